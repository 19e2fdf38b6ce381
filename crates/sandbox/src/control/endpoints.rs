//! The control endpoints under `/__sandbox/`, which need no signature.

use http::{Response, StatusCode};
use serde_json::json;

use super::faults::Faults;
use super::journal::Journal;
use crate::call::Call;
use crate::gateway::answer;

/// The path of each control endpoint begins with it.
pub(crate) const PREFIX: &str = "/__sandbox/";
const UNKNOWN: &str = "there is no such endpoint: GET /__sandbox/journal; GET, POST or DELETE /__sandbox/faults";

/// The answer of a control endpoint. `None` for a call of the API.
pub(crate) fn answer(call: &Call<'_>, journal: &Journal, faults: &mut Faults) -> Option<Response<Vec<u8>>> {
    let endpoint = call.path.strip_prefix(PREFIX)?;
    let outcome = match (call.method, endpoint) {
        ("GET", "journal") => return Some(answer::json(StatusCode::OK, &json!(journal.entries()), call.now)),
        ("GET", "faults") => Ok(()),
        ("POST", "faults") => faults.read(call.body).map_err(|invalid| (StatusCode::BAD_REQUEST, invalid.to_string())),
        ("DELETE", "faults") => {
            *faults = Faults::default();
            Ok(())
        }
        _ => Err((StatusCode::NOT_FOUND, UNKNOWN.into())),
    };
    Some(match outcome {
        Ok(()) => answer::json(StatusCode::OK, &json!(faults.pending()), call.now),
        Err((status, message)) => answer::json(status, &json!({ "message": message }), call.now),
    })
}
