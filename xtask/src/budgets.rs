//! What may be in the package, and how much of it: every number and name that growth is measured against.

/// What each module may weigh as a file, in bytes of brotli.
pub(crate) const WEBASSEMBLY: &[(&str, usize)] = &[
    ("jdy.wasm", 66_700), // the client
    ("jdy_diagnosis.wasm", 53_500),
    ("jdy_sandbox.wasm", 153_000),
];

/// What the scripts of each entry may weigh together, in bytes of brotli: by its subpath and its condition in
/// package.json, without its module, and without jose, which a user installs beside the package.
pub(crate) const JAVASCRIPT: &[(&str, &str, usize)] = &[
    (".", "workerd", 12_900),
    (".", "edge-light", 12_950),
    (".", "default", 13_000),
    ("./slim", "default", 12_900),
    ("./worker", "workerd", 22_900),
    ("./diagnose", "workerd", 5_500),
    ("./diagnose", "edge-light", 5_500),
    ("./diagnose", "default", 5_550),
    ("./sandbox", "workerd", 2_590),
    ("./sandbox", "edge-light", 2_640),
    ("./sandbox", "default", 2_660),
    ("./worker/jwt", "workerd", 2_700),
];

/// What one crate, built for WebAssembly, must never depend on, directly or through others.
pub(crate) struct Rule {
    pub package: &'static str,
    pub denied: &'static [Denied],
}

/// Names, and why not.
pub(crate) struct Denied {
    pub crates: &'static [&'static str],
    pub reason: &'static str,
}

/// The crates that never come in.
pub(crate) const CRATES: [Rule; 3] = [
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
                reason: "the core is true whatever the runtime; JavaScript is known in src/ alone",
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The sizes that documents promise are the budgets.
    #[test]
    fn documents_say_what_the_budgets_are() {
        let kilobytes = |bytes: usize| format!("{} KB", bytes.div_ceil(1000));
        let module = |name| WEBASSEMBLY.iter().find(|budget| budget.0 == name).unwrap().1;
        let script = |entry| JAVASCRIPT.iter().find(|budget| (budget.0, budget.1) == entry).unwrap().2;
        let default = kilobytes(module("jdy.wasm") + script((".", "default")));
        let readme = include_str!("../../pkg-template/README.md");
        for document in [readme, include_str!("../../docs/guide.md"), include_str!("../../docs/guide.zh-CN.md")] {
            assert!(document.contains(&default), "the default entry has {default}");
        }
        let diagnosis = kilobytes(module("jdy_diagnosis.wasm"));
        assert!(readme.contains(&format!("a module of its own, at most {diagnosis}")), "the diagnosis has {diagnosis}");
    }
}
