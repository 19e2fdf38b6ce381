//! Checks which crates may not be dependencies of which, by `cargo tree`.

use std::collections::BTreeSet;

use anyhow::{Result, bail, ensure};

use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::{WASM_TARGET, Workspace};

/// The crates that one crate, built for WebAssembly, must not depend on, directly or indirectly.
pub(crate) struct Rule {
    pub package: &'static str,
    pub denied: &'static [Denied],
}

/// Crates that must not be dependencies, and why.
pub(crate) struct Denied {
    pub crates: &'static [&'static str],
    pub reason: &'static str,
}

/// The rule of each published crate.
pub(crate) const RULES: [Rule; 3] = [
    Rule {
        package: "jdy-core",
        denied: &[
            Denied {
                crates: &[
                    "wasm-bindgen",
                    "js-sys",
                    "web-sys",
                    "gloo-net",
                    "gloo-timers",
                    "serde-wasm-bindgen",
                    "tsify",
                ],
                reason: "the core runs in any runtime; only src/ knows JavaScript",
            },
            Denied {
                crates: &["getrandom", "rand", "fastrand", "chrono", "time", "web-time"],
                reason: "time, nonce and randomness come into the core as values",
            },
            Denied {
                crates: &["tokio", "hyper", "reqwest", "ureq", "futures-executor"],
                reason: "the core does no I/O; what it needs from outside is its Host trait",
            },
            Denied {
                crates: &["serde_json", "regex", "url"],
                reason: "each costs more bytes in the wasm than the whole client",
            },
        ],
    },
    Rule {
        package: "jdy-wasm",
        denied: &[
            Denied {
                crates: &["serde_json", "regex", "url", "reqwest"],
                reason: "each costs more bytes than the whole client; the engine's JSON, URL and fetch are there already",
            },
            Denied { crates: &["jdy-sandbox", "jdy-diagnosis"], reason: "each is a module of its own" },
        ],
    },
    Rule {
        package: "jdy-diagnosis",
        denied: &[
            Denied {
                crates: &["serde_json", "regex", "url"],
                reason: "each costs more bytes than the whole diagnosis; the playground loads it in a page",
            },
            Denied { crates: &["jdy-wasm", "jdy-sandbox"], reason: "each is a module of its own" },
        ],
    },
];

/// Fails and lists every broken rule.
pub(crate) fn check(workspace: &Workspace, step: &Step) -> Result<()> {
    let mut broken = Vec::new();
    for rule in &RULES {
        let tree = Tool::new("cargo")
            .args(["tree", "--package", rule.package, "--target", WASM_TARGET, "--edges", "normal", "--prefix", "none"])
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
        let [core, ..] = &RULES;
        let tree = "jdy-core v0.1.0 (/x)\nserde v1.0.0\ngetrandom v0.3.0 (*)\n";
        let broken = core.broken_by(tree).unwrap_or_default();
        assert_eq!(broken, ["jdy-core depends on getrandom: time, nonce and randomness come into the core as values"]);
        assert_eq!(core.broken_by("jdy-core v0.1.0\ntimeago v1.0.0").ok(), Some(vec![]));
        assert!(core.broken_by("").is_err());
    }
}
