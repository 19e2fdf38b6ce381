//! Saves that failed and may have been carried out: the client looks them up and never repeats them blindly.

use crate::saved_customer::{LOOK, SAVE, ambiguous, bare, create, detail, not_found, saving, unproven};
use crate::scripted::{NOW, Scripted, call, client, failing, outcome, outcome_with};
use crate::scripted_answers::{Sent, broken, data, html, json_answer, refusal, token, token_named, with_header};
use jdy_core::client::{Call, CallOptions};
use jdy_core::error::Code;
use jdy_core::json::Json;
use serde_json::{Value, json};

#[test]
fn a_lost_save_that_arrived_resolves_to_its_id() {
    for answer in ambiguous().into_iter().chain(unproven()) {
        let (host, saved) = saving(vec![answer, detail(|_| ())]);
        assert_eq!(saved.unwrap(), json!({ "ids": ["42"], "id_number_map": { "42": "KH1" } }));
        assert_eq!(host.what()[1..], [SAVE, LOOK]);
    }
}

#[test]
fn a_status_that_refuses_proves_nothing_beside_a_body_that_reports_success() {
    for status in [400, 401, 403, 404, 429] {
        let data = json!({ "ids": ["1"] });
        for body in [json!({ "errcode": 0, "data": data }), json!({ "code": "200" }), json!({ "success": true })] {
            let (host, saved) = saving(vec![json_answer(status, body), detail(|_| ())]);
            assert_eq!(saved.unwrap()["ids"], json!(["42"]));
            assert_eq!(host.what()[1..], [SAVE, LOOK]);
        }
    }
}

#[test]
fn a_lost_save_does_not_say_that_the_service_could_not_be_reached() {
    let host = Scripted::answering(vec![token(), broken(Code::Network)]);
    let save = call("members", "save", json!({ "mobile": "13900000000", "name": "A" }));
    let error = outcome(&host, &client(), &save).unwrap_err().error;
    assert_eq!(error.code, Code::OutcomeUnknown);
    assert_eq!(error.description, "the save may have been carried out: no answer arrived");
    let source = error.source.as_deref().unwrap();
    assert_eq!((source.code, &*source.reason), (Code::Network, "answer_lost"));
}

#[test]
fn a_lost_save_that_did_not_arrive_is_sent_again() {
    for answer in ambiguous().into_iter().chain(unproven()) {
        let (host, saved) = saving(vec![answer, not_found(), data(json!({ "ids": ["43"] }))]);
        assert_eq!(saved.unwrap()["ids"], json!(["43"]));
        assert_eq!(host.what()[1..], [SAVE, LOOK, SAVE]);
    }
}

#[test]
fn rows_of_other_records_do_not_prove_that_the_save_did_not_arrive() {
    let save = || call("bd.customerGroup", "save", json!({ "name": "甲", "number": "G1" }));
    let tried = |rows: Value, more: Vec<Sent>| {
        let answers = [token(), html(502), data(json!({ "rows": rows, "count": 1 }))];
        let host = Scripted::answering(answers.into_iter().chain(more).collect());
        let code = outcome(&host, &client(), &save()).err().map(|failure| failure.error.code);
        (code, host.count())
    };
    assert_eq!(tried(json!([]), vec![data(json!({ "ids": ["43"] }))]), (None, 4), "none: sent again");
    assert_eq!(tried(json!([{ "id": "9", "number": "G2" }]), Vec::new()), (Some(Code::OutcomeUnknown), 3));
}

#[test]
fn a_list_without_a_match_proves_nothing() {
    for nothing in [data(json!({ "rows": [] })), data(json!({ "rows": null })), data(Value::Null), not_found()] {
        let host = Scripted::answering(vec![token(), html(502), nothing]);
        let save = call("bd.settlingTerm", "save", json!({ "name": "月结 30 天" }));
        let error = outcome(&host, &client(), &save).unwrap_err().error;
        assert_eq!((error.code, host.what().len()), (Code::OutcomeUnknown, 3), "{:?}", host.what());
    }
}

