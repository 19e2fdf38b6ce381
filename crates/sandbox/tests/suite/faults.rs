//! Faults: their endpoint and their order.

use http::{Request, Response};
use jdy_sandbox::{Delivery, Fault, Operation};
use serde_json::{Value, json};

use crate::client::{CUSTOMER, Client, DETAIL, MEMBER, PUSH_PATH, TOKEN_PATH};

const FAULTS: &str = "https://api.kingdee.com/__sandbox/faults";

/// Status and JSON of the answer of the endpoint.
pub(crate) fn control(client: &mut Client, method: &str, body: &str) -> (u16, Value) {
    let call = Request::builder().method(method).uri(FAULTS).body(body.as_bytes().to_vec()).unwrap();
    let answer = client.send(call);
    (answer.status, answer.json)
}

pub(crate) fn post(client: &mut Client, faults: &Value) {
    let (status, said) = control(client, "POST", &faults.to_string());
    assert_eq!(status, 200, "{said}");
}

/// The answer to a valid call, and its delivery.
pub(crate) fn raw(client: &mut Client, method: &str, path: &str, body: &str) -> (Response<Vec<u8>>, Delivery) {
    let call = client.call(method, path, &[], body);
    let response = client.sandbox.handle(call, client.now);
    let delivery = Delivery::of(&response);
    (response, delivery)
}

pub(crate) fn list_status(client: &mut Client) -> u16 {
    raw(client, "GET", CUSTOMER, "").0.status().as_u16()
}

pub(crate) fn saved_names(client: &Client) -> Vec<&str> {
    client.sandbox.journal().filter_map(|entry| entry.name.as_deref()).collect()
}

#[test]
fn a_call_meets_the_first_fault_that_is_for_it() {
    let mut client = Client::new();
    let status = |status: u16| json!({ "status": status });
    post(
        &mut client,
        &json!([
            { "operation": "customer_detail", "answer": status(500) },
            { "operation": "customer_list", "skip": 1, "times": 2, "answer": status(501) },
            { "skip": 1, "answer": status(502) },
            { "answer": status(503) },
        ]),
    );
    // Two faults let the first list call through. It meets the fourth.
    let statuses: Vec<u16> = (0..5).map(|_| list_status(&mut client)).collect();
    assert_eq!(statuses, [503, 501, 501, 502, 200]);
    assert_eq!(
        control(&mut client, "GET", "").1,
        json!([
            { "operation": "customer_detail", "times": 1, "answer": { "status": 500 } },
        ])
    );
    assert_eq!(raw(&mut client, "GET", DETAIL, "").0.status(), 500);
    assert_eq!(control(&mut client, "GET", "").1, json!([]));
}

#[test]
fn every_operation_has_the_name_of_the_journal() {
    let mut client = Client::new();
    for (method, path, operation) in [
        ("GET", TOKEN_PATH, Operation::AuthToken),
        ("POST", PUSH_PATH, Operation::PushAuthorize),
        ("POST", CUSTOMER, Operation::CustomerSave),
        ("GET", CUSTOMER, Operation::CustomerList),
        ("GET", DETAIL, Operation::CustomerDetail),
        ("POST", MEMBER, Operation::MemberSave),
        ("POST", "/jdy/v2/cust/save", Operation::CustSave),
    ] {
        post(&mut client, &json!([{ "operation": operation.name(), "answer": { "status": 500 } }]));
        assert_eq!(client.sandbox.faults()[0].operation, Some(operation));
        assert_eq!(raw(&mut client, method, path, "").0.status(), 500, "{path}");
    }
    // Without an operation it is for unknown addresses as well, but never for the control endpoints.
    post(&mut client, &json!([{ "answer": { "status": 500 } }]));
    let journal = Request::get("/__sandbox/journal").body(Vec::new()).unwrap();
    assert_eq!(client.send(journal).status, 200);
    assert_eq!(raw(&mut client, "GET", "/jdy/v2/bd/material", "").0.status(), 500);
}

#[test]
fn faults_are_cleared_together() {
    let mut client = Client::new();
    post(&mut client, &json!([{ "lose": "request", "times": 9 }, { "delayMs": 1 }]));
    post(&mut client, &json!([{ "cutBody": 1 }]));
    let given = json!([{ "times": 9, "lose": "request" }, { "times": 1, "delayMs": 1 }, { "times": 1, "cutBody": 1 }]);
    assert_eq!(control(&mut client, "GET", ""), (200, given));
    assert_eq!(control(&mut client, "DELETE", ""), (200, json!([])));
    assert_eq!(raw(&mut client, "GET", CUSTOMER, "").1, Delivery::default());
    client.sandbox.fail([Fault { delay_ms: 1, ..Fault::default() }]).unwrap();
    client.sandbox.clear_faults();
    assert!(client.sandbox.faults().is_empty());
}

#[test]
fn shown_faults_can_be_posted_again() {
    let mut client = Client::new();
    let all = json!([
        {
            "operation": "member_save", "skip": 2, "times": 3, "delayMs": 4, "cutBody": 5,
            "answer": { "status": 200, "headers": { "age": "6" }, "body": { "b": 1, "a": null } }, "carriedOut": true,
            "expireTokens": true, "rotateSecrets": true, "moveAccountSets": 5002, "clockOffsetMs": -7,
        },
        { "times": 1, "lose": "answer" },
        { "times": 1, "answer": { "errcode": 5003 } },
    ]);
    post(&mut client, &all);
    let shown = control(&mut client, "GET", "").1;
    assert_eq!(shown, all);
    control(&mut client, "DELETE", "");
    post(&mut client, &shown);
    assert_eq!(control(&mut client, "GET", "").1, all);
}
