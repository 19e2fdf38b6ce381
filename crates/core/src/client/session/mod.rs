//! The session: the app-token and the router address of the account set, which a call needs in addition to its
//! signature.

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
