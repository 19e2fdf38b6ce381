//! The answer of a control endpoint that refuses a call.

use http::{Response, StatusCode};
use jdy_core::json::Invalid;
use serde::Serialize;
use serde_json::{Value, json};

use crate::gateway::answer;

/// What is wrong: `message` in English, `path` if a field is wrong, and `reason` with `args`, from which a message in
/// any language can be made.
pub(crate) fn refused(invalid: &Invalid) -> Value {
    let parts = invalid.parts();
    let path = (!parts.path.is_empty()).then_some(&parts.path);
    let refused = Refused { message: invalid.to_string(), path, reason: parts.message.id(), args: &parts.arguments };
    json!(refused)
}

#[derive(Serialize)]
struct Refused<'a> {
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a String>,
    reason: &'static str,
    args: &'a [String],
}

pub(super) fn answer(status: StatusCode, invalid: &Invalid, now: u64) -> Response<Vec<u8>> {
    answer::json(status, &refused(invalid), now)
}
