//! Writes the files that are generated from the messages and the catalog: `pkg-template/src/generated/`, the forms of
//! the playground, `docs/errors.md` and `docs/operations.md`.
//!
//! These files are committed, so that editors and reviewers see them: `cargo xtask pack` writes them, `cargo xtask
//! test` compares.

mod answers;
mod error_table;
mod errors;
mod forms;
mod messages;
mod mistakes;
mod openapi;
mod operation_index;
mod operation_table;
mod rejections;
mod resources;
mod rust_models;
mod table_facts;
mod tables;
mod wire;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::build::catalog::Catalog;
use crate::tools::workspace::Workspace;

const HEADER: &str = "// Written by `cargo xtask pack` from crates/core. Change it there.\n";

fn files(workspace: &Workspace) -> Result<Vec<(PathBuf, String)>> {
    let catalog = Catalog::load(workspace)?;
    let typescript = workspace.root.join("pkg-template/src/generated");
    let mut files = rust_models::files(&catalog, &workspace.root.join("crates/core/src/models"))?;
    files.extend([
        (typescript.join("rejections.ts"), rejections::source()),
        (typescript.join("wire.ts"), wire::source()),
        (typescript.join("error-code.ts"), errors::codes()),
        (typescript.join("errors.ts"), errors::source()),
        (typescript.join("error-classes.ts"), errors::classes()),
        (typescript.join("reason.ts"), messages::reasons()),
        (typescript.join("chinese.ts"), messages::chinese()),
        (typescript.join("mistakes.ts"), mistakes::source()),
        (workspace.root.join("crates/core/src/operations/catalog.tsv"), tables::lines(&catalog)?),
        (workspace.root.join("docs/errors.md"), error_table::english()),
        (workspace.root.join("docs/errors.zh-CN.md"), error_table::chinese()),
        (workspace.root.join("docs/operations.md"), operation_table::english(&catalog)),
        (workspace.root.join("docs/operations.zh-CN.md"), operation_table::chinese(&catalog)),
    ]);
    files.extend(messages::english().map(|(file, source)| (typescript.join(file), source)));
    Ok(files)
}

/// Writes the files of the package that follow from the catalog into `dist`. They are not committed: they repeat it.
pub(crate) fn write_descriptions(workspace: &Workspace, dist: &Path) -> Result<()> {
    let catalog = Catalog::load(workspace)?;
    fs::write(dist.join("operations.json"), operation_index::source(&catalog)?)?;
    fs::write(dist.join("openapi.json"), openapi::source(&catalog, &workspace.version)?)?;
    Ok(())
}

/// Writes the playground's index of operations, which is bundled, and its forms into `pages`. They are not committed:
/// they repeat the catalog.
pub(crate) fn write_forms(workspace: &Workspace, pages: &Path) -> Result<()> {
    let catalog = Catalog::load(workspace)?;
    let folder = workspace.root.join("www/src/generated");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("operations.json"), forms::index(&catalog))?;
    forms::write(&catalog, &pages.join("forms"))
}

/// Writes what is not current.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    // Not committed: it repeats the catalog.
    resources::write(&Catalog::load(workspace)?, &workspace.root.join("pkg-template/src/generated/catalog"))?;
    for (path, source) in files(workspace)? {
        if fs::read_to_string(&path).ok().as_ref() != Some(&source) {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(path, source)?;
        }
    }
    Ok(())
}

/// Fails if a committed file differs from what would be generated.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    for (path, source) in files(workspace)? {
        let current = fs::read_to_string(&path).is_ok_and(|committed| committed == source);
        ensure!(current, "{} does not match the models: run `cargo xtask pack` and commit it", workspace.shown(&path));
    }
    Ok(())
}

/// Appends a doc comment.
fn doc(out: &mut String, indent: &str, lines: &[&str]) {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    if let [line] = lines.as_slice() {
        let _ = writeln!(out, "{indent}/** {line} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    for line in lines {
        let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
    }
    let _ = writeln!(out, "{indent} */");
}

/// The lines of a doc with the Chinese term at the end of its first paragraph.
fn with_chinese(docs: &[&str], chinese: &str) -> Vec<String> {
    let mut lines: Vec<String> = docs.iter().map(|line| line.trim().to_owned()).collect();
    let end = lines.iter().position(String::is_empty).unwrap_or(lines.len());
    if let Some(last) = end.checked_sub(1).and_then(|last| lines.get_mut(last)) {
        let _ = write!(last, " （{chinese}）");
    }
    lines
}
