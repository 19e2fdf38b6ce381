//! `rejections.ts`: the return codes after which a relay renews its token.

use jdy_core::error::TOKEN_REJECTED;

use super::HEADER;

pub(super) fn source() -> String {
    let codes: Vec<String> = TOKEN_REJECTED.iter().map(|code| format!("'{code}'")).collect();
    format!(
        "{HEADER}\n/** The return codes (返回码) of a call that was not carried out, since its app-token is not accepted. */\n\
         export const TOKEN_REJECTED: ReadonlySet<string> = new Set([{}]);\n",
        codes.join(", "),
    )
}
