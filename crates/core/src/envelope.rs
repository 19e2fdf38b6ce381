//! From an answer to its data or a typed error: every shape the service is known to answer in.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use crate::error::{Code, Error, Meaning, Responsible};
use crate::host::{Answer, Body};
use crate::value::Value;

/// The `data` of a successful answer, or the error that it means.
///
/// `data` is nothing when the answer reports success and carries none.
pub fn open<V: Value>(answer: &Answer<V>) -> Result<Option<V>, Error> {
    let status = answer.status;
    let mut error = match &answer.body {
        Body::Json(value) => match Envelope::of(value) {
            // Success in the body of an answer that failed is no success.
            Some(Envelope::Success) if (200..300).contains(&status) => return Ok(value.get("data")),
            Some(Envelope::Success) | None => unreadable(status, value.text_of("message")),
            Some(Envelope::Failure { errcode, description, trace_id }) => {
                failure(&errcode, description, status, trace_id)
            }
        },
        Body::Text(text) => cut_off(unreadable(status, excerpt(text)), status),
        Body::Empty => cut_off(unreadable(status, None), status),
    };
    error.status = Some(status);
    Err(error)
}

enum Envelope {
    Success,
    Failure { errcode: String, description: Option<String>, trace_id: Option<String> },
}

impl Envelope {
    /// The shapes: `{errcode, description, data}`, `{code, msg, data}` and `{success, message, errorCode}`.
    fn of<V: Value>(value: &V) -> Option<Self> {
        let errcode = match value.digits_of("errcode").or_else(|| value.digits_of("code")) {
            // The authorisation endpoint's success is 200.
            Some(code) if code == "0" || (code == "200" && value.get("errcode").is_none()) => {
                return Some(Self::Success);
            }
            Some(code) => code,
            None => match (value.digits_of("errorCode"), value.get("success")?.boolean()?) {
                (_, true) => return Some(Self::Success),
                (code, false) => code.unwrap_or_default(),
            },
        };
        let texts = ["description", "description_cn", "msg", "message"];
        Some(Self::Failure {
            errcode,
            description: texts.iter().find_map(|key| value.text_of(key).filter(|text| !text.is_empty())),
            trace_id: ["traceId", "trace_id"].iter().find_map(|key| value.digits_of(key)),
        })
    }
}

fn failure(errcode: &str, description: Option<String>, status: u16, trace_id: Option<String>) -> Error {
    if errcode.is_empty() {
        let mut error = unreadable(status, description);
        error.trace_id = trace_id;
        return error;
    }
    let meaning = Meaning::of(errcode);
    let description = description.unwrap_or_else(|| meaning.code.meaning().to_owned());
    let mut error = Error::new(meaning.code, &description);
    if let Some(hint) = meaning.hint {
        error = error.with_hint(hint);
    }
    error.errcode = Some(errcode.to_owned());
    error.trace_id = trace_id;
    error.responsible = meaning.responsible;
    error.retryable = meaning.retryable;
    error
}

/// An answer without a return code: all there is to go by is the HTTP status.
fn unreadable(status: u16, text: Option<String>) -> Error {
    let said = |default: &str| text.clone().filter(|text| !text.is_empty()).unwrap_or_else(|| default.to_owned());
    match status {
        401 => Error::new(Code::Token, &said("the token was not accepted")),
        403 => Error::new(Code::Permission, &said("access was denied")),
        404 => astray(
            &said("the address leads to no API"),
            "Check routerAddr (the `domain` of the authorisation) and the path.",
        ),
        429 => Error::new(Code::RateLimited, &said("too many calls")),
        500.. => Error::new(Code::Gateway, &said("the gateway failed without an explanation")),
        0 | 300..=399 => astray("the address redirects elsewhere", "Check baseUrl: a signed call is never redirected."),
        _ => Error::new(
            Code::Protocol,
            &text.map_or_else(
                || "the answer is empty, or says neither success nor failure".to_owned(),
                |text| format!("the answer says neither success nor failure: {text}"),
            ),
        ),
    }
}

/// An address that is wrong stays wrong.
fn astray(description: &str, hint: &str) -> Error {
    let mut error = Error::new(Code::Gateway, description).with_hint(hint);
    error.responsible = Responsible::Developer;
    error.retryable = false;
    error
}

/// What is no JSON and has the status of an answer was cut off on its way.
fn cut_off(mut error: Error, status: u16) -> Error {
    error.retryable |= (200..300).contains(&status);
    error
}

/// Enough of an unreadable answer to recognise it. Of an object that was cut off nothing is shown: it may hold an
/// appSecret, a token or somebody's data.
fn excerpt(text: &str) -> Option<String> {
    const SHOWN: usize = 120;
    let text = text.trim();
    let shown: String = text.chars().take(SHOWN).take_while(|character| *character != '{').collect();
    match shown.len() {
        0 => None,
        length if length == text.len() => Some(shown),
        _ => Some(format!("{shown}…")),
    }
}
