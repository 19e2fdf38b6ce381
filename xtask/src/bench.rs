//! `cargo xtask bench`: the package beside what people use otherwise.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::places::NODE_24;
use crate::steps::Steps;
use crate::wasm;
use crate::workspace::Workspace;
use crate::{npm, pack, setup};

/// The crate that does the work of a signature inside WebAssembly alone.
const INSIDE: &str = "jdy-bench-inside";

/// Packs, measures, and writes docs/benchmarks.md.
pub(crate) fn bench(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_test(workspace, steps)?;
    let benches = workspace.root.join("benches");
    steps.run("set-up: npm packages of the benchmarks", |step| npm::install(&benches, step))?;
    let tarball = pack::build(workspace, steps)?;
    let consumer = workspace.target.join("consumer");
    steps.run("install the package as a user does", |step| npm::install_tarball(&consumer, &tarball, step))?;
    let inside = wasm::compile(workspace, steps, INSIDE)?;
    // Its output is what was asked for, so it goes straight to the terminal.
    let status = Command::new(workspace.root.join(NODE_24))
        .args(["--expose-gc".as_ref(), benches.join("run.mjs").as_os_str(), consumer.as_os_str(), inside.as_os_str()])
        .arg(workspace.root.join("docs"))
        .env("CHROMIUM", setup::chromium_path())
        .status()?;
    ensure!(status.success(), "{status}: the benchmarks");
    Ok(())
}
