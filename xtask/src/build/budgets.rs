//! The most bytes that each module and each entry may have.

/// Module, and its most bytes after brotli.
pub(crate) const WEBASSEMBLY: &[(&str, usize)] = &[
    ("jdy.wasm", 76_600), // the client
    ("jdy_diagnosis.wasm", 53_500),
    ("jdy_sandbox.wasm", 164_500),
];

/// Subpath and condition of an entry in package.json, and the most bytes after brotli of all its scripts together,
/// without the module and without the peer dependency jose.
pub(crate) const JAVASCRIPT: &[(&str, &str, usize)] = &[
    (".", "workerd", 14_000),
    (".", "edge-light", 14_055),
    (".", "default", 14_070),
    ("./slim", "default", 14_005),
    ("./worker", "workerd", 23_815),
    ("./diagnose", "workerd", 5_500),
    ("./diagnose", "edge-light", 5_500),
    ("./diagnose", "default", 5_550),
    ("./sandbox", "workerd", 2_590),
    ("./sandbox", "edge-light", 2_645),
    ("./sandbox", "default", 2_660),
    ("./worker/jwt", "workerd", 2_700),
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
        let readme = include_str!("../../../pkg-template/README.md");
        for document in [readme, include_str!("../../../docs/guide.md"), include_str!("../../../docs/guide.zh-CN.md")] {
            assert!(document.contains(&default), "the default entry has {default}");
        }
        let diagnosis = kilobytes(module("jdy_diagnosis.wasm"));
        assert!(readme.contains(&format!("a module of its own, at most {diagnosis}")), "the diagnosis has {diagnosis}");
    }
}
