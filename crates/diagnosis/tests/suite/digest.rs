//! Mistakes in the digest and its encoding.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jdy_diagnosis::Mistake;
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha512};

use crate::signer::{SECRET, Sent, hex, hmac, right, signature};

fn digest() -> Vec<u8> {
    hmac(SECRET.as_bytes(), right().as_bytes())
}

fn signatures(codes: &[&str], signatures: &[String]) {
    for signature in signatures {
        let diagnosis = Sent::with(signature).diagnosis().unwrap();
        let found: Vec<_> = diagnosis.mistakes.iter().map(Mistake::code).collect();
        assert_eq!(found, codes, "{signature}");
        assert_eq!(diagnosis.actual, Some(diagnosis.expected));
    }
}

#[test]
fn digest_not_hex() {
    signatures(&["digest_not_hex"], &[STANDARD.encode(digest())]);
}

#[test]
fn digest_upper_case() {
    signatures(&["digest_upper_case"], &[STANDARD.encode(hex(&digest()).to_uppercase())]);
}

#[test]
fn digest_utf_16() {
    let units: Vec<u16> = hex(&digest()).encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    let marked = [b"\xff\xfe", &*little].concat();
    signatures(&["digest_utf_16"], &[little, big, marked].map(|bytes| STANDARD.encode(bytes)));
}

#[test]
fn digest_with_more() {
    let digits = hex(&digest());
    signatures(
        &["digest_with_more"],
        &[
            STANDARD.encode(format!("{digits}\n")),
            STANDARD.encode(format!("(stdin)= {digits}\n")),
            STANDARD.encode(format!("SHA2-256(stdin)= {digits}")),
            STANDARD.encode(format!("{digits}  -\n")),
            STANDARD.encode(pairs(&digits, "-")),
            STANDARD.encode(pairs(&digits, " ")),
            STANDARD.encode(format!("{}\n{}\n", &digits[..60], &digits[60..])),
            STANDARD.encode(format!("0x{digits}")),
            STANDARD.encode(format!("b'{digits}'")),
        ],
    );
    let hyphens = STANDARD.encode(pairs(&digits.to_uppercase(), "-"));
    signatures(&["digest_upper_case", "digest_with_more"], &[hyphens]);
}

/// Hexadecimal digits as .NET's `BitConverter` writes them, with another separator.
fn pairs(digits: &str, separator: &str) -> String {
    let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
    pairs.collect::<Vec<_>>().join(separator)
}

#[test]
fn text_utf_16() {
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let (secret, text) = (utf_16(SECRET), utf_16(&right()));
    for digest in [hmac(&secret, &text), hmac(SECRET.as_bytes(), &text), hmac(&secret, right().as_bytes())] {
        signatures(&["text_utf_16"], &[STANDARD.encode(hex(&digest))]);
    }
}

#[test]
fn signature_not_base64() {
    let digits = hex(&digest());
    signatures(&["signature_not_base64"], std::slice::from_ref(&digits));
    signatures(&["signature_not_base64", "digest_upper_case"], &[digits.to_uppercase()]);
}

#[test]
fn signature_base64_twice() {
    signatures(&["signature_base64_twice"], &[STANDARD.encode(signature(&right()))]);
}

#[test]
fn signature_padding() {
    signatures(&["signature_padding"], &[STANDARD_NO_PAD.encode(hex(&digest()))]);
}

#[test]
fn signature_url_safe() {
    // base64 of hexadecimal digits never contains + or /, base64 of the bytes does.
    let signature = URL_SAFE.encode(digest());
    assert!(signature.contains(['-', '_']), "{signature}");
    signatures(&["digest_not_hex", "signature_url_safe"], &[signature]);
}

#[test]
fn signature_blank() {
    let signature = signature(&right());
    let broken = |by: &str| [&signature[..76], by, &signature[76..]].concat();
    signatures(&["signature_blank"], &["\n", " ", "\r\n", "\\n"].map(broken));
}

#[test]
fn signature_escaped() {
    signatures(&["signature_escaped"], &[signature(&right()).replace('=', "%3D")]);
}

#[test]
fn signature_quoted() {
    signatures(&["signature_quoted"], &[format!("\"{}\"", signature(&right())), format!("b'{}'", signature(&right()))]);
}

#[test]
fn hash_function() {
    let text = right();
    let (key, text) = (SECRET.as_bytes(), text.as_bytes());
    let sha1 = Hmac::<Sha1>::new_from_slice(key).unwrap().chain_update(text).finalize().into_bytes().to_vec();
    let sha512 = Hmac::<Sha512>::new_from_slice(key).unwrap().chain_update(text).finalize().into_bytes().to_vec();
    let md5 = Hmac::<Md5>::new_from_slice(key).unwrap().chain_update(text).finalize().into_bytes().to_vec();
    for (digest, name) in [(sha1, "SHA-1"), (sha512, "SHA-512"), (md5, "MD5")] {
        signatures(&["hash_function"], &[STANDARD.encode(hex(&digest))]);
        signatures(&["hash_function", "digest_not_hex"], &[STANDARD.encode(&digest)]);
        let told = Sent::with(&STANDARD.encode(hex(&digest))).diagnosis().unwrap();
        assert!(told.mistakes[0].title().en.starts_with(name));
    }
}

#[test]
fn hash_without_hmac() {
    let text = right();
    for hashed in [text.clone(), format!("{SECRET}{text}"), format!("{text}{SECRET}")] {
        signatures(&["hash_without_hmac"], &[STANDARD.encode(hex(&Sha256::digest(hashed)))]);
    }
    let md5 = Md5::digest(format!("{text}{SECRET}"));
    signatures(
        &["hash_without_hmac", "hash_function", "signature_not_base64", "digest_upper_case"],
        &[hex(&md5).to_uppercase()],
    );
}

#[test]
fn a_text_that_is_not_a_signature_has_no_mistakes() {
    for signature in ["x", "====", "not a signature", "苹果", "AAAA", "%", "\u{0}", "0g"] {
        let diagnosis = Sent::with(signature).diagnosis().unwrap();
        assert!(diagnosis.mistakes.is_empty() && diagnosis.actual.is_none(), "{signature}");
    }
}