#[test]
fn a_save_that_arrives_late_is_found_when_its_retry_is_refused() {
    let exists = || refusal(200, 1_030_002_002);
    let (host, saved) = saving(vec![html(502), not_found(), exists(), detail(|_| ())]);
    assert_eq!(saved.unwrap()["ids"], json!(["42"]));
    assert_eq!(host.what()[1..], [SAVE, LOOK, SAVE, LOOK]);
    // Its name is taken, not its number; the first one may still be on its way.
    let (_, saved) = saving(vec![html(502), not_found(), exists(), not_found()]);
    let error = saved.unwrap_err();
    assert_eq!((error.code, error.errcode.as_deref()), (Code::OutcomeUnknown, Some("1030002002")));
}

#[test]
fn a_number_of_another_record_is_refused() {
    let old = |customer: &mut Value| customer["create_time"] = json!("2026-11-18 18:07:40.0");
    for change in [old, |customer: &mut Value| customer["name"] = json!("乙")] {
        let (host, saved) = saving(vec![html(502), detail(change)]);
        let error = saved.unwrap_err();
        assert_eq!((error.code, host.count()), (Code::Business, 3), "{error}");
        assert!(error.description.contains("KH1") && error.source.as_ref().unwrap().code == Code::Gateway);
    }
}

#[test]
fn an_old_record_of_another_number_says_nothing_of_the_save() {
    let old = |customer: &mut Value| customer["create_time"] = json!("2026-11-18 18:07:40");
    for number in [json!("KH2"), json!(""), json!(null), json!(1)] {
        let (host, saved) = saving(vec![
            html(502),
            detail(|customer| {
                old(customer);
                customer["number"] = number.clone();
            }),
        ]);
        let error = saved.unwrap_err();
        assert_eq!((error.code, host.count()), (Code::OutcomeUnknown, 3), "{number}");
        assert!(error.hint.contains("`number`"), "{}", error.hint);
    }
}

#[test]
fn a_clock_that_is_corrected_meanwhile_does_not_hide_the_saved_customer() {
    // Ahead by a day until the service says so: by that clock, the customer would be a day old.
    let skewed = with_header(refusal(519, 4006), "date", "Wed, 18 Nov 2026 11:06:40 GMT");
    let host = Scripted::answering(vec![token(), skewed, html(502), detail(|_| ())]);
    host.now.set(NOW + 86_400_000);
    assert!(outcome(&host, &client(), &create()).is_ok());
    assert_eq!(host.what()[1..], [SAVE, SAVE, LOOK]);
    // The first is lost, and only the look at the number tells that the clock is a day ahead.
    let skewed = with_header(refusal(519, 4006), "date", "Wed, 18 Nov 2026 11:06:40 GMT");
    let token = token_named("t", NOW + 10 * 86_400_000);
    let host = Scripted::answering(vec![token, broken(Code::Network), skewed, not_found(), html(502), detail(|_| ())]);
    host.now.set(NOW + 86_400_000);
    assert!(outcome(&host, &client(), &create()).is_ok());
    assert_eq!(host.what()[1..], [SAVE, LOOK, LOOK, SAVE, LOOK]);
}

#[test]
fn a_record_that_differs_from_the_save_is_reported_to_the_caller() {
    let (_, saved) = saving(vec![html(502), detail(|customer| customer["remark"] = json!("other"))]);
    let error = saved.unwrap_err();
    assert_eq!(error.code, Code::OutcomeUnknown);
    assert!(error.hint.contains("KH1") && error.hint.contains("`remark`"), "{}", error.hint);

    // Another client has made a customer of this number and name at the same moment, without the contact.
    let contact = json!({ "name": "甲", "number": "KH1", "contact_persons": [{ "contact_person": "B", "gender": 1 }] });
    let with = |names: Value| bare(|customer| customer["bomentity"] = names);
    let there = json!([{ "contact_person": "B ", "gender": "1" }, { "contact_person": "" }]);
    let more = json!([{ "contact_person": "A" }, { "contact_person": "B", "gender": "1" }]);
    let other = json!([{ "contact_person": "B", "gender": "0" }]);
    let without = json!([{ "contact_person": "A" }]);
    let table = [(there, true), (more, false), (other, false), (without, false), (json!([]), false)];
    for (shown, arrived) in table {
        let host = Scripted::answering(vec![token(), html(502), with(shown)]);
        let outcome = outcome(&host, &client(), &call("customers", "save", contact.clone()));
        assert_eq!(outcome.is_ok(), arrived);
        assert!(arrived || outcome.unwrap_err().error.hint.contains("`contact_persons`"));
    }
}

