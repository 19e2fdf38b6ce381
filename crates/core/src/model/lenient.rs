//! Values of answers: what is not as documented is kept, never refused.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};

use super::{Field, Type};
use crate::json::Json;

/// A value as documented, or whatever the service sent instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Known<T> {
    /// As documented.
    Documented(T),
    /// Something newer or other.
    Other(Json<'static>),
}

impl<T: Field> Field for Known<T> {
    const TYPE: Type = Type::Known(&T::TYPE);

    fn to_field(&self) -> Option<Json<'_>> {
        match self {
            Self::Documented(value) => value.to_field(),
            Self::Other(json) => Some(json.clone()),
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Known<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        Ok(T::deserialize(json.clone()).map_or(Self::Other(json), Self::Documented))
    }
}

/// A number that the service sends as text on some pages and as a number on others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub u64);

impl Count {
    /// The number behind a number or its text.
    pub fn read(json: &Json<'_>) -> Option<Self> {
        let count = match json {
            Json::Text(digits) => digits.parse().ok()?,
            other => u64::try_from(other.as_integer()?).ok()?,
        };
        Some(Self(count))
    }
}

impl Field for Count {
    const TYPE: Type = Type::Count;

    fn to_field(&self) -> Option<Json<'_>> {
        i64::try_from(self.0).ok().map(Json::Integer)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Json::deserialize(deserializer)?;
        Self::read(&json).ok_or_else(|| D::Error::custom(json))
    }
}

/// A map from text to text; empty maps come as `null` as well.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextMap(pub Vec<(Cow<'static, str>, Json<'static>)>);

impl Field for TextMap {
    const TYPE: Type = Type::TextMap;

    fn to_field(&self) -> Option<Json<'_>> {
        Some(Json::Object(self.0.clone()))
    }
}

impl<'de> Deserialize<'de> for TextMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Json::deserialize(deserializer)? {
            Json::Object(entries) => Ok(Self(entries)),
            other => Err(D::Error::custom(other)),
        }
    }
}
