//! Wrong signatures and their diagnoses. The signed texts are written out, independent of the crate.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod captured;
mod combinations;
mod digest;
mod headers;
mod input;
mod lines;
mod path;
mod query;
mod secret;
mod signer;
