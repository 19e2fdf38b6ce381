//! Plain JavaScript objects. Errors are plain objects, too.

use alloc::string::{String, ToString as _};

use jdy_core::error::{Code, Error};
use jdy_core::json::Invalid;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use Property::{Absent, Number, Text, Truth};

/// The value of a property.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Property<'a> {
    /// There is no such property.
    Absent,
    #[cfg(feature = "client")]
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

/// A plain object.
pub(crate) fn object(properties: &[(&str, Property<'_>)]) -> JsValue {
    let object = Object::new();
    for (name, property) in properties {
        let value = match *property {
            Absent => continue,
            #[cfg(feature = "client")]
            Property::Null => JsValue::NULL,
            Truth(value) => value.into(),
            Number(number) => number.into(),
            Text(text) => text.into(),
        };
        set(&object, name, &value);
    }
    object.into()
}

/// Adds a JavaScript value to an object that was made here, so that it cannot fail.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// A list of texts.
pub(crate) fn texts(texts: &[String]) -> JsValue {
    texts.iter().map(|text| JsValue::from_str(text)).collect::<Array>().into()
}

/// The value that is thrown for an error: plain data, of which the package makes its error classes. If the error has a
/// source, that is its cause, and `cause` is the cause of the source.
pub(crate) fn thrown(error: &Error, cause: Option<&JsValue>) -> JsValue {
    let value = object(&[
        ("code", Text(error.code.as_str())),
        ("message", Text(&error.to_string())),
        ("description", Text(&error.description)),
        ("hint", Text(&error.hint)),
        ("reason", Text(&error.reason)),
        ("responsible", Text(error.responsible.as_str())),
        ("retryable", Truth(error.retryable)),
        ("errcode", Property::text_or_absent(error.errcode.as_deref())),
        ("status", Property::number_or_absent(error.status.map(f64::from))),
        ("traceId", Property::text_or_absent(error.trace_id.as_deref())),
        ("path", Property::text_or_absent(error.path.as_deref())),
        ("data", Property::text_or_absent(error.data.as_deref())),
    ]);
    if let Some(arguments) = &error.arguments {
        set(&value, "args", &texts(arguments));
    }
    let source = error.source.as_ref().map(|source| thrown(source, cause));
    if let Some(cause) = source.as_ref().or(cause) {
        set(&value, "cause", cause);
    }
    value
}

/// The value that is thrown for wrong input.
pub(crate) fn refused(invalid: Invalid) -> JsValue {
    thrown(&Error::refused(Code::InvalidRequest, invalid), None)
}
