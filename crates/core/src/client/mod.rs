//! One call as straight-line code: check, rate limit, token, sign, send, read, and decide what is to be done about a failure.
//!
//! Nothing here knows a runtime: whatever a call needs from outside is a [`Host`]'s.

mod call;
mod clock;
mod id_set;
mod options;
mod pages;
mod query;
mod rate_limit;
mod relay;
mod send;
mod session;
mod ticket_queue;
mod window;

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::RefCell;

pub use call::{Call, check_path};
pub(crate) use call::{check_method, is_method, path_problem};
pub use options::{CallOptions, Options, signer};
pub use pages::{Page, Pages};
pub use query::{ArrayFormat, query};
pub use rate_limit::{Ended, RateLimit, Slot};
pub use send::attempt::nonce;
pub use send::retry_policy::RetryPolicy;

use crate::Secret;
use crate::error::Code;
use crate::host::{Content, Event, EventKind, Failure, Host};
use crate::json::Json;
use crate::model::is_encrypted_surely;
use crate::operations::Repeat;
use crate::signature::Signer;
use crate::value::Value as _;
use crate::wire::{IN_TRANSIT_MS, TOKEN_CALLS_PER_MINUTE};
use clock::Clock;
use send::attempt::{Message, proven};
use send::late_updates::LateUpdates;
use send::retry::Attempts;
use session::single_flight::SingleFlight;
use session::token::Session;
use window::Window;

/// A client of one application for one account set. It holds no connection and no future; any number of calls
/// may be under way at once.
#[derive(Debug)]
pub struct Client {
    options: Options,
    signer: Signer,
    clock: Clock,
    rate_limit: RateLimit,
    /// The token that is in use.
    kept: RefCell<Option<Rc<Session>>>,
    /// A rejected token that the token endpoint gave again, and until when it is not asked for another.
    repeated: RefCell<Option<(Secret, u64)>>,
    /// Who is fetching a token.
    flight: SingleFlight,
    /// The records of updates that may still arrive.
    late_updates: LateUpdates,
    /// The calls to the token endpoint.
    tokens: RefCell<Window>,
}

impl Client {
    /// A client with these options.
    pub fn new(options: Options) -> Self {
        Self {
            signer: Signer::new(options.client_id.as_str(), &options.client_secret),
            clock: Clock::new(options.clock_offset_ms),
            rate_limit: RateLimit::new(options.requests_per_minute, options.requests_per_second),
            kept: RefCell::default(),
            repeated: RefCell::default(),
            flight: SingleFlight::default(),
            late_updates: LateUpdates::default(),
            tokens: RefCell::new(Window::per_minute(TOKEN_CALLS_PER_MINUTE)),
            options,
        }
    }

    /// How lists of several values stand in a query.
    pub const fn array_format(&self) -> ArrayFormat {
        self.options.array_format
    }

    /// The rate limit of its calls, for a caller that sends some itself.
    pub const fn rate_limit(&self) -> &RateLimit {
        &self.rate_limit
    }

    /// Makes a call and gives the `data` of its answer.
    pub async fn call<H: Host>(
        &self,
        host: &H,
        call: &Call,
        options: &CallOptions,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        if !options.allow_encrypted {
            self.refuse_encrypted(host, call).await?;
        }
        for warning in &call.warnings {
            let kind = EventKind::Warning { warning };
            host.observe(&Event { method: &call.method, path: &call.path, attempt: 0, kind });
        }
        let mut run = Attempts::new(self.options.limits.with(options), host.monotonic());
        run.uncertain_since = options.uncertain_since;
        while let Some((rejected, left)) = &call.apart {
            let session = Box::pin(self.session(host, &run, Some(rejected))).await?;
            if session.router_addr == *left && Box::pin(self.has_moved(host, &run, &session)).await? {
                continue;
            }
            let Session { token, router_addr, .. } = &*session;
            return Ok(Some(H::Value::of(&Json::List(vec![token.expose().into(), router_addr.as_str().into()]))));
        }
        self.send_and_look_up(host, call, &mut run).await
    }

    /// Refuses what a read gave encrypted and a save would encrypt once more. With the key it is what can be decrypted;
    /// behind a relay, what looks like nothing else.
    async fn refuse_encrypted<H: Host>(&self, host: &H, call: &Call) -> Result<(), Failure<H::Cause>> {
        for (text, refusal) in &call.encrypted {
            let is_encrypted = if self.is_relayed() {
                is_encrypted_surely(text)
            } else {
                host.decrypt(text, &self.options.client_secret).await.is_some()
            };
            if is_encrypted {
                return Err(refusal.clone().into());
            }
        }
        Ok(())
    }

