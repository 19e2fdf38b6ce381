//! One call over a scripted host: what is sent, how it is signed, what is refused before anything is sent.

use std::collections::BTreeSet;

use crate::scripted::{NOW, SECRET, Scripted, call, client, client_with, failing, get, options, outcome};
use crate::scripted_answers::{data, html, json_answer, token};
use futures_lite::future::block_on;
use jdy_core::Secret;
use jdy_core::client::{CallOptions, Options};
use jdy_core::error::Code;
use jdy_core::host::{Answer, Body};
use jdy_core::json::Json;
use jdy_core::verification::Received;
use serde_json::{Value, json};

#[test]
fn a_call_fetches_a_token_once_and_signs_every_request() {
    let host = Scripted::answering(vec![token(), data(json!({ "id": "1" })), data(json!({ "id": "2" }))]);
    let client = client();
    for id in ["1", "2"] {
        let customer =
            outcome(&host, &client, &call("customers", "get", json!({ "number": "苹果 1" }))).unwrap().unwrap();
        assert_eq!(customer.get("id").and_then(Json::as_text), Some(id));
    }
    let sent = host.sent.borrow();
    assert_eq!(sent.len(), 3);
    assert!(sent[0].url.starts_with("https://api.kingdee.com/jdyconnector/app_management/kingdee_auth_token?app_key="));
    assert_eq!((sent[0].header("app-token"), sent[0].header("X-GW-Router-Addr")), (None, None));
    for request in &sent[1..] {
        assert_eq!(request.header("app-token"), Some("token-MARKER"));
        assert_eq!(request.header("X-GW-Router-Addr"), Some("https://tf.jdy.com"));
        assert!(request.url.ends_with("/jdy/v2/bd/customer_detail?number=%E8%8B%B9%E6%9E%9C+1"), "{}", request.url);
        assert_eq!(request.timeout_ms, 60_000);
    }
    let mut nonces = BTreeSet::new();
    for request in sent.iter() {
        let (path, query) = request.url["https://api.kingdee.com".len()..].split_once('?').unwrap();
        let received = Received { method: &request.method, path, query, header: &|name| request.header(name) };
        received.verify(&Secret::new(SECRET), NOW).unwrap();
        nonces.insert(request.header("X-Api-Nonce").unwrap().to_owned());
    }
    assert!(nonces.len() == 3 && nonces.iter().all(|nonce| nonce.len() == 16));
}

#[test]
fn observers_see_every_event_and_no_secret() {
    let host = Scripted::answering(vec![token(), html(502), data(json!({ "id": "1" }))]);
    outcome(&host, &client(), &call("customers", "get", json!({ "number": "MARKER" }))).unwrap();
    let events = host.events.borrow().join("\n");
    let (get, fetch) = ("GET /jdy/v2/bd/customer_detail", "GET /jdyconnector/app_management/kingdee_auth_token");
    let pause = host.waited();
    let expected = [
        format!("1 {fetch}: request"),
        format!("1 {fetch}: response 200 ok"),
        format!("1 {get}: request"),
        format!("1 {get}: response 502 gateway"),
        format!("1 {get}: retry after gateway in {pause}"),
        format!("2 {get}: request"),
        format!("2 {get}: response 200 ok"),
    ];
    assert_eq!(events, expected.join("\n"));
}

#[test]
fn a_call_that_is_aborted_before_it_is_sent_is_not_sent() {
    let host = Scripted::answering(Vec::new());
    host.ended.set(true);
    let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
    let error = outcome(&host, &client(), &save).unwrap_err().error;
    assert_eq!((error.code, host.count()), (Code::Aborted, 0));
}

#[test]
fn a_read_without_data_is_no_answer() {
    assert_eq!(failing(&call("customers", "get", json!({ "id": "1" })), data(Value::Null)).code, Code::Protocol);
    let host = Scripted::answering(vec![token(), data(Value::Null)]);
    let save = call("cust", "save", json!({ "biz_type": "a", "data": {} }));
    assert!(outcome(&host, &client(), &save).unwrap().is_none());
}

