//! One call from its check to its result: check, rate limit, token, sign, send, read, and what to do after a failure.
//!
//! No code here depends on a runtime: what a call needs from outside comes from a [`Host`]. Without the feature
//! `direct` a client only calls through a relay.

mod auth;
mod call;
mod clock;
mod credentials;
#[cfg(feature = "direct")]
mod direct_options;
mod limits;
mod nonce;
mod option_values;
mod options;
mod pages;
mod query;
mod rate_limit;
mod relay;
mod send;
mod service;
#[cfg(feature = "direct")]
mod session;
mod ticket_queue;
mod window;

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

pub use crate::ended::Ended;
pub use call::{Call, check_path};
pub(crate) use call::{check_method, is_method, path_problem};
pub use nonce::nonce;
pub use options::{CallOptions, Options, signer};
pub use pages::{Page, Pages};
pub use query::{ArrayFormat, query};
pub use rate_limit::{RateLimit, Slot};
pub use send::retry_policy::RetryPolicy;

use crate::host::{Event, EventKind, Failure, Host};
use crate::json::Json;
use crate::operations::Repeat;
use crate::value::Value as _;
use clock::Clock;
use limits::Limits;
use send::retry::Attempts;
use send::sender::Sender;
use service::Service;

/// A client of one application for one account set, or of a relay. It holds no connection and no future; any number of
/// calls may be under way at once.
#[derive(Debug)]
pub struct Client {
    limits: Limits,
    sender: Sender,
}

impl Client {
    /// A client with these options.
    pub fn new(options: Options) -> Self {
        let service = Service {
            clock: Clock::new(options.clock_offset_ms),
            rate_limit: RateLimit::new(options.requests_per_minute, options.requests_per_second),
        };
        Self { limits: options.limits, sender: Sender::new(options.auth, service, options.array_format) }
    }

    /// The format of lists in a query.
    pub const fn array_format(&self) -> ArrayFormat {
        self.sender.array_format
    }

    /// The rate limit of its calls, for a caller that also sends calls itself.
    pub const fn rate_limit(&self) -> &RateLimit {
        &self.sender.service.rate_limit
    }

    /// Makes a call and gives the `data` of its answer.
    pub async fn call<H: Host>(
        &self,
        host: &H,
        call: &Call,
        options: &CallOptions,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        if !options.allow_encrypted && !call.encrypted.is_empty() {
            Box::pin(self.refuse_encrypted(host, call)).await?;
        }
        for warning in &call.warnings {
            let kind = EventKind::Warning { warning };
            host.observe(&Event { method: &call.method, path: &call.path, attempt: 0, kind });
        }
        // Thousands of calls may wait for a slot here. The rest of a call needs more memory, so it is made afterwards.
        let slot = if begins_with_its_slot(call, options) {
            let rate_limit = self.rate_limit();
            Some(rate_limit.acquire(host, rate_limit.ticket(), options.over(self.limits).total_timeout_ms).await?)
        } else {
            None
        };
        Box::pin(self.make(host, call, options, slot)).await
    }

    /// Makes a call that has its first slot already, or takes it when it sends.
    async fn make<H: Host>(
        &self,
        host: &H,
        call: &Call,
        options: &CallOptions,
        slot: Option<Slot>,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let mut attempts = Attempts::new(options.over(self.limits), host.monotonic());
        attempts.uncertain_since = options.uncertain_since;
        while let Some((rejected, left)) = &call.session_only {
            let Sender { auth, service, .. } = &self.sender;
            let authorization = Box::pin(auth.authorize(host, service, &attempts, Some(rejected))).await?;
            if authorization.router_addr() == left
                && Box::pin(auth.has_moved(host, service, &attempts, &authorization)).await?
            {
                continue;
            }
            return Ok(Some(H::Value::of(&Json::List(vec![
                authorization.token().expose().into(),
                authorization.router_addr().into(),
            ]))));
        }
        self.sender.send_and_look_up(host, call, &mut attempts, slot).await
    }

    /// Refuses ciphertext of the service in a save: the service would encrypt it a second time.
    async fn refuse_encrypted<H: Host>(&self, host: &H, call: &Call) -> Result<(), Failure<H::Cause>> {
        for (text, refusal) in &call.encrypted {
            if self.sender.auth.is_encrypted(host, text).await {
                return Err(refusal.clone().into());
            }
        }
        Ok(())
    }

    /// The state that the client which replaces this one needs: plain numbers, no secret. See [`Self::resume`]. `now`
    /// is [`Host::monotonic`], the same clock for both clients.
    pub fn state(&self, now: u64) -> Vec<u64> {
        let Sender { auth, service, .. } = &self.sender;
        let (paused_until, taken) = service.rate_limit.taken(now);
        let token_calls = auth.token_calls(now);
        let (first, second) = (token_calls.first().copied(), token_calls.get(1).copied());
        let head = [service.clock.offset_ms().cast_unsigned(), paused_until, first.unwrap_or(0), second.unwrap_or(0)];
        head.into_iter().chain(taken).collect()
    }

    /// Takes over the state of an earlier client: its clock, its rate limit and its calls to the token endpoint.
    pub fn resume(&self, state: &[u64]) {
        let [offset_ms, paused_until, first, second, taken @ ..] = state else { return };
        let Sender { auth, service, .. } = &self.sender;
        service.clock.resume(offset_ms.cast_signed());
        auth.resume_token_calls([*first, *second]);
        service.rate_limit.resume(*paused_until, taken.to_vec());
    }
}

/// Whether the first thing a call does is to send: no update, which may wait for an earlier one, and no look-up, which
/// needs slots of its own.
const fn begins_with_its_slot(call: &Call, options: &CallOptions) -> bool {
    call.session_only.is_none() && options.uncertain_since.is_none() && !matches!(call.repeat, Repeat::Update { .. })
}
