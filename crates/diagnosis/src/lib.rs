//! Explains why a request is refused: finds the known mistakes that lead to exactly its signature.
//!
//! A signature does not reveal the text that was signed. Given the client secret, the request can be signed again with
//! each known mistake, and the results compared. [`Request::diagnose`] tries every mistake alone, then every pair, then
//! three and four of the likeliest. How the digest was written is read from the signature itself.
//!
//! No text of a diagnosis contains a secret.
//!
//! ```
//! use jdy_diagnosis::Request;
//! use jdy_signing::signature::{Signer, Unsigned, header, signed};
//! use jdy_signing::{Secret, WireQuery};
//!
//! let (secret, now) = (Secret::new("f2adcfef73369bfc4e1384677d38a0ff"), 1_670_305_063_559);
//! let (path, query) = ("/jdy/v2/bd/customer", WireQuery::new([]));
//! let unsigned = Unsigned { method: "GET", path, query: &query, nonce: "4427456950", timestamp: now };
//! let correct = Signer::new("205022", &secret).sign(&unsigned);
//!
//! // A client that forgets the newline at the end of the string to sign.
//! let signature = signed(&secret, correct.string_to_sign.trim_end().as_bytes());
//! let signature = str::from_utf8(&signature)?;
//! let headers: Vec<(&str, &str)> = correct
//!     .headers
//!     .iter()
//!     .map(|(name, value)| (*name, if *name == header::SIGNATURE { signature } else { value.as_str() }))
//!     .collect();
//!
//! let request =
//!     Request { method: "GET", url: path, headers: &headers, body: "", client_secret: &secret, others: &[], now };
//! let diagnosis = request.diagnose().unwrap();
//! assert_eq!(diagnosis.mistakes[0].code(), "newline_missing_at_end");
//! # Ok::<(), std::str::Utf8Error>(())
//! ```
#![cfg_attr(not(target_family = "wasm"), forbid(unsafe_code))]

mod bilingual;
mod decoding;
mod encoder;
mod hash;
mod headers;
mod keys;
mod known;
mod mistake;
mod procedure;
mod query_line;
mod request;
mod search;
mod string_to_sign;
mod value_forms;
#[cfg(target_family = "wasm")]
mod wasm;

pub use bilingual::Bilingual;
pub use known::{KnownMistake, all as known_mistakes};
pub use mistake::Mistake;
pub use request::{Diagnosis, Request};
#[cfg(target_family = "wasm")]
pub use wasm::diagnose;
