//! The text of JSON, as JavaScript's `JSON.stringify` writes it.

use alloc::string::{String, ToString};

use super::Json;
use super::special::special;

impl Json<'_> {
    /// The JSON text. Infinity and NaN are written as null.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, to: &mut String) {
        match self {
            Self::Decimal(number) if number.is_finite() => to.push_str(&number.text),
            Self::Null | Self::Decimal(_) => to.push_str("null"),
            Self::Bool(value) => to.push_str(if *value { "true" } else { "false" }),
            Self::Integer(number) => to.push_str(&number.to_string()),
            Self::Text(text) => string(text, to),
            Self::List(items) => {
                to.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        to.push(',');
                    }
                    item.write(to);
                }
                to.push(']');
            }
            Self::Object(entries) => {
                to.push('{');
                for (index, (key, value)) in entries.iter().enumerate() {
                    if index > 0 {
                        to.push(',');
                    }
                    string(key, to);
                    to.push(':');
                    value.write(to);
                }
                to.push('}');
            }
        }
    }
}

fn string(text: &str, to: &mut String) {
    to.push('"');
    let mut rest = text;
    while let Some(at) = special(rest) {
        to.push_str(rest.get(..at).unwrap_or_default());
        escape(rest.as_bytes().get(at).copied().unwrap_or_default(), to);
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    to.push_str(rest);
    to.push('"');
}

/// The escape of a quote, a backslash or a control character.
fn escape(special: u8, to: &mut String) {
    let short = match special {
        0x8 => 'b',
        b'\t' => 't',
        b'\n' => 'n',
        0xc => 'f',
        b'\r' => 'r',
        b'"' | b'\\' => char::from(special),
        control => {
            let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or('0');
            to.push_str("\\u00");
            to.extend([digit(control >> 4), digit(control & 15)]);
            return;
        }
    };
    to.extend(['\\', short]);
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    #[test]
    fn it_is_written_as_javascript_writes_it() {
        let json = Json::Object(vec![
            ("a\"\\".into(), "\0\u{8}\t\n\u{b}\u{c}\r\u{1f} \u{7f}\u{2028}/张😀".into()),
            ("b".into(), Json::List(vec![Json::Null, Json::Bool(true), Json::Integer(7), 0.5.into(), f64::NAN.into()])),
            ("c".into(), Json::Object(vec![])),
        ]);
        assert_eq!(
            json.to_text(),
            concat!(
                r#"{"a\"\\":"\u0000\b\t\n\u000b\f\r\u001f "#,
                "\u{7f}\u{2028}/张😀",
                r#"","b":[null,true,7,0.5,null],"c":{}}"#
            )
        );
    }
}
