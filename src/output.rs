//! Structs and errors as plain JavaScript objects.

use jdy_core::error::{Code, Error};
use jdy_core::json::Invalid;
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A plain object of the same fields.
pub(crate) fn js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    // Only a map with keys that are no text can fail, and nothing here has one.
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// Adds a JavaScript value to an object that was made here, so that it cannot fail.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Thrown<'a> {
    code: &'a str,
    message: &'a str,
    description: &'a str,
    hint: &'a str,
    responsible: &'a str,
    retryable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    errcode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
}

/// What is thrown for an error: plain data, of which the package makes its error classes. The cause of an error with
/// a source is that source, whose cause is `cause`.
pub(crate) fn thrown(error: &Error, cause: Option<&JsValue>) -> JsValue {
    let value = js(&Thrown {
        code: error.code.as_str(),
        message: &error.to_string(),
        description: &error.description,
        hint: &error.hint,
        responsible: error.responsible.as_str(),
        retryable: error.retryable,
        errcode: error.errcode.as_deref(),
        status: error.status,
        trace_id: error.trace_id.as_deref(),
        path: error.path.as_deref(),
    });
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
