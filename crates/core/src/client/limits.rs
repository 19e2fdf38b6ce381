//! How long and how often a call is tried.

use crate::wire::TOTAL_TIMEOUT_MS;

/// How long and how often a call is tried.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// How long one answer may take, its body included.
    pub(super) timeout_ms: u32,
    /// How long a call may take with all its attempts, once it has a slot of the rate limit.
    pub(super) total_timeout_ms: u32,
    /// How often a call is sent again.
    pub(super) max_retries: u32,
}

impl Default for Limits {
    fn default() -> Self {
        // The service takes up to 30 seconds for an answer.
        Self { timeout_ms: 60_000, total_timeout_ms: TOTAL_TIMEOUT_MS, max_retries: 2 }
    }
}
