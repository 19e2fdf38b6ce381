//! Installs npm packages by their lock files, and packs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::tools::files;
use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;

/// Node 24 of `tests/package.json`, which wrangler and other tools need.
pub(crate) const NODE_24: &str = "tests/node_modules/node24/bin/node";

/// `npm ci` in `folder` where its lock file is newer than what is installed.
pub(crate) fn install(folder: &Path, step: &Step) -> Result<()> {
    // npm writes this file last: it marks a finished installation.
    let installed = files::changed(&folder.join("node_modules/.package-lock.json"));
    let locked = files::changed(&folder.join("package-lock.json"));
    ensure!(locked.is_some(), "{} is missing", folder.join("package-lock.json").display());
    if installed >= locked {
        return Ok(());
    }
    // No tool of ours needs install scripts.
    Tool::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).dir(folder).run(step).map(drop)
}

/// A tool of `xtask/package.json`, by its file in node_modules.
pub(crate) fn tool(workspace: &Workspace, file: &str) -> Tool {
    Tool::new("node").arg(workspace.root.join("xtask/node_modules").join(file))
}

/// A tool of `tests/package.json`, by its file in node_modules.
pub(crate) fn test_tool(workspace: &Workspace, file: &str) -> Tool {
    Tool::new("node").arg(workspace.root.join("tests/node_modules").join(file))
}

/// Packs `package` into the target directory. Fails on a file that is neither in `dist` nor one of `top_level`.
pub(crate) fn pack(workspace: &Workspace, package: &Path, top_level: &[&str], step: &Step) -> Result<PathBuf> {
    let report = Tool::new("npm")
        .args(["pack", "--json", "--ignore-scripts", "--pack-destination"])
        .arg(&workspace.target)
        .dir(package)
        .run(step)?;
    let report: Value = serde_json::from_str(&report).context("npm pack wrote no JSON")?;
    // npm 11 answers with a list, npm 12 with an object by package name.
    let packed = report.get(0).or_else(|| report.as_object()?.values().next()).context("npm pack packed nothing")?;
    let files = packed.get("files").and_then(Value::as_array).context("npm pack lists no files")?;
    for file in files.iter().filter_map(|file| file.get("path")?.as_str()) {
        ensure!(file.starts_with("dist/") || top_level.contains(&file), "{file} must not be in the package");
    }
    let name = packed.get("filename").and_then(Value::as_str).context("npm pack names no file")?;
    Ok(workspace.target.join(name))
}

/// Installs `tarball` into a new project in `folder`.
pub(crate) fn install_tarball(folder: &Path, tarball: &Path, step: &Step) -> Result<()> {
    files::remove(folder)?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("package.json"), "{ \"name\": \"consumer\", \"private\": true, \"type\": \"module\" }\n")?;
    Tool::new("npm")
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"])
        .arg(tarball)
        .dir(folder)
        .run(step)
        .map(drop)
}
