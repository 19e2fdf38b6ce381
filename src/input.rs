//! JavaScript values as JSON, or the path of what JSON does not have.
//!
//! serde-wasm-bindgen would take a `Date` for an empty object and a `BigInt` for a number that it may not fit,
//! and knows no paths; so values are taken over here, and what is no JSON is refused.

use jdy_core::json::{Decimal, Invalid, Json, safe_integer};
use js_sys::{Array, Number, Object};
use wasm_bindgen::{JsCast, JsValue};

/// How deep values may be nested. A value that contains itself is deeper.
const MAX_DEPTH: u32 = 64;

/// The JSON of a value. `undefined` is left out of objects, and is null elsewhere.
pub(crate) fn json(value: &JsValue) -> Result<Json, Invalid> {
    nested(value, MAX_DEPTH)
}

fn nested(value: &JsValue, depth: u32) -> Result<Json, Invalid> {
    if value.is_null() || value.is_undefined() {
        return Ok(Json::Null);
    }
    if let Some(text) = value.as_string() {
        return Ok(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Ok(match safe_integer(number) {
            Some(integer) => Json::Integer(integer),
            None => Json::Decimal(Decimal { value: number, text: text(number) }),
        });
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Json::Bool(truth));
    }
    let Some(depth) = depth.checked_sub(1) else {
        return Err(Invalid::new("is nested too deeply", "give an object that does not contain itself"));
    };
    if Array::is_array(value) {
        let items = value.unchecked_ref::<Array>().iter().enumerate();
        let items = items.map(|(index, item)| nested(&item, depth).map_err(|invalid| invalid.in_item(index)));
        return Ok(Json::List(items.collect::<Result<_, _>>()?));
    }
    let object = plain(value)?;
    let mut entries = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let (key, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        if !value.is_undefined() {
            let value = nested(&value, depth).map_err(|invalid| invalid.in_field(&key))?;
            entries.push((key, value));
        }
    }
    Ok(Json::Object(entries))
}

/// A number as this engine writes it.
fn text(number: f64) -> String {
    Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default()
}

fn plain(value: &JsValue) -> Result<&Object, Invalid> {
    let refuse = |problem: &str, hint: &str| Err(Invalid::new(problem, hint));
    if value.is_bigint() {
        return refuse("is a BigInt, which JSON does not have", "give a number; give an id as text");
    }
    if value.is_function() || value.is_symbol() {
        return refuse("is a function or a symbol, which JSON does not have", "give a plain value");
    }
    let object: &Object = value.unchecked_ref();
    // Another realm's plain object has another Object.prototype, whose own prototype is null like that of ours.
    let prototype = Object::get_prototype_of(object);
    if prototype.is_null() || Object::get_prototype_of(&prototype).is_null() {
        return Ok(object);
    }
    let kind = object.constructor().name();
    refuse(
        &format!("is a {kind}, and JSON has no such thing"),
        "give a plain object; a time as the text or the milliseconds that its field takes",
    )
}
