//! JSON and errors as JavaScript values.

use jdy_core::error::{Code, Error};
use jdy_core::json::Json;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::engine::parse_json;

/// What the engine makes of the JSON.
pub(crate) fn js(value: &Json<'_>) -> JsValue {
    // A text that was written here can be read.
    parse_json(&JsValue::from_str(&value.to_text())).unwrap_or(JsValue::NULL)
}

/// A plain object.
pub(crate) fn object<const N: usize>(entries: [(&'static str, Json<'_>); N]) -> JsValue {
    js(&Json::Object(entries.into_iter().map(|(name, value)| (name.into(), value)).collect()))
}

/// What is thrown for an error: plain data, of which the package makes its error classes. The cause of an error with
/// a source is that source, whose cause is `cause`.
pub(crate) fn thrown(error: &Error, cause: Option<&JsValue>) -> JsValue {
    let value = object([
        ("code", error.code.as_str().into()),
        ("message", error.to_string().into()),
        ("description", error.description.as_str().into()),
        ("hint", error.hint.as_str().into()),
        ("responsible", error.responsible.as_str().into()),
        ("retryable", Json::Bool(error.retryable)),
    ]);
    let text = |text: &Option<String>| text.as_deref().map(JsValue::from_str);
    let source = error.source.as_ref().map(|source| thrown(source, cause));
    let optional = [
        ("errcode", text(&error.errcode)),
        ("status", error.status.map(JsValue::from)),
        ("traceId", text(&error.trace_id)),
        ("path", text(&error.path)),
        ("cause", source.or_else(|| cause.cloned())),
    ];
    for (name, property) in optional {
        if let Some(property) = property {
            // The object was made above, so setting a property of it cannot fail.
            let _ = Reflect::set(&value, &name.into(), &property);
        }
    }
    value
}

/// What is thrown for wrong input.
pub(crate) fn refused(invalid: jdy_core::json::Invalid) -> JsValue {
    thrown(&Error::refused(Code::InvalidRequest, invalid), None)
}
