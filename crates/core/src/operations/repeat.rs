//! Whether a request may be sent again when its outcome is unknown.

use alloc::string::String;

use super::{Effect, Operation};
use crate::json::Json;

/// Whether a request may be sent again when its outcome is unknown. The service has no idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It reads, or it is idempotent.
    Safe,
    /// It updates the record with this id.
    Update {
        /// The id of the record.
        id: String,
        /// Whether it adds a row each time. Otherwise it is idempotent, unless another update comes between.
        adds: bool,
    },
    /// It creates a record with this number: a look-up shows whether it arrived.
    CheckFirst {
        /// The number (编码) of the new record, or whatever else it is looked up by.
        number: String,
    },
    /// It carries a key of the caller's own, by which the service refuses a duplicate.
    Keyed {
        /// The field with the key.
        field: String,
    },
    /// It creates something, and no look-up can show whether it arrived.
    Never,
}

impl Operation {
    /// Whether a request with these fields may be sent again when its outcome is unknown.
    pub(super) fn repeat(&self, fields: &Json) -> Repeat {
        match self.effect {
            Effect::Read => return Repeat::Safe,
            Effect::Action => return Repeat::Never,
            Effect::Save => {}
        }
        // 0 is the id of no record.
        if let Some(id) = given(fields, "id").filter(|id| !is_zero(id)) {
            // A row without an id would be there twice.
            return Repeat::Update { id, adds: adds_a_row(fields) };
        }
        if let Some(number) = self.look_up.as_ref().and_then(|look_up| given(fields, &look_up.by)) {
            return Repeat::CheckFirst { number };
        }
        match &self.external_key {
            Some(field) if is_keyed(fields, field) => Repeat::Keyed { field: field.clone() },
            _ => Repeat::Never,
        }
    }
}

/// The text of a field that is not empty.
fn given(fields: &Json, name: &str) -> Option<String> {
    fields.get(name).and_then(Json::digits).filter(|text| !text.is_empty())
}

/// Whether a request carries the key at this path: the request itself, or each record of its list (`items.key`). A
/// record with an id is updated, which the service does not refuse as a duplicate.
fn is_keyed(fields: &Json, path: &str) -> bool {
    let Some((list, key)) = path.split_once('.') else { return given(fields, path).is_some() };
    let is_new = |record: &Json| given(record, "id").is_none_or(|id| is_zero(&id));
    let Some(Json::List(records)) = fields.get(list) else { return false };
    !records.is_empty() && records.iter().all(|record| given(record, key).is_some() && is_new(record))
}

/// Whether an id is empty or 0.
pub(super) fn is_zero(id: &str) -> bool {
    id.trim_start_matches('0').is_empty()
}

/// Whether a request has a row that the service adds each time: an object without an id in a list, at any depth.
fn adds_a_row(fields: &Json) -> bool {
    let is_new = |row: &Json| match row {
        Json::Object(_) => match row.get("id") {
            None | Some(Json::Null) => true,
            Some(id) => id.digits().is_some_and(|id| is_zero(&id)),
        },
        _ => false,
    };
    match fields {
        Json::List(items) => items.iter().any(|item| is_new(item) || adds_a_row(item)),
        Json::Object(entries) => entries.iter().any(|(_, value)| adds_a_row(value)),
        _ => false,
    }
}
