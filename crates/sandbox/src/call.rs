//! A request as it arrived: the parts that the signature covers are not decoded.

use http::HeaderMap;
use http::request::Parts;
use jdy_core::Secret;
use jdy_core::verification::{Received, Rejection};

/// A view of one request, and when it arrived.
#[derive(Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) body: &'a [u8],
    pub(crate) now: u64,
    /// The gateway's clock at that moment. It differs from `now` while a fault sets it wrong.
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

    /// The value of a header. A value with other than visible ASCII counts as missing.
    pub(crate) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn verify(&self, secret: &Secret) -> Result<(), Rejection> {
        let header = |name: &str| self.header(name);
        let received = Received { method: self.method, path: self.path, query: self.query, header: &header };
        received.verify(secret, self.clock)
    }
}
