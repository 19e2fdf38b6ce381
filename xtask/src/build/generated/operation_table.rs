//! `docs/operations.md`: every operation for readers, by module and resource.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::operation_index::is_paged;
use crate::build::catalog::{Catalog, Effect, ResourceFile};

/// What each module is about, in the order of the document and of the playground.
pub(super) const MODULES: [(&str, &str, &str); 8] = [
    ("bd", "Master data", "基础资料"),
    ("scm", "Purchase, sales and stock", "进销存"),
    ("arap", "Receivables and payables", "应收应付"),
    ("fi", "Finance", "财务"),
    ("ls", "Retail and members", "零售"),
    ("pm", "Production", "生产"),
    ("sys", "System", "系统"),
    ("cust", "Custom forms", "自定义表单"),
];

pub(super) fn source(catalog: &Catalog) -> String {
    let mut by_module: BTreeMap<&str, Vec<&ResourceFile>> = BTreeMap::new();
    for file in &catalog.resources {
        by_module.entry(&file.module).or_default().push(file);
    }
    let count = catalog.operations().count();
    let mut out = format!(
        "# Operations\n\n<!-- Written by `cargo xtask pack` from catalog/. Change it there. -->\n\n\
         The {count} operations of the API by module and resource. *Effect*: `read` changes nothing and may be repeated; \
         `save` saves a record; `action` does anything else and is never repeated blindly. *Pages* marks lists that come \
         in pages.\n\n\
         What this table says is taken from the official pages, not from the live service.\n",
    );
    for (module, title, chinese) in MODULES {
        let files = by_module.remove(module).unwrap_or_default();
        let _ = write!(out, "\n## {module}: {title} ({chinese})\n");
        for file in files {
            let _ = write!(out, "\n### {} `{}`\n\n", file.resource.title, file.resource.name);
            out.push_str("| verb | address | effect | what it does | | pages |\n|---|---|---|---|---|---|\n");
            for (verb, operation) in &file.resource.operations {
                let address = operation.address.get_ref();
                let effect = match operation.effect {
                    Effect::Read => "read",
                    Effect::Save => "save",
                    Effect::Action => "action",
                };
                let _ = writeln!(
                    out,
                    "| {verb} | `{} {}` | {effect} | {} | {} | {} |",
                    address.method.as_str(),
                    address.path,
                    operation.summary,
                    operation.title,
                    if is_paged(operation) { "yes" } else { "" },
                );
            }
        }
    }
    out
}
