//! Texts of a certain form.

use alloc::borrow::Cow;
use alloc::string::String;

use jdy_messages::{Message, options, requests, values};

use super::{Field, Kind, number};
use crate::calendar;
use crate::json::{Invalid, Json};

/// Refuses a text that does not have the form of its kind.
///
/// The values of options are never shown: any of them may be a secret in the wrong field.
pub(super) fn check(kind: Kind, value: &Json) -> Result<(), Invalid> {
    let (message, fits): (Message, fn(&str) -> bool) = match kind {
        #[cfg(feature = "operations")]
        Kind::Id => return id(value),
        Kind::HeaderText | Kind::Secret => return visible(value),
        Kind::Origin => return origin(value, false).map(drop),
        Kind::BaseUrl => return base_url(value, false),
        Kind::RelayUrl => return base_url(value, true),
        #[cfg(feature = "operations")]
        Kind::Date => (values::expected_date, calendar::is_date),
        #[cfg(feature = "operations")]
        Kind::DateTime => (values::expected_date_time, calendar::is_date_time),
        #[cfg(feature = "operations")]
        Kind::PositiveText => (values::expected_positive_text, is_positive_number),
        _ => (values::expected_text, |_| true),
    };
    match value {
        Json::Text(text) if fits(text) => Ok(()),
        _ => Err(Invalid::given(value, message, &[])),
    }
}

/// Fields whose text may have several lines.
const SEVERAL_LINES: [&str; 1] = ["remark"];

/// Whether the texts of a field may have several lines. They may if the field has no documented type. `None` if the
/// field holds other models, whose own fields decide.
pub(super) fn has_lines(field: &Field) -> Option<bool> {
    match field.kind {
        Kind::Model(_) => None,
        Kind::TextMap | Kind::Object | Kind::Any => Some(true),
        _ => Some(SEVERAL_LINES.contains(&&*field.name)),
    }
}

/// Refuses control characters in every text within a value: they come from files and forms without being noticed, and
/// would be saved. With `several`, a text may have lines and tabs, and CRLF becomes LF; a key never may. Returns
/// whether that changed anything.
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

/// Replaces CRLF by LF. Returns whether there was any.
fn lines_end_alike(text: &mut Cow<'_, str>) -> bool {
    // Byte by byte: `str::find` would add 4 KB of WebAssembly.
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

/// Refuses control characters; with `several` lines, `\n` and `\t` are allowed.
pub(crate) fn clean(several: bool, text: &str) -> Result<(), Invalid> {
    let message = match text.chars().find(|c| c.is_control() && !(several && matches!(c, '\n' | '\t'))) {
        None => return Ok(()),
        Some('\r') => requests::carriage_return,
        Some('\n') => requests::line_break,
        Some('\t') => requests::tab,
        Some('\0') => requests::nul,
        Some(_) => requests::control_character,
    };
    Err(Invalid::new(message, &[]))
}

fn id(value: &Json) -> Result<(), Invalid> {
    let message = match value {
        Json::Text(text) if text.is_empty() => values::expected_id_or_nothing,
        Json::Text(text) if text.chars().any(|c| c.is_whitespace() || c.is_control()) => {
            values::expected_id_without_blanks
        }
        Json::Text(text) if is_number_otherwise(text) => values::expected_id_of_digits,
        Json::Text(_) => return Ok(()),
        Json::Integer(_) | Json::Decimal(_) => values::expected_id_as_text,
        _ => values::expected_id,
    };
    Err(Invalid::given(value, message, &[]))
}

/// Whether a text is a number that is written otherwise than the service writes ids: `5.0`, `+5`, `0x5`, `５`. Of the
/// numbers below 0 it takes -1, for all records.
fn is_number_otherwise(text: &str) -> bool {
    let unsigned = text.strip_prefix('+').or_else(|| text.strip_prefix('-')).unwrap_or(text);
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = number::is_number(unsigned) || unsigned.starts_with("0x");
    text.bytes().any(|byte| !byte.is_ascii()) || (is_number && !is_digits && text != "-1")
}

fn is_positive_number(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is a whole number.
pub(super) fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Refuses a value that is no map from text to text.
pub(super) fn map(value: &Json) -> Result<(), Invalid> {
    let refuse = |value: &Json| Invalid::given(value, values::expected_text_map, &[]);
    let Json::Object(entries) = value else { return Err(refuse(value)) };
    match entries.iter().find(|(key, value)| key.is_empty() || value.as_text().is_none()) {
        Some((key, value)) => Err(refuse(value).in_field(key)),
        None => Ok(()),
    }
}

/// Reads a time, given as number or as text. The service takes it as text.
pub(super) fn millis(value: &Json) -> Result<u64, Invalid> {
    let number = match value {
        Json::Text(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok(),
        other => other.as_integer().and_then(|number| u64::try_from(number).ok()),
    };
    let message = match number {
        Some(ms @ 1_000_000_000_000..=9_999_999_999_999) => return Ok(ms),
        Some(1_000_000_000..=9_999_999_999) => values::expected_millis_not_seconds,
        _ => values::expected_millis,
    };
    Err(Invalid::given(value, message, &[]))
}

/// Whether a text can be the value of a header, or a part of one.
pub(crate) fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Refuses a text with blanks: a blank that was copied with it is the most frequent reason for a wrong signature.
fn visible(value: &Json) -> Result<(), Invalid> {
    let message = match value {
        Json::Text(text) if text.is_empty() => options::option_empty,
        Json::Text(text) if is_visible(text) => return Ok(()),
        Json::Text(_) => options::option_with_blank,
        _ => options::option_no_text,
    };
    Err(Invalid::new(message, &[]))
}

/// Scheme, host and port: `https://tf.jdy.com`; with `path`, perhaps more.
fn origin<'a>(value: &'a Json<'_>, path: bool) -> Result<&'a str, Invalid> {
    visible(value)?;
    let origin = value.as_text().map(|text| text.strip_suffix('/').unwrap_or(text)).unwrap_or_default();
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let stranger = |byte: u8| matches!(byte, b'?' | b'#' | b'@' | b'\\') || (byte == b'/' && !path);
    if host.is_none_or(|host| host.is_empty() || host.bytes().any(stranger)) {
        return Err(Invalid::new(options::no_address, &[]));
    }
    Ok(origin)
}

/// Checks the address of the service or of a relay: over TLS, or on this machine.
fn base_url(value: &Json, path: bool) -> Result<(), Invalid> {
    let loopback = |host: &str| {
        let rest = |local| host.strip_prefix(local);
        let port = ["localhost", "127.0.0.1", "[::1]"].into_iter().find_map(rest);
        port.is_some_and(|port| port.is_empty() || port.starts_with([':', '/']))
    };
    if origin(value, path)?.strip_prefix("http://").is_none_or(loopback) {
        return Ok(());
    }
    Err(Invalid::new(options::insecure_address, &[]))
}
