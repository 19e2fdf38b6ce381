//! Answers in place of the service's own: from its gateway, a proxy, or a product that fails.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use httpdate::fmt_http_date;
use jdy_core::host::{Answer, Body};
use jdy_core::json::Json;

use crate::action::{object, text};
use crate::random::Random;

/// An answer in place of the service's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Substitute {
    /// HTTP 429.
    TooMany(RetryAfter),
    /// HTTP 500 with nothing in it.
    Empty500,
    /// HTTP 502 with a page.
    Html502,
    /// HTTP 503.
    Unavailable(RetryAfter),
    /// HTTP 504, by a cache whose `Date` is old.
    Cached504,
    /// HTTP 519 with one of the gateway's own codes.
    Gateway(i64),
    /// HTTP 200 with a system error of the product.
    System(i64),
    /// HTTP 401.
    Unauthorized,
    /// HTTP 200 with the business layer's code for an expired token.
    TokenEnded,
    /// HTTP 500 to 504 with JSON.
    Failure(u16, Said),
    /// A page of a proxy with HTTP 302, 400, 403, 405, 408 or 413.
    Page(u16),
    /// HTTP 404: nothing is routed.
    NoRoute,
    /// HTTP 200 without an envelope.
    Unreadable(&'static str),
    /// JSON that reports success, under a status of failure or beside a field that reports failure.
    Contradiction(u16, &'static str),
}

/// The JSON of a server that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// `{errcode, description}`
    Errcode(i64),
    /// `{code, msg}`, the code as text.
    Code(&'static str),
    /// `{success, message, errorCode}`
    ErrorCode(&'static str),
    /// `{message}`
    Message,
    /// A list.
    List,
}

/// The `Retry-After` header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryAfter {
    /// None.
    Unsaid,
    /// After so many seconds.
    Seconds(u64),
    /// At a date, so many seconds away.
    Date(u64),
}

impl Substitute {
    pub(crate) fn draw(random: &mut Random) -> Self {
        let wait_s = random.below(20);
        let retry_after = random.pick(&[RetryAfter::Unsaid, RetryAfter::Seconds(wait_s), RetryAfter::Date(wait_s)]);
        match random.below(19) {
            0..=2 => Self::TooMany(retry_after),
            3 => Self::Empty500,
            4 => Self::Html502,
            5 => Self::Unavailable(retry_after),
            6 => Self::Cached504,
            7 | 8 => Self::Gateway(random.pick(&[5000, 5003, 5004, 5005, 5006, 5007, 4009, 4010, 4011])),
            9 => Self::System(random.pick(&[1_000_002_001, 2_000_002_000])),
            10 => Self::Unauthorized,
            11 => Self::TokenEnded,
            12..=14 => {
                let codes = &[0, 500, 401, 429, 4_014, 1_000_002_001, 1_030_002_002];
                let said = match random.below(6) {
                    0..=1 => Said::Errcode(random.pick(codes)),
                    2 => Said::Code(random.pick(&["0", "200", "500", "1030002003"])),
                    3 => Said::ErrorCode(random.pick(&["500", "1030002001"])),
                    4 => Said::Message,
                    _ => Said::List,
                };
                Self::Failure(random.pick(&[500, 501, 502, 503, 504]), said)
            }
            15 => Self::Page(random.pick(&[302, 400, 403, 405, 408, 413])),
            16 => Self::NoRoute,
            17 => match random.pick(&[200, 400, 401, 404, 429]) {
                200 => Self::Contradiction(
                    200,
                    random.pick(&[
                        "{\"errcode\":0,\"code\":500,\"data\":{\"ids\":[\"1\"]}}",
                        "{\"errcode\":4010,\"code\":200,\"data\":{\"id\":\"1\"}}",
                        "{\"errcode\":\"0\",\"success\":false}",
                        "{\"errcode\":4010,\"data\":{\"ids\":[\"1\"]}}",
                        "{\"errcode\":1030002002,\"data\":{\"id\":\"1\"}}",
                        "{\"errcode\":\"success\"}",
                    ]),
                ),
                status => Self::Contradiction(
                    status,
                    random.pick(&["{\"errcode\":\"0000\"}", "{\"code\":200,\"data\":{\"ids\":[\"1\"]}}"]),
                ),
            },
            _ => Self::Unreadable(random.pick(&[
                "{}",
                "[]",
                "null",
                "\"ok\"",
                "ok",
                "{\"data\":{}}",
                "{\"errcode\":null}",
            ])),
        }
    }

    /// Whether the service may carry a request out and then answer this.
    pub const fn may_be_carried_out(self) -> bool {
        match self {
            Self::Empty500
            | Self::Html502
            | Self::Unavailable(_)
            | Self::Cached504
            | Self::System(_)
            | Self::Failure(..)
            | Self::Unreadable(_)
            | Self::Contradiction(..)
            | Self::Page(302 | 408) => true,
            Self::Gateway(code) => code >= 5000,
            Self::TooMany(_) | Self::Unauthorized | Self::TokenEnded | Self::Page(_) | Self::NoRoute => false,
        }
    }

    /// The answer, made at `now_ms`.
    pub fn answer(self, now_ms: u64) -> Answer<Json<'static>> {
        let (status, body) = match self {
            Self::TooMany(_) => (429, envelope(429, "too many requests")),
            Self::Empty500 => (500, Body::Empty),
            Self::Html502 => (502, Body::Text("<html><title>502 Bad Gateway</title></html>".into())),
            Self::Unavailable(_) => (503, Body::Text("Service Unavailable".into())),
            Self::Cached504 => (504, Body::Text("Gateway Time-out".into())),
            Self::Gateway(code) => (519, envelope(code, "gateway error")),
            Self::System(code) => (200, envelope(code, "系统异常")),
            Self::Unauthorized => (401, Body::Empty),
            Self::TokenEnded => (200, envelope(1_000_202_001, "token已过期")),
            Self::Failure(status, said) => (status, said.body()),
            Self::Page(status) => (status, Body::Text("<html><title>nginx</title></html>".into())),
            Self::NoRoute => (404, Body::Json(object([("message", text("no Route matched with those values"))]))),
            Self::Unreadable(text) => (200, parsed(text)),
            Self::Contradiction(status, text) => (status, parsed(text)),
        };
        let age_s = if self == Self::Cached504 { 7_200 } else { 0 };
        let mut headers = vec![("date", http_date(now_ms.saturating_sub(age_s * 1000)))];
        if age_s > 0 {
            headers.push(("age", age_s.to_string()));
        }
        match self.retry_after() {
            RetryAfter::Unsaid => {}
            RetryAfter::Seconds(seconds) => headers.push(("retry-after", seconds.to_string())),
            RetryAfter::Date(seconds) => headers.push(("retry-after", http_date(now_ms + seconds * 1000))),
        }
        Answer { status, headers, body }
    }

    /// Its `Retry-After` header.
    pub const fn retry_after(self) -> RetryAfter {
        match self {
            Self::TooMany(retry_after) | Self::Unavailable(retry_after) => retry_after,
            _ => RetryAfter::Unsaid,
        }
    }

    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::TooMany(RetryAfter::Unsaid) => "429",
            Self::TooMany(RetryAfter::Seconds(_)) => "429, seconds",
            Self::TooMany(RetryAfter::Date(_)) => "429, date",
            Self::Empty500 => "500, empty",
            Self::Html502 => "502, HTML",
            Self::Unavailable(_) => "503",
            Self::Cached504 => "504, cached",
            Self::Gateway(5000..) => "519, gateway",
            Self::Gateway(_) => "519, token",
            Self::System(_) => "system error",
            Self::Unauthorized => "401",
            Self::TokenEnded => "200, token ended",
            Self::Failure(..) => "500-504, JSON",
            Self::Page(302) => "302, HTML",
            Self::Page(408) => "408, HTML",
            Self::Page(_) => "4xx, HTML",
            Self::NoRoute => "404, no route",
            Self::Unreadable(_) => "200, unreadable",
            Self::Contradiction(..) => "contradiction",
        }
    }
}

