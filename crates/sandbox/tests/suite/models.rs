//! The sandbox's answers fit the models of jdy_core, field by field and value by value.

use std::fmt::Debug;

use jdy_core::model::Known;
use jdy_core::operations::cust_save::CustSaved;
use jdy_core::operations::customer_detail::{Customer, CustomerContact};
use jdy_core::operations::customer_list::CustomerPage;
use jdy_core::operations::customer_save::CustomerSaved;
use jdy_core::operations::member_save::MemberSaved;
use jdy_sandbox::Settings;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::client::{CUSTOM_RECORDS, CUSTOMER, Client, DETAIL, MEMBER};

const ROWS: usize = 10;
const EMPTY: &[&str] = &[];

fn client() -> Client {
    Client::with(&Settings { requests_per_minute: 10_000, requests_per_second: 10_000, ..Settings::default() })
}

fn decode<T: DeserializeOwned>(data: &Value) -> T {
    serde_json::from_value(data.clone()).unwrap()
}

/// What does not fit, on every level: fields in `extra`, values that are [`Known::Other`].
///
/// It searches the debug text, which also shows fields that a model gets later. Lines with text of an answer end in a
/// quote, so they match no type.
fn misfits(answer: &impl Debug) -> Vec<String> {
    let text = format!("{answer:#?}");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let is_misfit = |window: &&[&str]| {
        let (line, next) = (window[1], window[2]);
        line.ends_with("Other(") || line == "extra: Extra(" && next != "[],"
    };
    lines.windows(5).filter(is_misfit).map(|window| window.join(" ")).collect()
}

fn detail(client: &mut Client, id: &str) -> Customer {
    let query = [("id", id), ("show_business_time", "true"), ("show_debt", "true"), ("show_period", "true")];
    let mut customer: Customer = decode(client.get(DETAIL, &query).data());
    customer.bomentity.iter_mut().flatten().for_each(drop_unknown_gender);
    customer
}

/// No page documents the gender of a contact without one.
fn drop_unknown_gender(contact: &mut CustomerContact) {
    if contact.gender == Some(Known::Other("".into())) {
        contact.gender = None;
    }
}

#[test]
fn misfits_are_found_on_every_level() {
    let contact = json!({ "gender": "7", "nmae": "Other(" });
    let customer = json!({ "id": "1", "name": "Other(", "number": "1", "enable": 1, "bomentity": [contact] });
    let found = misfits(&decode::<Customer>(&customer));
    assert_eq!(found.len(), 3, "{found:#?}");
    for (misfit, part) in found.iter().zip(["gender", "nmae", "enable"]) {
        assert!(misfit.contains(part), "{misfit}");
    }
}

#[test]
fn every_page_and_every_customer_fits_the_models() {
    let mut client = client();
    let (mut customers, mut contacts) = (0, 0);
    for page in 1..=32 {
        let query = [("enable", "-1"), ("page", &page.to_string()), ("page_size", &ROWS.to_string())];
        let page: CustomerPage = decode(client.get(CUSTOMER, &query).data());
        assert_eq!(misfits(&page), EMPTY);
        assert_eq!(page.rows.len(), ROWS);
        for row in &page.rows {
            let customer = detail(&mut client, &row.id);
            assert_eq!(misfits(&customer), EMPTY, "{}", row.id);
            assert_eq!((&customer.name, &customer.enable), (&row.name, &row.enable));
            customers += 1;
            contacts += customer.bomentity.map_or(0, |contacts| contacts.len());
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
    let saved: CustomerSaved = decode(client.post(CUSTOMER, &body).data());
    assert_eq!(misfits(&saved), EMPTY);
    let customer = detail(&mut client, &saved.ids[0]);
    assert_eq!(misfits(&customer), EMPTY);
    assert_eq!(customer.credit_limit, Some(Known::Documented(11.1)));
    let update = json!({ "id": customer.id, "name": "新名", "number": customer.number });
    let updated: CustomerSaved = decode(client.post(CUSTOMER, &update).data());
    assert_eq!((misfits(&updated), &updated), (Vec::new(), &saved));

    let member = json!({ "mobile": "19900001234", "name": "会员A" });
    let saved: MemberSaved = decode(client.post(MEMBER, &member).data());
    assert_eq!(misfits(&saved), EMPTY);
    assert_eq!(saved.name.as_deref(), Some("会员A"));

    for (biz_type, has_record) in [("cust_device", false), ("cust_visit", true)] {
        let record = json!({ "biz_type": biz_type, "data": {} });
        let saved: CustSaved = decode(client.post(CUSTOM_RECORDS, &record).data());
        assert_eq!(misfits(&saved), EMPTY);
        assert_eq!(saved.data.is_some(), has_record);
    }
}
