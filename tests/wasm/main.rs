//! The Rust code as WebAssembly runs it. `cargo xtask test` runs these in Node and in Chromium.
#![cfg(target_arch = "wasm32")]

mod vectors;
