//! The Kingdee jdy v2 open API (金蝶云星辰): request models, answers, errors, and a call over a [`host::Host`]. No network,
//! clock or random numbers: they are passed as values or through the host.
//!
//! `jdy-signing` signs and verifies; its documentation has the encoding contract. Here it is re-exported:
//! [`signature`], [`verification`], [`privacy`].
//!
//! [`operations`] reads the table of an operation. [`models`] has serde structs of the requests of the reviewed ones.
//! [`model`] checks what its fields may hold, [`json`] reads them. [`client`] makes calls. [`error`] has all errors.
#![no_std]
#![cfg_attr(
    not(feature = "operations"),
    allow(dead_code, unused_imports, reason = "where only options are checked, much is not used")
)]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod calendar;
pub mod client;
mod ended;
mod envelope;
pub mod error;
mod excerpt;
pub mod host;
mod id_set;
pub mod json;
pub mod model;
#[rustfmt::skip]
pub mod models;
mod nearest;
pub mod operations;
pub mod signable;
pub mod value;
pub mod wire;

pub use envelope::open;
pub use jdy_signing::{MAX_QUERY_CHARS, Packed, Secret, WireQuery, path_to_wire, privacy, signature, verification};
pub use nearest::nearest;
