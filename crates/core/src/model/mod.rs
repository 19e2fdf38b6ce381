//! Models as data: one declaration gives the serde struct, its documentation and its description.
//!
//! The description is what the TypeScript types, the tables of the documentation and the forms of the
//! playground are made from, so that all of them say the same.

mod choice;
mod extra;
mod lenient;
mod scalars;

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Json;

pub(crate) use choice::{choice, position as choice_position};
pub use extra::{EXTRA, Extra};
pub use lenient::{Count, Known, TextMap};
pub use scalars::{
    Amount, CustomFields, Date, DateTime, Id, Millis, NonEmpty, Object, PageNumber, PageSize, Percent, PositiveNumber,
};

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Any text.
    Text,
    /// Text with at least one visible character.
    NonEmptyText,
    /// An id: up to 19 digits, as text.
    Id,
    /// `true` or `false`.
    Boolean,
    /// A finite number.
    Number,
    /// A whole number, from and to (both included).
    Integer(i64, i64),
    /// The text of a whole number above 0.
    PositiveNumberText,
    /// The text of a percentage, 0 to 100.
    PercentText,
    /// `yyyy-MM-dd`, Beijing time.
    Date,
    /// `yyyy-MM-dd HH:mm:ss`, Beijing time.
    DateTime,
    /// Milliseconds since the epoch, 13 digits, as number or text.
    Millis,
    /// One of a few values.
    Choice(&'static ChoiceInfo),
    /// A number, or its text (answers only).
    Count,
    /// What is documented, or something newer (answers only).
    Known(&'static Type),
    /// A list.
    List(&'static Type),
    /// A map from text to text.
    TextMap,
    /// Any JSON object.
    Object,
    /// Another model.
    Model(&'static ModelInfo),
}

/// The description of a model.
#[derive(Debug)]
pub struct ModelInfo {
    /// Its name in Rust and TypeScript.
    pub name: &'static str,
    /// Its name on the service's pages.
    pub chinese: &'static str,
    /// What it is.
    pub docs: &'static [&'static str],
    /// Whether it is sent to the service or comes from it.
    pub direction: Direction,
    /// Its fields, in the order of the service's pages.
    pub fields: &'static [FieldInfo],
}

/// Which way a model travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the service: checked before it is sent.
    Request,
    /// From the service: whatever comes is kept.
    Answer,
}

/// The description of a field.
#[derive(Debug)]
pub struct FieldInfo {
    /// Its name on the wire.
    pub name: &'static str,
    /// Its name on the service's pages.
    pub chinese: &'static str,
    /// What it means: unit, format, allowed values.
    pub docs: &'static [&'static str],
    /// Whether it must be given, or is always there.
    pub required: bool,
    /// What it holds.
    pub kind: Type,
}

/// The description of a set of allowed values.
#[derive(Debug)]
pub struct ChoiceInfo {
    /// Its name in Rust.
    pub name: &'static str,
    /// Its name on the service's pages.
    pub chinese: &'static str,
    /// What it is.
    pub docs: &'static [&'static str],
    /// The values in the order of the service's pages.
    pub options: &'static [OptionInfo],
}

/// One allowed value.
#[derive(Debug)]
pub struct OptionInfo {
    /// The value on the wire.
    pub value: Literal,
    /// What it means.
    pub docs: &'static [&'static str],
    /// What the service's pages call it.
    pub chinese: &'static str,
}

/// A value of a choice, as it stands on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A number.
    Integer(i32),
    /// Text.
    Text(&'static str),
}

/// A struct that `model!` declared.
pub trait Model {
    /// Its description.
    const INFO: ModelInfo;

    /// The JSON object of the fields that are given, `extra` spread among them.
    fn to_json(&self) -> Json;
}

/// What can be the type of a field.
pub trait Field {
    /// The description of the type.
    const TYPE: Type;
    /// Whether the field must be there.
    const REQUIRED: bool = true;

    /// The JSON of the value; nothing where the field is left out.
    fn to_field(&self) -> Option<Json>;
}

impl<T: Field> Field for Option<T> {
    const TYPE: Type = T::TYPE;
    const REQUIRED: bool = false;

    fn to_field(&self) -> Option<Json> {
        self.as_ref()?.to_field()
    }
}

