//! Measures the package's entries after brotli and compares them with their budgets.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::build::budgets::{ENTRIES, WEBASSEMBLY};
use crate::tools::workspace::PACKAGE;

/// The files that one entry loads.
#[derive(Default)]
struct Parts {
    scripts: BTreeSet<PathBuf>,
    /// Scripts that contain a module as text.
    inlined: BTreeSet<PathBuf>,
    /// The file names of modules.
    modules: BTreeSet<String>,
}

/// Prints the table of the package in `folder`. Fails and lists all that is over its budget.
pub(crate) fn report(folder: &Path) -> Result<()> {
    let mut over = Vec::new();
    let mut modules = BTreeMap::new();
    for &(name, budget) in WEBASSEMBLY {
        let size = compressed(&fs::read(folder.join("dist").join(name))?)?;
        over.extend(excess(&format!("{name}, WebAssembly"), size, budget));
        modules.insert(name.to_owned(), (size, budget));
    }
    let title = "bytes of brotli, and the budget";
    let mut table =
        format!("\n{title:<32} {:^17} {:^17} {:^17} {:>9}\n", "WebAssembly", "JavaScript", "download", "(gzip)");
    let entries = entries(folder)?;
    for (subpath, condition, file) in &entries {
        let entry = format!("{PACKAGE}{} {condition}", subpath.trim_start_matches('.'));
        let budget = ENTRIES.iter().find(|budget| (budget.0, budget.1) == (subpath, condition));
        let &(.., scripts, download) = budget.with_context(|| format!("{entry} has no budget"))?;
        let mut parts = Parts::default();
        follow(&folder.join(file), &mut parts)?;
        ensure!(parts.modules.len() <= 1, "{entry} brings {:?}: one module is enough", parts.modules);
        let size = compressed(&joined(&parts.scripts)?)?;
        over.extend(excess(&format!("{entry}, JavaScript"), size, scripts));
        let loaded = loaded(folder, &parts)?;
        let (brotli, gzip) = (summed(&loaded, compressed)?, summed(&loaded, gzipped)?);
        over.extend(excess(&format!("{entry}, download"), brotli, download));

        let module = parts.modules.first();
        let weight =
            module.map(|name| modules.get(name).with_context(|| format!("{name} has no budget"))).transpose()?;
        let _ = writeln!(
            table,
            "{entry:<32} {:>17} {size:>8} {scripts:>8} {brotli:>8} {download:>8} {gzip:>9}",
            weight.map_or(String::new(), |(size, budget)| format!("{size:>8} {budget:>8}")),
        );
    }
    println!("{table}");
    ensure!(entries.len() == ENTRIES.len(), "a budget is for an entry that package.json does not show");
    if !over.is_empty() {
        bail!(over.join("\n"));
    }
    Ok(())
}

/// The contents that are transferred: all scripts together, and the module, unless a script contains it.
fn loaded(folder: &Path, parts: &Parts) -> Result<Vec<Vec<u8>>> {
    let mut files = vec![joined(parts.all())?];
    if parts.inlined.is_empty() {
        for module in &parts.modules {
            files.push(fs::read(folder.join("dist").join(module))?);
        }
    }
    Ok(files)
}

fn summed(files: &[Vec<u8>], compress: impl Fn(&[u8]) -> Result<usize>) -> Result<usize> {
    files.iter().map(|file| compress(file)).sum()
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?.len())
}

pub(super) fn excess(part: &str, size: usize, budget: usize) -> Option<String> {
    let excess = size.checked_sub(budget).filter(|excess| *excess > 0)?;
    Some(format!("{part}: {size} bytes, {excess} over its budget of {budget}"))
}

/// Subpath, condition and file of each script in the `exports` of package.json.
fn entries(folder: &Path) -> Result<Vec<(String, String, String)>> {
    let manifest: Value = serde_json::from_str(&fs::read_to_string(folder.join("package.json"))?)?;
    let exports = manifest.get("exports").and_then(Value::as_object).context("package.json has no exports")?;
    let conditions = exports.iter().filter_map(|(subpath, targets)| Some((subpath, targets.as_object()?)));
    let scripts = conditions.flat_map(|(subpath, targets)| {
        let files = targets.iter().filter_map(|(condition, file)| Some((condition, file.as_str()?)));
        let scripts = files.filter(|(_, file)| Path::new(file).extension().is_some_and(|extension| extension == "js"));
        scripts.map(move |(condition, file)| (subpath.clone(), condition.clone(), file.to_owned()))
    });
    Ok(scripts.collect())
}

/// The size after brotli at its highest level.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    Ok(brotli(bytes)?.len())
}

fn joined<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> Result<Vec<u8>> {
    let contents: Result<Vec<_>, _> = files.into_iter().map(fs::read).collect();
    Ok(contents?.concat())
}

impl Parts {
    fn all(&self) -> impl Iterator<Item = &PathBuf> {
        self.scripts.iter().chain(&self.inlined)
    }
}

/// Adds `file` and every file that it imports, directly or indirectly.
fn follow(file: &Path, parts: &mut Parts) -> Result<()> {
    let file = file.canonicalize().with_context(|| format!("{} is imported and missing", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if name.ends_with(".wasm") {
        parts.modules.insert(name.into_owned());
    } else if let Some(module) = name.strip_suffix("-inlined.js") {
        parts.modules.insert(format!("{module}.wasm"));
        parts.inlined.insert(file);
    } else if parts.scripts.insert(file.clone()) {
        for path in specifiers(&fs::read_to_string(&file)?) {
            follow(&file.with_file_name(path), parts)?;
        }
    }
    Ok(())
}

/// The files that a minified script imports: esbuild writes `from"./path"` and `import"./path"`.
fn specifiers(source: &str) -> impl Iterator<Item = &str> {
    let after = ["from\"", "import\""].into_iter().flat_map(|word| source.split(word).skip(1));
    let paths = after.filter_map(|rest| rest.split('"').next()).filter(|path| path.starts_with('.'));
    paths.map(|path| path.trim_end_matches("?module"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_found_and_other_texts_are_not() {
        let source =
            r#"import{a}from"./lib/a.js";import"./c.js";import x from"elsewhere";export*from"../b.js";y="./d.js""#;
        assert_eq!(specifiers(source).collect::<Vec<_>>(), ["./lib/a.js", "../b.js", "./c.js"]);
        let module = "import r from\"./jdy.wasm?module\";";
        assert_eq!(specifiers(module).collect::<Vec<_>>(), ["./jdy.wasm"]);
    }

    #[test]
    fn compression_compresses() {
        assert!(compressed(&[7; 10_000]).is_ok_and(|size| (1..100).contains(&size)));
    }

    #[test]
    fn a_budget_holds_up_to_its_last_byte() {
        assert_eq!(excess("x", 10, 10), None);
        assert_eq!(excess("x", 11, 10).as_deref(), Some("x: 11 bytes, 1 over its budget of 10"));
    }
}
