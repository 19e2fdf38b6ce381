//! The query of a call from the fields of a request.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jdy_messages::requests;

use crate::json::{Invalid, Json};
use crate::{MAX_QUERY_CHARS, WireQuery};

/// The format of a list in a query. The documentation does not say which one the service prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ArrayFormat {
    /// `group=1&group=2`
    #[default]
    Repeat,
    /// `group=["1","2"]`
    Json,
}

/// The query of an object of values, or of a list of `[key, value]` pairs.
///
/// Null and empty lists are left out. A list of one value is written as that value, a longer one as `format` says.
pub fn query(fields: &Json, format: ArrayFormat) -> Result<WireQuery, Invalid> {
    let mut pairs = Vec::new();
    match fields {
        Json::Null => {}
        Json::Object(entries) => {
            for (key, value) in entries {
                push(&mut pairs, key, value, format).map_err(|invalid| invalid.in_field(key))?;
            }
        }
        Json::List(items) => {
            for (index, item) in items.iter().enumerate() {
                let Json::List(pair) = item else { return Err(not_a_pair().in_item(index)) };
                let [Json::Text(key), value] = pair.as_slice() else { return Err(not_a_pair().in_item(index)) };
                pairs.push((key.to_string(), scalar(value).map_err(|invalid| invalid.in_item(index))?));
            }
        }
        other => return Err(Invalid::given(other, requests::no_query, &[])),
    }
    let wire = WireQuery::new(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    Ok(wire)
}

/// Refuses a query that is longer than the service accepts.
pub(super) fn check_length(query: &WireQuery) -> Result<(), Invalid> {
    let length = query.as_str().len();
    if length <= MAX_QUERY_CHARS {
        return Ok(());
    }
    let numbers = [length.to_string(), MAX_QUERY_CHARS.to_string()];
    Err(Invalid::new(requests::query_too_long, &numbers.each_ref().map(String::as_str)).in_field("query"))
}

fn not_a_pair() -> Invalid {
    Invalid::new(requests::no_pair, &[])
}

fn push(pairs: &mut Vec<(String, String)>, key: &str, value: &Json, format: ArrayFormat) -> Result<(), Invalid> {
    match (value, format) {
        (Json::Null, _) => {}
        (Json::List(items), ArrayFormat::Json) if items.len() > 1 => pairs.push((key.into(), json_text(items)?)),
        (Json::List(items), _) => {
            for (index, item) in items.iter().enumerate() {
                pairs.push((key.into(), scalar(item).map_err(|invalid| invalid.in_item(index))?));
            }
        }
        (other, _) => pairs.push((key.into(), scalar(other)?)),
    }
    Ok(())
}

fn scalar(value: &Json) -> Result<String, Invalid> {
    match value {
        Json::Text(text) => Ok(text.to_string()),
        Json::Bool(value) => Ok(value.to_string()),
        Json::Integer(number) => Ok(number.to_string()),
        Json::Decimal(number) if number.is_finite() => Ok(number.text.to_string()),
        other => Err(Invalid::given(other, requests::no_query_value, &[])),
    }
}

/// A list as JSON text. Every item is written as text, as in the example of the service.
fn json_text(items: &[Json<'_>]) -> Result<String, Invalid> {
    let texts = items.iter().enumerate().map(|(index, item)| {
        let text = scalar(item).map_err(|invalid| invalid.in_item(index))?;
        Ok(Json::Text(text.into()))
    });
    Ok(Json::List(texts.collect::<Result<_, _>>()?).to_text())
}
