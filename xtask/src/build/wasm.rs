//! Builds a small .wasm file with its JavaScript bindings from a crate: cargo, wasm-bindgen, wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::build::build_paths::Machine;
use crate::build::mangle::Names;
use crate::build::{first_version, mangle, similar_order, started_by_caller, strip_panics};
use crate::tools::npm;
use crate::tools::process::Tool;
use crate::tools::steps::{Step, Steps};
use crate::tools::workspace::{WASM_TARGET, Workspace};

/// The hidden command with which cargo runs WebAssembly tests.
pub(crate) const TEST_RUNNER: &str = "wasm-test-runner";

/// A crate that becomes a WebAssembly module of the package.
pub(crate) struct Module {
    /// The crate.
    pub package: &'static str,
    /// Its features, as arguments of cargo.
    pub features: &'static [&'static str],
    /// The module's file name in the package, without `.wasm`; its bindings are `wasm/<name>.js`.
    pub name: &'static str,
    /// The version of WebAssembly that its engines support.
    pub engines: Engines,
}

/// Which WebAssembly a module may use.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Engines {
    /// The features of Rust's wasm32 target.
    Current,
    /// The first version of WebAssembly alone: engines of phones.
    First,
}

/// The client's module, which every user of the package loads.
pub(crate) const CLIENT: Module = Module { package: "jdy-wasm", features: &[], name: "jdy", engines: Engines::Current };
/// The client of a relay signs nothing, so none of it needs to be fast.
const RELAY: &[&str] = &[
    "--no-default-features",
    "--features=client",
    "--config=profile.release.package.jdy-signing.opt-level=\"z\"",
    "--config=profile.release.package.base64.opt-level=\"z\"",
];
const SIGNER: &[&str] = &["--no-default-features", "--features=signer"];
/// The only module that has the catalog.
pub(crate) const SANDBOX: Module =
    Module { package: "jdy-sandbox", features: &[], name: "jdy_sandbox", engines: Engines::Current };
/// All modules of the package.
pub(crate) const MODULES: [Module; 5] = [
    CLIENT,
    Module { package: "jdy-wasm", features: RELAY, name: "jdy_relay", engines: Engines::Current },
    Module { package: "jdy-wasm", features: SIGNER, name: "jdy_signer", engines: Engines::Current },
    SANDBOX,
    Module { package: "jdy-diagnosis", features: &[], name: "jdy_diagnosis", engines: Engines::Current },
];
/// The client of a relay for mini-programs.
pub(crate) const MINIPROGRAM: Module =
    Module { package: "jdy-wasm", features: RELAY, name: "jdy_miniprogram", engines: Engines::First };
/// The module that reads the texts of modules inside scripts.
const READER: Module =
    Module { package: "jdy-module-text", features: &[], name: "text_reader", engines: Engines::Current };

/// Chosen for the size after brotli: little inlining, and without three passes that make code shorter but less
/// repetitive. Below the stack, which begins at 0, nothing lies at the first addresses. docs/performance.md has what
/// each step gains.
const SMALL: [&str; 7] = [
    "-Os",
    "--skip-pass=local-cse",
    "--skip-pass=memory-packing",
    "--skip-pass=simplify-locals",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size",
    "20",
];

/// Custom sections that only tools read.
const STRIPPED: [&str; 3] = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/// Two settings of LLVM, for the same reason: addresses in loops stay as they are written, and what both branches do is
/// done once after them.
const REPETITIVE: &str = "-Cllvm-args=-disable-lsr -enable-gvn-sink";
/// Stands between the flags of cargo's variable.
const SEPARATOR: &str = "\u{1f}";

/// The features that Rust's wasm32 target enables (every engine has had them since 2022). wasm-opt rejects others.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Replace what the standard library was compiled with by the first version of WebAssembly.
const LOWERED: [&str; 3] =
    ["--signext-lowering", "--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering"];
