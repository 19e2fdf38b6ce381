//! What a call needs beside its signature: the app-token and the address of the account set.

pub(super) mod account;
pub(super) mod single_flight;
pub(super) mod token;
