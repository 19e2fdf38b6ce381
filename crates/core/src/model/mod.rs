//! Models as data: which fields an object has, and what each may hold.
//!
//! The models of an operation are read from its table (see [`crate::operations::Operation::read`]); those of options
//! are constants. One checker takes both.

mod check;
mod choice;
mod encrypted;
mod number;
mod text;

use alloc::borrow::Cow;

use crate::json::Json;

pub use check::Checker;
pub(crate) use encrypted::{encrypted_texts, is_encrypted_surely};
pub(crate) use number::is_same_number;
pub(crate) use text::{clean, is_visible, lines};

/// The name of the field of a request that carries fields which its model does not know.
pub const EXTRA: &str = "extra";

/// The fields of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Whether it takes fields in [`EXTRA`] that it does not know.
    pub open: bool,
    /// Its fields.
    pub fields: Cow<'static, [Field]>,
}

/// One field.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name on the wire.
    pub name: Cow<'static, str>,
    /// What it holds, or what its list holds.
    pub kind: Kind,
    /// Whether it is a list.
    pub is_list: bool,
    /// Whether it must be given.
    pub required: bool,
    /// Whether its text must have a visible character.
    pub visible: bool,
    /// Whether answers carry its text encrypted (敏感数据).
    pub sensitive: bool,
    /// Whether the detail of the record shows it.
    pub shown: bool,
    /// Its name in the detail, if that differs; otherwise empty.
    pub answered: Cow<'static, str>,
    /// The least and the greatest number.
    pub range: Option<(i64, i64)>,
    /// The most characters.
    pub max: Option<usize>,
    /// The values that it may have; empty if any value is allowed.
    pub choices: Cow<'static, [Choice]>,
}

/// One value that a field may have.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The value; the digits of a number.
    pub value: Cow<'static, str>,
    /// Its meaning in Chinese; empty if the table leaves it out.
    pub label: Cow<'static, str>,
    /// The value that answers show for it; empty if they show the same.
    pub answered: Cow<'static, str>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// An id: up to 19 digits, as text.
    Id,
    /// `true` or `false`.
    Boolean,
    /// A finite number.
    Number,
    /// A number that is sent as text.
    Decimal,
    /// A whole number.
    Integer,
    /// The text of a whole number above 0.
    PositiveText,
    /// The number of a page, from 1.
    PageNumber,
    /// Rows on a page, 1 to 100.
    PageSize,
    /// `yyyy-MM-dd`, Beijing time.
    Date,
    /// `yyyy-MM-dd HH:mm:ss`, Beijing time.
    DateTime,
    /// Milliseconds since the epoch, 13 digits, as number or text.
    Millis,
    /// A map from text to text.
    TextMap,
    /// Any JSON object.
    Object,
    /// Any JSON value.
    Any,
    /// An object with the model of this index.
    Model(usize),
    /// Visible ASCII characters, fit for a header (options only).
    HeaderText,
    /// As [`Self::HeaderText`], and never shown (options only).
    Secret,
    /// Scheme, host and port of a server (options only).
    Origin,
    /// As [`Self::Origin`], over TLS unless it is this machine (options only).
    BaseUrl,
    /// As [`Self::BaseUrl`], with or without a path (options only).
    RelayUrl,
}

impl Model {
    /// A model of options: it takes no field that it does not know.
    pub const fn closed(fields: &'static [Field]) -> Self {
        Self { open: false, fields: Cow::Borrowed(fields) }
    }

    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|field| &*field.name)
    }
}

impl Field {
    /// A field that may be left out.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self::named(Cow::Borrowed(name), kind, Cow::Borrowed(&[]))
    }

    /// A field that may be left out, with one of these texts.
    pub const fn one_of(name: &'static str, choices: &'static [Choice]) -> Self {
        Self::named(Cow::Borrowed(name), Kind::Text, Cow::Borrowed(choices))
    }

    /// A field that may be left out, with one of these numbers.
    pub const fn number_of(name: &'static str, choices: &'static [Choice]) -> Self {
        Self::named(Cow::Borrowed(name), Kind::Integer, Cow::Borrowed(choices))
    }

    pub(crate) const fn named(name: Cow<'static, str>, kind: Kind, choices: Cow<'static, [Choice]>) -> Self {
        Self {
            name,
            kind,
            is_list: false,
            required: false,
            visible: false,
            sensitive: false,
            shown: true,
            answered: Cow::Borrowed(""),
            range: None,
            max: None,
            choices,
        }
    }

    /// The same field, to be given always.
    pub(crate) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same field, its number between these.
    #[must_use]
    pub const fn within(mut self, least: i64, most: i64) -> Self {
        self.range = Some((least, most));
        self
    }
}

impl Choice {
    /// A value with its meaning in Chinese.
    pub const fn new(value: &'static str, label: &'static str) -> Self {
        Self { value: Cow::Borrowed(value), label: Cow::Borrowed(label), answered: Cow::Borrowed("") }
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<alloc::string::String> for Json<'_> {
    fn from(text: alloc::string::String) -> Self {
        Self::Text(text.into())
    }
}
