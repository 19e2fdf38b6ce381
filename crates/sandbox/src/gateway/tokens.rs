//! The issued app-tokens.

use std::collections::BTreeMap;

use super::error::Code;
use crate::clock::DAY_MS;
use crate::random::Random;

/// A token is valid for 24 hours.
const LIFETIME_MS: u64 = DAY_MS;

struct Token {
    client_id: String,
    account_id: String,
    expires: u64,
    /// Revoked before it expired.
    revoked: bool,
}

/// A new token revokes no earlier one of the account set.
#[derive(Default)]
pub(crate) struct Tokens {
    by_text: BTreeMap<String, Token>,
}

impl Tokens {
    /// A new token, and when it expires.
    pub(crate) fn issue(&mut self, client_id: &str, account_id: &str, now: u64, random: &mut Random) -> (String, u64) {
        // A day after it expired a token is unknown: 4010 instead of 4011.
        self.by_text.retain(|_, token| token.expires + LIFETIME_MS > now);
        // Clients store tokens: a restarted sandbox must not issue one of them again.
        let text = Random::new(random.bits() ^ now).token();
        let expires = now + LIFETIME_MS;
        let token = Token { client_id: client_id.into(), account_id: account_id.into(), expires, revoked: false };
        self.by_text.insert(text.clone(), token);
        (text, expires)
    }

    /// Revokes every issued token.
    pub(crate) fn revoke_all(&mut self) {
        for token in self.by_text.values_mut() {
            token.revoked = true;
        }
    }

    /// The account set of a token that was issued to this application.
    pub(crate) fn account_of(&self, text: &str, client_id: &str, now: u64) -> Result<&str, Code> {
        let token = self.by_text.get(text).filter(|token| token.client_id == client_id).ok_or(Code::TokenInvalid)?;
        if token.revoked || token.expires <= now { Err(Code::TokenExpired) } else { Ok(&token.account_id) }
    }
}
