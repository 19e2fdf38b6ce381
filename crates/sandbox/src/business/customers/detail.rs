//! `GET /jdy/v2/bd/customer_detail`.

use jdy_core::{Secret, privacy};
use serde_json::{Map, Value, json};

use super::fields::{
    CONTACT_LINKS, CONTACT_SENSITIVE, CONTACT_TEXTS, CUSTOMER_LINKS, CUSTOMER_SENSITIVE, CUSTOMER_TEXTS, Link,
};
use crate::business::accepted::Accepted;
use crate::business::error::BusinessError;
use crate::business::parameters::Parameters;
use crate::business::records::{Contact, Customer, Gender, Store, Texts};
use crate::call::Call;
use crate::clock::beijing;

/// Parameters that add fields, whose names no official document gives. Only their type is checked.
const FLAGS: [&str; 4] = ["show_business_time", "show_debt", "show_period", "show_un_visit_days"];

pub(crate) fn detail(store: &Store, secret: &Secret, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let parameters = Parameters::parse(call.query);
    for name in FLAGS {
        parameters.boolean(name)?;
    }
    let found = match (parameters.text("id"), parameters.text("number")) {
        (Some(id), _) => find(store, |customer| customer.id == id).ok_or_else(|| BusinessError::not_found("客户", id)),
        (None, Some(number)) => find(store, |customer| customer.number == number)
            .ok_or_else(|| BusinessError::not_found("客户编码", number)),
        (None, None) => Err(BusinessError::empty("id")),
    };
    let customer = found?;
    Ok(Accepted {
        data: customer_json(customer, store, secret),
        ids: vec![customer.id.clone()],
        number: Some(customer.number.clone()),
        ..Accepted::default()
    })
}

fn find(store: &Store, matches: impl Fn(&Customer) -> bool) -> Option<&Customer> {
    store.customers.iter().find(|customer| matches(customer))
}

fn customer_json(customer: &Customer, store: &Store, secret: &Secret) -> Value {
    let payer = customer.settled_by.as_ref().and_then(|id| find(store, |other| other.id == *id));
    let contacts =
        customer.contacts.iter().zip(1_u32..).map(|(contact, seq)| contact_json(contact, seq, store, secret));
    let mut row = object(json!({
        "id": customer.id,
        "number": customer.number,
        "name": customer.name,
        "enable": if customer.enabled { "1" } else { "0" },
        "bomentity": contacts.collect::<Vec<_>>(),
        "create_time": beijing(customer.created),
        // Some times of the service end in `.0`.
        "modify_time": format!("{}.0", beijing(customer.modified)),
        "creater_field_name": customer.created_by,
        "credit_limit": customer.credit_limit,
        "custom_field": customer.custom_field,
        "deduct": customer.deduct,
        "invoice_type": customer.invoice_type.to_string(),
        // Empty is null in these three and "" in the others.
        "settle_customer_id": payer.map(|payer| &payer.id),
        "settle_customer_name": payer.map(|payer| &payer.name),
        "settle_customer_number": payer.map(|payer| &payer.number),
    }));
    // The official document shows no currency.
    for name in CUSTOMER_TEXTS.into_iter().filter(|name| *name != "def_currency_id") {
        row.insert(name.into(), json!(customer.text(name)));
    }
    add_encrypted(&mut row, &CUSTOMER_SENSITIVE, &customer.texts, secret);
    add_links(&mut row, &CUSTOMER_LINKS, &customer.texts, store);
    Value::Object(row)
}

fn contact_json(contact: &Contact, seq: u32, store: &Store, secret: &Secret) -> Value {
    let mut row = object(json!({
        "id": contact.id,
        "seq": seq,
        "gender": match contact.gender {
            Some(Gender::Male) => "1",
            Some(Gender::Female) => "0",
            None => "",
        },
        "is_default_linkman": contact.is_default,
        "create_time_contact": beijing(contact.created),
    }));
    for name in CONTACT_TEXTS {
        row.insert(name.into(), json!(contact.text(name)));
    }
    add_encrypted(&mut row, &CONTACT_SENSITIVE, &contact.texts, secret);
    if contact.text("birthday").is_empty() {
        row.insert("birthday".into(), Value::Null);
    }
    add_links(&mut row, &CONTACT_LINKS, &contact.texts, store);
    Value::Object(row)
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(object) = value { object } else { Map::new() }
}

/// Empty text is not encrypted.
fn add_encrypted(row: &mut Map<String, Value>, names: &[&str], texts: &Texts, secret: &Secret) {
    for name in names {
        let text = texts.get(name).filter(|text| !text.is_empty());
        let encrypted = text.and_then(|text| privacy::encrypt(text, secret)).unwrap_or_default();
        row.insert((*name).into(), Value::String(encrypted));
    }
}

fn add_links(row: &mut Map<String, Value>, links: &[Link], texts: &Texts, store: &Store) {
    for link in links {
        let reference = texts.get(link.id).and_then(|id| link.find(store, true, id));
        let reference = reference.as_ref();
        row.insert(link.id.into(), json!(reference.map_or("", |reference| &reference.id)));
        row.insert(link.name.into(), json!(reference.map_or("", |reference| &reference.name)));
        row.insert(link.number.into(), json!(reference.map_or("", |reference| &reference.number)));
    }
}
