//! Turns an answer into its data or an error. It knows every form in which the service answers.

use alloc::string::String;

use jdy_messages::answers::unclear_answer;

use crate::error::{Code, Error, ReturnCode};
use crate::excerpt::excerpt;
use crate::host::{Answer, Body};
use crate::value::Value;

/// The `data` of a successful answer, or the error that it means.
///
/// `None` if the answer reports success and has no `data`.
pub fn open<V: Value>(answer: &Answer<V>) -> Result<Option<V>, Error> {
    let status = answer.status;
    let is_ok = (200..300).contains(&status);
    let mut error = match &answer.body {
        Body::Json(value) => match Envelope::of(value) {
            // A status of failure with a body of success is no success.
            Some(Envelope::Success) if is_ok => return Ok(value.get("data")),
            Some(Envelope::Success) => contradiction(status),
            Some(Envelope::Failure { errcode, description, trace_id }) => {
                let mut error = error_of(&ReturnCode::of(status, errcode.as_deref()), description);
                error.errcode = errcode;
                error.trace_id = trace_id;
                error
            }
            None => match value.text_of("message") {
                Some(message) => error_of(&ReturnCode::of_status(status), Some(message)),
                None => unreadable(status, &value.json()),
            },
        },
        // A body that is not JSON, with a status of success, was cut off.
        Body::Text(text) => cut_off(unreadable(status, text), is_ok),
        Body::Empty => cut_off(unreadable(status, ""), is_ok),
    };
    error.status = Some(status);
    Err(error)
}

enum Envelope {
    Success,
    Failure { errcode: Option<String>, description: Option<String>, trace_id: Option<String> },
}

impl Envelope {
    /// The shapes: `{errcode, description, data}`, `{code, msg, data}` and `{success, message, errorCode}`.
    fn of<V: Value>(value: &V) -> Option<Self> {
        let errcode = match value.digits_of("errcode").or_else(|| value.digits_of("code")) {
            // The authorisation endpoint's success is 200.
            Some(code) if code == "0" || (code == "200" && value.get("errcode").is_none()) => {
                return Some(Self::Success);
            }
            Some(code) => Some(code),
            None => match (value.digits_of("errorCode"), value.get("success")?.boolean()?) {
                (_, true) => return Some(Self::Success),
                (code, false) => code,
            },
        };
        let texts = ["description", "description_cn", "msg", "message"];
        Some(Self::Failure {
            errcode: errcode.filter(|code| !code.is_empty()),
            description: texts.iter().find_map(|key| value.text_of(key).filter(|text| !text.is_empty())),
            trace_id: ["traceId", "trace_id"].iter().find_map(|key| value.digits_of(key)),
        })
    }
}

/// The error of an answer, with the answer's own text if it has one.
fn error_of(meaning: &ReturnCode, said: Option<String>) -> Error {
    let said = said.filter(|text| !text.is_empty());
    let mut error = match said {
        Some(said) if meaning.code == Code::Protocol => Error::new(meaning.code, unclear_answer, &[&said]),
        Some(said) => Error::new(meaning.code, meaning.message, &[]).described(said),
        None => Error::new(meaning.code, meaning.message, &[]),
    };
    error.responsible = meaning.responsible;
    error.retryable = meaning.retryable;
    error.maybe_carried_out = meaning.maybe_carried_out;
    error
}

/// The error of an answer without a return code. It shows the beginning of the answer.
fn unreadable(status: u16, text: &str) -> Error {
    error_of(&ReturnCode::of_status(status), excerpt(text))
}

/// The error of an answer whose body reports success and whose status reports failure. Only the statuses of checks
/// before the call prove that it was not carried out.
fn contradiction(status: u16) -> Error {
    let meaning = match status {
        400 | 405 | 413 | 414 | 415 => ReturnCode::unreadable(),
        _ => ReturnCode::of_status(status),
    };
    error_of(&meaning, None)
}

fn cut_off(mut error: Error, is_ok: bool) -> Error {
    error.retryable |= is_ok;
    error
}