#[test]
fn a_field_that_is_not_documented_is_proved_only_where_the_record_shows_it() {
    let given = json!({ "name": "甲", "number": "KH1", "extra": { "new_field": "x" } });
    let shown = |value: Value| bare(|customer| customer["new_field"] = value);
    for (record, arrived) in [(shown(json!("x")), true), (shown(json!("y")), false), (bare(|_| ()), false)] {
        let host = Scripted::answering(vec![token(), html(502), record]);
        let outcome = outcome(&host, &client(), &call("customers", "save", given.clone()));
        assert_eq!(outcome.is_ok(), arrived);
        assert!(arrived || outcome.unwrap_err().error.hint.contains("`new_field`"));
    }
}

#[test]
fn rows_and_custom_fields_that_were_not_sent_are_of_another_client() {
    let none = json!({ "name": "甲", "number": "KH1", "contact_persons": [] });
    let custom = json!({ "name": "甲", "number": "KH1", "custom_field": { "a": "1" } });
    let contacts = |shown: Value| bare(|customer| customer["bomentity"] = shown);
    let fields = |shown: Value| bare(|customer| customer["custom_field"] = shown);
    let table = [
        (&none, contacts(json!([])), true),
        (&none, contacts(json!([{ "contact_person": "A" }])), false),
        (&custom, fields(json!({ "a": "1", "b": "" })), true),
        (&custom, fields(json!({ "a": "1", "c": "2" })), false),
    ];
    for (given, shown, arrived) in table {
        let host = Scripted::answering(vec![token(), html(502), shown]);
        let outcome = outcome(&host, &client(), &call("customers", "save", given.clone()));
        assert_eq!(outcome.is_ok(), arrived, "{given}");
    }
}

#[test]
fn without_an_answer_to_the_look_up_the_outcome_is_unknown() {
    for looks in [vec![html(502); 3], vec![refusal(519, 4012)], vec![broken(Code::Aborted)]] {
        let (host, saved) = saving([html(502)].into_iter().chain(looks).collect());
        let error = saved.unwrap_err();
        assert_eq!((error.code, error.status), (Code::OutcomeUnknown, Some(502)), "{error}");
        assert!(error.hint.contains("KH1") && !error.retryable && error.source.as_ref().unwrap().code == Code::Gateway);
        assert_eq!(host.what().iter().filter(|what| **what == SAVE).count(), 1);
    }
    // Never there, and the retries are used up: it may still be on its way.
    let (host, saved) = saving(vec![html(502), not_found(), html(503), not_found(), html(504), not_found()]);
    assert_eq!((saved.unwrap_err().code, host.count()), (Code::OutcomeUnknown, 7));
}

#[test]
fn a_save_that_is_aborted_while_sent_is_unknown_and_not_looked_up() {
    let host = Scripted::answering(vec![token(), broken(Code::Aborted)]);
    let ending = outcome(&host, &client(), &create()).unwrap_err();
    assert_eq!(ending.error.code, Code::OutcomeUnknown);
    assert_eq!(ending.error.source.as_ref().unwrap().code, Code::Aborted);
}

