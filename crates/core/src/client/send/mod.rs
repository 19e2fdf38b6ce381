//! Sends a call: one attempt, its retries, and the look-up of a save whose answer was lost.

pub(super) mod attempt;
mod comparison;
pub(super) mod late_updates;
mod lost_save;
pub(super) mod proof;
pub(super) mod retry;
pub(super) mod retry_policy;
pub(super) mod sender;
