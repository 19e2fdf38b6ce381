//! `cargo xtask version`: turns the changesets into the next version.

use std::fs;

use anyhow::Result;

use crate::build::versions::{FOLLOWING, WRITTEN, check, version};
use crate::tools::npm::NODE_24;
use crate::tools::process::Tool;
use crate::tools::setup;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;

/// Turns the changesets into a new version and its section of the changelog.
pub(crate) fn advance(workspace: &Workspace, steps: &Steps) -> Result<()> {
    check(workspace)?;
    setup::npm_of_tests(workspace, steps)?;
    steps.run("make a version of the changesets", |step| {
        // Changesets needs a newer Node than the package.
        Tool::new(workspace.root.join(NODE_24))
            .arg(workspace.root.join("tests/node_modules/@changesets/cli/bin.js"))
            .arg("version")
            .dir(&workspace.root.join("pkg-template"))
            .run(step)
    })?;
    let [manifest, _] = WRITTEN;
    let new = version(workspace, manifest)?;
    for (file, before) in FOLLOWING {
        let path = workspace.root.join(file);
        let text = fs::read_to_string(&path)?;
        fs::write(path, text.replacen(&format!("{before}{}", workspace.version), &format!("{before}{new}"), 1))?;
    }
    steps.run("write it into the lock files", |step| {
        let update = |lock: &str| {
            let update = ["update", "--workspace", "--offline", "--manifest-path", lock];
            Tool::new("cargo").args(update).dir(&workspace.root).run(step).map(drop)
        };
        update("Cargo.toml").and_then(|()| update("fuzz/Cargo.toml"))
    })?;
    println!("{} → {new}: pkg-template/CHANGELOG.md has its section", workspace.version);
    Ok(())
}
