//! The contents of one file of the catalog.

use std::fmt;

use indexmap::IndexMap;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use toml::Spanned;

use super::field_type::FieldType;

/// The proof of a save whose answer may be empty.
pub(crate) const NO_PROOF: &str = "nothing";

/// A resource: a kind of record with its operations.
pub(crate) struct Resource {
    /// Its name in Chinese, as the official documentation has it: 采购订单.
    pub title: String,
    /// Its name in code, the last part of the path: `purOrder`.
    pub name: String,
    /// The operations by verb: `list`, `get`, `save`.
    pub operations: IndexMap<String, Operation>,
}

/// One operation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Operation {
    /// Method and path.
    pub address: Spanned<Address>,
    /// Its name in Chinese, as the official documentation has it: 采购订单保存.
    pub title: String,
    /// What it does, one English sentence.
    pub summary: String,
    pub effect: Effect,
    /// Where the fields of the request go; nothing for a request without fields.
    #[serde(rename = "in")]
    pub place: Option<Place>,
    /// Checked by hand against the official documents: required fields and choices are enforced.
    #[serde(default)]
    pub reviewed: bool,
    /// The field that names the record for people.
    pub number: Option<String>,
    /// The `entity_number` of the record for `common_operate`.
    pub entity: Option<String>,
    /// The path of the field of `data` that proves a save or an action, where it is neither `ids` nor `id`;
    /// [`NO_PROOF`] where `data` may be empty.
    pub proof: Option<String>,
    /// How a lost save is found.
    pub lookup: Option<Lookup>,
    /// The field of the answer with the time of creation.
    pub created: Option<String>,
    /// The field with the caller's own key, by which the service refuses a duplicate.
    pub external_key: Option<String>,
    /// The lists whose rows are added when they have no id.
    #[serde(default)]
    pub adds_rows: Vec<String>,
    /// The fields of which exactly one must be given.
    #[serde(default)]
    pub one_of: Vec<String>,
    /// Pairs of fields, start and end of a span of time: the end must not be before the start.
    #[serde(default)]
    pub spans: Vec<[String; 2]>,
    /// Whether the answer tells success row by row.
    #[serde(default)]
    pub batch: bool,
    /// The fields that select a page.
    pub paging: Option<Paging>,
    /// Whether the answer counts all rows in `count`.
    pub count: Option<bool>,
    /// The field with the count, where it is not `count`.
    pub total: Option<String>,
    /// The field of the answer with the rows.
    pub rows: Option<String>,
    /// The filters by time of modification: start and end.
    pub modified: Option<[String; 2]>,
    /// A list that is requested by POST.
    #[serde(default)]
    pub post: bool,
    /// The models of the request. The first one is the request itself.
    #[serde(default)]
    pub request: IndexMap<String, Model>,
    /// The models of the answer. `Data` is its `data`.
    #[serde(default)]
    pub answer: IndexMap<String, Model>,
}

impl Operation {
    /// Whether a request without this field is wrong. The fields of pages are not required: the client adds them.
    pub(crate) fn requires(&self, name: &str, field: &Field) -> bool {
        let is_paging = self.page_fields().is_some_and(|(page, size)| name == page || name == size);
        let is_certain = field.required && field.doubtful.is_none() && field.or.is_none();
        is_certain && !is_paging && !self.one_of.iter().any(|one| one == name)
    }

    /// How the client finds a lost save: not by a field of a list, since a save of several records has several.
    pub(crate) fn client_lookup(&self) -> Option<&Lookup> {
        self.lookup.as_ref().filter(|lookup| !lookup.by.contains('.'))
    }

    /// The fields that ask for a page and its size.
    pub(crate) fn page_fields(&self) -> Option<(&str, String)> {
        let fields = self.request.values().next()?;
        let asks = |name: &str| match self.paging {
            Some(Paging::Page) => name == "page",
            Some(Paging::PageNo) => name == "page_no",
            Some(Paging::Dotted) => name.rsplit_once('.').is_some_and(|(_, last)| last == "page"),
            Some(Paging::None) | None => false,
        };
        let page = fields.keys().map(String::as_str).find(|name| asks(name))?;
        let prefix = page.strip_suffix("page_no").or_else(|| page.strip_suffix("page")).unwrap_or_default();
        Some((page, format!("{prefix}page_size")))
    }
}

