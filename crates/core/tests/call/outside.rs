//! Functions of the caller's that are slow or never settle: each wait for them is the call's time.

use jdy_core::client::{ArrayFormat, Call, Client, Pages};
use jdy_core::error::Code;
use serde_json::{Value, json};

use crate::scripted::*;
use crate::scripted_answers::*;

const NEVER: u64 = u64::MAX / 4;

/// A client whose calls may take ten seconds, of this account or relay.
fn quick() -> Client {
    client_with(|options| options["totalTimeoutMs"] = json!(10_000))
}

fn relayed() -> Client {
    client_with(|options| *options = json!({ "relay": "https://relay.example", "totalTimeoutMs": 10_000 }))
}

fn save() -> Call {
    call("customers", "save", json!({ "name": "A", "number": "K1" }))
}

fn slow(function: &'static str, ms: u64, answers: Vec<Sent>) -> Scripted {
    let host = Scripted::answering(answers);
    host.slow.set((function, ms));
    host
}

fn saved() -> Value {
    json!({ "ids": ["1"] })
}

#[test]
fn a_function_that_never_settles_ends_the_call_in_time_and_is_named() {
    for function in ["get", "withLock", "permit"] {
        for call in [get(), save(), call("customers", "list", json!({}))] {
            for ms in [10_000, 10_001, NEVER] {
                let host = slow(function, ms, vec![token(), data(saved())]);
                let error = outcome(&host, &quick(), &call).unwrap_err().error;
                assert_eq!(error.code, Code::Timeout, "{function}: {error}");
                assert!(error.description.contains(&format!("{function} did not settle within ")), "{error}");
                assert!(error.hint.contains("totalTimeoutMs"), "{error}");
                assert!(!error.maybe_carried_out, "{function}: nothing was sent");
                assert_eq!((host.waited(), host.count()), (10_000, 0), "{function}");
            }
        }
    }
}

#[test]
fn behind_a_relay_authorization_and_permit_are_bound_as_well() {
    for function in ["get", "permit"] {
        for call in [get(), save()] {
            let host = slow(function, NEVER, Vec::new());
            let error = outcome(&host, &relayed(), &call).unwrap_err().error;
            assert_eq!((error.code, host.waited(), host.count()), (Code::Timeout, 10_000, 0), "{function}");
        }
    }
}

#[test]
fn a_slow_function_uses_the_time_of_its_call() {
    for function in ["get", "withLock", "permit"] {
        let host = slow(function, 9_000, vec![token(), data(saved())]);
        outcome(&host, &quick(), &save()).unwrap();
        let business = host.sent.borrow().last().cloned().unwrap();
        assert_eq!(business.timeout_ms, 1_000, "{function}: no more is left for the answer");
    }
}

#[test]
fn a_store_that_keeps_nothing_takes_half_of_the_time_and_the_call_goes_on() {
    for (total, waited) in [(4_000, 2_000), (60_000, 5_000)] {
        let client = client_with(|options| options["totalTimeoutMs"] = json!(total));
        let host = slow("set", NEVER, vec![token(), data(saved()), data(saved())]);
        outcome(&host, &client, &save()).unwrap();
        assert_eq!(host.waited(), waited);
        // The token is in memory: the next call asks the store for nothing.
        outcome(&host, &client, &save()).unwrap();
        assert_eq!((host.waited(), host.count()), (waited, 3));
    }
}

#[test]
fn a_save_that_was_sent_and_then_cannot_be_looked_up_is_unknown_in_time() {
    let host = Scripted::answering(vec![token(), broken(Code::Network)]);
    // The permit of the first attempt comes, that of the look hangs.
    host.slow_after.set(Some(1));
    let error = outcome(&host, &quick(), &save()).unwrap_err().error;
    assert_eq!(error.code, Code::OutcomeUnknown);
    assert!(host.waited() <= 10_000);
}

#[test]
fn a_queue_for_permits_is_not_the_calls_time() {
    let host = slow("permit", 600_000, vec![token(), data(saved())]);
    host.queues.set(true);
    outcome(&host, &quick(), &save()).unwrap();
    let business = host.sent.borrow().last().cloned().unwrap();
    assert_eq!(business.timeout_ms, 10_000);
}

#[test]
fn a_renewal_that_hangs_leaves_time_for_the_call_that_has_a_token() {
    for function in ["get", "withLock"] {
        let host = Scripted::answering(vec![token_named("old", NOW + 3_600_000), data(saved()), data(saved())]);
        let client = quick();
        outcome(&host, &client, &save()).unwrap();
        host.now.set(NOW + 3_600_000 - 70_000);
        host.slow.set((function, NEVER));
        outcome(&host, &client, &save()).unwrap();
        assert_eq!(host.now.get(), NOW + 3_600_000 - 65_000, "{function}: half of the time, and the old token");
    }
}

#[test]
fn a_call_after_one_that_hung_tries_again() {
    let client = quick();
    for function in ["get", "withLock", "permit"] {
        let host = slow(function, NEVER, vec![token(), data(saved())]);
        outcome(&host, &client, &save()).unwrap_err();
    }
    let host = Scripted::answering(vec![token(), data(saved())]);
    outcome(&host, &client, &save()).unwrap();
}

#[test]
fn each_page_has_the_time_of_a_call() {
    let pages = Pages::new(
        &operation("customers", "list"),
        serde_json::from_value(json!({})).unwrap(),
        ArrayFormat::Repeat,
        false,
    )
    .unwrap();
    let page = pages.next().unwrap().unwrap();
    let host = slow("get", NEVER, Vec::new());
    assert_eq!(outcome(&host, &quick(), &page).unwrap_err().error.code, Code::Timeout);
    assert_eq!(host.waited(), 10_000);
}
