//! The checks of the gateway before a call is carried out.

use jdy_core::signature::header;
use jdy_sandbox::Settings;
use serde_json::json;

use crate::client::{CUSTOM_RECORDS, CUSTOMER, Client, DETAIL, NOW, PUSH_PATH, TOKEN_PATH, set};

#[test]
fn each_wrong_header_has_its_code() {
    let raw_digest = "kb6bQbI9onxaeIAo3nH14J6VZOTFol8hz5oH32i1DVE=";
    let old = (NOW - 300_001).to_string();
    let ahead = (NOW + 300_001).to_string();
    let table: [(&str, Option<&str>, u64, &str); 22] = [
        (header::AUTH_VERSION, None, 4001, "auth version is empty or invalid"),
        (header::AUTH_VERSION, Some("1.0"), 4001, "auth version is empty or invalid"),
        (header::CLIENT_ID, None, 4002, "client id is empty"),
        (header::CLIENT_ID, Some(""), 4002, "client id is empty"),
        (header::CLIENT_ID, Some("205022"), 4003, "client id is invalid"),
        (header::TIMESTAMP, None, 4006, "timestamp is invalid"),
        (header::TIMESTAMP, Some("1770000000"), 4006, "timestamp is invalid"),
        (header::TIMESTAMP, Some(&old), 4006, "timestamp is invalid"),
        (header::TIMESTAMP, Some(&ahead), 4006, "timestamp is invalid"),
        (header::NONCE, None, 4007, "sign headers are invalid"),
        (header::NONCE, Some("-12"), 4007, "sign headers are invalid"),
        (header::SIGN_HEADERS, None, 4007, "sign headers are invalid"),
        (header::SIGN_HEADERS, Some("X-Api-Nonce"), 4007, "sign headers are invalid"),
        (header::SIGNATURE, None, 4008, "signature is invalid"),
        (header::SIGNATURE, Some("xxx"), 4008, "signature is invalid"),
        (header::SIGNATURE, Some(raw_digest), 4008, "signature is invalid"),
        (header::NONCE, Some("4427456999"), 4008, "signature is invalid"),
        (header::CLIENT_ID, Some("290002"), 4008, "signature is invalid"),
        (header::APP_TOKEN, None, 4009, "app-token is empty"),
        (header::APP_TOKEN, Some(""), 4009, "app-token is empty"),
        (header::APP_TOKEN, Some("0123456789abcdef"), 4010, "app-token is invalid"),
        (header::ROUTER_ADDR, Some("https://tf2.jdy.com"), 4010, "app-token is invalid"),
    ];
    let mut client = Client::new();
    for (name, value, errcode, description) in table {
        let mut call = client.call("GET", CUSTOMER, &[], "");
        set(&mut call, name, value);
        let answer = client.send(call);
        assert_eq!(answer.error(), (519, errcode, description), "{name}: {value:?}");
        assert!(!answer.json["description_cn"].as_str().unwrap().is_empty());
        assert!(answer.json.get("data").is_none());
    }
    assert!(client.sandbox.journal().all(|entry| entry.operation == "kingdee_auth_token"));
}

#[test]
fn a_timestamp_is_valid_for_five_minutes_either_way() {
    let mut client = Client::new();
    for offset in [-300_000_i64, 300_000] {
        let call = client.call("GET", CUSTOMER, &[], "");
        client.now = NOW.checked_add_signed(offset).unwrap();
        client.send(call).data();
        client.now = NOW;
    }
}

#[test]
fn every_answer_has_a_date() {
    let mut client = Client::new();
    let mut call = client.call("GET", CUSTOMER, &[], "");
    set(&mut call, header::TIMESTAMP, Some("1760000000000"));
    let answer = client.send(call);
    assert_eq!(answer.headers["date"], "Mon, 02 Feb 2026 02:40:00 GMT");
    assert_eq!(client.get(CUSTOMER, &[]).headers["date"], "Mon, 02 Feb 2026 02:40:00 GMT");
}

