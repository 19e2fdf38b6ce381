//! Wrong input is refused before anything is sent: where, what was given, what is allowed, what to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod control_characters;
mod requests;
mod values;

use jdy_core::client::{ArrayFormat, Call};
use jdy_core::error::{Code, Error};
use jdy_core::json::Json;
use jdy_core::operations::{Operation, catalog};
use serde_json::Value;
use std::rc::Rc;

/// The operation, by the name of the client's method.
pub(crate) fn named(operation: &str) -> Rc<Operation> {
    let name = operation.replace("customers.", "bd.customer.").replace("members.", "ls.member.");
    let name = name.replace("cust.", "cust.biz.");
    Rc::new(catalog::operation(&name).unwrap())
}

pub(crate) fn call(operation: &str, input: Value) -> Result<Call, Error> {
    call_with(operation, input, ArrayFormat::Repeat)
}

pub(crate) fn call_with(operation: &str, input: Value, format: ArrayFormat) -> Result<Call, Error> {
    Call::of(&named(operation), serde_json::from_value::<Json>(input).unwrap(), format, false)
}

pub(crate) fn body(operation: &str, input: Value) -> String {
    call(operation, input).unwrap().body.unwrap()
}

#[track_caller]
pub(crate) fn refused(operation: &str, input: Value, path: &str, words: &[&str]) {
    let error = call(operation, input).unwrap_err();
    assert_eq!(error.code, Code::InvalidRequest);
    assert_eq!(error.path.as_deref().unwrap_or_default(), path, "{error}");
    let text = error.to_string();
    for word in words {
        assert!(text.contains(word), "{word:?} is not in: {text}");
    }
    assert!(!error.hint.is_empty());
}
