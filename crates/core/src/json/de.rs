//! serde's structs from [`Json`].

use alloc::borrow::Cow;
use alloc::vec;

use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::{Invalid, Json};

impl<'de> Deserializer<'de> for Json<'_> {
    type Error = Invalid;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Invalid> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Integer(number) => visitor.visit_i64(number),
            Self::Decimal(number) => visitor.visit_f64(number.value()),
            Self::Text(text) => visitor.visit_string(text.into_owned()),
            Self::List(items) => visitor.visit_seq(Items { rest: items.into_iter(), index: 0 }),
            Self::Object(entries) => visitor.visit_map(Entries { rest: entries.into_iter(), current: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Invalid> {
        // `null` for an optional field means what leaving it out means.
        if self == Self::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Invalid> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Invalid> for Json<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

struct Items<'a> {
    rest: vec::IntoIter<Json<'a>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Invalid;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Invalid> {
        let Some(item) = self.rest.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(item).map(Some).map_err(|invalid| invalid.in_item(index))
    }
}

struct Entries<'a> {
    rest: vec::IntoIter<(Cow<'a, str>, Json<'a>)>,
    current: Option<(Cow<'a, str>, Json<'a>)>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Invalid;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Invalid> {
        self.current = self.rest.next();
        let Some((key, _)) = &self.current else { return Ok(None) };
        let found = seed.deserialize(IntoDeserializer::<Invalid>::into_deserializer(&**key));
        found.map(Some).map_err(|invalid| invalid.in_field(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Invalid> {
        let (key, value) = self.current.take().unwrap_or((Cow::Borrowed(""), Json::Null));
        seed.deserialize(value).map_err(|invalid| invalid.in_field(&key))
    }
}