impl<T: Field> Field for Vec<T> {
    const TYPE: Type = Type::List(&T::TYPE);

    fn to_field(&self) -> Option<Json> {
        Some(Json::List(self.iter().filter_map(Field::to_field).collect()))
    }
}

impl Field for String {
    const TYPE: Type = Type::Text;

    fn to_field(&self) -> Option<Json> {
        Some(Json::Text(self.clone()))
    }
}

impl Field for f64 {
    const TYPE: Type = Type::Number;

    fn to_field(&self) -> Option<Json> {
        Some(Json::Number(*self))
    }
}

impl Field for bool {
    const TYPE: Type = Type::Boolean;

    fn to_field(&self) -> Option<Json> {
        Some(Json::Bool(*self))
    }
}

/// Declares a model: `request Name("中文") { … }` for what is sent, `answer …` for what comes back.
///
/// Each field has a doc, its Chinese term and its type. A request refuses unknown fields and takes newer
/// ones in `extra`; an answer keeps in `extra` whatever it does not know.
macro_rules! model {
    ($direction:ident $(#[doc = $doc:literal])+ $name:ident($chinese:literal) {
        $($(#[doc = $field_doc:literal])+ $field:ident($field_chinese:literal): $kind:ty,)+
    }) => {
        $crate::model::model!(@struct $direction $(#[doc = $doc])+ $name($chinese) {
            $($(#[doc = $field_doc])+ $field($field_chinese): $kind,)+
        });

        impl $crate::model::Model for $name {
            const INFO: $crate::model::ModelInfo = $crate::model::ModelInfo {
                name: stringify!($name),
                chinese: $chinese,
                docs: &[$($doc),+],
                direction: $crate::model::model!(@direction $direction),
                fields: &[$($crate::model::FieldInfo {
                    name: stringify!($field),
                    chinese: $field_chinese,
                    docs: &[$($field_doc),+],
                    required: <$kind as $crate::model::Field>::REQUIRED,
                    kind: <$kind as $crate::model::Field>::TYPE,
                }),+],
            };

            fn to_json(&self) -> $crate::json::Json {
                let given = [$((stringify!($field), $crate::model::Field::to_field(&self.$field))),+];
                self.extra.spread_after(given)
            }
        }

        impl $crate::model::Field for $name {
            const TYPE: $crate::model::Type =
                $crate::model::Type::Model(&<$name as $crate::model::Model>::INFO);

            fn to_field(&self) -> Option<$crate::json::Json> {
                Some($crate::model::Model::to_json(self))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::model::Model::to_json(self).serialize(serializer)
            }
        }
    };
    (@struct request $(#[doc = $doc:literal])+ $name:ident($chinese:literal) {
        $($(#[doc = $field_doc:literal])+ $field:ident($field_chinese:literal): $kind:ty,)+
    }) => {
        $(#[doc = $doc])+
        #[doc = concat!("\n", $chinese)]
        #[derive(Clone, Debug, PartialEq, serde::Deserialize)]
        #[serde(deny_unknown_fields, expecting = "an object")]
        pub struct $name {
            $($(#[doc = $field_doc])+ #[doc = concat!("\n", $field_chinese)] pub $field: $kind,)+
            /// Fields that are newer than this version, sent as they are.
            #[serde(default)]
            pub extra: $crate::model::Extra,
        }
    };
    (@struct answer $(#[doc = $doc:literal])+ $name:ident($chinese:literal) {
        $($(#[doc = $field_doc:literal])+ $field:ident($field_chinese:literal): $kind:ty,)+
    }) => {
        $(#[doc = $doc])+
        #[doc = concat!("\n", $chinese)]
        #[derive(Clone, Debug, PartialEq, serde::Deserialize)]
        #[serde(expecting = "an object")]
        pub struct $name {
            $($(#[doc = $field_doc])+ #[doc = concat!("\n", $field_chinese)] pub $field: $kind,)+
            /// Fields that this version does not know, kept as they came.
            #[serde(flatten)]
            pub extra: $crate::model::Extra,
        }
    };
    (@direction request) => { $crate::model::Direction::Request };
    (@direction answer) => { $crate::model::Direction::Answer };
}
pub(crate) use model;
