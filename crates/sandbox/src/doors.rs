//! What the sandbox answers about itself, under `/__sandbox/` and without a signature.

use http::{Response, StatusCode};
use serde_json::json;

use crate::answer;
use crate::call::Call;
use crate::journal::Journal;

const PREFIX: &str = "/__sandbox/";

/// Answers when the call is meant for the sandbox and not for the service.
pub(crate) fn answer(call: &Call<'_>, journal: &Journal) -> Option<Response<Vec<u8>>> {
    let door = call.path.strip_prefix(PREFIX)?;
    Some(match (call.method, door) {
        ("GET", "journal") => answer::own(StatusCode::OK, &json!(journal.entries()), call.now),
        _ => answer::own(StatusCode::NOT_FOUND, &json!({ "message": "the sandbox has no such door" }), call.now),
    })
}
