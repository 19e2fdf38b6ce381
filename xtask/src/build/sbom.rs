//! Writes the licences of the crates in the package, and a bill of materials (SBOM).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::build::wasm::MODULES;
use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::{PACKAGE, WASM_TARGET, Workspace};

/// The file of licences in the package.
pub(crate) const LICENCES: &str = "THIRD-PARTY-LICENSES";

/// A crate that is compiled into one of the modules.
struct Shipped {
    name: String,
    version: String,
    /// The SPDX expression of its manifest.
    licence: String,
    folder: PathBuf,
}

/// Writes the licences into `package`, and the bill of materials, CycloneDX, beside the tarball.
pub(crate) fn write(workspace: &Workspace, package: &Path, step: &Step) -> Result<()> {
    let shipped = shipped(workspace, step)?;
    fs::write(package.join(LICENCES), licences(&shipped)?)?;
    let bill = workspace.target.join(format!("{PACKAGE}-{}.cdx.json", workspace.version));
    fs::write(bill, format!("{:#}\n", bill_of_materials(workspace, &shipped)))?;
    Ok(())
}

fn shipped(workspace: &Workspace, step: &Step) -> Result<Vec<Shipped>> {
    let cargo = |arguments: &[&str]| Tool::new("cargo").args(arguments).dir(&workspace.root);
    let mut names = BTreeSet::new();
    for module in &MODULES {
        let tree = ["tree", "--package", module.package, "--target", WASM_TARGET, "--edges", "normal,no-proc-macro"];
        let tree = cargo(&tree).args(["--prefix", "none", "--format", "{p}"]).run(step)?;
        // Crates of this workspace have a path behind the version.
        names.extend(tree.lines().filter(|line| !line.contains("(/")).filter_map(|line| {
            let (name, version) = line.trim_end_matches(" (*)").split_once(" v")?;
            Some((name.to_owned(), version.to_owned()))
        }));
    }
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--format-version=1"]).run(step)?)?;
    let packages = metadata.get("packages").and_then(Value::as_array).context("cargo metadata lists no packages")?;
    let text = |package: &Value, key: &str| package.get(key).and_then(Value::as_str).map(str::to_owned);
    let shipped: Vec<Shipped> = packages
        .iter()
        .filter_map(|package| {
            let (name, version) = (text(package, "name")?, text(package, "version")?);
            let folder = Path::new(&text(package, "manifest_path")?).parent()?.to_owned();
            let licence = text(package, "license")?.replace('/', " OR ");
            names.remove(&(name.clone(), version.clone())).then_some(Shipped { name, version, licence, folder })
        })
        .collect();
    ensure!(names.is_empty(), "no licence is known of {names:?}");
    Ok(shipped)
}

/// Each licence text once, below the crates that use it.
fn licences(shipped: &[Shipped]) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for each in shipped {
        let title = format!("{} {} ({})", each.name, each.version, each.licence);
        texts.entry(licence_text(each)?).or_default().push(title);
    }
    let sections = texts.iter().map(|(text, titles)| format!("{}\n\n{}\n", titles.join("\n"), text.trim_end()));
    let rule = format!("\n{}\n\n", "-".repeat(80));
    Ok(format!(
        "The WebAssembly modules of this package contain the following crates, and parts of Rust's standard library\n\
         (MIT OR Apache-2.0). Where there is a choice, MIT was taken.\n{rule}{}",
        sections.collect::<Vec<_>>().join(&rule)
    ))
}

/// The licence file of a crate; the MIT one where there are several.
fn licence_text(each: &Shipped) -> Result<String> {
    let mut files: Vec<_> = fs::read_dir(&each.folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && path.file_name().is_some_and(|name| is_licence(&name.to_string_lossy())))
        .collect();
    files.sort_by_key(|path| (!path.to_string_lossy().contains("MIT"), path.clone()));
    let Some(file) = files.first() else { return Ok(format!("{}, without a text of its own", each.licence)) };
    Ok(fs::read_to_string(file)?.replace("\r\n", "\n"))
}

fn is_licence(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    ["LICENSE", "LICENCE", "COPYING"].iter().any(|begin| name.starts_with(begin))
}

/// The crates of the modules; the package has no npm dependencies.
fn bill_of_materials(workspace: &Workspace, shipped: &[Shipped]) -> Value {
    let component = |registry: &str, name: &str, version: &str| {
        let purl = format!("pkg:{registry}/{name}@{version}");
        json!({ "type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl })
    };
    let crates = shipped.iter().map(|each| {
        let mut component = component("cargo", &each.name, &each.version);
        if let Some(component) = component.as_object_mut() {
            component.insert("licenses".to_owned(), json!([{ "expression": each.licence }]));
        }
        component
    });
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component("npm", PACKAGE, &workspace.version) },
        "components": crates.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licence_files_are_known_by_their_names() {
        assert!(["LICENSE-MIT", "License.txt", "LICENCE", "COPYING"].into_iter().all(is_licence));
        assert!(!["README.md", "src", "build.rs"].into_iter().any(is_licence));
    }
}
