//! The attempts of one request: how many, for how long, and what happens after a failure.

use jdy_messages::calls::total_timeout;

use crate::Secret;
use crate::client::limits::Limits;
use crate::client::send::retry_policy::RetryPolicy;
use crate::client::service::Service;
use crate::error::{ADDRESS_UNKNOWN, Code, Error};
use crate::host::{Event, EventKind, Failure, Host};

/// The first pause is at most this long, each further one at most twice the one before.
const PAUSE_MS: u32 = 500;
const LONGEST_PAUSE_MS: u32 = 8_000;
/// The least pause after a rate limit was exceeded, if the answer does not say how long to wait.
const LIMITED_PAUSE_MS: u32 = 1_000;
/// A longer `Retry-After` is reduced to this: all limits of the service are per minute.
const LONGEST_RETRY_AFTER_MS: u32 = 60_000;
/// The most retries after a system error of the service, even if the caller allows more.
const SYSTEM_ERROR_RETRIES: u32 = 2;

/// The attempts of one request.
#[derive(Debug)]
pub(in crate::client) struct Attempts {
    limits: Limits,
    /// The deadline of all attempts, by the monotonic clock.
    deadline: u64,
    /// How often it was sent.
    pub(in crate::client) attempt: u32,
    retries: u32,
    renewed: bool,
    corrected: bool,
    /// Whether the service was asked already where the account set is now.
    readdressed: bool,
    /// The offset of the clock when the request was last signed.
    pub(in crate::client) signed_at_offset: i64,
    /// Its last timestamp.
    pub(in crate::client) signed_at: u64,
    /// The token that the service rejected. One more attempt follows, with another token.
    pub(in crate::client) rejected: Option<Secret>,
    /// The earliest timestamp of the failed attempts that may have been carried out.
    pub(in crate::client) uncertain_since: Option<u64>,
}

impl Attempts {
    pub(in crate::client) fn new(limits: Limits, now: u64) -> Self {
        Self {
            limits,
            deadline: now + u64::from(limits.total_timeout_ms),
            attempt: 0,
            retries: 0,
            renewed: false,
            corrected: false,
            readdressed: false,
            signed_at_offset: 0,
            signed_at: 0,
            rejected: None,
            uncertain_since: None,
        }
    }

    /// The attempts of another request that this one needs, with the same deadline.
    pub(in crate::client) fn nested(&self) -> Self {
        Self { deadline: self.deadline, ..Self::new(self.limits, 0) }
    }

    /// The same with half of the time that is left: for a request that the call can do without.
    #[cfg(feature = "direct")]
    pub(in crate::client) fn nested_in_half_the_time(&self, now: u64) -> Self {
        let half = self.deadline.saturating_sub(now) / 2;
        Self { deadline: now + half, rejected: self.rejected.clone(), ..Self::new(self.limits, 0) }
    }

    /// Extends the deadline by the time in a queue.
    pub(in crate::client) fn extend_deadline(&mut self, ms: u64) {
        self.deadline += ms;
    }

    pub(in crate::client) const fn limits(&self) -> Limits {
        self.limits
    }

    /// How long a function of the caller may take.
    pub(in crate::client) fn left(&self, now: u64) -> Result<u32, Error> {
        self.at_most(u32::MAX, now)
    }

    /// How long a step may take: `ms`, or the time that is left if that is less.
    pub(in crate::client) fn at_most(&self, ms: u32, now: u64) -> Result<u32, Error> {
        match u32::try_from(self.deadline.saturating_sub(now)) {
            Ok(0) => Err(Error::new(Code::Timeout, total_timeout, &[]).before_sending()),
            Ok(left) => Ok(ms.min(left)),
            Err(_) => Ok(ms),
        }
    }

    /// How long to wait before the next attempt, if one can help and is allowed. `safe`: it does no harm if the request
    /// is carried out twice.
    pub(in crate::client) fn again<H: Host>(
        &mut self,
        host: &H,
        service: &Service,
        failure: &Failure<H::Cause>,
        request: (&str, &str),
        safe: bool,
    ) -> Option<u32> {
        let policy = RetryPolicy::of(&failure.error);
        if failure.error.maybe_carried_out {
            self.uncertain_since = Some(self.uncertain_since.unwrap_or(u64::MAX).min(self.signed_at));
            if !safe {
                return None;
            }
        }
        let wait = match policy {
            RetryPolicy::NewToken if !self.renewed => {
                self.renewed = true;
                0
            }
            RetryPolicy::Clock if !self.corrected && service.clock.offset_ms() != self.signed_at_offset => {
                self.corrected = true;
                0
            }
            RetryPolicy::Wait => {
                let wait = self.pause_ms(host, failure, LIMITED_PAUSE_MS);
                // All calls share the limit, so they all wait, even if this one is not repeated.
                service.rate_limit.pause(host.monotonic() + u64::from(wait));
                self.spend(wait)?
            }
            RetryPolicy::Again => self.pause(host, failure)?,
            RetryPolicy::AgainTwice if self.retries < SYSTEM_ERROR_RETRIES => self.pause(host, failure)?,
            _ => return None,
        };
        self.announced(host, failure, request, wait)
    }

    /// Whether a call found no API at its address, for the first time.
    pub(in crate::client) fn may_ask_for_the_address(&mut self, error: &Error) -> bool {
        let led_nowhere = error.code == Code::Gateway
            && !error.maybe_carried_out
            && (error.status == Some(404)
                || error.errcode.as_deref().is_some_and(|errcode| ADDRESS_UNKNOWN.contains(&errcode)));
        led_nowhere && !core::mem::replace(&mut self.readdressed, true)
    }

    /// How long to wait before a save is sent again that a look-up did not find.
    pub(in crate::client) fn once_more<H: Host>(
        &mut self,
        host: &H,
        failure: &Failure<H::Cause>,
        request: (&str, &str),
    ) -> Option<u32> {
        let wait = self.pause(host, failure)?;
        self.announced(host, failure, request, wait)
    }

    /// The pause before the next attempt, if there is one left.
    fn pause<H: Host>(&mut self, host: &H, failure: &Failure<H::Cause>) -> Option<u32> {
        self.spend(self.pause_ms(host, failure, 0))
    }

    fn spend(&mut self, wait: u32) -> Option<u32> {
        let left = self.retries < self.limits.max_retries;
        self.retries += u32::from(left);
        left.then_some(wait)
    }

    /// As long as the service asks for, or exponential backoff with jitter, so that calls which failed together are not
    /// sent again together.
    fn pause_ms<H: Host>(&self, host: &H, failure: &Failure<H::Cause>, least: u32) -> u32 {
        let longest = (PAUSE_MS << self.retries).min(LONGEST_PAUSE_MS);
        let random = u32::try_from(host.random() % u64::from(longest + 1)).unwrap_or(longest);
        failure.error.retry_after_ms.map_or(least + random, |asked| asked.min(LONGEST_RETRY_AFTER_MS))
    }

    pub(in crate::client) fn announced<H: Host>(
        &self,
        host: &H,
        failure: &Failure<H::Cause>,
        (method, path): (&str, &str),
        wait: u32,
    ) -> Option<u32> {
        if host.ended().is_some() || host.monotonic() + u64::from(wait) >= self.deadline {
            return None;
        }
        let kind = EventKind::Retry { error: &failure.error, delay_ms: wait };
        host.observe(&Event { method, path, attempt: self.attempt, kind });
        Some(wait)
    }
}
