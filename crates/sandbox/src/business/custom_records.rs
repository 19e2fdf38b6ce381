//! The operations on records of custom forms (自定义单据).

use serde_json::{Map, Value, json};

use crate::business::accepted::Accepted;
use crate::business::body::Body;
use crate::business::error::BusinessError;
use crate::business::records::{Record, Store};
use crate::call::Call;
use crate::catalog::{self, Known, plain};

/// The value of `data.data` in the answer. The service gives both shapes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inner {
    Null,
    Object,
}

/// The forms of the account sets.
const FORMS: [(&str, Inner); 2] = [("cust_device", Inner::Null), ("cust_visit", Inner::Object)];

const RESOURCE: &str = "cust.biz";

/// `POST /jdy/v2/cust/save`
pub(crate) fn save(store: &mut Store, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let given = Body::check(call.body, catalog::known("cust.biz.save")?)?.into_map();
    let (biz_type, inner) = form(&given, "biz_type")?;
    let id = store.ids.record();
    let mut fields = data(&given).cloned().unwrap_or_default();
    fields.insert("id".into(), (&*id).into());
    // The form stands where other records have their number.
    let (created, modified) = (call.now, call.now);
    let record = Record { id: id.clone(), number: biz_type, created, modified, is_void: false, fields };
    store.records.entry(RESOURCE).or_default().push(record);
    let inner = match inner {
        Inner::Null => Value::Null,
        Inner::Object => json!({ "id": id }),
    };
    Ok(Accepted { data: json!({ "data": inner }), ids: vec![id], ..Accepted::default() })
}

/// The list, the detail and the operations on them. What is in `data` is assumed: no official document describes it.
pub(crate) fn perform(store: &mut Store, given: &Map<String, Value>, known: &Known) -> Result<Accepted, BusinessError> {
    let (name, _) = if known.verb == "operate" { form(given, "entity_number")? } else { form(given, "biz_type")? };
    let records = store.records.entry(RESOURCE).or_default();
    let mut found = records.iter().filter(|record| record.number == name);
    match known.verb {
        "list" => {
            let number = |name: &str| given.get(name).and_then(|value| plain(value).parse::<usize>().ok());
            let (page, size) = (number("page_no").unwrap_or(1).max(1), number("page_size").unwrap_or(10).clamp(1, 100));
            let count = found.clone().count();
            let rows: Vec<&Record> = found.skip((page - 1).saturating_mul(size)).take(size).collect();
            let ids = rows.iter().map(|record| record.id.clone()).collect();
            let rows: Vec<&Map<String, Value>> = rows.iter().map(|record| &record.fields).collect();
            let data = json!({ "data": { "count": count, "page_no": page, "page_size": size, "rows": rows } });
            Ok(Accepted { data, ids, ..Accepted::default() })
        }
        "get" => {
            let id = data(given).and_then(|data| data.get("id")).map(plain).unwrap_or_default();
            let record = found.find(|record| record.id == id).ok_or_else(|| BusinessError::not_found(&name, &id))?;
            Ok(Accepted { data: json!({ "data": record.fields }), ids: vec![id], ..Accepted::default() })
        }
        _ => {
            let ids: Vec<String> = given.get("id").and_then(Value::as_array).into_iter().flatten().map(plain).collect();
            if let Some(id) = ids.iter().find(|id| !found.clone().any(|record| record.id == **id)) {
                return Err(BusinessError::not_found(&name, id));
            }
            if given.get("operate_type").map(plain).as_deref() == Some("delete") {
                records.retain(|record| !ids.contains(&record.id));
            }
            Ok(Accepted { data: json!({ "data": null }), ids, ..Accepted::default() })
        }
    }
}

fn data(given: &Map<String, Value>) -> Option<&Map<String, Value>> {
    given.get("data").and_then(Value::as_object)
}

/// The form that a field names.
fn form(given: &Map<String, Value>, field: &str) -> Result<(String, Inner), BusinessError> {
    let name = given.get(field).map(plain).unwrap_or_default();
    let form = FORMS.iter().find(|(known, _)| *known == name);
    form.map(|(_, inner)| (name.clone(), *inner)).ok_or_else(|| BusinessError::not_found(field, &name))
}
