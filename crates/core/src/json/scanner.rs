//! The tokens of JSON: strings, numbers, words and signs.

use alloc::borrow::Cow;
use alloc::string::String;

use super::special::special;
use super::{Decimal, Json, MAX_SAFE_INTEGER};

/// Reads one token after another.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// Whether every string was valid, so that the input can be sent as it is.
    pub(super) exact: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, exact: true }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    /// Goes back one byte, so that the next token begins with it.
    pub(super) fn back(&mut self) {
        self.at -= 1;
    }

    /// Reads the `rest` of a word.
    pub(super) fn word(&mut self, rest: &str, value: Json<'a>) -> Option<Json<'a>> {
        self.rest().starts_with(rest).then(|| self.at += rest.len()).map(|()| value)
    }

    pub(super) fn number(&mut self) -> Option<Json<'a>> {
        let start = self.at;
        self.skip(b'-');
        if !self.skip(b'0') {
            self.digits()?;
        }
        let whole = self.at;
        if self.skip(b'.') {
            self.digits()?;
        }
        if self.skip(b'e') || self.skip(b'E') {
            let _ = self.skip(b'+') || self.skip(b'-');
            self.digits()?;
        }
        let text = self.text.get(start..self.at)?;
        let integer = text.parse().ok().filter(|number: &i64| number.unsigned_abs() <= MAX_SAFE_INTEGER);
        Some(match integer.filter(|_| whole == self.at) {
            Some(integer) => Json::Integer(integer),
            None => Json::Decimal(Decimal { text: Cow::Borrowed(text) }),
        })
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    /// Reads what follows the opening quote.
    pub(super) fn string(&mut self) -> Option<Cow<'a, str>> {
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let length = special(rest)?;
            let plain = rest.get(..length)?;
            self.at += length + 1;
            match rest.as_bytes().get(length)? {
                b'"' if text.is_empty() => return Some(Cow::Borrowed(plain)),
                b'"' => {
                    text.push_str(plain);
                    return Some(Cow::Owned(text));
                }
                b'\\' => {
                    text.push_str(plain);
                    text.push(self.escaped()?);
                }
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let escape = self.peek()?;
        self.at += 1;
        Some(match escape {
            b'"' | b'\\' | b'/' => char::from(escape),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        })
    }

    /// The character behind `\u`, whose second half may be behind another one.
    fn unicode(&mut self) -> Option<char> {
        let first = self.unit()?;
        if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
            let behind = self.at;
            self.at += 2;
            let second = self.unit()?;
            if (0xdc00..0xe000).contains(&second) {
                return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
            }
            self.at = behind;
        }
        let character = char::from_u32(first);
        self.exact &= character.is_some();
        Some(character.unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4)?;
        self.at += 4;
        digits.chars().try_fold(0, |unit, digit| Some(unit * 16 + digit.to_digit(16)?))
    }

    /// The next byte that is no blank.
    pub(super) fn token(&mut self) -> Option<u8> {
        loop {
            let token = self.peek()?;
            self.at += 1;
            if !matches!(token, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(token);
            }
        }
    }

    fn skip(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }
}
