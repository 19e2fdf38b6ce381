//! The nonce of a signed request.

use alloc::string::{String, ToString};

/// A nonce of 16 digits.
pub fn nonce(random: u64) -> String {
    const LEAST: u64 = 1_000_000_000_000_000;
    (LEAST + random % (9 * LEAST)).to_string()
}
