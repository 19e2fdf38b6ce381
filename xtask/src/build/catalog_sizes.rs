//! Measures what resources of the catalog add to a page that bundles them, and compares it with budgets.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};

use super::budgets::{CATALOG, CatalogBudget};
use super::sizes::{brotli, excess};
use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;
use crate::tools::{files, npm};

/// The resources of the package, relative to it.
const FOLDER: &str = "dist/generated/catalog";

/// Prints the table. Fails and lists all that is over its budget.
pub(crate) fn report(workspace: &Workspace, package: &Path, step: &Step) -> Result<()> {
    let page = workspace.target.join("pkg-build/page.js");
    let esbuild = || npm::tool(workspace, "esbuild/bin/esbuild");
    let client = size(esbuild(), package, &page, &[], step)?;
    let mut table = format!("\n{:<32} {:>8} {:>8}\n", "bundled beside the client", "bytes", "budget");
    let mut over = Vec::new();
    for CatalogBudget { name, folder, budget } in CATALOG {
        let resources = resources(&package.join(FOLDER).join(folder), name)?;
        ensure!(!resources.is_empty(), "{FOLDER}/{folder} has no {name}");
        let size = size(esbuild(), package, &page, &resources, step)?.saturating_sub(client);
        let _ = writeln!(table, "{name:<32} {size:>8} {budget:>8}");
        over.extend(excess(name, size, *budget));
    }
    println!("{table}");
    if !over.is_empty() {
        bail!(over.join("\n"));
    }
    Ok(())
}

/// The resources in `folder`, each with its file; only `name` if one is called so.
fn resources(folder: &Path, name: &str) -> Result<Vec<(String, PathBuf)>> {
    let mut all = Vec::new();
    for path in files::all_in(folder)? {
        if path.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        let source = fs::read_to_string(&path)?;
        let constants = source.lines().filter_map(|line| line.strip_prefix("export const ")?.split_once(" ="));
        all.extend(constants.map(|(constant, _)| (constant.to_owned(), path.clone())));
    }
    all.sort_by(|(_, a), (_, b)| a.cmp(b));
    if all.iter().any(|(constant, _)| constant == name) {
        all.retain(|(constant, _)| constant == name);
    }
    Ok(all)
}

/// Bundles and minifies a page with the client of a relay and these resources. Gives the bytes of its scripts after
/// brotli. The module's text is left out: how brotli divides it changes by 150 bytes with what stands beside it.
fn size(esbuild: Tool, package: &Path, page: &Path, resources: &[(String, PathBuf)], step: &Step) -> Result<usize> {
    let mut source =
        format!("import {{ Client }} from '{}';\n", package.join("dist/entries/relay-client/index.js").display());
    let mut used = "Client".to_owned();
    for (index, (constant, path)) in resources.iter().enumerate() {
        let _ = writeln!(source, "import {{ {constant} as r{index} }} from '{}';", path.display());
        let _ = write!(used, ", r{index}");
    }
    let _ = writeln!(source, "console.log({used});");
    fs::write(page, source)?;
    let bundled = page.with_extension("min.js");
    esbuild
        .arg(page)
        .args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning"])
        .arg("--external:*-inlined.js")
        .arg(format!("--outfile={}", bundled.display()))
        .run(step)?;
    Ok(brotli(&fs::read(bundled)?)?.len())
}
