//! Decodes the value of `X-Api-Signature` to the digest, and notes each mistake in its encoding.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use jdy_signing::encoding::{nibble, path_from_wire};

use crate::hash::Algorithm;
use crate::known::{KnownMistake, digest};

/// A digest, and the mistakes in its encoding.
pub(super) struct Decoded {
    pub digest: Vec<u8>,
    pub algorithm: Algorithm,
    /// In the order of the steps from the digest to the header.
    pub mistakes: Vec<&'static KnownMistake>,
}

/// Accepts missing padding and leftover bits.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The digest of a signature; `None` if no known encoding of a digest fits.
pub(super) fn decode(signature: &str) -> Option<Decoded> {
    let mut mistakes = Vec::new();
    let text = unwrapped(signature, &mut mistakes);
    let digits = text.as_bytes();
    if let Some(digest) = from_hex(digits, &mut mistakes) {
        mistakes.insert(0, &digest::SIGNATURE_NOT_BASE64);
        return Decoded::of(digest, mistakes);
    }
    let mut bytes = from_base64(&text, &mut mistakes)?;
    if let Some(twice) = std::str::from_utf8(&bytes).ok().filter(|text| looks_encoded(text))
        && let Some(once) = from_base64(twice, &mut Vec::new())
    {
        mistakes.insert(0, &digest::SIGNATURE_BASE64_TWICE);
        bytes = once;
    }
    if let Some(narrow) = from_utf_16(&bytes) {
        mistakes.insert(0, &digest::DIGEST_UTF_16);
        bytes = narrow;
    }
    if let Some(digest) = from_hex(&bytes, &mut mistakes) {
        return Decoded::of(digest, mistakes);
    }
    mistakes.insert(0, &digest::DIGEST_NOT_HEX);
    Decoded::of(bytes, mistakes)
}

impl Decoded {
    fn of(digest: Vec<u8>, mistakes: Vec<&'static KnownMistake>) -> Option<Self> {
        let algorithm = Algorithm::of_length(digest.len())?;
        Some(Self { digest, algorithm, mistakes })
    }
}

const QUOTES: [char; 2] = ['"', '\''];

/// Removes percent-encoding, quotation marks and white space.
fn unwrapped(signature: &str, mistakes: &mut Vec<&'static KnownMistake>) -> String {
    let mut text = String::from(signature);
    let mut replace = |text: &mut String, by: String, mistake| {
        if by != *text {
            mistakes.push(mistake);
            *text = by;
        }
    };
    let unescaped = String::from_utf8_lossy(&path_from_wire(&text)).into_owned();
    replace(&mut text, unescaped, &digest::SIGNATURE_ESCAPED);
    // Python writes `b'…'` where bytes become text.
    let literal = text.strip_prefix('b').filter(|rest| rest.starts_with(QUOTES));
    let bare = literal.unwrap_or(&text).trim_matches(QUOTES).into();
    replace(&mut text, bare, &digest::SIGNATURE_QUOTED);
    // A pasted text may show a line break as the two characters `\n`.
    let solid = text.split_whitespace().collect::<String>().replace("\\n", "");
    replace(&mut text, solid, &digest::SIGNATURE_BLANK);
    text
}

/// Whether a decoded text is base64 again. It is longer than any digest.
fn looks_encoded(text: &str) -> bool {
    text.len() >= 44
        && text.len().is_multiple_of(4)
        && text.ends_with('=')
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn from_base64(text: &str, mistakes: &mut Vec<&'static KnownMistake>) -> Option<Vec<u8>> {
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

/// ASCII text that is UTF-16, of either byte order, with or without its mark.
fn from_utf_16(bytes: &[u8]) -> Option<Vec<u8>> {
    let bare = bytes.strip_prefix(b"\xff\xfe").or_else(|| bytes.strip_prefix(b"\xfe\xff")).unwrap_or(bytes);
    let (units, []) = bare.as_chunks::<2>() else { return None };
    let all = |narrow: fn(&[u8; 2]) -> Option<u8>| units.iter().map(narrow).collect::<Option<Vec<u8>>>();
    let little = all(|[one, zero]| (*zero == 0).then_some(*one));
    little.or_else(|| all(|[zero, one]| (*zero == 0).then_some(*one))).filter(|text| !text.is_empty())
}

/// Decodes hexadecimal digits in either case, also with the text that tools write beside and between them.
fn from_hex(text: &[u8], mistakes: &mut Vec<&'static KnownMistake>) -> Option<Vec<u8>> {
    let digits = separated(text).or_else(|| beside(text).map(<[u8]>::to_vec))?;
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

/// The digits of a digest, as `0x…`, as `b'…'`, with .NET's hyphens, or in the lines of `xxd`.
fn separated(text: &[u8]) -> Option<Vec<u8>> {
    let bare = [&b"0x"[..], b"b'", b"b\""].iter().find_map(|before| text.strip_prefix(*before)).unwrap_or(text);
    let is_digit = |byte: &u8| !matches!(byte, b'-' | b':' | b'\'' | b'"') && !byte.is_ascii_whitespace();
    let digits: Vec<u8> = bare.iter().copied().filter(is_digit).collect();
    let is_digest = digits.len().is_multiple_of(2) && Algorithm::of_length(digits.len() / 2).is_some();
    (is_digest && digits.iter().all(u8::is_ascii_hexdigit)).then_some(digits)
}

/// The digits beside other text: `openssl` prints the digest last, `sha256sum` first.
fn beside(text: &[u8]) -> Option<&[u8]> {
    let trimmed = text.trim_ascii();
    let last = trimmed.rsplit(|byte| *byte == b' ').next().filter(|last| last.len() >= 32);
    last.or_else(|| trimmed.split(|byte| *byte == b' ').next())
}
