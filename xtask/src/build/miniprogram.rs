//! The files for mini-programs: one script in two forms, the catalog as CommonJS, and the module to copy.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::build::wasm::Built;
use crate::build::{sizes, started_by_caller, wasm};
use crate::tools::files;
use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;

/// The folder of the entry in the sources and in `dist`.
const FOLDER: &str = "miniprogram";
/// The name of the module that programs copy, beside its compressed form.
const MODULE: &str = "jdy_relay.wasm";
/// Declarations that those of the entry import. The bundles contain everything else that tsc wrote there.
const PUBLIC: [&str; 5] = ["index.d.ts", "client.d.ts", "platform.d.ts", "start.d.ts", "engine/abort-controller.d.ts"];

/// Places the module, and its bindings where tsc finds them.
pub(crate) fn place_module(built: &Built, sources: &Path, dist: &Path) -> Result<()> {
    let own = dist.join(FOLDER);
    fs::create_dir_all(&own)?;
    let module = fs::read(&built.wasm)?;
    fs::write(own.join(format!("{MODULE}.br")), sizes::brotli(&module)?)?;
    fs::write(own.join(MODULE), module)?;
    let name = wasm::MINIPROGRAM.name;
    fs::copy(&built.script, dist.join(format!("wasm/{name}.js")))?;
    fs::write(sources.join(format!("wasm/{name}.d.ts")), started_by_caller::TYPES)?;
    Ok(())
}

/// Replaces the compiled scripts of the entry by the bundles.
pub(crate) fn bundle(workspace: &Workspace, dist: &Path, step: &Step) -> Result<()> {
    let (own, bundles) = (dist.join(FOLDER), workspace.target.join("pkg-build/miniprogram"));
    files::remove(&bundles)?;
    let script = workspace.root.join("xtask/miniprogram/bundle.mjs");
    Tool::new("node").arg(script).arg(dist).arg(&bundles).run(step)?;
    for file in files::all_in(&own)? {
        let path = file.strip_prefix(&own)?;
        let is_module = path.to_str().is_some_and(|path| path.starts_with(MODULE));
        if !is_module && !PUBLIC.iter().any(|public| path == Path::new(public)) {
            fs::remove_file(&file)?;
        }
    }
    fs::remove_file(dist.join(format!("wasm/{}.js", wasm::MINIPROGRAM.name)))?;
    files::copy_tree(&bundles, &own)?;
    // By this name the types are those of the entry, in a native program too.
    fs::write(own.join("npm/miniprogram.js"), "module.exports = require('./index.js');\n")?;
    fs::write(own.join("npm/package.json"), npm_package(workspace)?).context("cannot write the package.json for npm")
}

/// The package.json of the folder that is the package's root in a program.
fn npm_package(workspace: &Workspace) -> Result<String> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(workspace.root.join("pkg-template/package.json"))?)?;
    let kept = |field: &str| manifest.get(field).cloned().unwrap_or_default();
    let package = json!({
        "name": kept("name"),
        "version": kept("version"),
        "license": kept("license"),
        "main": "index.js",
    });
    Ok(format!("{package:#}\n"))
}
