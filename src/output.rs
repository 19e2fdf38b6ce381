//! Plain JavaScript objects, and errors as such.

use jdy_core::error::{Code, Error};
use jdy_core::json::Invalid;
use js_sys::Reflect;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use wasm_bindgen::JsValue;

use Property::{Absent, Null, Number, Text, Truth};

/// The value of a property.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Property<'a> {
    /// There is no such property.
    Absent,
    Null,
    Truth(bool),
    Number(f64),
    Text(&'a str),
}

impl<'a> Property<'a> {
    pub(crate) fn text_or_absent(text: Option<&'a str>) -> Self {
        text.map_or(Absent, Text)
    }

    pub(crate) fn number_or_absent(number: Option<f64>) -> Self {
        number.map_or(Absent, Number)
    }
}

impl Serialize for Property<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Absent | Null => serializer.serialize_unit(),
            Truth(value) => serializer.serialize_bool(*value),
            Number(number) => serializer.serialize_f64(*number),
            Text(text) => serializer.serialize_str(text),
        }
    }
}

/// Names and values. A struct with a derived `Serialize` would say the same, and bring a table of its fields' names as
/// JavaScript strings along, which is 1.5 KB.
struct Properties<'a>(&'a [(&'a str, Property<'a>)]);

impl Serialize for Properties<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.0 {
            if !matches!(value, Absent) {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

/// A plain object.
pub(crate) fn object(properties: &[(&str, Property<'_>)]) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    // Only a map with keys that are no text can fail.
    Properties(properties).serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// Adds a JavaScript value to an object that was made here, so that it cannot fail.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// What is thrown for an error: plain data, of which the package makes its error classes. The cause of an error with
/// a source is that source, whose cause is `cause`.
pub(crate) fn thrown(error: &Error, cause: Option<&JsValue>) -> JsValue {
    let value = object(&[
        ("code", Text(error.code.as_str())),
        ("message", Text(&error.to_string())),
        ("description", Text(&error.description)),
        ("hint", Text(&error.hint)),
        ("responsible", Text(error.responsible.as_str())),
        ("retryable", Truth(error.retryable)),
        ("errcode", Property::text_or_absent(error.errcode.as_deref())),
        ("status", Property::number_or_absent(error.status.map(f64::from))),
        ("traceId", Property::text_or_absent(error.trace_id.as_deref())),
        ("path", Property::text_or_absent(error.path.as_deref())),
    ]);
    let source = error.source.as_ref().map(|source| thrown(source, cause));
    if let Some(cause) = source.as_ref().or(cause) {
        set(&value, "cause", cause);
    }
    value
}

/// What is thrown for wrong input.
pub(crate) fn refused(invalid: Invalid) -> JsValue {
    thrown(&Error::refused(Code::InvalidRequest, invalid), None)
}
