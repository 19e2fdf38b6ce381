//! The methods of a resource in TypeScript, with their docs.

use std::fmt::Write as _;

use super::super::answers::{DATA, sensitive};
use super::super::{doc, with_chinese};
use super::common_operate::{COMMON_OPERATE, actions};
use super::field_types::{Side, Typed};
use super::names::Names;
use crate::build::catalog::{Catalog, Effect, FieldType, Operation, ResourceFile};

/// The methods of one resource.
pub(super) struct Methods<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) file: &'c ResourceFile,
}

impl Methods<'_> {
    /// Appends the interface of the methods.
    pub(super) fn write(&self, out: &mut String, class: &str) {
        let resource = &self.file.resource;
        out.push('\n');
        doc(out, "", &[&format!("The methods of {} `{}`.", resource.title, resource.name)]);
        let _ = writeln!(out, "export interface {class}Methods {{");
        for (verb, operation) in &resource.operations {
            self.write_method(out, verb, operation);
        }
        for action in actions(&self.file.resource) {
            let (english, chinese) = match action {
                "audit" => ("Audits", "审核"),
                "unaudit" => ("Takes back the audit of", "反审核"),
                _ => ("Deletes", "删除"),
            };
            let title = format!("{english} records by id or number. It is never repeated blindly. （{chinese}）");
            doc(out, "  ", &[&title, "", &format!("`{COMMON_OPERATE}`"), "@throws {JdyError} as every call does"]);
            let _ = writeln!(out, "  {action}(request: Operate, options?: CallOptions): Call<Operated>;");
        }
        out.push_str("}\n");
    }

    fn write_method(&self, out: &mut String, verb: &str, operation: &Operation) {
        let names = Names { file: self.file };
        let address = operation.address.get_ref();
        let mut docs = with_chinese(&[&operation.summary], &operation.title);
        docs.push(String::new());
        let more: &[&str] = match (operation.effect, operation.rows.is_some()) {
            (_, true) => &[
                "Rows are read as they are asked for, `for await (const row of …)`; `pages()` gives whole pages, `page(2)` one",
                "of them, `toArray({ limit })` the first rows. Each reading starts anew.",
                "",
            ],
            (Effect::Save, _) => match (operation.client_lookup(), &operation.external_key) {
                (Some(_), _) => &[
                    "A save is never repeated blindly. After a lost answer the record is looked up; if that cannot settle it,",
                    "the call fails with `outcome_unknown`.",
                    "",
                ],
                (None, Some(_)) => &[
                    "A save is never repeated blindly, unless it carries the key by which the service refuses a duplicate.",
                    "Otherwise a lost answer ends as `outcome_unknown`.",
                    "",
                ],
                (None, None) => &["A save is never repeated blindly: a lost answer ends as `outcome_unknown`.", ""],
            },
            (Effect::Action, _) => &["It is never repeated blindly: a lost answer ends as `outcome_unknown`.", ""],
            (Effect::Read, _) => &[],
        };
        docs.extend(more.iter().map(ToString::to_string));
        docs.push(format!("`{} {}`", address.method.as_str(), address.path));
        let thrown = match operation.rows {
            Some(_) => "while it is read: `incomplete` at the end, where rows are missing",
            None => "whose `code` says what kind of error it is, and `hint` what to do",
        };
        docs.push(format!("@throws {{JdyError}} {thrown}"));
        doc(out, "  ", &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let first = operation.request.keys().next();
        let request = first.map_or_else(|| "Record<never, never>".to_owned(), |model| names.of(verb, "request", model));
        let optional = if first.is_none_or(|model| !Self::needs_request(operation, model)) { "?" } else { "" };
        let options = if sensitive(operation).is_empty() { "CallOptions" } else { "DecryptOptions" };
        let answer =
            if operation.answer.contains_key(DATA) { names.of(verb, "answer", DATA) } else { "unknown".into() };
        let Some(rows) = &operation.rows else {
            let _ = writeln!(out, "  {verb}(request{optional}: {request}, options?: {options}): Call<{answer}>;");
            if verb == "save" {
                Self::write_save_all(out, operation, &request, &answer);
            }
            return;
        };
        let row = operation.answer.get(DATA).and_then(|data| data.get(rows)).map(|field| &field.get_ref().kind);
        let row = match row {
            Some(FieldType::List(inner)) => {
                Typed { catalog: self.catalog, names: &names, verb, operation, side: Side::Answer }
                    .typescript(inner, "")
            }
            _ => "unknown".to_owned(),
        };
        let _ = writeln!(out, "  {verb}(request{optional}: {request}, options?: {options}): List<{row}>;");
    }

    fn write_save_all(out: &mut String, operation: &Operation, request: &str, answer: &str) {
        let address = operation.address.get_ref();
        let title = format!(
            "Saves many, several at a time, and gives one result for each in their order. A failure is a result like \
             any other and ends nothing. `signal` ends a run, and `from` takes it up again. （{}）",
            operation.title,
        );
        let thrown =
            "@throws {InvalidRequestError} for an option; and what `inputs` throws, after the results before it";
        doc(out, "  ", &[&title, "", &format!("`{} {}`", address.method.as_str(), address.path), thrown]);
        let options = if sensitive(operation).is_empty() { "" } else { " & DecryptOptions" };
        let _ = writeln!(
            out,
            "  saveAll(inputs: Inputs<{request}>, options?: SaveAllOptions{options}): SaveResults<{answer}>;"
        );
    }

    /// Whether a call must be given a request.
    fn needs_request(operation: &Operation, model: &str) -> bool {
        let Some(fields) = operation.request.get(model) else { return false };
        !operation.one_of.is_empty() || fields.iter().any(|(name, field)| operation.requires(name, field.get_ref()))
    }
}
