//! The folders of the workspace, from `cargo metadata`, which respects a moved target directory.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// The root crate and the npm package.
pub(crate) const PACKAGE: &str = "jdy-wasm";
/// The target of every published module.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folders and the version of this workspace.
pub(crate) struct Workspace {
    /// The top of the repository.
    pub root: PathBuf,
    /// Cargo's target directory.
    pub target: PathBuf,
    /// The version of the root package.
    pub version: String,
}

impl Workspace {
    pub(crate) fn load() -> Result<Self> {
        Self::at(Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    /// The workspace that a folder is in.
    pub(crate) fn at(folder: &Path) -> Result<Self> {
        let output = Command::new("cargo")
            .args(["metadata", "--no-deps", "--format-version=1"])
            .current_dir(folder)
            .output()
            .context("cannot run cargo metadata")?;
        ensure!(output.status.success(), "cargo metadata failed:\n{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout)?;
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let packages =
            metadata.get("packages").and_then(Value::as_array).context("cargo metadata lists no packages")?;
        let package = packages.iter().find(|package| text(package.get("name")).as_deref() == Some(PACKAGE));
        Ok(Self {
            root: text(metadata.get("workspace_root")).context("no workspace_root")?.into(),
            target: text(metadata.get("target_directory")).context("no target_directory")?.into(),
            version: text(package.and_then(|package| package.get("version"))).context("no root package")?,
        })
    }

    /// The unpacked npm package.
    pub(crate) fn package(&self) -> PathBuf {
        self.target.join("pkg")
    }

    /// The bundled playground.
    pub(crate) fn playground(&self) -> PathBuf {
        self.target.join("www")
    }

    /// The pages of the API.
    pub(crate) fn api_docs(&self) -> PathBuf {
        self.target.join("docs")
    }

    /// `path` relative to the repository.
    pub(crate) fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
