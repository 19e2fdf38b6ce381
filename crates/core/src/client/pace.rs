//! The pace: no more calls than the service takes, wherever on their way it counts them.
//!
//! Plain numbers only: in a Worker, a future or a lock that two requests share hangs one of them. Who waits looks
//! again when a place can be free at the earliest, and at least once a second, so that the others see he is there.
//! All times are of a clock that is never set.

use alloc::vec::Vec;
use core::cell::RefCell;

use super::IN_TRANSIT_MS;
use crate::error::Code;
use crate::host::{Failure, Host};

const MINUTE_MS: u64 = 60_000;
const SECOND_MS: u64 = 1_000;
/// How long somebody who waits sleeps at most.
const BEAT_MS: u64 = 1_000;
/// Somebody who waits and has not been seen for so long is gone: a Worker ends requests without a word.
const GONE_MS: u64 = 5_000;
/// How soon those look again whose place is free and who are not first in line; a little later for each before them, or
/// a long line would do nothing but look.
const SOON_MS: u64 = 10;

/// The calls of one client, in line.
#[derive(Debug)]
pub struct Pace(RefCell<State>);

#[derive(Debug)]
struct State {
    /// The limit of the account set.
    minute: Window,
    /// The limit of the gateway. It counts each API apart; all of them together are below it all the more.
    second: Window,
    /// Sorted by turn. Calls that have left it stay until it is looked at as a whole.
    line: Vec<Waiting>,
    /// The first call that has not left the line.
    first: usize,
    looked_at: u64,
    turns: u64,
    paused_until: u64,
}

#[derive(Debug)]
struct Waiting {
    turn: u64,
    seen: u64,
    left: bool,
}

/// How a call with a place ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was not sent: the service cannot have counted it.
    NotSent,
    /// Its answer came then: the service counted it before.
    Answered(u64),
    /// It ended then without an answer: the service may count it until it has arrived.
    GivenUp(u64),
}

impl Ended {
    /// How a call that was sent ended at `now`.
    pub(super) fn of<V, C>(outcome: &Result<V, Failure<C>>, now: u64) -> Self {
        match outcome {
            Err(failure) if !failure.error.maybe_carried_out && failure.error.status.is_none() => Self::NotSent,
            Err(failure) if matches!(failure.error.code, Code::Timeout | Code::Aborted | Code::Network) => {
                Self::GivenUp(now)
            }
            _ => Self::Answered(now),
        }
    }

    /// Until when the service may count it.
    pub(super) const fn counted_until(self) -> Option<u64> {
        match self {
            Self::NotSent => None,
            Self::Answered(at) => Some(at),
            Self::GivenUp(at) => Some(at + IN_TRANSIT_MS as u64),
        }
    }
}

/// A place in the pace, from before a call is sent until its answer has come; it is known by its turn.
#[derive(Clone, Copy, Debug)]
pub struct Place(pub u64);

impl Pace {
    /// At most so many calls within any minute, and within any second.
    pub fn new(per_minute: u32, per_second: u32) -> Self {
        let (minute, second) = (Window::per_minute(per_minute), Window::new(per_second, SECOND_MS));
        Self(RefCell::new(State {
            minute,
            second,
            line: Vec::new(),
            first: 0,
            looked_at: 0,
            turns: 0,
            paused_until: 0,
        }))
    }

    /// A turn, behind all that were drawn before.
    pub fn draw(&self) -> u64 {
        let mut state = self.0.borrow_mut();
        state.turns += 1;
        state.turns
    }

    /// Waits for a place. It comes back by itself after `lease_ms`, for calls that never end.
    pub(super) async fn enter<H: Host>(&self, host: &H, turn: u64, lease_ms: u32) -> Result<Place, Failure<H::Cause>> {
        let _line = Line { pace: self, turn };
        loop {
            if let Some(failure) = host.ended() {
                return Err(failure);
            }
            match self.admit(turn, host.monotonic(), lease_ms.saturating_add(IN_TRANSIT_MS)) {
                Ok(place) => return Ok(place),
                Err(wait_ms) => host.sleep(wait_ms).await?,
            }
        }
    }

    /// A place for whoever is first in line, if one is free; otherwise how long to wait until asking again.
    pub fn admit(&self, turn: u64, now: u64, lease_ms: u32) -> Result<Place, u32> {
        let state = &mut *self.0.borrow_mut();
        let before = state.stand_in_line(turn, now);
        let wait =
            [state.minute.wait(now, before), state.second.wait(now, before), state.paused_until.saturating_sub(now)];
        match wait.into_iter().max().unwrap_or_default() {
            0 if before == 0 => {
                state.leave_line(turn);
                state.minute.take(turn, now, lease_ms);
                state.second.take(turn, now, lease_ms);
                Ok(Place(turn))
            }
            0 => Err(ms(SOON_MS + u64::try_from(before).unwrap_or(BEAT_MS).min(BEAT_MS))),
            wait => Err(ms(wait.min(BEAT_MS))),
        }
    }

