//! Headers as a JSON object of texts.

use std::collections::BTreeMap;

use http::header::{CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serializer};

/// The headers that say where an answer ends: the door's own matter.
const FRAMING: [HeaderName; 3] = [CONNECTION, CONTENT_LENGTH, TRANSFER_ENCODING];

pub(super) fn serialize<S: Serializer>(headers: &HeaderMap, serializer: S) -> Result<S::Ok, S::Error> {
    serializer
        .collect_map(headers.iter().map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes()))))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HeaderMap, D::Error> {
    let mut headers = HeaderMap::new();
    for (name, value) in BTreeMap::<String, String>::deserialize(deserializer)? {
        let known = HeaderName::try_from(&name).map_err(|_| D::Error::custom(format!("{name:?} is no header name")))?;
        if FRAMING.contains(&known) {
            return Err(D::Error::custom(format!("{known} cannot be chosen: it follows from the body")));
        }
        let value = HeaderValue::try_from(&value)
            .map_err(|_| D::Error::custom(format!("{known} holds what a header cannot: give visible ASCII")))?;
        headers.insert(known, value);
    }
    Ok(headers)
}