#[test]
fn a_changed_request_has_a_wrong_signature() {
    let mut client = Client::new();
    let mut call = client.call("GET", CUSTOMER, &[("page", "1"), ("search", "苹果")], "");
    let query = call.uri().query().unwrap().replace("page=1", "page=2");
    *call.uri_mut() = format!("{CUSTOMER}?{query}").parse().unwrap();
    assert_eq!(client.send(call).error().1, 4008);

    let mut call = client.call("GET", DETAIL, &[("number", "KH000001")], "");
    *call.uri_mut() = format!("{CUSTOMER}?number=KH000001").parse().unwrap();
    assert_eq!(client.send(call).error().1, 4008);
}

fn strict() -> Client {
    Client::with(&Settings { strict: true, ..Settings::default() })
}

#[test]
fn a_strict_sandbox_accepts_a_nonce_once_while_its_timestamp_is_valid() {
    let mut client = strict();
    let call = client.call("GET", CUSTOMER, &[], "");
    client.send(call.clone()).data();
    assert_eq!(client.send(call.clone()).error(), (519, 4008, "signature is invalid"));
    client.now += 300_000;
    assert_eq!(client.send(call.clone()).error().1, 4008);
    client.now += 1;
    assert_eq!(client.send(call).error().1, 4006);
}

#[test]
fn by_default_a_nonce_may_repeat() {
    let mut client = Client::new();
    let call = client.call("GET", CUSTOMER, &[], "");
    client.send(call.clone()).data();
    client.send(call).data();
}

#[test]
fn a_nonce_of_a_refused_call_is_not_used_up() {
    let mut client = strict();
    let call = client.call("GET", CUSTOMER, &[], "");
    let mut broken = call.clone();
    set(&mut broken, header::SIGNATURE, Some("xxx"));
    assert_eq!(client.send(broken).error().1, 4008);
    client.send(call).data();
}

#[test]
fn addresses_are_checked_first() {
    let mut client = Client::new();
    for (method, path, errcode) in [
        ("GET", "/jdy/v2/bd/unknown", 5001),
        ("POST", "/jdyconnector/app_management/other", 5001),
        ("DELETE", CUSTOMER, 5002),
        ("OPTIONS", CUSTOMER, 5002),
        ("POST", DETAIL, 5002),
        ("GET", CUSTOM_RECORDS, 5002),
        ("POST", TOKEN_PATH, 5002),
        ("GET", PUSH_PATH, 5002),
    ] {
        let call = client.call(method, path, &[], "");
        let answer = client.send(call);
        assert_eq!((answer.status, answer.error().1), (519, errcode), "{method} {path}");
    }
    for (path, router) in [
        ("/", None),
        ("/jdy/v1/bd/customer", Some("https://tf.jdy.com")),
        ("/other/v2/bd/customer", Some("https://tf.jdy.com")),
        (CUSTOMER, Some("tf.jdy.com")),
        (CUSTOMER, Some("https://tf9.jdy.com")),
    ] {
        let mut call = client.call("GET", path, &[], "");
        set(&mut call, header::ROUTER_ADDR, router);
        let answer = client.send(call);
        assert_eq!(answer.status, 404, "{path} {router:?}");
        assert_eq!(answer.json, json!({ "message": "no Route matched with those values" }));
    }
}

#[test]
fn content_type_and_query_length_are_checked_by_the_business_layer() {
    let mut client = Client::new();
    for (value, accepted) in [
        (None, true),
        (Some("text/plain"), false),
        (Some("application/json"), true),
        (Some("Application/JSON; charset=utf-8"), true),
    ] {
        let mut call = client.call("GET", CUSTOMER, &[], "");
        set(&mut call, header::CONTENT_TYPE, value);
        let answer = client.send(call);
        assert_eq!(answer.json["errcode"], json!(if accepted { 0 } else { 1_030_002_006 }), "{value:?}");
    }
    let longest = "x".repeat(2048 - "search=".len());
    client.get(CUSTOMER, &[("search", &longest)]).data();
    let answer = client.get(CUSTOMER, &[("search", &format!("{longest}x"))]);
    assert_eq!(answer.error(), (200, 1_030_002_005, "query超出限制2048"));
}

