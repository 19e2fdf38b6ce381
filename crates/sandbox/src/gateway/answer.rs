//! HTTP answers: envelopes, headers, status codes.

use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, DATE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use serde_json::{Value, json};

use super::error::GatewayError;
use crate::business::BusinessError;
use crate::clock::http_date;
use crate::operation::Operation;

/// The layer that answers. Each adds its CORS headers to the answers that pass through it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    Gateway,
    Business,
}

/// The answer to a call that was carried out.
pub(crate) fn success(operation: Operation, data: &Value, now: u64) -> Response<Vec<u8>> {
    let body = match operation {
        Operation::PushAuthorize => json!({ "code": 200, "msg": "success", "data": data }),
        _ => json!({ "errcode": 0, "description": "success", "data": data }),
    };
    json_from(StatusCode::OK, &body, layer_of(operation), now)
}

/// The answer to a call that was not carried out. Without `operation` its address is unknown.
pub(crate) fn error(operation: Option<Operation>, error: &GatewayError, now: u64) -> Response<Vec<u8>> {
    match error {
        GatewayError::NoRoute => {
            let body = json!({ "message": "no Route matched with those values" });
            json_from(StatusCode::NOT_FOUND, &body, Layer::Gateway, now)
        }
        GatewayError::Gateway(code) => {
            let (errcode, description, description_cn) = code.texts();
            // The gateway's own status, which no register lists.
            let status = StatusCode::from_u16(519).unwrap_or(StatusCode::BAD_GATEWAY);
            json_from(status, &gateway_body(errcode, description, description_cn), Layer::Gateway, now)
        }
        GatewayError::TooManyRequests { retry_after_s } => {
            let body = gateway_body(429, "too many requests", "请求过于频繁");
            let mut response = json_from(StatusCode::TOO_MANY_REQUESTS, &body, Layer::Gateway, now);
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*retry_after_s));
            response
        }
        GatewayError::Business(error) => {
            let layer = operation.map_or(Layer::Gateway, layer_of);
            json_from(StatusCode::OK, &business_body(operation, error), layer, now)
        }
    }
}

/// An answer that no business layer has passed through: of the control endpoints, or a stand-in.
pub(crate) fn json(status: StatusCode, body: &Value, now: u64) -> Response<Vec<u8>> {
    json_from(status, body, Layer::Gateway, now)
}

fn layer_of(operation: Operation) -> Layer {
    if operation.is_business() { Layer::Business } else { Layer::Gateway }
}

fn gateway_body(errcode: u16, description: &str, description_cn: &str) -> Value {
    json!({ "errcode": errcode, "description": description, "description_cn": description_cn })
}

fn business_body(operation: Option<Operation>, error: &BusinessError) -> Value {
    let BusinessError { errcode, description } = error;
    match operation {
        Some(Operation::PushAuthorize) => json!({ "code": errcode, "msg": description, "data": null }),
        _ => json!({ "errcode": errcode, "description": description, "data": null }),
    }
}

fn json_from(status: StatusCode, body: &Value, layer: Layer, now: u64) -> Response<Vec<u8>> {
    let mut response = empty(status, now);
    *response.body_mut() = body.to_string().into_bytes();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    if layer == Layer::Business {
        allow_any_origin(headers);
    }
    response
}

/// An HTML page, as the gateway and proxies in front of it send.
pub(crate) fn html(status: StatusCode, page: &str, now: u64) -> Response<Vec<u8>> {
    let mut response = empty(status, now);
    *response.body_mut() = page.into();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response
}

/// An answer without a body, with the headers of every answer.
pub(crate) fn empty(status: StatusCode, now: u64) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if let Ok(date) = HeaderValue::from_str(&http_date(now)) {
        headers.insert(DATE, date);
    }
    allow_any_origin(headers);
    response
}

fn allow_any_origin(headers: &mut HeaderMap) {
    headers.append(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
}
