//! `operations.ts`: the groups of operations that a client has as properties.

use std::fmt::Write as _;

use jdy_core::operations::{Entry, Group, OPERATIONS};

use super::{HEADER, doc, with_chinese};

pub(super) fn source() -> String {
    let mut groups: Vec<(&Group, Vec<&Entry>)> = Vec::new();
    for entry in OPERATIONS {
        match groups.iter_mut().find(|(group, _)| **group == entry.info.group) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((&entry.info.group, vec![entry])),
        }
    }
    let mut models: Vec<&str> = OPERATIONS.iter().flat_map(|entry| [entry.request.name, entry.answer.name]).collect();
    models.sort_unstable();
    models.dedup();

    let mut out = HEADER.to_owned();
    out.push_str("import type { CallOptions } from '../client.js';\n");
    let _ = writeln!(out, "import type {{\n  {},\n}} from './models.js';", models.join(",\n  "));
    out.push_str("\n/** Makes a call and resolves to the `data` of its answer. */\n");
    out.push_str("type Call = (group: string, name: string, request: unknown, options: CallOptions | undefined) => Promise<unknown>;\n");
    for (group, entries) in &groups {
        write_group(&mut out, group, entries);
    }
    write_base(&mut out, groups.iter().map(|(group, _)| *group));
    out
}

fn write_group(out: &mut String, group: &Group, entries: &[&Entry]) {
    out.push('\n');
    write_docs(out, "", &with_chinese(&[group.docs], group.chinese));
    let _ = writeln!(out, "export class {} {{\n  readonly #call: Call;\n", group.class);
    out.push_str("  /** @internal */\n  constructor(call: Call) {\n    this.#call = call;\n  }\n");
    for entry in entries {
        let info = entry.info;
        let mut docs = with_chinese(entry.docs, entry.chinese);
        docs.extend([String::new(), format!("`{} {}`", info.method.as_str(), info.path)]);
        docs.push("@throws {JdyError} whose `code` says what kind of error it is, and `hint` what to do".into());
        out.push('\n');
        write_docs(out, "  ", &docs);
        let _ = writeln!(
            out,
            "  {}(request: {request}, options?: CallOptions): Promise<{answer}> {{\n    \
             return this.#call('{}', '{}', request, options) as Promise<{answer}>;\n  }}",
            info.name,
            group.name,
            info.name,
            request = if accepts_nothing(entry) {
                format!("{} = {{}}", entry.request.name)
            } else {
                entry.request.name.into()
            },
            answer = entry.answer.name,
        );
    }
    out.push_str("}\n");
}

/// Whether a request may be left out, since nothing in it is required.
fn accepts_nothing(entry: &Entry) -> bool {
    entry.info.exactly_one_of.is_none() && !entry.request.fields.iter().any(|field| field.required)
}

fn write_base<'a>(out: &mut String, groups: impl Iterator<Item = &'a Group> + Clone) {
    out.push_str("\n/** Every operation, by group. */\nexport class Operations {\n");
    for group in groups.clone() {
        write_docs(out, "  ", &with_chinese(&[group.docs], group.chinese));
        let _ = writeln!(out, "  readonly {}: {};", group.name, group.class);
    }
    out.push_str("\n  /** @internal */\n  constructor(call: Call) {\n");
    for group in groups {
        let _ = writeln!(out, "    this.{} = new {}(call);", group.name, group.class);
    }
    out.push_str("  }\n}\n");
}

fn write_docs(out: &mut String, indent: &str, lines: &[String]) {
    doc(out, indent, &lines.iter().map(String::as_str).collect::<Vec<_>>());
}
