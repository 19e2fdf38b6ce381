//! Calls per second and per minute, in virtual time.

use jdy_sandbox::Settings;

use crate::client::{Answer, CUSTOMER, Client, DETAIL};

fn retry_after(answer: &Answer) -> Option<u64> {
    if answer.status == 429 {
        assert_eq!(answer.error(), (429, 429, "too many requests"));
        return Some(answer.headers["retry-after"].to_str().unwrap().parse().unwrap());
    }
    assert!(answer.headers.get("retry-after").is_none());
    answer.data();
    None
}

#[test]
fn an_account_set_has_500_calls_in_any_minute() {
    let mut client = Client::new();
    let start = client.now;
    for call in 0..500 {
        client.now = start + call * 20;
        assert_eq!(retry_after(&client.get(DETAIL, &[("number", "KH000001")])), None, "{call}");
    }
    // The last call was at 9.98 s, the first one leaves the window at 60 s.
    client.now = start + 10_000;
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), Some(50));
    client.now = start + 59_999;
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), Some(1));
    client.now = start + 60_000;
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), None);
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), Some(1));
    client.now = start + 60_020;
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), None);
}

#[test]
fn an_app_key_has_2_token_calls_in_any_minute() {
    let mut client = Client::without_token(&Settings::default());
    let start = client.now;
    assert_eq!(retry_after(&client.ask_token()), None);
    client.now = start + 15_500;
    assert_eq!(retry_after(&client.ask_token()), None);
    assert_eq!(retry_after(&client.ask_token()), Some(45));
    client.now = start + 60_000;
    assert_eq!(retry_after(&client.ask_token()), None);
    assert_eq!(retry_after(&client.ask_token()), Some(16));
}

#[test]
fn an_operation_has_100_calls_in_a_second() {
    let mut client = Client::new();
    for call in 0..100 {
        assert_eq!(retry_after(&client.get(CUSTOMER, &[])), None, "{call}");
    }
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), Some(1));
    assert_eq!(retry_after(&client.get(DETAIL, &[("number", "KH000001")])), None);
    client.now += 1000;
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), None);
}

#[test]
fn limits_are_settings() {
    let mut client = Client::with(&Settings { requests_per_minute: 1, ..Settings::default() });
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), None);
    assert_eq!(retry_after(&client.get(CUSTOMER, &[])), Some(60));
}
