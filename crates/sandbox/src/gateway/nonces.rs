//! Used nonces.

use std::collections::BTreeMap;

use jdy_core::verification::TIMESTAMP_TOLERANCE_MS;

/// The nonces of signed calls, kept while the timestamp of the call is accepted.
#[derive(Default)]
pub(crate) struct Nonces {
    expires_at: BTreeMap<(String, String), u64>,
}

impl Nonces {
    /// Stores a nonce. False if the application has used it within the window.
    pub(crate) fn is_new(&mut self, client_id: &str, nonce: &str, timestamp: u64, now: u64) -> bool {
        self.expires_at.retain(|_, expires_at| *expires_at >= now);
        let expires_at = timestamp + TIMESTAMP_TOLERANCE_MS;
        self.expires_at.insert((client_id.into(), nonce.into()), expires_at).is_none()
    }
}
