//! The relay that signs: a client shows it what authorises the caller, and the relay answers as well as the service.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::send::retry::Attempts;
use crate::Secret;
use crate::envelope;
use crate::error::{Code, Error};
use crate::host::{AUTHORIZATION, Answer, Body, Failure, Host, REQUEST_ID};
use crate::model::is_visible;
use crate::signature::{JSON_CONTENT_TYPE, header};
use crate::value::Value;

/// What authorises the caller, asked for anew each time.
pub(super) async fn authorization<H: Host>(host: &H, attempts: &Attempts) -> Result<Secret, Failure<H::Cause>> {
    let text = host.stored(AUTHORIZATION, None, attempts.left(host.monotonic())?).await?.unwrap_or_default();
    if !is_visible(&text) {
        let error = Error::new(Code::Config, "authorization is no text that fits into a header");
        return Err(error.with_hint("Have it give the token alone, without blanks and without 'Bearer'.").into());
    }
    Ok(Secret::new(text))
}

/// The headers of a call that a relay will sign.
pub(super) fn headers(authorization: &Secret) -> Vec<(&'static str, String)> {
    let mut headers = vec![(header::CONTENT_TYPE, JSON_CONTENT_TYPE.into())];
    let token = authorization.expose();
    if !token.is_empty() {
        headers.push(("Authorization", format!("Bearer {token}")));
    }
    headers
}

/// The `data` of an answer, or the error that it means: the service's, or the relay's own.
pub(super) fn open<V: Value>(answer: &Answer<V>) -> Result<Option<V>, Error> {
    let opened = refusal(answer).map_or_else(|| envelope::open(answer), Err);
    opened.map_err(|mut error| {
        if error.trace_id.is_none() {
            error.trace_id = answer.header(REQUEST_ID).map(String::from);
        }
        error
    })
}

/// What the relay itself says, in `{"relay": …}`. It sent nothing to the service, unless the status is 502 or 504.
fn refusal<V: Value>(answer: &Answer<V>) -> Option<Error> {
    let Body::Json(value) = &answer.body else { return None };
    let description = value.text_of("relay")?;
    let (code, hint) = match answer.status {
        401 => (Code::Token, "Have `authorization` give a token that the relay knows and that is in force."),
        403 => (Code::Permission, "The owner of the relay has to open this to you."),
        429 | 503 => (Code::RateLimited, "Call again later."),
        500 => (Code::Config, "The owner of the relay finds the reason in its log."),
        502 | 504 => (Code::Gateway, "Call again later."),
        _ => (Code::InvalidRequest, "Correct the call."),
    };
    let mut error = Error::new(code, &description).with_hint(hint);
    error.status = Some(answer.status);
    Some(error)
}
