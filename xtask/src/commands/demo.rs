//! `cargo xtask demo`: makes calls with the packed package, against its own sandbox on this machine.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::build::{package, playground};
use crate::tools::npm::NODE_24;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;
use crate::tools::{npm, setup};

const CALLS: &str = "five-calls.mjs";

/// What to show.
pub(crate) struct Show {
    /// A page that calls through the relay, instead of the playground.
    pub edge: bool,
    /// The calls alone.
    pub once: bool,
}

/// Packs, makes the calls, and serves the pages until it is interrupted. With `once` it serves none.
pub(crate) fn demo(workspace: &Workspace, steps: &Steps, show: &Show) -> Result<()> {
    let steps = &steps.brief();
    setup::for_pack(workspace, steps)?;
    if show.edge {
        setup::npm_of_tests(workspace, steps)?;
    }
    let tarball = package::build(workspace, steps)?;
    let project = workspace.target.join("demo");
    steps.run("install the package as a user does", |step| npm::install_tarball(&project, &tarball, step))?;
    let scripts = workspace.root.join("xtask/demo");
    fs::copy(scripts.join(CALLS), project.join(CALLS))?;

    let sandbox = Sandbox::start(&scripts, &project)?;
    println!("\nThe sandbox answers at {}. Through the package:\n", sandbox.url()?);
    if show.edge {
        let mut relay = Command::new(workspace.root.join(NODE_24));
        relay.arg(scripts.join("edge.mjs")).arg(&project).args(show.once.then_some("--once"));
        return run(relay.env("SANDBOX", &sandbox.printed));
    }
    run(Command::new("node").arg(CALLS).current_dir(&project).env("SANDBOX", &sandbox.printed))?;
    if show.once {
        return Ok(());
    }
    playground::build(workspace, steps)?;
    run(server(&scripts).arg(scripts.join("playground.mjs")).arg(workspace.playground()))
}

/// The `jdy-wasm sandbox` of the installed package.
struct Sandbox {
    process: Child,
    /// One line of JSON: `url` and `credentials`.
    printed: String,
}

impl Sandbox {
    fn start(scripts: &Path, project: &Path) -> Result<Self> {
        let command = project.join("node_modules/jdy-wasm/dist/command/command.js");
        let mut node = server(scripts);
        node.arg(command).args(["sandbox", "--json", "--port", "0"]).stdout(Stdio::piped());
        let mut process = node.spawn().with_context(|| format!("cannot start {node:?}"))?;
        let stdout = process.stdout.take().context("the sandbox has no stdout")?;
        let mut sandbox = Self { process, printed: String::new() };
        BufReader::new(stdout).read_line(&mut sandbox.printed)?;
        Ok(sandbox)
    }

    fn url(&self) -> Result<String> {
        let printed: Value =
            serde_json::from_str(&self.printed).context("jdy-wasm sandbox printed no JSON: see above")?;
        Ok(printed.get("url").and_then(Value::as_str).context("jdy-wasm sandbox printed no url")?.to_owned())
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // The process may have ended already.
        let _killed = self.process.kill();
        let _status = self.process.wait();
    }
}

/// Starts a server in Node, which ends with this process.
fn server(scripts: &Path) -> Command {
    let mut node = Command::new("node");
    node.arg("--import").arg(scripts.join("end-with-parent.mjs")).stdin(Stdio::piped());
    node
}

/// Runs a script to its end. Its output is the demo, so it goes straight to the terminal.
fn run(script: &mut Command) -> Result<()> {
    let mut process = script.spawn().with_context(|| format!("cannot start {script:?}"))?;
    // `wait` would close standard input, and a server ends when that is closed.
    let _stdin = process.stdin.take();
    let status = process.wait()?;
    ensure!(status.success(), "{status}: {script:?}");
    Ok(())
}
