//! Reads a WebAssembly module from the text that a script has of it.
//!
//! ```
//! // A module without a section: four characters, and its version in four bytes. No code, so most streams are empty.
//! let text = b"@asm<!@@@``   ````````";
//! let mut module = [0; 20];
//! let length = jdy_module_text::decode(text, &mut module);
//! assert_eq!(&module[..length], b"\0asm\x01\0\0\0");
//! ```
//!
//! For runtimes that take no `.wasm` file, a script contains the module as text. It is printable ASCII without `"` and
//! `\`: it needs no escape, and no charset or minifier changes it. Similar values are stored together: opcodes, local
//! variables, offsets and so on are a stream each. Compressed by brotli, the text is a tenth smaller than the module
//! itself. The bytes of the module in their own order would be 2 % larger as text, and base64 30 %.
//!
//! The reader is WebAssembly too: JavaScript of the same length takes three times as long when it runs for the first
//! time. `xtask/src/build/module_text.rs` writes the text.
#![cfg_attr(target_arch = "wasm32", no_std)]
#![deny(unsafe_code)]

mod module;
pub mod opcode;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use module::{LONGEST_LENGTH, decode};
