//! `POST /jdy/v2/bd/customer`. All checks come before the first change.

use serde_json::json;

use super::fields::{
    CONTACT_LINKS, CONTACT_SENSITIVE, CONTACT_TEXTS, CUSTOMER_LINKS, CUSTOMER_SENSITIVE, CUSTOMER_TEXTS, Link,
};
use crate::business::accepted::Accepted;
use crate::business::body::{Body, Fields};
use crate::business::error::BusinessError;
use crate::business::records::{Contact, Customer, Gender, Ids, Store, Texts};
use crate::call::Call;
use crate::catalog;
use crate::clock::is_moment;

pub(crate) fn save(store: &mut Store, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let body = Body::check(call.body, catalog::known("bd.customer.save")?)?;
    let body = body.fields();
    let name = body.text("name").unwrap_or_default();
    let position = match body.filled("id") {
        Some(id) => {
            let found = store.customers.iter().position(|customer| customer.id == id);
            Some(found.ok_or_else(|| BusinessError::not_found("客户", id))?)
        }
        None => None,
    };
    check_formats(body)?;
    check_unique(body, &store.customers, position)?;
    let links = resolve(body, &CUSTOMER_LINKS, store)?;
    let contact_links = body.list("contact_persons").map(|contact| resolve(contact, &CONTACT_LINKS, store));
    let contact_links = contact_links.collect::<Result<Vec<_>, _>>()?;
    let existing = position.and_then(|position| store.customers.get(position));
    let given = body.list("contact_persons").zip(contact_links);
    let contacts = contacts(given, existing, &mut store.ids, call.now)?;

    let customers = &store.customers;
    let taken = |number: &str| customers.iter().any(|customer| customer.number == number);
    let number = match body.filled("number") {
        Some(number) => number.to_owned(),
        None => store.customer_numbers.next(taken),
    };
    let mut customer = match existing {
        Some(existing) => existing.clone(),
        None => Customer::new(store.ids.record(), number.clone(), name.into(), call.now),
    };
    customer.number.clone_from(&number);
    customer.name = name.into();
    customer.modified = call.now;
    customer.contacts = contacts;
    customer.texts.extend(links);
    update_customer(&mut customer, body);

    let id = customer.id.clone();
    match position.and_then(|position| store.customers.get_mut(position)) {
        Some(slot) => *slot = customer,
        None => store.customers.push(customer),
    }
    Ok(Accepted {
        data: json!({ "ids": [&id], "id_number_map": { &id: &number } }),
        ids: vec![id],
        number: Some(number),
        name: Some(name.into()),
        ..Accepted::default()
    })
}

fn check_formats(body: Fields<'_>) -> Result<(), BusinessError> {
    if let Some(rate) = body.filled("rate").filter(|rate| rate.parse::<f64>().is_err()) {
        return Err(BusinessError::wrong_format("rate", rate));
    }
    for (index, contact) in body.list("contact_persons").enumerate() {
        if let Some(birthday) = contact.filled("birthday").filter(|birthday| !is_moment(birthday)) {
            return Err(BusinessError::wrong_format(&format!("contact_persons[{index}].birthday"), birthday));
        }
    }
    Ok(())
}

fn check_unique(body: Fields<'_>, customers: &[Customer], position: Option<usize>) -> Result<(), BusinessError> {
    let others = || customers.iter().enumerate().filter(|(index, _)| Some(*index) != position).map(|(_, other)| other);
    if let Some(number) = body.filled("number")
        && others().any(|other| other.number == number)
    {
        return Err(BusinessError::exists("客户编码", number));
    }
    let name = body.text("name").unwrap_or_default();
    if body.boolean("ignore_warn") != Some(true) && others().any(|other| other.name == name) {
        return Err(BusinessError::exists("客户名称", name));
    }
    Ok(())
}

/// The ids of the references in a body. Where id and number are given, the id counts.
fn resolve(body: Fields<'_>, links: &[Link], store: &Store) -> Result<Texts, BusinessError> {
    let mut found = Texts::new();
    for link in links {
        let number = body.filled(link.number).filter(|_| link.by_number);
        let reference = match (body.text(link.id), number) {
            (Some(id), _) if !id.is_empty() => {
                link.find(store, true, id).ok_or_else(|| BusinessError::not_found(link.id, id))?
            }
            (_, Some(number)) => {
                link.find(store, false, number).ok_or_else(|| BusinessError::not_found(link.number, number))?
            }
            (Some(_), None) => {
                found.insert(link.id, String::new());
                continue;
            }
            (None, None) => continue,
        };
        found.insert(link.id, reference.id);
    }
    Ok(found)
}

/// The contacts after the save. Given contacts with an id are changed, those without are added, the others stay.
fn contacts<'b>(
    given: impl Iterator<Item = (Fields<'b>, Texts)>,
    existing: Option<&Customer>,
    ids: &mut Ids,
    now: u64,
) -> Result<Vec<Contact>, BusinessError> {
    let mut contacts = existing.map(|customer| customer.contacts.clone()).unwrap_or_default();
    for (given, links) in given {
        if given.boolean("is_default_linkman") == Some(true) {
            for contact in &mut contacts {
                contact.is_default = false;
            }
        }
        if let Some(id) = given.filled("id") {
            let known = contacts.iter_mut().find(|contact| contact.id == id);
            update_contact(known.ok_or_else(|| BusinessError::not_found("联系人", id))?, given, links);
        } else {
            let mut contact = Contact::new(ids.record(), now);
            update_contact(&mut contact, given, links);
            contacts.push(contact);
        }
    }
    Ok(contacts)
}

fn update_contact(contact: &mut Contact, given: Fields<'_>, links: Texts) {
    contact.gender = match given.integer("gender") {
        Some(1) => Some(Gender::Male),
        Some(_) => Some(Gender::Female),
        None => contact.gender,
    };
    contact.is_default = given.boolean("is_default_linkman").unwrap_or(contact.is_default);
    contact.texts.extend(links);
    copy_texts(&mut contact.texts, given, CONTACT_TEXTS.iter().chain(&CONTACT_SENSITIVE));
}

fn update_customer(customer: &mut Customer, body: Fields<'_>) {
    copy_texts(&mut customer.texts, body, CUSTOMER_TEXTS.iter().chain(&CUSTOMER_SENSITIVE));
    customer.invoice_type = body.integer("invoice_type").unwrap_or(customer.invoice_type);
    customer.deduct = body.boolean("deduct").unwrap_or(customer.deduct);
    if let Some(limit) = body.number("credit_limit") {
        customer.credit_limit = limit.clone();
    }
    let custom = body.text_map("custom_field").filter(|(key, _)| key.starts_with("custom_field__"));
    customer.custom_field.extend(custom.map(|(key, value)| (key.clone(), value.to_owned())));
}

fn copy_texts<'a>(texts: &mut Texts, body: Fields<'_>, names: impl Iterator<Item = &'a &'static str>) {
    texts.extend(names.filter_map(|name| Some((*name, body.text(name)?.to_owned()))));
}
