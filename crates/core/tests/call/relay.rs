//! Calls through a relay: what is sent in place of a signature, and what the relay's own answers mean.

use crate::scripted::{NOW, Scripted, call, get, outcome};
use crate::scripted_answers::{broken, data, html, http_date, json_answer, with_header};
use jdy_core::client::{Client, Options};
use jdy_core::error::{Code, Error};
use serde_json::{Value, json};

const URL: &str = "https://relay.example/accounts/main";

fn options(options: Value) -> Result<Options, Error> {
    Options::from_json(serde_json::from_value(options).unwrap())
}

fn relayed() -> Client {
    Client::new(options(json!({ "relay": URL, "maxRetries": 1 })).unwrap())
}

/// A host whose caller is authorised by this token.
fn authorised(answers: Vec<crate::scripted_answers::Sent>, token: &str) -> Scripted {
    let host = Scripted::answering(answers);
    host.kept.borrow_mut().insert("authorization".into(), token.into());
    host
}

#[test]
fn a_call_carries_its_authorisation_and_no_signature() {
    let host = authorised(vec![data(json!({ "id": "1" }))], "page-token");
    outcome(&host, &relayed(), &call("customers", "get", json!({ "number": "苹果 1" }))).unwrap();
    let sent = host.sent.borrow();
    assert_eq!(sent[0].url, format!("{URL}/jdy/v2/bd/customer_detail?number=%E8%8B%B9%E6%9E%9C+1"));
    let headers = [("Content-Type", "application/json".to_owned()), ("Authorization", "Bearer page-token".to_owned())];
    assert_eq!((sent.len(), sent[0].headers.as_slice()), (1, headers.as_slice()));
    let unauthorised = Scripted::answering(vec![data(json!({ "id": "1" }))]);
    outcome(&unauthorised, &relayed(), &get()).unwrap();
    assert_eq!(unauthorised.sent.borrow()[0].headers, headers[..1]);
}

#[test]
fn a_refused_authorisation_is_asked_for_once_more() {
    let refusal = || json_answer(401, json!({ "relay": "the authorisation is not accepted" }));
    let host = authorised(vec![refusal(), data(json!({ "id": "1" }))], "page-token");
    outcome(&host, &relayed(), &get()).unwrap();
    let host = authorised(vec![refusal(), refusal()], "page-token");
    let error = outcome(&host, &relayed(), &get()).unwrap_err().error;
    assert_eq!((error.code, error.status, host.count()), (Code::Token, Some(401), 2));
    assert!(error.hint.contains("`authorization`"), "{}", error.hint);
    for wrong in ["two words", "中文", "line\nbreak"] {
        let host = authorised(vec![], wrong);
        assert_eq!(outcome(&host, &relayed(), &get()).unwrap_err().error.code, Code::Config);
    }
}

#[test]
fn errors_of_the_relay_are_told_apart_from_those_of_the_service() {
    let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
    for (status, code) in [
        (400, Code::InvalidRequest),
        (403, Code::Permission),
        (413, Code::InvalidRequest),
        (414, Code::InvalidRequest),
        (500, Code::Config),
        // Only here something may have been sent to the service.
        (502, Code::OutcomeUnknown),
        (504, Code::OutcomeUnknown),
    ] {
        let refusal = json_answer(status, json!({ "relay": "so and so, page-token" }));
        let host = authorised(vec![with_header(refusal, "x-relay-request-id", "7f")], "page-token");
        let error = outcome(&host, &relayed(), &save).unwrap_err().error;
        assert_eq!((error.code, error.status, host.count()), (code, Some(status), 1));
        assert_eq!(error.trace_id.as_deref(), Some("7f"));
        assert!(!format!("{error} {error:?}").contains("page-token"), "{error:?}");
    }
    for status in [429, 503] {
        let busy = with_header(json_answer(status, json!({ "relay": "busy" })), "retry-after", 3);
        let host = authorised(vec![busy, data(json!({ "id": "1" }))], "page-token");
        outcome(&host, &relayed(), &save).unwrap();
        assert_eq!(
            (host.count(), host.waited()),
            (2, 3_000),
            "nothing was sent to the service, so a save may be repeated"
        );
    }
    let own = json!({ "errcode": 1_030_002_003_u64, "description": "no", "traceId": "service" });
    let host = authorised(vec![with_header(json_answer(200, own), "x-relay-request-id", "7f")], "");
    let error = outcome(&host, &relayed(), &get()).unwrap_err().error;
    assert_eq!((error.code, error.trace_id.as_deref()), (Code::NotFound, Some("service")));
}

#[test]
fn a_save_is_found_although_the_clock_of_the_page_is_wrong() {
    let save = call("customers", "save", json!({ "name": "A", "number": "1" }));
    // The page is 2 hours ahead of the service, which created the customer just now.
    let created = "2026-11-18 17:06:30";
    let customer = data(json!({ "id": "7", "name": "A", "number": "1", "create_time": created }));
    let found = with_header(customer, "date", http_date(NOW - 7_200_000));
    for lost in [broken(Code::Network), html(502)] {
        let host = authorised(vec![lost, found.clone()], "page-token");
        let saved = outcome(&host, &relayed(), &save).unwrap().unwrap();
        assert!(format!("{saved:?}").contains("\"7\""), "{saved:?}");
    }
}

#[test]
fn options_of_a_relay() {
    for (relay, problem) in [
        ("http://relay.example", "unencrypted"),
        ("relay.example", "address"),
        ("https://relay.example?x", "address"),
        ("https://relay.example/a?b", "address"),
        ("https://user@relay.example/a", "address"),
        ("http://localhost.example/a", "unencrypted"),
        ("", "empty"),
    ] {
        let error = options(json!({ "relay": relay })).unwrap_err();
        assert_eq!((error.code, error.path.as_deref()), (Code::Config, Some("relay")), "{relay}");
        assert!(error.description.contains(problem), "{relay}: {error}");
    }
    for relay in ["https://relay.example", "https://relay.example/", "http://localhost:8787/a_b/C-3/", "http://[::1]:1"]
    {
        options(json!({ "relay": relay })).unwrap();
    }
    for option in ["clientId", "clientSecret", "appKey", "appSecret", "routerAddr", "outerInstanceId", "baseUrl"] {
        let error = options(json!({ "relay": URL, option: "https://MARKER.example" })).unwrap_err();
        assert_eq!((error.code, error.path.as_deref()), (Code::Config, Some(option)));
        assert!(
            error.description.contains("together with relay") && !format!("{error:?}").contains("MARKER"),
            "{error}"
        );
    }
    let misspelt = options(json!({ "relay": URL, "maxRetrys": 1 })).unwrap_err();
    assert_eq!(misspelt.path.as_deref(), Some("maxRetrys"));
}
