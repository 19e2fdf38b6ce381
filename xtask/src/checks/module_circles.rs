//! Finds circles between the modules of a Rust crate. Biome finds those between the files of TypeScript.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::module_graph::{self, Graph, ModulePath};
use crate::tools::workspace::Workspace;

/// The folders of sources, one per crate.
const CRATES: [&str; 9] = [
    "crates/core/src",
    "crates/diagnosis/src",
    "crates/messages/src",
    "crates/module-text/src",
    "crates/sandbox/src",
    "crates/signing/src",
    "src",
    "tests/simulation/src",
    "xtask/src",
];

/// Fails and lists every circle.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut circles = Vec::new();
    for folder in CRATES {
        let graph = module_graph::read(&workspace.root.join(folder))?;
        circles.extend(circles_of(&graph).into_iter().map(|circle| format!("{folder}: {}", circle.join(" ↔ "))));
    }
    ensure!(circles.is_empty(), "modules use each other in a circle:\n{}", circles.join("\n"));
    Ok(())
}

/// Every circle, as the modules in it.
fn circles_of(graph: &Graph) -> Vec<Vec<String>> {
    let found: BTreeSet<_> = graph.keys().filter_map(|start| circle_through(start, graph)).collect();
    let name = |path: &ModulePath| if path.is_empty() { "crate".to_owned() } else { path.join("::") };
    found.iter().map(|circle| circle.iter().map(|path| name(path)).collect()).collect()
}

/// The modules that `start` reaches and that reach `start`, if there are any.
fn circle_through<'a>(start: &'a ModulePath, graph: &'a Graph) -> Option<BTreeSet<&'a ModulePath>> {
    let reached = |from: &'a ModulePath| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            for target in graph.get(next).into_iter().flatten() {
                if seen.insert(target) {
                    open.push(target);
                }
            }
        }
        seen
    };
    let from_start = reached(start);
    if !from_start.contains(start) {
        return None;
    }
    Some(from_start.into_iter().filter(|module| reached(module).contains(start)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::module_graph::graph;

    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let path = |name: &str| name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let sources = files.iter().map(|(name, text)| (path(name), (*text).to_owned())).collect();
        circles_of(&graph(&sources).unwrap()).iter().map(|circle| circle.join(" ↔ ")).collect()
    }

    #[test]
    fn two_modules_that_use_each_other_are_a_circle() {
        let found = circles(&[("", "mod a; mod b;"), ("a", "use crate::b::B;"), ("b", "fn f() { super::a::g() }")]);
        assert_eq!(found, ["a ↔ b"]);
    }

    #[test]
    fn a_circle_through_a_re_export_is_found_but_a_re_export_alone_is_no_circle() {
        let parent = "mod one; mod two; pub use one::One; pub use two::Two;";
        let found =
            circles(&[("", "mod p;"), ("p", parent), ("p::one", "use super::Two;"), ("p::two", "use super::One;")]);
        assert_eq!(found, ["p::one ↔ p::two"]);
        let found =
            circles(&[("", "mod p;"), ("p", parent), ("p::one", "use super::Two;"), ("p::two", "use core::fmt;")]);
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn a_child_that_uses_its_parents_own_items_is_a_circle_if_the_parent_uses_the_child() {
        let found = circles(&[("", "mod p;"), ("p", "mod c; use c::C; struct P;"), ("p::c", "use super::P;")]);
        assert_eq!(found, ["p ↔ p::c"]);
    }

    #[test]
    fn the_range_of_a_visibility_is_no_use() {
        let child = "pub(in crate::p) struct S;";
        assert_eq!(circles(&[("", "mod p;"), ("p", "mod c; use c::S;"), ("p::c", child)]), Vec::<String>::new());
    }

    #[test]
    fn tests_may_use_everything() {
        let tests = "#[cfg(test)] mod tests { use crate::b::B; }";
        assert_eq!(circles(&[("", "mod a; mod b;"), ("a", tests), ("b", "use crate::a::A;")]), Vec::<String>::new());
    }
}
