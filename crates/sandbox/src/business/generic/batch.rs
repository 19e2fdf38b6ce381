//! A save of many records, each for itself: the answer has a row for each.

use jdy_core::Secret;
use serde_json::{Map, Value, json};

use super::{answer, save};
use crate::business::accepted::Accepted;
use crate::business::records::Store;
use crate::catalog::Known;

pub(super) fn save(
    store: &mut Store,
    secret: &Secret,
    given: Map<String, Value>,
    known: &'static Known,
    now: u64,
) -> Accepted {
    let (model, records) = save::records(given, known);
    let (mut rows, mut ids) = (Vec::new(), Vec::new());
    for (index, record) in records.iter().enumerate() {
        let saved = save::check(store, record, known).and_then(|()| save::put(store, record, known, model, now));
        rows.push(match saved {
            Ok(saved) => {
                ids.push(saved.id.clone());
                json!({ "id": saved.id, "number": saved.number, "index": index, "success": true })
            }
            Err(error) => {
                let error = json!({ "id": record.get("id"), "message": error.description, "type": "error" });
                json!({ "index": index, "success": false, "errors": [error] })
            }
        });
    }
    let source = [("rows".to_owned(), Value::from(rows))].into_iter().collect();
    Accepted { data: answer::data(known, &source, secret), ids, ..Accepted::default() }
}
