//! The clock of the service, as far as it is known.

use core::cell::Cell;

use crate::host::{AGE, Answer, DATE, Host};

/// A smaller offset is not corrected: the service accepts timestamps up to 5 minutes off.
const TOLERATED_MS: u64 = 4 * 60_000;
/// An answer that took longer measures nothing. The error of a measurement is up to half of the time that the answer
/// took: at most 30 s, which the service tolerates.
const SLOWEST_MS: u64 = 60_000;

/// The clock of this machine, corrected by what is known of the service's.
#[derive(Debug)]
pub(super) struct Clock {
    offset_ms: Cell<i64>,
    /// Whether the caller gave the offset. Then nothing is measured.
    fixed: bool,
}

impl Clock {
    pub(super) fn new(given: Option<i64>) -> Self {
        Self { offset_ms: Cell::new(given.unwrap_or_default()), fixed: given.is_some() }
    }

    /// Now, at the service.
    pub(super) fn now<H: Host>(&self, host: &H) -> u64 {
        host.now().saturating_add_signed(self.offset_ms.get())
    }

    /// How far the service is ahead.
    pub(super) fn offset_ms(&self) -> i64 {
        self.offset_ms.get()
    }

    pub(super) fn resume(&self, offset_ms: i64) {
        if !self.fixed {
            self.offset_ms.set(offset_ms);
        }
    }

    /// Measures the offset by an answer that has just been read: its `Date` less the moment in the middle of the
    /// exchange.
    pub(super) fn measure<H: Host>(&self, host: &H, answer: &Answer<H::Value>, took: u64) {
        if self.fixed || took > SLOWEST_MS || answer.header(AGE).is_some() {
            return;
        }
        let Some(date) = answer.header(DATE).and_then(|text| host.date(text)) else { return };
        let offset = date.cast_signed().saturating_sub(host.now().saturating_sub(took / 2).cast_signed());
        self.offset_ms.set(if offset.unsigned_abs() > TOLERATED_MS { offset } else { 0 });
    }
}
