//! The operations of the catalog, each read once, where it is first used.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use jdy_core::model::{Field, Model};
use jdy_core::operations::Operation;
use jdy_core::operations::catalog::{Entry, entries};
use serde_json::Value;

use crate::business::BusinessError;

/// An operation, and the models of its answer.
pub(crate) struct Known {
    pub(crate) operation: Operation,
    /// The first one is `data`.
    pub(crate) answer: Vec<Model>,
    /// Its name in the official documentation: 商品保存.
    pub(crate) title: &'static str,
    /// Module and resource: `bd.material`.
    pub(crate) resource: &'static str,
    /// `save`.
    pub(crate) verb: &'static str,
}

struct Line {
    entry: Entry,
    method: &'static str,
    path: &'static str,
    known: OnceLock<Option<Known>>,
}

/// By name.
static LINES: LazyLock<BTreeMap<&str, Line>> =
    LazyLock::new(|| entries().filter_map(|entry| Some((entry.name, Line::new(entry)?))).collect());

impl Line {
    fn new(entry: Entry) -> Option<Self> {
        let (method, path) = entry.table.split('|').next()?.split_once(' ')?;
        Some(Self { entry, method, path, known: OnceLock::new() })
    }

    fn known(&'static self) -> Option<&'static Known> {
        let Entry { name, title, .. } = self.entry;
        let read = || {
            let (resource, verb) = name.rsplit_once('.')?;
            let (operation, answer) = (self.entry.operation()?, self.entry.answer()?);
            Some(Known { operation, answer, title, resource, verb })
        };
        self.known.get_or_init(read).as_ref()
    }
}

/// The value of a fact that only the sandbox reads: the `entity_number` of a record for `common_operate`.
fn fact(table: &'static str, key: &str) -> Option<&'static str> {
    table.split('|').nth(1)?.split(';').find_map(|fact| fact.strip_prefix(key)?.strip_prefix('='))
}

/// The operation with this name: `bd.material.save`.
pub(crate) fn named(name: &str) -> Option<&'static Known> {
    LINES.get(name)?.known()
}

/// The same, where it must exist.
pub(crate) fn known(name: &str) -> Result<&'static Known, BusinessError> {
    named(name).ok_or_else(|| BusinessError::not_found("API", name))
}

/// The name of the operation of an address.
pub(crate) fn name_at(method: &str, path: &str) -> Option<&'static str> {
    LINES.values().find(|line| line.path == path && line.method == method).map(|line| line.entry.name)
}

/// The names of all operations.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    LINES.keys().copied()
}

/// True where any method of this path is an operation.
pub(crate) fn exists_at(path: &str) -> bool {
    LINES.values().any(|line| line.path == path)
}

/// Method and path of the operation with this name.
pub(crate) fn address(name: &str) -> Option<(&'static str, &'static str)> {
    LINES.get(name).map(|line| (line.method, line.path))
}

/// True for the operation that takes a file as `multipart/form-data`.
pub(crate) fn is_multipart(name: &str) -> bool {
    let facts = LINES.get(name).and_then(|line| line.entry.table.split('|').nth(1)).unwrap_or_default();
    facts.as_bytes().get(1) == Some(&b'm')
}

/// The operations that save the records with this `entity_number`.
pub(crate) fn with_entity(entity: &str) -> impl Iterator<Item = &'static Known> {
    LINES.values().filter(move |line| fact(line.entry.table, "entity") == Some(entity)).filter_map(Line::known)
}

/// The fields of a model.
pub(crate) fn fields(models: &[Model], index: usize) -> impl Iterator<Item = &Field> {
    models.get(index).into_iter().flat_map(|model| &*model.fields)
}

/// The text of a value: without quotes, `1` and `0` for a boolean, empty for null, lists and objects.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => u8::from(*value).to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}
