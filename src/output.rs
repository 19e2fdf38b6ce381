//! JSON and errors as JavaScript values.

use jdy_core::error::{Code, Error};
use jdy_core::json::Json;
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// What JSON would make of a value: plain objects, numbers, `null`.
pub(crate) fn js(value: &Json) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    // Only a map with keys that are no text can fail, and JSON has none.
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// A plain object.
pub(crate) fn object<const N: usize>(entries: [(&str, Json); N]) -> JsValue {
    js(&Json::Object(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
}

/// The JSON text of a body, by the engine; it stays outside WebAssembly.
pub(crate) fn json_text(body: &Json) -> JsValue {
    js_sys::JSON::stringify(&js(body)).map_or(JsValue::NULL, JsValue::from)
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
    let source = error.source.as_deref().map(|source| thrown(source, cause));
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