impl fmt::Display for Substitute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind())?;
        match self {
            Self::Gateway(code) | Self::System(code) => write!(f, " {code}")?,
            Self::Failure(status, said) => write!(f, " {status} {said:?}")?,
            Self::Page(status) => write!(f, " {status}")?,
            Self::Unreadable(text) => write!(f, " {text}")?,
            Self::Contradiction(status, text) => write!(f, " {status} {text}")?,
            _ => {}
        }
        match self.retry_after() {
            RetryAfter::Unsaid => Ok(()),
            RetryAfter::Seconds(seconds) | RetryAfter::Date(seconds) => write!(f, ", Retry-After {seconds} s"),
        }
    }
}

impl Said {
    fn body(self) -> Body<Json<'static>> {
        let fields = match self {
            Self::Errcode(errcode) => return envelope(errcode, "system busy"),
            Self::Code(code) => vec![("code", code), ("msg", "system busy")],
            Self::ErrorCode(code) => {
                let said = [("success", Json::Bool(false)), ("message", text("busy")), ("errorCode", text(code))];
                return Body::Json(object(said));
            }
            Self::Message => vec![("message", "An unexpected error occurred")],
            Self::List => return Body::Json(Json::List(Vec::new())),
        };
        Body::Json(object(fields.into_iter().map(|(name, value)| (name, text(value)))))
    }
}

fn parsed(text: &str) -> Body<Json<'static>> {
    serde_json::from_str(text).map_or_else(|_| Body::Text(text.into()), Body::Json)
}

fn envelope(errcode: i64, description: &str) -> Body<Json<'static>> {
    Body::Json(Json::Object(vec![
        ("errcode".into(), Json::Integer(errcode)),
        ("description".into(), Json::Text(description.to_owned().into())),
    ]))
}

fn http_date(ms: u64) -> String {
    fmt_http_date(UNIX_EPOCH + Duration::from_millis(ms))
}
