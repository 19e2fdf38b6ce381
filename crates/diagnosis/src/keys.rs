//! What may have served as the key: the secret in disguise, or another one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::Zeroizing;

use super::recipe;
use jdy_signing::Secret;
use jdy_signing::encoding::nibble;

/// The secrets at hand. What is made of them is wiped like them.
pub(super) struct Keys<'a> {
    /// As it was given here.
    pub given: &'a Secret,
    pub client_id: &'a str,
    pub others: &'a [(&'a str, &'a Secret)],
}

impl<'a> Keys<'a> {
    /// The client secret: none of them has blanks around it, but what is pasted often has.
    pub(super) fn right(&self) -> &'a str {
        let given = self.given.expose();
        given.trim_matches(|character: char| character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}'))
    }

    /// The key of a recipe; nothing where there is no such key.
    pub(super) fn of(&self, which: recipe::Secret) -> Option<Zeroizing<Vec<u8>>> {
        let right = self.right();
        Some(Zeroizing::new(match which {
            recipe::Secret::Right => right.into(),
            recipe::Secret::AsGiven => self.given.expose().into(),
            recipe::Secret::Around(before, behind) => [before, right, behind].concat().into(),
            recipe::Secret::Upper => right.as_bytes().to_ascii_uppercase(),
            recipe::Secret::Lower => right.as_bytes().to_ascii_lowercase(),
            recipe::Secret::HexDecoded => {
                let (pairs, []) = right.as_bytes().as_chunks::<2>() else { return None };
                pairs.iter().map(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?)).collect::<Option<_>>()?
            }
            recipe::Secret::Base64Decoded => BASE64.decode(right).ok()?,
            recipe::Secret::Base64Encoded => BASE64.encode(right).into(),
            recipe::Secret::Instead(text) => text.into(),
            recipe::Secret::ClientId => self.client_id.into(),
            recipe::Secret::Other(index) => self.others.get(index)?.1.expose().trim().into(),
        }))
    }
}