/// wasm-bindgen keeps its objects in a table of references unless it is compiled without them.
const FIRST_VERSION: &str = "-Ctarget-cpu=mvp";

/// A built module.
pub(crate) struct Built {
    /// The optimised WebAssembly.
    pub wasm: PathBuf,
    /// wasm-bindgen's JavaScript.
    pub script: PathBuf,
    /// The types of that JavaScript.
    pub types: PathBuf,
}

impl Built {
    /// What was built into `folder`.
    pub(crate) fn in_folder(folder: &Path, name: &str) -> Self {
        let file = |extension: &str| folder.join(format!("{name}.{extension}"));
        Self { wasm: file("wasm"), script: file("js"), types: file("d.ts") }
    }
}

/// Builds `module` into `folder`.
pub(crate) fn build(workspace: &Workspace, steps: &Steps, module: &Module, folder: &Path) -> Result<Built> {
    let (name, engines) = (module.name, module.engines);
    let compiled = compile(workspace, steps, module)?;
    steps.run(&format!("make the bindings of {name}.wasm"), |step| {
        let names = bindgen(&compiled, module, folder)?;
        trim(workspace, &names, module, folder, step)
    })?;
    let wasm = folder.join(format!("{name}.wasm"));
    steps.run(&format!("optimise {name}.wasm"), |step| {
        let optimised = folder.join(format!("{name}-optimised.wasm"));
        let lowered = if engines == Engines::First { &LOWERED[..] } else { &[] };
        let flags = [lowered, &SMALL[..], &STRIPPED].concat();
        wasm_opt(workspace, &flags, &folder.join(format!("{name}_bg.wasm")), &optimised).run(step)?;
        fs::write(&optimised, similar_order::named(&fs::read(&optimised)?)?)?;
        wasm_opt(workspace, &["--reorder-functions-by-name", "--strip-debug"], &optimised, &wasm).run(step)?;
        if engines == Engines::First { first_version::check(&fs::read(&wasm)?) } else { Ok(()) }
    })?;
    Ok(Built::in_folder(folder, name))
}

/// Builds the module that reads the texts of modules, which has no bindings, into `folder`.
pub(crate) fn build_reader(workspace: &Workspace, steps: &Steps, folder: &Path) -> Result<PathBuf> {
    let compiled = compile(workspace, steps, &READER)?;
    let wasm = folder.join(format!("{}.wasm", READER.name));
    steps.run(&format!("optimise {}.wasm", READER.name), |step| {
        wasm_opt(workspace, &[&SMALL[..], &STRIPPED].concat(), &compiled, &wasm).run(step)
    })?;
    Ok(wasm)
}

fn wasm_opt(workspace: &Workspace, flags: &[&str], from: &Path, to: &Path) -> Tool {
    npm::tool(workspace, "binaryen/bin/wasm-opt").args(FEATURES).args(flags).arg(from).arg("--output").arg(to)
}

/// Compiles a crate with the flags of published modules.
pub(crate) fn compile(workspace: &Workspace, steps: &Steps, module: &Module) -> Result<PathBuf> {
    let package = module.package;
    let first = (module.engines == Engines::First).then_some(FIRST_VERSION);
    steps.run(&format!("compile {package} for WebAssembly"), |step| {
        Tool::new("cargo")
            // The cdylib alone: cargo runs no LTO on a crate that becomes an rlib as well.
            .args(["rustc", "--release", "--lib", "--crate-type", "cdylib"])
            .args(["--target", WASM_TARGET, "--package", package])
            .args(module.features)
            // Panic messages contain paths of source files on this machine.
            .env("CARGO_ENCODED_RUSTFLAGS", {
                let paths = Machine::of(workspace, step)?.remapped_paths();
                [&*paths, REPETITIVE].into_iter().chain(first).collect::<Vec<_>>().join(SEPARATOR)
            })
            .dir(&workspace.root)
            .run(step)
    })?;
    let library = format!("{}.wasm", package.replace('-', "_"));
    Ok(workspace.target.join(WASM_TARGET).join("release").join(library))
}

