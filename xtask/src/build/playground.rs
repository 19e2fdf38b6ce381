//! Bundles `www/` and the package into a folder of static files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::build::generated;
use crate::tools::steps::{Step, Steps};
use crate::tools::workspace::Workspace;
use crate::tools::{files, npm};

/// Files that are copied unchanged.
const PLAIN: [&str; 3] = ["index.html", "icon.svg", "_headers"];
/// Entry points of esbuild. Other code is split into chunks that load on demand.
const ENTRIES: [&str; 2] = ["src/app.tsx", "style.css"];
/// The script that runs before them, bundled alone.
const FIRST: &str = "src/policy.ts";
/// The module, which the page fetches by this name.
const MODULE: &str = "jdy.wasm";

/// Bundles the playground around the package that was packed last.
pub(crate) fn build(workspace: &Workspace, steps: &Steps) -> Result<()> {
    steps.run("bundle the playground", |step| {
        let (source, pages) = (workspace.root.join("www"), workspace.playground());
        npm::install(&source, step)?;
        files::remove(&pages)?;
        fs::create_dir_all(&pages)?;
        generated::write_forms(workspace, &pages)?;
        bundle(workspace, &source, &pages, step)?;
        for file in PLAIN {
            fs::copy(source.join(file), pages.join(file)).with_context(|| format!("cannot copy {file}"))?;
        }
        fs::copy(workspace.package().join("dist").join(MODULE), pages.join(MODULE)).map(drop).context(MODULE)
    })
}

/// Type-checks the playground.
pub(crate) fn type_check(workspace: &Workspace, step: &Step) -> Result<()> {
    let project = project(workspace)?;
    npm::tool(workspace, "typescript/bin/tsc").arg("--project").arg(project).run(step).map(drop)
}

fn bundle(workspace: &Workspace, source: &Path, pages: &Path, step: &Step) -> Result<()> {
    let project = project(workspace)?;
    let esbuild = |entries: &[&str]| {
        let tool = npm::tool(workspace, "esbuild/bin/esbuild").dir(source).args(entries);
        tool.args(["--bundle", "--target=es2022", "--minify", "--legal-comments=eof", "--log-level=warning"])
            .args(["--entry-names=[name]", "--chunk-names=chunks/[name]-[hash]"])
            .arg(format!("--tsconfig={}", project.display()))
            .arg(format!("--outdir={}", pages.display()))
    };
    esbuild(&[FIRST]).arg("--format=iife").run(step)?;
    let version = format!("--define:VERSION={:?}", workspace.version);
    esbuild(&ENTRIES).arg(version).args(["--format=esm", "--splitting"]).run(step).map(drop)
}

/// A tsconfig that resolves `jdy-wasm` to the packed package.
fn project(workspace: &Workspace) -> Result<PathBuf> {
    let dist = workspace.package().join("dist");
    let source = workspace.root.join("www");
    let project = serde_json::json!({
        "extends": source.join("tsconfig.json"),
        "compilerOptions": { "paths": {
            // What the playground shares with the package's own parts.
            "jdy-wasm/internal/*": [dist.join("*")],
            "jdy-wasm/diagnose": [dist.join("diagnose/index")],
            "jdy-wasm/sandbox": [dist.join("sandbox/index")],
            "jdy-wasm/signer": [dist.join("entries/signer/index")],
            "jdy-wasm/slim": [dist.join("entries/slim")],
            "jdy-wasm/zh": [dist.join("zh/index")],
            "jdy-wasm/*": [dist.join("generated/catalog/*/index")],
        } },
        "include": [source.join("src")],
    });
    let path = workspace.target.join("www.tsconfig.json");
    fs::write(&path, project.to_string())?;
    Ok(path)
}
