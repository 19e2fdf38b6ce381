//! `rejections.ts`: the return codes after which a relay renews its token, or asks for the address.

use jdy_core::error::{ADDRESS_UNKNOWN, TOKEN_REJECTED};

use super::HEADER;

pub(super) fn source() -> String {
    let list = |codes: &[&str]| codes.iter().map(|code| format!("'{code}'")).collect::<Vec<_>>().join(", ");
    format!(
        "{HEADER}\n/** The return codes (返回码) of a call that was not carried out, since its app-token is not accepted. */\n\
         export const TOKEN_REJECTED: ReadonlySet<string> = new Set([{}]);\n\n\
         /** The return codes of a call that was not carried out, since its address leads to no API. */\n\
         export const ADDRESS_UNKNOWN: ReadonlySet<string> = new Set([{}]);\n",
        list(&TOKEN_REJECTED),
        list(&ADDRESS_UNKNOWN),
    )
}
