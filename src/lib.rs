//! The WebAssembly boundary of `jdy-wasm`: JavaScript values in, JavaScript values out. No rule of the API lives here.

mod signer;

pub use signer::Signer;
