//! One request, signed for the moment, sent once, and its answer read.

use alloc::format;
use alloc::string::{String, ToString};

use crate::Secret;
use crate::WireQuery;
use crate::client::send::retry::Attempts;
use crate::client::session::token::Session;
use crate::client::{Client, relay};
use crate::error::{Code, Error};
use crate::host::{Answer, Content, Event, EventKind, Failure, Host, RETRY_AFTER, Request};
use crate::operations::Proof;
use crate::signature::{Unsigned, header};
use crate::value::Value;
use jdy_signing::path_to_wire;

/// What is sent.
#[derive(Clone, Copy, Debug)]
pub(in crate::client) struct Message<'a> {
    pub(in crate::client) method: &'a str,
    pub(in crate::client) path: &'a str,
    pub(in crate::client) query: &'a WireQuery,
    pub(in crate::client) body: Option<Content<'a>>,
    /// Whose business it is; the endpoints that lead to a token have none.
    pub(in crate::client) session: Option<&'a Session>,
    /// What beside client secret and token must not be shown, should the service repeat it.
    pub(in crate::client) app_secret: Option<&'a Secret>,
    /// How long the answer may take.
    pub(in crate::client) timeout_ms: u32,
    /// Whether the ids of its answer are text.
    pub(in crate::client) ids_are_text: bool,
}

impl Client {
    /// Sends a message and gives the `data` of its answer.
    pub(in crate::client) async fn exchange<H: Host>(
        &self,
        host: &H,
        message: Message<'_>,
        run: &mut Attempts,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let timeout_ms = run.at_most(message.timeout_ms, host.monotonic())?;
        run.attempt += 1;
        run.signed_at_offset = self.clock.offset_ms();
        run.signed_at = if self.is_relayed() { host.now() } else { self.clock.now(host) };
        let request = self.request(host, &message, run.signed_at, timeout_ms);
        let observe = |kind| {
            host.observe(&Event { method: message.method, path: message.path, attempt: run.attempt, kind });
        };
        observe(EventKind::Request);
        let sent = host.monotonic();
        let answer = host.send(request).await?;
        let took = host.monotonic().saturating_sub(sent);
        let token = message.session.map_or("", |session| session.token.expose());
        let app_secret = message.app_secret.map_or("", Secret::expose);
        let secrets = [self.options.client_secret.expose(), token, app_secret];
        let opened = self.open(&answer).map_err(|error| error.without(&secrets));
        observe(EventKind::Response { status: answer.status, duration_ms: took, error: opened.as_ref().err() });
        let skewed = opened.as_ref().is_err_and(|error| error.code == Code::ClockSkew);
        if skewed || self.is_relayed() {
            self.clock.measure(host, &answer, took);
        }
        opened.map_err(|mut error| {
            error.retry_after_ms = self.retry_after_ms(host, &answer);
            error.into()
        })
    }

    /// A request signed for a moment, or authorised where a relay signs.
    fn request<'a, H: Host>(&self, host: &H, message: &Message<'a>, timestamp: u64, timeout_ms: u32) -> Request<'a> {
        let Message { method, path, query, body, session, .. } = *message;
        let headers = if self.is_relayed() {
            relay::headers(session)
        } else {
            let nonce = nonce(host.random());
            let unsigned = Unsigned { method, path, query, nonce: &nonce, timestamp };
            let mut headers = self.signer.sign(&unsigned).headers;
            if let Some(Session { token, router_addr, .. }) = session {
                headers.push((header::APP_TOKEN, token.expose().into()));
                headers.push((header::ROUTER_ADDR, router_addr.clone()));
            }
            headers
        };
        let separator = if query.as_str().is_empty() { "" } else { "?" };
        let url = format!("{}{}{separator}{}", self.options.base_url, path_to_wire(path), query.as_str());
        Request { method, url, headers, body, timeout_ms, ids_are_text: message.ids_are_text }
    }

    /// `Retry-After`, in seconds or as a date.
    fn retry_after_ms<H: Host>(&self, host: &H, answer: &Answer<H::Value>) -> Option<u32> {
        let text = answer.header(RETRY_AFTER)?.trim();
        let ms = match text.parse::<u64>() {
            Ok(seconds) => seconds.saturating_mul(1000),
            Err(_) => host.date(text)?.saturating_sub(self.clock.now(host)),
        };
        Some(u32::try_from(ms).unwrap_or(u32::MAX))
    }
}

/// A nonce of 16 digits.
pub fn nonce(random: u64) -> String {
    const LEAST: u64 = 1_000_000_000_000_000;
    (LEAST + random % (9 * LEAST)).to_string()
}

/// The `data` of a success, or an error where it lacks what proves the success.
pub(in crate::client) fn proven<V: Value>(data: Option<V>, proof: &Proof) -> Result<Option<V>, Error> {
    let is_given = |value: V| match value.text() {
        Some(text) => !text.is_empty(),
        None => value.number().is_some() || value.item(0).is_some(),
    };
    let description = match (&data, proof) {
        (_, Proof::Nothing) | (Some(_), Proof::Data) => return Ok(data),
        (Some(value), Proof::Field(field)) if value.get(field).is_some_and(is_given) => return Ok(data),
        (Some(_), Proof::Field(field)) => format!("the answer reports success, and its data has no `{field}`"),
        (None, _) => "the answer reports success and carries no data".into(),
    };
    Err(Error::new(Code::Protocol, &description))
}
