//! Limits of calls within a sliding window.

use std::collections::{BTreeMap, VecDeque};

/// One minute in milliseconds.
pub(crate) const MINUTE_MS: u64 = 60_000;
/// One second in milliseconds.
pub(crate) const SECOND_MS: u64 = 1000;

/// At most `most` calls of each key within any `window_ms`.
pub(crate) struct Limit<K> {
    most: usize,
    window_ms: u64,
    calls: BTreeMap<K, VecDeque<u64>>,
}

impl<K: Ord> Limit<K> {
    pub(crate) fn new(most: u32, window_ms: u64) -> Self {
        Self { most: usize::try_from(most).unwrap_or(usize::MAX), window_ms, calls: BTreeMap::new() }
    }

    /// Counts a call. Where it is too many, gives the whole seconds until the next call fits, and does not count it.
    pub(crate) fn admit(&mut self, key: K, now: u64) -> Result<(), u64> {
        let calls = self.calls.entry(key).or_default();
        while calls.front().is_some_and(|at| at + self.window_ms <= now) {
            calls.pop_front();
        }
        if calls.len() < self.most {
            calls.push_back(now);
            return Ok(());
        }
        let free_at = calls.front().map_or(now, |at| at + self.window_ms);
        Err(free_at.saturating_sub(now).div_ceil(1000).max(1))
    }
}
