//! What is tried again, how often, how long after, and with which clock.

use crate::scripted::{NOW, Scripted, call, client, client_with, get, outcome};
use crate::scripted_answers::{Sent, broken, data, html, http_date, refusal, token, with_header};
use futures_lite::future::{block_on, zip};
use jdy_core::client::CallOptions;
use jdy_core::error::Code;
use serde_json::json;

fn too_many(retry_after: impl ToString) -> Sent {
    with_header(refusal(429, 429), "retry-after", retry_after)
}

#[test]
fn a_read_is_tried_three_times() {
    let host = Scripted::answering(vec![token(), html(502), broken(Code::Network), data(json!({}))]);
    outcome(&host, &client(), &get()).unwrap();
    assert_eq!(host.count(), 4);
    assert!(host.waited() <= 1_500, "half a second at most, then a second");

    let host = Scripted::answering(vec![token(), html(502), html(502), html(503)]);
    let error = outcome(&host, &client(), &get()).unwrap_err().error;
    assert_eq!((error.code, error.status, host.count()), (Code::Gateway, Some(503), 4));
}

#[test]
fn every_attempt_is_signed_anew() {
    let host = Scripted::answering(vec![token(), html(502), html(502), data(json!({}))]);
    host.latency.set(10);
    outcome(&host, &client(), &get()).unwrap();
    let sent = host.sent.borrow();
    for name in ["X-Api-Nonce", "X-Api-TimeStamp", "X-Api-Signature"] {
        let mut values: Vec<_> = sent.iter().map(|sent| sent.header(name).unwrap()).collect();
        values.sort_unstable();
        values.dedup();
        assert_eq!(values.len(), 4, "{name}");
    }
}

#[test]
fn a_system_error_of_the_service_is_worth_two_retries() {
    let answers = std::iter::once(token()).chain((0..4).map(|_| refusal(200, 1_000_002_001)));
    let host = Scripted::answering(answers.collect());
    let client = client_with(|options| options["maxRetries"] = json!(9));
    assert_eq!(outcome(&host, &client, &get()).unwrap_err().error.code, Code::Business);
    assert_eq!(host.count(), 4);
}

#[test]
fn the_total_time_is_kept() {
    let answers = std::iter::once(token()).chain((0..20).map(|_| html(502)));
    let host = Scripted::answering(answers.collect());
    host.latency.set(700);
    let client = client_with(|options| {
        options["maxRetries"] = json!(10);
        options["totalTimeoutMs"] = json!(5_000);
    });
    assert_eq!(outcome(&host, &client, &get()).unwrap_err().error.code, Code::Gateway);
    assert!(host.waited() <= 5_000 + 700, "{}", host.waited());
    assert!(host.sent.borrow().iter().all(|sent| sent.at + u64::from(sent.timeout_ms) <= NOW + 5_000));
}

#[test]
fn retry_after_is_heeded_in_seconds_and_as_a_date_up_to_a_minute() {
    for (retry_after, waits) in
        [("7".into(), 7_000), (http_date(NOW + 9_000), 9_000), ("3600".into(), 60_000), ("0".into(), 0)]
    {
        let host = Scripted::answering(vec![token(), too_many(&retry_after), data(json!({}))]);
        outcome(&host, &client(), &get()).unwrap();
        assert_eq!(host.waited(), waits, "{retry_after}");
    }
    for nonsense in ["soon", "-1", "-5", "0.5", "1, 2", "1e3", ""] {
        let host = Scripted::answering(vec![token(), too_many(nonsense), data(json!({}))]);
        outcome(&host, &client(), &get()).unwrap();
        assert!((1_000..=1_500).contains(&host.waited()), "{nonsense}: {}", host.waited());
    }
}

#[test]
fn a_save_may_be_sent_again_after_429() {
    let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
    let host = Scripted::answering(vec![token(), too_many(1), data(json!({ "id": "1" }))]);
    outcome(&host, &client(), &save).unwrap();
    assert_eq!(host.count(), 3);
}

#[test]
fn a_429_slows_the_whole_client() {
    let host = Scripted::answering(vec![token(), data(json!({})), too_many(30), data(json!({}))]);
    let client = client_with(|options| options["maxRetries"] = json!(1));
    let (call, options) = (get(), CallOptions::default());
    outcome(&host, &client, &call).unwrap();
    // The first of the two is told to wait; the second begins while it does.
    let limited = async { client.call(&host, &call, &options).await };
    let other = async {
        futures_lite::future::yield_now().await;
        futures_lite::future::yield_now().await;
        client.call(&host, &call, &options).await
    };
    host.answers.borrow_mut().push_back(data(json!({})));
    let (limited, other) = block_on(zip(limited, other));
    assert!(limited.is_ok() && other.is_ok());
    let at: Vec<u64> = host.sent.borrow().iter().map(|sent| sent.at - NOW).collect();
    assert_eq!(at[..3], [0, 0, 0]);
    assert!(at[3] >= 30_000 && at[4] >= 30_000, "{at:?}");
}

