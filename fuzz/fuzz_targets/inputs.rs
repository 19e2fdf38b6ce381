//! What callers give: requests of every operation and of any other, things to sign, options.
//!
//! One JSON text. It goes everywhere as it is; what is told of a request to sign or to send lies in its own fields.
#![no_main]

use jdy_core::Secret;
use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options, Pages};
use jdy_core::json::Json;
use jdy_core::operations::OPERATIONS;
use jdy_core::signable::Signable;
use jdy_core::signature::Signer;
use jdy_core::verification::{Received, split_url};
use jdy_core::{MAX_QUERY_CHARS, path_to_wire};
use jdy_fuzz::{CLIENT_SECRET, NOW};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(json) = serde_json::from_str::<Json>(text) else { return };
    for format in [ArrayFormat::Repeat, ArrayFormat::Json] {
        for entry in OPERATIONS {
            check(Call::of(entry, json.clone(), format));
            let _ = Pages::new(entry, json.clone(), format).and_then(|pages| pages.next());
        }
        let part = |name| json.get(name).and_then(Json::as_text).unwrap_or_default();
        let parameters = json.get("parameters").unwrap_or(&Json::Null).clone();
        check(Call::raw(part("method"), part("path"), parameters, format));
    }
    if let Ok(signable) = Signable::from_json(json.clone(), u64::MAX, NOW) {
        sign(&signable);
    }
    let _ = CallOptions::from_json(json.clone());
    let _ = Signer::from_json(json.clone());
    if let Ok(options) = Options::from_json(json) {
        let client = Client::new(options);
        client.resume(&client.state(NOW));
    }
});

fn check(call: Result<Call, jdy_core::error::Error>) {
    match call {
        Ok(call) => {
            assert!(call.query.as_str().len() <= MAX_QUERY_CHARS);
            assert!(call.path.starts_with('/') && call.method.bytes().all(|byte| byte.is_ascii_uppercase()));
            assert!(call.body.is_none() || call.method != "GET");
        }
        Err(error) => assert!(!error.description.is_empty() && error.hint.ends_with('.'), "{error:?}"),
    }
}

/// What was signed is accepted where it arrives.
fn sign(signable: &Signable) {
    let secret = Secret::new(CLIENT_SECRET);
    let unsigned = signable.unsigned();
    let signed = Signer::new("205022", &secret).sign(&unsigned);
    let url = format!("https://api.kingdee.com{}?{}", path_to_wire(unsigned.path), signed.query);
    let (path, query) = split_url(&url);
    let header = |name: &str| {
        let found = signed.headers.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    };
    let outcome =
        Received { method: unsigned.method, path, query, header: &header }.verify(&secret, unsigned.timestamp);
    assert!(outcome.is_ok() || unsigned.timestamp.to_string().len() != 13, "{outcome:?}");
}
