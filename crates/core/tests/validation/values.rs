//! The values of single fields.

use jdy_core::client::{ArrayFormat, Call};
use jdy_core::json::Json;
use serde_json::{Value, json};

use crate::{body, call, named, refused};

#[test]
fn required_fields_must_be_given_and_not_blank() {
    refused("customers.save", json!({}), "name", &["required", "Give `name`"]);
    refused("customers.save", json!({ "name": null }), "name", &["required"]);
    refused("customers.save", json!({ "name": " \n" }), "name", &["visible character"]);
    refused("customers.save", json!({ "name": "A", "mul_label": [{ "name": "B" }] }), "mul_label[0].id", &["required"]);
    refused("members.save", json!({ "name": "A" }), "mobile", &["required"]);
    refused("members.save", json!({ "mobile": "", "name": "A" }), "mobile", &["\"\" is not allowed here"]);
    let cell = json!({ "name": "A", "invoice_type": "1" });
    refused("customers.save", cell, "invoice_type", &["\"1\" is not allowed here", "Give the number 1, not a text."]);
    refused("cust.save", json!({ "biz_type": null, "data": {} }), "biz_type", &["required"]);
    refused("cust.save", json!({ "biz_type": "a", "data": [] }), "data", &["[] is", "an object"]);
}

#[test]
fn a_misspelt_field_is_refused_with_the_nearest_known_one() {
    refused("customers.save", json!({ "nmae": "A" }), "nmae", &["not known", "Did you mean `name`?"]);
    let contact = json!({ "name": "A", "contact_persons": [{}, { "contactPerson": "B" }] });
    refused("customers.save", contact, "contact_persons[1].contactPerson", &["`contact_person`"]);
    refused("customers.list", json!({ "pagesize": 10 }), "pagesize", &["`page_size`"]);
    refused("customers.list", json!({ "loyalty": 10 }), "loyalty", &["extra"]);
    let known = json!({ "name": "A", "extra": { "remark": "B" } });
    refused("customers.save", known, "extra.remark", &["outside `extra`"]);
}

