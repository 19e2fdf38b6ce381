//! Answers of the service, as a scripted host gives them.

use std::time::{Duration, UNIX_EPOCH};

use crate::scripted::NOW;
use jdy_core::error::Code;
use jdy_core::host::{Answer, Body, Failure};
use jdy_core::json::Json;
use serde_json::{Value, json};

pub(crate) type Sent = Result<Answer<Json<'static>>, Failure<&'static str>>;

pub(crate) fn json_answer(status: u16, body: Value) -> Sent {
    Ok(Answer { status, headers: Vec::new(), body: Body::Json(serde_json::from_value(body).unwrap()) })
}

/// A moment as headers write it.
pub(crate) fn http_date(ms: u64) -> String {
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(ms))
}

/// The same answer with this header and no other.
pub(crate) fn with_header(answer: Sent, name: &'static str, value: impl ToString) -> Sent {
    answer.map(|answer| Answer { headers: vec![(name, value.to_string())], ..answer })
}

pub(crate) fn html(status: u16) -> Sent {
    Ok(Answer { status, headers: Vec::new(), body: Body::Text("<html>Bad Gateway</html>".into()) })
}

pub(crate) fn broken(code: Code) -> Sent {
    Err(Failure::thrown(code, "thrown by the engine"))
}

pub(crate) fn refusal(status: u16, errcode: u64) -> Sent {
    json_answer(status, json!({ "errcode": errcode, "description": "refused" }))
}

pub(crate) fn token() -> Sent {
    token_named("token-MARKER", NOW + 86_400_000)
}

pub(crate) fn token_named(token: &str, expires: u64) -> Sent {
    data(json!({ "app-token": token, "expires": expires }))
}

pub(crate) fn data(data: Value) -> Sent {
    json_answer(200, json!({ "errcode": 0, "description": "success", "data": data }))
}
