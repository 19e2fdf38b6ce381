//! JSON values as data. Models are read from them and written to them, whichever engine parsed the text.
//!
//! The input of a caller is one JSON text: [`Input::read`] reads it and [`crate::model::Checker`] checks it. The engine
//! of the host parses answers.

mod de;
mod invalid;
mod read;
mod scanner;
mod special;
mod write;

use alloc::borrow::{Cow, ToOwned};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use invalid::{Invalid, Parts};
pub use read::Input;

/// The largest whole number that JavaScript holds exactly, and its neighbours too.
const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// A JSON value. Objects keep their order, texts may be borrowed from what was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`, and in input `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that JavaScript's numbers hold exactly. Ids have up to 19 digits and are text.
    Integer(i64),
    /// Any other number.
    Decimal(Decimal<'a>),
    /// Text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(Cow<'a, str>, Self)>),
}

impl Json<'_> {
    /// The value of a key; nothing when there is none or this is no object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find_map(|(known, value)| (known == key).then_some(value)),
            _ => None,
        }
    }

    /// The text, if this is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if this is a whole one.
    pub const fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// A code or count, which the service sends as number or as text.
    pub fn digits(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.trim().to_owned()),
            other => other.as_integer().map(|number| number.to_string()),
        }
    }

    /// The same value, nothing of it borrowed.
    pub fn into_owned(self) -> Json<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(value),
            Self::Integer(number) => Json::Integer(number),
            Self::Decimal(number) => Json::Decimal(Decimal { text: owned(number.text) }),
            Self::Text(text) => Json::Text(owned(text)),
            Self::List(items) => Json::List(items.into_iter().map(Json::into_owned).collect()),
            Self::Object(entries) => {
                Json::Object(entries.into_iter().map(|(key, value)| (owned(key), value.into_owned())).collect())
            }
        }
    }
}

/// A number that is not whole, or not exact, as its text. Engines write numbers in different ways, and code to read and
/// to format them would be a tenth of the whole WebAssembly.
#[derive(Clone, Debug, PartialEq)]
pub struct Decimal<'a> {
    /// Its text.
    pub text: Cow<'a, str>,
}

impl Decimal<'_> {
    /// Whether JSON has it: JSON has no text for infinity and for NaN.
    pub fn is_finite(&self) -> bool {
        self.text.ends_with(|last: char| last.is_ascii_digit())
    }

    /// The number.
    pub fn value(&self) -> f64 {
        self.text.parse().unwrap_or(f64::NAN)
    }
}

/// The whole number that `number` is, if it has at most 53 bits. (`f64::trunc` needs std; the round trip does not.)
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "the question itself"
)]
pub fn safe_integer(number: f64) -> Option<i64> {
    let whole = number as i64;
    (number.abs() <= MAX_SAFE_INTEGER as f64 && whole as f64 == number).then_some(whole)
}

impl From<f64> for Json<'_> {
    fn from(value: f64) -> Self {
        match safe_integer(value) {
            Some(integer) => Self::Integer(integer),
            None => Self::Decimal(Decimal { text: Cow::Owned(value.to_string()) }),
        }
    }
}

/// How a value is shown in an error, in any language: like JSON, and as much of it as helps to find it.
impl fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 40;
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Decimal(number) => f.write_str(&number.text),
            Self::Text(text) => match text.char_indices().nth(SHOWN) {
                Some((end, _)) => write!(f, "{}…", quoted(text.get(..end).unwrap_or_default())),
                None => f.write_str(&quoted(text)),
            },
            Self::List(items) => f.write_str(if items.is_empty() { "[]" } else { "[…]" }),
            Self::Object(_) => f.write_str("{…}"),
        }
    }
}

/// A text as an error shows it. (`Debug` of a text would bring Unicode tables into the WebAssembly.)
pub(crate) fn quoted(text: &str) -> String {
    ['"'].into_iter().chain(shown(text)).chain(['"']).collect()
}

/// Control characters would end a line of a log.
fn shown(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character })
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Decimal(number) => serializer.serialize_f64(number.value()),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| seq.serialize_element(item))?;
                seq.end()
            }
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Json<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers are what the callers have")]
    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok((value as f64).into())
    }

    #[expect(clippy::cast_precision_loss, reason = "JavaScript's numbers are what the callers have")]
    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok((value as f64).into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Json::Object(entries))
    }
}
