//! `catalog/`: for each resource a constant with the tables of its operations, its methods, and the types of requests
//! and answers.

mod common_operate;
mod field_types;
mod methods;
mod names;
mod source;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

pub(super) use self::names::Names;
use self::names::upper;
use super::answers::DATA;
use crate::build::catalog::{Catalog, Place, ResourceFile};

/// Writes the folder of one file a resource and an index a module.
pub(super) fn write(catalog: &Catalog, folder: &Path) -> Result<()> {
    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    let mut modules: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for file in &catalog.resources {
        let stem = stem(file)?;
        let source = header(&file.path.display().to_string())
            + &source::text(catalog, file).with_context(|| file.path.display().to_string())?;
        files.insert(folder.join(&file.module).join(format!("{stem}.ts")), source);
        modules.entry(&file.module).or_default().push(stem);
    }
    for (module, stems) in modules {
        let mut index = header(&format!("catalog/{module}/"));
        for stem in stems {
            let _ = writeln!(index, "export * from './{stem}.js';");
        }
        files.insert(folder.join(module).join("index.ts"), index);
    }
    files.insert(folder.join("routes.ts"), routes(catalog)?);
    for path in crate::tools::files::all_in(folder).unwrap_or_default() {
        if !files.contains_key(&path) {
            fs::remove_file(path)?;
        }
    }
    for (path, source) in files {
        if fs::read_to_string(&path).ok().as_ref() != Some(&source) {
            path.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(path, source)?;
        }
    }
    Ok(())
}

fn header(from: &str) -> String {
    format!("// Written by `cargo xtask pack` from {from}. Change it there.\n")
}

fn stem(file: &ResourceFile) -> Result<String> {
    let stem = file.path.file_stem().context("a file without a name")?;
    Ok(stem.to_string_lossy().into_owned())
}

/// `interface Routes`: what each address takes and gives.
fn routes(catalog: &Catalog) -> Result<String> {
    let mut out = header("catalog/");
    let mut by_method: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for file in &catalog.resources {
        let names = Names { file };
        let namespace = format!("{}{}", file.module, upper(&stem(file)?));
        for (verb, operation) in &file.resource.operations {
            let address = operation.address.get_ref();
            let request = operation.request.keys().next().map(|model| names.of(verb, "request", model));
            let answer = operation.answer.contains_key(DATA).then(|| names.of(verb, "answer", DATA));
            let field = match operation.place {
                Some(Place::Body | Place::Multipart) => "body",
                Some(Place::Query) | None => "query",
            };
            let request = request.map_or_else(String::new, |request| format!("{field}: {namespace}.{request}; "));
            let answer = answer.map_or_else(|| "unknown".to_owned(), |answer| format!("{namespace}.{answer}"));
            let route = format!("{{ {request}answer: {answer} }}");
            by_method.entry(address.method.as_str()).or_default().insert(&address.path, route);
        }
        let _ = writeln!(out, "import type * as {namespace} from './{}/{}.js';", file.module, stem(file)?);
    }
    let _ = writeln!(out, "\n/** What each documented address takes and gives. */\nexport interface Routes {{");
    for (method, routes) in by_method {
        let _ = writeln!(out, "  {method}: {{");
        for (path, route) in routes {
            let _ = writeln!(out, "    '{path}': {route};");
        }
        out.push_str("  };\n");
    }
    out.push_str("}\n");
    Ok(out)
}
