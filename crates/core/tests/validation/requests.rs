//! Whole requests: what goes out, which fields stand together, the query, the table of the operation.

use jdy_core::client::{ArrayFormat, Call};
use jdy_core::error::Code;
use jdy_core::json::Json;
use jdy_core::operations::{Operation, Repeat};
use serde_json::{Value, json};
use std::rc::Rc;

use crate::{body, call, call_with, refused};

#[test]
fn a_customer_goes_out_as_the_service_expects_it() {
    let saved = body(
        "customers.save",
        json!({
            "name": "深圳某某科技", "number": "KH001", "credit_limit": 11.5, "invoice_type": 0, "deduct": true,
            "rate": "13", "remark": null, "addr": "",
            "contact_persons": [{ "contact_person": "张三", "gender": 2, "birthday": "2019-09-25 00:00:00" }],
            "mul_label": [{ "id": "1" }], "custom_field": { "custom_field__1__abc": "x" }, "extra": { "vip": 1 },
        }),
    );
    assert_eq!(
        saved,
        concat!(
            r#"{"addr":"","#,
            r#""contact_persons":[{"birthday":"2019-09-25 00:00:00","contact_person":"张三","gender":2}],"#,
            r#""credit_limit":11.5,"custom_field":{"custom_field__1__abc":"x"},"deduct":true,"invoice_type":0,"#,
            r#""mul_label":[{"id":"1"}],"name":"深圳某某科技","number":"KH001","rate":"13","vip":1}"#,
        )
    );
}

#[test]
fn id_or_number_and_not_both() {
    refused("customers.get", json!({}), "id", &["exactly one of `id`, `number`"]);
    refused("customers.get", json!({ "id": "1", "number": "2" }), "id", &["exactly one of"]);
    let query = |input| call("customers.get", input).unwrap().query;
    assert_eq!(query(json!({ "number": "A+B", "show_debt": true })).as_str(), "number=A%2BB&show_debt=true");
    assert_eq!(query(json!({ "id": "1", "number": null })).as_str(), "id=1");
}

#[test]
fn an_update_needs_the_number_too() {
    refused("customers.save", json!({ "name": "A", "id": "1" }), "number", &["together with `id`"]);
    assert!(!body("members.save", json!({ "mobile": "1", "name": "A", "label": null })).contains("label"));
}

#[test]
fn whether_a_call_may_be_repeated_is_known_before_it_is_sent() {
    let repeat = |operation: &str, input: Value| call(operation, input).unwrap().repeat;
    let update = |adds| Repeat::Update { id: "1".into(), adds };
    assert_eq!(repeat("customers.save", json!({ "name": "A", "id": "1", "number": "2" })), update(false));
    let contacts = |contacts: Value| json!({ "name": "A", "id": "1", "number": "2", "contact_persons": contacts });
    assert_eq!(repeat("customers.save", contacts(json!([{ "id": "3" }]))), update(false));
    assert_eq!(repeat("customers.save", contacts(json!([{ "id": "3" }, { "id": null }]))), update(true));
    let first = Repeat::CheckFirst { number: "2".into() };
    assert_eq!(repeat("customers.save", json!({ "name": "A", "number": "2" })), first);
    assert_eq!(repeat("customers.save", json!({ "name": "A" })), Repeat::Never);
    assert_eq!(repeat("customers.get", json!({ "id": "1" })), Repeat::Safe);
    assert_eq!(repeat("customers.list", json!({})), Repeat::Safe);
    assert_eq!(repeat("members.save", json!({ "mobile": "1", "name": "A" })), Repeat::Never);
    assert_eq!(repeat("cust.save", json!({ "biz_type": "a", "data": {} })), Repeat::Never);
}

#[test]
fn vouchers_that_all_carry_a_key_may_be_saved_again() {
    let repeat = |items: Value| call("fi.voucher.save", json!({ "items": items })).unwrap().repeat;
    let keyed = Repeat::Keyed { field: "items.source_bill_no".into() };
    assert_eq!(repeat(json!([{ "source_bill_no": "A" }])), keyed);
    assert_eq!(repeat(json!([{ "source_bill_no": "A", "id": "0" }, { "source_bill_no": "B", "id": null }])), keyed);
    let others = [
        json!([]),
        json!([{ "source_bill_no": "" }]),
        json!([{ "source_bill_no": "A" }, { "remark": "no key" }]),
        json!([{ "source_bill_no": "A" }, { "source_bill_no": "B", "id": "1" }]),
    ];
    for items in others {
        assert_eq!(repeat(items.clone()), Repeat::Never, "{items}");
    }
}

