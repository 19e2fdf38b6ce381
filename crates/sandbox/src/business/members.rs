//! `POST /jdy/v2/ls/member`: saves a member of a shop (会员).

use jdy_core::{Secret, privacy};
use serde_json::{Map, Value, json};

use crate::business::accepted::Accepted;
use crate::business::body::{Body, Fields};
use crate::business::error::BusinessError;
use crate::business::records::{Record, Store};
use crate::call::Call;
use crate::catalog;
use crate::clock::{beijing, day};

/// Where the members are among the records.
const RESOURCE: &str = "ls.member";

pub(crate) fn save(store: &mut Store, secret: &Secret, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let body = Body::check(call.body, catalog::known("ls.member.save")?)?;
    let given = body.fields();
    check_formats(given)?;
    let links = references(given, store)?;
    let mobile = given.text("mobile").unwrap_or_default();
    let position = find_member(store.of(RESOURCE), mobile, given.filled("custom_no"))?;

    let existing = position.and_then(|position| store.of(RESOURCE).get(position));
    let mut fields = existing.map_or_else(Map::new, |existing| existing.fields.clone());
    let is_enabled = given.filled("enable").or_else(|| existing.map(|existing| existing.text("enable"))) != Some("0");
    let created = existing.map_or(call.now, |existing| existing.created);
    let (id, number) = if let Some(existing) = existing {
        (existing.id.clone(), existing.number.clone())
    } else {
        let members = store.records.get(RESOURCE).map_or(&[][..], Vec::as_slice);
        let taken = |number: &str| members.iter().any(|member| member.number == number);
        let chosen = given.filled("custom_no").map(str::to_owned);
        (store.ids.member(), chosen.unwrap_or_else(|| store.card_numbers.next(taken)))
    };
    let is_deleted = if given.filled("is_delete") == Some("1") { "1" } else { "0" };
    let enable = if is_enabled { "1" } else { "0" };
    let name = given.text("name").unwrap_or_default().to_owned();
    let data = json!({
        "id": id,
        "custom_no": number,
        "db_modify_time": beijing(call.now),
        "enable": enable,
        "mobile": privacy::encrypt(mobile, secret),
        "name": name,
    });
    fields.extend(body.into_map());
    fields.extend(links);
    fields.extend(shown(&id, &number, [("enable", enable), ("is_delete", is_deleted)]));
    fields.entry("create_time").or_insert_with(|| beijing(created).into());
    fields.insert("modify_time".into(), beijing(call.now).into());

    let record = Record { id: id.clone(), number: number.clone(), created, modified: call.now, is_void: false, fields };
    let members = store.records.entry(RESOURCE).or_default();
    match position.and_then(|position| members.get_mut(position)) {
        Some(slot) => *slot = record,
        None => members.push(record),
    }
    Ok(Accepted { data, ids: vec![id], number: Some(number), name: Some(name), ..Accepted::default() })
}

/// The fields of a member beside those that were given.
pub(crate) fn shown<'a>(
    id: &'a str,
    number: &'a str,
    others: impl IntoIterator<Item = (&'static str, &'a str)>,
) -> impl Iterator<Item = (String, Value)> {
    let ids = [("id", id), ("custom_no", number), ("card_no", number), ("mb_card_id_card_no", number)];
    ids.into_iter().chain(others).map(|(name, value)| (name.to_owned(), value.into()))
}

/// The index of the member that a save changes: the one with this mobile and card number. It is an error where
/// another member has one of the two.
fn find_member(members: &[Record], mobile: &str, custom_no: Option<&str>) -> Result<Option<usize>, BusinessError> {
    // Other members may take mobile and card number of a deleted one.
    let find = |matches: &dyn Fn(&Record) -> bool| {
        members.iter().position(|member| member.text("is_delete") != "1" && matches(member))
    };
    let by_mobile = find(&|member| member.text("mobile") == mobile);
    let by_card = custom_no.and_then(|custom_no| find(&|member| member.number == custom_no));
    match (by_mobile, by_card) {
        (by_mobile, by_card) if by_mobile == by_card => Ok(by_mobile),
        (Some(_), _) => Err(BusinessError::exists("会员手机号", mobile)),
        (None, _) => Err(BusinessError::exists("会员卡号", custom_no.unwrap_or_default())),
    }
}

fn check_formats(body: Fields<'_>) -> Result<(), BusinessError> {
    let mobile = body.text("mobile").unwrap_or_default();
    if mobile.len() != 11 || !mobile.starts_with('1') || !mobile.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(BusinessError::wrong_format("mobile", mobile));
    }
    for name in ["birthday", "start_date", "end_date"] {
        if let Some(text) = body.filled(name).filter(|text| day(text).is_none()) {
            return Err(BusinessError::wrong_format(name, text));
        }
    }
    match (body.filled("start_date").and_then(day), body.filled("end_date").and_then(day)) {
        (Some(start), Some(end)) if end < start => {
            Err(BusinessError::wrong_format("end_date", body.text("end_date").unwrap_or_default()))
        }
        _ => Ok(()),
    }
}

/// The references of a member, as answers show them.
fn references(given: Fields<'_>, store: &Store) -> Result<Map<String, Value>, BusinessError> {
    let mut found = Map::new();
    for (name, resource) in [("level", "ls.mbLevel"), ("shop", "ls.store"), ("customer", "bd.customer")] {
        let Some(wanted) = given.filled(name) else { continue };
        let by_number = || store.reference(resource, false, wanted).filter(|_| name == "customer");
        let linked = store.reference(resource, true, wanted).or_else(by_number);
        let linked = linked.ok_or_else(|| BusinessError::not_found(name, wanted))?;
        for (end, text) in [("_id", linked.id), ("_number", linked.number), ("_name", linked.name)] {
            found.insert([name, end].concat(), text.into());
        }
    }
    Ok(found)
}
