//! `POST /jdy/v2/ls/member`: saves a member of a shop (会员).

use jdy_core::{Secret, privacy};
use serde_json::json;

use crate::business::accepted::Accepted;
use crate::business::body::{Body, Fields};
use crate::business::error::BusinessError;
use crate::business::records::references::{MEMBER_LEVELS, SHOPS, by_id};
use crate::business::records::{Customer, Member, Store};
use crate::call::Call;
use crate::catalog;
use crate::clock::{beijing, day};

pub(crate) fn save(store: &mut Store, secret: &Secret, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let body = Body::check(call.body, catalog::known("ls.member.save")?)?;
    let body = body.fields();
    check_formats(body)?;
    check_references(body, &store.customers)?;
    let mobile = body.text("mobile").unwrap_or_default();
    let position = find_member(&store.members, mobile, body.filled("custom_no"))?;

    let members = &store.members;
    let existing = position.and_then(|position| members.get(position));
    let (id, custom_no) = if let Some(existing) = existing {
        (existing.id.clone(), existing.custom_no.clone())
    } else {
        let taken = |number: &str| members.iter().any(|member| member.custom_no == number);
        let given = body.filled("custom_no").map(str::to_owned);
        (store.ids.member(), given.unwrap_or_else(|| store.card_numbers.next(taken)))
    };
    let member = Member {
        id,
        custom_no,
        mobile: mobile.into(),
        name: body.text("name").unwrap_or_default().into(),
        enabled: body.filled("enable").map_or(existing.is_none_or(|existing| existing.enabled), |enable| enable == "1"),
        deleted: body.filled("is_delete") == Some("1"),
    };

    let data = json!({
        "id": member.id,
        "custom_no": member.custom_no,
        "db_modify_time": beijing(call.now),
        "enable": if member.enabled { "1" } else { "0" },
        "mobile": privacy::encrypt(mobile, secret),
        "name": member.name,
    });
    let (ids, number, name) = (vec![member.id.clone()], member.custom_no.clone(), member.name.clone());
    match position.and_then(|position| store.members.get_mut(position)) {
        Some(slot) => *slot = member,
        None => store.members.push(member),
    }
    Ok(Accepted { data, ids, number: Some(number), name: Some(name), ..Accepted::default() })
}

/// The index of the member that a save changes: the one with this mobile and card number. It is an error where
/// another member has one of the two.
fn find_member(members: &[Member], mobile: &str, custom_no: Option<&str>) -> Result<Option<usize>, BusinessError> {
    let find = |matches: &dyn Fn(&Member) -> bool| members.iter().position(|member| !member.deleted && matches(member));
    let by_mobile = find(&|member| member.mobile == mobile);
    let by_card = custom_no.and_then(|custom_no| find(&|member| member.custom_no == custom_no));
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

fn check_references(body: Fields<'_>, customers: &[Customer]) -> Result<(), BusinessError> {
    if let Some(level) = body.filled("level").filter(|level| by_id(MEMBER_LEVELS, level).is_none()) {
        return Err(BusinessError::not_found("level", level));
    }
    if let Some(shop) = body.filled("shop").filter(|shop| by_id(SHOPS, shop).is_none()) {
        return Err(BusinessError::not_found("shop", shop));
    }
    let known = |wanted: &str| customers.iter().any(|customer| customer.id == wanted || customer.number == wanted);
    match body.filled("customer").filter(|customer| !known(customer)) {
        Some(customer) => Err(BusinessError::not_found("customer", customer)),
        None => Ok(()),
    }
}
