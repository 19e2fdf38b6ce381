//! wasm-bindgen's script for a platform that makes the instance itself from the imports: `WXWebAssembly.instantiate`.
//!
//! The script becomes a function. Each call of it gives bindings of their own, so an instance that replaces a trapped
//! one shares nothing with it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The export of the bindings: the client, and the two halves of a start.
pub(crate) const EXPORTS: &str = "{ Client, Pages, Task, __wbg_get_imports, __wbg_finalize_init }";
/// Globals that these engines lack, so that esbuild removes code that tests for them.
pub(crate) const LACKING: [&str; 2] = ["--define:FinalizationRegistry=undefined", "--define:Symbol.dispose=undefined"];

/// The types of the function.
pub(crate) const TYPES: &str = "import type * as bindings from './jdy.js';

/** Bindings for one instance. */
export function bind(): Pick<typeof bindings, 'Client' | 'Pages' | 'Task'> & {
  /** What the instance is made with. */
  __wbg_get_imports(): Record<string, Record<string, () => unknown>>;
  /** Takes the instance. */
  __wbg_finalize_init(instance: { exports: object }): unknown;
};
";

/// Exports the two halves of a start, which are private in wasm-bindgen's script.
pub(crate) fn export_start(script: &Path) -> Result<()> {
    let text = fs::read_to_string(script)?;
    fs::write(script, text + "export { __wbg_get_imports, __wbg_finalize_init };\n")
        .context("cannot write the bindings")
}

/// The bundled script as a function.
pub(crate) fn as_function(script: &str) -> Option<String> {
    let (body, _) = script.rsplit_once("export {\n")?;
    Some(format!("/** Bindings for one instance. */\nexport function bind() {{\n{body}return {EXPORTS};\n}}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exports_are_what_the_function_returns() {
        let script = "var Client = class {};\nexport {\n  Client\n};\n";
        let function = as_function(script).unwrap();
        assert!(function.contains("export function bind() {\nvar Client = class {};\nreturn { Client, "), "{function}");
        assert_eq!(as_function("var wasm;\n"), None);
    }
}
