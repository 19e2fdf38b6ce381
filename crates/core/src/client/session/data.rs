//! The app-token of an account set with its router address, and the text of both in a token store.

use alloc::format;
use alloc::string::String;

use crate::Secret;
use crate::model::is_visible;
use crate::value::Value;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// The margin of a token with a long lifetime.
pub(super) const MARGIN_MS: u64 = 60_000;

/// The app-token of an account set, and the router address that it is used at.
#[derive(Debug)]
pub(in crate::client) struct Session {
    pub(in crate::client) token: Secret,
    pub(in crate::client) router_addr: String,
    pub(super) issued: u64,
    pub(super) expires: u64,
}

impl Session {
    /// `{"app-token": …, expires: <milliseconds since the epoch>}`
    pub(super) fn of<V: Value>(data: &V, router_addr: String, now: u64) -> Option<Self> {
        let token = data.text_of("app-token").filter(|token| !token.is_empty() && is_visible(token))?;
        // A token that has just been issued has not ended: another number says nothing.
        let expires = data.digits_of("expires").and_then(|expires| expires.parse().ok());
        let expires = expires.filter(|expires| *expires > now);
        Some(Self { token: Secret::new(token), router_addr, issued: now, expires: expires.unwrap_or(now + DAY_MS) })
    }

    /// How long before its end it is renewed at the latest, and not used after that. Half of a short lifetime: the
    /// endpoint may give a token that is about to end, and takes two calls a minute.
    pub(super) fn margin_ms(&self) -> u64 {
        MARGIN_MS.min(self.expires.saturating_sub(self.issued) / 2)
    }

    /// As a token store keeps it.
    pub(super) fn text(&self) -> String {
        format!("{}\n{}\n{}\n{}", self.token.expose(), self.router_addr, self.issued, self.expires)
    }

    /// Reads an entry of a token store. `None` if it has another format.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let mut header = || lines.next().filter(|line| !line.is_empty() && is_visible(line));
        let (token, router_addr) = (Secret::new(header()?), header()?.into());
        let mut number = || lines.next()?.parse().ok();
        Some(Self { token, router_addr, issued: number()?, expires: number()? })
    }
}
