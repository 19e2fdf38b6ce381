//! Runs the installed package in every runtime, browser, compiler and bundler that it supports.

use std::path::Path;

use crate::checks::check_run::Checks;
use crate::tools::npm::{self, NODE_24};
use crate::tools::process::Tool;
use crate::tools::setup;
use crate::tools::workspace::Workspace;

/// The machine's own Node, in the oldest version that the package supports.
const NODE: &str = "node";
/// Runtimes of `tests/package.json`. Some of the tools need the newer Node.
const NODE_22: &str = "tests/node_modules/node22/bin/node";
const BUN: &str = "tests/node_modules/@oven/bun-linux-x64/bin/bun";

/// Name, runtime, and a script of `tests/runners` with its arguments after the path of the installed package.
const RUNS: &[(&str, &str, &[&str])] = &[
    ("suite in Node", NODE, &["node.mjs"]),
    ("suite in Node 22", NODE_22, &["node.mjs"]),
    ("suite in Node 24", NODE_24, &["node.mjs"]),
    ("suite in Bun", BUN, &["node.mjs"]),
    ("suite in Deno", NODE, &["deno.mjs"]),
    ("suite in Chromium", NODE, &["chromium.mjs"]),
    ("suite in Firefox", NODE_24, &["firefox.mjs"]),
    ("suite in workerd", NODE_24, &["workerd.mjs"]),
    ("suite in workerd with nodejs_compat", NODE_24, &["workerd.mjs", "nodejs_compat"]),
    ("account sets in workerd", NODE_24, &["account-set.mjs"]),
    ("schedules of a queue under virtual time", NODE_24, &["queue-schedules.mjs"]),
    ("relay in workerd", NODE_24, &["relay.mjs"]),
    ("relay in workerd with nodejs_compat", NODE_24, &["relay.mjs", "workerd", "nodejs_compat"]),
    ("relay in workerd by jdy-wasm/relay-client", NODE_24, &["relay.mjs", "workerd", "--relay-client"]),
    ("relay in Node", NODE_24, &["relay.mjs", "node"]),
    ("relay in Node 24", NODE_24, &["relay.mjs", "node24"]),
    ("relay in Deno", NODE_24, &["relay.mjs", "deno"]),
    ("relay in Bun", NODE_24, &["relay.mjs", "bun"]),
    ("processes of a relay with Redis", NODE_24, &["relay-processes.mjs"]),
    ("relay from Chromium", NODE_24, &["relay-page.mjs"]),
    ("template of a relay in workerd", NODE_24, &["template.mjs"]),
    ("relay from a mini-program", NODE_24, &["miniprogram.mjs"]),
    ("projects of mini-programs", NODE_24, &["miniprogram-projects.mjs"]),
    ("slim entry in Node", NODE, &["slim.mjs"]),
    ("entries in Node and workerd", NODE_24, &["entries.mjs"]),
    ("surroundings in Node", NODE_24, &["surroundings.mjs"]),
    ("examples in Node, Chromium and workerd", NODE_24, &["examples.mjs"]),
    ("the documents' examples in Node", NODE, &["docs.mjs"]),
    ("examples of the public functions in Node", NODE, &["doc-examples.mjs"]),
    ("token store in a file", NODE, &["file-token-store.mjs"]),
    ("receiver behind Node's http", NODE, &["receiver.mjs"]),
    ("require and older types in Node", NODE, &["require.mjs"]),
    ("require in Node 22", NODE_22, &["require.mjs"]),
    ("every record as the request of its save", NODE, &["to-save.mjs"]),
    ("OpenTelemetry in Node", NODE, &["opentelemetry.mjs"]),
    ("jdy-wasm in Node", NODE, &["command.mjs"]),
    ("jdy-wasm sandbox in Node", NODE, &["sandbox-command.mjs"]),
    ("jdy-wasm verify in Node", NODE, &["verify-command.mjs"]),
    ("types", NODE, &["types.mjs"]),
    ("surface", NODE_24, &["surface.mjs"]),
    ("OpenAPI description", NODE, &["openapi.mjs"]),
    ("Schemathesis against the sandbox", NODE, &["fuzz-openapi.mjs"]),
    ("bundlers", NODE_24, &["bundlers.mjs"]),
    ("Next", NODE_24, &["next.mjs"]),
    ("other languages", NODE, &["languages.mjs"]),
];

/// Linters of npm packages, with their arguments before the tarball.
const LINTERS: &[(&str, &str, &[&str])] = &[
    ("publint", "publint/src/cli.js", &["run", "--strict"]),
    ("are the types wrong", "@arethetypeswrong/cli/dist/index.js", &["--quiet", "--profile", "esm-only"]),
];

/// Runs all of them on `tarball`, which is installed in `consumer`.
pub(crate) fn check(workspace: &Workspace, tarball: &Path, consumer: &Path, checks: &mut Checks<'_>) {
    let runners = RUNS.iter().filter_map(|&(name, runtime, script)| {
        let (file, arguments) = script.split_first()?;
        Some((name, runner(workspace, runtime, file).arg(consumer).args(arguments)))
    });
    checks.tests_at_a_time(runners.collect());
    for &(name, file, arguments) in LINTERS {
        checks.tool(name, npm::test_tool(workspace, file).args(arguments).arg(tarball));
    }
}

/// A script of `tests/runners`, with the paths of the browsers, of Redis and of Python's tools in its environment.
pub(crate) fn runner(workspace: &Workspace, runtime: &str, file: &str) -> Tool {
    // A path in the repository, or a command on the PATH.
    let program = if runtime.contains('/') { workspace.root.join(runtime) } else { runtime.into() };
    Tool::new(program)
        .arg(workspace.root.join("tests/runners").join(file))
        .env("CHROMIUM", setup::chromium_path())
        .env("FIREFOX", setup::firefox_path())
        .env("REDIS_SERVER", setup::redis_path())
        .env("PYTHON_TOOLS", setup::python_tools(workspace))
}
