//! Every shape of an answer becomes data or a typed error; what is unknown in it is kept.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use jdy_core::error::{Code, Responsible};
use jdy_core::host::{Answer, Body};
use jdy_core::json::Json;
use jdy_core::open;
use serde_json::{Value, json};

fn answer(status: u16, body: Value) -> Answer<Json<'static>> {
    Answer { status, headers: Vec::new(), body: Body::Json(serde_json::from_value(body).unwrap()) }
}

#[test]
fn success_in_every_shape_gives_the_data() {
    let data = Some(Json::Text("x".into()));
    let table = [
        json!({ "errcode": 0, "description": "success", "data": "x" }),
        json!({ "errcode": "0", "data": "x" }),
        json!({ "code": 200, "msg": "ok", "data": "x" }),
        json!({ "code": "0", "data": "x" }),
        json!({ "success": true, "data": "x" }),
        json!({ "errcode": "0000", "data": "x" }),
        json!({ "errcode": "0.0", "data": "x" }),
        json!({ "errcode": 0, "code": 200, "success": true, "errorCode": "", "data": "x" }),
        json!({ "errcode": "", "code": "200", "data": "x" }),
        json!({ "errcode": null, "code": "200.0", "data": "x" }),
    ];
    for body in table {
        assert_eq!(open(&answer(200, body.clone())).unwrap(), data, "{body}");
    }
    assert_eq!(open(&answer(200, json!({ "errcode": 0, "data": null }))).unwrap(), None);
}

/// The table of the codes: status, body, code, errcode, retryable.
#[test]
fn failure_in_every_shape_is_typed() {
    let coded = |errcode: u64| json!({ "errcode": errcode, "description": "why" });
    let mut table = vec![
        (200, json!({ "code": 500, "msg": "why" }), Code::Gateway, Some("500"), true),
        (400, json!({ "code": 40301, "msg": "why" }), Code::Business, Some("40301"), false),
        (
            200,
            json!({ "success": false, "message": "why", "errorCode": "1030002003" }),
            Code::NotFound,
            Some("1030002003"),
            false,
        ),
        (200, json!({ "success": false, "message": "why" }), Code::Protocol, None, false),
        (404, json!({ "message": "no Route matched with those values" }), Code::Gateway, None, false),
        (500, json!({ "errcode": 0, "data": {} }), Code::Gateway, None, true),
        (200, json!({ "hello": "world" }), Code::Protocol, None, false),
        (200, json!([]), Code::Protocol, None, false),
        (401, json!({}), Code::Token, None, false),
        (403, json!({}), Code::Permission, None, false),
        (429, json!({}), Code::RateLimited, None, true),
        (429, json!({ "errcode": 429, "description": "why" }), Code::RateLimited, Some("429"), true),
        (503, json!({}), Code::Gateway, None, true),
        (302, json!({}), Code::Gateway, None, false),
        (200, json!({ "errcode": "1000202001" }), Code::Token, Some("1000202001"), false),
        (200, json!({ "errcode": "1040002000" }), Code::Config, Some("1040002000"), false),
        (200, json!({ "errcode": "1020002008" }), Code::Config, Some("1020002008"), false),
        (200, json!({ "errcode": "1000002001" }), Code::Business, Some("1000002001"), true),
        (200, json!({ "errcode": "2000002000" }), Code::Business, Some("2000002000"), true),
        (200, json!({ "errcode": "2036002000" }), Code::Business, Some("2036002000"), true),
        (200, json!({ "errcode": "1030002002" }), Code::Business, Some("1030002002"), false),
        (200, json!({ "errcode": "9999999999" }), Code::Business, Some("9999999999"), false),
    ];
    for (errcodes, code, retryable) in [
        (4001..=4005, Code::Config, false),
        (4006..=4006, Code::ClockSkew, false),
        (4007..=4008, Code::SignatureRejected, false),
        (4009..=4011, Code::Token, false),
        (4012..=4013, Code::Permission, false),
        (5000..=5000, Code::Gateway, true),
        (5001..=5002, Code::Gateway, false),
        (5003..=5007, Code::Gateway, true),
    ] {
        for errcode in errcodes {
            let text: &'static str = Box::leak(errcode.to_string().into_boxed_str());
            table.push((519, coded(errcode), code, Some(text), retryable));
        }
    }
    for (status, body, code, errcode, retryable) in table {
        let error = open(&answer(status, body.clone())).unwrap_err();
        let found = (error.code, error.errcode.as_deref(), error.retryable, error.status);
        assert_eq!(found, (code, errcode, retryable, Some(status)), "{body}");
        assert!(!error.hint.is_empty() && !error.description.is_empty(), "{body}");
    }
}

