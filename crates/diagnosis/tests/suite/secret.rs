//! Wrong keys.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jdy_diagnosis::Mistake;
use jdy_signing::Secret;

use crate::signer::{SECRET, Sent, hex, hmac, right, signature, signature_by};

/// Signs the correct text with each key, and expects this one mistake.
fn keys(code: &str, keys: &[&[u8]]) {
    for key in keys {
        let diagnosis = Sent::with(&signature_by(key, &right())).diagnosis().unwrap();
        assert_eq!(diagnosis.mistakes.iter().map(Mistake::code).collect::<Vec<_>>(), [code]);
        // The text itself is correct.
        assert_eq!(diagnosis.actual, Some(diagnosis.expected));
    }
}

#[test]
fn secret_blank() {
    for blanks in ["\n", "\r\n", "\r", " ", "\t", "\u{a0}", "\u{3000}", "\u{200b}"] {
        keys("secret_blank", &[format!("{SECRET}{blanks}").as_bytes()]);
    }
    for blanks in [" ", "\n", "\t", "\u{feff}"] {
        keys("secret_blank", &[format!("{blanks}{SECRET}").as_bytes()]);
    }
    keys("secret_blank", &[format!(" {SECRET} ").as_bytes()]);
}

#[test]
fn secret_with_client_id() {
    for between in ["", ":", "&"] {
        let joined = [format!("205022{between}{SECRET}"), format!("{SECRET}{between}205022")];
        keys("secret_with_client_id", &joined.each_ref().map(String::as_bytes));
    }
}

#[test]
fn white_space_around_the_given_secret_is_ignored() {
    let given = format!("  {SECRET}\n\n");
    let sent = Sent { secret: given.clone(), ..Sent::with(&signature_by(given.as_bytes(), &right())) };
    assert_eq!(sent.codes(), ["secret_blank"]);
    // A signature with the trimmed secret is correct.
    let sent = Sent { secret: given, ..Sent::with(&signature(&right())) };
    assert!(sent.diagnosis().is_none());
}

#[test]
fn secret_quoted() {
    for [before, behind] in [["\"", "\""], ["'", "'"], ["<", ">"]] {
        keys("secret_quoted", &[format!("{before}{SECRET}{behind}").as_bytes()]);
    }
}

#[test]
fn secret_other() {
    let signature = signature_by(b"app-secret-0001", &right());
    let others = vec![("appKey", Secret::new("bVZgAZOv1")), ("appSecret", Secret::new("app-secret-0001 "))];
    let diagnosis = Sent { others, ..Sent::with(&signature) }.diagnosis().unwrap();
    assert_eq!(diagnosis.mistakes[0].code(), "secret_other");
    assert!(diagnosis.mistakes[0].title().zh.contains("appSecret"));
    assert!(Sent::with(&signature).diagnosis().unwrap().actual.is_none(), "the other secret was not given");
}

#[test]
fn secret_client_id() {
    keys("secret_client_id", &[b"205022"]);
}

#[test]
fn secret_empty() {
    keys("secret_empty", &[b"", b"undefined", b"null", b"None"]);
}

#[test]
fn secret_hex_decoded() {
    let bytes: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&SECRET[2 * at..2 * at + 2], 16).unwrap()).collect();
    assert_eq!(hex(&bytes), SECRET);
    keys("secret_hex_decoded", &[&bytes]);
}

#[test]
fn secret_base64_decoded() {
    keys("secret_base64_decoded", &[&STANDARD.decode(SECRET).unwrap()]);
}

#[test]
fn secret_base64_encoded() {
    keys("secret_base64_encoded", &[STANDARD.encode(SECRET).as_bytes()]);
}

#[test]
fn secret_case() {
    keys("secret_case", &[SECRET.to_uppercase().as_bytes()]);
    let secret = SECRET.to_uppercase();
    let sent = Sent { secret, ..Sent::with(&signature(&right())) };
    assert_eq!(sent.codes(), ["secret_case"]);
}

#[test]
fn secret_ampersand() {
    keys("secret_ampersand", &[format!("{SECRET}&").as_bytes()]);
}

#[test]
fn hmac_arguments_exchanged() {
    let signature = STANDARD.encode(hex(&hmac(right().as_bytes(), SECRET.as_bytes())));
    assert_eq!(Sent::with(&signature).codes(), ["hmac_arguments_exchanged"]);
}

#[test]
fn no_text_contains_a_secret() {
    let marker = "MARKERMARKERMARKERMARKERMARKER12";
    let others = vec![("appSecret", Secret::new("MARKER-OTHER"))];
    for key in [marker, "MARKER-OTHER", &format!("{marker}\n"), "unknown"] {
        let signature = signature_by(key.as_bytes(), &right());
        let sent = Sent { secret: marker.to_owned(), others: others.clone(), ..Sent::with(&signature) };
        let Some(diagnosis) = sent.diagnosis() else { continue };
        let texts = diagnosis.mistakes.iter().map(|mistake| format!("{:?} {:?}", mistake.title(), mistake.fix()));
        let told = format!("{diagnosis:?}{}{}", diagnosis.rejection, texts.collect::<String>());
        assert!(!told.contains("MARKER"), "{told}");
    }
}
