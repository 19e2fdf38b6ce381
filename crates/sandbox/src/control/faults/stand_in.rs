//! Answers in place of a call's own.

use http::{HeaderMap, Response, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::headers;
use super::invalid_fault::InvalidFault;
use crate::business::BusinessError;
use crate::gateway::{Code, GatewayError, answer};
use crate::operation::Operation;

/// The answer that a call gets in place of its own: a status, or an errcode in the form of the service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
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
    #[serde(skip_serializing_if = "HeaderMap::is_empty", with = "headers")]
    pub headers: HeaderMap,
    /// Text is sent as HTML, all else as JSON, unless `headers` says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
}

impl StandIn {
    pub(super) fn check(&self) -> Result<(), InvalidFault> {
        let wrong = |path: &str, message: String| Err(InvalidFault::new(path, message));
        match (self.status, self.errcode) {
            (None, None) => wrong("", "give a status or an errcode".into()),
            (Some(_), Some(_)) => wrong("errcode", "it sets the status: give one of the two".into()),
            (Some(status), None) if !(200..=599).contains(&status) => {
                wrong("status", format!("{status} is not the status of an answer: give 200 to 599"))
            }
            (Some(status @ (204 | 205 | 304)), None) if self.body.is_some() => {
                wrong("body", format!("an answer with status {status} has none"))
            }
            (None, Some(_)) if self.body.is_some() => wrong("body", "errcode sets it: leave it out".into()),
            (None, Some(errcode)) if error(errcode).is_none() => wrong(
                "errcode",
                format!("{errcode} is not a known code: give 4001 to 4013, 5000 to 5007 or ten digits"),
            ),
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
