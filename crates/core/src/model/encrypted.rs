//! Finds ciphertext in sensitive fields of requests. If a value that was read is saved again, the service encrypts it
//! twice.

use alloc::string::String;
use alloc::vec::Vec;

use jdy_messages::requests::encrypted_text;

use super::{Kind, Model};
use crate::json::{Invalid, Json};

/// A cipher block, in bytes.
const BLOCK: usize = 16;

/// The texts in sensitive fields that look like ciphertext, each with the error that refuses it.
pub(crate) fn encrypted_texts(models: &[Model], model: &Model, fields: &Json) -> Vec<(String, Invalid)> {
    let mut found = Vec::new();
    for field in &*model.fields {
        let Some(value) = fields.get(&field.name) else { continue };
        let inner: Vec<(String, Invalid)> = match (field.kind, value) {
            (Kind::Model(index), _) => {
                let Some(model) = models.get(index) else { continue };
                match value {
                    Json::List(items) => items
                        .iter()
                        .enumerate()
                        .flat_map(|(index, item)| {
                            let inner = encrypted_texts(models, model, item).into_iter();
                            inner.map(move |(text, invalid)| (text, invalid.in_item(index)))
                        })
                        .collect(),
                    item => encrypted_texts(models, model, item),
                }
            }
            (_, Json::Text(text)) if field.sensitive && is_encrypted(text) => {
                found.push((text.clone().into_owned(), encrypted().in_field(&field.name)));
                continue;
            }
            _ => continue,
        };
        found.extend(inner.into_iter().map(|(text, invalid)| (text, invalid.in_field(&field.name))));
    }
    found
}

/// The error for a value that the service encrypted.
pub(super) fn encrypted() -> Invalid {
    Invalid::new(encrypted_text, &[])
}

/// Whether a text has the form of ciphertext: whole blocks in canonical base64.
pub(super) fn is_encrypted(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = bytes.iter().position(|byte| *byte == b'=').unwrap_or(bytes.len());
    let (digits, padding) = bytes.split_at(digits);
    let spare = match (padding, digits.last().and_then(|last| sextet(*last))) {
        ([], Some(_)) => 0,
        ([b'='], Some(last)) => last % 4,
        ([b'=', b'='], Some(last)) => last % 16,
        _ => return false,
    };
    let decoded = (bytes.len() / 4 * 3).saturating_sub(padding.len());
    bytes.len().is_multiple_of(4)
        && spare == 0
        && decoded > 0
        && decoded.is_multiple_of(BLOCK)
        && digits.iter().all(|digit| sextet(*digit).is_some())
}

/// Whether a text is certainly ciphertext, judged without the key: it has the form, letters in both cases, and a length
/// that no telephone number, account number or id has. E-mail addresses have an `@`; addresses have blanks, commas or
/// Chinese characters.
pub(crate) fn is_encrypted_surely(text: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| text.as_bytes().iter().any(kind);
    is_encrypted(text) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase)
}

/// The six bits of a digit of base64.
const fn sextet(digit: u8) -> Option<u8> {
    match digit {
        b'A'..=b'Z' => Some(digit - b'A'),
        b'a'..=b'z' => Some(digit - b'a' + 26),
        b'0'..=b'9' => Some(digit - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_ciphertext_is_that_of_the_vectors() {
        let vectors = include_str!("../../../../tests/vectors/ciphertext_forms.json");
        let vectors: Vec<serde_json::Value> = serde_json::from_str(vectors).unwrap();
        for vector in &vectors {
            assert_eq!(is_encrypted(vector["text"].as_str().unwrap()), vector["is_ciphertext"], "{vector}");
        }
        assert_eq!(vectors.len(), 19);
    }
}
