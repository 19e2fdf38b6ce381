//! `cargo xtask bench`: measures the package beside its alternatives.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::build::{benchmarks, package};
use crate::tools::npm::NODE_24;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;
use crate::tools::{npm, setup};

/// Packs, measures, and writes docs/benchmarks.md.
pub(crate) fn bench(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_test(workspace, steps)?;
    let tarball = package::build(workspace, steps)?;
    let consumer = workspace.target.join("consumer");
    steps.run("install the package as a user does", |step| npm::install_tarball(&consumer, &tarball, step))?;
    let inside = benchmarks::prepare(workspace, steps)?;
    // Its output is the result: it goes straight to the terminal.
    let status = Command::new(workspace.root.join(NODE_24))
        .args(benchmarks::arguments(workspace, &consumer, &inside))
        .env("CHROMIUM", setup::chromium_path())
        .status()?;
    ensure!(status.success(), "{status}: the benchmarks");
    Ok(())
}
