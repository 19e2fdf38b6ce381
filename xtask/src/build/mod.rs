//! Builds the WebAssembly modules, the npm package around them, the generated sources, the API pages and the
//! playground.

pub(crate) mod api_docs;
pub(crate) mod benchmarks;
mod bound;
pub(crate) mod budgets;
mod build_paths;
pub(crate) mod catalog;
mod catalog_sizes;
mod first_version;
pub(crate) mod generated;
mod mangle;
mod miniprogram;
mod module_text;
pub(crate) mod package;
pub(crate) mod playground;
mod sbom;
mod similar_order;
mod sizes;
mod started_by_caller;
mod stream_text;
mod strip_panics;
pub(crate) mod versions;
pub(crate) mod wasm;