#[test]
fn a_save_without_a_number_cannot_be_looked_up() {
    for answer in ambiguous().into_iter().chain([broken(Code::Aborted)]) {
        for input in [
            call("members", "save", json!({ "name": "A", "mobile": "1" })),
            call("cust", "save", json!({ "biz_type": "a", "data": {} })),
            call("customers", "save", json!({ "name": "A" })),
        ] {
            let host = Scripted::answering(vec![token(), answer.clone()]);
            let error = outcome(&host, &client(), &input).unwrap_err().error;
            assert_eq!((error.code, host.count()), (Code::OutcomeUnknown, 2), "{error}");
            assert!(!error.retryable && error.source.is_some() && error.hint.len() > 20);
        }
    }
}

#[test]
fn a_call_that_ends_before_the_save_is_sent_has_a_known_outcome() {
    // The time is over while the token is fetched.
    let call_options = |json: Value| CallOptions::from_json(serde_json::from_value(json).unwrap()).unwrap();
    let host = Scripted::answering(vec![token()]);
    host.latency.set(9_000);
    let options = call_options(json!({ "totalTimeoutMs": 8_000 }));
    let error = outcome_with(&host, &client(), &create(), &options).unwrap_err().error;
    assert_eq!((error.code, host.what().iter().filter(|what| **what == SAVE).count()), (Code::Timeout, 0), "{error}");
    // An earlier call may have been carried out, and was not; the first attempt of this call is no retry.
    let host = Scripted::answering(vec![token(), not_found(), data(json!({ "ids": ["43"] }))]);
    let options = call_options(json!({ "uncertainSince": NOW - 1_000, "maxRetries": 0 }));
    outcome_with(&host, &client(), &create(), &options).unwrap();
    assert_eq!(host.what()[1..], [LOOK, SAVE]);
}

#[test]
fn a_refused_save_reports_the_refusal() {
    for (status, errcode, code) in [
        (519, 4008, Code::SignatureRejected),
        (519, 4006, Code::ClockSkew),
        (519, 5001, Code::Gateway),
        (429, 429, Code::RateLimited),
        (200, 1_030_002_002_u64, Code::Business),
    ] {
        for input in [create(), call("members", "save", json!({ "name": "A", "mobile": "1" }))] {
            assert_eq!(failing(&input, refusal(status, errcode)).code, code);
        }
    }
}

#[test]
fn a_save_begun_by_an_earlier_call_is_looked_up_first() {
    let since = || serde_json::from_value(json!({ "uncertainSince": NOW - 1_000 })).unwrap();
    let begun = |call: &Call, answers: Vec<Sent>| {
        let host = Scripted::answering(answers);
        let outcome = outcome_with(&host, &client(), call, &CallOptions::from_json(since()).unwrap());
        (outcome.map_err(|failure| failure.error), host.what())
    };
    let (saved, sent) = begun(&create(), vec![token(), detail(|_| ())]);
    let ids = Json::List(vec!["42".into()]);
    assert_eq!((saved.unwrap().unwrap().get("ids"), &sent[1..]), (Some(&ids), &[LOOK.into()][..]));
    let (saved, sent) = begun(&create(), vec![token(), not_found(), data(json!({ "ids": ["43"] }))]);
    assert_eq!((saved.is_ok(), &sent[1..]), (true, &[LOOK.into(), SAVE.into()][..]));
    let old = |customer: &mut Value| customer["create_time"] = json!("2026-11-18 18:00:00");
    let (saved, sent) = begun(&create(), vec![token(), detail(old)]);
    assert_eq!((saved.unwrap_err().code, &sent[1..]), (Code::Business, &[LOOK.into()][..]));
    // Nothing leads to a member, so nothing is sent.
    let (saved, sent) = begun(&call("members", "save", json!({ "name": "A", "mobile": "1" })), vec![]);
    assert_eq!((saved.unwrap_err().code, sent.len()), (Code::OutcomeUnknown, 0));
    // What is as good twice as once is sent.
    let update = call("customers", "save", json!({ "id": "42", "number": "KH1", "name": "甲" }));
    let (saved, sent) = begun(&update, vec![token(), data(json!({ "ids": ["42"] }))]);
    assert_eq!((saved.is_ok(), &sent[1..]), (true, &[SAVE.into()][..]));
}
