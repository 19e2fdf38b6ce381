//! Sensitive fields of answers (敏感数据解密).

use alloc::string::String;

use super::{Field, Type};
use crate::json::Json;

/// A text that answers carry encrypted; [`privacy::decrypt`](crate::privacy::decrypt) opens it. Saves take plain text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Sensitive(pub String);

impl Field for Sensitive {
    const TYPE: Type = Type::Sensitive;

    fn to_field(&self) -> Option<Json<'_>> {
        self.0.to_field()
    }
}
