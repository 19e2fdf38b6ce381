//! Checks JSON bodies against models, as strictly as the service's decoder.
//!
//! The error texts are those of that decoder (`proto: (line 1:9): invalid value for bool field deduct: 9`). As there,
//! `null` counts as missing, and a field that is not in the model is ignored.

use std::collections::BTreeMap;

use jdy_core::model::{Field, Kind, Model};
use serde_json::value::RawValue;
use serde_json::{Map, Number, Value};

use crate::business::error::BusinessError;
use crate::catalog::{Known, fields, plain};

/// The given fields, each of the right type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body(Map<String, Value>);

/// The fields of a body, or of an object inside of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields<'b>(&'b Map<String, Value>);

type Raw<'a> = BTreeMap<String, &'a RawValue>;

impl Body {
    /// Checks all types before what is required, and that before choices. The last two are enforced where the table was
    /// checked by hand.
    pub(crate) fn check(bytes: &[u8], known: &'static Known) -> Result<Self, BusinessError> {
        let models = known.operation.models.as_slice();
        let text = std::str::from_utf8(bytes).map_err(|_| BusinessError::wrong_type("proto: invalid UTF-8".into()))?;
        if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
            let (line, column) = (error.line(), error.column().max(1));
            return Err(BusinessError::wrong_type(format!("proto: syntax error (line {line}:{column}): invalid JSON")));
        }
        let body = Self(Source { text, models }.object(text, 0)?);
        if known.operation.is_reviewed {
            require(&body.0, "", models, 0)?;
            for (needed, other) in &known.operation.with {
                if body.fields().filled(other).is_some() && body.fields().filled(needed).is_none() {
                    return Err(BusinessError::empty(needed));
                }
            }
            choose(&body.0, "", models, 0)?;
        }
        Ok(body)
    }

    pub(crate) const fn fields(&self) -> Fields<'_> {
        Fields(&self.0)
    }

    pub(crate) fn into_map(self) -> Map<String, Value> {
        self.0
    }
}

fn require(given: &Map<String, Value>, prefix: &str, models: &[Model], index: usize) -> Result<(), BusinessError> {
    for field in fields(models, index).filter(|field| field.required) {
        let value = given.get(&*field.name);
        if value.is_none_or(|value| value.as_str() == Some("")) {
            return Err(BusinessError::empty(&format!("{prefix}{}", field.name)));
        }
    }
    inside(given, prefix, models, index, require)
}

/// Refuses a value that is none of the field's choices. Empty text counts as not given.
fn choose(given: &Map<String, Value>, prefix: &str, models: &[Model], index: usize) -> Result<(), BusinessError> {
    for field in fields(models, index).filter(|field| !field.choices.is_empty()) {
        let value = given.get(&*field.name).map(plain).unwrap_or_default();
        if !value.is_empty() && !field.choices.iter().any(|choice| choice.value == *value) {
            return Err(BusinessError::wrong_format(&format!("{prefix}{}", field.name), &value));
        }
    }
    inside(given, prefix, models, index, choose)
}

type Check = fn(&Map<String, Value>, &str, &[Model], usize) -> Result<(), BusinessError>;

/// Checks the objects in an object.
fn inside(
    given: &Map<String, Value>,
    prefix: &str,
    models: &[Model],
    index: usize,
    check: Check,
) -> Result<(), BusinessError> {
    for field in fields(models, index) {
        let Kind::Model(inner) = field.kind else { continue };
        match given.get(&*field.name) {
            Some(Value::Object(object)) => check(object, &format!("{prefix}{}.", field.name), models, inner)?,
            Some(Value::Array(rows)) => {
                for (place, row) in rows.iter().enumerate() {
                    if let Value::Object(row) = row {
                        check(row, &format!("{prefix}{}[{place}].", field.name), models, inner)?;
                    }
                }
            }
            _ => {}
        }
    }
    Ok(())
}

