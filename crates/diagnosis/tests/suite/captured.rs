//! Requests of other clients. Every signature is correct.
use std::collections::BTreeMap;

use jdy_diagnosis::Request;
use jdy_signing::Secret;
use jdy_signing::verification::{Received, split_url};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Captured {
    client_secret: String,
    requests: Vec<CapturedRequest>,
}

#[derive(Deserialize)]
struct CapturedRequest {
    client: String,
    method: String,
    url: String,
    headers: BTreeMap<String, String>,
    #[serde(default)]
    body: String,
}

#[test]
fn requests_of_public_clients_verify_without_a_mistake() {
    let captured: Captured = serde_json::from_str(include_str!("../../../../tests/vectors/captured.json")).unwrap();
    let secret = Secret::new(captured.client_secret);
    for CapturedRequest { client, method, url, headers, body } in &captured.requests {
        let find = |name: &str| {
            let found = headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.as_str())
        };
        let (path, query) = split_url(url);
        let received = Received { method, path, query, header: &find };
        let now = headers["x-api-timestamp"].parse().unwrap();
        assert_eq!(received.verify(&secret, now), Ok(()), "{client} {method} {url}");
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        let request = Request { method, url, headers: &headers, body, client_secret: &secret, others: &[], now };
        assert!(request.diagnose().is_none(), "{client} {method} {url}");
    }
    assert_eq!(captured.requests.len(), 69);
}
