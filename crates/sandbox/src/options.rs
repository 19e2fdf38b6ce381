//! Reads objects that a caller chooses: the settings, and faults.

use jdy_core::json::{Decimal, Invalid, Json};
use jdy_core::model::{Checker, Field, Kind, Model};
use serde_json::{Number, Value};

/// The largest whole number that JavaScript holds exactly.
pub(crate) const MAX_SAFE_INTEGER: i64 = (1 << 53) - 1;

/// A number that is kept in 32 bits.
pub(crate) const fn count(name: &'static str, least: i64) -> Field {
    Field::new(name, Kind::Integer).within(least, 0xFFFF_FFFF)
}

/// Checks an object against the first of these models. `null` means what leaving the field out means.
pub(crate) fn checked<'a>(models: &'static [Model], given: &'a Value) -> Result<Json<'a>, Invalid> {
    let mut json = json(given);
    if let Some(model) = models.first() {
        Checker::new(models, true, false).check(model, &mut json)?;
    }
    Ok(json)
}

/// The number of a checked field, if it is given.
pub(crate) fn number<N: TryFrom<i64>>(checked: &Json<'_>, name: &str) -> Option<N> {
    checked.get(name)?.as_integer().and_then(|number| N::try_from(number).ok())
}

/// Whether a checked field is `true`.
pub(crate) fn is_true(checked: &Json<'_>, name: &str) -> bool {
    checked.get(name) == Some(&Json::Bool(true))
}

/// A value as the checker takes it.
pub(crate) fn json(value: &Value) -> Json<'_> {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => safe_integer(number)
            .map_or_else(|| Json::Decimal(Decimal { text: number.to_string().into() }), Json::Integer),
        Value::String(text) => Json::from(&**text),
        Value::Array(items) => Json::List(items.iter().map(json).collect()),
        Value::Object(entries) => {
            Json::Object(entries.iter().map(|(name, value)| (name.as_str().into(), json(value))).collect())
        }
    }
}

/// The whole number, also of `1.0`, if JavaScript holds it exactly.
fn safe_integer(number: &Number) -> Option<i64> {
    let safe = |whole: &i64| whole.unsigned_abs() <= MAX_SAFE_INTEGER.unsigned_abs();
    number.as_i64().filter(safe).or_else(|| number.as_f64().and_then(jdy_core::json::safe_integer))
}
