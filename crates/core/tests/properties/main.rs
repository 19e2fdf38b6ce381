//! What holds whatever comes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking"
)]

mod envelope;
mod host;
mod json;
mod requests;
#[allow(dead_code, reason = "made for the tests of calls, which need more of it")]
#[path = "../call/scripted.rs"]
mod scripted;
#[allow(dead_code, reason = "made for the tests of calls, which need more of it")]
#[path = "../call/scripted_answers.rs"]
mod scripted_answers;
mod strategies;
