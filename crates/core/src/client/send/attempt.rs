//! One attempt: a request is signed, sent once, and its answer is read.

use alloc::format;

use crate::WireQuery;
use crate::client::clock::Clock;
use crate::client::credentials::Credentials;
use crate::client::send::retry::Attempts;
use crate::host::{Answer, Content, Event, EventKind, Failure, Host, RETRY_AFTER, Request};
use crate::operations::Required;
use crate::path_to_wire;

/// A request with the credentials that sign it.
#[derive(Clone, Copy, Debug)]
pub(in crate::client) struct UnsignedRequest<'a> {
    pub(in crate::client) method: &'a str,
    pub(in crate::client) path: &'a str,
    pub(in crate::client) query: &'a WireQuery,
    pub(in crate::client) body: Option<Content<'a>>,
    pub(in crate::client) credentials: Credentials<'a>,
    /// How long the answer may take.
    pub(in crate::client) timeout_ms: u32,
    /// What its answer must contain to count as success.
    pub(in crate::client) required: &'a Required,
    /// Whether the ids of its answer are text.
    pub(in crate::client) ids_are_text: bool,
}

/// Signs a request, sends it, and gives the `data` of its answer, or the error that the answer means.
pub(in crate::client) async fn exchange<H: Host>(
    host: &H,
    clock: &Clock,
    request: UnsignedRequest<'_>,
    attempts: &mut Attempts,
) -> Result<Option<H::Value>, Failure<H::Cause>> {
    let UnsignedRequest { method, path, query, body, credentials, required, ids_are_text, .. } = request;
    let timeout_ms = attempts.at_most(request.timeout_ms, host.monotonic())?;
    attempts.attempt += 1;
    attempts.signed_at_offset = clock.offset_ms();
    attempts.signed_at = credentials.now(host, clock);
    let headers = credentials.headers(host, (method, path, query), attempts.signed_at);
    let separator = if query.as_str().is_empty() { "" } else { "?" };
    let url = format!("{}{}{separator}{}", credentials.base_url(), path_to_wire(path), query.as_str());
    let observe = |kind| {
        host.observe(&Event { method, path, attempt: attempts.attempt, kind });
    };
    observe(EventKind::Request);
    let sent = host.monotonic();
    let answer = host.send(Request { method, url, headers, body, timeout_ms, ids_are_text }).await?;
    let took = host.monotonic().saturating_sub(sent);
    let opened = credentials.open(&answer, required);
    observe(EventKind::Response { status: answer.status, duration_ms: took, error: opened.as_ref().err() });
    if credentials.measures(opened.as_ref().err()) {
        clock.measure(host, &answer, took);
    }
    opened.map_err(|mut error| {
        error.retry_after_ms = retry_after_ms(host, clock, &answer);
        error.into()
    })
}

/// `Retry-After`, in seconds or as a date. Nothing else says anything. (`Date.parse` takes `-5` for a year.)
fn retry_after_ms<H: Host>(host: &H, clock: &Clock, answer: &Answer<H::Value>) -> Option<u32> {
    let text = answer.header(RETRY_AFTER)?.trim();
    let ms = if let Ok(seconds) = text.parse::<u64>() {
        seconds.saturating_mul(1000)
    } else {
        text.bytes().next().filter(u8::is_ascii_alphabetic)?;
        host.date(text)?.saturating_sub(clock.now(host))
    };
    Some(u32::try_from(ms).unwrap_or(u32::MAX))
}
