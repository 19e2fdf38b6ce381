//! `common_operate` (通用操作): audits, deletes, closes and makes void.

use serde_json::{Map, Value, json};

use super::find;
use super::save::NotAudited;
use crate::business::accepted::Accepted;
use crate::business::error::BusinessError;
use crate::business::records::{AUDITED, Record, Store};
use crate::catalog::{Known, plain, with_entity};
use crate::clock::beijing;

pub(super) fn run(store: &mut Store, given: &Map<String, Value>, now: u64) -> Result<Accepted, BusinessError> {
    let text = |name: &str| given.get(name).map(plain).unwrap_or_default();
    let (entity, operate) = (text("entity_number"), text("operate_type"));
    for (name, text) in [("entity_number", &entity), ("operate_type", &operate)] {
        if text.is_empty() {
            return Err(BusinessError::empty(name));
        }
    }
    let mut known = with_entity(&entity);
    let known = known.next().ok_or_else(|| BusinessError::not_found("entity_number", &entity))?;
    let list = |name: &str| given.get(name).and_then(Value::as_array).into_iter().flatten().map(plain);
    let wanted: Vec<(bool, String)> =
        list("ids").map(|id| (true, id)).chain(list("numbers").map(|number| (false, number))).collect();
    if wanted.is_empty() {
        return Err(BusinessError::empty("ids"));
    }
    let done = if known.resource == "bd.customer" {
        customers(store, &operate, &wanted)?
    } else {
        records(store, known, &operate, &wanted, now)?
    };
    let ids: Vec<String> = done.iter().map(|(id, _)| id.clone()).collect();
    let numbers: Map<String, Value> = done.into_iter().map(|(id, number)| (id, number.into())).collect();
    Ok(Accepted { data: json!({ "ids": ids, "id_number_map": numbers }), ids, ..Accepted::default() })
}

/// All of the records or none: ids and numbers.
fn records(
    store: &mut Store,
    known: &Known,
    operate: &str,
    wanted: &[(bool, String)],
    now: u64,
) -> Result<Vec<(String, String)>, BusinessError> {
    let not_audited = NotAudited::of(known.resource);
    let records = store.records.entry(known.resource).or_default();
    let mut positions = Vec::new();
    for (by_id, text) in wanted {
        let position =
            records.iter().position(|record| if *by_id { record.id == *text } else { record.number == *text });
        let position = position.ok_or_else(|| BusinessError::not_found(find::title(known), text))?;
        if let Some(record) = records.get(position) {
            check(record, operate, not_audited.is_some())?;
        }
        positions.push(position);
    }
    let done = positions.iter().filter_map(|position| records.get(*position));
    let done = done.map(|record| (record.id.clone(), record.number.clone())).collect();
    if operate == "delete" {
        let mut place = 0;
        records.retain(|_| {
            place += 1;
            !positions.contains(&(place - 1))
        });
        return Ok(done);
    }
    for position in positions {
        let Some(record) = records.get_mut(position) else { continue };
        let mut set = |name: &str, value: &str| drop(record.fields.insert(name.into(), value.into()));
        match (operate, &not_audited) {
            ("audit", _) => {
                set("bill_status", AUDITED);
                set("audit_time", &beijing(now));
                set("audit_date", &beijing(now));
            }
            ("unaudit", Some(NotAudited(status))) => set("bill_status", status),
            // 手动关闭
            ("close_donothing", _) => set("bill_close_state", "H"),
            ("invalid", _) => {
                set("enable", "0");
                record.is_void = true;
            }
            ("valid", _) => {
                set("enable", "1");
                record.is_void = false;
            }
            _ => {}
        }
    }
    Ok(done)
}

fn check(record: &Record, operate: &str, is_document: bool) -> Result<(), BusinessError> {
    match operate {
        "delete" | "invalid" if record.is_audited() => Err(BusinessError::audited(&record.number)),
        "audit" | "unaudit" if !is_document => Err(BusinessError::wrong_format("operate_type", operate)),
        "audit" if record.is_void => Err(BusinessError::wrong_format("operate_type", operate)),
        _ => Ok(()),
    }
}

/// Customers have a store of their own.
fn customers(
    store: &mut Store,
    operate: &str,
    wanted: &[(bool, String)],
) -> Result<Vec<(String, String)>, BusinessError> {
    let mut done: Vec<(String, String)> = Vec::new();
    for (by_id, text) in wanted {
        let mut found = store.customers.iter();
        let found = found.find(|customer| if *by_id { customer.id == *text } else { customer.number == *text });
        let customer = found.ok_or_else(|| BusinessError::not_found("客户", text))?;
        done.push((customer.id.clone(), customer.number.clone()));
    }
    let is_done = |id: &str| done.iter().any(|(done, _)| done == id);
    match operate {
        "delete" => store.customers.retain(|customer| !is_done(&customer.id)),
        "valid" | "invalid" => {
            for customer in store.customers.iter_mut().filter(|customer| is_done(&customer.id)) {
                customer.enabled = operate == "valid";
            }
        }
        _ => return Err(BusinessError::wrong_format("operate_type", operate)),
    }
    Ok(done)
}
