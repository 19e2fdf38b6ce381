//! An input that is refused before anything is sent.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use serde::de::{Expected, Unexpected};

use crate::nearest::nearest;

/// Where an input is wrong, what is wrong with it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The path of the field, as `contact_persons[2].gender`; empty for the input as a whole.
    pub path: String,
    /// What was given and what is allowed.
    pub problem: String,
    /// What to do about it.
    pub hint: String,
}

/// What separates problem, hint and path while an error passes through serde, which carries one text only.
/// Values are shown escaped, so none of the three contains it.
const SEPARATOR: char = '\n';

impl Invalid {
    /// A problem with the value at hand; the path grows as the error leaves the fields it is in.
    pub fn new(problem: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { path: String::new(), problem: problem.into(), hint: hint.into() }
    }

    /// The same problem, one object further out.
    #[must_use]
    pub fn in_field(mut self, name: &str) -> Self {
        self.path = match self.path.chars().next() {
            None => name.to_owned(),
            Some('[') => format!("{name}{}", self.path),
            Some(_) => format!("{name}.{}", self.path),
        };
        self
    }

    /// The same problem, one list further out.
    #[must_use]
    pub fn in_item(self, index: usize) -> Self {
        self.in_field(&format!("[{index}]"))
    }

    /// A field that must be given and is not.
    pub fn missing(name: &str) -> Self {
        Self::new("is required and was not given", format!("give `{name}`")).in_field(name)
    }

    /// The text that serde carries; [`serde::de::Error::custom`] takes it apart again.
    pub(crate) fn into_custom<E: serde::de::Error>(self) -> E {
        E::custom(format_args!("{}{SEPARATOR}{}{SEPARATOR}{}", self.problem, self.hint, self.path))
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{}; {}", self.problem, self.hint)
    }
}

impl core::error::Error for Invalid {}

impl serde::de::Error for Invalid {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let text = message.to_string();
        let mut parts = text.splitn(3, SEPARATOR);
        let problem = parts.next().unwrap_or_default();
        let hint = parts.next().unwrap_or("see the documentation of this field");
        Self { path: parts.next().unwrap_or_default().to_owned(), ..Self::new(problem, hint) }
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let wanted = expected.to_string();
        let wanted = match wanted.as_str() {
            "a boolean" => "true or false",
            "a string" => "text",
            "a sequence" => "a list",
            other => other,
        };
        Self::new(format!("{} is not allowed here", Shown(unexpected)), format!("give {wanted}"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::missing(field)
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let hint = match nearest(field, expected) {
            Some(known) => format!("did you mean `{known}`? Fields newer than this version go into `extra`"),
            None => "fields newer than this version go into `extra`".to_owned(),
        };
        Self::new("is no field of this model", hint)
    }
}

/// serde's kinds in the words of JSON.
struct Shown<'a>(Unexpected<'a>);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Unit | Unexpected::Option => f.write_str("null"),
            Unexpected::Bool(value) => write!(f, "{value}"),
            Unexpected::Str(text) => write!(f, "the text {text:?}"),
            Unexpected::Signed(number) => write!(f, "the number {number}"),
            Unexpected::Float(number) => write!(f, "the number {number}"),
            Unexpected::Seq => f.write_str("a list"),
            Unexpected::Map => f.write_str("an object"),
            other => write!(f, "{other}"),
        }
    }
}
