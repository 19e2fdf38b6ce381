//! The queue of the calls that wait for a slot of the rate limit, in the order of their arrival.

use alloc::vec::Vec;

/// How often calls that have left are removed. To do so at each question would be slow for a long queue.
const CLEANED_EVERY_MS: u64 = 1_000;

/// The calls that wait, by their tickets.
#[derive(Debug, Default)]
pub(super) struct TicketQueue {
    /// Sorted by ticket. Calls that have left stay until the next cleaning.
    waiting: Vec<Waiting>,
    /// The first call that has not left.
    first: usize,
    cleaned_at: u64,
    tickets: u64,
}

#[derive(Debug)]
struct Waiting {
    ticket: u64,
    /// Until when it counts as waiting; 0 if it has left.
    until: u64,
}

impl TicketQueue {
    /// A ticket at the end of the queue.
    pub(super) const fn ticket(&mut self) -> u64 {
        self.tickets += 1;
        self.tickets
    }

    /// Notes that a ticket waits at `now` and counts as waiting until `until`. Returns how many are before it.
    pub(super) fn wait(&mut self, ticket: u64, now: u64, until: u64) -> usize {
        if now.saturating_sub(self.cleaned_at) >= CLEANED_EVERY_MS {
            self.cleaned_at = now;
            self.waiting.retain(|waiting| waiting.ticket == ticket || now < waiting.until);
            self.first = 0;
        }
        let at = self.position(ticket);
        match self.waiting.get_mut(at) {
            Some(waiting) if waiting.ticket == ticket => waiting.until = until,
            _ => self.waiting.insert(at, Waiting { ticket, until }),
        }
        self.first = self.first.min(at);
        at - self.first
    }

    /// Removes a ticket.
    pub(super) fn leave(&mut self, ticket: u64) {
        let at = self.position(ticket);
        if let Some(waiting) = self.waiting.get_mut(at).filter(|waiting| waiting.ticket == ticket) {
            waiting.until = 0;
        }
        while self.waiting.get(self.first).is_some_and(|waiting| waiting.until == 0) {
            self.first += 1;
        }
    }

    /// The ticket that is served next.
    pub(super) fn head(&self) -> Option<u64> {
        self.waiting.get(self.first).map(|waiting| waiting.ticket)
    }

    fn position(&self, ticket: u64) -> usize {
        self.waiting.partition_point(|waiting| waiting.ticket < ticket)
    }
}
