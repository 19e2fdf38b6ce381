//! The wall clock is set while calls are under way: what is measured is measured by the other clock.

use futures_lite::future::block_on;
use jdy_core::client::CallOptions;
use jdy_core::error::Code;
use serde_json::json;

use crate::scripted::{NOW, SECRET, Scripted, client, client_with, get, outcome};
use crate::scripted_answers::{Sent, data, html, token_named};
use jdy_core::Secret;
use jdy_core::verification::Received;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;
/// A minute and a second forward, an hour back, a day forward.
const STEPS: [i64; 3] = [61_000, -3_600_000, 86_400_000];

#[test]
fn no_minute_has_too_many_calls_whatever_the_wall_clock_shows() {
    let answers = std::iter::once(token_named("token-MARKER", NOW + 30 * DAY)).chain((0..60).map(|_| data(json!({}))));
    let host = Scripted::answering(answers.collect());
    host.latency.set(10);
    let client = client_with(|options| options["requestsPerMinute"] = json!(5));
    for call in 0..60_usize {
        if call % 4 == 3 {
            host.wall_steps.borrow_mut().push_back(STEPS[call / 4 % 3]);
        }
        outcome(&host, &client, &get()).unwrap();
    }
    let sent: Vec<_> = host.sent.borrow().iter().skip(1).map(|sending| sending.at).collect();
    assert_eq!(sent.len(), 60);
    assert!(sent.windows(6).all(|calls| calls[5] - calls[0] >= MINUTE), "{sent:?}");
    assert!(sent[59] - sent[0] < 12 * (MINUTE + 2_000), "nor does a call wait for what the clock was set back");
}

#[test]
fn the_token_endpoint_is_asked_twice_a_minute_whatever_the_wall_clock_shows() {
    // Each step forward ends the token that is in use, or so it seems.
    let answers = (0..6).flat_map(|day| [token_named("token-MARKER", NOW + day * DAY + HOUR), data(json!({}))]);
    let host = Scripted::answering(answers.collect());
    let client = client();
    for _ in 0..6 {
        outcome(&host, &client, &get()).unwrap();
        host.wall_ahead.set(host.wall_ahead.get() + DAY.cast_signed());
    }
    let sent = host.sent.borrow();
    let asked: Vec<_> = sent.iter().filter(|sending| sending.url.contains("auth_token")).map(|sent| sent.at).collect();
    assert_eq!(asked.len(), 6, "a token that has ended is not used");
    assert!(asked.windows(3).all(|calls| calls[2] - calls[0] >= MINUTE), "{asked:?}");
}

#[test]
fn a_token_is_renewed_by_the_wall_clock() {
    let host = Scripted::answering(vec![token_named("token-MARKER", NOW + DAY), data(json!({})), data(json!({}))]);
    let client = client();
    outcome(&host, &client, &get()).unwrap();
    host.wall_ahead.set(-HOUR.cast_signed());
    outcome(&host, &client, &get()).unwrap();
    assert_eq!(host.count(), 3, "it is still good");
    host.wall_ahead.set(DAY.cast_signed());
    *host.answers.borrow_mut() = [token_named("token-MARKER", NOW + 2 * DAY), data(json!({}))].into();
    outcome(&host, &client, &get()).unwrap();
    assert_eq!(host.count(), 5, "it has ended");
}

#[test]
fn a_deadline_is_kept_whatever_the_wall_clock_shows() {
    let ended = |steps: &[i64]| {
        let answers = std::iter::once(token_named("token-MARKER", NOW + 30 * DAY)).chain((0..20).map(|_| html(502)));
        let host = Scripted::answering(answers.collect());
        host.latency.set(700);
        host.wall_steps.borrow_mut().extend(steps);
        let client = client_with(|options| {
            options["maxRetries"] = json!(10);
            options["totalTimeoutMs"] = json!(5_000);
        });
        let error = outcome(&host, &client, &get()).unwrap_err().error;
        (error.code, host.count(), host.waited())
    };
    let undisturbed = ended(&[]);
    assert!(undisturbed.0 == Code::Gateway && undisturbed.1 > 2 && undisturbed.2 <= 5_700, "{undisturbed:?}");
    for step in STEPS {
        assert_eq!(ended(&[0, step]), undisturbed, "{step}");
    }
}

#[test]
fn the_signed_timestamp_is_of_the_wall_clock() {
    let answers: Vec<Sent> = vec![token_named("token-MARKER", NOW + 30 * DAY), html(502), data(json!({}))];
    let host = Scripted::answering(answers);
    host.wall_steps.borrow_mut().extend([0, 86_400_000]);
    block_on(client().call(&host, &get(), &CallOptions::default())).unwrap();
    let sent = host.sent.borrow();
    let last = sent.last().unwrap();
    let (path, query) = last.url["https://api.kingdee.com".len()..].split_once('?').unwrap();
    let received = Received { method: &last.method, path, query, header: &|name| last.header(name) };
    received.verify(&Secret::new(SECRET), NOW + DAY).unwrap();
}
