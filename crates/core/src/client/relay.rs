//! The relay that signs: a client sends it the caller's authorization. Answers come from the service or from the relay.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use jdy_messages::options::authorization_no_header_text;
use jdy_messages::relay_answers;

use super::send::proof;
use super::send::retry::Attempts;
use crate::Secret;
use crate::error::{Code, Error};
use crate::host::{AUTHORIZATION, Answer, Body, Failure, Host, REQUEST_ID};
use crate::model::is_visible;
use crate::operations::Required;
use crate::signature::{JSON_CONTENT_TYPE, header};
use crate::value::Value;

/// The caller's authorization. It is asked for before each attempt.
pub(super) async fn authorization<H: Host>(host: &H, attempts: &Attempts) -> Result<Secret, Failure<H::Cause>> {
    let text = host.stored(AUTHORIZATION, None, attempts.left(host.monotonic())?).await?.unwrap_or_default();
    if !is_visible(&text) {
        return Err(Error::new(Code::Config, authorization_no_header_text, &[]).into());
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
pub(super) fn open<V: Value>(answer: &Answer<V>, required: &Required) -> Result<Option<V>, Error> {
    let opened = refusal(answer).map_or_else(|| proof::open(answer, required), Err);
    opened.map_err(|mut error| {
        if error.trace_id.is_none() {
            error.trace_id = answer.header(REQUEST_ID).map(String::from);
        }
        error
    })
}

/// The error that the relay itself answers, in `{"relay": …}`. Unless the status is 502 or 504, the relay sent nothing
/// to the service.
fn refusal<V: Value>(answer: &Answer<V>) -> Option<Error> {
    let Body::Json(value) = &answer.body else { return None };
    let description = value.text_of("relay")?;
    let (code, message) = match answer.status {
        401 => (Code::Token, relay_answers::relay_token),
        403 => (Code::Permission, relay_answers::relay_closed),
        429 | 503 => (Code::RateLimited, relay_answers::relay_busy),
        500 => (Code::Config, relay_answers::relay_config),
        502 | 504 => (Code::Gateway, relay_answers::relay_busy),
        _ => (Code::InvalidRequest, relay_answers::relay_request),
    };
    let mut error = Error::new(code, message, &[]).described(description);
    error.status = Some(answer.status);
    if let Some((reason, arguments)) = value.text_of("reason").zip(value.get("args")) {
        error.reason = Cow::Owned(reason);
        error.arguments = Some((0..).map_while(|index| arguments.item(index)?.text()).collect());
    }
    Some(error)
}
