//! The percent-encodings of the query and the path. The crate's documentation says where each is used.

use alloc::string::String;
use alloc::vec::Vec;

/// The bytes that an encoding keeps.
#[derive(Debug)]
pub struct Kept([bool; 256]);

impl Kept {
    /// Keeps ASCII letters and digits, and these bytes.
    #[expect(clippy::indexing_slicing, reason = "an index of type `u8` is below 256")]
    pub const fn alphanumeric_and(more: &[u8]) -> Self {
        let mut kept = [false; 256];
        let mut byte = 0_u8;
        while byte < 128 {
            kept[byte as usize] = byte.is_ascii_alphanumeric();
            byte += 1;
        }
        let mut rest = more;
        while let [first, tail @ ..] = rest {
            kept[*first as usize] = true;
            rest = tail;
        }
        Self(kept)
    }
}

/// `application/x-www-form-urlencoded` as WHATWG defines it.
pub static FORM: Kept = Kept::alphanumeric_and(b"*-._");
/// The encoding of the string to sign (`ENC`).
pub static SIGNED: Kept = Kept::alphanumeric_and(b"-._~");
/// `ENC` for a whole query that is encoded for the wire, where `&` and `=` are always separators.
static SIGNED_PAIRS: Kept = Kept::alphanumeric_and(b"-._~&=");
/// A path on the wire. Encodes every byte that a URL parser or a server might rewrite.
pub static PATH: Kept = Kept::alphanumeric_and(b"-._~/");

/// Appends the encoded bytes.
pub fn push(out: &mut Vec<u8>, bytes: &[u8], Kept(kept): &Kept, space: &[u8]) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let run = rest.iter().position(|&byte| kept.get(usize::from(byte)) != Some(&true)).unwrap_or(rest.len());
        let (plain, tail) = rest.split_at(run);
        out.extend_from_slice(plain);
        let Some((&byte, tail)) = tail.split_first() else { return };
        if byte == b' ' {
            out.extend_from_slice(space);
        } else {
            out.extend_from_slice(&[b'%', digit(byte >> 4, b'A'), digit(byte & 15, b'A')]);
        }
        rest = tail;
    }
}

/// Appends a raw key or value, encoded for the wire.
pub(crate) fn push_form(out: &mut Vec<u8>, bytes: &[u8]) {
    push(out, bytes, &FORM, b"+");
}

/// Appends bytes, encoded for the string to sign.
pub(crate) fn push_signed(out: &mut Vec<u8>, bytes: &[u8]) {
    push(out, bytes, &SIGNED, b"+");
}

/// Appends the pairs of a [`crate::WireQuery`], encoded for the string to sign.
pub(crate) fn push_signed_pairs(out: &mut Vec<u8>, wire: &[u8]) {
    push(out, wire, &SIGNED_PAIRS, b"+");
}

/// Encodes a raw path for the URL.
pub fn path_to_wire(path: &str) -> String {
    let mut out = Vec::with_capacity(path.len());
    push(&mut out, path.as_bytes(), &PATH, b"%20");
    text(out)
}

/// Converts ASCII to text. Every encoding here gives ASCII; a check for UTF-8 would add 2 KB of WebAssembly.
pub fn text(ascii: impl IntoIterator<Item = u8>) -> String {
    ascii.into_iter().map(char::from).collect()
}

/// Decodes an escaped path. A `%` without two hexadecimal digits after it is kept.
pub fn path_from_wire(path: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if let (b'%', [high, low, tail @ ..]) = (*first, tail)
            && let (Some(high), Some(low)) = (nibble(*high), nibble(*low))
        {
            out.push(high << 4 | low);
            rest = tail;
        } else {
            out.push(*first);
        }
    }
    out
}

/// The hexadecimal digit of a nibble. `ten` is the digit for 10, `a` or `A`.
const fn digit(nibble: u8, ten: u8) -> u8 {
    if nibble < 10 { b'0' + nibble } else { ten + nibble - 10 }
}

/// The value of a hexadecimal digit.
pub const fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Converts bytes to lower-case hexadecimal digits.
pub(crate) fn hex<const N: usize, const M: usize>(bytes: &[u8; N]) -> [u8; M] {
    const { assert!(M == 2 * N) };
    let mut out = [0; M];
    for (pair, byte) in out.chunks_exact_mut(2).zip(bytes) {
        if let [high, low] = pair {
            *high = digit(byte >> 4, b'a');
            *low = digit(byte & 15, b'a');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(raw: &str) -> String {
        let mut out = Vec::new();
        push_form(&mut out, raw.as_bytes());
        text(out)
    }

    fn signed(raw: &str) -> String {
        let mut out = Vec::new();
        push_signed(&mut out, raw.as_bytes());
        text(out)
    }

    #[test]
    fn the_encodings_differ_only_in_asterisk_and_tilde() {
        for byte in 0..128 {
            let text = String::from(char::from(byte));
            assert_eq!(form(&text) == signed(&text), !matches!(byte, b'*' | b'~'), "{byte}");
        }
        assert_eq!(form("a b*~苹"), "a+b*%7E%E8%8B%B9");
        assert_eq!(signed("a b*~苹"), "a+b%2A~%E8%8B%B9");
    }

    #[test]
    fn decodes_an_encoded_path() {
        let path = "/jdy/v2/a b*~中+%41.x-y_z";
        assert_eq!(path_from_wire(&path_to_wire(path)), path.as_bytes());
        assert_eq!(path_from_wire("/%zz%4"), b"/%zz%4");
    }

    #[test]
    fn hexadecimal_digits_are_lower_case() {
        assert_eq!(&hex::<2, 4>(&[0x0A, 0xFF]), b"0aff");
    }
}
