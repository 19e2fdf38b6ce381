//! A second signer and verifier, from the protocol and other people's encoders: what ours must agree with.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sha2::Sha256;

use crate::Message;

/// When everything happens, in milliseconds since the epoch.
pub const NOW: u64 = 1_770_000_000_123;

const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Somebody who signs and verifies what goes over the wire, as he reads the protocol.
pub struct Stranger<'a> {
    /// The client secret.
    pub secret: &'a str,
    /// His clock.
    pub now: u64,
}

impl Stranger<'_> {
    /// Adds the headers of a signed request that are not there.
    pub fn sign(&self, message: &mut Message<'_>, client_id: &str, nonce: u64) {
        message.complete("X-Api-Auth-Version", "2.0");
        message.complete("X-Api-ClientID", client_id);
        message.complete("X-Api-TimeStamp", &self.now.to_string());
        message.complete("X-Api-Nonce", &nonce.to_string());
        message.complete("X-Api-SignHeaders", "X-Api-TimeStamp,X-Api-Nonce");
        let signature = self.signature(message);
        message.complete("X-Api-Signature", &signature);
    }

    /// Whether a request is signed as it should be.
    pub fn accepts(&self, message: &Message<'_>) -> bool {
        let header = |name| message.header(name).unwrap_or_default();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (timestamp, nonce) = (header("X-Api-TimeStamp"), header("X-Api-Nonce"));
        let in_time = timestamp.parse::<u64>().is_ok_and(|sent| sent.abs_diff(self.now) <= 300_000);
        header("X-Api-Auth-Version") == "2.0"
            && !header("X-Api-ClientID").is_empty()
            && (timestamp.len() == 13 && digits(timestamp) && in_time)
            && (digits(nonce) && nonce.bytes().any(|digit| digit != b'0'))
            && header("X-Api-SignHeaders") == "X-Api-TimeStamp,X-Api-Nonce"
            && header("X-Api-Signature") == self.signature(message)
    }

    fn signature(&self, message: &Message<'_>) -> String {
        let target = message.target.split('#').next().unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut pairs: Vec<&str> =
            query.split('&').filter(|pair| !matches!(pair.bytes().next(), None | Some(b'='))).collect();
        pairs.sort_unstable();
        let pairs: Vec<String> = pairs
            .iter()
            .map(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                format!("{}={}", encoded(key.as_bytes()), encoded(value.as_bytes()))
            })
            .collect();
        let path: Vec<u8> = percent_decode_str(path).collect();
        let text = format!(
            "{}\n{}\n{}\nx-api-nonce:{}\nx-api-timestamp:{}\n",
            message.method,
            encoded(&path),
            pairs.join("&"),
            message.header("X-Api-Nonce").unwrap_or_default(),
            message.header("X-Api-TimeStamp").unwrap_or_default(),
        );
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).expect("HMAC takes a key of any length");
        mac.update(text.as_bytes());
        let digest = mac.finalize().into_bytes();
        STANDARD.encode(digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}")))
    }
}

fn encoded(bytes: &[u8]) -> String {
    percent_encode(bytes, KEPT).to_string().replace("%20", "+")
}
