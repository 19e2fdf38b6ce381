//! Sensitive fields of answers and requests (敏感数据解密).

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

/// A value of a request whose text answers carry encrypted: ciphertext in its place is refused.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Plain<T>(pub T);

impl<T: Field> Field for Plain<T> {
    const TYPE: Type = T::TYPE;
    const REQUIRED: bool = T::REQUIRED;
    const SENSITIVE: bool = true;

    fn to_field(&self) -> Option<Json<'_>> {
        self.0.to_field()
    }
}
