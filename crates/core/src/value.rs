//! A parsed JSON value of the host's engine. It is read in place and never copied.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::json::{Json, safe_integer};

/// A JSON value of the host's engine.
///
/// The rules of the API read the envelope of an answer by it; the `data` goes to the caller unchanged.
pub trait Value: Sized {
    /// The value of a key, unless this is no object, has no such key, or has null there.
    fn get(&self, key: &str) -> Option<Self>;

    /// The text, if this is text.
    fn text(&self) -> Option<String>;

    /// The number, if this is one.
    fn number(&self) -> Option<f64>;

    /// The value, if this is a boolean.
    fn boolean(&self) -> Option<bool>;

    /// An item of a list, from 0; nothing beyond its end, or if this is no list.
    fn item(&self, index: usize) -> Option<Self>;

    /// A list.
    fn list(items: Vec<Self>) -> Self;

    /// The code or count of a key in each record of a list; nothing if this is no list of records. Rows come by the
    /// hundred: a host looks at all of them at once.
    fn column(&self, key: &str) -> Option<Vec<Option<String>>>;

    /// Makes a value of the engine.
    fn of(json: &Json<'_>) -> Self;

    /// This value as JSON.
    fn json(&self) -> String;

    /// The text of a key.
    fn text_of(&self, key: &str) -> Option<String> {
        self.get(key)?.text()
    }

    /// A code or count of a key, which the service sends as number or as text.
    fn digits_of(&self, key: &str) -> Option<String> {
        let value = self.get(key)?;
        value.text().map(|text| text.trim().to_string()).or_else(|| Some(safe_integer(value.number()?)?.to_string()))
    }
}

impl Value for Json<'_> {
    fn get(&self, key: &str) -> Option<Self> {
        Self::get(self, key).filter(|value| **value != Self::Null).cloned()
    }

    fn text(&self) -> Option<String> {
        self.as_text().map(Into::into)
    }

    #[expect(clippy::cast_precision_loss, reason = "an integer of at most 53 bits")]
    fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Decimal(number) => Some(number.value()),
            _ => None,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    fn item(&self, index: usize) -> Option<Self> {
        match self {
            Self::List(items) => items.get(index).cloned(),
            _ => None,
        }
    }

    fn list(items: Vec<Self>) -> Self {
        Self::List(items)
    }

    fn column(&self, key: &str) -> Option<Vec<Option<String>>> {
        let Self::List(items) = self else { return None };
        items.iter().map(|item| matches!(item, Self::Object(_)).then(|| Self::get(item, key)?.digits())).collect()
    }

    fn of(json: &Json<'_>) -> Self {
        json.clone().into_owned()
    }

    fn json(&self) -> String {
        self.to_text()
    }
}
