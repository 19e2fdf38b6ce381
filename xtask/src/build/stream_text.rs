//! Writes a stream of a module's text: bytes or numbers as printable ASCII.

use jdy_module_text::text::{BASE, ESCAPE, FORMS, LAST_ESCAPE, SEPARATOR, SINGLES, ZERO};

/// Bytes as text: a printable one as it is, each other as two characters.
pub(super) fn bytes(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 5 / 4);
    for byte in bytes {
        match *byte {
            0 => text.push(ZERO.into()),
            b'"' | b'\\' | SEPARATOR | ZERO | ..b' ' | ESCAPE..=LAST_ESCAPE | 127.. => {
                let number = u32::from(*byte);
                text.extend(char::from_u32(u32::from(ESCAPE) + number / BASE));
                text.push(digit(number % BASE));
            }
            printable => text.push(printable.into()),
        }
    }
    text
}

/// Numbers as text: the smaller, the fewer digits.
pub(super) fn numbers(numbers: impl Iterator<Item = u32>) -> String {
    let mut text = String::new();
    for number in numbers {
        let (lead, more) = form(number);
        let mut rest = number;
        let mut digits = Vec::new();
        for _ in 0..more {
            digits.push(digit(rest % BASE));
            rest /= BASE;
        }
        digits.push(digit(lead + rest));
        text.extend(digits.into_iter().rev());
    }
    text
}

/// The shortest form of a number: what is added to its first digit, and how many digits follow.
fn form(number: u32) -> (u32, u32) {
    if number < SINGLES {
        return (0, 0);
    }
    let limits = FORMS.iter().skip(1).map(|(lead, _)| *lead).chain([BASE]);
    let shortest = FORMS.into_iter().zip(limits).find(|((lead, more), limit)| {
        let firsts = u64::from(limit - lead);
        u64::from(number) < firsts * u64::from(BASE).pow(*more)
    });
    shortest.map_or((0, 0), |(form, _)| form)
}

fn digit(digit: u32) -> char {
    let characters = (b' '..=b'~').filter(|character| !matches!(*character, b'"' | b'\\' | SEPARATOR));
    characters.map(char::from).nth(digit as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_a_text_of_its_own() {
        let texts: std::collections::BTreeSet<String> = (0..=u8::MAX).map(|byte| bytes(&[byte])).collect();
        assert_eq!(texts.len(), 256);
        assert_eq!([0, b'a', b'"', b'<', b'\\', 255].map(|byte| bytes(&[byte])), ["@", "a", "<C", "<^", "= ", ">j"]);
    }
}