/// A model: its fields by name.
pub(crate) type Model = IndexMap<String, Spanned<Field>>;

/// One field.
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the file")]
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// Must be given, and a text must be more than blanks; in an answer: is always there.
    #[serde(default)]
    pub required: bool,
    /// The field that makes this one required when it is given.
    pub required_with: Option<String>,
    /// Why `required` is not certain: the text of the document says otherwise, or another field may stand for it.
    pub doubtful: Option<String>,
    /// The field that may stand for this one.
    pub or: Option<String>,
    /// The most characters.
    pub max: Option<u32>,
    /// The least and the greatest number.
    pub range: Option<[f64; 2]>,
    /// The text of a whole number above 0.
    #[serde(default)]
    pub positive: bool,
    /// Whether the text may be empty or blanks. `false` is for a field that is not required.
    #[serde(default = "yes")]
    pub blank: bool,
    /// What the answer of `get` calls this list of records, where it is another name.
    pub answered: Option<String>,
    /// What answers show for a value, where it is another one.
    #[serde(default)]
    pub answered_values: IndexMap<String, String>,
    /// Encrypted in answers; a save takes plain text.
    #[serde(default)]
    pub sensitive: bool,
    /// Required under a condition.
    #[serde(default)]
    pub conditional: bool,
    /// The Chinese label.
    pub zh: String,
    /// What the gloss says beyond the label, in Chinese, for forms.
    pub help_zh: Option<String>,
    /// The gloss, where it differs from the glossary.
    pub en: Option<String>,
    /// The values with their Chinese and English labels.
    #[serde(default)]
    pub values: IndexMap<String, [String; 2]>,
}

const fn yes() -> bool {
    true
}

/// What an operation does to the records.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Effect {
    /// Changes nothing: may be repeated.
    Read,
    /// Saves a record.
    Save,
    /// Anything else: it moves money, audits, pushes, adjusts. It is never repeated without a check.
    Action,
}

/// Where the fields of a request go.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Place {
    Query,
    Body,
    Multipart,
}

/// The fields of a request that select a page.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Paging {
    /// `page` and `page_size`.
    Page,
    /// `page_no` and `page_size`.
    PageNo,
    /// Inside an object: `data.page`.
    Dotted,
    /// All rows come at once.
    None,
}

/// How a lost save is found.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lookup {
    /// The field of the request that identifies the record.
    pub by: String,
    /// The operation that finds it, a verb of the same resource.
    #[serde(rename = "in")]
    pub verb: String,
    /// The parameter of that operation, where it is not `number`.
    pub filter: Option<String>,
}

/// The method of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Method {
    Get,
    Post,
    Delete,
}

impl Method {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

/// Method and path: `POST /jdy/v2/bd/customer`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Address {
    pub method: Method,
    pub path: String,
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let parts = text.split_once(' ').filter(|(_, path)| path.starts_with("/jdy/"));
        let (method, path) = parts.ok_or_else(|| D::Error::custom("write it as `GET /jdy/v2/…`"))?;
        let method = match method {
            "GET" => Method::Get,
            "POST" => Method::Post,
            "DELETE" => Method::Delete,
            _ => return Err(D::Error::custom("the method is GET, POST or DELETE")),
        };
        Ok(Self { method, path: path.to_owned() })
    }
}

impl<'de> Deserialize<'de> for Resource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tables;

        impl<'de> Visitor<'de> for Tables {
            type Value = Resource;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("title, resource, and a table for each operation")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let (mut title, mut name, mut operations) = (None, None, IndexMap::new());
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "title" => title = Some(map.next_value()?),
                        "resource" => name = Some(map.next_value()?),
                        _ => drop(operations.insert(key, map.next_value()?)),
                    }
                }
                Ok(Resource {
                    title: title.ok_or_else(|| A::Error::missing_field("title"))?,
                    name: name.ok_or_else(|| A::Error::missing_field("resource"))?,
                    operations,
                })
            }
        }
        deserializer.deserialize_map(Tables)
    }
}
