//! Verifies the signature of a request that was received.
//!
//! Every function is `#[inline]`, so the calling crate compiles it, for size: this crate is compiled for speed, which
//! would make the client's module 0.3 KB larger.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use jdy_messages::{Message, verdicts};
use subtle::ConstantTimeEq as _;

use crate::encoding::path_from_wire;
use crate::query::push_canonical;
use crate::secret::Secret;
use crate::signature::{self, AUTH_VERSION, SIGN_HEADERS, header};

/// How far a timestamp may be from now, in either direction: 5 minutes, in milliseconds.
pub const TIMESTAMP_TOLERANCE_MS: u64 = 5 * 60 * 1000;

/// A request as it was received: nothing decoded, nothing reordered.
#[derive(Clone, Copy)]
pub struct Received<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path of the URL, still escaped.
    pub path: &'a str,
    /// The query of the URL, still escaped, without `?`.
    pub query: &'a str,
    /// Finds a header by its name, in any case.
    pub header: &'a dyn Fn(&str) -> Option<&'a str>,
}

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rejection {
    /// This header is missing or empty.
    MissingHeader(&'static str),
    /// `X-Api-Auth-Version` is not `2.0`.
    AuthVersion,
    /// `X-Api-TimeStamp` is not 13 digits.
    TimestampFormat,
    /// `X-Api-TimeStamp` is more than 5 minutes from now.
    TimestampExpired {
        /// The timestamp minus now, in milliseconds. Positive if the client's clock is ahead.
        offset_ms: i64,
    },
    /// `X-Api-Nonce` has characters other than ASCII letters and digits.
    NonceFormat,
    /// `X-Api-SignHeaders` does not name `X-Api-TimeStamp` and `X-Api-Nonce`, in either order.
    SignHeaders,
    /// `X-Api-Signature` is not the base64 of 64 bytes, the length of a hexadecimal SHA-256 digest.
    SignatureFormat,
    /// The signature is not that of this request with this secret.
    SignatureMismatch,
}

impl Rejection {
    /// A code for programs: the id of its message.
    #[inline]
    pub fn reason(&self) -> &'static str {
        self.message().id()
    }

    /// What it says to people.
    #[inline]
    pub const fn message(&self) -> Message {
        match self {
            Self::MissingHeader(_) => verdicts::missing_header,
            Self::AuthVersion => verdicts::auth_version,
            Self::TimestampFormat => verdicts::timestamp_format,
            Self::TimestampExpired { .. } => verdicts::timestamp_expired,
            Self::NonceFormat => verdicts::nonce_format,
            Self::SignHeaders => verdicts::sign_headers,
            Self::SignatureFormat => verdicts::signature_format,
            Self::SignatureMismatch => verdicts::signature_mismatch,
        }
    }

    /// The argument of the message, where it has one: the header's name, or the seconds by which the timestamp is ahead
    /// (negative: behind).
    #[inline]
    pub fn argument(&self) -> Option<String> {
        match self {
            Self::MissingHeader(name) => Some((*name).to_string()),
            Self::TimestampExpired { offset_ms } => Some((offset_ms / 1000).to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for Rejection {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [text, _] = self.message().with(self.argument().as_slice());
        f.write_str(&text)
    }
}

impl core::error::Error for Rejection {}

impl Received<'_> {
    /// Checks the headers in the order in which the service reports them, then the signature in constant time.
    ///
    /// Accepts what clients that work with the service send, which is more than this crate sends: letters in the
    /// nonce, and either order of the names in `X-Api-SignHeaders`.
    #[inline]
    pub fn verify(&self, client_secret: &Secret, now: u64) -> Result<(), Rejection> {
        if self.required(header::AUTH_VERSION)? != AUTH_VERSION {
            return Err(Rejection::AuthVersion);
        }
        self.required(header::CLIENT_ID)?;
        let timestamp = self.required(header::TIMESTAMP)?;
        check_timestamp(timestamp, now)?;
        let nonce = self.required(header::NONCE)?;
        if !is_accepted_nonce(nonce) {
            return Err(Rejection::NonceFormat);
        }
        if !is_accepted_sign_headers(self.required(header::SIGN_HEADERS)?) {
            return Err(Rejection::SignHeaders);
        }
        let given = self.required(header::SIGNATURE)?;
        if !is_signature(given) {
            return Err(Rejection::SignatureFormat);
        }
        let expected = signature::signed(client_secret, &self.string_to_sign(nonce, timestamp));
        // Both have 88 bytes, so the time reveals nothing.
        let same = expected.ct_eq(given.as_bytes());
        if bool::from(same) { Ok(()) } else { Err(Rejection::SignatureMismatch) }
    }

    #[inline]
    fn string_to_sign(&self, nonce: &str, timestamp: &str) -> Vec<u8> {
        let path = path_from_wire(self.path);
        let query = |text: &mut Vec<u8>| push_canonical(text, self.query);
        signature::string_to_sign(self.method.as_bytes(), &path, query, nonce.as_bytes(), timestamp.as_bytes())
    }

    #[inline]
    fn required(&self, name: &'static str) -> Result<&str, Rejection> {
        (self.header)(name).filter(|value| !value.is_empty()).ok_or(Rejection::MissingHeader(name))
    }
}

/// The path and the query of a URL, still escaped. The URL may start with its path.
#[inline]
pub fn split_url(url: &str) -> (&str, &str) {
    let url = url.split('#').next().unwrap_or_default();
    let target = if url.starts_with('/') {
        url
    } else {
        let after_scheme = url.split_once(':').map_or(url, |(_, rest)| rest.trim_start_matches('/'));
        after_scheme.find(['/', '?']).and_then(|start| after_scheme.get(start..)).unwrap_or_default()
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    (if path.is_empty() { "/" } else { path }, query)
}

/// The shape of base64 of 64 bytes: 86 characters and two of padding.
#[inline]
fn is_signature(text: &str) -> bool {
    let Some(digits) = text.strip_suffix("==") else { return false };
    digits.len() == 86 && digits.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

/// Whether a value of `X-Api-Nonce` is accepted. Working clients send digits, hexadecimal digits, letters and digits.
#[inline]
pub fn is_accepted_nonce(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a value of `X-Api-SignHeaders` is accepted. The official Java and Go clients name the nonce first, the
/// official documentation the timestamp.
#[inline]
pub fn is_accepted_sign_headers(text: &str) -> bool {
    text == SIGN_HEADERS
        || text.split_once(',').zip(SIGN_HEADERS.split_once(',')).is_some_and(|((a, b), (c, d))| (a, b) == (d, c))
}

#[inline]
fn check_timestamp(text: &str, now: u64) -> Result<(), Rejection> {
    let digits = text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit());
    let sent = text.parse::<u64>().ok().filter(|_| digits).ok_or(Rejection::TimestampFormat)?;
    if sent.abs_diff(now) > TIMESTAMP_TOLERANCE_MS {
        return Err(Rejection::TimestampExpired { offset_ms: sent.wrapping_sub(now).cast_signed() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::split_url;

    #[test]
    fn splits_urls_without_decoding() {
        for (url, expected) in [
            ("https://api.kingdee.com/jdy/v2/a%20b?q=%E8#x", ("/jdy/v2/a%20b", "q=%E8")),
            ("/jdy?a=1?b", ("/jdy", "a=1?b")),
            ("http://localhost:1", ("/", "")),
            ("https://a.b?c=https://d/e", ("/", "c=https://d/e")),
            ("/a?u=https://b/c", ("/a", "u=https://b/c")),
        ] {
            assert_eq!(split_url(url), expected, "{url}");
        }
    }
}
