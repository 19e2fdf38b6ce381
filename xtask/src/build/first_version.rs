//! The first version of WebAssembly, which is all that the engines of phones support.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use walrus::{Export, ExportItem, Module, RawCustomSection};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef, ValType, Validator, WasmFeatures};

/// The custom section in which LLVM lists the features of its output. wasm-bindgen uses the features in it.
const FEATURES: &str = "target_features";
/// No feature.
const NONE: [u8; 1] = [0];

/// Makes a compiled module say that it uses nothing newer. Newer instructions of the standard library are lowered after
/// wasm-bindgen.
pub(crate) fn claimed(compiled: &Path) -> Result<Module> {
    let mut module = Module::from_file(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    module.customs.remove_raw(FEATURES);
    module.customs.add(RawCustomSection { name: FEATURES.into(), data: NONE.into() });
    Ok(module)
}

/// Removes exported globals, which engines of iOS do not support. wasm-bindgen exports some for code that unwinds.
pub(crate) fn hide_globals(module: &mut Module) {
    let globals = module.exports.iter().filter(|export| matches!(export.item, ExportItem::Global(_)));
    for id in globals.map(Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
}

/// Fails if a module needs a later version: a later instruction or type, a 64-bit integer that JavaScript would see as
/// a BigInt, or an exported global.
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

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, ConstExpr, EntityType, ExportKind, ExportSection, Function, FunctionSection, GlobalSection,
        GlobalType, ImportSection, InstructionSink, TypeSection, ValType,
    };

    /// A module with an import of this parameter, and one function whose body is written by `write`.
    fn module(parameter: ValType, exports_global: bool, write: impl FnOnce(&mut InstructionSink<'_>)) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([parameter], []);
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("m", "f", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(1);
        let mut globals = GlobalSection::new();
        globals.global(GlobalType { val_type: ValType::I32, mutable: false, shared: false }, &ConstExpr::i32_const(1));
        let mut exports = ExportSection::new();
        exports.export("f", ExportKind::Func, 1);
        if exports_global {
            exports.export("g", ExportKind::Global, 0);
        }
        let mut body = Function::new([]);
        write(&mut body.instructions());
        body.instructions().end();
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = wasm_encoder::Module::new();
        module.section(&types).section(&imports).section(&functions).section(&globals).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn instructions_of_later_versions_are_refused() {
        check(&module(ValType::I32, false, |_| {})).unwrap();
        let refused = |module: &[u8]| format!("{:#}", check(module).unwrap_err());
        let extended = module(ValType::I32, false, |body| {
            body.i32_const(1).i32_extend8_s().drop();
        });
        assert!(refused(&extended).contains("sign extension"), "{}", refused(&extended));
        let converted = module(ValType::I32, false, |body| {
            body.f64_const(1.0.into()).i32_trunc_sat_f64_s().drop();
        });
        assert!(refused(&converted).contains("saturating"), "{}", refused(&converted));
        assert!(refused(&module(ValType::EXTERNREF, false, |_| {})).contains("reference types"));
        assert!(refused(&module(ValType::I64, false, |_| {})).contains("64-bit integer"));
        assert!(refused(&module(ValType::I32, true, |_| {})).contains("the global g is exported"));
    }

    #[test]
    fn globals_are_taken_out_of_the_exports() {
        let mut with_global = Module::from_buffer(&module(ValType::I32, true, |_| {})).unwrap();
        hide_globals(&mut with_global);
        check(&with_global.emit_wasm()).unwrap();
    }
}
