//! The token store: its keys, and how long it is waited for.

use alloc::string::String;

use crate::client::send::retry::Attempts;
use crate::error::Code;
use crate::host::{Failure, Host};

/// A token store that takes longer to keep a value is not waited for.
const KEEPING_MS: u32 = 5_000;

/// Keeps a value in the token store. A call does not need it there: one that hangs takes half of the call's time at
/// most, and no failure of it is the call's.
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

/// A part of a key, so that no two lists of parts make the same key.
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
