//! Signers that make mistakes, each written out here with nothing of the crate's own, and what is said of them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod captured;
mod headers;
mod input;
mod lines;
mod path;
mod query;
mod secret;
mod signer;
mod together;
mod written;
