//! Durations that several parts of the session use.

/// How long a call to an endpoint that leads to a token may take, if the caller does not allow less.
pub(super) const TIMEOUT_MS: u32 = 30_000;
/// How often a call that waits for another call's token checks whether it is there, if the host does not wake it
/// earlier.
pub(super) const POLL_MS: u32 = 25;
