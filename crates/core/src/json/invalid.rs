//! An input that is refused before anything is sent.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use jdy_messages::{Message, requests};

use super::{Json, shown};

/// Where an input is wrong, what is wrong with it, and what to do.
///
/// It is one pointer, and its constructor is never inlined: it is passed through many functions and made rarely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid(Box<Parts>);

/// What an [`Invalid`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The path of the field, as `contact_persons[2].gender`; empty for the input as a whole.
    pub path: String,
    /// What is wrong, and what to do about it.
    pub message: Message,
    /// The arguments of the message.
    pub arguments: Vec<String>,
    /// Whether the first argument is the value that was given.
    shows_value: bool,
}

impl Parts {
    /// What is wrong, and what to do about it. The text of a hidden value begins with a blank, which is removed.
    pub fn texts(&self) -> (String, String) {
        let [problem, hint] = self.message.with(&self.arguments);
        (problem.trim_start().to_owned(), hint)
    }

    /// What is wrong.
    pub fn problem(&self) -> String {
        self.texts().0
    }

    /// What to do about it.
    pub fn hint(&self) -> String {
        self.texts().1
    }
}

impl Invalid {
    /// A problem with a value. Each enclosing field adds its name to the path.
    #[cold]
    pub fn new(message: Message, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Self(Box::new(Parts { path: String::new(), message, arguments, shows_value: false }))
    }

    /// A value that is not allowed. It is the first argument of the message.
    #[cold]
    pub fn given(value: &Json, message: Message, others: &[&str]) -> Self {
        let value = value.to_string();
        let arguments: Vec<&str> = [value.as_str()].into_iter().chain(others.iter().copied()).collect();
        let mut invalid = Self::new(message, &arguments);
        invalid.0.shows_value = true;
        invalid
    }

    /// The same problem without the value, which may be a secret in the wrong field.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        if self.0.shows_value
            && let Some(value) = self.0.arguments.first_mut()
        {
            value.clear();
        }
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

    /// The same problem, with the path of the enclosing object.
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

    /// The same problem, with the path of the enclosing list.
    #[must_use]
    pub fn in_item(self, index: usize) -> Self {
        self.in_field(&format!("[{index}]"))
    }

    /// A field that must be given and is not.
    pub fn missing(name: &str) -> Self {
        Self::new(requests::missing_field, &[name]).in_field(name)
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = &*self.0;
        if !parts.path.is_empty() {
            write!(f, "{}: ", parts.path)?;
        }
        write!(f, "{}. {}", parts.problem(), parts.hint())
    }
}

impl core::error::Error for Invalid {}

impl serde::de::Error for Invalid {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(requests::unreadable_value, &[&message.to_string()])
    }
}
