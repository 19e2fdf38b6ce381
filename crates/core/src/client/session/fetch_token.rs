//! Fetches a token from the token endpoint, which takes two calls a minute.

use alloc::borrow::{Cow, ToOwned};

use jdy_messages::answers::{answer_without_token, app_secret_changed};
use jdy_messages::calls::token_calls_used_up;

use super::account::Accounts;
use super::data::Session;
use super::direct::Direct;
use super::durations::TIMEOUT_MS;
use super::single_flight::Lease;
use crate::WireQuery;
use crate::client::send::attempt::{UnsignedRequest, exchange};
use crate::client::send::retry::Attempts;
use crate::client::service::Service;
use crate::ended::Ended;
use crate::error::{Code, Error};
use crate::host::{Failure, Host};
use crate::operations::Required;
use crate::signature::app_signature;
use crate::wire::TOKEN_PATH;

/// The return code of the token endpoint after the appSecret has changed.
const STALE_APP_SECRET: &str = "1030002006";

impl Direct {
    /// A new token, from the token endpoint.
    pub(super) async fn fetched<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        lease: &Lease<'_>,
    ) -> Result<Session, Failure<H::Cause>> {
        let timeout_ms = TIMEOUT_MS.min(attempts.limits().timeout_ms);
        let mut attempts = attempts.nested();
        let mut stale = None;
        let mut failed = None;
        loop {
            let account = self.account(host, service, &attempts, lease, stale.as_ref(), None).await?;
            self.wait_for_the_token_endpoint(host, &attempts, lease, failed.take()).await?;
            // A request that ends before it is sent uses none of the two calls.
            if let Some(failure) = host.ended() {
                return Err(failure);
            }
            let now = host.monotonic();
            lease.go_on(now, timeout_ms);
            let ticket = service.rate_limit.ticket();
            self.token_calls.borrow_mut().take(ticket, now, timeout_ms);
            let signature = app_signature(&account.app_key, &account.app_secret);
            let query = WireQuery::new([("app_key", account.app_key.as_str()), ("app_signature", &signature)]);
            let request = UnsignedRequest {
                method: "GET",
                path: TOKEN_PATH,
                credentials: self.credentials(None, Some(&account.app_secret)),
                query: &query,
                body: None,
                timeout_ms,
                required: &Required::Nothing,
                ids_are_text: false,
            };
            let outcome = exchange(host, &service.clock, request, &mut attempts).await;
            self.token_calls.borrow_mut().give_back(
                ticket,
                Ended::of(outcome.as_ref().err().map(|failure| &failure.error), host.monotonic()).counted_until(),
            );
            let outcome = outcome.and_then(|data| {
                let session = data.and_then(|data| Session::of(&data, account.router_addr, service.clock.now(host)));
                session.ok_or_else(|| no_token().into())
            });
            let told = outcome.as_ref().err().filter(|failure| failure.error.code != Code::Aborted);
            *self.token_failure.borrow_mut() = told.map(|failure| failure.error.clone());
            let failure = match outcome {
                Ok(session) => return Ok(session),
                Err(failure) => failure,
            };
            if failure.error.errcode.as_deref() == Some(STALE_APP_SECRET) {
                if stale.is_some() || matches!(self.accounts, Accounts::Given(_)) {
                    return Err(Failure { error: about_the_app_secret(failure.error), ..failure });
                }
                stale = Some(account.app_secret);
                continue;
            }
            let Some(wait) = attempts.again(host, service, &failure, (request.method, TOKEN_PATH), true) else {
                return Err(failure);
            };
            failed = Some(failure);
            lease.sleep(host, wait).await?;
        }
    }

    /// Waits until the token endpoint accepts a call: it accepts two a minute. If there is no time for that, or no
    /// network, the call ends as the last call to the endpoint did. `failed` is this call's own last failure.
    async fn wait_for_the_token_endpoint<H: Host>(
        &self,
        host: &H,
        attempts: &Attempts,
        lease: &Lease<'_>,
        failed: Option<Failure<H::Cause>>,
    ) -> Result<(), Failure<H::Cause>> {
        loop {
            // No state is borrowed while the host is asked: it stays readable if the host dies.
            let now = host.monotonic();
            let wait = self.token_calls.borrow_mut().wait(now, 0);
            let Ok(wait @ 1..) = u32::try_from(wait) else { return Ok(()) };
            let last = self.token_failure.borrow().clone();
            // Without a network, the calls of the next minute would fail as well.
            let unanswered = last.as_ref().is_some_and(|last| matches!(last.code, Code::Network | Code::Timeout));
            if unanswered || attempts.at_most(wait, now)? < wait {
                let last = || last.unwrap_or_else(|| Error::new(Code::RateLimited, token_calls_used_up, &[]));
                let mut failure = failed.unwrap_or_else(|| last().into());
                failure.error.retry_after_ms = failure.error.retryable.then_some(wait);
                return Err(failure);
            }
            lease.sleep(host, wait).await?;
        }
    }
}

fn no_token() -> Error {
    Error::new(Code::Protocol, answer_without_token, &[])
}

fn about_the_app_secret(mut error: Error) -> Error {
    error.code = Code::Config;
    app_secret_changed.hint().clone_into(&mut error.hint);
    error.reason = Cow::Borrowed(app_secret_changed.id());
    error
}
