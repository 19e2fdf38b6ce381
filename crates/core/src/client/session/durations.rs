//! Times that several parts of the session need.

/// What the endpoints that lead to a token may take, where the caller does not allow less.
pub(super) const TIMEOUT_MS: u32 = 30_000;
/// How often a call that waits for another call's token looks whether it is there, where the host does not tell it sooner.
pub(super) const POLL_MS: u32 = 25;
