//! Headers as a JSON object.

use std::collections::BTreeMap;

use http::header::{CONNECTION, CONTENT_LENGTH, TE, TRAILER, TRANSFER_ENCODING, UPGRADE};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serializer};

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

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HeaderMap, D::Error> {
    let mut headers = HeaderMap::new();
    for (name, value) in BTreeMap::<String, String>::deserialize(deserializer)? {
        let known =
            HeaderName::try_from(&name).map_err(|_| D::Error::custom(format!("{name:?} is not a header name")))?;
        if FRAMING.contains(&known) {
            return Err(D::Error::custom(format!("{known} cannot be chosen: the server sets it")));
        }
        let value = HeaderValue::try_from(&value).ok().filter(|value| value.to_str().is_ok());
        let wrong = || D::Error::custom(format!("{known} has other characters than visible ASCII"));
        let value = value.ok_or_else(wrong)?;
        headers.insert(known, value);
    }
    Ok(headers)
}
