//! The HMAC keys that a signer may have used.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use jdy_signing::Secret;
use jdy_signing::encoding::nibble;
use zeroize::Zeroizing;

use crate::procedure::Key;

/// The secrets of a request.
pub(super) struct Keys<'a> {
    /// The client secret, untrimmed.
    pub given: &'a Secret,
    pub client_id: &'a str,
    pub others: &'a [(&'a str, &'a Secret)],
}

impl<'a> Keys<'a> {
    /// The client secret without the white space that a pasted text often has around it.
    pub(super) fn trimmed(&self) -> &'a str {
        let given = self.given.expose();
        given.trim_matches(|character: char| character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}'))
    }

    /// The bytes of a key; `None` where the secret cannot be decoded or there is no such secret. Wiped like a secret.
    pub(super) fn bytes(&self, key: Key) -> Option<Zeroizing<Vec<u8>>> {
        let secret = self.trimmed();
        Some(Zeroizing::new(match key {
            Key::ClientSecret => secret.into(),
            Key::Untrimmed => self.given.expose().into(),
            Key::Around(before, behind) => [before, secret, behind].concat().into(),
            Key::Upper => secret.as_bytes().to_ascii_uppercase(),
            Key::Lower => secret.as_bytes().to_ascii_lowercase(),
            Key::HexDecoded => {
                let (pairs, []) = secret.as_bytes().as_chunks::<2>() else { return None };
                pairs.iter().map(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?)).collect::<Option<_>>()?
            }
            Key::Base64Decoded => BASE64.decode(secret).ok()?,
            Key::Base64Encoded => BASE64.encode(secret).into(),
            Key::Text(text) => text.into(),
            Key::ClientId => self.client_id.into(),
            Key::AfterClientId(between) => [self.client_id, between, secret].concat().into(),
            Key::BeforeClientId(between) => [secret, between, self.client_id].concat().into(),
            Key::Other(index) => self.others.get(index)?.1.expose().trim().into(),
        }))
    }
}
