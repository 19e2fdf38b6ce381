//! Signs requests: `X-Api-Signature`, its string to sign and its headers; and `app_signature`.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::encoding::{hex, push_signed, push_signed_pairs, text};
use crate::packed::Packed;
use crate::query::{Pairs, WireQuery};
use crate::secret::Secret;

/// The headers of calls, with the names of the service's documentation.
pub mod header {
    /// Always `application/json`.
    pub const CONTENT_TYPE: &str = "Content-Type";
    /// The application's client id (应用 id).
    pub const CLIENT_ID: &str = "X-Api-ClientID";
    /// Always [`super::AUTH_VERSION`].
    pub const AUTH_VERSION: &str = "X-Api-Auth-Version";
    /// Milliseconds since the epoch, 13 digits (时间戳).
    pub const TIMESTAMP: &str = "X-Api-TimeStamp";
    /// A random positive integer, used once (随机正整数).
    pub const NONCE: &str = "X-Api-Nonce";
    /// Always [`super::SIGN_HEADERS`].
    pub const SIGN_HEADERS: &str = "X-Api-SignHeaders";
    /// The signature (签名).
    pub const SIGNATURE: &str = "X-Api-Signature";
    /// The token of the account set (账套级别的 token).
    pub const APP_TOKEN: &str = "app-token";
    /// The data centre that holds the account set (IDC 域名).
    pub const ROUTER_ADDR: &str = "X-GW-Router-Addr";
}

/// The value of `X-Api-Auth-Version`.
pub const AUTH_VERSION: &str = "2.0";
/// The value of `X-Api-SignHeaders`. The string to sign has the nonce first nevertheless.
pub const SIGN_HEADERS: &str = "X-Api-TimeStamp,X-Api-Nonce";
/// The value of `Content-Type`.
pub const JSON_CONTENT_TYPE: &str = "application/json";

/// The length of a signature in characters.
pub const LENGTH: usize = 88;
/// A signature, in ASCII.
pub type Signature = [u8; LENGTH];

/// The capacity for most strings to sign.
const USUAL_LENGTH: usize = 1024;

/// The parts of a request that a signature covers. It does not cover the body.
#[derive(Clone, Copy, Debug)]
pub struct Unsigned<'a> {
    /// The HTTP method, in upper case.
    pub method: &'a str,
    /// The path, unescaped, from its first `/`.
    pub path: &'a str,
    /// The query in its wire form.
    pub query: &'a WireQuery,
    /// A positive integer that was not used before.
    pub nonce: &'a str,
    /// Milliseconds since the epoch.
    pub timestamp: u64,
}

impl Unsigned<'_> {
    /// The string to sign, with its final newline.
    pub fn string_to_sign(&self) -> String {
        text(self.bytes_to_sign())
    }

    fn bytes_to_sign(&self) -> Vec<u8> {
        let query = |text: &mut Vec<u8>| push_signed_pairs(text, self.query.as_str().as_bytes());
        let timestamp = self.timestamp.to_string();
        string_to_sign(self.method.as_bytes(), self.path.as_bytes(), query, self.nonce.as_bytes(), timestamp.as_bytes())
    }
}

/// The string to sign. `push_query` writes its third line.
pub fn string_to_sign(
    method: &[u8],
    path: &[u8],
    push_query: impl FnOnce(&mut Vec<u8>),
    nonce: &[u8],
    timestamp: &[u8],
) -> Vec<u8> {
    let mut text = Vec::with_capacity(USUAL_LENGTH);
    text.extend_from_slice(method);
    text.push(b'\n');
    push_signed(&mut text, path);
    text.push(b'\n');
    push_query(&mut text);
    for part in [b"\nx-api-nonce:", nonce, b"\nx-api-timestamp:", timestamp, b"\n"] {
        text.extend_from_slice(part);
    }
    text
}

/// A signature with every stage that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The query to send, without `?`.
    pub query: String,
    /// The string to sign.
    pub string_to_sign: String,
    /// The value of `X-Api-Signature`, 88 characters.
    pub signature: String,
    /// The six `X-Api-…` headers and `Content-Type`.
    pub headers: Vec<(&'static str, String)>,
}

/// Signs requests for one application. Prepares the HMAC key once.
#[derive(Clone)]
pub struct Signer {
    client_id: String,
    key: Hmac<Sha256>,
}

impl core::fmt::Debug for Signer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Signer").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

impl Signer {
    /// A signer for the application `client_id`.
    pub fn new(client_id: impl Into<String>, client_secret: &Secret) -> Self {
        Self { client_id: client_id.into(), key: key(client_secret) }
    }

    /// The signature alone.
    pub fn signature(&self, request: &Unsigned<'_>) -> String {
        text(encode(self.key.clone(), &request.bytes_to_sign()))
    }

    /// The signature of a packed request, with this nonce and timestamp instead of its own.
    pub fn packed_signature(&self, request: &Packed<'_>, nonce: &[u8], timestamp: &[u8]) -> Signature {
        let query = Pairs::encode(&mut request.pairs());
        let push_query = |text: &mut Vec<u8>| query.push_signed(text);
        encode(self.key.clone(), &string_to_sign(request.method, request.path, push_query, nonce, timestamp))
    }

    /// The signature with all stages.
    pub fn sign(&self, request: &Unsigned<'_>) -> Signed {
        let string_to_sign = request.bytes_to_sign();
        let signature = text(encode(self.key.clone(), &string_to_sign));
        let headers = vec![
            (header::CONTENT_TYPE, JSON_CONTENT_TYPE.into()),
            (header::CLIENT_ID, self.client_id.clone()),
            (header::AUTH_VERSION, AUTH_VERSION.into()),
            (header::TIMESTAMP, request.timestamp.to_string()),
            (header::NONCE, request.nonce.into()),
            (header::SIGN_HEADERS, SIGN_HEADERS.into()),
            (header::SIGNATURE, signature.clone()),
        ];
        Signed { query: request.query.as_str().into(), string_to_sign: text(string_to_sign), signature, headers }
    }
}

/// `app_signature` of the token endpoint: the app key, signed with the app secret.
pub fn app_signature(app_key: &str, app_secret: &Secret) -> String {
    text(signed(app_secret, app_key.as_bytes()))
}

/// The signature of a text with a secret.
pub fn signed(secret: &Secret, message: &[u8]) -> Signature {
    encode(key(secret), message)
}

fn key(secret: &Secret) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    Hmac::new_from_slice(secret.expose().as_bytes()).expect("a key of any length")
}

/// Encodes the digest as lower-case hexadecimal digits, and those as base64.
fn encode(mut mac: Hmac<Sha256>, message: &[u8]) -> Signature {
    mac.update(message);
    let digest: [u8; 32] = mac.finalize().into_bytes().into();
    let mut signature = [0; LENGTH];
    // 64 bytes are 88 characters of base64.
    let _ = BASE64.encode_slice(hex::<32, 64>(&digest), &mut signature);
    signature
}
