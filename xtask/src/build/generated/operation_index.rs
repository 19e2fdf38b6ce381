//! `operations.json` of the package: an index of every operation.

use std::fmt::Write as _;

use anyhow::Result;
use serde::Serialize;

use crate::build::catalog::{Catalog, Effect, Operation, Paging};

/// One operation, a line of the index.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    module: &'a str,
    resource: &'a str,
    verb: &'a str,
    method: &'static str,
    path: &'a str,
    title: &'a str,
    gloss: &'a str,
    effect: Effect,
    paged: bool,
    reviewed: bool,
}

/// The index as JSON, one operation a line.
pub(super) fn source(catalog: &Catalog) -> Result<String> {
    let mut out = String::from("[");
    for (index, (file, verb, operation)) in catalog.operations().enumerate() {
        let entry = Entry {
            module: &file.module,
            resource: &file.resource.name,
            verb,
            method: operation.address.get_ref().method.as_str(),
            path: &operation.address.get_ref().path,
            title: &operation.title,
            gloss: &operation.summary,
            effect: operation.effect,
            paged: is_paged(operation),
            reviewed: operation.reviewed,
        };
        let _ = write!(out, "{}\n  {}", if index > 0 { "," } else { "" }, serde_json::to_string(&entry)?);
    }
    out.push_str("\n]\n");
    Ok(out)
}

pub(super) fn is_paged(operation: &Operation) -> bool {
    operation.paging.is_some_and(|paging| paging != Paging::None)
}
