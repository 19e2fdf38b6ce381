//! Reads single values of checked options.

use crate::Secret;
use crate::json::Json;

pub(super) fn text<'a>(options: &'a Json<'_>, name: &str) -> Option<&'a str> {
    options.get(name).and_then(Json::as_text)
}

pub(super) fn secret(options: &Json, name: &str) -> Secret {
    Secret::new(text(options, name).unwrap_or_default())
}

/// A URL without the slash at its end.
pub(super) fn origin<'a>(options: &'a Json<'_>, name: &str) -> Option<&'a str> {
    text(options, name).map(|text| text.strip_suffix('/').unwrap_or(text))
}

pub(super) fn number(options: &Json, name: &str) -> Option<u32> {
    whole(options, name).and_then(|number| u32::try_from(number).ok())
}

pub(super) fn whole(options: &Json, name: &str) -> Option<u64> {
    options.get(name).and_then(Json::as_integer).and_then(|number| u64::try_from(number).ok())
}
