//! Proof that `jdy-core` needs no std: if a dependency links std, there are two panic handlers and this crate does not
//! link. Empty on the host, where the test harness needs std.
#![cfg_attr(target_arch = "wasm32", no_std)]

#[cfg(target_arch = "wasm32")]
mod proof;
