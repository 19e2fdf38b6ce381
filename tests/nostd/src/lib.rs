//! Proof that `jdy-core` needs no std: where anything in its graph brings std in, this crate does not link, because the
//! panic handler stands there twice. On the host it is empty, since a test harness there needs std itself.
#![cfg_attr(target_arch = "wasm32", no_std)]

#[cfg(target_arch = "wasm32")]
mod proof;
