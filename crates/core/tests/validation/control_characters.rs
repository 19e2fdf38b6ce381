//! Control characters are refused, wherever they are.

use jdy_core::client::{ArrayFormat, Call};
use jdy_core::json::Json;
use serde_json::{Value, json};

use crate::{body, refused};

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
