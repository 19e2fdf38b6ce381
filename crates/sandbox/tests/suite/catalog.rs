//! Every operation of the catalog is served.

use jdy_core::operations::catalog::entries;
use jdy_sandbox::Settings;
use jdy_sandbox::samples::Samples;
use serde_json::Value;

use crate::calls::{client, send, verb};
use crate::client::{CUSTOMER, Client};
use crate::faults::control;
use crate::models::misfits;

#[test]
fn every_operation_answers_data_of_its_model_or_an_error_of_the_business_layer() {
    let mut client = client();
    let mut samples = Samples::default();
    let (mut operations, mut refused) = (0, Vec::new());
    for entry in entries() {
        let operation = entry.operation().unwrap();
        for is_full in [false, true] {
            let request = samples.request(&operation, is_full);
            let answer = send(&mut client, entry, &operation, &request);
            let errcode = answer.json["errcode"].as_u64();
            assert_eq!(answer.status, 200, "{}: {}", entry.name, answer.json);
            if errcode == Some(0) {
                let is_known_page = entry.name == "bd.customer.list";
                let found = if is_known_page { Vec::new() } else { fitting(&entry, &answer.json["data"]) };
                assert!(found.is_empty(), "{}: {found:#?}", entry.name);
            } else {
                assert!(errcode.is_some_and(|errcode| errcode >= 1_000_000_000), "{}: {}", entry.name, answer.json);
                refused.push(entry.name);
            }
        }
        operations += 1;
    }
    assert_eq!(operations, 375);
    // They ask for a record that there is not.
    refused.dedup();
    refused.retain(|name| verb(name) != "get");
    assert_eq!(refused, ["cust.biz.operate", "sys.commonOperate.run"]);
    // All that was carried out is in the journal, under its name.
    let names: std::collections::BTreeSet<&str> = client.sandbox.journal().map(|entry| entry.operation).collect();
    assert!(names.contains("scm.salOrder.save") && names.contains("ls.member.recharge"));
}

/// What of the data does not fit its model. An operation without data answers null.
fn fitting(entry: &jdy_core::operations::catalog::Entry, data: &Value) -> Vec<String> {
    let models = entry.answer().unwrap();
    if data.is_null() && models.first().is_none_or(|model| model.fields.is_empty()) {
        return Vec::new();
    }
    misfits(&models, 0, data)
}

#[test]
fn faults_and_limits_are_for_every_operation() {
    let mut client = Client::with(&Settings { requests_per_second: 2, ..Settings::default() });
    let faults = r#"[{ "operation": "scm.salOrder.list", "answer": { "status": 502 } },
        { "operation": "bd.customer.list", "answer": { "errcode": 1030002003 } }]"#;
    let (_, pending) = control(&mut client, "POST", faults);
    // The operations with code of their own keep their names.
    assert_eq!(pending[1]["operation"], "customer_list");
    client.get("/jdy/v2/bd/material", &[]).data();
    assert_eq!(client.get(CUSTOMER, &[]).error().1, 1_030_002_003);
    let call = client.call("GET", "/jdy/v2/scm/sal_order", &[], "");
    assert_eq!(client.sandbox.handle(call, client.now).status(), 502);
    client.get("/jdy/v2/bd/material", &[]).data();
    assert_eq!(client.get("/jdy/v2/bd/material", &[]).status, 429);
    client.get("/jdy/v2/scm/sal_order", &[]).data();
    assert_eq!(client.get("/jdy/v2/scm/sal_out_bound_batch", &[]).error().1, 5002);
    let (_, unknown) = control(&mut client, "POST", r#"[{ "operation": "scm.salOrder", "lose": "answer" }]"#);
    assert!(unknown["message"].as_str().unwrap().contains("\"scm.salOrder\" is no operation"));
}
