//! One limit of the service: a number of calls within any span of time (a sliding window).

use alloc::vec::Vec;

use crate::wire::IN_TRANSIT_MS;

pub(super) const MINUTE_MS: u64 = 60_000;

/// At most `limit` calls within any span. The service may count a call at any moment between its start and its end.
///
/// So a call holds its slot until a whole span after its end: any two calls that the service may count within one span
/// hold slots at the same time.
#[derive(Debug)]
pub(super) struct Window {
    limit: usize,
    span_ms: u64,
    under_way: Vec<Lease>,
    /// When the slots of the ended calls are free again, sorted.
    ended: Vec<u64>,
}

#[derive(Debug)]
struct Lease {
    ticket: u64,
    /// When the slot is free again if the call never ends.
    until: u64,
}

impl Window {
    pub(super) fn per_minute(limit: u32) -> Self {
        Self::new(limit, MINUTE_MS)
    }

    pub(super) fn new(limit: u32, span_ms: u64) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Self { limit, span_ms, under_way: Vec::new(), ended: Vec::new() }
    }

    /// When the slot of a call that ended at `at` is free again. One millisecond is added, since clocks cut fractions
    /// off.
    const fn free_after(&self, at: u64) -> u64 {
        at + self.span_ms + 1
    }

    /// How long until a call with `before` calls ahead of it gets a slot; 0 if there is one now.
    pub(super) fn wait(&mut self, now: u64, before: usize) -> u64 {
        self.under_way.retain(|lease| now < lease.until);
        self.ended.retain(|until| now < *until);
        let missing = (self.under_way.len() + self.ended.len() + before + 1).saturating_sub(self.limit);
        match missing.checked_sub(1) {
            None => 0,
            Some(last) => self.ended.get(last).map_or(self.span_ms, |until| until.saturating_sub(now)).max(1),
        }
    }

    /// Takes a slot. If the call never ends, the slot is free again a span after `lease_ms`.
    pub(super) fn take(&mut self, ticket: u64, now: u64, lease_ms: u32) {
        self.under_way.push(Lease { ticket, until: self.free_after(now + u64::from(lease_ms)) });
    }

    /// Gives the slot of a ticket back, if it has one. The slot is free a span after the service may have counted the
    /// call.
    pub(super) fn give_back(&mut self, ticket: u64, counted_until: Option<u64>) {
        let Some(at) = self.under_way.iter().position(|lease| lease.ticket == ticket) else { return };
        self.under_way.swap_remove(at);
        if let Some(until) = counted_until.map(|until| self.free_after(until)) {
            let at = self.ended.partition_point(|known| *known <= until);
            self.ended.insert(at, until);
        }
    }

    /// When each slot that is taken now is free again, sorted.
    pub(super) fn taken(&self, now: u64) -> Vec<u64> {
        let under_way = self.under_way.iter().map(|_| self.free_after(now + u64::from(IN_TRANSIT_MS)));
        self.ended.iter().copied().chain(under_way).collect()
    }

    pub(super) fn resume(&mut self, taken: Vec<u64>) {
        self.ended = taken;
    }
}
