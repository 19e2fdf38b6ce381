//! Sends a call until it succeeds, or until another attempt does not help or is not safe.

use alloc::boxed::Box;

use super::attempt::{UnsignedRequest, exchange};
use super::late_updates::LateUpdates;
use super::retry::Attempts;
use crate::client::auth::Auth;
use crate::client::call::Call;
use crate::client::query::ArrayFormat;
use crate::client::rate_limit::Slot;
use crate::client::service::Service;
use crate::ended::Ended;
use crate::error::Code;
use crate::host::{Content, Failure, Host};
use crate::operations::Repeat;

/// The state that the calls of a client share.
#[derive(Debug)]
pub(in crate::client) struct Sender {
    pub(in crate::client) auth: Auth,
    pub(in crate::client) service: Service,
    pub(in crate::client) array_format: ArrayFormat,
    /// The records of updates that may still arrive.
    pub(super) late_updates: LateUpdates,
}

impl Sender {
    pub(in crate::client) fn new(auth: Auth, service: Service, array_format: ArrayFormat) -> Self {
        Self { auth, service, array_format, late_updates: LateUpdates::default() }
    }

    /// The moment of an attempt, by the service's clock as it is known now.
    pub(super) fn at_the_service(&self, moment: u64) -> u64 {
        self.auth.at_the_service(&self.service, moment)
    }

    /// Sends a call until it succeeds, or until another attempt might carry it out twice. With `slot`, the first
    /// attempt is sent at once.
    pub(super) async fn send_with_retries<H: Host>(
        &self,
        host: &H,
        call: &Call,
        attempts: &mut Attempts,
        mut slot: Option<Slot>,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let Call { method, path, query, repeat, required, .. } = call;
        let rate_limit = &self.service.rate_limit;
        let ticket = slot.map_or_else(|| rate_limit.ticket(), |slot| slot.0);
        let body = call.body.as_deref().map(|text| Content { text, as_given: call.as_given });
        loop {
            let slot = if let Some(slot) = slot.take() {
                slot
            } else {
                let asked = host.monotonic();
                let slot = rate_limit.acquire(host, ticket, attempts.limits().total_timeout_ms).await?;
                attempts.extend_deadline(host.monotonic().saturating_sub(asked));
                slot
            };
            let permit = self.permitted(host, attempts).await;
            let permit = permit.inspect_err(|_| rate_limit.release_and_wake(host, slot, Ended::NotSent))?;
            let authorized =
                match Box::pin(self.auth.authorize(host, &self.service, attempts, attempts.rejected.as_ref())).await {
                    // A save may be carried out from here on. If it ended before, its outcome is known.
                    Ok(authorization) => host.ended().map_or(Ok(authorization), Err),
                    Err(failure) => Err(failure),
                };
            let authorization = match authorized {
                Ok(authorization) => authorization,
                Err(failure) => {
                    rate_limit.release_and_wake(host, slot, Ended::NotSent);
                    return Err(failure);
                }
            };
            let request = UnsignedRequest {
                method,
                path,
                credentials: self.auth.credentials(&authorization),
                query,
                body,
                timeout_ms: attempts.limits().timeout_ms,
                required,
                ids_are_text: call.operation.is_some(),
            };
            let outcome = Box::pin(exchange(host, &self.service.clock, request, attempts)).await;
            let ended = Ended::of(outcome.as_ref().err().map(|failure| &failure.error), host.monotonic());
            rate_limit.release_and_wake(host, slot, ended);
            if let Some(permit) = permit {
                host.give_back(permit, ended);
            }
            let failure = match outcome {
                Ok(data) => return Ok(data),
                Err(failure) => failure,
            };
            if attempts.may_ask_for_the_address(&failure.error)
                && matches!(
                    Box::pin(self.auth.has_moved(host, &self.service, attempts, &authorization)).await,
                    Ok(true)
                )
            {
                // There was no API at the address, so the call was not carried out: even a save may be sent to the new
                // one.
                if attempts.announced(host, &failure, (method, path), 0).is_some() {
                    continue;
                }
            }
            let safe = matches!(repeat, Repeat::Safe | Repeat::Keyed { .. } | Repeat::Update { adds: false, .. });
            let Some(wait) = attempts.again(host, &self.service, &failure, (method, path), safe) else {
                return Err(failure);
            };
            if failure.error.code == Code::Token {
                attempts.rejected = Some(authorization.token().clone());
            }
            if wait > 0 {
                host.sleep(wait).await?;
            }
        }
    }

    /// Waits for a permit. The wait counts as time of the call, unless permits are a queue.
    async fn permitted<H: Host>(
        &self,
        host: &H,
        attempts: &mut Attempts,
    ) -> Result<Option<H::Lock>, Failure<H::Cause>> {
        let asked = host.monotonic();
        let permit = host.permit(attempts.left(asked)?).await;
        if host.queues_for_permits() {
            attempts.extend_deadline(host.monotonic().saturating_sub(asked));
        }
        permit
    }
}
