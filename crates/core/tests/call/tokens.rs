//! Tokens: fetched once, kept, renewed, replaced.

use crate::scripted::{NOW, Scripted, call, client, client_with, get, outcome};
use crate::scripted_answers::{broken, data, html, refusal, token, token_named};
use futures_lite::future::{block_on, poll_once, zip};
use jdy_core::client::CallOptions;
use jdy_core::error::Code;
use serde_json::json;

pub(crate) const FETCH: &str = "GET /jdyconnector/app_management/kingdee_auth_token";
pub(crate) const GET: &str = "GET /jdy/v2/bd/customer_detail";
pub(crate) const SAVE: &str = "POST /jdy/v2/bd/customer";
pub(crate) const HOUR: u64 = 3_600_000;

#[test]
fn concurrent_first_calls_fetch_one_token() {
    let host = Scripted::answering(vec![token(), data(json!({})), data(json!({}))]);
    let (client, call, options) = (client(), get(), CallOptions::default());
    let get = || client.call(&host, &call, &options);
    let (left, right) = block_on(zip(get(), get()));
    assert!(left.is_ok() && right.is_ok());
    assert_eq!(host.what(), [FETCH, GET, GET]);
}

#[test]
fn a_call_that_waits_for_a_token_takes_over_when_the_other_is_gone() {
    let host = Scripted::answering(vec![token(), data(json!({})), token(), data(json!({}))]);
    let (client, call, options) = (client(), get(), CallOptions::default());
    let get = || client.call(&host, &call, &options);
    let mut gone = Box::pin(get());
    // Begun, then never polled again, as when a Worker's request is cancelled.
    block_on(poll_once(&mut gone));
    assert!(block_on(get()).is_ok());
    assert!((30_000..40_000).contains(&host.waited()), "as long as its fetch was allowed to take");
    // The one that was gone comes back late and does no harm.
    assert!(block_on(gone).is_ok());
}

#[test]
fn a_clock_that_is_set_back_lets_a_call_take_over_from_one_that_is_gone() {
    let host = Scripted::answering(vec![token(), data(json!({})), token(), data(json!({}))]);
    let (client, call, options) = (client(), get(), CallOptions::default());
    let mut gone = Box::pin(client.call(&host, &call, &options));
    block_on(poll_once(&mut gone));
    host.wall_ahead.set(-10 * HOUR.cast_signed());
    block_on(client.call(&host, &call, &options)).unwrap();
    assert!(host.waited() < 70_000);
}

#[test]
fn a_token_is_kept_in_the_store_and_found_there_by_others() {
    let host = Scripted::answering(vec![token(), data(json!({})), data(json!({}))]);
    for _ in 0..2 {
        outcome(&host, &client(), &get()).unwrap();
    }
    assert_eq!(host.what(), [FETCH, GET, GET]);
    let kept = host.kept.borrow();
    assert_eq!(kept.keys().collect::<Vec<_>>(), ["jdy:token:api.kingdee.com:205022:bVZgAZOv1"]);
    assert!(kept.values().all(|value| value.contains("token-MARKER")));
    assert_eq!(host.locked.get(), 2);
}

#[test]
fn a_value_of_another_program_in_the_store_is_no_token() {
    for nonsense in ["", "x", "a\nb\nc\nd", "a\r\nX: y\nhttps://a\n1\n2", "token\n\n1\n99999999999999"] {
        let host = Scripted::answering(vec![token(), data(json!({}))]);
        host.kept.borrow_mut().insert("jdy:token:api.kingdee.com:205022:bVZgAZOv1".into(), nonsense.into());
        outcome(&host, &client(), &get()).unwrap();
        assert_eq!(host.what(), [FETCH, GET]);
    }
}

#[test]
fn a_rejected_token_is_replaced_once() {
    for (status, errcode) in [(519, 4009), (519, 4010), (519, 4011), (401, 401), (200, 1_000_202_001)] {
        let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
        let second = || token_named("second", NOW + 24 * HOUR);
        let host = Scripted::answering(vec![token(), refusal(status, errcode), second(), data(json!({ "id": "1" }))]);
        outcome(&host, &client(), &save).unwrap();
        assert_eq!(host.sent.borrow()[3].header("app-token"), Some("second"));

        let refuse = || refusal(status, errcode);
        let host = Scripted::answering(vec![token(), refuse(), second(), refuse()]);
        assert_eq!(outcome(&host, &client(), &save).unwrap_err().error.code, Code::Token);
        assert_eq!(host.count(), 4);
    }
}

