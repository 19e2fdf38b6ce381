//! The gateway carries out the requests that public clients sent.

use std::collections::BTreeMap;

use jdy_core::signature::header;
use jdy_sandbox::Settings;
use serde::Deserialize;

use crate::client::Client;

#[derive(Deserialize)]
struct Captured {
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
fn requests_of_public_clients_are_carried_out() {
    let text = include_str!("../../../../tests/vectors/captured.json");
    let captured: Captured = serde_json::from_str(text).unwrap();
    for Request { client: name, method, url, headers, body } in &captured.requests {
        // Each has its own sandbox: the clients saved the same customers.
        let mut client = Client::without_token(&Settings { customers: 20, members: 1, ..Settings::default() });
        client.now = headers["x-api-timestamp"].parse().unwrap();
        client.log_in();
        let mut call = http::Request::builder().method(&**method).uri(url);
        for (name, value) in headers {
            // The captured token is of another gateway. The signature does not cover it.
            let is_token = name.eq_ignore_ascii_case(header::APP_TOKEN) && !value.is_empty();
            call = call.header(name, if is_token { &client.token } else { value });
        }
        let answer = client.send(call.body(body.clone().into_bytes()).unwrap());
        let code = answer.json.get("errcode").or(answer.json.get("code")).and_then(serde_json::Value::as_u64);
        // Two ask for customers that exist only where they were captured.
        let absent = url.contains("customer_detail?number=%E6%B5%8B%E8%AF%95") && code == Some(1_030_002_003);
        assert!(absent || matches!(code, Some(0 | 200)), "{name} {method} {url}: {}", answer.json);
    }
    assert_eq!(captured.requests.len(), 69);
}
