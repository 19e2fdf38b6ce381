//! The token store: its keys, and how long a call waits for it.

use alloc::string::String;

use crate::client::send::retry::Attempts;
use crate::error::Code;
use crate::host::{Failure, Host};

/// How long a call waits for a token store to keep a value.
const KEEPING_MS: u32 = 5_000;

/// Keeps a value in the token store. The call succeeds without it: a store that hangs takes at most half of the call's
/// time, and an error of the store is no error of the call.
pub(super) async fn keep<H: Host>(
    host: &H,
    attempts: &Attempts,
    key: &str,
    value: &str,
    expires: u64,
) -> Result<(), Failure<H::Cause>> {
    let limit_ms = (attempts.left(host.monotonic())? / 2).clamp(1, KEEPING_MS);
    match host.store(key, value, expires, limit_ms).await {
        Err(failure) if failure.error.code == Code::Timeout => Ok(()),
        outcome => outcome,
    }
}

/// Escapes a part of a key, so that different lists of parts make different keys.
pub(super) fn key_part(part: &str) -> String {
    let mut escaped = String::new();
    for character in part.chars() {
        match character {
            '%' => escaped.push_str("%25"),
            ':' => escaped.push_str("%3A"),
            other => escaped.push(other),
        }
    }
    escaped
}
