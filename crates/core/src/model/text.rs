//! Texts of a certain form.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{Field, Kind};
use crate::calendar;
use crate::json::{Invalid, Json};

/// Refuses a text that has not the form of its kind.
///
/// The values of options are never shown: any of them may be a secret in the wrong place.
pub(super) fn check(kind: Kind, value: &Json) -> Result<(), Invalid> {
    let (hint, fits): (&str, fn(&str) -> bool) = match kind {
        Kind::Id => return id(value),
        Kind::HeaderText | Kind::Secret => return visible(value),
        Kind::Origin => return origin(value, false).map(drop),
        Kind::BaseUrl => return base_url(value, false),
        Kind::RelayUrl => return base_url(value, true),
        Kind::Date => ("give a date that exists as 'yyyy-MM-dd', for example '2026-01-31'", calendar::is_date),
        Kind::DateTime => (
            "give a time that exists as 'yyyy-MM-dd HH:mm:ss', for example '2026-01-31 00:00:00'",
            calendar::is_date_time,
        ),
        Kind::PositiveText => ("give a whole number above 0 as text, for example '1'", is_positive_number),
        _ => ("give text", |_| true),
    };
    match value {
        Json::Text(text) if fits(text) => Ok(()),
        _ => refuse(value, hint),
    }
}

/// Fields whose text may have several lines.
const SEVERAL_LINES: [&str; 1] = ["remark"];

/// Whether the texts of a field may have several lines. Where nothing is known of them, they may. Nothing where the
/// field holds other models, whose own fields say so.
pub(super) fn has_lines(field: &Field) -> Option<bool> {
    match field.kind {
        Kind::Model(_) => None,
        Kind::TextMap | Kind::Object | Kind::Any => Some(true),
        _ => Some(SEVERAL_LINES.contains(&&*field.name)),
    }
}

/// Refuses control characters in every text within a value, which come from files and forms unseen and would be saved.
/// With `several`, a text may have lines and tabs, and CRLF becomes LF; a key never has any. Gives whether that changed
/// anything.
pub(crate) fn lines(several: bool, value: &mut Json) -> Result<bool, Invalid> {
    match value {
        Json::Text(text) => {
            let changed = several && lines_end_alike(text);
            clean(several, text).map(|()| changed)
        }
        Json::List(items) => {
            let mut changed = false;
            for (index, item) in items.iter_mut().enumerate() {
                changed |= lines(several, item).map_err(|invalid| invalid.in_item(index))?;
            }
            Ok(changed)
        }
        Json::Object(entries) => {
            let mut changed = false;
            for (key, inner) in entries {
                let inner = clean(false, key).and_then(|()| lines(several, inner));
                changed |= inner.map_err(|invalid| invalid.in_field(key))?;
            }
            Ok(changed)
        }
        _ => Ok(false),
    }
}

/// Makes CRLF LF; gives whether there was any.
fn lines_end_alike(text: &mut Cow<'_, str>) -> bool {
    // By bytes: the search for a text within a text would be 4 KB of WebAssembly.
    let ends = |pair: &[u8]| pair == b"\r\n";
    let changed = text.as_bytes().windows(2).any(ends);
    if changed {
        let mut unread = text.chars().peekable();
        let mut kept = String::with_capacity(text.len());
        while let Some(c) = unread.next() {
            if c != '\r' || unread.peek() != Some(&'\n') {
                kept.push(c);
            }
        }
        *text = kept.into();
    }
    changed
}

/// Refuses control characters, but `\n` and `\t` where there may be several lines.
pub(crate) fn clean(several: bool, text: &str) -> Result<(), Invalid> {
    let problem = match text.chars().find(|c| c.is_control() && !(several && matches!(c, '\n' | '\t'))) {
        None => return Ok(()),
        Some('\r') => "has a carriage return",
        Some('\n') => "has a line break",
        Some('\t') => "has a tab",
        Some('\0') => "has a NUL",
        Some(_) => "has a control character",
    };
    Err(Invalid::new(problem, "take it out, as `trim()` does at the end of a line"))
}

