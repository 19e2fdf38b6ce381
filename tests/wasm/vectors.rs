//! The shared vectors of tests/vectors/, in WebAssembly.

use jdy_core::signature::{Signer as CoreSigner, Unsigned};
use jdy_core::{Secret, WireQuery};
use jdy_wasm::Signer;
use serde::Deserialize;
use wasm_bindgen_test::wasm_bindgen_test;

#[derive(Deserialize)]
struct Vector {
    id: String,
    method: String,
    path: String,
    params: Vec<(String, String)>,
    nonce: String,
    timestamp: String,
    client_secret: String,
    canonical: String,
    signature: String,
}

#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn signer(client_secret: &str) -> Signer {
    let options = serde_json::json!({ "clientId": "205022", "clientSecret": client_secret });
    Signer::new(&options.to_string()).expect("the options are right")
}

impl Vector {
    fn all() -> Result<Vec<Self>, serde_json::Error> {
        let vectors: Vec<Self> = serde_json::from_str(include_str!("../vectors/signature.json"))?;
        assert_eq!(vectors.len(), 25);
        Ok(vectors)
    }
}

#[wasm_bindgen_test]
fn every_stage_of_every_signature_holds() -> Result<(), Box<dyn std::error::Error>> {
    for vector in Vector::all()? {
        let query = WireQuery::new(vector.params.iter().map(|(key, value)| (&**key, &**value)));
        let signed = CoreSigner::new("205022", &Secret::new(&*vector.client_secret)).sign(&Unsigned {
            method: &vector.method,
            path: &vector.path,
            query: &query,
            nonce: &vector.nonce,
            timestamp: vector.timestamp.parse()?,
        });
        assert_eq!(signed.string_to_sign, vector.canonical, "{}", vector.id);
        assert_eq!(signed.signature, vector.signature, "{}", vector.id);
    }
    Ok(())
}

#[wasm_bindgen_test]
fn every_packed_request_gets_its_signature() -> Result<(), Box<dyn std::error::Error>> {
    for vector in Vector::all()? {
        let mut parts = vec![vector.method, vector.path, vector.nonce, vector.timestamp];
        parts.extend(vector.params.into_iter().flat_map(|(key, value)| [key, value]));
        let signer = signer(&vector.client_secret);
        assert_eq!(signer.signature(&parts.join("\0")), Some(vector.signature), "{}", vector.id);
    }
    Ok(())
}

#[wasm_bindgen_test]
fn a_text_that_is_packed_in_another_way_gets_none() {
    let signer = signer("secret");
    for text in ["", "GET\0/a\x001", "GET\0/a\x001\0now", "GET\0/a\x001\0-1", "GET\0/a\x001\x001\0key"] {
        assert_eq!(signer.signature(text), None, "{text:?}");
    }
    for text in ["get\0/a\x001\x001", "GET\0a\x001\x001", "GET\0/a?b\x001\x001", "GET\0/a\0x\x001"] {
        assert_eq!(signer.signature(text), None, "{text:?}");
    }
    for text in ["GET\0/a\0\0", "GET\0/a\x001\0", "GET\0/a\0\x001"] {
        assert_eq!(signer.signature(text).map(|signature| signature.len()), Some(88), "{text:?}");
    }
    assert!(signer.signature("GET\0/a\x001\x001").is_some());
}
