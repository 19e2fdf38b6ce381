//! Updates: repeated where that adds no row, and never passed by an earlier one of the same record.

use crate::saved_customer::{SAVE, ambiguous};
use crate::scripted::{Scripted, call, client, failing, outcome, unchecked};
use crate::scripted_answers::{broken, data, html, refusal, token};
use jdy_core::error::Code;
use serde_json::{Value, json};

#[test]
fn an_update_that_adds_a_row_is_never_repeated() {
    let update = |fields: Value| {
        let mut given = json!({ "name": "A", "number": "KH1", "id": "1" });
        given.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        call("customers", "save", given)
    };
    for fields in [
        json!({ "extra": { "new_rows": [{ "name": "x" }] } }),
        json!({ "extra": { "new_rows": [{ "id": "", "name": "x" }] } }),
        json!({ "extra": { "nested": { "rows": [{ "id": "3" }, { "id": 0 }] } } }),
        json!({ "extra": { "new_rows": [{ "id": "00", "name": "x" }] } }),
        json!({ "contact_persons": [{ "id": "3", "extra": { "phones": [{ "number": "1" }] } }] }),
    ] {
        let host = Scripted::answering(vec![token(), html(502)]);
        let error = outcome(&host, &client(), &update(fields.clone())).unwrap_err().error;
        assert_eq!((error.code, host.count()), (Code::OutcomeUnknown, 2), "{fields}");
    }
    let fields = json!({ "extra": { "tags": ["a"], "rows": [{ "id": "3" }], "flags": { "x": 1 } } });
    let host = Scripted::answering(vec![token(), html(502), data(json!({ "ids": ["1"] }))]);
    outcome(&host, &client(), &update(fields)).unwrap();
}

#[test]
fn a_save_with_the_id_0_creates_a_record() {
    for id in [json!("0"), json!(0), json!(" "), json!("00"), json!("")] {
        let host = Scripted::answering(vec![token(), html(502)]);
        let save = unchecked("members", "save", json!({ "id": id, "name": "A", "mobile": "1" }));
        let error = outcome(&host, &client(), &save).unwrap_err().error;
        assert_eq!((error.code, host.count()), (Code::OutcomeUnknown, 2), "{id}: {error}");
    }
}

#[test]
fn an_update_waits_until_no_earlier_one_of_its_record_can_arrive() {
    let client = client();
    let update = |id: &str| call("customers", "save", json!({ "name": "A", "number": "KH1", "id": id }));
    let saved = |id: &str| data(json!({ "ids": [id] }));
    let answers = vec![token(), broken(Code::Timeout), saved("1"), saved("2"), saved("1"), saved("1")];
    let host = Scripted::answering(answers);
    outcome(&host, &client, &update("1")).unwrap();
    let ended = host.now.get();
    outcome(&host, &client, &update("2")).unwrap();
    assert_eq!(host.now.get(), ended, "another record");
    outcome(&host, &client, &update("1")).unwrap();
    assert_eq!(host.now.get(), ended + 30_000);
    outcome(&host, &client, &update("1")).unwrap();
    assert_eq!(host.now.get(), ended + 30_000);
}

#[test]
fn an_update_is_as_good_twice_as_once() {
    let update = call("customers", "save", json!({ "name": "A", "number": "KH1", "id": "1" }));
    for answer in ambiguous() {
        let host = Scripted::answering(vec![token(), answer, data(json!({ "ids": ["1"] }))]);
        outcome(&host, &client(), &update).unwrap();
        assert_eq!(host.what()[1..], [SAVE, SAVE]);
    }
    for answer in ambiguous() {
        let error = failing(&update, answer);
        assert!(error.code != Code::OutcomeUnknown && error.retryable, "{error}");
    }
    // It was refused the second time, and may have been carried out the first time.
    let host = Scripted::answering(vec![token(), html(502), refusal(519, 4012)]);
    assert_eq!(outcome(&host, &client(), &update).unwrap_err().error.code, Code::OutcomeUnknown);
    let contact = json!({ "name": "A", "number": "KH1", "id": "1", "contact_persons": [{ "contact_person": "B" }] });
    for answer in ambiguous() {
        let host = Scripted::answering(vec![token(), answer]);
        let error = outcome(&host, &client(), &call("customers", "save", contact.clone())).unwrap_err().error;
        assert_eq!((error.code, host.count()), (Code::OutcomeUnknown, 2), "the contact would be there twice: {error}");
    }
}
