//! Input of callers: requests of every operation, raw requests, requests to sign, options.
//!
//! The input is one JSON text, which is given to each of these. The fields of a raw request are `method`, `path` and
//! `parameters`.
#![no_main]

use jdy_core::Secret;
use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options, Pages, signer};
use jdy_core::json::{Input, Json};
use jdy_core::signable::Signable;
use jdy_core::signature::Signer;
use jdy_core::verification::{Received, split_url};
use jdy_core::{MAX_QUERY_CHARS, path_to_wire};
use jdy_fuzz::{CLIENT_SECRET, NOW, any_operation};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(input) = Input::read(text) else { return };
    read_with_serde(text, &input);
    let json = input.value.clone();
    for format in [ArrayFormat::Repeat, ArrayFormat::Json] {
        // One of all operations, chosen by the text.
        let operation = any_operation(text.len());
        let call = |input: Input<'_>| check(Call::of(&operation, input, format, false));
        same(call(input.clone()), call(json.clone().into()));
        let _ = Pages::new(&operation, json.clone(), format, false).and_then(|pages| pages.next());
        let part = |name| json.get(name).and_then(Json::as_text).unwrap_or_default();
        let parameters = json.get("parameters").unwrap_or(&Json::Null).clone();
        check(Call::raw(part("method"), part("path"), parameters, format));
    }
    if let Ok(signable) = Signable::from_json(json.clone(), u64::MAX, NOW) {
        sign(&signable);
    }
    let _ = CallOptions::from_json(json.clone());
    let _ = signer(json.clone());
    if let Ok(options) = Options::from_json(json) {
        let client = Client::new(options);
        client.resume(&client.state(NOW));
    }
});

/// `serde_json` reads what our reader reads, and what our writer writes is the same.
fn read_with_serde(text: &str, input: &Input<'_>) {
    let other: serde_json::Value = match serde_json::from_str(text) {
        Ok(other) => other,
        // Our reader keeps half a surrogate pair and a number beyond all floats, as JavaScript does.
        Err(error) => {
            let error = error.to_string();
            assert!(["surrogate", "hex escape", "out of range"].iter().any(|known| error.contains(known)), "{error}");
            return;
        }
    };
    let written = input.value.to_text();
    let again: serde_json::Value = serde_json::from_str(&written).expect("what was written is JSON");
    // Our writer writes minus zero as zero.
    assert!(again == other || text.contains("-0"), "{written}");
    assert_eq!(Input::read(&written).expect("what was written can be read").value, input.value);
}

/// A call from a text is the same as one from its value.
fn same(read: Option<Call>, made: Option<Call>) {
    let sent = |call: Call| {
        let body = call.body.map(|body| serde_json::from_str::<serde_json::Value>(&body).ok());
        (call.query, body)
    };
    assert_eq!(read.map(sent), made.map(sent));
}

/// A call that passes its check.
fn check(call: Result<Call, jdy_core::error::Error>) -> Option<Call> {
    match call {
        Ok(call) => {
            assert!(call.query.as_str().len() <= MAX_QUERY_CHARS);
            assert!(call.path.starts_with('/') && call.method.bytes().all(|byte| byte.is_ascii_uppercase()));
            assert!(call.body.is_none() || call.method != "GET");
            Some(call)
        }
        Err(error) => {
            assert!(!error.description.is_empty() && error.hint.ends_with('.'), "{error:?}");
            None
        }
    }
}

/// A signed request is verified.
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
