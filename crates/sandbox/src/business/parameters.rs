//! The parameters of the query, decoded and typed.

use serde::Deserialize;
use serde_json::Number;

use crate::business::error::BusinessError;
use crate::clock;

/// Keys and values in their order. An empty value counts as not given.
pub(crate) struct Parameters(Vec<(String, String)>);

/// An element of an array in JSON.
#[derive(Deserialize)]
#[serde(untagged)]
enum Element {
    Text(String),
    Number(Number),
}

impl Element {
    fn into_text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Parameters {
    pub(crate) fn parse(query: &str) -> Self {
        Self(form_urlencoded::parse(query.as_bytes()).into_owned().collect())
    }

    fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Milliseconds since the epoch.
    pub(crate) fn moment(&self, name: &str) -> Result<Option<u64>, BusinessError> {
        self.parsed(name, |text| text.parse().ok())
    }

    /// The first millisecond of a day written `yyyy-MM-dd`.
    pub(crate) fn day(&self, name: &str) -> Result<Option<u64>, BusinessError> {
        self.parsed(name, clock::day)
    }

    /// An integer of at least 1.
    pub(crate) fn positive(&self, name: &str) -> Result<Option<usize>, BusinessError> {
        self.parsed(name, |text| text.parse().ok().filter(|number| *number > 0))
    }

    fn parsed<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, BusinessError> {
        self.text(name).map(|text| parse(text).ok_or_else(|| BusinessError::wrong_format(name, text))).transpose()
    }

    /// An integer. A wrong one is a type error.
    pub(crate) fn integer(&self, name: &str) -> Result<Option<i32>, BusinessError> {
        self.typed("int32", name, |text| text.parse().ok())
    }

    /// A boolean, also as `1` and `0`. A wrong one is a type error.
    pub(crate) fn boolean(&self, name: &str) -> Result<Option<bool>, BusinessError> {
        self.typed("bool", name, |text| match text {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        })
    }

    fn typed<T>(&self, kind: &str, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, BusinessError> {
        let wrong = |text| BusinessError::wrong_type(format!("proto: invalid value for {kind} field {name}: {text}"));
        self.text(name).map(|text| parse(text).ok_or_else(|| wrong(text))).transpose()
    }

    /// An array, as repeated keys or as JSON. `[1,2]`, as in the official documentation, is the same as `["1","2"]`.
    pub(crate) fn array(&self, name: &str) -> Result<Vec<String>, BusinessError> {
        let mut values = Vec::new();
        for text in self.all(name) {
            if text.starts_with('[') {
                let list = serde_json::from_str::<Vec<Element>>(text);
                let list = list.map_err(|_| BusinessError::wrong_format(name, text))?;
                values.extend(list.into_iter().map(Element::into_text));
            } else {
                values.push(text.to_owned());
            }
        }
        Ok(values)
    }
}