#[test]
fn secrets_that_the_service_repeats_are_taken_out() {
    let echo = format!("token-MARKER and {SECRET}");
    let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
    for answer in [
        json_answer(519, json!({ "errcode": "4010token-MARKER", "description": echo, "traceId": SECRET })),
        json_answer(519, json!({ "errcode": 4008, "description": echo, "traceId": SECRET })),
        Ok(Answer { status: 502, headers: Vec::new(), body: Body::Text(echo.clone()) }),
    ] {
        let error = failing(&save, answer);
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("MARKER") && !shown.contains(SECRET), "{shown}");
        assert!(shown.contains("… and …"), "{shown}");
    }
    let host = Scripted::answering(vec![json_answer(
        200,
        json!({ "errcode": 1_030_002_006_u64, "description": "app-secret-MARKER is wrong" }),
    )]);
    let error = outcome(&host, &client(), &save).unwrap_err().error;
    assert_eq!((error.code, error.description.as_str()), (Code::Config, "… is wrong"));
    assert!(!format!("{:?}", client()).contains("MARKER"));
}

#[test]
fn options_are_checked_without_showing_them() {
    let change = |key: &'static str, value: Value| options(move |options| options[key] = value);
    let table = [
        ("clientId", json!(205_022), "not text"),
        ("clientId", json!("205022\r\nX: y"), "control character"),
        ("clientSecret", json!(" MARKER"), "blank"),
        ("clientSecret", json!("MARKER\n"), "blank"),
        ("appKey", Value::Null, "outerInstanceId"),
        ("appSecret", json!(""), "empty"),
        ("routerAddr", json!("tf.jdy.com/MARKER"), "address of a server"),
        ("baseUrl", json!("http://api.kingdee.com"), "unencrypted"),
        ("baseUrl", json!("http://localhost.evil.com"), "unencrypted"),
        ("baseUrl", json!("https://user:MARKER@api.kingdee.com"), "address of a server"),
        ("timeoutMs", json!(0), "whole number"),
        ("timeoutMs", json!("MARKER"), "whole number"),
        ("maxRetries", json!(11), "0 to 10"),
        ("requestsPerMinute", json!(0), "whole number"),
        ("clockOffsetMs", json!("MARKER"), "whole number"),
        ("accountId", json!("MARKER"), "outerInstanceId"),
        ("arrayFormat", json!("MARKER"), "'repeat' (重复键), 'json' (JSON)"),
        ("clientsecret", json!("MARKER"), "`clientSecret`"),
    ];
    for (key, value, words) in table {
        let error = change(key, value).unwrap_err();
        assert_eq!((error.code, error.path.as_deref()), (Code::Config, Some(key)), "{error}");
        let text = error.to_string();
        assert!(text.contains(words) && !text.contains("MARKER"), "{text}");
    }
    for base in ["https://api.kingdee.com/", "http://127.0.0.1:8787", "http://localhost", "http://[::1]:1"] {
        assert!(change("baseUrl", json!(base)).is_ok(), "{base}");
    }
    let doubled = change("outerInstanceId", json!("1")).unwrap_err();
    assert_eq!((doubled.code, doubled.path.as_deref()), (Code::Config, Some("appKey")));
    let missing = Options::from_json(Json::Object(Vec::new())).unwrap_err();
    assert_eq!((missing.code, missing.path.as_deref()), (Code::Config, Some("clientId")));
}

#[test]
fn a_call_may_differ_from_its_client() {
    let host = Scripted::answering(vec![token(), data(json!({}))]);
    let client = client_with(|options| options["timeoutMs"] = json!(20_000));
    let json = serde_json::from_value(json!({ "timeoutMs": 5_000, "totalTimeoutMs": 3_000 })).unwrap();
    let options = CallOptions::from_json(json).unwrap();
    block_on(client.call(&host, &get(), &options)).unwrap();
    let timeouts: Vec<u32> = host.sent.borrow().iter().map(|sent| sent.timeout_ms).collect();
    assert_eq!(timeouts, [3_000, 3_000], "no attempt outlives its call");
}
