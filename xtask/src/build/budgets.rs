//! The most bytes that each module and each entry may have.

/// Module, and its most bytes after brotli.
pub(crate) const WEBASSEMBLY: &[(&str, usize)] = &[
    ("jdy.wasm", 71_500), // the client
    ("jdy_diagnosis.wasm", 52_900),
    ("jdy_sandbox.wasm", 230_500),
];

/// Subpath and condition of an entry in package.json, the most bytes of its scripts, and of all that a page loads with
/// it (the module included, in the form in which it travels). Without the peer dependency jose.
pub(crate) const ENTRIES: &[(&str, &str, usize, usize)] = &[
    (".", "workerd", 13_980, 85_600),
    (".", "edge-light", 14_020, 85_650),
    (".", "default", 14_080, 87_700),
    ("./slim", "default", 13_980, 13_980),
    ("./worker", "workerd", 24_450, 96_000),
    ("./diagnose", "workerd", 5_500, 58_300),
    ("./diagnose", "edge-light", 5_500, 58_300),
    ("./diagnose", "default", 5_560, 60_500),
    ("./sandbox", "workerd", 2_590, 233_100),
    ("./sandbox", "edge-light", 2_645, 233_150),
    ("./sandbox", "default", 2_690, 238_500),
    ("./worker/jwt", "workerd", 2_700, 2_700),
    ("./arap", "default", 9_000, 9_000),
    ("./bd", "default", 9_000, 9_000),
    ("./cust", "default", 9_000, 9_000),
    ("./fi", "default", 9_000, 9_000),
    ("./ls", "default", 9_000, 9_000),
    ("./pm", "default", 9_000, 9_000),
    ("./scm", "default", 19_000, 19_000),
    ("./sys", "default", 9_000, 9_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The sizes that documents promise are the budgets.
    #[test]
    fn documents_say_what_the_budgets_are() {
        let kilobytes = |bytes: usize| format!("{} KB", bytes.div_ceil(1000));
        let module = |name| WEBASSEMBLY.iter().find(|budget| budget.0 == name).unwrap().1;
        let download = |entry| ENTRIES.iter().find(|budget| (budget.0, budget.1) == entry).unwrap().3;
        let default = kilobytes(download((".", "default")));
        let readme = include_str!("../../../pkg-template/README.md");
        for document in [readme, include_str!("../../../docs/guide.md"), include_str!("../../../docs/guide.zh-CN.md")] {
            assert!(document.contains(&default), "the default entry has {default}");
        }
        let diagnosis = kilobytes(module("jdy_diagnosis.wasm"));
        assert!(readme.contains(&format!("a module of its own, at most {diagnosis}")), "the diagnosis has {diagnosis}");
    }
}
