//! The rate limit: no more calls than the service accepts, at whatever moment between sending and answer it counts
//! them.
//!
//! It keeps plain numbers only: in a Worker, a future or a lock that two requests share hangs one of them. There each
//! waiting call asks again at least once a second, which shows that it still waits. If the host can wake the call of
//! another request, only the head of the queue asks again; the others sleep until they are the head.
//! All times are of the monotonic clock.

use alloc::vec::Vec;
use core::cell::RefCell;

use super::ticket_queue::TicketQueue;
use super::window::{MINUTE_MS, Window};
use crate::ended::Ended;
use crate::host::{Failure, Host};
use crate::wire::{GONE_MS, IN_TRANSIT_MS};

const SECOND_MS: u64 = 1_000;
/// The longest sleep of a call before it asks again: a slot may become free earlier than expected.
const ASK_AGAIN_MS: u64 = 1_000;
/// How soon a call asks again if a slot is free and it is not the head. Each call before it adds to that, so that a
/// long queue does not ask all the time.
const SOON_MS: u64 = 10;

/// The rate limit of one client.
#[derive(Debug)]
pub struct RateLimit(RefCell<State>);

#[derive(Debug)]
struct State {
    /// The limit of the account set.
    minute: Window,
    /// The limit of the gateway. The gateway counts each API separately; this counts all of them together, which is
    /// stricter.
    second: Window,
    queue: TicketQueue,
    paused_until: u64,
}

/// A slot of the rate limit. A call holds it from before it is sent until its answer has arrived. Its number is that of
/// the ticket.
#[derive(Clone, Copy, Debug)]
pub struct Slot(pub u64);

impl RateLimit {
    /// A rate limit of this many calls within any minute, and within any second.
    pub fn new(per_minute: u32, per_second: u32) -> Self {
        let (minute, second) = (Window::per_minute(per_minute), Window::new(per_second, SECOND_MS));
        Self(RefCell::new(State { minute, second, queue: TicketQueue::default(), paused_until: 0 }))
    }

    /// A ticket at the end of the queue.
    pub fn ticket(&self) -> u64 {
        self.0.borrow_mut().queue.ticket()
    }

    /// Waits for a slot. If the call never ends, the slot is free again after `lease_ms`.
    ///
    /// Thousands of calls may wait at once, so the future holds nothing twice.
    pub(super) fn acquire<'a, H: Host>(
        &'a self,
        host: &'a H,
        ticket: u64,
        lease_ms: u32,
    ) -> impl Future<Output = Result<Slot, Failure<H::Cause>>> + 'a {
        let queued = Queued { rate_limit: self, host, ticket };
        let lease_ms = lease_ms.saturating_add(IN_TRANSIT_MS);
        async move {
            let Queued { rate_limit, host, ticket } = &queued;
            loop {
                if let Some(failure) = host.ended() {
                    return Err(failure);
                }
                // Asked before the borrow: a host that dies here must leave the state readable.
                let (now, is_woken) = (host.monotonic(), host.wakes());
                let admitted = rate_limit.0.borrow_mut().admit(*ticket, now, lease_ms, is_woken);
                match admitted {
                    Ok(slot) => return Ok(slot),
                    Err(wait_ms) => host.wait_for_slot(*ticket, wait_ms).await?,
                }
            }
        }
    }

    /// A slot for the head of the queue, if one is free; otherwise how long to wait before it asks again.
    pub fn admit(&self, ticket: u64, now: u64, lease_ms: u32) -> Result<Slot, u32> {
        self.0.borrow_mut().admit(ticket, now, lease_ms, false).map_err(Option::unwrap_or_default)
    }

    /// Gives a slot back, and leaves the queue. Without a slot or a ticket it changes nothing.
    pub fn release(&self, slot: Slot, ended: Ended) {
        let state = &mut *self.0.borrow_mut();
        state.queue.leave(slot.0);
        for window in [&mut state.minute, &mut state.second] {
            window.give_back(slot.0, ended.counted_until());
        }
    }

    /// The same, and wakes the head of the queue.
    pub(super) fn release_and_wake<H: Host>(&self, host: &H, slot: Slot, ended: Ended) {
        self.release(slot, ended);
        let head = self.0.borrow().queue.head();
        if let Some(head) = head {
            host.wake(head);
        }
    }

    /// Gives no slot before this time.
    pub fn pause(&self, until: u64) {
        let state = &mut *self.0.borrow_mut();
        state.paused_until = state.paused_until.max(until);
    }

    /// When each taken slot is free again, for the client that replaces this one.
    pub(super) fn taken(&self, now: u64) -> (u64, Vec<u64>) {
        let Ok(state) = self.0.try_borrow() else { return (now + MINUTE_MS, Vec::new()) };
        (state.paused_until, state.minute.taken(now))
    }

    pub(super) fn resume(&self, paused_until: u64, taken: Vec<u64>) {
        let state = &mut *self.0.borrow_mut();
        state.paused_until = paused_until;
        state.minute.resume(taken);
    }
}

impl State {
    /// A slot, or how long to wait before it asks again. `None`: the call is woken when it becomes the head.
    fn admit(&mut self, ticket: u64, now: u64, lease_ms: u32, is_woken: bool) -> Result<Slot, Option<u32>> {
        let until = if is_woken { u64::MAX } else { now + u64::from(GONE_MS) };
        let before = self.queue.wait(ticket, now, until);
        if is_woken && before > 0 {
            return Err(None);
        }
        let wait =
            [self.minute.wait(now, before), self.second.wait(now, before), self.paused_until.saturating_sub(now)];
        let wait = match wait.into_iter().max().unwrap_or_default() {
            0 if before == 0 => {
                self.queue.leave(ticket);
                self.minute.take(ticket, now, lease_ms);
                self.second.take(ticket, now, lease_ms);
                return Ok(Slot(ticket));
            }
            0 => SOON_MS + u64::try_from(before).unwrap_or(ASK_AGAIN_MS).min(ASK_AGAIN_MS),
            wait => wait.min(ASK_AGAIN_MS),
        };
        Err(Some(u32::try_from(wait).unwrap_or(u32::MAX)))
    }
}

/// Leaves the queue when it is dropped, and wakes the call that is the head then.
struct Queued<'a, H: Host> {
    rate_limit: &'a RateLimit,
    host: &'a H,
    ticket: u64,
}

impl<H: Host> Drop for Queued<'_, H> {
    fn drop(&mut self) {
        let head = {
            let queue = &mut self.rate_limit.0.borrow_mut().queue;
            queue.leave(self.ticket);
            queue.head()
        };
        // The head is the same if another call leaves.
        if let Some(head) = head.filter(|head| self.ticket < *head) {
            self.host.wake(head);
        }
    }
}
