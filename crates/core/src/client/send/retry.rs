//! The tries of one request: how many, for how long, and what is done after a failure.

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
/// What a limit that was overrun needs at least, where the answer does not say.
const LIMITED_PAUSE_MS: u32 = 1_000;
/// A `Retry-After` beyond this is cut: all limits are by the minute.
const LONGEST_RETRY_AFTER_MS: u32 = 60_000;
/// A system error of the service is not worth more retries, however many the caller allows.
const SYSTEM_ERROR_RETRIES: u32 = 2;

/// The tries of one request.
#[derive(Debug)]
pub(in crate::client) struct Attempts {
    limits: Limits,
    /// When it is over, whatever is left, by the clock that is never set.
    deadline: u64,
    /// How often it was sent.
    pub(in crate::client) attempt: u32,
    retries: u32,
    renewed: bool,
    corrected: bool,
    /// Whether it was asked where the account set is now.
    readdressed: bool,
    /// How far the clock was corrected when it was last signed.
    pub(in crate::client) signed_at_offset: i64,
    /// Its last timestamp.
    pub(in crate::client) signed_at: u64,
    /// The token that was not accepted; there is a second chance, with another.
    pub(in crate::client) rejected: Option<Secret>,
    /// The earliest timestamp of those that were sent and may have been carried out although they failed.
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

    /// The tries of another request that this one needs, within the same time.
    pub(in crate::client) fn nested(&self) -> Self {
        Self { deadline: self.deadline, ..Self::new(self.limits, 0) }
    }

    /// The same tries in half of the time that is left: for what the call can do without.
    #[cfg(feature = "direct")]
    pub(in crate::client) fn nested_in_half_the_time(&self, now: u64) -> Self {
        let half = self.deadline.saturating_sub(now) / 2;
        Self { deadline: now + half, rejected: self.rejected.clone(), ..Self::new(self.limits, 0) }
    }

    /// Time in a queue is not the call's.
    pub(in crate::client) fn extend_deadline(&mut self, ms: u64) {
        self.deadline += ms;
    }

    pub(in crate::client) const fn limits(&self) -> Limits {
        self.limits
    }

    /// How long something of the caller's may take.
    pub(in crate::client) fn left(&self, now: u64) -> Result<u32, Error> {
        self.at_most(u32::MAX, now)
    }

    /// How long something may take that is to take `ms` at most.
    pub(in crate::client) fn at_most(&self, ms: u32, now: u64) -> Result<u32, Error> {
        match u32::try_from(self.deadline.saturating_sub(now)) {
            Ok(0) => Err(Error::new(Code::Timeout, total_timeout, &[]).before_sending()),
            Ok(left) => Ok(ms.min(left)),
            Err(_) => Ok(ms),
        }
    }

    /// How long to wait before it is sent again, if that can help and is allowed. `safe` says that it may be carried out
    /// twice.
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
                // The limit is shared by all calls, also if this one is not repeated.
                service.rate_limit.pause(host.monotonic() + u64::from(wait));
                self.spend(wait)?
            }
            RetryPolicy::Again => self.pause(host, failure)?,
            RetryPolicy::AgainTwice if self.retries < SYSTEM_ERROR_RETRIES => self.pause(host, failure)?,
            _ => return None,
        };
        self.announced(host, failure, request, wait)
    }

    /// Whether a call failed since its address leads nowhere, for the first time.
    pub(in crate::client) fn may_ask_for_the_address(&mut self, error: &Error) -> bool {
        let led_nowhere = error.code == Code::Gateway
            && !error.maybe_carried_out
            && (error.status == Some(404)
                || error.errcode.as_deref().is_some_and(|errcode| ADDRESS_UNKNOWN.contains(&errcode)));
        led_nowhere && !core::mem::replace(&mut self.readdressed, true)
    }

    /// How long to wait before it is sent again although it may be carried out twice: nothing was found of it.
    pub(in crate::client) fn once_more<H: Host>(
        &mut self,
        host: &H,
        failure: &Failure<H::Cause>,
        request: (&str, &str),
    ) -> Option<u32> {
        let wait = self.pause(host, failure)?;
        self.announced(host, failure, request, wait)
    }

    /// A pause before the next try, if there is one left.
    fn pause<H: Host>(&mut self, host: &H, failure: &Failure<H::Cause>) -> Option<u32> {
        self.spend(self.pause_ms(host, failure, 0))
    }

    fn spend(&mut self, wait: u32) -> Option<u32> {
        let left = self.retries < self.limits.max_retries;
        self.retries += u32::from(left);
        left.then_some(wait)
    }

    /// As long as the service asks for, or a random part of what doubles each time, so that calls which failed together do
    /// not come back together.
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
