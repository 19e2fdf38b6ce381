//! The control endpoints under `/__sandbox/`, which need no signature.

use http::{Response, StatusCode};
use jdy_core::json::Invalid;
use jdy_messages::sandbox::control_unknown_endpoint;
use serde_json::json;

use super::faults::Faults;
use super::journal::Journal;
use super::refusal;
use crate::call::Call;
use crate::gateway::answer;

/// The path of each control endpoint begins with it.
pub(crate) const PREFIX: &str = "/__sandbox/";

/// The answer of a control endpoint. `None` for a call of the API.
pub(crate) fn answer(call: &Call<'_>, journal: &Journal, faults: &mut Faults) -> Option<Response<Vec<u8>>> {
    let endpoint = call.path.strip_prefix(PREFIX)?;
    let outcome = match (call.method, endpoint) {
        ("GET", "journal") => return Some(answer::json(StatusCode::OK, &json!(journal.entries()), call.now)),
        ("GET", "faults") => Ok(()),
        ("POST", "faults") => faults.read(call.body).map_err(|invalid| (StatusCode::BAD_REQUEST, invalid)),
        ("DELETE", "faults") => {
            *faults = Faults::default();
            Ok(())
        }
        _ => Err((StatusCode::NOT_FOUND, Invalid::new(control_unknown_endpoint, &[]))),
    };
    Some(match outcome {
        Ok(()) => answer::json(StatusCode::OK, &json!(faults.pending()), call.now),
        Err((status, invalid)) => refusal::answer(status, &invalid, call.now),
    })
}