fn refuse(value: &Json, hint: &str) -> Result<(), Invalid> {
    Err(Invalid::given(value, hint))
}

fn id(value: &Json) -> Result<(), Invalid> {
    match value {
        Json::Text(text) if text.is_empty() => refuse(value, "give the id, or leave the field out"),
        Json::Text(text) if text.chars().any(|c| c.is_whitespace() || c.is_control()) => {
            refuse(value, "give the id without blanks")
        }
        Json::Text(_) => Ok(()),
        Json::Integer(_) | Json::Decimal(_) => {
            refuse(value, "give ids as text: they have up to 19 digits, more than a number can hold")
        }
        _ => refuse(value, "give the id as text"),
    }
}

fn is_positive_number(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is a whole number.
pub(super) fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Refuses what is no map from text to text.
pub(super) fn map(value: &Json) -> Result<(), Invalid> {
    const HINT: &str = "give an object of text by key, as { custom_field__1__abc: 'text' }";
    let refuse = |value: &Json| Invalid::given(value, HINT);
    let Json::Object(entries) = value else { return Err(refuse(value)) };
    match entries.iter().find(|(key, value)| key.is_empty() || value.as_text().is_none()) {
        Some((key, value)) => Err(refuse(value).in_field(key)),
        None => Ok(()),
    }
}

/// The service takes times as text; callers have them as numbers.
pub(super) fn millis(value: &Json) -> Result<u64, Invalid> {
    let number = match value {
        Json::Text(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok(),
        other => other.as_integer().and_then(|number| u64::try_from(number).ok()),
    };
    let hint = match number {
        Some(ms @ 1_000_000_000_000..=9_999_999_999_999) => return Ok(ms),
        Some(1_000_000_000..=9_999_999_999) => "this looks like seconds: give milliseconds since the epoch, 13 digits",
        _ => "give milliseconds since the epoch, 13 digits, for example Date.now()",
    };
    Err(Invalid::given(value, hint))
}

/// Fit for the value of a header, whatever follows or precedes it.
pub(crate) fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Copied from a console, often with a blank: the commonest reason for a wrong signature.
fn visible(value: &Json) -> Result<(), Invalid> {
    let refuse = |problem: &str, hint: &str| Err(Invalid::new(problem, hint));
    match value {
        Json::Text(text) if text.is_empty() => refuse("is empty", "give it, or leave out what it belongs to"),
        Json::Text(text) if is_visible(text) => Ok(()),
        Json::Text(_) => {
            refuse("has a blank, a control character or a character beyond ASCII", "copy it again, without blanks")
        }
        _ => refuse("is not text", "give it as text"),
    }
}

/// Scheme, host and port: `https://tf.jdy.com`; with `path`, perhaps more.
fn origin<'a>(value: &'a Json<'_>, path: bool) -> Result<&'a str, Invalid> {
    visible(value)?;
    let origin = value.as_text().map(|text| text.strip_suffix('/').unwrap_or(text)).unwrap_or_default();
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let stranger = |byte: u8| matches!(byte, b'?' | b'#' | b'@' | b'\\') || (byte == b'/' && !path);
    if host.is_none_or(|host| host.is_empty() || host.bytes().any(stranger)) {
        return Err(Invalid::new("is not the address of a server", "give scheme and host, as https://tf.jdy.com"));
    }
    Ok(origin)
}

/// Where the service or a relay is: over TLS, or on this machine.
fn base_url(value: &Json, path: bool) -> Result<(), Invalid> {
    let loopback = |host: &str| {
        let rest = |local| host.strip_prefix(local);
        let port = ["localhost", "127.0.0.1", "[::1]"].into_iter().find_map(rest);
        port.is_some_and(|port| port.is_empty() || port.starts_with([':', '/']))
    };
    if origin(value, path)?.strip_prefix("http://").is_none_or(loopback) {
        return Ok(());
    }
    Err(Invalid::new("would send secrets unencrypted", "give an https:// address; http:// is for this machine only"))
}
