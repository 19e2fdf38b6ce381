//! The types of the fields of requests and answers in TypeScript.

use std::fmt::Write as _;

use super::super::{doc, with_chinese};
use super::names::Names;
use crate::build::catalog::{Catalog, Field, FieldType, Model, Operation, Place, Scalar};

/// Whether a model is of a request or of an answer.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Request,
    Answer,
}

impl Side {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Answer => "answer",
        }
    }
}

/// The name as a key of an object type.
pub(super) fn key(name: &str) -> String {
    if name.contains('.') { format!("'{name}'") } else { name.to_owned() }
}

/// The types of the fields of one operation.
pub(super) struct Typed<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) names: &'c Names<'c>,
    pub(super) verb: &'c str,
    pub(super) operation: &'c Operation,
    pub(super) side: Side,
}

impl Typed<'_> {
    pub(super) fn write_fields(&self, out: &mut String, indent: &str, fields: &Model, but: &[String]) {
        for (name, field) in fields.iter().filter(|(name, _)| !but.contains(name)) {
            self.write_field(out, indent, name, field.get_ref(), false);
        }
        if self.side == Side::Request {
            doc(out, indent, &["Fields that are newer than this version, sent as they are."]);
            let _ = writeln!(out, "{indent}extra?: Readonly<Record<string, unknown>> | null | undefined;");
        }
    }

    pub(super) fn write_field(&self, out: &mut String, indent: &str, name: &str, field: &Field, is_alternative: bool) {
        let gloss = field.en.as_deref().or_else(|| self.catalog.glossary.get(name)).unwrap_or(name);
        let mut english = gloss.trim_end_matches('.').to_owned();
        if let Some([least, most]) = field.range {
            let _ = write!(english, ", {least} to {most}");
        }
        if let Some(max) = field.max {
            let _ = write!(english, ", at most {max} characters");
        }
        if let Some(format) = field.kind.format() {
            let _ = write!(english, ", {format}");
        }
        english.push('.');
        if field.sensitive {
            english.push_str(match self.side {
                Side::Request => " Sensitive: answers carry it encrypted, saves take plain text.",
                Side::Answer => " Sensitive: encrypted.",
            });
        }
        let mut docs = if field.zh.is_empty() { vec![english] } else { with_chinese(&[&english], &field.zh) };
        let quote = if matches!(field.kind, FieldType::Scalar(Scalar::Integer)) { "" } else { "'" };
        docs.extend(
            field
                .values
                .iter()
                .map(|(value, [chinese, english])| format!("- `{quote}{value}{quote}`: {english} （{chinese}）")),
        );
        doc(out, indent, &docs.iter().map(String::as_str).collect::<Vec<_>>());
        let kind = self.field_type(name, field);
        let is_required = match self.side {
            Side::Request => is_alternative || self.operation.requires(name, field),
            Side::Answer => {
                field.required || ["id", "ids"].contains(&name) || self.operation.rows.as_deref() == Some(name)
            }
        };
        let key = key(name);
        let _ = match (is_required, self.side) {
            (true, _) => writeln!(out, "{indent}{key}: {kind};"),
            (false, Side::Request) => writeln!(out, "{indent}{key}?: {kind} | null | undefined;"),
            (false, Side::Answer) => writeln!(out, "{indent}{key}?: {kind} | null;"),
        };
    }

    fn field_type(&self, name: &str, field: &Field) -> String {
        if field.values.is_empty() || field.kind.model().is_some() {
            return self.typescript(&field.kind, name);
        }
        let (is_list, inner) = match &field.kind {
            FieldType::List(inner) => (true, inner.as_ref()),
            other => (false, other),
        };
        let is_number = *inner == FieldType::Scalar(Scalar::Integer);
        let literals = field.values.keys().map(|value| if is_number { value.clone() } else { format!("'{value}'") });
        let mut union = literals.collect::<Vec<_>>().join(" | ");
        // What is newer than the official document may come or go as well; the odd form keeps the known values for
        // completion.
        if self.side == Side::Answer || !self.operation.reviewed {
            union.push_str(if is_number { " | (number & {})" } else { " | (string & {})" });
        }
        if is_list { format!("readonly ({union})[]") } else { union }
    }

    pub(super) fn typescript(&self, kind: &FieldType, name: &str) -> String {
        let is_request = self.side == Side::Request;
        let is_loose = !self.operation.reviewed;
        let in_query = matches!(self.operation.place, Some(Place::Query));
        let is_page =
            is_request && self.operation.page_fields().is_some_and(|(page, size)| name == page || name == size);
        match kind {
            FieldType::Scalar(_) if is_page => "number".into(),
            FieldType::Scalar(scalar) => match scalar {
                Scalar::Text if is_request && is_loose && in_query => "string | number | boolean",
                Scalar::Text | Scalar::Id | Scalar::Date | Scalar::DateTime => "string",
                Scalar::Integer | Scalar::Number if is_request && is_loose => "number | string",
                // Counts come as number or as text.
                Scalar::Integer if !is_request => "number | string",
                Scalar::Number if !is_request && is_loose => "number | string",
                Scalar::Integer | Scalar::Number => "number",
                Scalar::Decimal | Scalar::Millis => "number | string",
                Scalar::Boolean => "boolean",
                Scalar::Any => "unknown",
                Scalar::File => "Blob",
            }
            .into(),
            FieldType::Model(model) => self.names.of(self.verb, self.side.name(), model),
            FieldType::List(inner) => {
                let inner = self.typescript(inner, name);
                let inner = if inner.contains(' ') { format!("({inner})") } else { inner };
                if is_request { format!("readonly {inner}[]") } else { format!("{inner}[]") }
            }
            FieldType::Map(of) => {
                let of = self.typescript(of, name);
                if is_request { format!("Readonly<Record<string, {of}>>") } else { format!("Record<string, {of}>") }
            }
        }
    }
}
