//! A request, its correct string to sign, and functions to sign any text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jdy_diagnosis::{Diagnosis, Mistake, Request};
use jdy_signing::Secret;
use sha2::Sha256;

pub(crate) const SECRET: &str = "f2adcfef73369bfc4e1384677d38a0ff";
pub(crate) const NONCE: &str = "4427456950";
pub(crate) const NOW: u64 = 1_670_305_063_559;

/// A URL whose string to sign differs for every encoding and every order.
pub(crate) const URL: &str = "https://api.kingdee.com/jdy/v2/bd/a%20b%E4%B8%AD*?\
    B=x+y&a=&id2=2&id=1&search=%E8%8B%B9*%7E%27%28%21%29&t%5B%5D=%2F%3D%2B";
/// The path and query lines of its string to sign.
pub(crate) const PATH: &str = "%2Fjdy%2Fv2%2Fbd%2Fa+b%E4%B8%AD%2A";
pub(crate) const QUERY: &str = "B=x%2By&a=&id2=2&id=1&search=%25E8%258B%25B9%2A%257E%2527%2528%2521%2529&\
    t%255B%255D=%252F%253D%252B";
pub(crate) const NONCE_LINE: &str = "x-api-nonce:4427456950";
pub(crate) const TIME_LINE: &str = "x-api-timestamp:1670305063559";

/// A signed request.
#[derive(Clone)]
pub(crate) struct Sent {
    pub method: &'static str,
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    pub secret: String,
    pub others: Vec<(&'static str, Secret)>,
    pub now: u64,
}

impl Sent {
    /// A GET request with this signature.
    pub(crate) fn with(signature: &str) -> Self {
        let headers = [
            ("Content-Type", "application/json"),
            ("X-Api-ClientID", "205022"),
            ("X-Api-Auth-Version", "2.0"),
            ("X-Api-TimeStamp", "1670305063559"),
            ("X-Api-Nonce", NONCE),
            ("X-Api-SignHeaders", "X-Api-TimeStamp,X-Api-Nonce"),
            ("X-Api-Signature", signature),
        ];
        Self {
            method: "GET",
            url: URL.to_owned(),
            headers: headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            body: String::new(),
            secret: SECRET.to_owned(),
            others: Vec::new(),
            now: NOW,
        }
    }

    /// A GET request with the signature of this text.
    pub(crate) fn signing(text: &str) -> Self {
        Self::with(&signature(text))
    }

    pub(crate) fn to(self, url: &str) -> Self {
        Self { url: url.to_owned(), ..self }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    pub(crate) fn diagnosis(&self) -> Option<Diagnosis> {
        let headers: Vec<(&str, &str)> = self.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        let others: Vec<(&str, &Secret)> = self.others.iter().map(|(name, secret)| (*name, secret)).collect();
        let suspect = Request {
            method: self.method,
            url: &self.url,
            headers: &headers,
            body: &self.body,
            client_secret: &Secret::new(self.secret.as_str()),
            others: &others,
            now: self.now,
        };
        suspect.diagnose()
    }

    /// The codes of its mistakes.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.diagnosis().unwrap().mistakes.iter().map(Mistake::code).collect()
    }
}

/// The five lines, each with its newline.
pub(crate) fn text(method: &str, path: &str, query: &str) -> String {
    format!("{method}\n{path}\n{query}\n{NONCE_LINE}\n{TIME_LINE}\n")
}

pub(crate) fn right() -> String {
    text("GET", PATH, QUERY)
}

pub(crate) fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

pub(crate) fn signature(text: &str) -> String {
    signature_by(SECRET.as_bytes(), text)
}

pub(crate) fn signature_by(key: &[u8], text: &str) -> String {
    STANDARD.encode(hex(&hmac(key, text.as_bytes())))
}

/// Signs each text. Expects this mistake alone, and that text as `actual`.
pub(crate) fn expect(code: &str, texts: &[String]) {
    expect_of(code, &Sent::with(""), &right(), texts);
}

/// Like `expect`, for another request.
pub(crate) fn expect_of(code: &str, sent: &Sent, expected: &str, texts: &[String]) {
    for text in texts {
        let diagnosis = sent.clone().header("X-Api-Signature", &signature(text)).diagnosis().unwrap();
        let codes: Vec<_> = diagnosis.mistakes.iter().map(Mistake::code).collect();
        assert_eq!(codes, [code], "{text}");
        assert_eq!(diagnosis.rejection.reason(), "signature_mismatch");
        assert_eq!(diagnosis.expected, expected);
        assert_eq!(diagnosis.actual.as_deref(), Some(&**text));
    }
}
