//! The crate's documentation names the probes of `jdy-wasm doctor --probe` that settle its assumptions.

const PROBES: &str = include_str!("../../../../pkg-template/src/command/doctor/probe.ts");
const DOCUMENTATION: &str = include_str!("../../src/lib.rs");

#[test]
fn each_probe_is_named_beside_what_it_settles() {
    let report = PROBES.split_once("report: 'jdy-wasm probe',").unwrap().1.split_once("\n  };").unwrap().0;
    let names: Vec<&str> = report
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.split_once(": "))
        .map(|(name, _)| name)
        .filter(|name| *name != "version")
        .collect();
    assert_eq!(names.len(), 8, "{names:?}");
    let unnamed: Vec<&&str> = names.iter().filter(|name| !DOCUMENTATION.contains(&format!("`{name}`"))).collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}
