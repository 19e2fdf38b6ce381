//! Who is fetching: one at a time.

use core::cell::Cell;

use crate::host::{Failure, Host};

/// How long others wait for somebody who never reported back, beyond the time that he asked for.
const GRACE_MS: u64 = 1_000;

/// Who is fetching something: nobody, or somebody until a time after which he counts as gone.
///
/// Plain numbers only: in a Worker, a future or a lock that two requests share hangs one of them.
#[derive(Debug, Default)]
pub(in crate::client) struct SingleFlight {
    until: Cell<u64>,
}

impl SingleFlight {
    /// Takes off, unless somebody is under way.
    pub(in crate::client) fn start(&self, now: u64) -> Option<Lease<'_>> {
        if self.under_way(now) {
            return None;
        }
        let lease = Lease { flight: self, until: Cell::new(0) };
        lease.go_on(now, 0);
        Some(lease)
    }

    /// Whether somebody is under way.
    pub(in crate::client) fn under_way(&self, now: u64) -> bool {
        now < self.until.get()
    }
}

/// Ends the flight, however its owner ends; not the flight of somebody who has taken over since.
pub(in crate::client) struct Lease<'a> {
    flight: &'a SingleFlight,
    until: Cell<u64>,
}

impl Lease<'_> {
    /// Its owner is there, and will be heard of within `ms`.
    pub(in crate::client) fn go_on(&self, now: u64, ms: u32) {
        let until = now + u64::from(ms) + GRACE_MS;
        self.flight.until.set(until);
        self.until.set(until);
    }

    /// Waits, and is there again.
    pub(in crate::client) async fn sleep<H: Host>(&self, host: &H, ms: u32) -> Result<(), Failure<H::Cause>> {
        self.go_on(host.monotonic(), ms);
        host.sleep(ms).await
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        if self.flight.until.get() == self.until.get() {
            self.flight.until.set(0);
        }
    }
}
