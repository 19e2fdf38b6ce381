//! The client under virtual time: whole schedules of calls, over a network that loses, delays, cuts, refuses and
//! reorders, to a gateway whose tokens end and whose secrets change; each checked against the gateway's own journal.
//!
//! A seed makes a [`plan::Plan`]: the service and its limits, one or two clients and their clocks, up to six callers
//! with up to fifteen calls, the signals that end some of them, and the weather. [`schedule::Schedule::run`] carries it
//! out in a [`world::Environment`] of its own, on an [`executor::Executor`] whose clock jumps: a day costs nothing. Then
//! [`checker`] holds what callers were told against what was carried out.
//!
//! What goes wrong with a request follows from the seed, the call and its how manieth request it is. So every client
//! meets the same, and the same seed always tells the same [`story`].
//!
//! [`sdk_client::SdkClient`] is the client of this project. [`naive_client::NaiveClient`] is what one writes in an afternoon, with
//! one [`mutant::Mutant`] at a time: it shows that every rule can be broken, and that breaking it is seen.
#![forbid(unsafe_code)]

pub mod action;
pub mod audit;
pub mod batch;
pub mod checker;
pub mod client_under_test;
pub mod environment;
pub mod executor;
pub mod generator;
pub mod host;
pub mod log;
pub mod mutant;
pub mod naive_client;
pub mod network;
pub mod oneshot;
pub mod outcome;
pub mod plan;
pub mod race;
pub mod random;
pub mod schedule;
pub mod sdk_client;
pub mod substitute;
pub mod timeline;
pub mod token_store;
pub mod transit;
