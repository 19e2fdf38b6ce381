//! A reference implementation of the signature, written from the protocol. The fuzz targets use it as well.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// `ENC` of the protocol.
pub(crate) fn enc(bytes: &[u8]) -> String {
    let encoded = bytes.iter().map(|&byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    });
    encoded.collect()
}

/// The string to sign, from the keys and values of the wire form.
pub(crate) fn string_to_sign(
    method: &str,
    path: &str,
    wire: &[(String, String)],
    nonce: &str,
    timestamp: &str,
) -> String {
    let mut wire: Vec<String> = wire.iter().map(|(key, value)| format!("{key}={value}")).collect();
    wire.sort_unstable();
    let encoded = wire.iter().map(|pair| {
        let (key, value) = pair.split_once('=').unwrap();
        format!("{}={}", enc(key.as_bytes()), enc(value.as_bytes()))
    });
    let query = encoded.collect::<Vec<_>>().join("&");
    let path = enc(path.as_bytes());
    format!("{method}\n{path}\n{query}\nx-api-nonce:{nonce}\nx-api-timestamp:{timestamp}\n")
}

/// `base64(lowercase_hex(HMAC-SHA256(secret, text)))`
pub(crate) fn signature(text: &str, secret: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    let hex: Vec<String> = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    STANDARD.encode(hex.concat())
}
