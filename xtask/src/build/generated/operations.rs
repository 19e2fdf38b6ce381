//! `operations.ts`: the groups of operations that a client has as properties.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jdy_core::model::{ModelInfo, Type};
use jdy_core::operations::{Entry, Group, OPERATIONS};

use super::{HEADER, doc, with_chinese};

const IMPORTS: &str = "\
import { saveAll } from '../bulk.js';
import type { Inputs, SaveAllOptions, SaveResults } from '../bulk.js';
import { decrypting } from '../decrypt.js';
import type { DecryptOptions } from '../decrypt.js';
import type { Call } from '../call.js';
import type { Caller } from '../wasm/caller.js';
import type { CallOptions } from '../options.js';
import { List } from '../list.js';
";

pub(super) fn source() -> String {
    let mut groups: Vec<(&Group, Vec<&Entry>)> = Vec::new();
    for entry in OPERATIONS {
        match groups.iter_mut().find(|(group, _)| **group == entry.info.group) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((&entry.info.group, vec![entry])),
        }
    }
    let answer = |entry: &Entry| row(entry).unwrap_or(entry.answer).name;
    let models: BTreeSet<&str> = OPERATIONS.iter().flat_map(|entry| [entry.request.name, answer(entry)]).collect();

    let mut out = HEADER.to_owned();
    out.push_str(IMPORTS);
    let models: Vec<&str> = models.into_iter().collect();
    let _ = writeln!(out, "import type {{\n  {},\n}} from './models.js';", models.join(",\n  "));
    for entry in OPERATIONS {
        write_sensitive(&mut out, entry);
    }
    for (group, entries) in &groups {
        write_group(&mut out, group, entries);
    }
    write_base(&mut out, groups.iter().map(|(group, _)| *group));
    out
}

/// The paths of sensitive fields in the answer, if there are such, as a constant.
fn write_sensitive(out: &mut String, entry: &Entry) {
    let paths = sensitive(entry.answer, "");
    if paths.is_empty() {
        return;
    }
    let model = entry.answer.name;
    let _ = writeln!(out, "\n/** Where sensitive fields stand in `{model}`. */\nconst sensitiveIn{model} = [");
    for path in paths {
        let _ = writeln!(out, "  '{path}',");
    }
    out.push_str("];\n");
}

/// The paths of the sensitive fields in a model: `addr`, `bomentity[].mobile`.
fn sensitive(model: &ModelInfo, prefix: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for field in model.fields {
        let path = format!("{prefix}{}", field.name);
        match (&field.kind, field.kind.model()) {
            (Type::Sensitive, _) => paths.push(path),
            (Type::List(_), Some(inner)) => paths.extend(sensitive(inner, &format!("{path}[]."))),
            (_, Some(inner)) => paths.extend(sensitive(inner, &format!("{path}."))),
            (_, None) => {}
        }
    }
    paths
}

/// The model of the rows, where the answer is a page.
fn row(entry: &Entry) -> Option<&'static ModelInfo> {
    let rows = entry.answer.fields.iter().find(|field| entry.info.paged && field.name == "rows")?;
    rows.kind.model()
}

fn write_group(out: &mut String, group: &Group, entries: &[&Entry]) {
    out.push('\n');
    write_docs(out, "", &with_chinese(&[group.docs], group.chinese));
    let _ = writeln!(out, "export class {} {{\n  readonly #caller: Caller;\n", group.class);
    out.push_str("  /** @internal */\n  constructor(caller: Caller) {\n    this.#caller = caller;\n  }\n");
    for entry in entries {
        match row(entry) {
            Some(row) => write_list(out, entry, row),
            None => write_call(out, entry),
        }
        if entry.info.name == "save" {
            write_save_all(out, entry);
        }
    }
    out.push_str("}\n");
}

