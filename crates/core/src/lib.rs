//! A client of the Kingdee jdy v2 open API (金蝶云星辰) without I/O. It checks requests, makes calls over a
//! [`host::Host`], retries them, and reads answers and errors. Network, clock and random numbers come from the host.
//!
//! An operation is data: its table says what its request may hold.
//!
//! ```
//! use std::rc::Rc;
//!
//! use jdy_core::client::{ArrayFormat, Call};
//! use jdy_core::json::Input;
//! use jdy_core::operations::Operation;
//!
//! let table = "GET /jdy/v2/bd/customer_detail|rq!;one=id,number|id:i;number~";
//! let operation = Rc::new(Operation::read(table)?);
//! let call = |request| Call::of(&operation, Input::read(request)?, ArrayFormat::Repeat, false);
//!
//! assert_eq!(call(r#"{ "number": "A+B" }"#)?.query.as_str(), "number=A%2BB");
//! let refused = call(r#"{ "nunber": "A+B" }"#).unwrap_err();
//! assert_eq!(refused.path.as_deref(), Some("nunber"));
//! # Ok::<(), jdy_core::error::Error>(())
//! ```
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
