//! Closed sets of values, as the service's pages list them.

use alloc::string::String;
use core::fmt::Write as _;

use super::{ChoiceInfo, Literal};
use crate::json::{Invalid, Json};

impl Literal {
    pub(crate) fn to_json(self) -> Json<'static> {
        match self {
            Self::Integer(number) => Json::Integer(number.into()),
            Self::Text(text) => Json::Text(text.into()),
        }
    }
}

/// Refuses a value that is not among the options, naming them all.
pub(super) fn check(info: &ChoiceInfo, value: &Json) -> Result<(), Invalid> {
    if info.options.iter().any(|option| option.value.to_json() == *value) {
        return Ok(());
    }
    let mut hint = String::from("use one of ");
    for (index, option) in info.options.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        // A text takes whatever is written to it.
        let _ = match option.value {
            Literal::Integer(number) => write!(hint, "{separator}{number} ({})", option.chinese),
            Literal::Text(text) => write!(hint, "{separator}'{text}' ({})", option.chinese),
        };
    }
    Err(Invalid::given(value, &hint))
}

/// Declares a closed set: `Name("中文") { /// doc \n Variant = value, "中文"; … }`, values all integers or all text.
macro_rules! choice {
    ($(#[doc = $doc:literal])+ $name:ident($chinese:literal) {
        $($(#[doc = $option_doc:literal])+ $option:ident = $kind:ident($value:expr), $option_chinese:literal;)+
    }) => {
        $(#[doc = $doc])+
        #[doc = concat!("\n", $chinese)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[doc = $option_doc])+ #[doc = concat!("\n", $option_chinese)] $option,)+
        }

        impl $name {
            /// Every value, in the order of the service's pages.
            pub const ALL: &[Self] = &[$(Self::$option),+];
            /// The description of the set.
            pub const INFO: $crate::model::ChoiceInfo = $crate::model::ChoiceInfo {
                name: stringify!($name),
                options: &[$($crate::model::OptionInfo {
                    value: $crate::model::Literal::$kind($value),
                    chinese: $option_chinese,
                    #[cfg(feature = "docs")]
                    docs: &[$($option_doc),+],
                }),+],
            };

            /// The value as it stands on the wire.
            pub const fn literal(self) -> $crate::model::Literal {
                match self { $(Self::$option => $crate::model::Literal::$kind($value)),+ }
            }
        }

        impl $crate::model::Field for $name {
            const TYPE: $crate::model::Type = $crate::model::Type::Choice(&$name::INFO);

            fn to_field(&self) -> Option<$crate::json::Json<'_>> {
                Some(self.literal().to_json())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let given = $crate::json::Json::deserialize(deserializer)?;
                let found = Self::ALL.iter().find(|option| option.literal().to_json() == given);
                found.copied().ok_or_else(|| serde::de::Error::custom(given))
            }
        }
    };
}
pub(crate) use choice;
