//! An input that is refused before anything is sent.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use super::Json;
use crate::nearest::nearest;

/// Where an input is wrong, what is wrong with it, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The path of the field, as `contact_persons[2].gender`; empty for the input as a whole.
    pub path: String,
    /// What was given, where that is the problem.
    pub given: Option<String>,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub hint: String,
}

impl Invalid {
    /// A problem with the value at hand; the path grows as the error leaves the fields it is in.
    pub fn new(problem: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { path: String::new(), given: None, problem: problem.into(), hint: hint.into() }
    }

    /// A value that is not allowed.
    pub fn given(value: &Json, hint: impl Into<String>) -> Self {
        Self { given: Some(value.to_string()), ..Self::new("is not allowed here", hint) }
    }

    /// The same problem, the value not shown: it may be a secret in the wrong place.
    #[must_use]
    pub fn hidden(self) -> Self {
        Self { given: None, ..self }
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

    /// A field that the model does not know.
    pub fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>, otherwise: &str) -> Self {
        let hint = match nearest(name, known) {
            Some(known) => format!("did you mean `{known}`? If not, {otherwise}"),
            None => otherwise.to_owned(),
        };
        Self::new("is not known here", hint).in_field(name)
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        if let Some(given) = &self.given {
            write!(f, "{given} ")?;
        }
        write!(f, "{}; {}", self.problem, self.hint)
    }
}

impl core::error::Error for Invalid {}

impl serde::de::Error for Invalid {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string(), "see the documentation of this field")
    }
}