#[test]
fn types_are_those_of_the_service() {
    // One example of the service's page shows 9 here, which its backend refuses.
    refused("customers.save", json!({ "name": "A", "deduct": 9 }), "deduct", &["9", "true or false"]);
    refused("customers.save", json!({ "name": 5 }), "name", &["5", "text"]);
    refused("customers.save", json!({ "name": "A", "credit_limit": "11" }), "credit_limit", &["finite number"]);
    refused("customers.save", json!({ "name": "A", "contact_persons": {} }), "contact_persons", &["a list"]);
    refused("customers.save", json!({ "name": "A", "contact_persons": ["B"] }), "contact_persons[0]", &["an object"]);
    let fields = json!({ "name": "A", "custom_field": { "custom_field__1__abc": 5 } });
    refused("customers.save", fields, "custom_field.custom_field__1__abc", &["5"]);
    refused("customers.save", json!("A"), "", &["an object"]);
    refused("customers.save", json!({ "name": "A", "rate": "130" }), "rate", &["0 to 100"]);
    refused("customers.save", json!({ "name": "A", "rate": 0.1 + 0.2 }), "rate", &["15 digits", "as text"]);
    refused("customers.save", json!({ "name": "A", "rate": 130 }), "rate", &["0 to 100"]);
    refused("customers.save", json!({ "name": "A", "rate": true }), "rate", &["its text"]);
    for (rate, sent) in [(json!(13), "13"), (json!(0.5), "0.5"), (json!("13.50"), "13.50")] {
        let body = body("customers.save", json!({ "name": "A", "rate": rate }));
        assert_eq!(body, format!(r#"{{"name":"A","rate":"{sent}"}}"#));
    }
    for rate in ["0", "13", "0.5", "100", "100.0"] {
        assert!(call("customers.save", json!({ "name": "A", "rate": rate })).is_ok(), "{rate}");
    }
    for rate in ["", ".5", "5.", "1e1", "-1", "100.1", "1.2.3"] {
        refused("customers.save", json!({ "name": "A", "rate": rate }), "rate", &["0 to 100"]);
    }
}

#[test]
fn numbers_are_finite() {
    let save = named("customers.save");
    for number in [f64::NAN, f64::INFINITY] {
        let entries = vec![("name".into(), Json::Text("A".into())), ("credit_limit".into(), Json::from(number))];
        let error = Call::of(&save, Json::Object(entries), ArrayFormat::Repeat, false).unwrap_err();
        assert_eq!(error.path.as_deref(), Some("credit_limit"));
        let query = Json::Object(vec![("page".into(), Json::from(number))]);
        let parameters = Json::Object(vec![("query".into(), query)]);
        let error = Call::raw("GET", "/a", parameters, ArrayFormat::Repeat).unwrap_err();
        assert_eq!(error.path.as_deref(), Some("query.page"));
    }
}

#[test]
fn ids_are_text() {
    let id = json!({ "name": "A", "number": "1", "id": 768_582_155_554_002_944_u64 });
    refused("customers.save", id, "id", &["as text", "19 digits"]);
    // An empty id would create a customer where one was to be updated.
    refused("customers.save", json!({ "name": "A", "number": "1", "id": "" }), "id", &["leave the field out"]);
    refused("customers.get", json!({ "id": " 1" }), "id", &["without blanks"]);
    refused("customers.list", json!({ "group": ["1", 2] }), "group[1]", &["as text"]);
    for id in ["５", "+5", "-5", "5.0", "0x5", "5e0", "1.2E+18", "٥", "5\u{a0}"] {
        refused("customers.get", json!({ "id": id }), "id", &["Give the id"]);
    }
    for id in ["5", "007", "-1", "768582155554002944", "a-5", "1f", "5-A"] {
        call("customers.get", json!({ "id": id })).unwrap();
    }
}

#[test]
fn allowed_values_are_named_with_their_meaning() {
    let words = ["7", "1 (纸质专票)", "0 (无需开票)"];
    refused("customers.save", json!({ "name": "A", "invoice_type": 7 }), "invoice_type", &words);
    refused("customers.save", json!({ "name": "A", "invoice_type": "1" }), "invoice_type", &["\"1\""]);
    for value in 0..=6 {
        assert!(call("customers.save", json!({ "name": "A", "invoice_type": value })).is_ok());
    }
    let contact = json!({ "name": "A", "contact_persons": [{ "gender": 1 }, { "gender": 0 }] });
    refused("customers.save", contact, "contact_persons[1].gender", &["1 (男), 2 (女)"]);
    refused("customers.list", json!({ "enable": true }), "enable", &["-1 (不限)"]);
    refused("customers.list", json!({ "order_by": "name" }), "order_by", &["'name desc' (名称降序)"]);
    let member = |field: &str, value: Value| {
        let mut input = json!({ "mobile": "13333333333", "name": "A" });
        input[field] = value;
        input
    };
    let table = [
        ("enable", "2"),
        ("is_delete", "2"),
        ("join_way", "3"),
        ("period", "0"),
        ("sex_group", "0"),
        ("source", "6"),
        ("level", "0"),
        ("level", "x"),
    ];
    for (field, value) in table {
        refused("members.save", member(field, json!(value)), field, &[value]);
        refused("members.save", member(field, json!(1)), field, &["1"]);
        assert!(call("members.save", member(field, json!("1"))).is_ok(), "{field}");
    }
}

#[test]
fn dates_and_times_exist() {
    let contact = |birthday: &str| json!({ "name": "A", "contact_persons": [{ "birthday": birthday }] });
    refused("customers.save", contact("2019-09-25"), "contact_persons[0].birthday", &["HH:mm:ss"]);
    refused("customers.save", contact("2019-02-29 00:00:00"), "contact_persons[0].birthday", &["exists"]);
    let member = |from: &str, to: &str| json!({ "mobile": "1", "name": "A", "start_date": from, "end_date": to });
    refused("members.save", member("2022/01/01", "2022-01-01"), "start_date", &["yyyy-MM-dd"]);
    refused("members.save", member("2022-01-02", "2022-01-01"), "end_date", &["before the start"]);
    assert!(call("members.save", member("2022-01-01", "2022-01-01")).is_ok());
    refused("customers.list", json!({ "create_end_time": 1_234_567_890 }), "create_end_time", &["looks like seconds"]);
    refused("customers.list", json!({ "create_end_time": "2026-01-01" }), "create_end_time", &["13 digits"]);
    let span = json!({ "modify_start_time": 1_700_000_000_001_u64, "modify_end_time": "1700000000000" });
    refused("customers.list", span, "modify_end_time", &["before the start"]);
}

#[test]
fn pages_are_1_to_100_rows() {
    refused("customers.list", json!({ "page_size": 500 }), "page_size", &["500", "at most 100"]);
    refused("customers.list", json!({ "page_size": 0 }), "page_size", &["1 to 100"]);
    refused("customers.list", json!({ "page_size": 1.5 }), "page_size", &["1 to 100"]);
    refused("customers.list", json!({ "page": 0 }), "page", &["from 1"]);
    refused("customers.list", json!({ "page": "1" }), "page", &["whole number"]);
}
