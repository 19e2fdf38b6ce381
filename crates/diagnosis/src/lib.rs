//! Explains why a request is refused: finds the known mistakes that lead to exactly its signature.
//!
//! A signature does not reveal the text that was signed. Given the client secret, the request can be signed again with
//! each known mistake, and the results compared. [`Request::diagnose`] tries every mistake alone, then every pair, then
//! three and four of the likeliest. How the digest was written is read from the signature itself.
//!
//! No text of a diagnosis contains a secret.
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
