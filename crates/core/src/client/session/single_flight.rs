//! Single flight: one call fetches a token, the others wait.

use core::cell::Cell;

use crate::host::{Failure, Host};

/// How long a lease stays valid after the time that its call announced.
const GRACE_MS: u64 = 1_000;

/// Until when a call has the lease to fetch. A call whose lease has expired counts as ended.
///
/// It keeps plain numbers only: in a Worker, a future or a lock that two requests share hangs one of them.
#[derive(Debug, Default)]
pub(in crate::client) struct SingleFlight {
    until: Cell<u64>,
}

impl SingleFlight {
    /// Takes the lease, unless another call has it.
    pub(in crate::client) fn start(&self, now: u64) -> Option<Lease<'_>> {
        if self.under_way(now) {
            return None;
        }
        let lease = Lease { flight: self, until: Cell::new(0) };
        lease.go_on(now, 0);
        Some(lease)
    }

    /// Whether a call has the lease.
    pub(in crate::client) fn under_way(&self, now: u64) -> bool {
        now < self.until.get()
    }
}

/// The lease to fetch. It is given back when it is dropped, unless another call has taken it over.
pub(in crate::client) struct Lease<'a> {
    flight: &'a SingleFlight,
    until: Cell<u64>,
}

impl Lease<'_> {
    /// Extends the lease by `ms`.
    pub(in crate::client) fn go_on(&self, now: u64, ms: u32) {
        let until = now + u64::from(ms) + GRACE_MS;
        self.flight.until.set(until);
        self.until.set(until);
    }

    /// Waits for `ms` and keeps the lease.
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