#[test]
fn a_clock_that_is_off_is_corrected_once_and_stays_so() {
    for off in [-3 * 3_600_000_i64, 400_000] {
        let service = NOW.saturating_add_signed(-off);
        let skewed = with_header(refusal(519, 4006), "date", http_date(service));
        let host = Scripted::answering(vec![skewed, token(), data(json!({})), data(json!({}))]);
        let client = client();
        for _ in 0..2 {
            outcome(&host, &client, &get()).unwrap();
        }
        let stamps: Vec<u64> =
            host.sent.borrow().iter().map(|sent| sent.header("X-Api-TimeStamp").unwrap().parse().unwrap()).collect();
        assert_eq!(stamps[0], NOW);
        assert!(stamps[1..].iter().all(|stamp| stamp.abs_diff(service) <= 1_000), "{stamps:?}");
    }
}

#[test]
fn only_a_trusted_date_corrects_the_clock() {
    let refused = || refusal(519, 4006);
    let dated = |ms| with_header(refused(), "date", http_date(ms));
    let mut aged = dated(NOW + 3_600_000);
    if let Ok(answer) = &mut aged {
        answer.headers.push(("age", "3".into()));
    }
    for answer in [refused(), aged, dated(NOW + 200_000), with_header(refused(), "date", "yesterday")] {
        let host = Scripted::answering(vec![answer]);
        let error = outcome(&host, &client(), &get()).unwrap_err().error;
        assert_eq!((error.code, host.count()), (Code::ClockSkew, 1));
    }
    let host = Scripted::answering(vec![dated(NOW + 3_600_000)]);
    let given = client_with(|options| options["clockOffsetMs"] = json!(1_000));
    assert_eq!(outcome(&host, &given, &get()).unwrap_err().error.code, Code::ClockSkew, "the caller knows better");
    assert_eq!(host.sent.borrow()[0].header("X-Api-TimeStamp"), Some(&*(NOW + 1_000).to_string()));
}

#[test]
fn a_client_continues_from_the_state_of_another() {
    let skewed = with_header(refusal(519, 4006), "date", http_date(NOW + 3_600_000));
    let first = Scripted::answering(vec![skewed, token(), too_many(40)]);
    let old = client_with(|options| {
        options["maxRetries"] = json!(0);
        options["requestsPerMinute"] = json!(1);
    });
    // Without a retry, the answer is an error; what it said holds all the same.
    assert_eq!(outcome(&first, &old, &get()).unwrap_err().error.code, Code::RateLimited);
    let state = old.state(NOW);

    let host = Scripted::answering(vec![token(), data(json!({}))]);
    let new = client_with(|options| options["requestsPerMinute"] = json!(1));
    new.resume(&state);
    outcome(&host, &new, &get()).unwrap();
    let sent = host.sent.borrow();
    assert_eq!(
        sent[0].header("X-Api-TimeStamp").unwrap().parse::<u64>().unwrap() / 60_000,
        (sent[0].at + 3_600_000) / 60_000
    );
    assert!(sent.iter().all(|sent| sent.at > NOW + 60_000), "the one slot of the minute is taken");
    // The same cut short, or from nowhere, is harmless.
    new.resume(&[]);
    new.resume(&state[..3]);
}

#[test]
fn each_attempt_has_its_own_permit_before_it_is_signed() {
    let host = Scripted::answering(vec![token(), html(502), data(json!({}))]);
    outcome(&host, &client(), &get()).unwrap();
    assert_eq!((&*host.permits.borrow(), host.count()), (&vec![0, 2], 3));
}

#[test]
fn without_a_permit_nothing_is_sent_and_no_outcome_is_unknown() {
    let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
    let host = Scripted::answering(Vec::new());
    host.permits_end.set(true);
    assert_eq!((outcome(&host, &client(), &save).unwrap_err().error.code, host.count()), (Code::Network, 0));
}

#[test]
fn a_call_that_was_given_up_holds_its_slot_until_it_cannot_arrive_any_more() {
    for (answer, waited) in [
        (broken(Code::Timeout), 90_001),
        (broken(Code::Network), 90_001),
        (data(json!({})), 60_001),
        (refusal(200, 1_030_002_003), 60_001),
    ] {
        let host = Scripted::answering(vec![token(), answer, data(json!({}))]);
        let client = client_with(|options| {
            options["requestsPerMinute"] = json!(1);
            options["maxRetries"] = json!(0);
        });
        let _ = outcome(&host, &client, &get());
        outcome(&host, &client, &get()).unwrap();
        assert_eq!(host.waited(), waited);
    }
}
