//! English for the names of fields.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The gloss of each field name, where the field itself has none.
#[derive(Deserialize)]
#[serde(transparent)]
pub(crate) struct Glossary(BTreeMap<String, String>);

impl Glossary {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