#[test]
fn only_a_strict_sandbox_refuses_what_working_clients_send() {
    let other_order = "X-Api-Nonce,X-Api-TimeStamp";
    // Method, header, its value, and the errcode of a strict sandbox.
    let table: [(&str, &str, Option<&str>, u64); 6] = [
        ("GET", header::SIGN_HEADERS, Some(other_order), 4007),
        ("GET", header::CONTENT_TYPE, None, 1_030_002_006),
        ("POST", header::CONTENT_TYPE, None, 1_030_002_006),
        ("GET", header::ROUTER_ADDR, Some("https://tf.jdy.com/"), 404),
        ("GET", header::ROUTER_ADDR, Some(""), 404),
        ("GET", header::ROUTER_ADDR, None, 404),
    ];
    for (method, name, value, errcode) in table {
        for (mut client, expected) in [(Client::new(), 0), (strict(), errcode)] {
            let body = if method == "POST" { r#"{"name":"严格客户"}"# } else { "" };
            let mut call = client.call(method, CUSTOMER, &[], body);
            set(&mut call, name, value);
            let answer = client.send(call);
            let given = answer.json["errcode"].as_u64().unwrap_or_else(|| answer.status.into());
            assert_eq!(given, expected, "{method} {name}: {value:?}");
        }
    }
}

#[test]
fn only_a_strict_sandbox_refuses_nonces_of_letters_or_few_digits() {
    for nonce in ["6f1c2a9e5f0a4a6e", "Xk29fQ", "123456789", "7"] {
        for (mut client, errcode) in [(Client::new(), 0), (strict(), 4007)] {
            let call = client.call_with_nonce("GET", CUSTOMER, &[], "", nonce);
            assert_eq!(client.send(call).json["errcode"], json!(errcode), "{nonce}");
        }
    }
}

#[test]
fn a_call_without_router_address_needs_a_token() {
    let mut client = Client::new();
    for (token, router, status, errcode) in [
        (Some("0123456789abcdef"), None, 519, json!(4010)),
        (None, None, 519, json!(4009)),
        (None, Some("https://tf9.jdy.com/"), 404, json!(null)),
    ] {
        let mut call = client.call("GET", CUSTOMER, &[], "");
        set(&mut call, header::APP_TOKEN, token);
        set(&mut call, header::ROUTER_ADDR, router);
        let answer = client.send(call);
        assert_eq!((answer.status, &answer.json["errcode"]), (status, &errcode));
    }
}

#[test]
fn the_body_of_a_get_is_ignored() {
    let mut client = Client::new();
    for body in [r#"{"search":"no such name"}"#, "[]", "no JSON"] {
        let call = client.call("GET", CUSTOMER, &[("page_size", "3")], body);
        assert_eq!(client.send(call).data()["rows"].as_array().unwrap().len(), 3);
    }
}

#[test]
fn only_the_business_layer_doubles_the_cors_header() {
    let mut client = Client::new();
    let doubled = |headers: &http::HeaderMap| {
        let values: Vec<_> = headers.get_all("access-control-allow-origin").iter().collect();
        assert!(values.iter().all(|value| *value == "*"));
        values.len() == 2
    };
    assert!(doubled(&client.get(CUSTOMER, &[]).headers));
    assert!(doubled(&client.get(DETAIL, &[("id", "1")]).headers));
    assert!(!doubled(&client.get(TOKEN_PATH, &[]).headers));
    assert!(!doubled(&client.get("/jdy/v2/bd/unknown", &[]).headers));
}

#[test]
fn moments_beyond_the_calendar_are_accepted() {
    let mut client = Client::without_token(&Settings::default());
    for now in [0, u64::MAX] {
        client.now = now;
        let call = client.call("GET", TOKEN_PATH, &[], "");
        assert_eq!(client.send(call).error().1, 4006, "{now}");
    }
}
