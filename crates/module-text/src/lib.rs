//! A WebAssembly module as text inside a script, and what makes the module of it.
//!
//! Where a runtime takes no `.wasm` file, the module travels as text. It is printable ASCII without `"` and `\`: it needs no
//! escape, and survives any charset and minifier. What is alike lies together: opcodes, local variables, offsets and so on
//! are a stream each. Compressed by brotli, that is a tenth smaller than the module itself; the bytes of the module in their
//! order are 2 % larger as text, and base64 30 %.
//!
//! The reader is WebAssembly too: JavaScript of the same length takes three times as long when it runs for the first time.
//! `xtask/src/build/module_text.rs` writes the text.
#![cfg_attr(target_arch = "wasm32", no_std)]
#![deny(unsafe_code)]

mod module;
pub mod opcode;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use module::{LONGEST_LENGTH, decode};
