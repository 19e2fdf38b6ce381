//! The version of the project, which stands in four files: Cargo.toml, the package, its changelog, the Worker template.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::tools::workspace::Workspace;

/// A file, and the text before the version in it.
pub(crate) type Mention = (&'static str, &'static str);

/// Changesets writes the version here.
pub(crate) const WRITTEN: [Mention; 2] =
    [("pkg-template/package.json", "\n  \"version\": \""), ("pkg-template/CHANGELOG.md", "# Changelog\n\n## ")];
/// `cargo xtask version` writes the version here.
pub(crate) const FOLLOWING: [Mention; 2] =
    [("Cargo.toml", "[workspace.package]\nversion = \""), ("worker/package.json", "\"jdy-wasm\": \"")];

/// Fails if a file has another version than Cargo.toml.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    for mention in WRITTEN.into_iter().chain(FOLLOWING) {
        let found = version(workspace, mention)?;
        let ours = &workspace.version;
        ensure!(
            found == *ours,
            "{} has version {found}, Cargo {ours}: `cargo xtask version` sets all of them",
            mention.0
        );
    }
    Ok(())
}

pub(crate) fn version(workspace: &Workspace, (file, before): Mention) -> Result<String> {
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
    fn the_version_of_each_file_is_found() {
        let [(_, manifest), (_, changelog)] = WRITTEN;
        assert_eq!(version_in("{\n  \"version\": \"0.2.0\",\n", manifest), Some("0.2.0"));
        assert_eq!(version_in("# Changelog\n\n## 0.2.0\n\n### Minor", changelog), Some("0.2.0"));
        assert_eq!(version_in("# Changelog\n\n## 0.1.0 (not yet released)\n", changelog), Some("0.1.0"));
        assert_eq!(version_in("{}", manifest), None);
    }
}
