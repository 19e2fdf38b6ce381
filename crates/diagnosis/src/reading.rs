//! What a signature may be the writing of: undone step by step, from the header back to the digest.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::hash::Algorithm;
use super::known::Known;
use super::known::digest;
use jdy_signing::encoding::{nibble, path_from_wire};

/// A digest, and what is wrong with the way in which it was written.
pub(super) struct Reading {
    pub digest: Vec<u8>,
    pub algorithm: Algorithm,
    /// From the digest to the header.
    pub mistakes: Vec<&'static Known>,
}

/// With or without padding, and with whatever bits are left over.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The digest that a signature stands for; nothing where it is none.
pub(super) fn read(signature: &str) -> Option<Reading> {
    let mut mistakes = Vec::new();
    let text = unwrapped(signature, &mut mistakes);
    let digits = text.as_bytes();
    if let Some(digest) = from_hex(digits, &mut mistakes) {
        mistakes.insert(0, &digest::SIGNATURE_NOT_BASE64);
        return Reading::of(digest, mistakes);
    }
    let mut bytes = from_base64(&text, &mut mistakes)?;
    if let Some(twice) = std::str::from_utf8(&bytes).ok().filter(|text| looks_encoded(text))
        && let Some(once) = from_base64(twice, &mut Vec::new())
    {
        mistakes.insert(0, &digest::SIGNATURE_BASE64_TWICE);
        bytes = once;
    }
    if let Some(digest) = from_hex(&bytes, &mut mistakes) {
        return Reading::of(digest, mistakes);
    }
    mistakes.insert(0, &digest::DIGEST_NOT_HEX);
    Reading::of(bytes, mistakes)
}

impl Reading {
    fn of(digest: Vec<u8>, mistakes: Vec<&'static Known>) -> Option<Self> {
        let algorithm = Algorithm::of_length(digest.len())?;
        Some(Self { digest, algorithm, mistakes })
    }
}

/// Takes off what was put around the signature or into it.
fn unwrapped(signature: &str, mistakes: &mut Vec<&'static Known>) -> String {
    let mut text = String::from(signature);
    let mut replace = |text: &mut String, by: String, mistake| {
        if by != *text {
            mistakes.push(mistake);
            *text = by;
        }
    };
    let unescaped = String::from_utf8_lossy(&path_from_wire(&text)).into_owned();
    replace(&mut text, unescaped, &digest::SIGNATURE_ESCAPED);
    let bare = text.trim_matches(['"', '\'']).into();
    replace(&mut text, bare, &digest::SIGNATURE_QUOTED);
    // Of a line break a pasted text may show the two characters.
    let solid = text.split_whitespace().collect::<String>().replace("\\n", "");
    replace(&mut text, solid, &digest::SIGNATURE_BLANK);
    text
}

/// Base64 of base64 of hexadecimal digits has this length at least, and no digest has it.
fn looks_encoded(text: &str) -> bool {
    text.len() >= 44
        && text.len().is_multiple_of(4)
        && text.ends_with('=')
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn from_base64(text: &str, mistakes: &mut Vec<&'static Known>) -> Option<Vec<u8>> {
    let standard = text.replace('-', "+").replace('_', "/");
    let bytes = LENIENT.decode(&standard).ok()?;
    if !text.len().is_multiple_of(4) {
        mistakes.insert(0, &digest::SIGNATURE_PADDING);
    }
    if standard != text {
        mistakes.insert(0, &digest::SIGNATURE_URL_SAFE);
    }
    Some(bytes)
}

/// The bytes of hexadecimal digits, of either case, and with what command lines put around them.
fn from_hex(text: &[u8], mistakes: &mut Vec<&'static Known>) -> Option<Vec<u8>> {
    let trimmed = text.trim_ascii();
    let digits = trimmed.rsplit(|byte| *byte == b' ').next().filter(|last| last.len() >= 32);
    // `sha256sum` writes the digest first, `openssl` last.
    let digits = digits.or_else(|| trimmed.split(|byte| *byte == b' ').next())?;
    let (pairs, []) = digits.as_chunks::<2>() else { return None };
    let bytes: Vec<u8> =
        pairs.iter().map(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?)).collect::<Option<_>>()?;
    let (upper, lower) = (digits.iter().any(u8::is_ascii_uppercase), digits.iter().any(u8::is_ascii_lowercase));
    if bytes.is_empty() || upper && lower {
        return None;
    }
    if digits.len() != text.len() {
        mistakes.insert(0, &digest::DIGEST_WITH_MORE);
    }
    if upper {
        mistakes.insert(0, &digest::DIGEST_UPPER_CASE);
    }
    Some(bytes)
}