/// Makes the bindings. Returns the short names that replace those of the script.
fn bindgen(compiled: &Path, module: &Module, folder: &Path) -> Result<Names> {
    let name = module.name;
    let mut bindgen = Bindgen::new();
    match module.engines {
        Engines::Current => bindgen.input_path(compiled),
        Engines::First => bindgen.input_module(name, first_version::claimed(compiled)?),
    };
    let mut output = bindgen
        .web(true)?
        .out_name(name)
        .typescript(true)
        // `new URL('jdy_bg.wasm', import.meta.url)` as a default breaks five of the bundlers; our entries pass the
        // module.
        .omit_default_module_path(true)
        // Lets the script replace a trapped instance by a new one of the same module. Where a module is started later
        // than that, the script is a function that is called again.
        .reset_state_function(module.engines == Engines::Current)
        // Every engine with reference types has `TextEncoder.encodeInto`.
        .encode_into(EncodeInto::Always)
        .generate_output()
        .with_context(|| format!("wasm-bindgen failed on {}", compiled.display()))?;
    strip_panics::silence(output.wasm_mut())?;
    if module.engines == Engines::First {
        first_version::hide_globals(output.wasm_mut());
    }
    let names = mangle::shorten(output.wasm_mut());
    output.emit(folder)?;
    Ok(names)
}

/// Applies the short names to the script and drops the asynchronous start, which no entry uses.
fn trim(workspace: &Workspace, names: &Names, module: &Module, folder: &Path, step: &Step) -> Result<()> {
    let name = module.name;
    let (entry, cache) = (folder.join(format!("{name}-named.js")), folder.join(format!("{name}-names.json")));
    let script = folder.join(format!("{name}.js"));
    // `*` leaves out the default export; esbuild then drops what only that one needs.
    let exports = if module.engines == Engines::First { started_by_caller::EXPORTS } else { "*" };
    if module.engines == Engines::First {
        started_by_caller::export_start(&script)?;
    }
    fs::write(&entry, format!("export {exports} from './{name}.js';\n"))?;
    fs::write(&cache, serde_json::to_vec(names)?)?;
    let lacking = if module.engines == Engines::First { &started_by_caller::LACKING[..] } else { &[] };
    npm::tool(workspace, "esbuild/bin/esbuild")
        .arg(&entry)
        .args(lacking)
        .args(["--bundle", "--format=esm", "--log-level=warning", "--allow-overwrite", "--mangle-quoted"])
        .arg(format!("--mangle-props={}", mangle::pattern(names)))
        .arg(format!("--mangle-cache={}", cache.display()))
        .arg(format!("--outfile={}", script.display()))
        .run(step)?;
    let text = fs::read_to_string(&script)?;
    let text = match module.engines {
        Engines::First => started_by_caller::as_function(&text),
        Engines::Current => later(&unwatched(&text)),
    };
    let text = text.with_context(|| format!("{name}.js has other lines"))?;
    fs::write(&script, text).context("cannot write the bindings")
}

/// Takes the objects of calls out of the registry that frees what is forgotten: a call always ends, and is freed then.
/// An entry would be a tenth of what a waiting call costs.
fn unwatched(script: &str) -> String {
    const REGISTRY: &str = "TaskFinalization";
    let lines = script.split_inclusive('\n');
    let is_use = |line: &str| line.trim_start().starts_with(&format!("{REGISTRY}."));
    let script: String = lines.filter(|line| !is_use(line)).collect();
    let declared = script.split_once(&format!("var {REGISTRY} = "));
    match declared.and_then(|(before, rest)| Some((before, rest.split_once("\n});\n")?.1))) {
        Some((before, after)) => format!("{before}{after}"),
        None => script,
    }
}

/// Creates the encoder and the decoder in `initSync`, not at import: jsdom has neither, and an import must not fail
/// there.
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
