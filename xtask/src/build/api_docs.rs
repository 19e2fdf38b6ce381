//! Pages of everything public, made from the comments that the `.d.ts` files carry.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::tools::files;
use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;

/// Pages that must exist: one of each entry and the most read ones.
const PAGES: [&str; 15] = [
    "index.html",
    "modules/jdy-wasm.html",
    "classes/jdy-wasm.Client.html",
    "classes/jdy-wasm.JdyError.html",
    "classes/jdy-wasm.OutcomeUnknownError.html",
    "functions/jdy-wasm.createSigner.html",
    "classes/jdy-wasm_relay-client.Client.html",
    "classes/jdy-wasm_miniprogram.Client.html",
    "modules/jdy-wasm_signer.html",
    "functions/jdy-wasm_slim.useModule.html",
    "functions/jdy-wasm_worker.createRelay.html",
    "functions/jdy-wasm_relay.createRelay.html",
    "functions/jdy-wasm_relay_node.serve.html",
    "functions/jdy-wasm_sandbox.createSandbox.html",
    "functions/jdy-wasm_diagnose.diagnose.html",
];

/// Makes the pages of the last packed package. Fails on an export without a comment and on a broken link.
pub(crate) fn build(workspace: &Workspace, step: &Step) -> Result<()> {
    let pages = workspace.api_docs();
    files::remove(&pages)?;
    let folder = workspace.root.join("docs/api");
    Tool::new("node")
        .arg(folder.join("node_modules/typedoc/bin/typedoc"))
        .arg("--options")
        .arg(folder.join("typedoc.json"))
        .arg("--tsconfig")
        .arg(folder.join("tsconfig.json"))
        .arg("--out")
        .arg(&pages)
        .args(entries(workspace)?)
        .run(step)?;
    for page in PAGES {
        ensure!(pages.join(page).is_file(), "{page} is missing in {}", workspace.shown(&pages));
    }
    Ok(())
}

/// The source file of each entry in package.json.
fn entries(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(workspace.package().join("package.json"))?)?;
    let exports = manifest.get("exports").and_then(Value::as_object).context("package.json has no exports")?;
    let types = exports.values().filter_map(|targets| targets.get("types")?.as_str());
    // The pages of the catalog are docs/operations.md.
    let own = types.filter(|file| !file.contains("/generated/catalog/"));
    let entries = own.filter_map(|file| file.strip_prefix("./dist/")?.strip_suffix(".d.ts"));
    let mut files = Vec::new();
    for entry in entries {
        let file = workspace.target.join(format!("pkg-build/src/{entry}.ts"));
        // Two entries may be the same file.
        if !files.contains(&file) {
            files.push(file);
        }
    }
    Ok(files)
}
