//! Until when a token is used, and when it is renewed.

use crate::scripted::{NOW, Scripted, client, client_with, get, outcome};
use crate::scripted_answers::{data, html, token, token_named};
use crate::tokens::{FETCH, GET, HOUR};
use serde_json::json;

#[test]
fn a_token_is_renewed_before_it_ends() {
    let host = Scripted::answering(vec![
        token(),
        data(json!({})),
        data(json!({})),
        token_named("second", NOW + 48 * HOUR),
        data(json!({})),
    ]);
    let client = client();
    for hours in [0, 20, 23] {
        host.now.set(NOW + hours * HOUR);
        outcome(&host, &client, &get()).unwrap();
    }
    assert_eq!(host.what(), [FETCH, GET, GET, FETCH, GET]);
    assert_eq!(host.sent.borrow()[4].header("app-token"), Some("second"));
}

#[test]
fn a_token_that_cannot_be_renewed_is_used_while_it_is_good() {
    let failing = || html(502);
    let host =
        Scripted::answering(vec![token(), data(json!({})), failing(), failing(), data(json!({})), data(json!({}))]);
    let client = client_with(|options| options["maxRetries"] = json!(1));
    outcome(&host, &client, &get()).unwrap();
    host.now.set(NOW + 23 * HOUR);
    for _ in 0..2 {
        outcome(&host, &client, &get()).unwrap();
    }
    assert_eq!(host.what(), [FETCH, GET, FETCH, FETCH, GET, GET], "two calls a minute are not exceeded for that");
}

#[test]
fn a_token_that_ends_soon_or_at_no_time_is_fetched_once() {
    for expires in [0, 1, 86_400, NOW / 1_000 + 86_400, NOW - 1, NOW, NOW + 30_000] {
        let answers = std::iter::once(token_named("token", expires)).chain((0..4).map(|_| data(json!({}))));
        let host = Scripted::answering(answers.collect());
        // Two calls a minute go to the token endpoint: a token that ends soon is renewed beside its use.
        let answer = || token_named("token", expires);
        if expires == NOW + 30_000 {
            host.answers.borrow_mut().insert(2, answer());
        }
        let client = client();
        for _ in 0..4 {
            outcome(&host, &client, &get()).unwrap();
        }
        let fetched = host.what().iter().filter(|what| *what == FETCH).count();
        assert_eq!(fetched, 1 + usize::from(expires == NOW + 30_000), "{expires}");
    }
}

#[test]
fn a_token_near_its_end_is_not_used() {
    let late = token_named("late", NOW + 59_000);
    let host = Scripted::answering(vec![late, data(json!({})), token(), data(json!({}))]);
    let client = client();
    for expected in [2, 4] {
        outcome(&host, &client, &get()).unwrap();
        assert_eq!(host.count(), expected);
    }
}
