//! Finds circles between the modules of a Rust crate.
//!
//! A module uses another one where a path in it leads there, through re-exports as well. A re-export itself is no use:
//! it only forwards a name. Biome finds circles between the files of TypeScript.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use syn::visit::Visit;
use syn::{ItemMod, ItemUse, UseTree, Visibility};

use crate::tools::files;
use crate::tools::workspace::Workspace;

/// The folders of sources, one per crate, and the module whose circles are refused; of most crates all are.
/// `jdy-diagnosis` and other modules of `jdy-core` still have circles.
const CRATES: [(&str, &str); 6] = [
    ("crates/core/src", "client"),
    ("crates/sandbox/src", ""),
    ("crates/signing/src", ""),
    ("src", ""),
    ("tests/simulation/src", ""),
    ("xtask/src", ""),
];

/// The segments of a module's path, below `crate`.
type ModulePath = Vec<String>;

/// Fails and lists every circle.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut circles = Vec::new();
    for (folder, module) in CRATES {
        let sources = read(&workspace.root.join(folder))?;
        ensure!(!sources.is_empty(), "{folder} has no sources");
        let refused = circles_of(&sources)?.into_iter().filter(|circle| touches(circle, module));
        circles.extend(refused.map(|circle| format!("{folder}: {}", circle.join(" ↔ "))));
    }
    ensure!(circles.is_empty(), "modules use each other in a circle:\n{}", circles.join("\n"));
    Ok(())
}

/// The source text of each module of a crate.
fn read(folder: &Path) -> Result<BTreeMap<ModulePath, String>> {
    let mut sources = BTreeMap::new();
    for file in files::all_in(folder)? {
        if file.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let mut path: ModulePath = file
            .strip_prefix(folder)?
            .with_extension("")
            .components()
            .map(|component| component.as_os_str().to_string_lossy().into_owned())
            .collect();
        if path.last().is_some_and(|name| matches!(name.as_str(), "mod" | "lib" | "main")) {
            path.pop();
        }
        sources.insert(path, fs::read_to_string(&file)?);
    }
    Ok(sources)
}

/// What one module refers to.
#[derive(Default)]
struct Module {
    /// Paths that begin with `crate`, `self` or `super`, as segments below `crate`.
    uses: BTreeSet<ModulePath>,
    /// What a re-exported name stands for, likewise.
    re_exports: BTreeMap<String, ModulePath>,
}

/// Collects the paths of one file.
struct Collector<'a> {
    path: &'a [String],
    module: Module,
}

impl Collector<'_> {
    /// A path below `crate`; none for a path into another crate.
    fn absolute(&self, segments: &[String]) -> Option<ModulePath> {
        let mut rest = segments;
        let mut base = match rest.split_first()? {
            (first, tail) if first == "crate" => {
                rest = tail;
                Vec::new()
            }
            (first, _) if first == "self" || first == "super" => self.path.to_vec(),
            _ => return None,
        };
        while let Some((first, tail)) = rest.split_first() {
            match first.as_str() {
                "self" => {}
                "super" => drop(base.pop()),
                _ => break,
            }
            rest = tail;
        }
        base.extend_from_slice(rest);
        Some(base)
    }

    fn use_tree(&mut self, tree: &UseTree, prefix: &[String], re_exported: bool) {
        let mut path = prefix.to_vec();
        match tree {
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.use_tree(&part.tree, &path, re_exported);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(tree, prefix, re_exported);
                }
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                if name != "self" {
                    path.push(name.clone());
                }
                self.used(&path, re_exported.then_some(name));
            }
            UseTree::Rename(rename) => {
                path.push(rename.ident.to_string());
                self.used(&path, re_exported.then(|| rename.rename.to_string()));
            }
            UseTree::Glob(_) => self.used(&path, None),
        }
    }

    fn used(&mut self, path: &[String], re_exported_as: Option<String>) {
        // A child module is named without `self` in a re-export.
        let child = || [self.path, path].concat();
        match (self.absolute(path), re_exported_as) {
            (absolute, Some(name)) => drop(self.module.re_exports.insert(name, absolute.unwrap_or_else(child))),
            (Some(absolute), None) => drop(self.module.uses.insert(absolute)),
            (None, None) => drop(self.module.uses.insert(child())),
        }
    }
}

