//! Every operation of the catalog is served.

use jdy_core::operations::catalog::entries;
use serde_json::Value;

use crate::models::misfits;
use crate::samples::{Samples, client, send};

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
    refused.retain(|name| !name.ends_with(".get"));
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
