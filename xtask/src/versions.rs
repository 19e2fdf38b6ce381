//! One version in all places: Cargo's, the package's and its changelog's, and that of the relay's template.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::command::Tool;
use crate::places::NODE_24;
use crate::setup;
use crate::steps::Steps;
use crate::workspace::Workspace;

/// A file, and what stands in it before the version.
type Place = (&'static str, &'static str);

/// What Changesets writes.
const WRITTEN: [Place; 2] =
    [("pkg-template/package.json", "\n  \"version\": \""), ("pkg-template/CHANGELOG.md", "# Changelog\n\n## ")];
/// What follows.
const FOLLOWING: [Place; 2] =
    [("Cargo.toml", "[workspace.package]\nversion = \""), ("worker/package.json", "\"jdy-wasm\": \"")];

/// Fails where one place has another version than Cargo.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    for place in WRITTEN.into_iter().chain(FOLLOWING) {
        let found = version(workspace, place)?;
        let ours = &workspace.version;
        ensure!(
            found == *ours,
            "{} has version {found}, Cargo {ours}: `cargo xtask version` sets all of them",
            place.0
        );
    }
    Ok(())
}

/// Makes a new version and its section in the changelog of the changesets, and takes these away.
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

fn version(workspace: &Workspace, (file, before): Place) -> Result<String> {
    let text = fs::read_to_string(workspace.root.join(file))?;
    let version = version_in(&text, before).with_context(|| format!("{file} has no version behind {before:?}"))?;
    Ok(version.to_owned())
}

fn version_in<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split(|end: char| end == '"' || end.is_whitespace()).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_end_where_they_end() {
        let [(_, manifest), (_, changelog)] = WRITTEN;
        assert_eq!(version_in("{\n  \"version\": \"0.2.0\",\n", manifest), Some("0.2.0"));
        assert_eq!(version_in("# Changelog\n\n## 0.2.0\n\n### Minor", changelog), Some("0.2.0"));
        assert_eq!(version_in("# Changelog\n\n## 0.1.0 (not yet released)\n", changelog), Some("0.1.0"));
        assert_eq!(version_in("{}", manifest), None);
    }
}
