//! Checks JSON bodies against a table of fields, as strictly as the service's decoder.
//!
//! The error texts are those of that decoder (`proto: (line 1:9): invalid value for bool field deduct: 9`). As there,
//! `null` counts as missing, and a field that is not in the table is ignored.

use std::collections::BTreeMap;

use serde_json::Number;
use serde_json::value::RawValue;

use crate::business::error::BusinessError;

/// The type of a field.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Boolean,
    Integer,
    Number,
    TextMap,
    Texts,
    Object,
    List(&'static [Field]),
}

/// One field of a body.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
}

/// An optional field.
pub(crate) const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: false }
}

/// A field that must be given and not be empty.
pub(crate) const fn required(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: true }
}

#[derive(Clone, Debug)]
enum Given {
    Text(String),
    Boolean(bool),
    Integer(i32),
    Number(Number),
    TextMap(BTreeMap<String, String>),
    List(Vec<Body>),
    /// Checked and not kept: no answer shows it.
    Checked,
}

/// The given fields, each of the right type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body(BTreeMap<&'static str, Given>);

type Raw<'a> = BTreeMap<String, &'a RawValue>;

impl Body {
    /// Checks all types before what is required, so that a wrong type is always reported.
    pub(crate) fn check(bytes: &[u8], fields: &'static [Field]) -> Result<Self, BusinessError> {
        let text = std::str::from_utf8(bytes).map_err(|_| BusinessError::wrong_type("proto: invalid UTF-8".into()))?;
        let source = Source(text);
        if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
            let (line, column) = (error.line(), error.column().max(1));
            return Err(BusinessError::wrong_type(format!("proto: syntax error (line {line}:{column}): invalid JSON")));
        }
        let body = source.object(text, fields)?;
        body.require("", fields)?;
        Ok(body)
    }

    fn require(&self, prefix: &str, fields: &'static [Field]) -> Result<(), BusinessError> {
        for field in fields {
            let given = self.0.get(field.name);
            let empty = matches!(given, Some(Given::Text(text)) if text.is_empty());
            if field.required && (given.is_none() || empty) {
                return Err(BusinessError::empty(&format!("{prefix}{}", field.name)));
            }
            if let (Kind::List(inner), Some(Given::List(rows))) = (field.kind, given) {
                for (index, row) in rows.iter().enumerate() {
                    row.require(&format!("{prefix}{}[{index}].", field.name), inner)?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        if let Some(Given::Text(text)) = self.0.get(name) { Some(text) } else { None }
    }

    /// The text of a field. Empty text counts as not given.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.text(name).filter(|text| !text.is_empty())
    }

    pub(crate) fn boolean(&self, name: &str) -> Option<bool> {
        if let Some(Given::Boolean(value)) = self.0.get(name) { Some(*value) } else { None }
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i32> {
        if let Some(Given::Integer(value)) = self.0.get(name) { Some(*value) } else { None }
    }

    pub(crate) fn number(&self, name: &str) -> Option<&Number> {
        if let Some(Given::Number(value)) = self.0.get(name) { Some(value) } else { None }
    }

    pub(crate) fn text_map(&self, name: &str) -> impl Iterator<Item = (&String, &String)> {
        let map = if let Some(Given::TextMap(map)) = self.0.get(name) { Some(map) } else { None };
        map.into_iter().flatten()
    }

    pub(crate) fn list(&self, name: &str) -> &[Self] {
        if let Some(Given::List(rows)) = self.0.get(name) { rows } else { &[] }
    }

    /// Checks that the text is one of the allowed values. Empty text counts as not given.
    pub(crate) fn one_of(&self, name: &str, allowed: &[&str]) -> Result<(), BusinessError> {
        match self.filled(name) {
            Some(text) if !allowed.contains(&text) => Err(BusinessError::wrong_format(name, text)),
            _ => Ok(()),
        }
    }
}

/// The whole text of the body, by which an error gives line and column.
struct Source<'a>(&'a str);

impl<'a> Source<'a> {
    fn object(&self, raw: &'a str, fields: &'static [Field]) -> Result<Body, BusinessError> {
        let given = serde_json::from_str::<Raw<'a>>(raw).map_err(|_| self.unexpected(raw))?;
        let mut body = BTreeMap::new();
        for field in fields {
            if let Some(raw) = given.get(field.name).map(|raw| raw.get()).filter(|raw| *raw != "null") {
                body.insert(field.name, self.value(field, raw)?);
            }
        }
        Ok(Body(body))
    }

    fn value(&self, field: &Field, raw: &'a str) -> Result<Given, BusinessError> {
        let scalar = |kind, given: Option<Given>| given.ok_or_else(|| self.invalid(kind, field.name, raw));
        match field.kind {
            Kind::Text => scalar("string", serde_json::from_str(raw).ok().map(Given::Text)),
            Kind::Boolean => scalar("bool", serde_json::from_str(raw).ok().map(Given::Boolean)),
            Kind::Integer => scalar("int32", serde_json::from_str(raw).ok().map(Given::Integer)),
            Kind::Number => scalar("double", serde_json::from_str(raw).ok().map(Given::Number)),
            Kind::Object => match serde_json::from_str::<Raw<'a>>(raw) {
                Ok(_) => Ok(Given::Checked),
                Err(_) => Err(self.unexpected(raw)),
            },
            Kind::TextMap => {
                let raw_map = serde_json::from_str::<Raw<'a>>(raw).map_err(|_| self.unexpected(raw))?;
                let texts = raw_map.into_iter().map(|(key, raw)| Ok((key, self.text("value", raw.get())?)));
                texts.collect::<Result<_, BusinessError>>().map(Given::TextMap)
            }
            Kind::Texts => {
                for element in self.elements(raw)? {
                    self.text(field.name, element.get())?;
                }
                Ok(Given::Checked)
            }
            Kind::List(fields) => {
                let rows = self.elements(raw)?.into_iter().map(|raw| self.object(raw.get(), fields));
                rows.collect::<Result<_, BusinessError>>().map(Given::List)
            }
        }
    }

    fn elements(&self, raw: &'a str) -> Result<Vec<&'a RawValue>, BusinessError> {
        serde_json::from_str(raw).map_err(|_| self.unexpected(raw))
    }

    fn text(&self, name: &str, raw: &str) -> Result<String, BusinessError> {
        serde_json::from_str(raw).map_err(|_| self.invalid("string", name, raw))
    }

    fn invalid(&self, kind: &str, name: &str, raw: &str) -> BusinessError {
        let position = self.position(raw);
        BusinessError::wrong_type(format!("proto: ({position}): invalid value for {kind} field {name}: {}", token(raw)))
    }

    fn unexpected(&self, raw: &str) -> BusinessError {
        let raw = raw.trim_start();
        BusinessError::wrong_type(format!(
            "proto: syntax error ({}): unexpected token {}",
            self.position(raw),
            token(raw)
        ))
    }

    /// `line 1:9`. `raw` is a slice of the body, so the distance of their pointers is its offset.
    fn position(&self, raw: &str) -> String {
        let offset = raw.as_ptr().addr().saturating_sub(self.0.as_ptr().addr());
        let before = self.0.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        format!("line {}:{column}", before.matches('\n').count() + 1)
    }
}

/// The token that the decoder reports: of an object or an array its bracket.
fn token(raw: &str) -> &str {
    match raw.get(..1) {
        Some(bracket @ ("{" | "[")) => bracket,
        _ => raw.trim_end(),
    }
}
