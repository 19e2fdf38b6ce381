//! Headers as a JSON object.

use http::header::{CONNECTION, CONTENT_LENGTH, TE, TRAILER, TRANSFER_ENCODING, UPGRADE};
use http::{HeaderMap, HeaderName, HeaderValue};
use jdy_core::json::{Invalid, Json};
use jdy_messages::Message;
use jdy_messages::sandbox::{fault_header_not_ascii, fault_header_of_server, fault_no_header_name};
use serde::Serializer;

/// The headers of the connection and of the length of the answer, which the server sets.
const FRAMING: [HeaderName; 8] = [
    CONNECTION,
    CONTENT_LENGTH,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
];

pub(super) fn serialize<S: Serializer>(headers: &HeaderMap, serializer: S) -> Result<S::Ok, S::Error> {
    serializer
        .collect_map(headers.iter().map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes()))))
}

/// Headers of an object of text. Refuses names and values that no header has, and headers that the server sets.
pub(super) fn read(headers: &Json<'_>) -> Result<HeaderMap, Invalid> {
    let Json::Object(entries) = headers else { return Ok(HeaderMap::new()) };
    entries.iter().map(|(name, value)| header(name, value.as_text().unwrap_or_default())).collect()
}

fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Invalid> {
    let wrong = |message: Message| Invalid::new(message, &[]).in_field(name);
    let known = HeaderName::try_from(name).map_err(|_| wrong(fault_no_header_name))?;
    if FRAMING.contains(&known) {
        return Err(wrong(fault_header_of_server));
    }
    let value = HeaderValue::try_from(value).ok().filter(|value| value.to_str().is_ok());
    Ok((known, value.ok_or_else(|| wrong(fault_header_not_ascii))?))
}
