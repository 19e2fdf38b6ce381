//! Requests of other clients: each is signed as it should be.
use std::collections::BTreeMap;

use jdy_diagnosis::Suspect;
use jdy_signing::Secret;
use jdy_signing::verification::{Received, split_url};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Captured {
    client_secret: String,
    requests: Vec<Request>,
}

#[derive(Deserialize)]
struct Request {
    client: String,
    method: String,
    url: String,
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: String,
}

#[test]
fn what_public_clients_send_verifies_and_is_no_mistake() {
    let captured: Captured = serde_json::from_str(include_str!("../../../../tests/vectors/captured.json")).unwrap();
    let secret = Secret::new(captured.client_secret);
    for Request { client, method, url, headers, body } in &captured.requests {
        let find = |name: &str| {
            let found = headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.as_str())
        };
        let (path, query) = split_url(url);
        let received = Received { method, path, query, header: &find };
        let now = headers["x-api-timestamp"].parse().unwrap();
        assert_eq!(received.verify(&secret, now), Ok(()), "{client} {method} {url}");
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        let suspect = Suspect { method, url, headers: &headers, body, client_secret: &secret, others: &[], now };
        assert!(suspect.diagnose().is_none(), "{client} {method} {url}");
    }
    assert_eq!(captured.requests.len(), 69);
}
