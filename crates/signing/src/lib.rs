//! Signs requests for the Kingdee jdy v2 open API (金蝶云星辰), verifies received ones, and encrypts and decrypts
//! sensitive fields.
//!
//! ```
//! use jdy_signing::signature::{Signer, Unsigned};
//! use jdy_signing::verification::Received;
//! use jdy_signing::{Secret, WireQuery};
//!
//! let (secret, now) = (Secret::new("f2adcfef73369bfc4e1384677d38a0ff"), 1_670_305_063_559);
//! let (path, query) = ("/jdy/v2/bd/customer", WireQuery::new([("search", "苹果")]));
//! let request = Unsigned { method: "GET", path, query: &query, nonce: "4427456950", timestamp: now };
//! let signed = Signer::new("205022", &secret).sign(&request);
//!
//! let header = |wanted: &str| {
//!     let named = signed.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
//!     named.map(|(_, value)| value.as_str())
//! };
//! let received = Received { method: "GET", path, query: &signed.query, header: &header };
//! assert_eq!(received.verify(&secret, now), Ok(()));
//! ```
//!
//! A crate of its own because it is compiled for speed: every call is signed, and signing is loops over bytes. The
//! other crates are compiled for size.
//!
//! # The encoding contract
//!
//! Callers pass raw text. Each value is encoded once for each purpose, by one party:
//!
//! | value | encoded by | how | when |
//! |---|---|---|---|
//! | query, on the wire | [`WireQuery::new`] | each key and each value as WHATWG `application/x-www-form-urlencoded` (keeps `A-Z a-z 0-9 * - . _`, space is `+`), joined as `k=v`, the encoded pairs sorted by their bytes | once, before signing |
//! | query, in the string to sign | [`signature`] for a sent request, [`verification`] for a received one | each key and each value of the *wire* form once more with `ENC`, joined by `=` and `&`; a received query is sorted first | when the string to sign is built |
//! | path, on the wire | [`path_to_wire`] | `A-Z a-z 0-9 - . _ ~ /` stay, every other byte is `%XX` | when the URL is built |
//! | path, in the string to sign | [`signature`] | the raw path as a whole with `ENC`, so `/` is `%2F` | when the string to sign is built |
//! | received path | [`verification`] | unescaped once, then as in the row above | when a request is verified |
//! | body | the engine | its own JSON | when the request is sent; the signature does not cover the body |
//! | header values | not encoded | refused unless visible ASCII | when options and tokens are read |
//!
//! `ENC` keeps `A-Z a-z 0-9 - . _ ~`, writes a space as `+` and every other byte of UTF-8 as upper-case `%XX`. A space
//! in a value is therefore `+` on the wire and `%2B` in the string to sign; 苹 is `%E8%8B%B9` and `%25E8%258B%25B9`.
//!
//! # Modules
//!
//! - [`signature`] signs requests and the app key.
//! - [`verification`] checks received requests.
//! - [`privacy`] encrypts and decrypts sensitive fields.
//! - [`encoding`] has the percent-encodings, `query.rs` the two forms of a query.
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
