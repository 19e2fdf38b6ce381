//! The values of fields in Rust: each exists only where it is right.

use alloc::string::String;

use serde::{Deserialize, Deserializer};

use super::{Field, Type};
use crate::json::{Invalid, Json};

/// Declares a type that wraps the text, number or object of a kind.
macro_rules! scalar {
    ($(#[$meta:meta])+ $name:ident: $kind:expr) => {
        $(#[$meta])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name(Json<'static>);

        impl $name {
            /// The value, if it is one of these.
            pub fn new(value: impl Into<Json<'static>>) -> Result<Self, Invalid> {
                let mut value = value.into();
                Self::TYPE.check(&mut value)?;
                Ok(Self(value))
            }

            /// The value as it stands on the wire.
            pub const fn json(&self) -> &Json<'static> {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(Json::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }

        impl Field for $name {
            const TYPE: Type = $kind;

            fn to_field(&self) -> Option<Json<'_>> {
                Some(self.0.clone())
            }
        }
    };
}

scalar! {
    /// Text that is more than blanks.
    NonEmpty: Type::NonEmptyText
}
scalar! {
    /// An id. Ids have up to 19 digits, more than a number holds, so they are text.
    Id: Type::Id
}
scalar! {
    /// A date, `yyyy-MM-dd`.
    Date: Type::Date
}
scalar! {
    /// A time of day with its date, `yyyy-MM-dd HH:mm:ss`.
    DateTime: Type::DateTime
}
scalar! {
    /// Milliseconds since the epoch, 13 digits. The service takes them as text.
    Millis: Type::Millis
}
scalar! {
    /// An amount of money: a finite number.
    Amount: Type::Number
}
scalar! {
    /// A percentage as text, `"13"` or `"0.5"`.
    Percent: Type::PercentText
}
scalar! {
    /// The text of a whole number above 0.
    PositiveNumber: Type::PositiveNumberText
}
scalar! {
    /// The number of a page, from 1.
    PageNumber: Type::Integer(1, i32::MAX as i64)
}
scalar! {
    /// Rows on a page, 1 to 100.
    ///
    /// The service takes more without a word, gives 100 rows and counts pages as if it had given more.
    PageSize: Type::PageSize
}
scalar! {
    /// Custom fields: text by key.
    CustomFields: Type::TextMap
}
scalar! {
    /// Any JSON object.
    Object: Type::Object
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<i32> for Json<'_> {
    fn from(number: i32) -> Self {
        Self::Integer(number.into())
    }
}
