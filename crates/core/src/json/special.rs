//! Finds the characters that end a text in JSON or begin an escape.

/// The number of bytes that are checked at once.
const AT_ONCE: usize = 8;
/// A 1 in each byte.
const ONES: u64 = u64::from_ne_bytes([1; AT_ONCE]);

/// Where the first quote, backslash or control character is.
pub(super) fn special(text: &str) -> Option<usize> {
    let (chunks, rest) = text.as_bytes().as_chunks::<AT_ONCE>();
    for (index, chunk) in chunks.iter().enumerate() {
        let found = marks(u64::from_le_bytes(*chunk));
        if found > 0 {
            return Some(index * AT_ONCE + found.trailing_zeros() as usize / 8);
        }
    }
    let found = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))?;
    Some(chunks.len() * AT_ONCE + found)
}

/// The highest bit of each byte that is special; above the first one, of others as well, since differences borrow.
const fn marks(bytes: u64) -> u64 {
    const fn zeros(bytes: u64) -> u64 {
        bytes.wrapping_sub(ONES) & !bytes
    }
    let quotes = zeros(bytes ^ (ONES * b'"' as u64));
    let backslashes = zeros(bytes ^ (ONES * b'\\' as u64));
    let controls = bytes.wrapping_sub(ONES * 0x20) & !bytes;
    (quotes | backslashes | controls) & (ONES * 0x80)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn every_special_character_is_found_wherever_it_is() {
        let plain = "a\u{7f}中😀!#[]\u{80}\u{e000}~ é";
        for special_one in ('\0'..='\u{1f}').chain(['"', '\\']) {
            for (at, _) in plain.char_indices() {
                let mut text = String::from(plain);
                text.insert(at, special_one);
                text.push_str("\"\\\n");
                assert_eq!(special(&text), Some(at), "{text:?}");
            }
        }
        assert_eq!((special(plain), special("")), (None, None));
    }
}
