//! The rate limit of the naive client.

use std::cell::RefCell;

use jdy_core::host::{Failure, Host};

use crate::host::CallHost;
use crate::mutant::Mutant;

const MINUTE_MS: u64 = 60_000;
const SECOND_MS: u64 = 1_000;
const HOUR_MS: u64 = 3_600_000;
/// How soon a waiter looks again; the interval doubles.
pub(super) const FIRST_INTERVAL_MS: u32 = 20;
pub(super) const LAST_INTERVAL_MS: u32 = 60_000;

/// A limit a minute and a second.
pub(super) struct RateLimit {
    per_minute: usize,
    per_second: usize,
    timeout_ms: u32,
    mutant: Option<Mutant>,
    calls: RefCell<Calls>,
}

/// When each call ended, or will at the latest.
#[derive(Default)]
struct Calls {
    made: usize,
    ends: Vec<(usize, u64)>,
}

impl RateLimit {
    pub(super) fn new(per_minute: u32, per_second: u32, timeout_ms: u32, mutant: Option<Mutant>) -> Self {
        let limit = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
        let (per_minute, per_second) = (limit(per_minute), limit(per_second));
        Self { per_minute, per_second, timeout_ms, mutant, calls: RefCell::default() }
    }

    fn has(&self, mutant: Mutant) -> bool {
        self.mutant == Some(mutant)
    }

    fn now(&self, host: &CallHost) -> u64 {
        if self.has(Mutant::MeasuresByWallClock) { host.now() } else { host.monotonic() }
    }

    /// Waits until a call may be made, and counts it. Gives its number.
    pub(super) async fn enter(&self, host: &CallHost) -> Result<usize, Failure<()>> {
        let unlimited = self.has(Mutant::HasNoRateLimit) || self.has(Mutant::FetchesTokenForEveryCall);
        let (mut interval_ms, mut waited_ms) = (FIRST_INTERVAL_MS, 0);
        loop {
            let now = self.now(host);
            {
                let mut calls = self.calls.borrow_mut();
                if self.has(Mutant::MeasuresByWallClock) {
                    // A clock that was set back would keep all callers waiting for hours.
                    calls.ends.retain(|(_, end)| *end <= now + HOUR_MS);
                }
                let has_slot =
                    calls.within(MINUTE_MS, now) < self.per_minute && calls.within(SECOND_MS, now) < self.per_second;
                if unlimited || has_slot {
                    return Ok(calls.begin(now.saturating_add(self.timeout_ms.into())));
                }
            }
            let slept = host.sleep(interval_ms).await;
            if slept.is_err() && self.has(Mutant::CountsAbortedWaiters) {
                self.calls.borrow_mut().begin(now);
            }
            slept?;
            waited_ms += interval_ms;
            // A free slot is noticed within a second; a call without an end holds its slot for weeks.
            let most_ms = if waited_ms < 2 * LAST_INTERVAL_MS { 1_000 } else { LAST_INTERVAL_MS };
            interval_ms = (interval_ms * 2).min(most_ms);
        }
    }

    /// Notes that a call has ended.
    pub(super) fn leave(&self, host: &CallHost, number: usize) {
        let now = self.now(host);
        if let Some((_, end)) = self.calls.borrow_mut().ends.iter_mut().find(|(known, _)| *known == number) {
            *end = now;
        }
    }
}

impl Calls {
    fn within(&self, span_ms: u64, now: u64) -> usize {
        self.ends.iter().filter(|(_, end)| now <= end + span_ms).count()
    }

    fn begin(&mut self, latest: u64) -> usize {
        self.made += 1;
        self.ends.push((self.made, latest));
        self.made
    }
}