#[test]
fn lists_in_a_query_follow_the_option() {
    let query = |group: Value, format| {
        let call = call_with("customers.list", json!({ "group": group, "enable": -1 }), format).unwrap();
        call.query.as_str().to_owned()
    };
    for format in [ArrayFormat::Repeat, ArrayFormat::Json] {
        assert_eq!(query(json!([]), format), "enable=-1");
        assert_eq!(query(json!(["2"]), format), "enable=-1&group=2");
    }
    assert_eq!(query(json!(["2", "1"]), ArrayFormat::Repeat), "enable=-1&group=1&group=2");
    assert_eq!(query(json!(["2", "1"]), ArrayFormat::Json), "enable=-1&group=%5B%222%22%2C%221%22%5D");
}

#[test]
fn a_query_has_at_most_2048_characters() {
    let query = |count: usize| json!({ "search": "x".repeat(count) });
    assert!(call("customers.list", query(2048 - "search=".len())).is_ok());
    refused("customers.list", query(2049 - "search=".len()), "query", &["2049", "2048"]);
    refused("customers.list", json!({ "search": "苹".repeat(300) }), "query", &["nine"]);
}

#[test]
fn other_operations_are_checked_too() {
    let raw = |method: &str, path: &str, query: Value, body: Option<Value>| {
        let parameters = serde_json::from_value(json!({ "query": query, "body": body })).unwrap();
        Call::raw(method, path, parameters, ArrayFormat::Repeat)
    };
    let pairs = raw("GET", "/jdy/v2/bd/material", json!([["b", "2"], ["a", 1], ["a", true]]), None).unwrap();
    assert_eq!((pairs.query.as_str(), pairs.repeat), ("a=1&a=true&b=2", Repeat::Safe));
    assert_eq!(raw("POST", "/a", json!(null), Some(json!({ "x": [1.5] }))).unwrap().repeat, Repeat::Never);
    let table = [
        (raw("get", "/a", json!({}), None), "method"),
        (raw("GET", "a", json!({}), None), "path"),
        (raw("GET", "https://api.kingdee.com/a", json!({}), None), "path"),
        (raw("GET", "/a?b=1", json!({}), None), "path"),
        (raw("GET", "/a/../b", json!({}), None), "path"),
        (raw("GET", "//example.com/a", json!({}), None), "path"),
        (raw("GET", "/a//b", json!({}), None), "path"),
        (raw("GET", "/a\\b", json!({}), None), "path"),
        (raw("GET", "/a%2Fb", json!({}), None), "path"),
        (raw("GET", "/%zz", json!({}), None), "path"),
        (raw("GET", "/a", json!({ "b": { "c": 1 } }), None), "query.b"),
        (raw("GET", "/a", json!({ "b": ["c", ["d"]] }), None), "query.b[1]"),
        (raw("GET", "/a", json!(["b"]), None), "query[0]"),
        (raw("GET", "/a", json!("b=1"), None), "query"),
        (raw("GET", "/a", json!({}), Some(json!({}))), "body"),
        (raw("POST", "/a", json!({}), Some(json!("{}"))), "body"),
        (raw("POST", "/a", json!({}), Some(json!(5))), "body"),
        (raw("POST", "/a", json!({}), Some(json!(false))), "body"),
    ];
    for (outcome, path) in table {
        assert_eq!(outcome.unwrap_err().path.as_deref(), Some(path));
    }
    for body in [json!([]), json!({}), json!(null)] {
        assert!(raw("POST", "/a", json!({}), Some(body)).is_ok());
    }
    let misspelt = serde_json::from_value(json!({ "qeury": {} })).unwrap();
    let error = Call::raw("GET", "/a", misspelt, ArrayFormat::Repeat).unwrap_err();
    assert!(error.path.as_deref() == Some("qeury") && error.hint.contains("`query`"), "{error}");
    assert!(Call::raw("GET", "/a", Json::Null, ArrayFormat::Repeat).is_ok());
}

#[test]
fn a_table_with_an_address_that_changes_on_its_way_is_refused() {
    for (address, word) in [
        ("GET /jdy/v2/bd/x?page=2", "'?', '#'"),
        ("GET /jdy/v2/bd/x#y", "'?', '#'"),
        ("GET /jdy/v2/../x", "'..'"),
        ("GET /jdy//v2/x", "'//'"),
        ("GET /jdy/v2/%2e%2e/x", "'%'"),
        ("GET jdy/v2/bd/x", "does not start with '/'"),
        ("GET ", "does not start with '/'"),
        ("get /jdy/v2/bd/x", "is no method"),
        ("FETCH /jdy/v2/bd/x", "is no method"),
    ] {
        let operation = Rc::new(Operation::read(&format!("{address}|rq|id:i")).unwrap());
        for unchecked in [false, true] {
            let error = Call::of(&operation, Json::Object(Vec::new()), ArrayFormat::Repeat, unchecked).unwrap_err();
            assert_eq!(error.code, Code::InvalidRequest, "{address}");
            assert!(error.to_string().contains(word), "{word:?} is not in: {error}");
        }
    }
}
