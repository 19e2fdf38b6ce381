//! The app-tokens that were given out.

use std::collections::BTreeMap;

use super::error::Code;
use crate::clock::DAY_MS;
use crate::random::Random;

/// How long a token lives: 24 hours.
const TOKEN_LIFE_MS: u64 = DAY_MS;

struct Token {
    client_id: String,
    account_id: String,
    expires: u64,
    /// Ended before its time.
    ended: bool,
}

/// Earlier tokens of an account set stay good until they expire: a new one does not end them.
#[derive(Default)]
pub(crate) struct Tokens {
    by_text: BTreeMap<String, Token>,
}

impl Tokens {
    /// A new token and the moment at which it ends.
    pub(crate) fn issue(&mut self, client_id: &str, account_id: &str, now: u64, random: &mut Random) -> (String, u64) {
        // A token that ended long ago may as well never have been: 4010 instead of 4011.
        self.by_text.retain(|_, token| token.expires + TOKEN_LIFE_MS > now);
        let text = random.token();
        let expires = now + TOKEN_LIFE_MS;
        let token = Token { client_id: client_id.into(), account_id: account_id.into(), expires, ended: false };
        self.by_text.insert(text.clone(), token);
        (text, expires)
    }

    /// Ends every token that was given out.
    pub(crate) fn end(&mut self) {
        for token in self.by_text.values_mut() {
            token.ended = true;
        }
    }

    /// The account set that a token opens to this application.
    pub(crate) fn account_of(&self, text: &str, client_id: &str, now: u64) -> Result<&str, Code> {
        let token = self.by_text.get(text).filter(|token| token.client_id == client_id).ok_or(Code::TokenInvalid)?;
        if token.ended || token.expires <= now { Err(Code::TokenExpired) } else { Ok(&token.account_id) }
    }
}
