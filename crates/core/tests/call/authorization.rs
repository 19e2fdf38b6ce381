//! The authorisation of an instance, which leads to an account set: asked for once, chosen, asked for again when it
//! moved.

use crate::scripted::{Scripted, Sending, call, client_with, get, outcome};
use crate::scripted_answers::{Sent, data, json_answer, refusal, token};
use crate::tokens::{FETCH, GET, SAVE};
use futures_lite::future::{block_on, zip};
use jdy_core::client::{CallOptions, Client};
use jdy_core::error::Code;
use serde_json::{Value, json};

const AUTHORISE: &str = "POST /jdyconnector/app_management/push_app_authorize";

fn authorised(account_id: Option<&str>) -> Client {
    client_with(|options| {
        *options =
            json!({ "clientId": "205022", "clientSecret": crate::scripted::SECRET, "outerInstanceId": "outer-1" });
        if let Some(id) = account_id {
            options["accountId"] = id.into();
        }
    })
}

fn row(account_id: &str, secret: &str, status: Value) -> Value {
    json!({
        "appKey": format!("key-{account_id}"), "appSecret": secret, "domain": "https://tf9.jdy.com/", "status": status,
        "accountId": account_id, "accountName": "示例"
    })
}

fn pushed(data: Value) -> Sent {
    json_answer(200, json!({ "code": 200, "msg": "ok", "data": data }))
}

