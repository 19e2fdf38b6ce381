//! The app-token: kept, shared, and fetched by one call at a time.

use alloc::format;
use alloc::string::String;
use core::cell::Cell;

use super::Client;
use crate::envelope;
use crate::error::{Code, Error};
use crate::host::{Failure, Host, Token};
use crate::model::is_visible;
use crate::query::WireQuery;
use crate::secret::Secret;
use crate::signature::app_signature;
use crate::value::Value;

const PATH: &str = "/jdyconnector/app_management/kingdee_auth_token";
/// A token is not used any more this long before it ends.
const MARGIN_MS: u64 = 60_000;
/// How long others wait for a fetch that never reported back, beyond its time limit.
const GRACE_MS: u64 = 1_000;
/// How often those who wait for another's fetch look for its token.
const POLL_MS: u32 = 25;
/// The token endpoint says so when the appSecret has changed.
const STALE_APP_SECRET: &str = "1030002006";

/// Who is fetching a token: nobody, or somebody until a time after which he counts as gone.
///
/// Plain numbers only: in a Worker, a future or a lock that two requests share hangs one of them.
#[derive(Debug, Default)]
pub(super) struct Flight {
    until: Cell<u64>,
}

impl Flight {
    /// Takes off, unless somebody is under way.
    fn start(&self, now: u64, timeout_ms: u32) -> Option<Landing<'_>> {
        if now < self.until.get() {
            return None;
        }
        let until = now + u64::from(timeout_ms) + GRACE_MS;
        self.until.set(until);
        Some(Landing { flight: self, until })
    }
}

/// Ends the flight, however its owner ends; not the flight of somebody who has taken over since.
struct Landing<'a> {
    flight: &'a Flight,
    until: u64,
}

impl Drop for Landing<'_> {
    fn drop(&mut self) {
        if self.flight.until.get() == self.until {
            self.flight.until.set(0);
        }
    }
}

impl Client {
    /// A token that is good for now.
    pub(super) async fn token<H: Host>(&self, host: &H, timeout_ms: u32) -> Result<Secret, Failure<H::Cause>> {
        let key = format!("jdy:token:{}:{}", self.options.client_id, self.options.app_key);
        loop {
            if let Some(failure) = host.ended() {
                return Err(failure);
            }
            if let Some(token) = host.read_token(&key).await?
                && host.now() + MARGIN_MS < token.expires
            {
                return Ok(token.token);
            }
            let Some(_landing) = self.flight.start(host.now(), timeout_ms) else {
                host.sleep(POLL_MS).await?;
                continue;
            };
            let token = self.fetch_token(host, timeout_ms).await?;
            host.write_token(&key, &token).await?;
            return Ok(token.token);
        }
    }

    async fn fetch_token<H: Host>(&self, host: &H, timeout_ms: u32) -> Result<Token, Failure<H::Cause>> {
        let app_key = self.options.app_key.as_str();
        let signature = app_signature(app_key, &self.options.app_secret);
        let query = WireQuery::new([("app_key", app_key), ("app_signature", &signature)]);
        let request = self.signed(host, "GET", PATH, &query, timeout_ms);
        let answer = host.send(request).await?;
        let data = envelope::open(answer).map_err(about_the_app_secret)?;
        let token = data.as_ref().and_then(|data| read_token(data, host.now()));
        token.ok_or_else(|| Error::new(Code::Protocol, "the token endpoint's answer carries no token").into())
    }
}

/// `{"app-token": …, expires: <milliseconds since the epoch>}`
fn read_token<V: Value>(data: &V, now: u64) -> Option<Token> {
    const DAY_MS: u64 = 24 * 60 * 60 * 1000;
    let token: String = data.text_of("app-token").filter(|token| !token.is_empty() && is_visible(token))?;
    let expires = data.digits_of("expires").and_then(|expires| expires.parse().ok());
    Some(Token { token: Secret::new(token), expires: expires.unwrap_or(now + DAY_MS) })
}

fn about_the_app_secret(error: Error) -> Error {
    if error.errcode.as_deref() != Some(STALE_APP_SECRET) {
        return error;
    }
    let hint = "The appSecret is wrong or has changed, as it does about every 24 hours: take the current one.";
    Error { code: Code::Config, ..error.with_hint(hint) }
}
