//! Models as data: one declaration gives the serde struct, its documentation and its description.
//!
//! The description is what the TypeScript types, the tables of the documentation and the forms of the
//! playground are made from, so that all of them say the same.

mod answer_only;
mod check;
mod choice;
mod describe;
mod encrypted;
mod extra;
mod lenient;
mod scalars;
mod sensitive;
mod text;

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Json;

pub(crate) use answer_only::{answer_only, count_answer_only};
pub(crate) use choice::choice;
pub use describe::{ChoiceInfo, FieldInfo, Literal, ModelInfo, OptionInfo, Type};
#[cfg(feature = "docs")]
pub use describe::{Direction, ModelDocs};
pub(crate) use encrypted::is_encrypted_surely;
pub use extra::{EXTRA, Extra};
pub use lenient::{Count, Known, TextMap};
pub use scalars::{
    Amount, CustomFields, Date, DateTime, Id, Millis, NonEmpty, Object, PageNumber, PageSize, Percent, PositiveNumber,
};
pub use sensitive::{Plain, Sensitive};
pub(crate) use text::{clean, is_visible, lines};

/// A struct that `model!` declared.
pub trait Model {
    /// Its description.
    const INFO: ModelInfo;

    /// The JSON object of the fields that are given. A request keeps `extra` apart, as a caller gives it; an answer
    /// has it among the others, as it came.
    fn to_json(&self) -> Json<'_>;
}

/// What can be the type of a field.
pub trait Field {
    /// The description of the type.
    const TYPE: Type;
    /// Whether the field must be there.
    const REQUIRED: bool = true;
    /// Whether answers carry its text encrypted.
    const SENSITIVE: bool = false;

    /// The JSON of the value; nothing where the field is left out.
    fn to_field(&self) -> Option<Json<'_>>;
}

impl<T: Field> Field for Option<T> {
    const TYPE: Type = T::TYPE;
    const REQUIRED: bool = false;
    const SENSITIVE: bool = T::SENSITIVE;

    fn to_field(&self) -> Option<Json<'_>> {
        self.as_ref()?.to_field()
    }
}

impl<T: Field> Field for Vec<T> {
    const TYPE: Type = Type::List(&T::TYPE);

    fn to_field(&self) -> Option<Json<'_>> {
        Some(Json::List(self.iter().filter_map(Field::to_field).collect()))
    }
}

impl Field for String {
    const TYPE: Type = Type::Text;

    fn to_field(&self) -> Option<Json<'_>> {
        Some(self.as_str().into())
    }
}

impl Field for f64 {
    const TYPE: Type = Type::Number;

    fn to_field(&self) -> Option<Json<'_>> {
        Some((*self).into())
    }
}

impl Field for bool {
    const TYPE: Type = Type::Boolean;

    fn to_field(&self) -> Option<Json<'_>> {
        Some(Json::Bool(*self))
    }
}

/// Declares a model: `request Name("中文") { … }` for what is sent, `answer …` for what comes back.
///
/// Each field has a doc, its Chinese term and its type. `answered Name` names the model in which answers carry the same
/// record. A request takes fields newer than this version in `extra`;
/// an answer keeps there whatever it does not know.
macro_rules! model {
    ($direction:ident $(#[doc = $doc:literal])+ $name:ident($chinese:literal) $(answered $answer:ident)? {
        $($(#[doc = $field_doc:literal])+ $field:ident($field_chinese:literal): $kind:ty,)+
    }) => {
        $crate::model::model!(@struct $direction $(#[doc = $doc])+ $name($chinese) {
            $($(#[doc = $field_doc])+ $field($field_chinese): $kind,)+
        });

        impl $name {
            const FIELDS: &[$crate::model::FieldInfo] = &[$($crate::model::FieldInfo {
                    name: stringify!($field),
                    required: <$kind as $crate::model::Field>::REQUIRED,
                    sensitive: <$kind as $crate::model::Field>::SENSITIVE,
                    kind: <$kind as $crate::model::Field>::TYPE,
                    #[cfg(feature = "docs")]
                    docs: &[$($field_doc),+],
                    #[cfg(feature = "docs")]
                    chinese: $field_chinese,
                }),+];
        }

        impl $crate::model::Model for $name {
            const INFO: $crate::model::ModelInfo = $crate::model::ModelInfo {
                name: stringify!($name),
                open: true,
                fields: Self::FIELDS,
                answer: concat!($(stringify!($answer))?),
                answer_only: $crate::model::model!(@answer_only $name $($answer)?),
                #[cfg(feature = "docs")]
                docs: $crate::model::ModelDocs {
                    english: &[$($doc),+],
                    chinese: $chinese,
                    direction: $crate::model::model!(@direction $direction),
                },
            };

            fn to_json(&self) -> $crate::json::Json<'_> {
                let given = [$((stringify!($field), $crate::model::Field::to_field(&self.$field))),+];
                $crate::model::model!(@join $direction)(&self.extra, given)
            }
        }

        impl $crate::model::Field for $name {
            const TYPE: $crate::model::Type =
                $crate::model::Type::Model(&<$name as $crate::model::Model>::INFO);

            fn to_field(&self) -> Option<$crate::json::Json<'_>> {
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
    (@answer_only $name:ident) => { &[] };
    (@answer_only $name:ident $answer:ident) => {{
        const ANSWER: &[$crate::model::FieldInfo] = <$answer as $crate::model::Model>::INFO.fields;
        const COUNT: usize = $crate::model::count_answer_only(ANSWER, $name::FIELDS);
        const ONLY: [(&str, &str); COUNT] = $crate::model::answer_only(ANSWER, $name::FIELDS);
        &ONLY
    }};
    (@join request) => { $crate::model::Extra::apart };
    (@join answer) => { $crate::model::Extra::spread };
    (@direction request) => { $crate::model::Direction::Request };
    (@direction answer) => { $crate::model::Direction::Answer };
}
pub(crate) use model;
