//! What holds for any request, any text and any secret.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking"
)]

mod encoding;
mod privacy;
mod reference;
mod strategies;
mod verification;
