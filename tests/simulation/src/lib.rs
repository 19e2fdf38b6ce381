//! Runs the client under virtual time: random schedules of calls, over a network that loses, delays, cuts, refuses
//! and reorders, against the sandbox. Tokens expire, secrets change, clocks are set, the token store hangs.
//!
//! A seed gives a [`plan::Plan`] ([`generator::plan`]): the service and its limits, one or two clients and their
//! clocks, up to six callers with up to fifteen calls, how some of them are interrupted, and the faults.
//! [`schedule::Schedule::run`] runs it in its own [`environment::Environment`], on an [`executor::Executor`] whose
//! clock jumps: a day takes no time. Then [`checker::check`] compares the results of the calls with the journal of the
//! sandbox.
//!
//! Faults derive from (seed, call, attempt), so every client meets the same ones, and a seed always gives the same
//! [`timeline`].
//!
//! [`sdk_client::SdkClient`] is the client of this project. [`naive_client::NaiveClient`] is a simple one that takes
//! one [`mutant::Mutant`] at a time: the mutation tests show that the checker notices each.
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
pub mod record;
pub mod schedule;
pub mod sdk_client;
pub mod substitute;
pub mod timeline;
pub mod token_store;
pub mod transit;
