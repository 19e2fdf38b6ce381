//! Reads JSON. Texts without escapes are borrowed from the input.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use jdy_messages::requests::no_json;

use super::scanner::Scanner;
use super::{Invalid, Json};

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
        let mut scanner = Scanner::new(text);
        let value = value(&mut scanner, MAX_DEPTH).filter(|_| scanner.token().is_none() && scanner.is_at_end());
        let value = value.ok_or_else(|| Invalid::new(no_json, &[]))?;
        Ok(Self { value, text: scanner.exact.then_some(text) })
    }
}

impl<'a> From<Json<'a>> for Input<'a> {
    fn from(value: Json<'a>) -> Self {
        Self { value, text: None }
    }
}

fn value<'a>(scanner: &mut Scanner<'a>, depth: u32) -> Option<Json<'a>> {
    Some(match scanner.token()? {
        b'"' => Json::Text(scanner.string()?),
        b'{' => Json::Object(object(scanner, depth.checked_sub(1)?)?),
        b'[' => Json::List(list(scanner, depth.checked_sub(1)?)?),
        b'n' => scanner.word("ull", Json::Null)?,
        b't' => scanner.word("rue", Json::Bool(true))?,
        b'f' => scanner.word("alse", Json::Bool(false))?,
        _ => {
            scanner.back();
            scanner.number()?
        }
    })
}

/// Reads what follows `{`.
fn object<'a>(scanner: &mut Scanner<'a>, depth: u32) -> Option<Vec<(Cow<'a, str>, Json<'a>)>> {
    let mut entries = Vec::new();
    let mut token = scanner.token()?;
    if token == b'}' {
        return Some(entries);
    }
    loop {
        if token != b'"' {
            return None;
        }
        let key = scanner.string()?;
        if scanner.token()? != b':' {
            return None;
        }
        entries.push((key, value(scanner, depth)?));
        match scanner.token()? {
            b',' => token = scanner.token()?,
            b'}' => return Some(entries),
            _ => return None,
        }
    }
}

/// Reads what follows `[`.
fn list<'a>(scanner: &mut Scanner<'a>, depth: u32) -> Option<Vec<Json<'a>>> {
    let mut items = Vec::new();
    if scanner.token()? == b']' {
        return Some(items);
    }
    scanner.back();
    loop {
        items.push(value(scanner, depth)?);
        match scanner.token()? {
            b',' => {}
            b']' => return Some(items),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Decimal;
    use super::*;

    fn read(text: &str) -> Option<Json<'_>> {
        Input::read(text).ok().map(|input| input.value)
    }

    #[test]
    fn texts_without_escapes_are_borrowed() {
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
