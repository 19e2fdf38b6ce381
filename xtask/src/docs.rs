//! `cargo xtask docs`: pages of everything public, from the very comments that the `.d.ts` carry.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::command::Tool;
use crate::steps::{Step, Steps};
use crate::workspace::Workspace;
use crate::{files, pack, setup};

/// Pages that readers look for; without one of them, something has gone out of its entry.
const PAGES: [&str; 10] = [
    "index.html",
    "modules/jdy-wasm.html",
    "classes/jdy-wasm.Client.html",
    "classes/jdy-wasm.JdyError.html",
    "classes/jdy-wasm.OutcomeUnknownError.html",
    "functions/jdy-wasm.createSigner.html",
    "functions/jdy-wasm_slim.useModule.html",
    "functions/jdy-wasm_worker.createRelay.html",
    "functions/jdy-wasm_sandbox.createSandbox.html",
    "functions/jdy-wasm_diagnose.diagnose.html",
];

/// Packs, since only then all sources are there, and makes the pages.
pub(crate) fn docs(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_pack(workspace, steps)?;
    setup::npm_of_docs(workspace, steps)?;
    pack::build(workspace, steps)?;
    steps.run("make the pages of the API", |step| build(workspace, step))?;
    println!("{}", workspace.shown(&workspace.docs().join("index.html")));
    Ok(())
}

/// Makes the pages of what was packed last. Fails at an export without a comment and at a link that leads nowhere.
pub(crate) fn build(workspace: &Workspace, step: &Step) -> Result<()> {
    let pages = workspace.docs();
    files::remove(&pages)?;
    let folder = workspace.root.join("docs/api");
    Tool::new("node")
        .arg(folder.join("node_modules/typedoc/bin/typedoc"))
        .arg("--options")
        .arg(folder.join("typedoc.json"))
        .arg("--tsconfig")
        .arg(workspace.target.join("pkg-build/tsconfig.json"))
        .arg("--out")
        .arg(&pages)
        .args(entries(workspace)?)
        .run(step)?;
    for page in PAGES {
        ensure!(pages.join(page).is_file(), "{page} is missing in {}", workspace.shown(&pages));
    }
    Ok(())
}

/// The sources of what package.json shows the types of.
fn entries(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(workspace.package().join("package.json"))?)?;
    let exports = manifest.get("exports").and_then(Value::as_object).context("package.json has no exports")?;
    let types = exports.values().filter_map(|targets| targets.get("types")?.as_str());
    let entries = types.filter_map(|file| file.strip_prefix("./dist/")?.strip_suffix(".d.ts"));
    Ok(entries.map(|entry| workspace.target.join(format!("pkg-build/src/{entry}.ts"))).collect())
}
