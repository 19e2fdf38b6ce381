//! `cargo xtask test`: runs every check in every runtime.

use anyhow::{Result, bail, ensure};

use crate::build::wasm::{MODULES, TEST_RUNNER};
use crate::build::{api_docs, benchmarks, generated, package, playground};
use crate::checks::check_run::Checks;
use crate::checks::test_count::TestCount;
use crate::checks::{dependency_rules, layers, line_length, lints, made_up, module_circles, runtimes};
use crate::tools::npm::NODE_24;
use crate::tools::process::Tool;
use crate::tools::steps::Steps;
use crate::tools::workspace::{PACKAGE, WASM_TARGET, Workspace};
use crate::tools::{npm, setup};

/// The crate that shows that core builds without std, and the module that it makes.
const NO_STD_PROOF: (&str, &str) = ("jdy-nostd-proof", "jdy_nostd_proof.wasm");

/// The workspace of the fuzz targets, which only nightly runs.
const FUZZ: &str = "fuzz/Cargo.toml";

/// Runs every check, even after a failure, and prints the number of tests.
pub(crate) fn test(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_test(workspace, steps)?;
    let mut checks = Checks::new(steps);
    rust(workspace, &mut checks)?;
    without_std(workspace, &mut checks);
    package(workspace, steps, &mut checks);

    let TestCount { passed, failed } = checks.sum();
    println!("\n{passed} passed, {failed} failed");
    if failed > 0 {
        bail!("see the steps marked ✗ above");
    }
    Ok(())
}

fn rust(workspace: &Workspace, checks: &mut Checks<'_>) -> Result<()> {
    let cargo = |arguments: &[&str]| Tool::new("cargo").args(arguments).dir(&workspace.root);
    let clippy = |which: &[&str]| cargo(&["clippy", "--all-targets"]).args(which).args(["--", "--deny", "warnings"]);
    checks.tool("format", cargo(&["fmt", "--all", "--check", "--", "--color", "never"]));
    checks.tool(
        "format of the fuzz targets",
        cargo(&["fmt", "--manifest-path", FUZZ, "--check", "--", "--color", "never"]),
    );
    checks.tool("lint for the host", clippy(&["--workspace"]));
    checks.tool("lint for WebAssembly", clippy(&["--package", PACKAGE, "--target", WASM_TARGET]));
    // Other features than the default ones, and boundaries that are compiled for WebAssembly alone.
    for module in &MODULES {
        let lint = cargo(&["clippy", "--lib", "--package", module.package, "--target", WASM_TARGET]);
        let lint = lint.args(module.features).args(["--", "--deny", "warnings"]);
        checks.tool(&format!("lint {}.wasm", module.name), lint);
    }
    let fuzz = clippy(&["--locked", "--manifest-path", FUZZ]);
    // Clippy links nothing, so libFuzzer, which needs a C++ compiler, is not built.
    checks.tool(
        "lint for fuzzing",
        fuzz.env("CARGO_TARGET_DIR", &workspace.target).env("CUSTOM_LIBFUZZER_PATH", "none/libfuzzer.a"),
    );
    checks.check("what is generated from the models", |_| generated::check(workspace));
    checks.check("dependency rules", |step| dependency_rules::check(workspace, step));
    checks.check("circles between modules", |_| module_circles::check(workspace));
    checks.check("layers of the sources", |_| layers::check(workspace));
    checks.check("length of lines", |step| line_length::check(workspace, step));
    lints::check(workspace, checks);
    let documents = runtimes::runner(workspace, "node", "chinese-documents.mjs").arg(&workspace.root);
    checks.tests("documents in Chinese", documents);
    checks.tests(
        "Rust tests on the host",
        cargo(&["test", "--workspace", "--exclude", "jdy-simulation", "--no-fail-fast"]),
    );
    // Optimised; --nocapture shows the counts. SCHEDULES=1000000 makes it a long run.
    let simulation = ["test", "--profile", "simulation", "--package", "jdy-simulation", "--no-fail-fast"];
    checks.tests("simulation of calls under virtual time", cargo(&simulation).args(["--", "--nocapture"]));

    let runner = format!("target.{WASM_TARGET}.runner=['{}', '{TEST_RUNNER}']", std::env::current_exe()?.display());
    let in_wasm = || {
        let tool =
            cargo(&["test", "--package", PACKAGE, "--test", "wasm", "--target", WASM_TARGET, "--config", &runner]);
        tool.env("WASM_BINDGEN_TEST_TIMEOUT", "120").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
    };
    let in_node = checks.tests("Rust tests in Node", in_wasm());
    let in_browser = checks.tests(
        "Rust tests in Chromium",
        in_wasm()
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", workspace.root.join("tests/wasm/webdriver.json"))
            .env("CHROMEDRIVER", setup::chromedriver_path()),
    );
    checks.check("Node and Chromium ran the same Rust tests", |_| {
        ensure!(in_node == in_browser, "Node {in_node:?}, Chromium {in_browser:?}");
        Ok(())
    });
    Ok(())
}

fn without_std(workspace: &Workspace, checks: &mut Checks<'_>) {
    let (package, file) = NO_STD_PROOF;
    let build = Tool::new("cargo").args(["build", "--package", package, "--target", WASM_TARGET]).dir(&workspace.root);
    if checks.tool("build core without std", build) {
        let proof = workspace.target.join(WASM_TARGET).join("debug").join(file);
        checks.tests("core without std", runtimes::runner(workspace, "node", "nostd.mjs").arg(proof));
    }
}

fn package(workspace: &Workspace, steps: &Steps, checks: &mut Checks<'_>) {
    let consumer = workspace.target.join("consumer");
    let tarball = package::pack(workspace, steps).and_then(|tarball| {
        steps.run("install the package as a user does", |step| npm::install_tarball(&consumer, &tarball, step))?;
        Ok(tarball)
    });
    // Without a new package nothing may run: the folder may hold an older one.
    let Some(tarball) = checks.note("the package", tarball) else { return };
    checks.check("pages of the API", |step| api_docs::build(workspace, step));
    runtimes::check(workspace, &tarball, &consumer, checks);
    let prepared = benchmarks::prepare(workspace, steps);
    if let Some(inside) = checks.note("what the benchmarks need", prepared) {
        let node = Tool::new(workspace.root.join(NODE_24)).env("CHROMIUM", setup::chromium_path());
        let once = node.args(benchmarks::arguments(workspace, &consumer, &inside)).args(["--brief"]);
        checks.tool("benchmarks, each once", once);
    }
    playground(workspace, steps, checks);
    let built = made_up::build(workspace, steps);
    if let Some(folders) = checks.note("the package with a made-up operation", built) {
        let drives = runtimes::runner(workspace, "node", "made-up.mjs").args(folders);
        checks.tests("a made-up operation in client, relay, sandbox and form", drives);
    }
}

fn playground(workspace: &Workspace, steps: &Steps, checks: &mut Checks<'_>) {
    let built = playground::build(workspace, steps);
    if checks.note("the playground", built).is_some() {
        checks.check("types of the playground", |step| playground::type_check(workspace, step));
        let page = runtimes::runner(workspace, "node", "playground.mjs").arg(workspace.playground());
        checks.tests("playground in Chromium", page);
    }
}
