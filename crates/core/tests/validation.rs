//! Wrong input is refused before anything is sent: where, what was given, what is allowed, what to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use jdy_core::client::{ArrayFormat, Call};
use jdy_core::error::{Code, Error};
use jdy_core::json::Json;
use jdy_core::operations::{Operation, Repeat, catalog};
use serde_json::{Value, json};
use std::rc::Rc;

/// The operation, by the name of the client's method.
fn named(operation: &str) -> Rc<Operation> {
    let name = operation.replace("customers.", "bd.customer.").replace("members.", "ls.member.");
    let name = name.replace("cust.", "cust.biz.");
    Rc::new(catalog::operation(&name).unwrap())
}

fn call(operation: &str, input: Value) -> Result<Call, Error> {
    call_with(operation, input, ArrayFormat::Repeat)
}

fn call_with(operation: &str, input: Value, format: ArrayFormat) -> Result<Call, Error> {
    Call::of(&named(operation), serde_json::from_value::<Json>(input).unwrap(), format, false)
}

fn body(operation: &str, input: Value) -> String {
    call(operation, input).unwrap().body.unwrap()
}

#[track_caller]
fn refused(operation: &str, input: Value, path: &str, words: &[&str]) {
    let error = call(operation, input).unwrap_err();
    assert_eq!(error.code, Code::InvalidRequest);
    assert_eq!(error.path.as_deref().unwrap_or_default(), path, "{error}");
    let text = error.to_string();
    for word in words {
        assert!(text.contains(word), "{word:?} is not in: {text}");
    }
    assert!(!error.hint.is_empty());
}

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
fn what_is_required_must_be_there_and_say_something() {
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
fn control_characters_are_refused_and_lines_end_alike() {
    for (text, code) in [
        ("深圳甲\r", "carriage return"),
        ("深\n圳", "line break"),
        ("甲\0", "NUL"),
        ("\t甲", "tab"),
        ("甲\u{85}", "control character"),
    ] {
        refused("customers.save", json!({ "name": text }), "name", &[code]);
        let contact = json!({ "name": "甲", "contact_persons": [{ "contact_person": text }] });
        refused("customers.save", contact, "contact_persons[0].contact_person", &[code]);
    }
    for (text, code) in [("a\rb", "carriage return"), ("a\0", "NUL"), ("a\r\r\n", "carriage return")] {
        refused("customers.save", json!({ "name": "甲", "remark": text }), "remark", &[code]);
    }
    let sent = body("customers.save", json!({ "name": "甲", "remark": "a\r\nb\n\tc\r\n" }));
    assert_eq!(sent, r#"{"name":"甲","remark":"a\nb\n\tc\n"}"#);
}

#[test]
fn control_characters_are_refused_at_any_depth_wherever_nothing_is_known_of_a_field() {
    let lists = [("customers.list", "group"), ("members.save", "label")];
    for (operation, field) in lists {
        let mut request = json!({ "mobile": "1", "name": "甲" });
        if operation == "customers.list" {
            request = json!({});
        }
        request[field] = json!(["1", "a\n"]);
        refused(operation, request, &format!("{field}[1]"), &[]);
    }
    for (text, problem) in [("a\rb", "carriage return"), ("\0", "NUL"), ("\u{1b}[0m", "control character")] {
        let extra = json!({ "name": "甲", "extra": { "vip": [{ "level": text }] } });
        refused("customers.save", extra, "extra.vip[0].level", &[problem]);
        let custom = json!({ "name": "甲", "custom_field": { "custom_field__1__a": text } });
        refused("customers.save", custom, "custom_field.custom_field__1__a", &[problem]);
        let nested = json!({ "biz_type": "a", "data": { "rows": [[{ "x": text }]] } });
        refused("cust.save", nested, "data.rows[0][0].x", &[problem]);
        let contact = json!({ "name": "甲", "contact_persons": [{ "extra": { "wechat": text } }] });
        refused("customers.save", contact, "contact_persons[0].extra.wechat", &[problem]);
    }
    // What is shown of a key is one line of a log.
    let key = json!({ "biz_type": "a", "data": { "a\r\nb": 1 } });
    refused("cust.save", key, "data.a\u{fffd}\u{fffd}b", &["carriage return"]);
    refused("customers.save", json!({ "name": "甲", "na\nme": 1 }), "na\u{fffd}me", &["not known"]);
    let sent = body("cust.save", json!({ "biz_type": "a", "data": { "x": ["a\r\nb", "\tc\n"] } }));
    assert_eq!(sent, r#"{"biz_type":"a","data":{"x":["a\nb","\tc\n"]}}"#);
    let sent =
        body("customers.save", json!({ "name": "甲", "custom_field": { "a": "1\r\n2" }, "extra": { "b": "3\r\n" } }));
    assert_eq!(sent, r#"{"custom_field":{"a":"1\n2"},"name":"甲","b":"3\n"}"#);
}

#[test]
fn control_characters_are_refused_in_path_and_query_of_any_call() {
    let raw = |path: &str, query: Value| {
        let parameters = serde_json::from_value::<Json>(json!({ "query": query })).unwrap();
        Call::raw("GET", path, parameters, ArrayFormat::Repeat)
    };
    for path in ["/a\n", "/a\0b", "/\t", "/a\u{7f}"] {
        assert_eq!(raw(path, json!({})).unwrap_err().path.as_deref(), Some("path"), "{path:?}");
    }
    for (query, path) in [
        (json!({ "a": "b\0" }), "query.a"),
        (json!({ "a": ["b", "\r"] }), "query.a[1]"),
        (json!([["a", "b"], ["a", "\u{8}"]]), "query[1][1]"),
        (json!([["a\0", "b"]]), "query[0][0]"),
    ] {
        assert_eq!(raw("/a", query).unwrap_err().path.as_deref(), Some(path));
    }
    assert_eq!(raw("/a", json!({ "a": "b\r\nc" })).unwrap().query.as_str(), "a=b%0Ac");
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
        (raw("GET", "/a", json!({ "b": { "c": 1 } }), None), "query.b"),
        (raw("GET", "/a", json!({ "b": ["c", ["d"]] }), None), "query.b[1]"),
        (raw("GET", "/a", json!(["b"]), None), "query[0]"),
        (raw("GET", "/a", json!("b=1"), None), "query"),
        (raw("GET", "/a", json!({}), Some(json!({}))), "body"),
    ];
    for (outcome, path) in table {
        assert_eq!(outcome.unwrap_err().path.as_deref(), Some(path));
    }
    let misspelt = serde_json::from_value(json!({ "qeury": {} })).unwrap();
    let error = Call::raw("GET", "/a", misspelt, ArrayFormat::Repeat).unwrap_err();
    assert!(error.path.as_deref() == Some("qeury") && error.hint.contains("`query`"), "{error}");
    assert!(Call::raw("GET", "/a", Json::Null, ArrayFormat::Repeat).is_ok());
}

#[test]
fn a_table_with_an_address_that_changes_on_its_way_is_refused() {
    for (address, word) in [
        ("GET /jdy/v2/bd/x?page=2", "'?' or '#'"),
        ("GET /jdy/v2/bd/x#y", "'?' or '#'"),
        ("GET /jdy/v2/../x", "'..'"),
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
