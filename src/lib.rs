//! The WebAssembly boundary of `jdy-wasm`: JavaScript values in, JavaScript values out, fetch, clock and random
//! numbers. No rule of the API lives here; each is in `jdy-core`.

mod client;
mod engine;
mod fetch;
mod functions;
mod host;
mod host_functions;
mod output;
mod signer;
mod task;
mod value;

pub use client::{Client, Pages};
pub use functions::{app_signature, verify};
pub use host_functions::HostFunctions;
pub use signer::Signer;
pub use task::Task;

/// A sixth of the standard allocator's code, and constant time: docs/performance.md has the numbers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