#[test]
fn a_rejected_token_is_replaced_by_the_one_that_another_call_fetched() {
    let host = Scripted::answering(vec![token(), data(json!({})), refusal(519, 4011), data(json!({}))]);
    let client = client();
    outcome(&host, &client, &get()).unwrap();
    let kept = format!("from-elsewhere\nhttps://tf.jdy.com\n{NOW}\n{}", NOW + 24 * HOUR);
    host.kept.borrow_mut().insert("jdy:token:api.kingdee.com:205022:bVZgAZOv1".into(), kept);
    outcome(&host, &client, &get()).unwrap();
    assert_eq!(host.what(), [FETCH, GET, GET, GET]);
    assert_eq!(host.sent.borrow()[3].header("app-token"), Some("from-elsewhere"));
    // The token store was told which token is of no use.
    assert_eq!(*host.stale.borrow(), [format!("token-MARKER\nhttps://tf.jdy.com\n{NOW}\n{}", NOW + 24 * HOUR)]);
}

#[test]
fn a_token_is_asked_for_twice_a_minute_and_no_more() {
    let reject = || refusal(519, 4011);
    let named = |number: u64| token_named(&format!("token-{number}"), NOW + 24 * HOUR);
    let answers = (1..7).flat_map(|number| [reject(), named(number), reject()]);
    let host = Scripted::answering(std::iter::once(named(0)).chain(answers).collect());
    let client = client_with(|options| options["totalTimeoutMs"] = json!(200_000));
    for _ in 0..6 {
        assert_eq!(outcome(&host, &client, &get()).unwrap_err().error.code, Code::Token);
    }
    let sent = host.sent.borrow();
    let fetched: Vec<u64> = sent.iter().filter(|sent| sent.what() == FETCH).map(|sent| sent.at).collect();
    assert!(fetched.len() >= 6 && fetched.windows(3).all(|three| three[2] - three[0] > 60_000), "{fetched:?}");
}

#[test]
fn a_call_that_may_not_wait_for_the_token_endpoint_says_so() {
    let host = Scripted::answering(vec![
        token_named("short", NOW + 2_000),
        data(json!({})),
        token_named("short", NOW + 3_000),
        data(json!({})),
    ]);
    let client = client_with(|options| options["totalTimeoutMs"] = json!(10_000));
    for ms in [0, 1_500] {
        host.now.set(NOW + ms);
        outcome(&host, &client, &get()).unwrap();
    }
    host.now.set(NOW + 2_800);
    let error = outcome(&host, &client, &get()).unwrap_err().error;
    assert_eq!((error.code, host.count()), (Code::RateLimited, 4));
}

#[test]
fn a_token_that_cannot_be_a_header_is_not_used() {
    for bad in [json!({}), json!({ "app-token": "" }), json!({ "app-token": "a\r\nb: c" }), json!({ "app-token": 5 })] {
        let host = Scripted::answering(vec![data(bad)]);
        assert_eq!(outcome(&host, &client(), &get()).unwrap_err().error.code, Code::Protocol);
    }
}

#[test]
fn a_stale_app_secret_of_the_caller_is_a_matter_of_configuration() {
    let host = Scripted::answering(vec![refusal(200, 1_030_002_006)]);
    let error = outcome(&host, &client(), &get()).unwrap_err().error;
    assert_eq!((error.code, error.errcode.as_deref()), (Code::Config, Some("1030002006")));
    assert!(error.hint.contains("appSecret") && error.hint.contains("outerInstanceId"));
}

#[test]
fn without_a_network_a_call_ends_after_the_two_token_calls_of_a_minute() {
    for code in [Code::Network, Code::Timeout] {
        let host = Scripted::answering(vec![broken(code), broken(code)]);
        let failure = outcome(&host, &client(), &get()).unwrap_err();
        assert_eq!((failure.error.code, failure.cause, host.count()), (code, Some("thrown by the engine"), 2));
        assert!(host.waited() < 10_000, "{}", host.waited());
    }
}

