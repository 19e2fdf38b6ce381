//! The most bytes that each module and each entry may have. The linker orders functions by hashes that depend on the
//! folder of the build, so a module differs by up to 150 bytes after brotli from folder to folder: budgets leave 250.

/// Module, and its most bytes after brotli.
pub(crate) const WEBASSEMBLY: &[(&str, usize)] = &[
    ("jdy.wasm", 78_200), // the client
    ("jdy_relay.wasm", 57_550),
    ("miniprogram/jdy_relay.wasm", 57_800),
    ("jdy_signer.wasm", 25_860),
    ("jdy_diagnosis.wasm", 55_350),
    ("jdy_sandbox.wasm", 229_350),
];

/// Subpath and condition of an entry in package.json, the most bytes of its scripts, and of all that a page loads with
/// it (the module included, in the form in which it travels). Without peer dependencies.
pub(crate) const ENTRIES: &[(&str, &str, usize, usize)] = &[
    (".", "workerd", 20_550, 98_700),
    (".", "edge-light", 20_600, 98_750),
    (".", "default", 22_600, 91_640),
    ("./slim", "default", 20_550, 20_550),
    ("./relay-client", "workerd", 19_050, 76_500),
    ("./relay-client", "edge-light", 19_100, 76_550),
    ("./relay-client", "default", 21_050, 71_900),
    ("./miniprogram", "default", 16_990, 16_990),
    ("./signer", "workerd", 7_450, 33_220),
    ("./signer", "edge-light", 7_500, 33_270),
    ("./signer", "default", 9_480, 32_450),
    ("./worker", "workerd", 37_600, 115_800),
    ("./env", "default", 4_550, 4_550),
    ("./node", "default", 5_000, 5_000),
    ("./diagnose", "workerd", 7_750, 63_050),
    ("./diagnose", "edge-light", 7_750, 63_050),
    ("./diagnose", "default", 9_800, 61_000),
    ("./sandbox", "workerd", 3_550, 232_850),
    ("./sandbox", "edge-light", 3_600, 232_900),
    ("./sandbox", "default", 5_600, 214_500),
    ("./worker/jwt", "workerd", 5_900, 5_900),
    ("./relay", "default", 36_250, 104_850),
    ("./relay/node", "default", 5_600, 5_600),
    ("./relay/jwt", "default", 5_900, 5_900),
    ("./records", "default", 11_800, 11_800),
    ("./sync", "default", 5_650, 5_650),
    ("./receiver", "default", 6_550, 6_550),
    ("./opentelemetry", "default", 4_950, 4_950),
    ("./zh", "default", 10_850, 10_850),
    ("./arap", "default", 1_720, 1_720),
    ("./bd", "default", 4_000, 4_000),
    ("./cust", "default", 220, 220),
    ("./fi", "default", 3_270, 3_270),
    ("./ls", "default", 2_370, 2_370),
    ("./pm", "default", 1_680, 1_680),
    ("./scm", "default", 7_400, 7_400),
    ("./sys", "default", 760, 760),
];

/// What resources of the catalog may add to a page.
pub(crate) struct CatalogBudget {
    /// A resource, or what they are together.
    pub name: &'static str,
    /// Their folder in the catalog; all if it is empty.
    pub folder: &'static str,
    /// The most bytes after brotli.
    pub budget: usize,
}

/// What a page gets for resources that it bundles and minifies with the client of a relay.
pub(crate) const CATALOG: &[CatalogBudget] = &[
    CatalogBudget { name: "material", folder: "bd", budget: 950 },
    CatalogBudget { name: "salOrder", folder: "scm", budget: 920 },
    CatalogBudget { name: "salOutBound", folder: "scm", budget: 1_350 },
    CatalogBudget { name: "all of scm", folder: "scm", budget: 6_850 },
    CatalogBudget { name: "all modules", folder: "", budget: 15_700 },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::workspace::PACKAGE;

    /// The sizes that documents promise are the budgets.
    #[test]
    fn documents_have_the_numbers_of_the_budgets() {
        let kilobytes = |bytes: usize| format!("{} KB", bytes.div_ceil(1000));
        let module = |name| WEBASSEMBLY.iter().find(|budget| budget.0 == name).unwrap().1;
        let download = |entry| ENTRIES.iter().find(|budget| (budget.0, budget.1) == entry).unwrap().3;
        let default = kilobytes(download((".", "default")));
        let readme = include_str!("../../../pkg-template/README.md");
        let chinese = include_str!("../../../pkg-template/README.zh-CN.md");
        let guides = [include_str!("../../../docs/guide.md"), include_str!("../../../docs/guide.zh-CN.md")];
        for document in [readme, chinese].into_iter().chain(guides) {
            assert!(document.contains(&default), "the default entry has {default}");
        }
        let diagnosis = kilobytes(module("jdy_diagnosis.wasm"));
        assert!(readme.contains(&format!("a module of its own, at most {diagnosis}")), "the diagnosis has {diagnosis}");
        assert!(chinese.contains(&format!("独立的模块，不超过 {diagnosis}")), "the diagnosis has {diagnosis}");
        for entry in ["./relay-client", "./signer"] {
            let size = kilobytes(download((entry, "default")));
            let entry = entry.trim_start_matches('.');
            let line = format!("`{PACKAGE}{entry}`, at most {size}");
            assert!(readme.contains(&line), "no line says {line}");
            let line = format!("`{PACKAGE}{entry}`，不超过 {size}");
            assert!(chinese.contains(&line), "no line says {line}");
        }
    }
}
