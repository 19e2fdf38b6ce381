//! Calls over a scripted host.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking"
)]

mod authorization;
mod calls;
mod clocks;
mod encrypted;
mod named_records;
mod outside;
mod pages;
mod proof;
mod proptests;
mod relay;
mod retries;
mod retry_policies;
mod saved_customer;
mod saves;
mod scripted;
mod scripted_answers;
mod token_lifetimes;
mod tokens;
mod updates;
