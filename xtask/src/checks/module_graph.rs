//! Which modules of a Rust crate use which.
//!
//! A module uses another one if it has a path to it, also through re-exports. A re-export itself does not count: it
//! only forwards a name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use syn::visit::Visit;
use syn::{ItemMod, ItemUse, UseTree, Visibility};

use crate::tools::files;

/// The segments of a module's path, below `crate`.
pub(super) type ModulePath = Vec<String>;

/// The modules that each module uses.
pub(super) type Graph = BTreeMap<ModulePath, BTreeSet<ModulePath>>;

/// The graph of the crate whose sources are in this folder.
pub(super) fn read(folder: &Path) -> Result<Graph> {
    let sources = sources(folder)?;
    ensure!(!sources.is_empty(), "{} has no sources", folder.display());
    graph(&sources)
}

/// The graph of these modules, each with its source text.
pub(super) fn graph(sources: &BTreeMap<ModulePath, String>) -> Result<Graph> {
    let mut modules = BTreeMap::new();
    for (path, text) in sources {
        let file = syn::parse_file(text).with_context(|| format!("cannot parse {}", path.join("::")))?;
        let mut collector = Collector { path, module: Module::default() };
        for item in &file.items {
            collector.visit_item(item);
        }
        modules.insert(path.clone(), collector.module);
    }
    let uses = |(path, module): (&ModulePath, &Module)| {
        let targets = module.uses.iter().filter_map(|used| resolve(used, &modules));
        (path.clone(), targets.filter(|target| *target != path).cloned().collect())
    };
    Ok(modules.iter().map(uses).collect())
}

/// The source text of each module of a crate.
fn sources(folder: &Path) -> Result<BTreeMap<ModulePath, String>> {
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
    /// The paths of re-exported names, in the same form.
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

    /// The path in `pub(in …)` does not count.
    fn visit_visibility(&mut self, _: &Visibility) {}

    /// Tests may use everything.
    fn visit_item_mod(&mut self, item: &ItemMod) {
        let is_test = item.ident == "tests";
        if !is_test {
            syn::visit::visit_item_mod(self, item);
        }
    }
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
