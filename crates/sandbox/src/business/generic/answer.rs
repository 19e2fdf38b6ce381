//! Answers in the form of their models: each field is there, of its kind.

use jdy_core::model::{Field, Kind, Model};
use jdy_core::{Secret, privacy};
use serde_json::{Map, Number, Value};

use crate::catalog::{Known, fields, plain};

/// The deepest nesting of a model that contains itself.
const MAX_EMPTY_DEPTH: u32 = 3;

/// `data`, made of what `source` has; null where the operation answers none.
pub(super) fn data(known: &Known, source: &Map<String, Value>, secret: &Secret) -> Value {
    let shown = Shown { models: &known.answer, secret };
    if fields(&known.answer, 0).next().is_none() {
        return Value::Null;
    }
    Value::Object(shown.object(0, source, 0))
}

/// The field of an answer that wraps the record: the only one, and an object.
pub(super) fn wrapper(models: &[Model]) -> Option<&Field> {
    let mut fields = fields(models, 0);
    let first = fields.next().filter(|field| !field.is_list && matches!(field.kind, Kind::Model(_)))?;
    fields.next().is_none().then_some(first)
}

struct Shown<'a> {
    models: &'a [Model],
    secret: &'a Secret,
}

impl Shown<'_> {
    fn object(&self, model: usize, source: &Map<String, Value>, empty_depth: u32) -> Map<String, Value> {
        let shown = fields(self.models, model).map(|field| {
            let value = source.get(&*field.name).filter(|value| !value.is_null());
            (field.name.to_string(), self.field(field, value, empty_depth))
        });
        shown.collect()
    }

    fn field(&self, field: &Field, value: Option<&Value>, empty_depth: u32) -> Value {
        if !field.is_list {
            return self.value(field, value, empty_depth);
        }
        let items = value.and_then(Value::as_array).into_iter().flatten();
        items.map(|item| self.value(field, Some(item), 0)).collect()
    }

    fn value(&self, field: &Field, value: Option<&Value>, empty_depth: u32) -> Value {
        let text = || value.map(plain).unwrap_or_default();
        match field.kind {
            Kind::Boolean => (matches!(&*text(), "1" | "true")).into(),
            Kind::Integer => text().parse::<f64>().map_or(0.into(), whole),
            Kind::Number => Value::Number(number(&text())),
            Kind::Decimal => Some(text()).filter(|text| !text.is_empty()).unwrap_or_else(|| "0".into()).into(),
            Kind::TextMap | Kind::Object => {
                value.filter(|value| value.is_object()).cloned().unwrap_or_else(|| Map::new().into())
            }
            Kind::Any => value.cloned().unwrap_or_default(),
            Kind::Model(model) => match value.and_then(Value::as_object) {
                Some(object) => self.object(model, object, 0).into(),
                None if empty_depth < MAX_EMPTY_DEPTH => self.object(model, &Map::new(), empty_depth + 1).into(),
                None => Value::Null,
            },
            // Empty text is not encrypted.
            _ if field.sensitive && !text().is_empty() => {
                privacy::encrypt(&text(), self.secret).unwrap_or_default().into()
            }
            _ => text().into(),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "`as` saturates")]
fn whole(number: f64) -> Value {
    Value::from(number as i64)
}

/// The number in a text, whole if it has no fraction; 0 if the text is not a number.
fn number(text: &str) -> Number {
    let fraction = || text.parse().ok().and_then(Number::from_f64);
    text.parse::<i64>().ok().map(Number::from).or_else(fraction).unwrap_or_else(|| 0.into())
}
