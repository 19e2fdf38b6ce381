//! The app-token: kept, shared, and renewed before it ends.

use alloc::rc::Rc;

use jdy_messages::worker::token_repeated;

use super::account::Accounts;
use super::data::{MARGIN_MS, Session};
use super::direct::Direct;
use super::durations::{POLL_MS, TIMEOUT_MS};
use super::single_flight::Lease;
use super::store::keep;
use crate::Secret;
use crate::client::send::retry::Attempts;
use crate::client::service::Service;
use crate::error::{Code, Error};
use crate::host::{Failure, Host};

/// A token is renewed when between 1/`RENEWED_AT` and 1.5/`RENEWED_AT` of its lifetime is left.
const RENEWED_AT: u64 = 10;
/// How long the token endpoint is not asked again after it gave a rejected token again.
const REPEATED_MS: u64 = 60_000;

impl Direct {
    /// A session that is valid now, with another token than `rejected`.
    pub(in crate::client) async fn session<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        rejected: Option<&Secret>,
    ) -> Result<Rc<Session>, Failure<H::Cause>> {
        let good = |session: &Session| {
            rejected != Some(&session.token) && service.clock.now(host) + session.margin_ms() < session.expires
        };
        loop {
            if let Some(failure) = host.ended() {
                return Err(failure);
            }
            let kept = self.kept.borrow().clone().filter(|session| good(session));
            if let Some(session) = &kept
                && !(Self::is_due(host, service, session) && self.may_renew(host.monotonic()))
            {
                return Ok(Rc::clone(session));
            }
            let Some(lease) = self.token_lease.start(host.monotonic()) else {
                host.wait_for_token(attempts.at_most(POLL_MS, host.monotonic())?).await?;
                continue;
            };
            // If the old token is still valid, the call goes on with it when the renewal hangs.
            let hurried = kept.is_some().then(|| attempts.nested_in_half_the_time(host.monotonic()));
            let renewed =
                self.renewed(host, service, hurried.as_ref().unwrap_or(attempts), &lease, rejected, good).await;
            drop(lease);
            host.token_fetch_ended();
            return match (renewed, kept) {
                // A later call tries the renewal again; until then the old token is valid.
                (Err(_), Some(session)) if host.ended().is_none() => Ok(session),
                (renewed, _) => renewed,
            };
        }
    }

    /// Whether so little of a token's lifetime is left that it should be renewed: 10 to 15 % of it, and at least 60 to
    /// 90 s. Each call draws the moment at random, so that calls which share a token do not renew it all at once.
    fn is_due<H: Host>(host: &H, service: &Service, session: &Session) -> bool {
        let margin = (session.expires.saturating_sub(session.issued) / RENEWED_AT).max(MARGIN_MS);
        let left = session.expires.saturating_sub(service.clock.now(host));
        left < margin + margin / 2 && left < margin + host.random() % (margin / 2)
    }

    /// Whether a token that is still valid may be renewed without a wait.
    fn may_renew(&self, now: u64) -> bool {
        !self.token_lease.under_way(now) && self.token_calls.borrow_mut().wait(now, 0) == 0
    }

    /// The session of the token store, if it is valid and another one than before; otherwise a new one.
    async fn renewed<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        lease: &Lease<'_>,
        rejected: Option<&Secret>,
        good: impl Fn(&Session) -> bool,
    ) -> Result<Rc<Session>, Failure<H::Cause>> {
        let key = self.key("token");
        lease.go_on(host.monotonic(), TIMEOUT_MS);
        let _lock = host.lock(&key, attempts.left(host.monotonic())?).await?;
        let stale = self.kept.borrow().as_deref().map(Session::text);
        let stored = host.stored(&key, stale.as_deref(), attempts.left(host.monotonic())?).await?;
        let stored = stored.filter(|stored| stale.as_ref() != Some(stored));
        let stored = stored.as_deref().and_then(Session::read).map(|session| self.routed(session)).filter(good);
        let session = if let Some(session) = stored {
            session
        } else {
            if rejected.is_some_and(|rejected| self.is_repeated(rejected, host.monotonic())) {
                return Err(repeated().into());
            }
            let session = self.fetched(host, service, attempts, lease).await?;
            if rejected == Some(&session.token) {
                let until = host.monotonic() + REPEATED_MS;
                *self.repeated.borrow_mut() = Some((session.token, until));
                return Err(repeated().into());
            }
            // It is stored before it is used, so that it can be found after a crash.
            keep(host, attempts, &key, &session.text(), session.expires).await?;
            session
        };
        let session = Rc::new(session);
        *self.kept.borrow_mut() = Some(Rc::clone(&session));
        Ok(session)
    }

    /// Whether the token endpoint gave this token again after it was rejected.
    fn is_repeated(&self, rejected: &Secret, now: u64) -> bool {
        let repeated = self.repeated.borrow();
        repeated.as_ref().is_some_and(|(token, until)| token == rejected && now < *until)
    }

    /// A session of the store with the router address that the caller gives, which may have been corrected since.
    fn routed(&self, session: Session) -> Session {
        match &self.accounts {
            Accounts::Given(account) => Session { router_addr: account.router_addr.clone(), ..session },
            Accounts::Authorised { .. } => session,
        }
    }
}

fn repeated() -> Error {
    Error::new(Code::Token, token_repeated, &[])
}