impl<'b> Fields<'b> {
    pub(crate) fn text(self, name: &str) -> Option<&'b str> {
        self.0.get(name)?.as_str()
    }

    /// The text of a field. Empty text counts as not given.
    pub(crate) fn filled(self, name: &str) -> Option<&'b str> {
        self.text(name).filter(|text| !text.is_empty())
    }

    pub(crate) fn boolean(self, name: &str) -> Option<bool> {
        self.0.get(name)?.as_bool()
    }

    pub(crate) fn integer(self, name: &str) -> Option<i32> {
        i32::try_from(self.0.get(name)?.as_i64()?).ok()
    }

    pub(crate) fn number(self, name: &str) -> Option<&'b Number> {
        self.0.get(name)?.as_number()
    }

    pub(crate) fn text_map(self, name: &str) -> impl Iterator<Item = (&'b String, &'b str)> {
        let map = self.0.get(name).and_then(Value::as_object);
        map.into_iter().flatten().filter_map(|(key, value)| Some((key, value.as_str()?)))
    }

    pub(crate) fn list(self, name: &str) -> impl Iterator<Item = Fields<'b>> {
        self.0.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).map(Fields)
    }
}

/// The whole text of the body, by which an error gives line and column.
struct Source<'a> {
    text: &'a str,
    models: &'a [Model],
}

impl<'a> Source<'a> {
    fn object(&self, raw: &'a str, index: usize) -> Result<Map<String, Value>, BusinessError> {
        let given = serde_json::from_str::<Raw<'a>>(raw).map_err(|_| self.unexpected(raw))?;
        let mut object = Map::new();
        for field in fields(self.models, index) {
            if let Some(raw) = given.get(&*field.name).map(|raw| raw.get()).filter(|raw| *raw != "null") {
                object.insert(field.name.to_string(), self.field(field, raw)?);
            }
        }
        Ok(object)
    }

    fn field(&self, field: &Field, raw: &'a str) -> Result<Value, BusinessError> {
        if field.is_list {
            let elements: Vec<&'a RawValue> = serde_json::from_str(raw).map_err(|_| self.unexpected(raw))?;
            return elements.into_iter().map(|element| self.value(field, element.get())).collect();
        }
        self.value(field, raw)
    }

    fn value(&self, field: &Field, raw: &'a str) -> Result<Value, BusinessError> {
        let scalar = |kind, given: Option<Value>| given.ok_or_else(|| self.invalid(kind, &field.name, raw));
        match field.kind {
            Kind::Boolean => scalar("bool", serde_json::from_str(raw).ok().map(Value::Bool)),
            Kind::Integer => scalar("int32", serde_json::from_str::<i32>(raw).ok().map(Value::from)),
            Kind::Number => scalar("double", serde_json::from_str(raw).ok().map(Value::Number)),
            Kind::Millis | Kind::PageNumber | Kind::PageSize => {
                let given = serde_json::from_str::<Value>(raw).ok();
                scalar("int64", given.filter(|given| given.is_u64() || given.is_string()))
            }
            Kind::Object => match serde_json::from_str::<Map<String, Value>>(raw) {
                Ok(object) => Ok(Value::Object(object)),
                Err(_) => Err(self.unexpected(raw)),
            },
            Kind::TextMap => {
                let raw_map = serde_json::from_str::<Raw<'a>>(raw).map_err(|_| self.unexpected(raw))?;
                let texts = raw_map.into_iter().map(|(key, raw)| Ok((key, self.text("value", raw.get())?)));
                texts.collect::<Result<_, BusinessError>>().map(Value::Object)
            }
            Kind::Any => serde_json::from_str(raw).map_err(|_| self.unexpected(raw)),
            Kind::Model(index) => self.object(raw, index).map(Value::Object),
            // The other kinds are texts.
            _ => self.text(&field.name, raw),
        }
    }

    fn text(&self, name: &str, raw: &str) -> Result<Value, BusinessError> {
        serde_json::from_str(raw).map(Value::String).map_err(|_| self.invalid("string", name, raw))
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
        let offset = raw.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let before = self.text.get(..offset).unwrap_or_default();
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