fn key_of(sent: &Sending) -> String {
    sent.url.split("app_key=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default().into()
}

#[test]
fn an_instance_leads_to_its_account_set() {
    let host = Scripted::answering(vec![pushed(row("7", "s1", json!(1))), token(), data(json!({})), data(json!({}))]);
    for _ in 0..2 {
        outcome(&host, &authorised(None), &get()).unwrap();
    }
    assert_eq!(host.what(), [AUTHORISE, FETCH, GET, GET]);
    let sent = host.sent.borrow();
    assert!(sent[0].url.ends_with("?outerInstanceId=outer-1"));
    assert_eq!(key_of(&sent[1]), "key-7");
    assert_eq!(sent[2].header("X-GW-Router-Addr"), Some("https://tf9.jdy.com"));
    let keys: Vec<String> = host.kept.borrow().keys().cloned().collect();
    assert_eq!(keys, ["jdy:account:api.kingdee.com:205022:outer-1:", "jdy:token:api.kingdee.com:205022:outer-1:"]);
}

#[test]
fn one_of_several_account_sets_is_chosen_by_its_id() {
    let rows = json!([row("7", "s", json!("1.0")), row("8", "s", json!("1.0")), row("9", "s", json!("0"))]);
    let host = Scripted::answering(vec![pushed(rows.clone()), token(), data(json!({}))]);
    outcome(&host, &authorised(Some("8")), &get()).unwrap();
    assert_eq!(key_of(&host.sent.borrow()[1]), "key-8");
    for (wanted, words) in [(None, "7 (示例), 8 (示例)"), (Some("9"), "no valid account set"), (Some("1"), "no valid")]
    {
        let host = Scripted::answering(vec![pushed(rows.clone())]);
        let error = outcome(&host, &authorised(wanted), &get()).unwrap_err().error;
        assert_eq!((error.code, error.path.as_deref()), (Code::Config, Some("accountId")));
        assert!(error.description.contains(words), "{error}");
    }
}

#[test]
fn an_instance_that_the_service_does_not_know_is_named() {
    let host = Scripted::answering(vec![refusal(200, 1_030_002_003)]);
    let error = outcome(&host, &authorised(None), &get()).unwrap_err().error;
    assert_eq!((error.code, error.path.as_deref()), (Code::Config, Some("outerInstanceId")));
    assert_eq!((&*error.reason, error.errcode.as_deref()), ("no_account_set", Some("1030002003")));
    assert!(!error.hint.contains("number"), "{error}");
}

#[test]
fn a_stale_app_secret_is_fetched_again_once() {
    let stale = || refusal(200, 1_030_002_006);
    let first = || pushed(row("7", "s1", json!(1)));
    let host = Scripted::answering(vec![first(), stale(), pushed(row("7", "s2", json!(1))), token(), data(json!({}))]);
    outcome(&host, &authorised(None), &get()).unwrap();
    assert_eq!(host.what(), [AUTHORISE, FETCH, AUTHORISE, FETCH, GET]);
    assert!(host.kept.borrow()["jdy:account:api.kingdee.com:205022:outer-1:"].contains("s2"));

    let host = Scripted::answering(vec![first(), stale(), first(), stale()]);
    assert_eq!(outcome(&host, &authorised(None), &get()).unwrap_err().error.code, Code::Config);
    assert_eq!(host.what(), [AUTHORISE, FETCH, AUTHORISE, FETCH]);
}

#[test]
fn an_account_set_that_was_moved_is_found_at_its_new_address() {
    let lost = [
        || json_answer(404, json!({ "message": "no Route matched with those values" })),
        || refusal(519, 5001),
        || refusal(519, 5002),
        || refusal(200, 404),
    ];
    let at = |domain: &str| {
        let mut row = row("7", "s1", json!(1));
        row["domain"] = json!(domain);
        pushed(row)
    };
    let save = || call("customers", "save", json!({ "name": "A" }));
    for lost in lost {
        let saved = data(json!({ "ids": ["1"] }));
        let host =
            Scripted::answering(vec![at("https://tf8.jdy.com"), token(), lost(), at("https://tf9.jdy.com"), saved]);
        let client = authorised(None);
        outcome(&host, &client, &save()).unwrap();
        assert_eq!(host.what(), [AUTHORISE, FETCH, SAVE, AUTHORISE, SAVE], "the save that led nowhere is sent again");
        let sent = host.sent.borrow();
        assert_eq!(sent[2].header("X-GW-Router-Addr"), Some("https://tf8.jdy.com"));
        assert_eq!(sent[4].header("X-GW-Router-Addr"), Some("https://tf9.jdy.com"));
        assert!(host.kept.borrow().values().all(|kept| kept.contains("https://tf9.jdy.com")), "both are kept");
    }
}

#[test]
fn an_account_set_that_stays_lost_is_asked_for_once_a_call_within_the_calls_for_tokens() {
    let lost = || refusal(519, 5001);
    let first = || pushed(row("7", "s1", json!(1)));
    let host = Scripted::answering(vec![first(), token(), lost(), first(), lost(), lost()]);
    let client = authorised(None);
    for _ in 0..3 {
        let error = outcome(&host, &client, &get()).unwrap_err().error;
        assert_eq!((error.code, error.errcode.as_deref()), (Code::Gateway, Some("5001")));
    }
    assert_eq!(host.what(), [AUTHORISE, FETCH, GET, AUTHORISE, GET, GET], "two calls a minute lead to tokens");
    // An address that the caller gives is the caller's to correct.
    let host = Scripted::answering(vec![token(), lost()]);
    outcome(&host, &client_with(|_| ()), &get()).unwrap_err();
    assert_eq!(host.count(), 2);
}

#[test]
fn calls_that_meet_a_moved_account_set_together_ask_for_it_once() {
    let lost = || refusal(519, 5001);
    let moved = || {
        let mut row = row("7", "s1", json!(1));
        row["domain"] = json!("https://tf10.jdy.com");
        pushed(row)
    };
    let client = authorised(None);
    let host = Scripted::answering(vec![pushed(row("7", "s1", json!(1))), token(), data(json!({}))]);
    outcome(&host, &client, &get()).unwrap();
    host.answers.borrow_mut().extend([lost(), lost(), moved(), data(json!({})), data(json!({}))]);
    let (call, options) = (get(), CallOptions::default());
    let both = zip(client.call(&host, &call, &options), client.call(&host, &call, &options));
    let (one, other) = block_on(both);
    assert!(one.is_ok() && other.is_ok());
    assert_eq!(host.what().iter().filter(|what| *what == AUTHORISE).count(), 2);
}
