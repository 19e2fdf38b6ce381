//! Finds out whether the service has moved an account set to another address.

use alloc::rc::Rc;

use super::account::Accounts;
use super::data::Session;
use super::direct::Direct;
use super::durations::{POLL_MS, TIMEOUT_MS};
use super::store::keep;
use crate::client::send::retry::Attempts;
use crate::client::service::Service;
use crate::host::{Failure, Host};

impl Direct {
    /// Whether the service has moved the account set to another address; called after a call found no API at the old
    /// one. The token stays in use with the new address. The request counts against the limit of the token endpoint.
    pub(in crate::client) async fn has_moved<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        session: &Session,
    ) -> Result<bool, Failure<H::Cause>> {
        if !matches!(self.accounts, Accounts::Authorised { .. }) {
            return Ok(false);
        }
        let lease = loop {
            let kept = self.kept.borrow().clone();
            // Another call has found the new address.
            if kept.is_some_and(|kept| kept.router_addr != session.router_addr) {
                return Ok(true);
            }
            if let Some(lease) = self.token_lease.start(host.monotonic()) {
                break lease;
            }
            host.sleep(attempts.at_most(POLL_MS, host.monotonic())?).await?;
        };
        // No state is borrowed while the host is asked: it stays readable if the host dies.
        let now = host.monotonic();
        if self.token_calls.borrow_mut().wait(now, 0) > 0 {
            return Ok(false);
        }
        let ticket = service.rate_limit.ticket();
        self.token_calls.borrow_mut().take(ticket, now, TIMEOUT_MS);
        lease.go_on(now, TIMEOUT_MS);
        let key = self.key("token");
        let _lock = host.lock(&key, attempts.left(host.monotonic())?).await?;
        let account = self.account(host, service, attempts, &lease, None, Some(&session.router_addr)).await;
        let answered = host.monotonic();
        self.token_calls.borrow_mut().give_back(ticket, Some(answered));
        let router_addr = account?.router_addr;
        if router_addr == session.router_addr {
            return Ok(false);
        }
        let Session { token, issued, expires, .. } = session;
        let session = Session { token: token.clone(), router_addr, issued: *issued, expires: *expires };
        keep(host, attempts, &key, &session.text(), session.expires).await?;
        *self.kept.borrow_mut() = Some(Rc::new(session));
        Ok(true)
    }
}
