//! Several mistakes at once, and properties of all known mistakes.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jdy_diagnosis::{Mistake, known_mistakes};

use crate::signer::{NONCE_LINE, NOW, PATH, QUERY, SECRET, Sent, TIME_LINE, hex, hmac, right, signature_by, text};

const ONCE: &str = "B=x+y&a=&id2=2&id=1&search=%E8%8B%B9*%7E%27%28%21%29&t%5B%5D=%2F%3D%2B";

fn codes(signed: &str, expected: &[&str]) {
    let diagnosis = Sent::signing(signed).diagnosis().unwrap();
    assert_eq!(diagnosis.mistakes.iter().map(Mistake::code).collect::<Vec<_>>(), expected, "{signed}");
    assert_eq!(diagnosis.actual.as_deref(), Some(signed));
}

#[test]
fn two_mistakes_in_the_text() {
    let (swapped, open) = (format!("{TIME_LINE}\n{NONCE_LINE}\n"), format!("{NONCE_LINE}\n{TIME_LINE}"));
    codes(&text("GET", "/jdy/v2/bd/a b中*", ONCE), &["path_not_encoded", "query_encoded_once"]);
    codes(&format!("GET\n{PATH}\n{ONCE}\n{open}"), &["query_encoded_once", "newline_missing_at_end"]);
    codes(&format!("GET\n/jdy/v2/bd/a b中*\n{QUERY}\n{open}"), &["path_not_encoded", "newline_missing_at_end"]);
    codes(
        &format!("GET\n{PATH}\n{QUERY}\n{TIME_LINE}\n{NONCE_LINE}"),
        &["newline_missing_at_end", "header_lines_swapped"],
    );
    codes(&format!("get\n{PATH}\n{QUERY}\n{swapped}"), &["method_lower_case", "header_lines_swapped"]);
    codes(
        &format!("GET\n{PATH}\n{QUERY}\nX-Api-Nonce:4427456950\nX-Api-TimeStamp:1670305063559"),
        &["newline_missing_at_end", "header_names_case"],
    );
    codes(
        &format!("GET\n{PATH}\n{ONCE}\nx-api-nonce: 4427456950\nx-api-timestamp: 1670305063559\n"),
        &["query_encoded_once", "header_blank_around_colon"],
    );
    codes(
        &text("GET", PATH, "B=x+y&id2=2&id=1&search=%E8%8B%B9*%7E%27%28%21%29&t%5B%5D=%2F%3D%2B"),
        &["query_encoded_once", "query_empty_dropped"],
    );
    codes(
        &text("GET", PATH, "a=&B=x+y&id2=2&id=1&search=%E8%8B%B9*%7E%27%28%21%29&t%5B%5D=%2F%3D%2B"),
        &["query_encoded_once", "query_sorted_ignoring_case"],
    );
}

#[test]
fn three_mistakes_in_the_text() {
    codes(
        &format!("GET\n/jdy/v2/bd/a b中*\n{ONCE}\n{NONCE_LINE}\n{TIME_LINE}"),
        &["path_not_encoded", "query_encoded_once", "newline_missing_at_end"],
    );
    codes(
        &format!("GET\n{PATH}\n{ONCE}\nX-Api-TimeStamp:1670305063559\nX-Api-Nonce:4427456950\n"),
        &["query_encoded_once", "header_lines_swapped", "header_names_case"],
    );
}

#[test]
fn a_mistake_in_the_text_and_one_in_the_secret() {
    let signature = signature_by(format!("{SECRET}\n").as_bytes(), &text("GET", PATH, ONCE));
    assert_eq!(Sent::with(&signature).codes(), ["query_encoded_once", "secret_blank"]);
}

#[test]
fn mistakes_in_the_text_and_in_the_encoding_of_the_digest() {
    let digest = hmac(SECRET.as_bytes(), text("GET", "/jdy/v2/bd/a b中*", ONCE).as_bytes());
    let both = ["path_not_encoded", "query_encoded_once"];
    assert_eq!(Sent::with(&STANDARD.encode(&digest)).codes(), [&both[..], &["digest_not_hex"]].concat());
    assert_eq!(
        Sent::with(&hex(&digest).to_uppercase()).codes(),
        [&both[..], &["signature_not_base64", "digest_upper_case"]].concat()
    );
}

#[test]
fn mistakes_in_headers_and_signature() {
    let signed = format!("GET\n{PATH}\n{ONCE}\n{NONCE_LINE}\nx-api-timestamp:1670305063\n");
    let sent = Sent { now: NOW + 3_600_000, ..Sent::signing(&signed) }
        .header("X-Api-TimeStamp", "1670305063")
        .header("X-Api-SignHeaders", "X-Api-Nonce, X-Api-TimeStamp");
    assert_eq!(sent.codes(), ["sign_headers", "timestamp_in_seconds", "timestamp_expired", "query_encoded_once"]);
}

#[test]
fn every_mistake_has_its_own_code() {
    let codes: BTreeSet<_> = known_mistakes().map(|mistake| mistake.code).collect();
    assert_eq!(codes.len(), known_mistakes().count());
    assert_eq!(codes.len(), 97);
    let shaped = |code: &&str| code.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    assert!(codes.iter().all(shaped), "{codes:?}");
}

#[test]
fn the_order_of_the_url_and_its_origin_do_not_matter() {
    let right = Sent::signing(&right());
    let [path, query] = right.url.split('?').collect::<Vec<_>>()[..] else { panic!("no query") };
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.reverse();
    assert!(right.clone().to(&format!("{path}?{}", pairs.join("&"))).diagnosis().is_none());
    assert!(right.clone().to(&right.url["https://api.kingdee.com".len()..]).diagnosis().is_none());
}
