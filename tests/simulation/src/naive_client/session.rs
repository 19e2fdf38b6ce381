//! The token of the naive client, as its token store keeps it.

use std::cell::Cell;

/// A token and where it leads.
#[derive(Clone)]
pub(super) struct Session {
    pub(super) token: String,
    pub(super) router_addr: String,
    pub(super) expires: u64,
}

impl Session {
    /// As the token store keeps it.
    pub(super) fn text(&self) -> String {
        format!("{}\n{}\n{}", self.token, self.router_addr, self.expires)
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut next = || lines.next().map(str::to_owned);
        Some(Self { token: next()?, router_addr: next()?, expires: next()?.parse().ok()? })
    }
}

/// The one task that fetches a session; dropping it lets the next task fetch.
pub(super) struct Fetching<'a>(pub(super) &'a Cell<u64>);

impl Drop for Fetching<'_> {
    fn drop(&mut self) {
        self.0.set(0);
    }
}
