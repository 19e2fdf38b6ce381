//! The shared vectors of `tests/vectors/`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::error::Error;

use jdy_signing::signature::{Signer, Unsigned, app_signature, header};
use jdy_signing::verification::{Received, Rejection};
use jdy_signing::{Secret, WireQuery, path_to_wire, privacy};
use serde::Deserialize;

type Outcome = Result<(), Box<dyn Error>>;

#[derive(Deserialize)]
struct SignatureVector {
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

#[derive(Deserialize)]
struct OtherVectors {
    app_signature: Vec<AppSignatureVector>,
    privacy: Vec<PrivacyVector>,
}

#[derive(Deserialize)]
struct AppSignatureVector {
    #[serde(rename = "app_key")]
    key: String,
    #[serde(rename = "app_secret")]
    secret: String,
    #[serde(rename = "app_signature")]
    signature: String,
}

#[derive(Deserialize)]
struct PrivacyVector {
    client_secret: String,
    ciphertext: String,
    plaintext: String,
}

fn signatures() -> Result<Vec<SignatureVector>, serde_json::Error> {
    serde_json::from_str(include_str!("../../../tests/vectors/signature.json"))
}

fn others() -> Result<OtherVectors, serde_json::Error> {
    serde_json::from_str(include_str!("../../../tests/vectors/app_signature_and_privacy.json"))
}

#[test]
fn signatures_have_the_stages_of_the_vectors_and_verify() -> Outcome {
    let vectors = signatures()?;
    for vector in &vectors {
        let secret = Secret::new(&*vector.client_secret);
        let query = WireQuery::new(vector.params.iter().map(|(key, value)| (&**key, &**value)));
        let timestamp = vector.timestamp.parse()?;
        let request =
            Unsigned { method: &vector.method, path: &vector.path, query: &query, nonce: &vector.nonce, timestamp };
        let signed = Signer::new("205022", &secret).sign(&request);
        assert_eq!(signed.string_to_sign, vector.canonical, "{}", vector.id);
        assert_eq!(signed.signature, vector.signature, "{}", vector.id);

        let path = path_to_wire(&vector.path);
        let find = |name: &str| {
            let found = signed.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map(|(_, value)| value.as_str())
        };
        let received = Received { method: &vector.method, path: &path, query: &signed.query, header: &find };
        assert_eq!(received.verify(&secret, timestamp), Ok(()), "{}", vector.id);
        let foreign = Secret::new("another secret");
        assert_eq!(received.verify(&foreign, timestamp), Err(Rejection::SignatureMismatch), "{}", vector.id);
    }
    assert_eq!(vectors.len(), 25);
    Ok(())
}

#[test]
fn app_signatures_equal_the_vectors() -> Outcome {
    let vectors = others()?.app_signature;
    for vector in &vectors {
        assert_eq!(app_signature(&vector.key, &Secret::new(&*vector.secret)), vector.signature);
    }
    assert_eq!(vectors.len(), 2);
    Ok(())
}

#[test]
fn sensitive_fields_decrypt_and_encrypt() -> Outcome {
    let vectors = others()?.privacy;
    for vector in &vectors {
        let secret = Secret::new(&*vector.client_secret);
        assert_eq!(privacy::decrypt(&vector.ciphertext, &secret).as_ref(), Some(&vector.plaintext));
        assert_eq!(privacy::encrypt(&vector.plaintext, &secret).as_ref(), Some(&vector.ciphertext));
    }
    assert_eq!(vectors.len(), 5);
    Ok(())
}

#[test]
fn a_text_that_is_not_a_ciphertext_is_refused() {
    let secret = Secret::new("75eb3c7cd5974c3018d6934e142b5f81");
    for text in ["", "13233333333", "not base64!", "AAAA", "bsiV0ZrykeIH/5ZZ65lX5A"] {
        assert_eq!(privacy::decrypt(text, &secret), None, "{text}");
    }
    assert_eq!(privacy::decrypt("bsiV0ZrykeIH/5ZZ65lX5A==", &Secret::new("short")), None);
}

#[test]
fn each_wrong_header_has_its_own_rejection() {
    let secret = Secret::new("f2adcfef73369bfc4e1384677d38a0ff");
    let now = 1_655_775_240_000;
    let query = WireQuery::new([("page", "1")]);
    let request =
        Unsigned { method: "GET", path: "/jdy/v2/bd/customer", query: &query, nonce: "4427456950", timestamp: now };
    let headers = Signer::new("205022", &secret).sign(&request).headers;
    let verify = |name: &str, value: &str, now: u64| {
        let find = |wanted: &str| {
            let found = headers.iter().find(|(known, _)| *known == wanted);
            found.map(|(known, sent)| if *known == name { value } else { sent.as_str() })
        };
        let received = Received { method: "GET", path: "/jdy/v2/bd/customer", query: "page=1", header: &find };
        received.verify(&secret, now)
    };
    assert_eq!(verify("", "", now + 300_000), Ok(()));
    assert_eq!(verify("", "", now + 300_001), Err(Rejection::TimestampExpired { offset_ms: -300_001 }));
    assert_eq!(verify("", "", now - 300_001), Err(Rejection::TimestampExpired { offset_ms: 300_001 }));
    let raw_digest = "kb6bQbI9onxaeIAo3nH14J6VZOTFol8hz5oH32i1DVE=";
    let table = [
        (header::AUTH_VERSION, "", Rejection::MissingHeader(header::AUTH_VERSION)),
        (header::AUTH_VERSION, "1.0", Rejection::AuthVersion),
        (header::CLIENT_ID, "", Rejection::MissingHeader(header::CLIENT_ID)),
        (header::TIMESTAMP, "1655775240", Rejection::TimestampFormat),
        (header::NONCE, "44274.56950", Rejection::NonceFormat),
        (header::NONCE, "-4427456950", Rejection::NonceFormat),
        (header::NONCE, "4427456951", Rejection::SignatureMismatch),
        (header::SIGN_HEADERS, "X-Api-Nonce", Rejection::SignHeaders),
        (header::SIGNATURE, raw_digest, Rejection::SignatureFormat),
        (header::SIGNATURE, "xxx", Rejection::SignatureFormat),
    ];
    for (name, value, expected) in table {
        assert_eq!(verify(name, value, now), Err(expected), "{name}: {value}");
    }
}