    /// Gives a place back, and leaves the line. Without a place or a turn it changes nothing.
    pub fn leave(&self, place: Place, ended: Ended) {
        let state = &mut *self.0.borrow_mut();
        state.leave_line(place.0);
        for window in [&mut state.minute, &mut state.second] {
            window.give_back(place.0, ended.counted_until());
        }
    }

    /// Lets nobody in until then.
    pub fn pause(&self, until: u64) {
        let state = &mut *self.0.borrow_mut();
        state.paused_until = state.paused_until.max(until);
    }

    /// When places come back, for a client that goes on where this one ended.
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
    /// How many are before `turn`, who is here now.
    fn stand_in_line(&mut self, turn: u64, now: u64) -> usize {
        // All are looked at once a second, not for each who asks: a long line would do nothing else.
        if now.saturating_sub(self.looked_at) >= BEAT_MS {
            self.looked_at = now;
            self.line.retain(|waiting| {
                waiting.turn == turn || (!waiting.left && now.saturating_sub(waiting.seen) < GONE_MS)
            });
            self.first = 0;
        }
        let at = self.line.partition_point(|waiting| waiting.turn < turn);
        let here = Waiting { turn, seen: now, left: false };
        match self.line.get_mut(at) {
            Some(waiting) if waiting.turn == turn => *waiting = here,
            _ => self.line.insert(at, here),
        }
        self.first = self.first.min(at);
        at - self.first
    }

    /// Takes a turn out of the line.
    fn leave_line(&mut self, turn: u64) {
        let at = self.line.partition_point(|waiting| waiting.turn < turn);
        if let Some(waiting) = self.line.get_mut(at).filter(|waiting| waiting.turn == turn) {
            waiting.left = true;
        }
        while self.line.get(self.first).is_some_and(|waiting| waiting.left) {
            self.first += 1;
        }
    }
}

/// Leaves the line, however its owner ends.
struct Line<'a> {
    pace: &'a Pace,
    turn: u64,
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        self.pace.0.borrow_mut().leave_line(self.turn);
    }
}

/// At most `limit` calls within any span, whenever between its beginning and its end the service counts each.
///
/// A call holds its place until a whole span after its end: any two calls that the service can have counted within
/// one span hold places at the same time.
#[derive(Debug)]
pub(super) struct Window {
    limit: usize,
    span_ms: u64,
    under_way: Vec<Lease>,
    /// When the places of those that ended come back, in order.
    ended: Vec<u64>,
}

#[derive(Debug)]
struct Lease {
    owner: u64,
    /// When it comes back by itself.
    until: u64,
}

impl Window {
    pub(super) fn per_minute(limit: u32) -> Self {
        Self::new(limit, MINUTE_MS)
    }

    /// When the place of a call comes back that ended at `at`. One millisecond more: clocks cut fractions off.
    const fn free_after(&self, at: u64) -> u64 {
        at + self.span_ms + 1
    }

    fn new(limit: u32, span_ms: u64) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Self { limit, span_ms, under_way: Vec::new(), ended: Vec::new() }
    }

    /// How long until there is a place for somebody with `before` others before him; 0 if there is one now.
    pub(super) fn wait(&mut self, now: u64, before: usize) -> u64 {
        self.under_way.retain(|lease| now < lease.until);
        self.ended.retain(|until| now < *until);
        let missing = (self.under_way.len() + self.ended.len() + before + 1).saturating_sub(self.limit);
        match missing.checked_sub(1) {
            None => 0,
            Some(last) => self.ended.get(last).map_or(self.span_ms, |until| until.saturating_sub(now)).max(1),
        }
    }

    /// A place that comes back by itself a span after `lease_ms`.
    pub(super) fn take(&mut self, owner: u64, now: u64, lease_ms: u32) {
        self.under_way.push(Lease { owner, until: self.free_after(now + u64::from(lease_ms)) });
    }

    /// Gives a place back, if the owner has one; it is free a span after the service may have counted the call.
    pub(super) fn give_back(&mut self, owner: u64, counted_until: Option<u64>) {
        let Some(at) = self.under_way.iter().position(|lease| lease.owner == owner) else { return };
        self.under_way.swap_remove(at);
        if let Some(until) = counted_until.map(|until| self.free_after(until)) {
            let at = self.ended.partition_point(|known| *known <= until);
            self.ended.insert(at, until);
        }
    }

    /// When the places come back that are taken now, in order.
    pub(super) fn taken(&self, now: u64) -> Vec<u64> {
        let under_way = self.under_way.iter().map(|_| self.free_after(now + u64::from(IN_TRANSIT_MS)));
        self.ended.iter().copied().chain(under_way).collect()
    }

    pub(super) fn resume(&mut self, taken: Vec<u64>) {
        self.ended = taken;
    }
}

fn ms(wait: u64) -> u32 {
    u32::try_from(wait).unwrap_or(u32::MAX)
}
