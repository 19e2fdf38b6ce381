//! CONTRACT
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod encoding;
pub mod privacy;
mod query;
mod secret;
pub mod signature;
pub mod verification;

pub use encoding::path_to_wire;
pub use query::{MAX_QUERY_CHARS, WireQuery};
pub use secret::Secret;
