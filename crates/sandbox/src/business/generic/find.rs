//! `get`: one record, by its id or by another field.

use jdy_core::Secret;
use serde_json::{Map, Value};

use super::answer;
use crate::business::accepted::Accepted;
use crate::business::error::BusinessError;
use crate::business::records::{Record, Store};
use crate::catalog::{Known, fields, plain};

pub(super) fn get(
    store: &Store,
    secret: &Secret,
    given: &Map<String, Value>,
    known: &Known,
) -> Result<Accepted, BusinessError> {
    let record = find(store.of(known.resource), given, known)?;
    let data = match answer::wrapper(&known.answer) {
        Some(field) => {
            let wrapped = [(field.name.to_string(), Value::Object(record.fields.clone()))];
            answer::data(known, &wrapped.into_iter().collect(), secret)
        }
        None => answer::data(known, &record.fields, secret),
    };
    let number = Some(record.number.clone()).filter(|number| !number.is_empty());
    Ok(Accepted { data, ids: vec![record.id.clone()], number, ..Accepted::default() })
}

/// The record of the first given parameter: ids come first.
fn find<'r>(records: &'r [Record], given: &Map<String, Value>, known: &Known) -> Result<&'r Record, BusinessError> {
    let is_id = |name: &str| name == "id" || name.ends_with("_id");
    let names = || fields(&known.operation.models, 0).map(|field| &*field.name);
    let mut ordered = names().filter(|name| is_id(name)).chain(names().filter(|name| !is_id(name)));
    let first = ordered.find_map(|name| Some((name, plain(given.get(name)?))).filter(|(_, text)| !text.is_empty()));
    let Some((name, text)) = first else {
        return Err(BusinessError::empty(names().next().unwrap_or("id")));
    };
    // A deleted member is not found.
    let mut kept = records.iter().filter(|record| record.text("is_delete") != "1");
    let found = kept.find(|record| match name {
        _ if is_id(name) => record.id == text,
        "number" => record.number == text,
        _ => record.number == text || record.fields.get(name).map(plain).as_ref() == Some(&text),
    });
    let title = title(known);
    found.ok_or_else(|| {
        let what = if is_id(name) { title.to_owned() } else { format!("{title}编码") };
        BusinessError::not_found(&what, &text)
    })
}

/// The name of the record: 商品 of 商品保存.
pub(super) fn title(known: &Known) -> &'static str {
    let ends = ["批量保存", "保存", "详情", "列表", "查询"];
    ends.iter().find_map(|end| known.title.strip_suffix(end)).unwrap_or(known.title)
}
