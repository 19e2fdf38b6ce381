//! Nonces that were used.

use std::collections::BTreeMap;

use jdy_core::verification::TIMESTAMP_TOLERANCE_MS;

/// The nonces of signed calls, kept for as long as the call's timestamp would still be accepted.
#[derive(Default)]
pub(crate) struct Nonces {
    forget_at: BTreeMap<(String, String), u64>,
}

impl Nonces {
    /// Notes a nonce; false when the application has used it within the window.
    pub(crate) fn fresh(&mut self, client_id: &str, nonce: &str, timestamp: u64, now: u64) -> bool {
        self.forget_at.retain(|_, forget_at| *forget_at >= now);
        let forget_at = timestamp + TIMESTAMP_TOLERANCE_MS;
        self.forget_at.insert((client_id.into(), nonce.into()), forget_at).is_none()
    }
}
