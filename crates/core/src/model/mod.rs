//! Models as data: one declaration gives the serde struct, its documentation and its description.
//!
//! The description is what the TypeScript types, the tables of the documentation and the forms of the
//! playground are made from, so that all of them say the same.

mod check;
mod choice;
mod extra;
mod lenient;
mod scalars;
mod text;

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Json;

pub(crate) use choice::choice;
pub use extra::{EXTRA, Extra};
pub use lenient::{Count, Known, TextMap};
pub use scalars::{
    Amount, CustomFields, Date, DateTime, Id, Millis, NonEmpty, Object, PageNumber, PageSize, Percent, PositiveNumber,
};
pub(crate) use text::is_visible;

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
    /// Rows on a page, 1 to 100.
    PageSize,
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
    /// Any JSON value.
    Any,
    /// Visible ASCII characters, fit for a header (options only).
    HeaderText,
    /// As [`Self::HeaderText`], and never shown (options only).
    Secret,
    /// Scheme, host and port of a server (options only).
    Origin,
    /// As [`Self::Origin`], over TLS unless it is this machine (options only).
    BaseUrl,
    /// Another model.
    Model(&'static ModelInfo),
}

#[cfg(feature = "docs")]
impl Type {
    /// The model that this is, or is a list of.
    pub const fn model(&self) -> Option<&'static ModelInfo> {
        match self {
            Self::Model(info) => Some(info),
            Self::List(inner) | Self::Known(inner) => inner.model(),
            _ => None,
        }
    }
}

/// The description of a model.
#[derive(Debug)]
pub struct ModelInfo {
    /// Its name in Rust and TypeScript.
    pub name: &'static str,
    /// Whether it takes fields in `extra` that it does not know.
    pub open: bool,
    /// Its fields, in the order of the service's pages.
    pub fields: &'static [FieldInfo],
    /// What people read.
    #[cfg(feature = "docs")]
    pub docs: ModelDocs,
}

/// What people read about a model.
#[cfg(feature = "docs")]
#[derive(Debug)]
pub struct ModelDocs {
    /// What it is.
    pub english: &'static [&'static str],
    /// Its name on the service's pages.
    pub chinese: &'static str,
    /// Whether it is sent to the service or comes from it.
    pub direction: Direction,
}

/// Which way a model travels.
#[cfg(feature = "docs")]
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
    /// Whether it must be given, or is always there.
    pub required: bool,
    /// What it holds.
    pub kind: Type,
    /// What it means: unit, format, allowed values.
    #[cfg(feature = "docs")]
    pub docs: &'static [&'static str],
    /// Its name on the service's pages.
    #[cfg(feature = "docs")]
    pub chinese: &'static str,
}

impl ModelInfo {
    /// A model of options: it takes no field that it does not know, and its docs stand where the options are public.
    pub(crate) const fn closed(name: &'static str, fields: &'static [FieldInfo]) -> Self {
        Self {
            name,
            open: false,
            fields,
            #[cfg(feature = "docs")]
            docs: ModelDocs { english: &[], chinese: "", direction: Direction::Request },
        }
    }
}

impl FieldInfo {
    /// A field of a model of options.
    pub(crate) const fn new(name: &'static str, required: bool, kind: Type) -> Self {
        Self {
            name,
            required,
            kind,
            #[cfg(feature = "docs")]
            docs: &[],
            #[cfg(feature = "docs")]
            chinese: "",
        }
    }
}

impl OptionInfo {
    /// A value of an option.
    pub(crate) const fn new(value: Literal, chinese: &'static str) -> Self {
        Self {
            value,
            chinese,
            #[cfg(feature = "docs")]
            docs: &[],
        }
    }
}

/// The description of a set of allowed values.
#[derive(Debug)]
pub struct ChoiceInfo {
    /// Its name in Rust.
    pub name: &'static str,
    /// The values in the order of the service's pages.
    pub options: &'static [OptionInfo],
}

/// One allowed value.
#[derive(Debug)]
pub struct OptionInfo {
    /// The value on the wire.
    pub value: Literal,
    /// What the service's pages call it.
    pub chinese: &'static str,
    /// What it means.
    #[cfg(feature = "docs")]
    pub docs: &'static [&'static str],
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

    /// The JSON object of the fields that are given. A request keeps `extra` apart, as a caller gives it; an answer
    /// has it among the others, as it came.
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
        Some((*self).into())
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
/// Each field has a doc, its Chinese term and its type. A request takes fields newer than this version in `extra`;
/// an answer keeps there whatever it does not know.
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
                open: true,
                fields: &[$($crate::model::FieldInfo {
                    name: stringify!($field),
                    required: <$kind as $crate::model::Field>::REQUIRED,
                    kind: <$kind as $crate::model::Field>::TYPE,
                    #[cfg(feature = "docs")]
                    docs: &[$($field_doc),+],
                    #[cfg(feature = "docs")]
                    chinese: $field_chinese,
                }),+],
                #[cfg(feature = "docs")]
                docs: $crate::model::ModelDocs {
                    english: &[$($doc),+],
                    chinese: $chinese,
                    direction: $crate::model::model!(@direction $direction),
                },
            };

            fn to_json(&self) -> $crate::json::Json {
                let given = [$((stringify!($field), $crate::model::Field::to_field(&self.$field))),+];
                $crate::model::model!(@join $direction)(&self.extra, given)
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
        pub struct $name {
            $($(#[doc = $field_doc])+ #[doc = concat!("\n", $field_chinese)] pub $field: $kind,)+
            /// Fields that this version does not know, kept as they came.
            #[serde(flatten)]
            pub extra: $crate::model::Extra,
        }
    };
    (@join request) => { $crate::model::Extra::apart };
    (@join answer) => { $crate::model::Extra::spread };
    (@direction request) => { $crate::model::Direction::Request };
    (@direction answer) => { $crate::model::Direction::Answer };
}
pub(crate) use model;
