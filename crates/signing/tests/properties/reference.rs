//! A reference implementation of the signature, written from the protocol. The fuzz targets use it as well.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// `ENC` of the protocol.
fn enc(bytes: &[u8]) -> String {
    let encoded = bytes.iter().map(|&byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    });
    encoded.collect()
}

/// The string to sign, from the raw path and the pairs of the wire query.
pub(crate) fn string_to_sign<'a>(
    method: &str,
    path: &[u8],
    wire: impl IntoIterator<Item = &'a str>,
    nonce: &str,
    timestamp: &str,
) -> String {
    let mut wire: Vec<&str> = wire.into_iter().collect();
    wire.sort_unstable();
    let encoded = wire.iter().map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        format!("{}={}", enc(key.as_bytes()), enc(value.as_bytes()))
    });
    let query = encoded.collect::<Vec<_>>().join("&");
    let path = enc(path);
    format!("{method}\n{path}\n{query}\nx-api-nonce:{nonce}\nx-api-timestamp:{timestamp}\n")
}

/// `base64(lower-case hex(HMAC-SHA256(secret, text)))`
pub(crate) fn signature(text: &str, secret: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    let hex: Vec<String> = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    STANDARD.encode(hex.concat())
}
