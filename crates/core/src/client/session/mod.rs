//! What a call needs beside its signature: the app-token and the address of the account set.

pub(super) mod account;
pub(super) mod application;
pub(super) mod data;
pub(super) mod direct;
mod durations;
mod fetch_token;
mod find_account;
mod moved;
mod single_flight;
mod store;
mod token;
