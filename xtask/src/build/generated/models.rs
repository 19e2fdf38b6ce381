//! `models.ts`: an interface for each model.

use std::fmt::Write as _;

use jdy_core::model::{ChoiceInfo, Direction, EXTRA, FieldInfo, Literal, ModelInfo, OptionInfo, Type};
use jdy_core::operations::{Entry, OPERATIONS};

use super::{HEADER, doc, with_chinese};

pub(super) fn source() -> String {
    let mut out = HEADER.to_owned();
    for model in all() {
        out.push('\n');
        let alternatives = OPERATIONS.iter().find(|entry| entry.request.name == model.name);
        let alternatives = alternatives.and_then(|entry: &Entry| entry.info.exactly_one_of);
        write_model(&mut out, model, &alternatives.map_or_else(Vec::new, |(first, second)| vec![first, second]));
    }
    out
}

/// Every model of the operations, each once.
pub(super) fn all() -> Vec<&'static ModelInfo> {
    let mut models = Vec::new();
    for entry in OPERATIONS {
        collect(entry.request, &mut models);
        collect(entry.answer, &mut models);
    }
    models
}

/// `model` and the models in it, each once, the outer one first.
fn collect(model: &'static ModelInfo, into: &mut Vec<&'static ModelInfo>) {
    if into.iter().any(|known| known.name == model.name) {
        return;
    }
    into.push(model);
    for inner in model.fields.iter().filter_map(|field| field.kind.model()) {
        collect(inner, into);
    }
}

fn write_model(out: &mut String, model: &ModelInfo, alternatives: &[&str]) {
    let mut docs = with_chinese(model.docs.english, model.docs.chinese);
    if model.docs.direction == Direction::Answer {
        docs.extend([String::new(), "Fields that are newer than this version come as they are.".to_owned()]);
    }
    doc(out, "", &docs.iter().map(String::as_str).collect::<Vec<_>>());
    let common = model.fields.iter().filter(|field| !alternatives.contains(&field.name));
    if alternatives.is_empty() {
        let _ = writeln!(out, "export interface {} {{", model.name);
        common.for_each(|field| write_field(out, "  ", field, model.docs.direction));
        write_extra(out, model.docs.direction);
        out.push_str("}\n");
        return;
    }
    let _ = writeln!(out, "export type {} = {{", model.name);
    common.for_each(|field| write_field(out, "  ", field, model.docs.direction));
    write_extra(out, model.docs.direction);
    out.push_str("} & (");
    for alternative in alternatives {
        out.push_str("\n  | {\n");
        for field in model.fields.iter().filter(|field| alternatives.contains(&field.name)) {
            if field.name == *alternative {
                write_field(out, "      ", &FieldInfo { required: true, ..*field }, model.docs.direction);
            } else {
                doc(out, "      ", &[&format!("Not beside `{alternative}`.")]);
                let _ = writeln!(out, "      {}?: null | undefined;", field.name);
            }
        }
        out.push_str("    }");
    }
    out.push_str("\n);\n");
}

fn write_extra(out: &mut String, direction: Direction) {
    if direction == Direction::Request {
        doc(out, "  ", &["Fields that are newer than this version, sent as they are."]);
        let _ = writeln!(out, "  {EXTRA}?: Readonly<Record<string, unknown>> | null | undefined;");
    }
}

fn write_field(out: &mut String, indent: &str, field: &FieldInfo, direction: Direction) {
    let mut english = field.docs.join("\n");
    if matches!(field.kind, Type::Sensitive) {
        english.push_str(" Sensitive: encrypted.");
    }
    let mut docs = with_chinese(&english.lines().collect::<Vec<_>>(), field.chinese);
    docs.extend(choice(&field.kind).into_iter().flat_map(|choice| choice.options).map(option));
    doc(out, indent, &docs.iter().map(String::as_str).collect::<Vec<_>>());
    let kind = typescript(&field.kind, direction);
    let _ = match (field.required, direction) {
        (true, _) => writeln!(out, "{indent}{}: {kind};", field.name),
        (false, Direction::Request) => writeln!(out, "{indent}{}?: {kind} | null | undefined;", field.name),
        (false, Direction::Answer) => writeln!(out, "{indent}{}?: {kind} | null;", field.name),
    };
}

fn choice(kind: &Type) -> Option<&'static ChoiceInfo> {
    match kind {
        Type::Choice(info) => Some(info),
        Type::Known(inner) => choice(inner),
        _ => None,
    }
}

fn option(option: &OptionInfo) -> String {
    let meaning = option.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    format!("- `{}`: {meaning} （{}）", literal(option.value), option.chinese)
}

fn literal(value: Literal) -> String {
    match value {
        Literal::Integer(number) => number.to_string(),
        Literal::Text(text) => format!("'{text}'"),
    }
}

fn typescript(kind: &Type, direction: Direction) -> String {
    match kind {
        Type::Text
        | Type::HeaderText
        | Type::Secret
        | Type::Origin
        | Type::BaseUrl
        | Type::RelayUrl
        | Type::NonEmptyText
        | Type::Sensitive
        | Type::Id
        | Type::PositiveNumberText
        | Type::PercentText
        | Type::Date
        | Type::DateTime => "string".into(),
        Type::Boolean => "boolean".into(),
        Type::Number | Type::PageSize | Type::Integer(..) => "number".into(),
        Type::Millis | Type::Count => "number | string".into(),
        Type::Choice(info) => info.options.iter().map(|option| literal(option.value)).collect::<Vec<_>>().join(" | "),
        // What is newer than the page is text as well; the odd form keeps the known values for completion.
        Type::Known(Type::Choice(info)) => format!("{} | (string & {{}})", typescript(&Type::Choice(info), direction)),
        Type::Known(inner) => typescript(inner, direction),
        Type::List(inner) => match (typescript(inner, direction), direction) {
            (inner, Direction::Request) => format!("readonly {inner}[]"),
            (inner, Direction::Answer) => format!("{inner}[]"),
        },
        Type::Any => "unknown".into(),
        Type::TextMap => match direction {
            Direction::Request => "Readonly<Record<string, string>>".into(),
            Direction::Answer => "Record<string, string>".into(),
        },
        Type::Object => match direction {
            Direction::Request => "Readonly<Record<string, unknown>>".into(),
            Direction::Answer => "Record<string, unknown>".into(),
        },
        Type::Model(info) => info.name.into(),
    }
}
