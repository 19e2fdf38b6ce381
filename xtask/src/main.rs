//! The one build tool of this repository: `cargo xtask demo`, `cargo xtask test`, `cargo xtask bench`,
//! `cargo xtask pack`, `cargo xtask docs`, `cargo xtask version`.
#![allow(clippy::print_stdout, reason = "a command line tool prints")]

mod build;
mod checks;
mod commands;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::build::wasm;
use crate::commands::{bench, demo, docs, pack, test, version};
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;

/// Builds, tests and shows jdy-wasm. Each command fetches what it lacks by itself.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_version_flag = true)]
struct Cli {
    #[command(subcommand)]
    task: Task,
    /// Show all output of the tools that are run, not only that of those that fail
    #[arg(long, short, global = true)]
    verbose: bool,
}

#[derive(Subcommand)]
enum Task {
    /// Show it at work: pack, sign and send a call to a sandbox on this machine, then serve the playground
    Demo {
        /// End after the calls, without serving a page
        #[arg(long)]
        once: bool,
        /// Call through a relay in workerd, and serve a page of another origin that does, in place of the playground
        #[arg(long)]
        edge: bool,
    },
    /// Build the npm package: target/pkg and target/jdy-wasm-<version>.tgz
    ///
    /// Needs Node 20 or newer. Ends with a table of sizes and fails where one is over its budget, which
    /// xtask/src/build/budgets.rs holds.
    Pack,
    /// Make the pages of the package's API: target/docs
    ///
    /// Packs first. Fails if a public item has no comment, or a link is broken.
    Docs,
    /// Run every check: formatting, lints, dependency rules, and the tests on the host and in every runtime
    ///
    /// The JavaScript suite runs against the packed package, as users install it. Chromium and Firefox come from Debian
    /// when they are missing and this runs as root. The last line is the number of tests that passed and failed.
    Test,
    /// Measure the package beside its alternatives in Node, Chromium and workerd: docs/benchmarks.md and its chart
    ///
    /// Everything runs side by side in one run, and the results are ratios. Takes about five minutes; other load on the
    /// machine blurs them.
    Bench,
    /// Turn the changesets in pkg-template/.changeset into the next version: its changelog, and every file with a
    /// version
    Version,
    /// Run the wasm-bindgen tests in one .wasm file; only cargo calls this
    #[command(hide = true, name = wasm::TEST_RUNNER)]
    WasmTestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    let workspace = Workspace::load()?;
    let steps = Steps::new(cli.verbose);
    match cli.task {
        Task::Demo { once, edge } => demo::demo(&workspace, &steps, &demo::Show { edge, once }),
        Task::Pack => pack::pack(&workspace, &steps),
        Task::Docs => docs::docs(&workspace, &steps),
        Task::Test => test::test(&workspace, &steps),
        Task::Bench => bench::bench(&workspace, &steps),
        Task::Version => version::advance(&workspace, &steps),
        Task::WasmTestRunner { arguments } => {
            let arguments = std::iter::once(OsString::from(wasm::TEST_RUNNER)).chain(arguments);
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)
        }
    }
}
