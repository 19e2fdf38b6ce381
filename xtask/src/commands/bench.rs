//! `cargo xtask bench`: measures the package beside its alternatives.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::build::package;
use crate::build::wasm::{self, Engines, Module};
use crate::tools::npm::NODE_24;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;
use crate::tools::{npm, setup};

/// The crate that measures signing inside WebAssembly, without the calls from JavaScript.
const INSIDE: Module =
    Module { package: "jdy-bench-inside", features: &[], name: "jdy_bench_inside", engines: Engines::Current };

/// Packs, measures, and writes docs/benchmarks.md.
pub(crate) fn bench(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_test(workspace, steps)?;
    let benches = workspace.root.join("benches");
    steps.run("set-up: npm packages of the benchmarks", |step| npm::install(&benches, step))?;
    let tarball = package::build(workspace, steps)?;
    let consumer = workspace.target.join("consumer");
    steps.run("install the package as a user does", |step| npm::install_tarball(&consumer, &tarball, step))?;
    let inside = wasm::compile(workspace, steps, &INSIDE)?;
    // Its output is the result: it goes straight to the terminal.
    let status = Command::new(workspace.root.join(NODE_24))
        .args(["--expose-gc".as_ref(), benches.join("run.mjs").as_os_str(), consumer.as_os_str(), inside.as_os_str()])
        .arg(workspace.root.join("docs"))
        .env("CHROMIUM", setup::chromium_path())
        .status()?;
    ensure!(status.success(), "{status}: the benchmarks");
    Ok(())
}