#[test]
fn a_call_that_may_not_ask_for_a_token_tells_why_there_is_none() {
    let refused = || refusal(519, 4007);
    for (answers, code, sent) in [
        (vec![broken(Code::Network), broken(Code::Network)], Code::Network, 2),
        (vec![html(502), html(502)], Code::Gateway, 2),
        (vec![refused(), refused()], Code::SignatureRejected, 2),
        // The last of them decides.
        (vec![broken(Code::Network), html(502)], Code::Gateway, 2),
    ] {
        let host = Scripted::answering(answers);
        let client = client_with(|options| options["totalTimeoutMs"] = json!(20_000));
        for _ in 0..4 {
            let error = outcome(&host, &client, &get()).unwrap_err().error;
            assert_eq!(error.code, code, "{error}");
        }
        let error = outcome(&host, &client, &get()).unwrap_err().error;
        assert_eq!((error.retry_after_ms.is_some(), host.count()), (error.retryable, sent), "{error}");
        // A minute and a half later, the endpoint is asked again.
        host.now.set(host.now.get() + 90_000);
        host.answers.borrow_mut().extend([token(), data(json!({}))]);
        outcome(&host, &client, &get()).unwrap();
    }
    // A caller's abort says nothing about the endpoint.
    let client = client_with(|options| options["totalTimeoutMs"] = json!(20_000));
    for code in [Code::Aborted, Code::Aborted, Code::RateLimited] {
        let host = Scripted::answering(vec![broken(Code::Aborted)]);
        assert_eq!(outcome(&host, &client, &get()).unwrap_err().error.code, code);
    }
}

#[test]
fn a_token_endpoint_that_repeats_a_rejected_token_is_left_alone() {
    let rejected = || refusal(519, 4010);
    let host = Scripted::answering(vec![token(), rejected(), token(), rejected(), rejected()]);
    let client = client();
    for calls in [3, 4, 5] {
        let error = outcome(&host, &client, &get()).unwrap_err().error;
        assert_eq!((error.code, host.count()), (Code::Token, calls));
    }
    // Another process may have stored a good one meanwhile.
    let stored = host.kept.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).next().unwrap();
    host.kept.borrow_mut().insert(stored.0.clone(), stored.1.replace("token-MARKER", "stored"));
    host.answers.borrow_mut().extend([rejected(), data(json!({}))]);
    outcome(&host, &client, &get()).unwrap();
    assert_eq!(host.sent.borrow()[6].header("app-token"), Some("stored"));
    // Later the token endpoint is asked again.
    host.now.set(host.now.get() + 11 * 60_000);
    host.kept.borrow_mut().insert(stored.0, stored.1);
    host.answers.borrow_mut().extend([rejected(), token_named("another", NOW + 86_400_000), data(json!({}))]);
    outcome(&host, &client, &get()).unwrap();
}

#[test]
fn a_renewal_that_gives_the_same_good_token_keeps_no_call_from_another() {
    let end = NOW + HOUR;
    let same = || token_named("token-MARKER", end);
    let host = Scripted::answering(vec![same(), data(json!({})), same(), data(json!({}))]);
    let client = client();
    outcome(&host, &client, &get()).unwrap();
    // So near its end that it is renewed.
    host.now.set(end - 180_000);
    outcome(&host, &client, &get()).unwrap();
    assert_eq!(host.count(), 4);
    host.now.set(end - 119_000);
    let another = token_named("another", end + HOUR);
    host.answers.borrow_mut().extend([refusal(519, 4011), another, data(json!({}))]);
    outcome(&host, &client, &get()).unwrap();
    assert_eq!(host.what()[4..], [GET, FETCH, GET]);
}

#[test]
fn a_stored_token_is_used_at_the_address_of_the_current_options() {
    let host = Scripted::answering(vec![token(), data(json!({})), data(json!({}))]);
    outcome(&host, &client(), &get()).unwrap();
    let corrected = client_with(|options| options["routerAddr"] = json!("https://corrected.jdy.com"));
    outcome(&host, &corrected, &get()).unwrap();
    assert_eq!(host.sent.borrow()[2].header("X-GW-Router-Addr"), Some("https://corrected.jdy.com"));
}

#[test]
fn no_two_clients_that_differ_share_a_token() {
    let clients = [
        json!({}),
        json!({ "baseUrl": "https://other.example" }),
        json!({ "clientId": "205022:bVZgAZOv1", "appKey": "x" }),
        json!({ "clientId": "205022", "appKey": "bVZgAZOv1:x" }),
        json!({ "clientId": "205022%3AbVZgAZOv1", "appKey": "x" }),
    ];
    let host = Scripted::answering(clients.iter().flat_map(|_| [token(), data(json!({}))]).collect());
    for change in &clients {
        let client =
            client_with(|options| options.as_object_mut().unwrap().extend(change.as_object().unwrap().clone()));
        outcome(&host, &client, &get()).unwrap();
    }
    assert_eq!(host.kept.borrow().len(), clients.len());
}
