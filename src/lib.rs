//! The WebAssembly boundary of `jdy-wasm`: JavaScript values in, JavaScript values out, fetch, clock and random
//! numbers. No rule of the API lives here; each is in `jdy-core`.

mod client;
mod engine;
mod fetch;
mod functions;
mod host;
mod input;
mod output;
mod signer;
mod value;

pub use client::Client;
pub use functions::{app_signature, decrypt, verify};
pub use signer::Signer;
