//! The WebAssembly boundary of `jdy-wasm`: JavaScript values in, JavaScript values out, fetch, clock and random
//! numbers. No rule of the API lives here; each is in `jdy-core`.
//!
//! gloo-net alone needs std. Without it, nothing of a panic's message is in the module, since the handler reads none.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

#[cfg(feature = "client")]
mod client;
#[cfg(feature = "direct")]
mod direct;
mod engine;
#[cfg(feature = "client")]
mod event;
#[cfg(feature = "client")]
mod fetch;
#[cfg(feature = "signer")]
mod functions;
#[cfg(feature = "client")]
mod host;
#[cfg(feature = "client")]
mod host_functions;
mod output;
#[cfg(feature = "client")]
mod shared;
#[cfg(feature = "signer")]
mod signer;
#[cfg(feature = "client")]
mod task;
#[cfg(feature = "client")]
mod value;

#[cfg(feature = "client")]
pub use client::{Client, Pages};
#[cfg(feature = "signer")]
pub use functions::{app_signature, verify};
#[cfg(feature = "client")]
pub use host_functions::HostFunctions;
#[cfg(feature = "signer")]
pub use signer::Signer;
#[cfg(feature = "client")]
pub use task::Task;

/// A sixth of the standard allocator's code, and constant time: docs/performance.md has the numbers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A panic ends the instance, and nothing can print its message.
#[cfg(all(target_arch = "wasm32", not(feature = "direct")))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
