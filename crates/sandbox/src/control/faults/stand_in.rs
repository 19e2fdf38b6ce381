//! Answers that stand in for a call's own.

use http::{HeaderMap, Response, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::headers;
use super::invalid_fault::InvalidFault;
use crate::business::BusinessError;
use crate::gateway::{Code, GatewayError, answer};
use crate::operation::Operation;

/// The answer that a call gets in place of its own: a status, or an errcode in the service's own shape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct StandIn {
    /// The HTTP status, 200 to 599. Without a `body` it has the service's own: JSON with 404 and 429 (and
    /// `Retry-After: 1`), a page of HTML from 500 on, nothing otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// 4001 to 4013 or 5000 to 5007 as the gateway refuses, with HTTP 519; ten digits as the business layer does, with
    /// HTTP 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errcode: Option<u64>,
    /// Headers, in place of those of the same name. `Date` is the gateway's time unless it is given here. Those of the
    /// connection (`Content-Length`, `Trailer` and their like) are refused.
    #[serde(skip_serializing_if = "HeaderMap::is_empty", with = "headers")]
    pub headers: HeaderMap,
    /// Text is sent as HTML, anything else as JSON, unless `headers` says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
}

impl StandIn {
    pub(super) fn check(&self) -> Result<(), InvalidFault> {
        let wrong = |path: &str, message: String| Err(InvalidFault::new(path, message));
        match (self.status, self.errcode) {
            (None, None) => wrong("", "give a status or an errcode".into()),
            (Some(_), Some(_)) => wrong("errcode", "the status follows from it: give one of the two".into()),
            (Some(status), None) if !(200..=599).contains(&status) => {
                wrong("status", format!("{status} is no status of an answer: give 200 to 599"))
            }
            (Some(status @ (204 | 205 | 304)), None) if self.body.is_some() => {
                wrong("body", format!("an answer with status {status} has none"))
            }
            (None, Some(_)) if self.body.is_some() => wrong("body", "it follows from errcode: leave it out".into()),
            (None, Some(errcode)) if refusal(errcode).is_none() => {
                wrong("errcode", format!("{errcode} is none: give 4001 to 4013, 5000 to 5007 or ten digits"))
            }
            _ => Ok(()),
        }
    }

    /// The answer to a call of this operation at this moment of the gateway's clock.
    pub(crate) fn response(&self, operation: Option<Operation>, clock: u64) -> Response<Vec<u8>> {
        let status = self.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
        let mut response = match (self.errcode.and_then(refusal), &self.body) {
            (Some(refusal), _) => answer::error(operation, &refusal, clock),
            (None, Some(Value::String(text))) => answer::html(status, text, clock),
            (None, Some(body)) => answer::json(status, body, clock),
            (None, None) => usual(status, operation, clock),
        };
        for (name, value) in &self.headers {
            response.headers_mut().insert(name, value.clone());
        }
        response
    }
}

/// What an errcode says, in the service's own shape.
fn refusal(errcode: u64) -> Option<GatewayError> {
    if (1_000_000_000..=9_999_999_999).contains(&errcode) {
        return Some(GatewayError::Business(BusinessError::with_code(errcode)));
    }
    Code::with_number(errcode).map(GatewayError::Gateway)
}

/// What usually comes with a status.
fn usual(status: StatusCode, operation: Option<Operation>, clock: u64) -> Response<Vec<u8>> {
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