#[test]
fn an_answer_without_json_is_judged_by_its_status() {
    let table = [
        (502, "<html><h1>502 Bad Gateway</h1></html>", Code::Gateway),
        (200, "<html>maintenance</html>", Code::Protocol),
        (401, "", Code::Token),
        (403, "Forbidden", Code::Permission),
        (404, "Not Found", Code::Gateway),
        (429, "slow down", Code::RateLimited),
        (504, "", Code::Gateway),
        (204, "", Code::Protocol),
        (0, "", Code::Gateway),
    ];
    for (status, text, code) in table {
        let body = if text.is_empty() { Body::<Json>::Empty } else { Body::Text(text.into()) };
        let error = open(&Answer { status, headers: Vec::new(), body }).unwrap_err();
        assert_eq!(error.code, code, "{status} {text}");
        assert!(text.is_empty() || error.description.contains(text) || status == 0, "{error}");
    }
}

#[test]
fn an_answer_that_cannot_be_read_is_shown_without_its_secrets() {
    let cut = |text: &str| Body::Text(text.into());
    let json = |value: Value| Body::Json(serde_json::from_value::<Json>(value).unwrap());
    for (body, shown, retryable) in [
        (cut(r#"{"code":200,"data":{"appSecret":"MARKER"#), r#": {"code":200,"data":{"appSecret":"…"#, true),
        (cut(r#"ok {"app-token":"MARKER"#), r#": ok {"app-token":"…"#, true),
        (json(json!({ "access_token": "MARKER", "hello": 1 })), r#": {"access_token":"…","hello":1}"#, false),
        (json(json!([1, "x"])), r#": [1,"x"]"#, false),
    ] {
        let error = open(&Answer { status: 200, headers: Vec::new(), body }).unwrap_err();
        let description = format!("the answer does not say clearly whether it is a success{shown}");
        assert_eq!((&error.description, error.retryable), (&description, retryable));
    }
}

/// What an answer means, over the product of statuses and bodies: the kind of error, and whether a save may have been
/// carried out.
#[test]
fn status_and_return_code_together_say_what_happened() {
    use Code::{Business, ClockSkew, Config, Gateway, NotFound, Permission, Protocol, RateLimited, SignatureRejected};
    const STATUSES: [u16; 24] = [
        200, 204, 302, 400, 401, 403, 404, 405, 408, 409, 413, 414, 415, 422, 429, 500, 501, 502, 503, 504, 519, 520,
        530, 599,
    ];
    let proofs = [
        ("4001", Config),
        ("4006", ClockSkew),
        ("4007", SignatureRejected),
        ("4009", Code::Token),
        ("4013", Permission),
    ];
    let table =
        [("1030002003", NotFound), ("1030002002", Business), ("1020002008", Config), ("1000202001", Code::Token)];
    let http = [("401", Code::Token), ("403", Permission), ("404", Gateway), ("429", RateLimited), ("400", Gateway)];
    let server = ["500", "502", "503", "504"];
    let system = ["1000002001", "2000002000", "2036002000"];
    let others = ["9999999999", "ServiceUnavailable", "-1", "4200", "40301"];
    let told = |status: u16, body: Value| {
        let error = open(&answer(status, body.clone())).unwrap_err();
        assert_eq!(error.status, Some(status), "{body}");
        (error.code, error.maybe_carried_out)
    };
    let shapes = |errcode: &str| {
        let mut shapes = vec![
            json!({ "errcode": errcode, "description": "x" }),
            json!({ "code": errcode, "msg": "x" }),
            json!({ "success": false, "errorCode": errcode }),
        ];
        if let Ok(number) = errcode.parse::<i64>() {
            if number >= 0 {
                shapes.push(json!({ "errcode": "", "code": format!("{number}.0") }));
                shapes.push(json!({ "errcode": format!("00{number}"), "success": false }));
            }
            shapes.push(json!({ "errcode": number, "description_cn": "x", "data": null }));
        }
        shapes
    };
    let check = |status: u16, errcode: &str, expected: (Code, bool)| {
        for body in shapes(errcode) {
            assert_eq!(told(status, body.clone()), expected, "HTTP {status} {body}");
        }
    };
    for status in STATUSES {
        let fails = status >= 500 && status != 519;
        for (errcode, code) in proofs.into_iter().chain([("5001", Gateway), ("5002", Gateway)]) {
            check(status, errcode, (code, false));
        }
        for (errcode, code) in table.into_iter().chain(http) {
            check(status, errcode, if fails { (Gateway, true) } else { (code, false) });
        }
        for errcode in server.into_iter().chain(["5000", "5003", "5007"]) {
            check(status, errcode, (Gateway, true));
        }
        for errcode in system {
            check(status, errcode, (if fails { Gateway } else { Business }, true));
        }
        for errcode in others {
            let expected = match status {
                519 if errcode == "4200" => (Gateway, false),
                302 | 408 | 500.. => (Gateway, true),
                _ => (Business, false),
            };
            check(status, errcode, expected);
        }
        let silent = match status {
            401 => (Code::Token, false),
            403 => (Permission, false),
            429 => (RateLimited, false),
            400 | 404 | 405 | 413 | 414 | 415 => (Gateway, false),
            302 | 408 | 500.. => (Gateway, true),
            _ => (Protocol, true),
        };
        for body in
            [json!({}), json!({ "message": "x" }), json!([]), json!({ "success": false }), json!("x"), json!(null)]
        {
            assert_eq!(told(status, body.clone()), silent, "HTTP {status} {body}");
        }
        for body in [Body::<Json>::Empty, Body::Text("<html>x</html>".into()), Body::Text("{\"errcode\":0,\"da".into())]
        {
            let error = open(&Answer { status, headers: Vec::new(), body }).unwrap_err();
            assert_eq!((error.code, error.maybe_carried_out), silent, "HTTP {status}");
        }
    }
}

/// A body that reports success contradicts a status of failure, and one field of it may contradict another: a save may
/// have been carried out.
#[test]
fn contradictions_prove_nothing() {
    for (status, code) in [
        (200, Code::Protocol),
        (400, Code::Protocol),
        (415, Code::Protocol),
        (422, Code::Protocol),
        (302, Code::Gateway),
        (401, Code::Protocol),
        (403, Code::Protocol),
        (404, Code::Protocol),
        (408, Code::Gateway),
        (429, Code::Protocol),
        (500, Code::Gateway),
        (519, Code::Gateway),
    ] {
        let data = json!({ "ids": ["1"] });
        let contradictory = [
            json!({ "errcode": 0, "code": 500, "data": data }),
            json!({ "errcode": 0, "success": false, "data": data }),
            json!({ "errcode": 0, "success": "false", "data": data }),
            json!({ "errcode": "0", "errorCode": "1030002002", "data": data }),
            json!({ "errcode": 4010, "code": 200, "data": data }),
            json!({ "errcode": 1_030_002_002, "success": true, "data": data }),
            json!({ "success": true, "errorCode": "500", "data": data }),
            json!({ "code": 200, "success": false, "data": data }),
            json!({ "errcode": {}, "code": 200, "data": data }),
        ];
        let success =
            [json!({ "errcode": 0, "data": {} }), json!({ "code": 200, "data": [] }), json!({ "success": true })];
        for body in contradictory.iter().chain(success.iter().filter(|_| status >= 300)) {
            let error = open(&answer(status, body.clone())).unwrap_err();
            assert_eq!((error.code, error.maybe_carried_out), (code, true), "HTTP {status} {body}");
        }
    }
}

#[test]
fn the_services_own_words_and_trace_id_are_kept() {
    let body = json!({ "errcode": 2_000_002_000_u64, "description": "系统错误", "traceId": "abc123" });
    let error = open(&answer(200, body)).unwrap_err();
    assert_eq!(error.trace_id.as_deref(), Some("abc123"));
    assert!(error.to_string().starts_with("business (2000002000): 系统错误. "), "{error}");
}

#[test]
fn ten_digits_say_who_must_act() {
    for (errcode, responsible) in [
        ("1030001002", Responsible::Operations),
        ("1030002002", Responsible::Developer),
        ("1030003002", Responsible::Customer),
        ("1030009002", Responsible::Developer),
        ("4012", Responsible::Customer),
        ("5000", Responsible::Operations),
        ("5001", Responsible::Developer),
    ] {
        let error = open(&answer(200, json!({ "errcode": errcode }))).unwrap_err();
        assert_eq!(error.responsible, responsible, "{errcode}");
    }
}

#[test]
fn every_code_is_distinct_and_says_what_to_do() {
    let texts: std::collections::BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let classes: std::collections::BTreeSet<_> = Code::ALL.iter().map(|code| code.class()).collect();
    assert_eq!((texts.len(), classes.len(), Code::ALL.len()), (17, 17, 17));
    for code in Code::ALL {
        assert!(code.hint().ends_with('.') && code.meaning().ends_with('.') && code.class().ends_with("Error"));
    }
}
