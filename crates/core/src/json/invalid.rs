//! An input that is refused before anything is sent.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use super::{Json, shown};
use crate::nearest::nearest;

/// Where an input is wrong, what is wrong with it, and what to do.
///
/// It is passed through many hands and hardly ever made: so it is one pointer, and making it is never inlined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid(Box<Parts>);

/// What an [`Invalid`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
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
    #[cold]
    pub fn new(problem: &str, hint: &str) -> Self {
        let (problem, hint) = (problem.to_owned(), hint.to_owned());
        Self(Box::new(Parts { path: String::new(), given: None, problem, hint }))
    }

    /// A value that is not allowed.
    #[cold]
    pub fn given(value: &Json, hint: &str) -> Self {
        let mut invalid = Self::new("is not allowed here", hint);
        invalid.0.given = Some(value.to_string());
        invalid
    }

    /// The same problem, the value not shown: it may be a secret in the wrong place.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.0.given = None;
        self
    }

    /// What it says.
    pub const fn parts(&self) -> &Parts {
        &self.0
    }

    /// What it says.
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    /// The same problem, one object further out.
    #[cold]
    #[must_use]
    pub fn in_field(mut self, name: &str) -> Self {
        let path = &mut self.0.path;
        if !path.is_empty() && !path.starts_with('[') {
            path.insert(0, '.');
        }
        path.insert_str(0, &shown(name).collect::<String>());
        self
    }

    /// The same problem, one list further out.
    #[must_use]
    pub fn in_item(self, index: usize) -> Self {
        self.in_field(&format!("[{index}]"))
    }

    /// A field that must be given and is not.
    pub fn missing(name: &str) -> Self {
        Self::new("is required and was not given", &format!("give `{name}`")).in_field(name)
    }

    /// A field that the model does not know.
    pub fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>, otherwise: &str) -> Self {
        let hint = match nearest(name, known) {
            Some(known) => format!("did you mean `{known}`? If not, {otherwise}"),
            None => otherwise.to_owned(),
        };
        Self::new("is not known here", &hint).in_field(name)
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { path, given, problem, hint } = &*self.0;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        if let Some(given) = given {
            write!(f, "{given} ")?;
        }
        write!(f, "{problem}; {hint}")
    }
}

impl core::error::Error for Invalid {}

impl serde::de::Error for Invalid {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(&message.to_string(), "see the documentation of this field")
    }
}
