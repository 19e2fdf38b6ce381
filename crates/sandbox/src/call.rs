//! A request as it arrived, with nothing decoded that the signature covers.

use http::HeaderMap;
use http::request::Parts;
use jdy_core::Secret;
use jdy_core::verification::{Received, Rejection};

/// A borrowed view of one request, and the moment at which it arrived.
#[derive(Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) body: &'a [u8],
    pub(crate) now: u64,
    /// What the gateway's clock shows at that moment: the same, unless a fault has put it wrong.
    pub(crate) clock: u64,
    headers: &'a HeaderMap,
}

impl<'a> Call<'a> {
    pub(crate) fn new(parts: &'a Parts, body: &'a [u8], now: u64) -> Self {
        Self {
            method: parts.method.as_str(),
            path: parts.uri.path(),
            query: parts.uri.query().unwrap_or_default(),
            body,
            now,
            clock: now,
            headers: &parts.headers,
        }
    }

    /// The value of a header; one that is not visible ASCII counts as missing.
    pub(crate) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn verify(&self, secret: &Secret) -> Result<(), Rejection> {
        let header = |name: &str| self.header(name);
        let received = Received { method: self.method, path: self.path, query: self.query, header: &header };
        received.verify(secret, self.clock)
    }
}
