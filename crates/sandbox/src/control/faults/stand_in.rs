//! Answers in place of a call's own.

use http::{HeaderMap, Response, StatusCode};
use jdy_core::json::{Invalid, Json};
use jdy_core::model::{Field, Kind};
use jdy_messages::Message;
use jdy_messages::sandbox::{
    fault_answer_doubled, fault_answer_empty, fault_body_of_errcode, fault_body_of_status, fault_unknown_errcode,
};
use serde::Serialize;
use serde_json::Value;

use super::headers;
use crate::business::BusinessError;
use crate::gateway::{Code, GatewayError, answer};
use crate::operation::Operation;
use crate::options::number;

/// The fields of [`StandIn`].
pub(super) static FIELDS: [Field; 4] = [
    Field::new("status", Kind::Integer).within(200, 599),
    Field::new("errcode", Kind::Integer).within(4001, MAX_ERRCODE),
    Field::new("headers", Kind::TextMap),
    Field::new("body", Kind::Any),
];
const MAX_ERRCODE: i64 = 9_999_999_999;

/// The answer that a call gets in place of its own: a status, or an errcode in the form of the service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StandIn {
    /// The HTTP status, 200 to 599. Without `body` the body is the service's own: JSON for 404 and 429 (with
    /// `Retry-After: 1`), an HTML page from 500 on, else empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// 4001 to 4013 or 5000 to 5007: an error of the gateway, with HTTP 519. Ten digits: an error of the business
    /// layer, with HTTP 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errcode: Option<u64>,
    /// Replaces headers of the same name. Without `Date` the gateway's time is sent. Headers of the connection
    /// (`Content-Length`, `Trailer`, …) are refused.
    #[serde(skip_serializing_if = "HeaderMap::is_empty", serialize_with = "headers::serialize")]
    pub headers: HeaderMap,
    /// Text is sent as HTML, all else as JSON, unless `headers` says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
}

impl StandIn {
    /// The answer of its checked fields. Its body is kept as it was given: numbers may have more digits than those of
    /// JavaScript.
    pub(super) fn of(checked: &Json<'_>, body: Option<&Value>) -> Result<Self, Invalid> {
        let headers = checked.get("headers").map_or_else(|| Ok(HeaderMap::new()), headers::read);
        let stand_in = Self {
            status: number(checked, "status"),
            errcode: number(checked, "errcode"),
            headers: headers.map_err(|invalid| invalid.in_field("headers"))?,
            body: body.filter(|body| !body.is_null()).cloned(),
        };
        stand_in.check()?;
        Ok(stand_in)
    }

    fn check(&self) -> Result<(), Invalid> {
        let wrong =
            |field: &str, message: Message, arguments: &[&str]| Err(Invalid::new(message, arguments).in_field(field));
        match (self.status, self.errcode) {
            (None, None) => Err(Invalid::new(fault_answer_empty, &[])),
            (Some(_), Some(_)) => wrong("errcode", fault_answer_doubled, &[]),
            (Some(status @ (204 | 205 | 304)), None) if self.body.is_some() => {
                wrong("body", fault_body_of_status, &[&status.to_string()])
            }
            (None, Some(_)) if self.body.is_some() => wrong("body", fault_body_of_errcode, &[]),
            (None, Some(errcode)) if error(errcode).is_none() => {
                wrong("errcode", fault_unknown_errcode, &[&errcode.to_string()])
            }
            _ => Ok(()),
        }
    }

    /// The answer to a call of this operation, dated by the gateway's clock.
    pub(crate) fn response(&self, operation: Option<Operation>, clock: u64) -> Response<Vec<u8>> {
        let status = self.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
        let mut response = match (self.errcode.and_then(error), &self.body) {
            (Some(error), _) => answer::error(operation, &error, clock),
            (None, Some(Value::String(text))) => answer::html(status, text, clock),
            (None, Some(body)) => answer::json(status, body, clock),
            (None, None) => default_answer(status, operation, clock),
        };
        for (name, value) in &self.headers {
            response.headers_mut().insert(name, value.clone());
        }
        response
    }
}

/// The error with this errcode.
fn error(errcode: u64) -> Option<GatewayError> {
    if (1_000_000_000..=9_999_999_999).contains(&errcode) {
        return Some(GatewayError::Business(BusinessError::with_code(errcode)));
    }
    Code::with_number(errcode).map(GatewayError::Gateway)
}

/// The answer of the service with this status.
fn default_answer(status: StatusCode, operation: Option<Operation>, clock: u64) -> Response<Vec<u8>> {
    match status {
        StatusCode::NOT_FOUND => answer::error(operation, &GatewayError::NoRoute, clock),
        StatusCode::TOO_MANY_REQUESTS => {
            answer::error(operation, &GatewayError::TooManyRequests { retry_after_s: 1 }, clock)
        }
        _ if status.as_u16() >= 500 => {
            let title = format!("{} {}", status.as_str(), status.canonical_reason().unwrap_or("Error"));
            let page = format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n");
            answer::html(status, &page, clock)
        }
        _ => answer::empty(status, clock),
    }
}
