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

/// What the package does with a signer's room.
fn signature(signer: &Signer, parts: &[&str], pairs: usize) -> Option<String> {
    let (text, room) = (parts.join("\0"), signer.room());
    let length = u32::try_from(text.len()).ok()?;
    room.subarray(0, length).copy_from(text.as_bytes());
    let is_signed = signer.signature(text.len(), pairs);
    is_signed.then(|| room.subarray(0, 88).to_vec().into_iter().map(char::from).collect())
}

#[wasm_bindgen_test]
fn every_packed_request_gets_its_signature() -> Result<(), Box<dyn std::error::Error>> {
    for vector in Vector::all()? {
        let mut parts = vec![&*vector.method, &*vector.path, &*vector.nonce, &*vector.timestamp];
        parts.extend(vector.params.iter().flat_map(|(key, value)| [&**key, &**value]));
        let signature = signature(&signer(&vector.client_secret), &parts, vector.params.len());
        assert_eq!(signature, Some(vector.signature), "{}", vector.id);
    }
    Ok(())
}

/// A time in milliseconds, as it is packed.
const NOW: &str = "1795000000000";

#[wasm_bindgen_test]
fn a_text_that_is_packed_in_another_way_gets_none() {
    let signer = signer("secret");
    let given = |parts: &[&str], pairs| signature(&signer, parts, pairs).map(|signature| signature.len());
    let plain = ["GET", "/a", "1", NOW];
    for parts in [&[] as &[&str], &["GET", "/a", "1"], &["GET", "/a", "1", "now"], &["GET", "/a", "1", "-1"]] {
        assert_eq!(given(parts, 0), None, "{parts:?}");
    }
    for parts in [["get", "/a", "1", NOW], ["GET", "a", "1", NOW], ["GET", "/a?b", "1", NOW], ["GET", "/a", "x", NOW]] {
        assert_eq!(given(&parts, 0), None, "{parts:?}");
    }
    for parts in [["GET", "/../a", "1", NOW], ["GET", "/a", "0", NOW], ["GET", "/a", "1", "12345678901234"]] {
        assert_eq!(given(&parts, 0), None, "{parts:?}");
    }
    // Seconds.
    assert_eq!(given(&["GET", "/a", "1", "1795000000"], 0), None);
    for (more, pairs) in [(&["key"] as &[&str], 1), (&["key", "value"], 0), (&["key", "value", "rest"], 1)] {
        assert_eq!(given(&[&plain, more].concat(), pairs), None, "{more:?}");
    }
    for parts in [["GET", "/a", "", ""], ["GET", "/a", "1", ""], ["GET", "/a", "", NOW], plain] {
        assert_eq!(given(&parts, 0), Some(88), "{parts:?}");
    }
    assert_eq!((signer.signature(usize::MAX, 0), signer.signature(8193, 0)), (false, false));
}
