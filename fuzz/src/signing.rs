//! A reference signer and verifier, written from the protocol with other crates. The results must be the same.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sha2::Sha256;

use crate::Message;

/// The time of every target, in milliseconds since the epoch.
pub const NOW: u64 = 1_770_000_000_123;

const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Signs and verifies requests as the protocol says.
pub struct ReferenceSigner<'a> {
    /// The client secret.
    pub secret: &'a str,
    /// The time.
    pub now: u64,
}

impl ReferenceSigner<'_> {
    /// Adds the missing headers of a signed request.
    pub fn sign(&self, message: &mut Message<'_>, client_id: &str, nonce: u64) {
        message.add_missing("X-Api-Auth-Version", "2.0");
        message.add_missing("X-Api-ClientID", client_id);
        message.add_missing("X-Api-TimeStamp", &self.now.to_string());
        message.add_missing("X-Api-Nonce", &nonce.to_string());
        message.add_missing("X-Api-SignHeaders", "X-Api-TimeStamp,X-Api-Nonce");
        let signature = self.signature(message);
        message.add_missing("X-Api-Signature", &signature);
    }

    /// Whether the signature of a request is right.
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
