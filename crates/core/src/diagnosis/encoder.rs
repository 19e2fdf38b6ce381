//! The percent-encodings that programs have at hand, of which one alone is right at each place.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::encoding::{FORM, Kept, PATH, SIGNED, push};

/// A way to write bytes as text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoder {
    /// No encoding at all.
    Raw,
    /// `ENC`, which is also Go's `QueryEscape` and Python's `quote_plus`.
    Signed,
    /// WHATWG's form encoding: `URLSearchParams`, Java's `URLEncoder`.
    Form,
    /// JavaScript's `encodeURIComponent`.
    Component,
    /// JavaScript's `encodeURI`.
    Uri,
    /// RFC 3986: PHP's `rawurlencode`, .NET's `EscapeDataString`.
    Rfc3986,
    /// The same with `/` left: Python's `quote`, a path encoded segment by segment.
    Segments,
    /// PHP's `urlencode`.
    Php,
}

const COMPONENT: Kept = Kept::alphanumeric_and(b"-_.!~*'()");
const URI: Kept = Kept::alphanumeric_and(b"-_.!~*'();/?:@&=+$,#");
const PHP: Kept = Kept::alphanumeric_and(b"-_.");

impl Encoder {
    pub(super) fn push(self, out: &mut String, bytes: &[u8]) {
        let (kept, space) = match self {
            Self::Raw => return out.push_str(&String::from_utf8_lossy(bytes)),
            Self::Signed => (&SIGNED, "+"),
            Self::Form => (&FORM, "+"),
            Self::Component => (&COMPONENT, "%20"),
            Self::Uri => (&URI, "%20"),
            Self::Rfc3986 => (&SIGNED, "%20"),
            Self::Segments => (&PATH, "%20"),
            Self::Php => (&PHP, "+"),
        };
        push(out, bytes, kept, space);
    }

    pub(super) fn of(self, bytes: &[u8]) -> String {
        let mut out = String::with_capacity(bytes.len() * 2);
        self.push(&mut out, bytes);
        out
    }
}

/// The hexadecimal digits behind each `%` in one case. What is no escape stays as it is.
pub(super) fn in_case(text: &str, change: fn(&u8) -> u8) -> String {
    let mut after = 2;
    let changed = text.bytes().map(|byte| {
        after = if byte == b'%' { 0 } else { after + 1 };
        if after < 3 && byte.is_ascii_hexdigit() { change(&byte) } else { byte }
    });
    // Only ASCII was changed, and into ASCII.
    String::from_utf8(changed.collect()).unwrap_or_default()
}

/// The bytes that a part of a query stands for: `+` is a space.
pub(super) fn decoded(part: &str) -> alloc::vec::Vec<u8> {
    let spaced: Cow<'_, str> = if part.contains('+') { part.replace('+', " ").into() } else { part.into() };
    crate::encoding::path_from_wire(&spaced)
}
