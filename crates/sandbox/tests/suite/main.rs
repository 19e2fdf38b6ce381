//! The sandbox from outside: a client that signs for itself, virtual time, every refusal and every pitfall.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that fails here has failed")]

mod captured;
mod client;
mod control_access;
mod custom_records;
mod customers_detail;
mod customers_list;
mod customers_save;
mod determinism;
mod faults;
mod gateway;
mod journal;
mod limits;
mod members;
mod models;
mod tokens;
