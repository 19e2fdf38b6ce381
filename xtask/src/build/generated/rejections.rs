//! `rejections.ts`: the return codes after which a relay renews its token, or asks for the address.

use jdy_core::error::{ADDRESS_UNKNOWN, TOKEN_REJECTED, is_token_rejected};

use super::HEADER;

pub(super) fn source() -> String {
    let list = |codes: &[&str]| codes.iter().map(|code| format!("'{code}'")).collect::<Vec<_>>().join(", ");
    let whatever_the_status: Vec<_> = TOKEN_REJECTED.into_iter().filter(|code| is_token_rejected(502, code)).collect();
    format!(
        "{HEADER}\n\
         /** The return codes (返回码) of a call that was not carried out, since its app-token is not accepted. */\n\
         export const TOKEN_REJECTED: ReadonlySet<string> = new Set([{}]);\n\n\
         /** Those that prove it in an answer of a server that failed (HTTP 5xx but 519) as well. */\n\
         export const TOKEN_REJECTED_BY_GATEWAY: ReadonlySet<string> = new Set([{}]);\n\n\
         /** The return codes of a call that was not carried out, since its address leads to no API. */\n\
         export const ADDRESS_UNKNOWN: ReadonlySet<string> = new Set([{}]);\n",
        list(&TOKEN_REJECTED),
        list(&whatever_the_status),
        list(&ADDRESS_UNKNOWN),
    )
}
