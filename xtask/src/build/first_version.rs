//! The first version of WebAssembly, which the engines of phones know.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use walrus::{Export, ExportItem, Module, RawCustomSection};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef, ValType, Validator, WasmFeatures};

/// LLVM lists here what its output uses. wasm-bindgen makes use of what it finds there.
const FEATURES: &str = "target_features";
/// No feature.
const NONE: [u8; 1] = [0];

/// A compiled module that says of itself to use nothing newer. What the standard library was compiled with is lowered
/// after wasm-bindgen.
pub(crate) fn claimed(compiled: &Path) -> Result<Module> {
    let mut module = Module::from_file(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    module.customs.remove_raw(FEATURES);
    module.customs.add(RawCustomSection { name: FEATURES.into(), data: NONE.into() });
    Ok(module)
}

/// Takes the globals out of what a module exports: engines of iOS have no such exports. wasm-bindgen makes some for code
/// that unwinds.
pub(crate) fn hide_globals(module: &mut Module) {
    let globals = module.exports.iter().filter(|export| matches!(export.item, ExportItem::Global(_)));
    for id in globals.map(Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
}

/// Fails where a module needs more: an instruction or a type that came later, a 64-bit integer that JavaScript would see
/// as a BigInt, or a global that is exported.
pub(crate) fn check(module: &[u8]) -> Result<()> {
    let newer = "the module needs more than the first version of WebAssembly";
    let types = Validator::new_with_features(WasmFeatures::WASM1).validate_all(module).context(newer)?;
    let types = types.as_ref();
    let mut crossing = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if let TypeRef::Func(index) = import?.ty {
                        crossing.push(types.core_type_at_in_module(index));
                    }
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    ensure!(export.kind != ExternalKind::Global, "the global {} is exported", export.name);
                    if export.kind == ExternalKind::Func {
                        crossing.push(types.core_function_at(export.index));
                    }
                }
            }
            _ => {}
        }
    }
    for id in crossing {
        let function = types.get(id).context("a function has no type")?.unwrap_func();
        let values = function.params().iter().chain(function.results());
        ensure!(
            values.clone().all(|value| *value != ValType::I64),
            "a 64-bit integer crosses the boundary: {function}"
        );
    }
    Ok(())
}
