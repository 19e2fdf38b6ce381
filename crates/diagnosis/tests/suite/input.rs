//! The diagnosis ends for every input.

use proptest::prelude::{any, prop, prop_assert, proptest};
use proptest::test_runner::Config;

use crate::signer::{Sent, signature};

fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_input_is_diagnosed(
        url in any::<String>(), signature in any::<String>(), timestamp in any::<String>(), nonce in any::<String>(),
        secret in any::<String>(), headers in prop::collection::vec((any::<String>(), any::<String>()), 0..5),
        body in any::<String>(), now in any::<u64>(),
    ) {
        let mut sent = Sent { body, secret, now, ..Sent::with(&signature) }.to(&url);
        sent = sent.header("X-Api-TimeStamp", &timestamp).header("X-Api-Nonce", &nonce);
        sent.headers.extend(headers);
        prop_assert!(sent.diagnosis().is_some());
    }
}

proptest! {
    #![proptest_config(cases(6))]

    /// No mistake matches, so every one is tried.
    #[test]
    fn any_request_is_searched(path in ".{0,20}", query in ".{0,40}", secret in any::<String>(), body in ".{0,20}") {
        let sent = Sent { body, secret, ..Sent::signing("another") }.to(&format!("/{path}?{query}"));
        prop_assert!(sent.diagnosis().is_some_and(|diagnosis| diagnosis.actual.is_none()));
    }
}

#[test]
fn long_requests_are_not_searched() {
    let query = |length: usize| "k=%E8&".repeat(length / 6);
    let body = "x".repeat(4_000_000);
    for length in [8_000, 1_000_000] {
        let sent = Sent { body: body.clone(), ..Sent::signing("another") }.to(&format!("/jdy?{}", query(length)));
        assert!(sent.diagnosis().is_some_and(|diagnosis| diagnosis.actual.is_none()));
    }
    let sent = Sent::with(&signature("another")).to(&format!("/{}", "%E8".repeat(500_000)));
    assert!(sent.diagnosis().is_some_and(|diagnosis| diagnosis.actual.is_none()));
}
