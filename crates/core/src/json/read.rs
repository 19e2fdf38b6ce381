//! Reads JSON. Texts without escapes are borrowed from the input.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use jdy_messages::requests::no_json;

use super::special::special;
use super::{Decimal, Invalid, Json, MAX_SAFE_INTEGER};

/// How deep values may be nested.
const MAX_DEPTH: u32 = 64;

/// The input of a caller: a value and, if it was read from a text that can be sent as it is, that text.
#[derive(Clone, Debug, PartialEq)]
pub struct Input<'a> {
    /// The value.
    pub value: Json<'a>,
    /// Its text.
    pub(crate) text: Option<&'a str>,
}

impl<'a> Input<'a> {
    /// Reads a JSON text. Half of a surrogate pair is read as U+FFFD, as it is wherever text becomes UTF-8.
    pub fn read(text: &'a str) -> Result<Self, Invalid> {
        let mut reader = Reader { text, at: 0, exact: true };
        let value = reader.value(MAX_DEPTH).filter(|_| reader.token().is_none() && reader.at == text.len());
        let value = value.ok_or_else(|| Invalid::new(no_json, &[]))?;
        Ok(Self { value, text: reader.exact.then_some(text) })
    }
}

impl<'a> From<Json<'a>> for Input<'a> {
    fn from(value: Json<'a>) -> Self {
        Self { value, text: None }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Whether every text was valid, so that the input can be sent as it is.
    exact: bool,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: u32) -> Option<Json<'a>> {
        Some(match self.token()? {
            b'"' => Json::Text(self.string()?),
            b'{' => Json::Object(self.object(depth.checked_sub(1)?)?),
            b'[' => Json::List(self.list(depth.checked_sub(1)?)?),
            b'n' => self.word("ull", Json::Null)?,
            b't' => self.word("rue", Json::Bool(true))?,
            b'f' => self.word("alse", Json::Bool(false))?,
            _ => {
                self.at -= 1;
                self.number()?
            }
        })
    }

    /// Reads what follows `{`.
    fn object(&mut self, depth: u32) -> Option<Vec<(Cow<'a, str>, Json<'a>)>> {
        let mut entries = Vec::new();
        let mut token = self.token()?;
        if token == b'}' {
            return Some(entries);
        }
        loop {
            if token != b'"' {
                return None;
            }
            let key = self.string()?;
            if self.token()? != b':' {
                return None;
            }
            entries.push((key, self.value(depth)?));
            match self.token()? {
                b',' => token = self.token()?,
                b'}' => return Some(entries),
                _ => return None,
            }
        }
    }

    /// Reads what follows `[`.
    fn list(&mut self, depth: u32) -> Option<Vec<Json<'a>>> {
        let mut items = Vec::new();
        if self.token()? == b']' {
            return Some(items);
        }
        self.at -= 1;
        loop {
            items.push(self.value(depth)?);
            match self.token()? {
                b',' => {}
                b']' => return Some(items),
                _ => return None,
            }
        }
    }

    fn word(&mut self, rest: &str, value: Json<'a>) -> Option<Json<'a>> {
        self.rest().starts_with(rest).then(|| self.at += rest.len()).map(|()| value)
    }

    fn number(&mut self) -> Option<Json<'a>> {
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
    fn string(&mut self) -> Option<Cow<'a, str>> {
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
    fn token(&mut self) -> Option<u8> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Json<'_>> {
        Input::read(text).ok().map(|input| input.value)
    }

    #[test]
    fn texts_are_borrowed_where_they_stand_as_they_are() {
        let borrowed = |text| matches!(read(text), Some(Json::Text(Cow::Borrowed(_))));
        assert!(borrowed("\"张三\"") && borrowed("\"\"") && borrowed("\"\u{7f}\u{2028}\""));
        assert!(!borrowed(r#""张\n三""#));
        assert_eq!(
            read(r#" "\"\\\/\b\f\n\r\t\u0041\u4E2d\ud83d\ude00z" "#),
            Some("\"\\/\u{8}\u{c}\n\r\tA中😀z".into())
        );
    }

    #[test]
    fn half_of_a_pair_becomes_another_character_and_so_another_text() {
        for (text, shown) in [
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""\ud83dz""#, "\u{fffd}z"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\ud83d\u0041""#, "\u{fffd}A"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
        ] {
            assert_eq!(Input::read(text), Ok(Input { value: shown.into(), text: None }), "{text}");
        }
        assert_eq!(Input::read(r#""\ud83d\ude00""#).map(|input| input.text.is_some()), Ok(true));
    }

    #[test]
    fn numbers_keep_their_text_unless_they_are_whole_and_exact() {
        let decimal = |text| Some(Json::Decimal(Decimal { text: Cow::Borrowed(text) }));
        assert_eq!(read("9007199254740991"), Some(Json::Integer(9_007_199_254_740_991)));
        assert_eq!(read("-9007199254740991"), Some(Json::Integer(-9_007_199_254_740_991)));
        assert_eq!(read("-0"), Some(Json::Integer(0)));
        for text in ["9007199254740992", "-9007199254740992", "123456789012345680000", "0.5", "1e+21", "-1.5E-7"] {
            assert_eq!(read(text), decimal(text));
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in [
            "",
            " ",
            "nul",
            "nulll",
            "True",
            "undefined",
            "NaN",
            "-",
            "+1",
            "01",
            ".5",
            "1.",
            "1e",
            "1e+",
            "0x1",
            "--1",
            "\"",
            "\"\n\"",
            r#""\x""#,
            r#""\u12""#,
            r#""\u+123""#,
            r#""\u 123""#,
            "'a'",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{",
            "{1:2}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{,}",
            "1 1",
            "[]]",
            "\u{feff}1",
            "\u{a0}1",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
        let nested = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(read(&nested(64)).is_some() && read(&nested(65)).is_none() && read(&"[".repeat(100_000)).is_none());
    }
}
