//! Ciphertext that was read is not saved: the service would encrypt it a second time.

use jdy_core::Secret;
use jdy_core::client::Client;
use jdy_core::error::{Code, Error};
use jdy_core::privacy::encrypt;
use serde_json::{Value, json};

use crate::scripted::*;
use crate::scripted_answers::*;

fn ciphertext(text: &str) -> String {
    encrypt(text, &Secret::new(SECRET)).unwrap()
}

fn relayed() -> Client {
    client_with(|options| *options = json!({ "relay": "https://relay.example" }))
}

/// What comes of saving a customer with this field, or a contact with it.
fn saved(relay: bool, fields: Value) -> Result<usize, Error> {
    let mut answers = vec![data(json!({ "ids": ["1"] }))];
    if !relay {
        answers.insert(0, token());
    }
    let host = Scripted::answering(answers);
    let mut input = json!({ "name": "A", "number": "K1" });
    input.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let client = if relay { relayed() } else { client() };
    let outcome = outcome(&host, &client, &call("customers", "save", input));
    outcome.map(|_| host.count()).map_err(|failure| {
        assert_eq!(host.count(), 0, "nothing is sent");
        failure.error
    })
}

const TEXTS: [&str; 6] = [
    "13800138000",
    "0755-86329868",
    "someone@example.com",
    "深圳市南山区科技园南区高新南七道",
    "6222 0202 0000 0000 000",
    "a rather long address, of more than three blocks of sixteen bytes each, in one line",
];

#[test]
fn ciphertext_is_refused_with_its_path_before_anything_is_sent() {
    for relay in [false, true] {
        for text in TEXTS {
            let text = ciphertext(text);
            for (fields, path) in [
                (json!({ "addr": text }), "addr"),
                (json!({ "bank_account": text }), "bank_account"),
                (json!({ "invoice_phone": text }), "invoice_phone"),
                (json!({ "contact_persons": [{ "mobile": "1" }, { "email": text }] }), "contact_persons[1].email"),
                (json!({ "contact_persons": [{ "wechat": text }] }), "contact_persons[0].wechat"),
            ] {
                let error = saved(relay, fields).unwrap_err();
                assert_eq!((error.code, error.path.as_deref()), (Code::InvalidRequest, Some(path)));
                assert!(error.description.contains("the service encrypted"), "{error}");
                assert!(error.hint.contains("decrypt: true"), "{error}");
                assert!(!error.to_string().contains(&text), "{error}");
            }
        }
    }
}

#[test]
fn plain_texts_are_sent() {
    let long = "1".repeat(64);
    let texts = ["", "1", "440301199001011234", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "wxid_a1B2c3D4e5F6g7H8", &long];
    for relay in [false, true] {
        for text in TEXTS.iter().chain(&texts) {
            let contact = json!({ "mobile": text, "email": text, "contact_address": text });
            saved(relay, json!({ "addr": text, "bank_account": text, "contact_persons": [contact] })).unwrap();
        }
        // Other fields are not sensitive.
        saved(relay, json!({ "remark": ciphertext("1") })).unwrap();
    }
}

#[test]
fn with_the_key_only_a_text_that_decrypts_is_ciphertext() {
    let foreign = encrypt("13800138000", &Secret::new("a2adcfef73369bfc4e1384677d38a0fe")).unwrap();
    saved(false, json!({ "addr": foreign })).unwrap();
    saved(true, json!({ "addr": foreign })).unwrap_err();
    // A changed last digit is not canonical, so no service wrote it.
    let odd = ciphertext("1").replace("==", "").split_at(21).0.to_owned() + "B==";
    saved(true, json!({ "addr": odd })).unwrap();
}

#[test]
fn ciphertext_in_place_of_a_date_is_told_as_that() {
    let fields = json!({ "name": "A", "contact_persons": [{ "birthday": ciphertext("1990-01-01 00:00:00") }] });
    let input: jdy_core::json::Json = serde_json::from_value(fields).unwrap();
    let refused = operation("customers", "save").check(input).unwrap_err().into_parts();
    assert_eq!(refused.path, "contact_persons[0].birthday");
    assert!(refused.problem().contains("the service encrypted"));
}

#[test]
fn a_call_may_allow_it() {
    let host = Scripted::answering(vec![token(), data(json!({ "ids": ["1"] }))]);
    let options = serde_json::from_value(json!({ "allowEncrypted": true })).unwrap();
    let options = jdy_core::client::CallOptions::from_json(options).unwrap();
    let call = call("customers", "save", json!({ "name": "A", "addr": ciphertext("1") }));
    outcome_with(&host, &client(), &call, &options).unwrap();
    assert_eq!(host.count(), 2);
}
