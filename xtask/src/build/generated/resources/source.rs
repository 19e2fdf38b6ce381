//! The source of one resource: its imports, the types of its models, its methods and its constant.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Result, ensure};

use super::super::answers::{DATA, sensitive, since};
use super::super::{doc, tables, with_chinese};
use super::common_operate::{COMMON_OPERATE, actions, entity};
use super::field_types::{Side, Typed, key};
use super::methods::Methods;
use super::names::{Names, upper};
use crate::build::catalog::{Catalog, Operation, ResourceFile};

/// The source of the resource in `file`.
pub(super) fn text(catalog: &Catalog, file: &ResourceFile) -> Result<String> {
    Source { catalog, file }.text()
}

struct Source<'c> {
    catalog: &'c Catalog,
    file: &'c ResourceFile,
}

impl Source<'_> {
    fn text(&self) -> Result<String> {
        let resource = &self.file.resource;
        let (class, has) =
            (upper(&resource.name), |test: fn(&Operation) -> bool| resource.operations.values().any(test));
        let mut out = String::new();
        let has_list = has(|operation| operation.rows.is_some());
        let has_call = has(|operation| operation.rows.is_none()) || entity(resource).is_some();
        let has_save = resource.operations.contains_key("save");
        let decrypts = has(|operation| !sensitive(operation).is_empty());
        let plain = entity(resource).is_some() || has(|operation| sensitive(operation).is_empty());
        if has_save {
            out.push_str("import type { Inputs, SaveAllOptions, SaveResults } from '../../../bulk.js';\n");
        }
        if has_call {
            out.push_str("import type { Call } from '../../../call.js';\n");
        }
        if decrypts {
            out.push_str("import type { DecryptOptions } from '../../../decrypt.js';\n");
        }
        if has_list {
            out.push_str("import type { List } from '../../../list.js';\n");
        }
        if plain {
            out.push_str("import type { CallOptions } from '../../../options.js';\n");
        }
        let operate = if entity(resource).is_some() { "Operate, Operated, " } else { "" };
        let kind = self.constant_type();
        let imported = if kind == "Resource" { format!("{operate}{kind}") } else { format!("{kind}, {operate}") };
        let imported = imported.trim_end_matches(", ");
        let _ = writeln!(out, "import type {{ {imported} }} from '../../../resource.js';");
        let mut written = BTreeSet::new();
        for (verb, operation) in &resource.operations {
            if let Some(first) = operation.request.keys().next() {
                self.write_models(&mut out, verb, operation, Side::Request, first, &mut written)?;
            }
            self.write_models(&mut out, verb, operation, Side::Answer, DATA, &mut written)?;
        }
        Methods { catalog: self.catalog, file: self.file }.write(&mut out, &class);
        self.write_constant(&mut out, &class)?;
        Ok(out)
    }

    /// The type of the constant: one of its own where the list gives what changed since a moment.
    fn constant_type(&self) -> &'static str {
        let list = self.file.resource.operations.get("list");
        if list.is_some_and(|list| since(list).is_some()) { "ChangingResource" } else { "Resource" }
    }

    /// A model and those that it leads to, each once.
    fn write_models(
        &self,
        out: &mut String,
        verb: &str,
        operation: &Operation,
        side: Side,
        model: &str,
        written: &mut BTreeSet<String>,
    ) -> Result<()> {
        let models = if side == Side::Request { &operation.request } else { &operation.answer };
        let Some(fields) = models.get(model) else { return Ok(()) };
        let names = Names { file: self.file };
        let name = names.of(verb, side.name(), model);
        if !written.insert(format!("{verb}.{}.{model}", side.name())) {
            return Ok(());
        }
        ensure!(written.insert(name.clone()), "two models are called {name}");
        out.push('\n');
        let what = match (side, verb) {
            (Side::Request, _) => format!("What `{verb}` takes."),
            (Side::Answer, _) => format!("What `{verb}` gives."),
        };
        let mut docs = with_chinese(&[&what], &operation.title);
        if side == Side::Answer {
            docs.push("Fields that are newer than this version come as they are.".to_owned());
        }
        doc(out, "", &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let is_root = operation.request.keys().next().is_some_and(|first| first == model) && side == Side::Request;
        let alternatives: &[String] = if is_root { &operation.one_of } else { &[] };
        let typed = Typed { catalog: self.catalog, names: &names, verb, operation, side };
        if alternatives.is_empty() {
            let _ = writeln!(out, "export interface {name} {{");
            typed.write_fields(out, "  ", fields, alternatives);
            out.push_str("}\n");
        } else {
            let _ = writeln!(out, "export type {name} = {{");
            typed.write_fields(out, "  ", fields, alternatives);
            out.push_str("} & (");
            for alternative in alternatives {
                out.push_str("\n  | {\n");
                for other in alternatives {
                    let Some(field) = fields.get(other) else { continue };
                    if other == alternative {
                        typed.write_field(out, "      ", other, field.get_ref(), true);
                    } else {
                        doc(out, "      ", &[&format!("Not beside `{alternative}`.")]);
                        let _ = writeln!(out, "      {}?: null | undefined;", key(other));
                    }
                }
                out.push_str("    }");
            }
            out.push_str("\n);\n");
        }
        for field in fields.values() {
            if let Some(inner) = field.get_ref().kind.model() {
                self.write_models(out, verb, operation, side, inner, written)?;
            }
        }
        Ok(())
    }

    fn write_constant(&self, out: &mut String, class: &str) -> Result<()> {
        let resource = &self.file.resource;
        let mut entries = Vec::new();
        for verb in resource.operations.keys() {
            entries.push((verb.as_str(), tables::table(self.catalog, resource, verb)?));
        }
        if let Some(entity) = entity(resource) {
            let actions = actions(resource);
            if !actions.is_empty() {
                entries.push(("actions", format!("{COMMON_OPERATE}|{entity} {}", actions.join(" "))));
            }
        }
        let verbs: Vec<String> = entries.iter().map(|(verb, _)| format!("'{verb}'")).collect();
        out.push('\n');
        let docs = with_chinese(&[&format!("The resource `{}`, for `client.on()`.", resource.name)], &resource.title);
        doc(out, "", &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let (name, kind, verbs) = (&resource.name, self.constant_type(), verbs.join(" | "));
        let _ = writeln!(out, "export const {name}: {kind}<{class}Methods, {verbs}> = {{");
        for (verb, table) in entries {
            ensure!(!table.contains(['\'', '\\']), "{verb}: a quote in {table}");
            let _ = writeln!(out, "  {verb}: '{table}',");
        }
        out.push_str("};\n");
        Ok(())
    }
}
