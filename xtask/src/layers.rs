//! The layer rules: which crates must not come in where, checked against `cargo tree`.

use std::collections::BTreeSet;

use anyhow::{Result, bail, ensure};

use crate::budgets::{CRATES, Rule};
use crate::command::Tool;
use crate::steps::Step;
use crate::wasm::TARGET;
use crate::workspace::Workspace;

/// Fails with every rule that is broken.
pub(crate) fn check(workspace: &Workspace, step: &Step) -> Result<()> {
    let mut broken = Vec::new();
    for rule in &CRATES {
        let tree = Tool::new("cargo")
            .args(["tree", "--package", rule.package, "--target", TARGET, "--edges", "normal", "--prefix", "none"])
            .args(["--format", "{p}"])
            .dir(&workspace.root)
            .run(step)?;
        broken.extend(rule.broken_by(&tree)?);
    }
    if !broken.is_empty() {
        bail!(broken.join("\n"));
    }
    Ok(())
}

impl Rule {
    fn broken_by(&self, tree: &str) -> Result<Vec<String>> {
        let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
        ensure!(crates.contains(self.package), "cargo tree does not list {} itself:\n{tree}", self.package);
        let pairs = self.denied.iter().flat_map(|denied| denied.crates.iter().map(move |name| (name, denied.reason)));
        let broken = pairs.filter(|(name, _)| crates.contains(**name));
        Ok(broken.map(|(name, reason)| format!("{} depends on {name}: {reason}", self.package)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denied_crate_is_named_with_its_reason() {
        let [core, ..] = &CRATES;
        let tree = "jdy-core v0.1.0 (/x)\nserde v1.0.0\ngetrandom v0.3.0 (*)\n";
        let broken = core.broken_by(tree).unwrap_or_default();
        assert_eq!(broken, ["jdy-core depends on getrandom: time, nonce and randomness come into the core as values"]);
        assert_eq!(core.broken_by("jdy-core v0.1.0\ntimeago v1.0.0").ok(), Some(vec![]));
        assert!(core.broken_by("").is_err());
    }
}
