//! Writes a WebAssembly module as text inside a script. `pkg-template/src/util/module-text.ts` reads it, and says why it
//! is written so.

/// Bytes below this are one character.
const SINGLE: u8 = 91;
const FIRST: u8 = b'#';
const LEFT_OUT: u8 = b'\\';

/// The text of a module: printable ASCII without `"` and `\`.
pub(crate) fn encode(module: &[u8]) -> String {
    let mut text = String::with_capacity(module.len() + module.len() / 4);
    for byte in module {
        match byte / SINGLE {
            0 => {}
            1 => text.push(' '),
            _ => text.push('!'),
        }
        let code = byte % SINGLE + FIRST;
        text.push(char::from(if code < LEFT_OUT { code } else { code + 1 }));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_a_text_of_its_own_without_quotes_and_backslashes() {
        let texts: std::collections::BTreeSet<String> = (0..=u8::MAX).map(|byte| encode(&[byte])).collect();
        assert_eq!(texts.len(), 256);
        let all = texts.into_iter().collect::<String>();
        assert!(all.bytes().all(|byte| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\'), "{all}");
        assert_eq!([0, 56, 57, 90, 91, 182, 255].map(|byte| encode(&[byte])), ["#", "[", "]", "~", " #", "!#", "!m"]);
    }
}
