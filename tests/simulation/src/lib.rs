//! The client under virtual time: whole schedules of calls, over a network that loses, delays, cuts, refuses and
//! reorders, to a gateway whose tokens end and whose secrets change; each checked against the gateway's own journal.
//!
//! A seed makes a [`plan::Plan`]: the service and its limits, one or two clients and their clocks, up to six callers
//! with up to fifteen calls, the signals that end some of them, and the weather. [`schedule::Schedule::run`] carries it
//! out in a [`world::World`] of its own, on an [`executor::Executor`] whose clock jumps: a day costs nothing. Then
//! [`checker`] holds what callers were told against what was carried out.
//!
//! What goes wrong with a request follows from the seed, the call and its how manieth request it is. So every client
//! meets the same, and the same seed always tells the same [`story`].
//!
//! [`careful::Careful`] is the client of this project. [`careless::Careless`] is what one writes in an afternoon, with
//! one [`folly::Folly`] at a time: it shows that every rule can be broken, and that breaking it is seen.
#![forbid(unsafe_code)]

pub mod ask;
pub mod audit;
pub mod careful;
pub mod careless;
pub mod checker;
pub mod executor;
pub mod folly;
pub mod host;
pub mod parcel;
pub mod plan;
pub mod random;
pub mod record;
pub mod schedule;
pub mod stand_in;
pub mod store;
pub mod story;
pub mod subject;
pub mod survey;
pub mod weather;
pub mod wire;
pub mod world;
