//! Bodies with files: `multipart/form-data`.

use jdy_core::signature::header;
use serde_json::{Map, Value};

use crate::business::error::BusinessError;
use crate::call::Call;
use crate::catalog::{Known, fields};

const HEAD_END: &[u8] = b"\r\n\r\n";

/// The parts by name: the text of a field, the name of a file. Of a file, its name, extension and size are fields as
/// well, as answers call them.
pub(super) fn parts(call: &Call<'_>, known: &Known) -> Result<Map<String, Value>, BusinessError> {
    let content_type = call.header(header::CONTENT_TYPE).unwrap_or_default();
    let boundary = parameter(content_type, "boundary")
        .ok_or_else(|| BusinessError::wrong_format(header::CONTENT_TYPE, content_type))?;
    let delimiter = ["--", boundary].concat();
    let mut given = Map::new();
    let mut rest = call.body;
    while let Some((part, after)) = cut(rest, delimiter.as_bytes()) {
        rest = after;
        let Some((head, content)) = cut(part, HEAD_END) else { continue };
        let head = String::from_utf8_lossy(head);
        let Some(name) = parameter(&head, "name") else { continue };
        let content = content.strip_suffix(b"\r\n").unwrap_or(content);
        let Some(file) = parameter(&head, "filename") else {
            given.insert(name.into(), String::from_utf8_lossy(content).into());
            continue;
        };
        let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
        let described = [("filename", file), ("fileType", extension), ("filesize", &content.len().to_string())];
        given.extend(described.map(|(name, value)| (name.into(), value.into())));
        given.insert(name.into(), file.into());
    }
    match fields(&known.operation.models, 0).find(|field| field.required && !given.contains_key(&*field.name)) {
        Some(missing) => Err(BusinessError::empty(&missing.name)),
        None => Ok(given),
    }
}

/// The value of `name="value"` or `name=value` in a header.
fn parameter<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    header.split([';', '\r', '\n']).find_map(|part| {
        let value = part.trim().strip_prefix(name)?.strip_prefix('=')?;
        Some(value.trim_matches('"')).filter(|value| !value.is_empty())
    })
}

/// What is before and behind the first `separator`.
fn cut<'a>(bytes: &'a [u8], separator: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes.windows(separator.len()).position(|window| window == separator)?;
    Some((bytes.get(..at)?, bytes.get(at + separator.len()..)?))
}
