//! Turns a request into the record that answers show.

use jdy_core::model::{Field, Kind, Model};
use serde_json::{Map, Value};

use super::amounts;
use crate::business::error::BusinessError;
use crate::business::records::Ids;
use crate::catalog::{fields, plain};

/// Writes the given fields into a record: under the names that answers have, rows by their ids.
pub(super) struct Merge<'a> {
    pub(super) models: &'a [Model],
    pub(super) ids: &'a mut Ids,
    /// Whether the record is new: its rows may bring ids of their own.
    pub(super) is_new: bool,
}

impl Merge<'_> {
    /// Fields that are not given stay.
    pub(super) fn object(
        &mut self,
        model: usize,
        record: &mut Map<String, Value>,
        given: &Map<String, Value>,
    ) -> Result<(), BusinessError> {
        for field in fields(self.models, model) {
            let Some(value) = given.get(&*field.name) else { continue };
            let name = if field.answered.is_empty() { &field.name } else { &field.answered };
            forget_linked(name, record, given);
            let earlier = record.remove(&**name);
            record.insert(name.to_string(), self.value(field, earlier, value)?);
        }
        Ok(())
    }

    fn value(&mut self, field: &Field, earlier: Option<Value>, given: &Value) -> Result<Value, BusinessError> {
        match (field.kind, given) {
            (Kind::Model(model), Value::Array(rows)) => {
                let earlier = if let Some(Value::Array(rows)) = earlier { rows } else { Vec::new() };
                self.rows(model, earlier, rows)
            }
            (Kind::Model(model), Value::Object(given)) => {
                let mut object = if let Some(Value::Object(object)) = earlier { object } else { Map::new() };
                self.object(model, &mut object, given)?;
                Ok(Value::Object(object))
            }
            (Kind::TextMap, Value::Object(given)) => {
                let mut map = if let Some(Value::Object(map)) = earlier { map } else { Map::new() };
                map.extend(given.clone());
                Ok(Value::Object(map))
            }
            _ => Ok(answered(field, given)),
        }
    }

    /// Rows with the id of an earlier one change it, the others are added.
    fn rows(&mut self, model: usize, mut rows: Vec<Value>, given: &[Value]) -> Result<Value, BusinessError> {
        // Such rows refer to records.
        let is_reference = fields(self.models, model).any(|field| field.name == "id" && field.required);
        for given in given.iter().filter_map(Value::as_object) {
            let id = given.get("id").map(plain).filter(|id| !id.is_empty() && id != "0");
            let known = id.as_ref().and_then(|id| {
                rows.iter_mut()
                    .filter_map(Value::as_object_mut)
                    .find(|row| row.get("id").map(plain).as_ref() == Some(id))
            });
            if let Some(row) = known {
                self.object(model, row, given)?;
                amounts::of_row(row, given);
            } else {
                if let Some(id) = id.as_ref().filter(|_| !self.is_new && !is_reference) {
                    return Err(BusinessError::not_found("分录", id));
                }
                let mut row = Map::new();
                self.object(model, &mut row, given)?;
                amounts::of_row(&mut row, given);
                let id = id.unwrap_or_else(|| self.ids.record());
                row.insert("id".into(), id.into());
                row.entry("seq").or_insert_with(|| (rows.len() + 1).into());
                rows.push(Value::Object(row));
            }
        }
        Ok(Value::Array(rows))
    }
}

/// If a reference is given, removes the rest of the earlier one from the record: `x_number` and `x_name` beside `x_id`.
fn forget_linked(name: &str, record: &mut Map<String, Value>, given: &Map<String, Value>) {
    let Some(stem) = name.strip_suffix("_id").or_else(|| name.strip_suffix("_number")) else { return };
    for other in ["_id", "_number", "_name"].map(|end| [stem, end].concat()) {
        if !given.contains_key(&other) {
            record.remove(&other);
        }
    }
}

/// The value that answers show for a saved value.
fn answered(field: &Field, given: &Value) -> Value {
    let text = plain(given);
    let choice = field.choices.iter().find(|choice| choice.value == text && !choice.answered.is_empty());
    choice.map_or_else(|| given.clone(), |choice| (&*choice.answered).into())
}
