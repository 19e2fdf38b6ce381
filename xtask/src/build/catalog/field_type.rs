//! The type of a field.

use std::fmt::{self, Display};
use std::str::FromStr;

use serde::Deserialize;
use serde::de::Error as _;

/// The type of a field, as the catalog writes it: `text`, `@Contact`, `list<@Contact>`, `map<text>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FieldType {
    Scalar(Scalar),
    Model(String),
    List(Box<FieldType>),
    Map(Box<FieldType>),
}

/// A type without parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scalar {
    Text,
    Integer,
    Number,
    Boolean,
    /// The id of a record: digits, sent and answered as text.
    Id,
    /// A number that the service wants as text.
    Decimal,
    /// A day, `2026-02-28`.
    Date,
    /// A day and a time, `2026-02-28 12:30:00`.
    DateTime,
    /// Milliseconds since 1970, 13 digits.
    Millis,
    /// Of no documented type.
    Any,
    /// A file of a multipart body.
    File,
}

const SCALARS: [(&str, Scalar); 11] = [
    ("text", Scalar::Text),
    ("integer", Scalar::Integer),
    ("number", Scalar::Number),
    ("boolean", Scalar::Boolean),
    ("id", Scalar::Id),
    ("decimal", Scalar::Decimal),
    ("date", Scalar::Date),
    ("datetime", Scalar::DateTime),
    ("millis", Scalar::Millis),
    ("any", Scalar::Any),
    ("file", Scalar::File),
];

impl FieldType {
    /// The model that it leads to, if any.
    pub(crate) fn model(&self) -> Option<&str> {
        match self {
            Self::Scalar(_) => None,
            Self::Model(name) => Some(name),
            Self::List(of) | Self::Map(of) => of.model(),
        }
    }

    /// How documents say that it is written.
    pub(crate) fn format(&self) -> Option<&'static str> {
        match self {
            Self::Scalar(Scalar::Date) => Some("`yyyy-MM-dd`"),
            Self::Scalar(Scalar::DateTime) => Some("`yyyy-MM-dd HH:mm:ss`, Beijing time"),
            Self::Scalar(Scalar::Millis) => Some("milliseconds since the epoch, 13 digits"),
            _ => None,
        }
    }
}

impl FromStr for FieldType {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let inside = |prefix: &str| text.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>'));
        if let Some(of) = inside("list<") {
            return Ok(Self::List(Box::new(of.parse()?)));
        }
        if let Some(of) = inside("map<") {
            return Ok(Self::Map(Box::new(of.parse()?)));
        }
        if let Some(model) = text.strip_prefix('@').filter(|model| !model.is_empty()) {
            return Ok(Self::Model(model.to_owned()));
        }
        let scalar = SCALARS.iter().find(|(name, _)| *name == text).map(|(_, scalar)| Self::Scalar(*scalar));
        scalar.ok_or_else(|| format!("`{text}` is no type: use {}, @Model, list<…> or map<…>", names().join(", ")))
    }
}

fn names() -> Vec<&'static str> {
    SCALARS.iter().map(|(name, _)| *name).collect()
}

impl Display for FieldType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(scalar) => {
                let name = SCALARS.iter().find(|(_, known)| known == scalar).map_or("", |(name, _)| name);
                formatter.write_str(name)
            }
            Self::Model(name) => write!(formatter, "@{name}"),
            Self::List(of) => write!(formatter, "list<{of}>"),
            Self::Map(of) => write!(formatter, "map<{of}>"),
        }
    }
}

impl<'de> Deserialize<'de> for FieldType {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_and_written_alike() {
        for text in ["text", "id", "@Contact", "list<@Contact>", "map<list<number>>", "list<any>"] {
            assert_eq!(text.parse::<FieldType>().unwrap().to_string(), text);
        }
        for text in ["string", "list<>", "@", "list<text"] {
            assert!(text.parse::<FieldType>().is_err(), "{text}");
        }
    }
}