    /// Sends a call until there is an answer that stands, or until sending it again might carry it out twice.
    async fn send_with_retries<H: Host>(
        &self,
        host: &H,
        call: &Call,
        run: &mut Attempts,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let ticket = self.rate_limit.ticket();
        let Call { method, path, query, repeat, proof, .. } = call;
        let body = call.body.as_deref().map(|text| Content { text, as_given: call.as_given });
        loop {
            let asked = host.monotonic();
            let slot = self.rate_limit.acquire(host, ticket, run.limits().total_timeout_ms).await?;
            run.extend_deadline(host.monotonic().saturating_sub(asked));
            let permit = self.permitted(host, run).await;
            let permit = permit.inspect_err(|_| self.rate_limit.release_and_wake(host, slot, Ended::NotSent))?;
            let ready = match Box::pin(self.session(host, run, run.rejected.as_ref())).await {
                // From here on a save may be carried out; what ended before that is no unknown outcome.
                Ok(session) => host.ended().map_or(Ok(session), Err),
                Err(failure) => Err(failure),
            };
            let session = match ready {
                Ok(session) => session,
                Err(failure) => {
                    self.rate_limit.release_and_wake(host, slot, Ended::NotSent);
                    return Err(failure);
                }
            };
            let message = Message {
                method,
                path,
                query,
                body,
                session: Some(&session),
                app_secret: None,
                timeout_ms: run.limits().timeout_ms,
                ids_are_text: call.operation.is_some(),
            };
            let outcome = Box::pin(self.exchange(host, message, run)).await;
            let ended = Ended::of(&outcome, host.monotonic());
            self.rate_limit.release_and_wake(host, slot, ended);
            if let Some(permit) = permit {
                host.give_back(permit, ended);
            }
            let failure = match outcome.and_then(|data| Ok(proven(data, proof)?)) {
                Ok(data) => return Ok(data),
                Err(failure) => failure,
            };
            if run.may_ask_for_the_address(&failure.error)
                && matches!(Box::pin(self.has_moved(host, run, &session)).await, Ok(true))
            {
                // It led nowhere, so it was not carried out: a save as well may be sent to the new address.
                if run.announced(host, &failure, (method, path), 0).is_some() {
                    continue;
                }
            }
            let safe = matches!(repeat, Repeat::Safe | Repeat::Keyed { .. } | Repeat::Update { adds: false, .. });
            let Some(wait) = run.again(self, host, &failure, (method, path), safe) else {
                return Err(failure);
            };
            if failure.error.code == Code::Token {
                run.rejected = Some(session.token.clone());
            }
            if wait > 0 {
                host.sleep(wait).await?;
            }
        }
    }

    /// Waits for a permit, within the time of the call unless permits are a queue.
    async fn permitted<H: Host>(&self, host: &H, run: &mut Attempts) -> Result<Option<H::Lock>, Failure<H::Cause>> {
        let asked = host.monotonic();
        let permit = host.permit(run.left(asked)?).await;
        if host.queues_for_permits() {
            run.extend_deadline(host.monotonic().saturating_sub(asked));
        }
        permit
    }

    /// What has to survive when this client is given up and another takes its place: plain numbers, no secret. See
    /// [`Self::resume`]. `now` is [`Host::monotonic`], and both clients have the same.
    pub fn state(&self, now: u64) -> Vec<u64> {
        let (paused_until, taken) = self.rate_limit.taken(now);
        let tokens = self.tokens.try_borrow().map(|tokens| tokens.taken(now)).unwrap_or_default();
        let (first, second) = (tokens.first().copied(), tokens.get(1).copied());
        let head = [self.clock.offset_ms().cast_unsigned(), paused_until, first.unwrap_or(0), second.unwrap_or(0)];
        head.into_iter().chain(taken).collect()
    }

    /// Goes on where another client ended: with its clock, its rate limit and what it has called.
    pub fn resume(&self, state: &[u64]) {
        let [offset_ms, paused_until, first, second, taken @ ..] = state else { return };
        self.clock.resume(offset_ms.cast_signed());
        self.tokens.borrow_mut().resume([*first, *second].into());
        self.rate_limit.resume(*paused_until, taken.to_vec());
    }
}
