//! The Kingdee jdy v2 open API (金蝶云星辰), whatever the runtime: what is signed and how, what each operation
//! takes and gives, what every answer means. No network, no clock, no random numbers: those come in as values,
//! or through [`host::Host`].
//!
//! # The encoding contract
//!
//! Who encodes what, once, when. Everything a caller gives is raw text; nothing is ever encoded twice by two
//! parties.
//!
//! | what | who encodes it | how | when |
//! |---|---|---|---|
//! | query, on the wire | [`WireQuery::new`] | each key and each value as WHATWG `application/x-www-form-urlencoded` (keeps `A-Z a-z 0-9 * - . _`, space is `+`), joined as `k=v`, the encoded pairs sorted by their bytes | once, before signing |
//! | query, in the string to sign | [`signature`] for what is sent, [`verification`] for what arrived | each raw key and raw value of the *wire* form once more with `ENC`, joined by `=` and `&`; what arrived is sorted first | when the string to sign is made |
//! | path, on the wire | [`path_to_wire`] | `A-Z a-z 0-9 - . _ ~ /` stay, every other byte is `%XX` | when the URL is made |
//! | path, in the string to sign | [`signature`] | the raw path as a whole with `ENC`, so that `/` is `%2F` | when the string to sign is made |
//! | path that arrived | [`verification`] | unescaped once, then as above | when a request is verified |
//! | body | the host's engine | its own JSON | when the request is sent; the signature does not cover it |
//! | header values | not encoded | refused unless visible ASCII | when options and tokens are read |
//!
//! `ENC` keeps `A-Z a-z 0-9 - . _ ~`, writes a space as `+` and every other byte of UTF-8 as `%XX` in capitals.
//! A space in a value is therefore `+` on the wire and `%2B` in the string to sign, and 苹 is `%E8%8B%B9` and
//! `%25E8%258B%25B9`.
//!
//! # Where things are
//!
//! [`signature`] signs, [`verification`] checks what arrived, [`privacy`] opens sensitive fields; with the feature
//! `diagnosis`, the module of that name finds the mistake in what is refused.
//! [`operations`] has each operation with its models; [`model`] is what they are made of, [`json`] how they are
//! read. [`client`] makes a call over a [`host::Host`]; [`error`] is everything that can come of it.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod calendar;
pub mod client;
#[cfg(feature = "diagnosis")]
pub mod diagnosis;
mod envelope;
pub mod error;
mod excerpt;
pub mod host;
pub mod json;
pub mod model;
mod nearest;
pub mod operations;
pub mod privacy;
pub mod signable;
pub mod value;
pub mod verification;

pub use envelope::open;
pub use jdy_signing::{MAX_QUERY_CHARS, Packed, Secret, WireQuery, path_to_wire, signature};
