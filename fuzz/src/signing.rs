//! A reference signer and verifier, on the reference implementation of the signing crate's tests and another
//! percent-decoder. The results must be the same.

use percent_encoding::percent_decode_str;

use crate::RawRequest;
use crate::reference::{signature, string_to_sign};

/// The time of every target, in milliseconds since the epoch.
pub const NOW: u64 = 1_770_000_000_123;

/// Signs and verifies requests as the protocol says.
pub struct ReferenceSigner<'a> {
    /// The client secret.
    pub secret: &'a str,
    /// Milliseconds since the epoch.
    pub now: u64,
}

impl ReferenceSigner<'_> {
    /// Adds the missing headers of a signed request.
    pub fn sign(&self, request: &mut RawRequest<'_>, client_id: &str, nonce: u64) {
        request.add_missing("X-Api-Auth-Version", "2.0");
        request.add_missing("X-Api-ClientID", client_id);
        request.add_missing("X-Api-TimeStamp", &self.now.to_string());
        request.add_missing("X-Api-Nonce", &nonce.to_string());
        request.add_missing("X-Api-SignHeaders", "X-Api-TimeStamp,X-Api-Nonce");
        let signature = self.signature(request);
        request.add_missing("X-Api-Signature", &signature);
    }

    /// Whether the signature of a request is right.
    pub fn accepts(&self, request: &RawRequest<'_>) -> bool {
        let header = |name| request.header(name).unwrap_or_default();
        let (timestamp, nonce) = (header("X-Api-TimeStamp"), header("X-Api-Nonce"));
        let digits = timestamp.len() == 13 && timestamp.bytes().all(|byte| byte.is_ascii_digit());
        let in_time = timestamp.parse::<u64>().is_ok_and(|sent| sent.abs_diff(self.now) <= 300_000);
        header("X-Api-Auth-Version") == "2.0"
            && !header("X-Api-ClientID").is_empty()
            && (digits && in_time)
            && (!nonce.is_empty() && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric()))
            && ["X-Api-TimeStamp,X-Api-Nonce", "X-Api-Nonce,X-Api-TimeStamp"].contains(&header("X-Api-SignHeaders"))
            && header("X-Api-Signature") == self.signature(request)
    }

    fn signature(&self, request: &RawRequest<'_>) -> String {
        let target = request.target.split('#').next().unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let pairs = query.split('&').filter(|pair| !matches!(pair.bytes().next(), None | Some(b'=')));
        let path: Vec<u8> = percent_decode_str(path).collect();
        let header = |name| request.header(name).unwrap_or_default();
        let text = string_to_sign(request.method, &path, pairs, header("X-Api-Nonce"), header("X-Api-TimeStamp"));
        signature(&text, self.secret)
    }
}