fn write_call(out: &mut String, entry: &Entry) {
    let Entry { info, request, answer, .. } = entry;
    write_method_docs(
        out,
        entry,
        entry.docs,
        "@throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do",
    );
    let (options, rest) = if sensitive(answer, "").is_empty() {
        ("CallOptions", "options".to_owned())
    } else {
        ("DecryptOptions", format!("...decrypting(options, sensitiveIn{})", answer.name))
    };
    let _ = writeln!(
        out,
        "  {name}(request: {request}, options?: {options}): Call<{answer}> {{\n    \
         return this.#caller.call('{group}', '{name}', request, {rest}) as Call<{answer}>;\n  }}",
        name = info.name,
        group = info.group.name,
        request = or_nothing(entry, request.name),
        answer = answer.name,
    );
}

fn write_list(out: &mut String, entry: &Entry, row: &ModelInfo) {
    let how = [
        "",
        "Rows are read as they are asked for, `for await (const row of …)`; `pages()` gives whole pages, and",
        "`toArray({ limit })` the first rows. Each reading starts anew.",
    ];
    let docs = [entry.docs, &how].concat();
    write_method_docs(
        out,
        entry,
        &docs,
        "@throws {JdyError} while it is read: `incomplete` at the end, where rows are missing",
    );
    let _ = writeln!(
        out,
        "  {name}(request: {request}, options?: CallOptions): List<{row}> {{\n    \
         return new List(() => this.#caller.pages('{group}', '{name}', request), options);\n  }}",
        name = entry.info.name,
        group = entry.info.group.name,
        request = or_nothing(entry, entry.request.name),
        row = row.name,
    );
}

fn write_save_all(out: &mut String, entry: &Entry) {
    let docs = [
        "Saves many, several at a time, and gives one result for each in their order. A failure is a result like any",
        "other and ends nothing. `signal` ends a run, and `from` takes it up again.",
    ];
    write_method_docs(
        out,
        entry,
        &docs,
        "@throws {InvalidRequestError} for an option; whatever `inputs` throws, after the results before it",
    );
    let decrypt = if sensitive(entry.answer, "").is_empty() { "" } else { " & DecryptOptions" };
    let _ = writeln!(
        out,
        "  saveAll(inputs: Inputs<{request}>, options?: SaveAllOptions{decrypt}): SaveResults<{answer}> {{\n    \
         return saveAll(inputs, (input, options) => this.save(input, options), options);\n  }}",
        request = entry.request.name,
        answer = entry.answer.name,
    );
}

fn write_method_docs(out: &mut String, entry: &Entry, english: &[&str], throws: &str) {
    let mut docs = with_chinese(english, entry.chinese);
    docs.extend([String::new(), format!("`{} {}`", entry.info.method.as_str(), entry.info.path), throws.to_owned()]);
    out.push('\n');
    write_docs(out, "  ", &docs);
}

/// The type of a request; where nothing in it is required it may be left out.
fn or_nothing(entry: &Entry, request: &str) -> String {
    let required = entry.info.exactly_one_of.is_some() || entry.request.fields.iter().any(|field| field.required);
    if required { request.to_owned() } else { format!("{request} = {{}}") }
}

fn write_base<'a>(out: &mut String, groups: impl Iterator<Item = &'a Group> + Clone) {
    out.push_str("\n/** Every operation, by group. */\nexport class Operations {\n");
    for group in groups.clone() {
        write_docs(out, "  ", &with_chinese(&[group.docs], group.chinese));
        let _ = writeln!(out, "  readonly {}: {};", group.name, group.class);
    }
    out.push_str("\n  /** @internal */\n  constructor(caller: Caller) {\n");
    for group in groups {
        let _ = writeln!(out, "    this.{} = new {}(caller);", group.name, group.class);
    }
    out.push_str("  }\n}\n");
}

fn write_docs(out: &mut String, indent: &str, lines: &[String]) {
    doc(out, indent, &lines.iter().map(String::as_str).collect::<Vec<_>>());
}
