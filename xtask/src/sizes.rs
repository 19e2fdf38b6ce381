//! How large the package's parts are on the wire, and the budget they must keep.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

/// What the default entry may cost a page: its WebAssembly, as a file, and its JavaScript, compressed with brotli.
const BUDGET: usize = 75_500;

/// Prints the table for the package in `dist` and fails over the budget.
pub(crate) fn report(dist: &Path, modules: impl IntoIterator<Item = &'static str>) -> Result<()> {
    let mut scripts = BTreeSet::new();
    imports(&dist.join("index.js"), &mut scripts)?;
    let (inlined, plain): (Vec<_>, Vec<_>) = scripts.into_iter().partition(|file| is_inlined(file));
    ensure!(inlined.len() == 1, "the default entry must hold exactly one inlined module, found {inlined:?}");
    println!("\n{:<44} {:>9} {:>9}", "bytes", "raw", "brotli");
    let mut client = 0;
    for (position, name) in modules.into_iter().enumerate() {
        let size = row(&format!("{name}.wasm"), &fs::read(dist.join(format!("{name}.wasm")))?)?;
        if position == 0 {
            client = size;
        }
    }
    let script = row(&format!("JavaScript of the default entry, {} files", plain.len()), &joined(&plain)?)?;
    row("the same with the module inside as base64", &joined(&[plain, inlined].concat())?)?;
    let total = client + script;
    println!("{:<54} {total:>9}  of {BUDGET} allowed\n", "default entry, WebAssembly and JavaScript");
    ensure!(total <= BUDGET, "the default entry is {} bytes over its budget", total - BUDGET);
    Ok(())
}

fn row(name: &str, bytes: &[u8]) -> Result<usize> {
    let size = compressed(bytes)?;
    println!("{name:<44} {:>9} {size:>9}", bytes.len());
    Ok(size)
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}

fn joined(files: &[PathBuf]) -> Result<Vec<u8>> {
    let contents: Result<Vec<_>, _> = files.iter().map(fs::read).collect();
    Ok(contents?.concat())
}

fn is_inlined(file: &Path) -> bool {
    file.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("-inlined"))
}

/// Every file that `file` leads to.
fn imports(file: &Path, found: &mut BTreeSet<PathBuf>) -> Result<()> {
    let file = file.canonicalize().with_context(|| format!("{} is imported and missing", file.display()))?;
    let source = fs::read_to_string(&file)?;
    if found.insert(file.clone()) {
        for path in specifiers(&source) {
            imports(&file.with_file_name(path), found)?;
        }
    }
    Ok(())
}

/// The files that a minified script imports: esbuild writes `from"./path"` and `import"./path"`.
fn specifiers(source: &str) -> impl Iterator<Item = &str> {
    let after = ["from\"", "import\""].into_iter().flat_map(|word| source.split(word).skip(1));
    after.filter_map(|rest| rest.split('"').next()).filter(|path| path.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_found_and_other_texts_are_not() {
        let source = "import{a}from\"./lib/a.js\";import\"./c.js\";import x from\"elsewhere\";export*from\"../b.js\";y=\"./d.js\"";
        assert_eq!(specifiers(source).collect::<Vec<_>>(), ["./lib/a.js", "../b.js", "./c.js"]);
    }

    #[test]
    fn compression_compresses() {
        assert!(compressed(&[7; 10_000]).is_ok_and(|size| (1..100).contains(&size)));
    }
}
