//! The signature of the Kingdee jdy v2 open API (金蝶云星辰), and the encodings that lead to it.
//!
//! A crate of its own, since every call goes through it and most of its work is loops over bytes: it is compiled for
//! speed, where all else that is shipped is compiled for size. `jdy-core` shows all of it, and says who encodes what,
//! once, when.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod encoding;
mod packed;
pub mod privacy;
mod query;
mod secret;
pub mod signature;
pub mod verification;

pub use encoding::path_to_wire;
pub use packed::Packed;
pub use query::{MAX_QUERY_CHARS, WireQuery, push_canonical};
pub use secret::Secret;
