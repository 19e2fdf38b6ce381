//! The sandbox's answers fit the answer models of the catalog, field by field and value by value.

use jdy_core::model::{Field, Kind, Model};
use jdy_core::operations::catalog;
use jdy_sandbox::Settings;
use serde_json::{Value, json};

use crate::client::{CUSTOM_RECORDS, CUSTOMER, Client, DETAIL, MEMBER};

const ROWS: usize = 10;
const EMPTY: &[&str] = &[];
/// What answers carry beyond their page.
const UNDOCUMENTED: [&str; 2] = ["cur_page_size", "debt"];

fn client() -> Client {
    Client::with(&Settings { requests_per_minute: 10_000, requests_per_second: 10_000, ..Settings::default() })
}

/// The paths of what does not fit the answer of an operation.
fn misfits(operation: &str, data: &Value) -> Vec<String> {
    let entry = catalog::entries().find(|entry| entry.name == operation).unwrap();
    let models = entry.answer().unwrap();
    let mut found = Vec::new();
    object(&models, &models[0], data, "", &mut found);
    found
}

fn object(models: &[Model], model: &Model, value: &Value, path: &str, found: &mut Vec<String>) {
    let Some(fields) = value.as_object() else { return found.push(path.into()) };
    for (name, value) in fields {
        let path = format!("{path}.{name}");
        match model.field(name) {
            None if UNDOCUMENTED.contains(&name.as_str()) => {}
            None => found.push(path),
            Some(_) if value.is_null() => {}
            Some(field) => match value.as_array() {
                Some(items) if field.is_list => items.iter().for_each(|item| part(models, field, item, &path, found)),
                _ => part(models, field, value, &path, found),
            },
        }
    }
}

fn part(models: &[Model], field: &Field, value: &Value, path: &str, found: &mut Vec<String>) {
    let text = value.as_str();
    let is_known = |value: &str| field.choices.is_empty() || field.choices.iter().any(|choice| choice.value == value);
    let fits = match field.kind {
        Kind::Model(index) => return object(models, &models[index], value, path, found),
        Kind::Boolean => value.is_boolean(),
        // Counts come as number or as text.
        Kind::Number | Kind::Integer => value.is_number() || text.is_some_and(|text| text.parse::<f64>().is_ok()),
        Kind::Decimal => value.is_number() || text.is_some(),
        Kind::TextMap | Kind::Object => value.is_object(),
        Kind::Any => true,
        // The page has the count of a list as text.
        _ => text.is_some_and(is_known) || (value.is_number() && field.choices.is_empty()),
    };
    // No page documents the gender of a contact without one.
    if !(fits || field.name == "gender" && text == Some("")) {
        found.push(path.into());
    }
}

fn detail(client: &mut Client, id: &str) -> Value {
    let query = [("id", id), ("show_business_time", "true"), ("show_debt", "true"), ("show_period", "true")];
    client.get(DETAIL, &query).data().clone()
}

#[test]
fn misfits_are_found_on_every_level() {
    let contact = json!({ "gender": "7", "nmae": "x" });
    let customer = json!({ "id": "1", "name": ["x"], "number": "1", "enable": "5", "bomentity": [contact] });
    let found = misfits("bd.customer.get", &customer);
    assert_eq!(found, [".bomentity.gender", ".bomentity.nmae", ".enable", ".name"]);
}

#[test]
fn every_page_and_every_customer_fits_the_models() {
    let mut client = client();
    let (mut customers, mut contacts) = (0, 0);
    for page in 1..=32 {
        let query = [("enable", "-1"), ("page", &page.to_string()), ("page_size", &ROWS.to_string())];
        let page = client.get(CUSTOMER, &query).data().clone();
        assert_eq!(misfits("bd.customer.list", &page), EMPTY);
        let rows = page["rows"].as_array().unwrap();
        assert_eq!(rows.len(), ROWS);
        for row in rows {
            let customer = detail(&mut client, row["id"].as_str().unwrap());
            assert_eq!(misfits("bd.customer.get", &customer), EMPTY, "{}", row["id"]);
            assert_eq!((&customer["name"], &customer["enable"]), (&row["name"], &row["enable"]));
            customers += 1;
            contacts += customer["bomentity"].as_array().map_or(0, Vec::len);
        }
    }
    assert_eq!(customers, Settings::default().customers);
    assert!(contacts > 320, "{contacts}");
}

#[test]
fn every_answer_to_a_save_fits_the_models() {
    let mut client = client();
    let contacts =
        json!([{ "contact_person": "甲", "gender": 2, "mobile": "13800000001" }, { "contact_person": "乙" }]);
    let custom_field = json!({ "custom_field__1__a": "1" });
    let body = json!({ "name": "新客户", "credit_limit": 11.1, "deduct": true, "invoice_type": 3,
        "custom_field": custom_field, "contact_persons": contacts });
    let saved = client.post(CUSTOMER, &body).data().clone();
    assert_eq!(misfits("bd.customer.save", &saved), EMPTY);
    let customer = detail(&mut client, saved["ids"][0].as_str().unwrap());
    assert_eq!(misfits("bd.customer.get", &customer), EMPTY);
    assert_eq!(customer["credit_limit"], json!(11.1));
    let update = json!({ "id": customer["id"], "name": "新名", "number": customer["number"] });
    let updated = client.post(CUSTOMER, &update).data().clone();
    assert_eq!((misfits("bd.customer.save", &updated), &updated), (Vec::new(), &saved));

    let member = json!({ "mobile": "19900001234", "name": "会员A" });
    let saved = client.post(MEMBER, &member).data().clone();
    assert_eq!(misfits("ls.member.save", &saved), EMPTY);
    assert_eq!(saved["name"], "会员A");

    for (biz_type, has_record) in [("cust_device", false), ("cust_visit", true)] {
        let record = json!({ "biz_type": biz_type, "data": {} });
        let saved = client.post(CUSTOM_RECORDS, &record).data().clone();
        assert_eq!(misfits("cust.biz.save", &saved), EMPTY);
        assert_eq!(!saved["data"].is_null(), has_record);
    }
}
