//! What the benchmarks need beside the installed package, and how they are called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::build::wasm::{self, Engines, Module};
use crate::tools::npm;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;

/// The crate that measures signing inside WebAssembly, without the calls from JavaScript.
const INSIDE: Module =
    Module { package: "jdy-bench-inside", features: &[], name: "jdy_bench_inside", engines: Engines::Current };

/// Installs what the package is compared with, and compiles what measures inside WebAssembly.
pub(crate) fn prepare(workspace: &Workspace, steps: &Steps) -> Result<PathBuf> {
    let benches = workspace.root.join("benches");
    steps.run("set-up: npm packages of the benchmarks", |step| npm::install(&benches, step))?;
    wasm::compile(workspace, steps, &INSIDE)
}

/// The arguments of Node for the package that is installed in `consumer`.
pub(crate) fn arguments(workspace: &Workspace, consumer: &Path, inside: &Path) -> [OsString; 5] {
    let script = workspace.root.join("benches/run.mjs");
    ["--expose-gc".into(), script.into(), consumer.into(), inside.into(), workspace.root.join("docs").into()]
}
