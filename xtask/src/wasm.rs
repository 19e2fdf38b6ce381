//! From a crate to a small .wasm file with its JavaScript bindings: cargo, wasm-bindgen, wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::command::Tool;
use crate::machine::Machine;
use crate::names::Names;
use crate::steps::{Step, Steps};
use crate::workspace::Workspace;
use crate::{names, npm, panics};

/// The target of everything that is published.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// The name of the hidden command that cargo runs wasm tests with.
pub(crate) const TEST_RUNNER: &str = "wasm-test-runner";

/// A crate that becomes a WebAssembly module of the package.
pub(crate) struct Module {
    /// The crate.
    pub package: &'static str,
    /// The module's file name in the package, without `.wasm`; its bindings are `lib/<name>.js`.
    pub name: &'static str,
}

/// The client's module, which every user of the package loads.
pub(crate) const CLIENT: Module = Module { package: "jdy-wasm", name: "jdy" };
/// All modules of the package.
pub(crate) const MODULES: [Module; 3] = [
    CLIENT,
    Module { package: "jdy-sandbox", name: "jdy_sandbox" },
    Module { package: "jdy-diagnosis", name: "jdy_diagnosis" },
];

/// Small once compressed: a function that is called once is only inlined where it is tiny, functions of one origin lie
/// together, and two passes that make code shorter and less alike are left out. All of it makes the file larger and its
/// brotli 4 % smaller.
const SMALL: [&str; 6] = [
    "-Os",
    "--skip-pass=memory-packing",
    "--skip-pass=simplify-locals",
    "--one-caller-inline-max-function-size",
    "20",
    "--reorder-functions-by-name",
];

/// What Rust's wasm32 target lets LLVM and wasm-bindgen use (all engines have had it since 2022). wasm-opt must be told,
/// since it may only use and accept what it was allowed.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// A built module.
pub(crate) struct Built {
    /// The optimised WebAssembly.
    pub wasm: PathBuf,
    /// wasm-bindgen's JavaScript.
    pub script: PathBuf,
    /// The types of that JavaScript.
    pub types: PathBuf,
}

/// Builds `module` into `folder`.
pub(crate) fn build(workspace: &Workspace, steps: &Steps, module: &Module, folder: &Path) -> Result<Built> {
    let name = module.name;
    let compiled = compile(workspace, steps, module.package)?;
    steps.run(&format!("make the bindings of {name}.wasm"), |step| {
        let names = bindgen(&compiled, name, folder)?;
        trim(workspace, &names, name, folder, step)
    })?;
    let wasm = folder.join(format!("{name}.wasm"));
    steps.run(&format!("optimise {name}.wasm"), |step| {
        npm::tool(workspace, "binaryen/bin/wasm-opt")
            .args(FEATURES)
            .args(SMALL)
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .arg(folder.join(format!("{name}_bg.wasm")))
            .arg("--output")
            .arg(&wasm)
            .run(step)
    })?;
    Ok(Built { wasm, script: folder.join(format!("{name}.js")), types: folder.join(format!("{name}.d.ts")) })
}

/// Compiles a crate, as all that is published is compiled.
pub(crate) fn compile(workspace: &Workspace, steps: &Steps, package: &str) -> Result<PathBuf> {
    steps.run(&format!("compile {package} for WebAssembly"), |step| {
        Tool::new("cargo")
            // The cdylib alone: cargo runs no LTO on a crate that becomes an rlib as well.
            .args(["rustc", "--release", "--lib", "--crate-type", "cdylib", "--target", TARGET, "--package", package])
            // Panic messages name source files, which lie in folders of this machine.
            .env("CARGO_ENCODED_RUSTFLAGS", Machine::of(workspace, step)?.remapped_paths())
            .dir(&workspace.root)
            .run(step)
    })?;
    let library = format!("{}.wasm", package.replace('-', "_"));
    Ok(workspace.target.join(TARGET).join("release").join(library))
}

/// Makes the bindings, and gives the names that stand in the WebAssembly for those in the script.
fn bindgen(compiled: &Path, name: &str, folder: &Path) -> Result<Names> {
    let mut output = Bindgen::new()
        .web(true)?
        .input_path(compiled)
        .out_name(name)
        .typescript(true)
        // `new URL('jdy_bg.wasm', import.meta.url)` as a default breaks five of the bundlers; our entries pass the module.
        .omit_default_module_path(true)
        // A trapped instance can then be replaced by a new one of the same module.
        .reset_state_function(true)
        // Whatever runs WebAssembly with reference types has `TextEncoder.encodeInto`.
        .encode_into(EncodeInto::Always)
        .generate_output()
        .with_context(|| format!("wasm-bindgen failed on {}", compiled.display()))?;
    panics::silence(output.wasm_mut())?;
    let names = names::shorten(output.wasm_mut());
    output.emit(folder)?;
    Ok(names)
}

/// Gives the script the names of the WebAssembly, and takes the asynchronous start out of it, which no entry uses.
fn trim(workspace: &Workspace, names: &Names, name: &str, folder: &Path, step: &Step) -> Result<()> {
    let (entry, cache) = (folder.join(format!("{name}-named.js")), folder.join(format!("{name}-names.json")));
    let script = folder.join(format!("{name}.js"));
    // `*` leaves out the default export, and esbuild what only that one needs.
    fs::write(&entry, format!("export * from './{name}.js';\n"))?;
    fs::write(&cache, serde_json::to_vec(names)?)?;
    npm::tool(workspace, "esbuild/bin/esbuild")
        .arg(&entry)
        .args(["--bundle", "--format=esm", "--log-level=warning", "--allow-overwrite", "--mangle-quoted"])
        .arg(format!("--mangle-props={}", names::pattern(names)))
        .arg(format!("--mangle-cache={}", cache.display()))
        .arg(format!("--outfile={}", script.display()))
        .run(step)?;
    let text = later(&fs::read_to_string(&script)?).with_context(|| format!("{name}.js has other lines"))?;
    fs::write(&script, text).context("cannot write the bindings")
}

/// Has the script make its encoder and its decoder when it starts a module: where there is none, as in jsdom, it can be
/// imported, and the first call says what is missing.
fn later(script: &str) -> Option<String> {
    const DECODER: &str = "new TextDecoder(\"utf-8\", { ignoreBOM: true })";
    let declared = format!("var cachedTextDecoder = {DECODER};\ncachedTextDecoder.decode();\n");
    let (before, after) = script.split_once(&declared)?;
    let script = format!("{before}var cachedTextDecoder;\n{after}");
    let (before, after) = script.split_once("var cachedTextEncoder = new TextEncoder();\n")?;
    let script = format!("{before}var cachedTextEncoder;\n{after}");
    let (before, after) = script.split_once("function initSync(module) {\n")?;
    let made = format!("  cachedTextDecoder ??= {DECODER};\n  cachedTextEncoder ??= new TextEncoder();\n");
    Some(format!("{before}function initSync(module) {{\n{made}{after}"))
}
