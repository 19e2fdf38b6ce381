//! The public interface of the sandbox, with a client of its own and virtual time.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic is a failed test")]

mod assumptions;
mod calls;
mod captured;
mod catalog;
mod client;
mod control_access;
mod custom_records;
mod customers_detail;
mod customers_list;
mod customers_save;
mod determinism;
mod fault_effects;
mod faults;
mod gateway;
mod invalid_faults;
mod journal;
mod limits;
mod members;
mod models;
mod record_lists;
mod records;
mod round_trips;
mod tokens;
mod uploads;
