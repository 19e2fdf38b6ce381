//! Fields beyond those that a model knows.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use crate::json::Json;

/// The name of the field that carries them in requests.
pub const EXTRA: &str = "extra";

/// Fields that the model does not know: to be sent as they are, or kept as they came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra(pub Vec<(Cow<'static, str>, Json<'static>)>);

impl Extra {
    /// The fields that are given, these among them.
    pub(crate) fn spread<'a, const N: usize>(&self, known: [(&'static str, Option<Json<'a>>); N]) -> Json<'a> {
        Json::Object(given(known).chain(self.0.iter().cloned()).collect())
    }

    /// The fields that are given, these in a field of their own.
    pub(crate) fn apart<'a, const N: usize>(&self, known: [(&'static str, Option<Json<'a>>); N]) -> Json<'a> {
        let extra = (!self.0.is_empty()).then(|| (EXTRA.into(), Json::Object(self.0.clone())));
        Json::Object(given(known).chain(extra).collect())
    }
}

fn given<'a, const N: usize>(
    known: [(&'static str, Option<Json<'a>>); N],
) -> impl Iterator<Item = (Cow<'a, str>, Json<'a>)> {
    known.into_iter().filter_map(|(name, value)| Some((name.into(), value?)))
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ExtraVisitor)
    }
}

struct ExtraVisitor;

impl<'de> Visitor<'de> for ExtraVisitor {
    type Value = Extra;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of the fields to add")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extra, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Extra(entries))
    }
}
