//! The percent-encodings of common libraries.

use std::borrow::Cow;

use jdy_signing::encoding::{FORM, Kept, PATH, SIGNED, path_from_wire, push, text};

/// A percent-encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoder {
    /// No encoding.
    Raw,
    /// `ENC` of the protocol; Go's `QueryEscape`, Python's `quote_plus`.
    Signed,
    /// WHATWG's form encoding: `URLSearchParams`, Java's `URLEncoder`.
    Form,
    /// JavaScript's `encodeURIComponent`.
    Component,
    /// `encodeURIComponent` with `+` for a space: `encodeURIComponent(text).replace(/%20/g, '+')`.
    ComponentPlus,
    /// JavaScript's `encodeURI`.
    Uri,
    /// RFC 3986: PHP's `rawurlencode`, .NET's `EscapeDataString`.
    Rfc3986,
    /// RFC 3986 without `/`: Python's `quote`, a path encoded segment by segment.
    Segments,
    /// PHP's `urlencode`.
    Php,
}

static COMPONENT: Kept = Kept::alphanumeric_and(b"-_.!~*'()");
static URI: Kept = Kept::alphanumeric_and(b"-_.!~*'();/?:@&=+$,#");
static PHP: Kept = Kept::alphanumeric_and(b"-_.");

impl Encoder {
    pub(super) fn encode(self, bytes: &[u8]) -> String {
        let (kept, space): (_, &[u8]) = match self {
            Self::Raw => return String::from_utf8_lossy(bytes).into_owned(),
            Self::Signed => (&SIGNED, b"+"),
            Self::Form => (&FORM, b"+"),
            Self::Component => (&COMPONENT, b"%20"),
            Self::ComponentPlus => (&COMPONENT, b"+"),
            Self::Uri => (&URI, b"%20"),
            Self::Rfc3986 => (&SIGNED, b"%20"),
            Self::Segments => (&PATH, b"%20"),
            Self::Php => (&PHP, b"+"),
        };
        let mut out = Vec::with_capacity(bytes.len() * 2);
        push(&mut out, bytes, kept, space);
        text(out)
    }
}

/// Changes the case of the hexadecimal digits after each `%`.
pub(super) fn change_hex_case(text: &str, change: fn(&u8) -> u8) -> String {
    let mut after = 2;
    let changed = text.bytes().map(|byte| {
        after = if byte == b'%' { 0 } else { after + 1 };
        if after < 3 && byte.is_ascii_hexdigit() { change(&byte) } else { byte }
    });
    // ASCII digits became ASCII digits, so this is still UTF-8.
    String::from_utf8(changed.collect()).unwrap_or_default()
}

/// Decodes a key or value of a query; `+` is a space.
pub(super) fn decode(part: &str) -> Vec<u8> {
    let spaced: Cow<'_, str> = if part.contains('+') { part.replace('+', " ").into() } else { part.into() };
    path_from_wire(&spaced)
}