impl Visit<'_> for Collector<'_> {
    fn visit_item_use(&mut self, item: &ItemUse) {
        self.use_tree(&item.tree, &[], !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some(absolute) = self.absolute(&segments).filter(|_| segments.len() > 1) {
            self.module.uses.insert(absolute);
        }
        syn::visit::visit_path(self, path);
    }

    /// `pub(in …)` uses nothing.
    fn visit_visibility(&mut self, _: &Visibility) {}

    /// Tests may use everything.
    fn visit_item_mod(&mut self, item: &ItemMod) {
        let is_test = item.ident == "tests";
        if !is_test {
            syn::visit::visit_item_mod(self, item);
        }
    }
}

/// Whether a module of the circle is `module` or below it.
fn touches(circle: &[String], module: &str) -> bool {
    module.is_empty() || circle.iter().any(|one| one.split("::").next() == Some(module))
}

/// Every circle, as the modules in it.
fn circles_of(sources: &BTreeMap<ModulePath, String>) -> Result<Vec<Vec<String>>> {
    let mut modules = BTreeMap::new();
    for (path, text) in sources {
        let file = syn::parse_file(text).with_context(|| format!("cannot parse {}", path.join("::")))?;
        let mut collector = Collector { path, module: Module::default() };
        for item in &file.items {
            collector.visit_item(item);
        }
        modules.insert(path.clone(), collector.module);
    }
    let edges: BTreeMap<&ModulePath, BTreeSet<&ModulePath>> = modules
        .iter()
        .map(|(path, module)| {
            let targets = module.uses.iter().filter_map(|used| resolve(used, &modules));
            (path, targets.filter(|target| *target != path).collect())
        })
        .collect();
    let mut found = BTreeSet::new();
    for start in edges.keys() {
        if let Some(circle) = circle_through(start, &edges) {
            found.insert(circle);
        }
    }
    let name = |path: &ModulePath| if path.is_empty() { "crate".to_owned() } else { path.join("::") };
    Ok(found.iter().map(|circle| circle.iter().map(|path| name(path)).collect()).collect())
}

/// The module that defines what a path leads to.
fn resolve<'a>(path: &[String], modules: &'a BTreeMap<ModulePath, Module>) -> Option<&'a ModulePath> {
    let depth =
        (0..=path.len()).rev().find(|depth| path.get(..*depth).is_some_and(|module| modules.contains_key(module)))?;
    let (module, rest) = path.split_at(depth);
    let (module, content) = modules.get_key_value(module)?;
    match rest.first().and_then(|name| content.re_exports.get(name)) {
        Some(target) if target.as_slice() != path => resolve(target, modules).or(Some(module)),
        _ => Some(module),
    }
}

/// The modules that `start` reaches and that reach `start`, if there are any.
fn circle_through<'a>(
    start: &'a ModulePath,
    edges: &BTreeMap<&'a ModulePath, BTreeSet<&'a ModulePath>>,
) -> Option<BTreeSet<&'a ModulePath>> {
    let reached = |from: &'a ModulePath| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            for target in edges.get(next).into_iter().flatten() {
                if seen.insert(*target) {
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

    fn circles(files: &[(&str, &str)]) -> Vec<String> {
        let path = |name: &str| name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let sources = files.iter().map(|(name, text)| (path(name), (*text).to_owned())).collect();
        circles_of(&sources).unwrap().iter().map(|circle| circle.join(" ↔ ")).collect()
    }

    #[test]
    fn two_modules_that_use_each_other_are_a_circle() {
        let found = circles(&[("", "mod a; mod b;"), ("a", "use crate::b::B;"), ("b", "fn f() { super::a::g() }")]);
        assert_eq!(found, ["a ↔ b"]);
    }

    #[test]
    fn a_circle_through_a_re_export_is_found_and_a_re_export_alone_is_none() {
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
    fn a_circle_touches_the_modules_in_it() {
        let circle = ["client::send".to_owned(), "model".to_owned()];
        assert!(["client", "model", ""].iter().all(|module| touches(&circle, module)));
        assert!(!touches(&circle, "json"));
    }

    #[test]
    fn tests_may_use_everything() {
        let tests = "#[cfg(test)] mod tests { use crate::b::B; }";
        assert_eq!(circles(&[("", "mod a; mod b;"), ("a", tests), ("b", "use crate::a::A;")]), Vec::<String>::new());
    }
}
