// Written by `cargo xtask pack` from crates/core. Change it there.

/** The return codes (返回码) of a call that was not carried out, since its app-token is not accepted. */
export const TOKEN_REJECTED: ReadonlySet<string> = new Set(['4009', '4010', '4011', '401', '1000202001']);

/** Those that prove it in an answer of a server that failed (HTTP 5xx but 519) as well. */
export const TOKEN_REJECTED_BY_GATEWAY: ReadonlySet<string> = new Set(['4009', '4010', '4011']);

/** The return codes of a call that was not carried out, since its address leads to no API. */
export const ADDRESS_UNKNOWN: ReadonlySet<string> = new Set(['404', '5001', '5002']);
