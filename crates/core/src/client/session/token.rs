//! The app-token: kept, shared, renewed before it ends, and fetched by one call at a time.

use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;

use crate::Secret;
use crate::WireQuery;
use crate::client::Client;
use crate::client::options::Options;
use crate::client::rate_limit::Ended;
use crate::client::send::attempt::Message;
use crate::client::send::retry::Attempts;
use crate::client::session::account::{Account, Accounts};
use crate::client::session::single_flight::Lease;
use crate::error::{Code, Error};
use crate::host::{Failure, Host};
use crate::model::is_visible;
use crate::signature::app_signature;
use crate::value::Value;
use crate::wire::TOKEN_PATH;

/// A token is not used any more this long before it ends, and renewed at least that long before.
const MARGIN_MS: u64 = 60_000;
/// A token is renewed in about the last 1/`RENEWED_AT` of its lifetime, while it is still good.
const RENEWED_AT: u64 = 10;
/// Where the token endpoint gives a rejected token again, it is not asked for another for so long.
const REPEATED_MS: u64 = 60_000;
/// A token store that takes longer to keep a value is not waited for.
const KEEPING_MS: u32 = 5_000;
const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// How often those who wait for another's token look whether it is there, where the host does not tell them sooner.
const POLL_MS: u32 = 25;
/// What the endpoints that lead to a token may take, where the caller does not allow less.
pub(in crate::client) const TIMEOUT_MS: u32 = 30_000;
/// The token endpoint says so when the appSecret has changed.
const STALE_APP_SECRET: &str = "1030002006";

/// What a business call needs beside its signature.
#[derive(Debug)]
pub(in crate::client) struct Session {
    pub(in crate::client) token: Secret,
    pub(in crate::client) router_addr: String,
    issued: u64,
    expires: u64,
}

impl Client {
    /// A session that is good for now, with another token than the one that was rejected.
    pub(in crate::client) async fn session<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        rejected: Option<&Secret>,
    ) -> Result<Rc<Session>, Failure<H::Cause>> {
        if self.is_relayed() {
            return self.authorization(host, run).await.map(Rc::new);
        }
        let good =
            |session: &Session| rejected != Some(&session.token) && self.clock.now(host) + MARGIN_MS < session.expires;
        loop {
            if let Some(failure) = host.ended() {
                return Err(failure);
            }
            let kept = self.kept.borrow().clone().filter(|session| good(session));
            if let Some(session) = &kept
                && !(self.is_due(host, session) && self.may_renew(host.monotonic()))
            {
                return Ok(Rc::clone(session));
            }
            let Some(lease) = self.flight.start(host.monotonic()) else {
                host.wait_for_token(run.at_most(POLL_MS, host.monotonic())?).await?;
                continue;
            };
            // With a token that is still good, the call goes on after a renewal that hangs.
            let hurried = kept.is_some().then(|| run.nested_in_half_the_time(host.monotonic()));
            let renewed = self.renewed(host, hurried.as_ref().unwrap_or(run), &lease, rejected, good).await;
            drop(lease);
            host.token_fetch_ended();
            return match (renewed, kept) {
                // What failed is tried again by a later call; until then the old token is still good.
                (Err(_), Some(session)) if host.ended().is_none() => Ok(session),
                (renewed, _) => renewed,
            };
        }
    }

    /// Whether a token is in about the last tenth of its lifetime, and should be renewed. Each call draws the moment,
    /// so that calls which share a token do not all renew it at once.
    fn is_due<H: Host>(&self, host: &H, session: &Session) -> bool {
        let margin = (session.expires.saturating_sub(session.issued) / RENEWED_AT).max(MARGIN_MS);
        let left = session.expires.saturating_sub(self.clock.now(host));
        left < margin + margin / 2 && left < margin + host.random() % (margin / 2)
    }

    /// Whether a token that is still good may be renewed without keeping anybody waiting.
    fn may_renew(&self, now: u64) -> bool {
        !self.flight.under_way(now) && self.tokens.borrow_mut().wait(now, 0) == 0
    }

    /// The session that the token store has, if it is good and another one than before, or else a new one.
    async fn renewed<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        lease: &Lease<'_>,
        rejected: Option<&Secret>,
        good: impl Fn(&Session) -> bool,
    ) -> Result<Rc<Session>, Failure<H::Cause>> {
        let key = self.key("token");
        lease.go_on(host.monotonic(), TIMEOUT_MS);
        let _lock = host.lock(&key, run.left(host.monotonic())?).await?;
        let stale = self.kept.borrow().as_deref().map(Session::text);
        let stored = host.stored(&key, stale.as_deref(), run.left(host.monotonic())?).await?;
        let stored = stored.filter(|stored| stale.as_ref() != Some(stored));
        let stored = stored.as_deref().and_then(Session::read).map(|session| self.routed(session)).filter(good);
        let session = if let Some(session) = stored {
            session
        } else {
            if rejected.is_some_and(|rejected| self.is_repeated(rejected, host.monotonic())) {
                return Err(repeated().into());
            }
            let session = self.fetched(host, run, lease).await?;
            if rejected == Some(&session.token) {
                *self.repeated.borrow_mut() = Some((session.token, host.monotonic() + REPEATED_MS));
                return Err(repeated().into());
            }
            // Stored before it is used: it is found after a crash.
            self.keep(host, run, &key, &session.text(), session.expires).await?;
            session
        };
        let session = Rc::new(session);
        *self.kept.borrow_mut() = Some(Rc::clone(&session));
        Ok(session)
    }

    /// After a call whose address led nowhere: whether the service has moved the account set since. Then its token is
    /// used with the new address. Asked at most as often as the token endpoint, whose calls a minute it shares.
    pub(in crate::client) async fn has_moved<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        session: &Session,
    ) -> Result<bool, Failure<H::Cause>> {
        if !matches!(self.options.accounts, Accounts::Authorised { .. }) {
            return Ok(false);
        }
        let lease = loop {
            let kept = self.kept.borrow().clone();
            // Another call has found it.
            if kept.is_some_and(|kept| kept.router_addr != session.router_addr) {
                return Ok(true);
            }
            if let Some(lease) = self.flight.start(host.monotonic()) {
                break lease;
            }
            host.sleep(run.at_most(POLL_MS, host.monotonic())?).await?;
        };
        if self.tokens.borrow_mut().wait(host.monotonic(), 0) > 0 {
            return Ok(false);
        }
        let ticket = self.rate_limit.ticket();
        self.tokens.borrow_mut().take(ticket, host.monotonic(), TIMEOUT_MS);
        lease.go_on(host.monotonic(), TIMEOUT_MS);
        let key = self.key("token");
        let _lock = host.lock(&key, run.left(host.monotonic())?).await?;
        let account = self.account(host, run, &lease, None, Some(&session.router_addr)).await;
        self.tokens.borrow_mut().give_back(ticket, Some(host.monotonic()));
        let router_addr = account?.router_addr;
        if router_addr == session.router_addr {
            return Ok(false);
        }
        let Session { token, issued, expires, .. } = session;
        let session = Session { token: token.clone(), router_addr, issued: *issued, expires: *expires };
        self.keep(host, run, &key, &session.text(), session.expires).await?;
        *self.kept.borrow_mut() = Some(Rc::new(session));
        Ok(true)
    }

    /// Keeps a value in the token store. A call does not need it there: one that hangs takes half of the call's time at
    /// most, and no failure of it is the call's.
    pub(in crate::client) async fn keep<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        key: &str,
        value: &str,
        expires: u64,
    ) -> Result<(), Failure<H::Cause>> {
        let limit_ms = (run.left(host.monotonic())? / 2).clamp(1, KEEPING_MS);
        match host.store(key, value, expires, limit_ms).await {
            Err(failure) if failure.error.code == Code::Timeout => Ok(()),
            outcome => outcome,
        }
    }

    /// Whether the token endpoint gave this token again after it was rejected.
    fn is_repeated(&self, rejected: &Secret, now: u64) -> bool {
        let repeated = self.repeated.borrow();
        repeated.as_ref().is_some_and(|(token, until)| token == rejected && now < *until)
    }

    /// A session of the store with the router address that the caller gives, which may have been corrected since.
    fn routed(&self, session: Session) -> Session {
        match &self.options.accounts {
            Accounts::Given(account) => Session { router_addr: account.router_addr.clone(), ..session },
            _ => session,
        }
    }

    async fn fetched<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        lease: &Lease<'_>,
    ) -> Result<Session, Failure<H::Cause>> {
        let timeout_ms = TIMEOUT_MS.min(run.limits().timeout_ms);
        let mut run = run.nested();
        let mut stale = None;
        let mut unanswered = None;
        loop {
            let account = self.account(host, &run, lease, stale.as_ref(), None).await?;
            // Without a network the next minute's calls would fail as well.
            if let Some(failure) = unanswered.take().filter(|_| self.tokens.borrow_mut().wait(host.monotonic(), 0) > 0)
            {
                return Err(failure);
            }
            self.wait_for_the_token_endpoint(host, &run, lease).await?;
            // What ends before it is sent takes none of the two calls.
            if let Some(failure) = host.ended() {
                return Err(failure);
            }
            lease.go_on(host.monotonic(), timeout_ms);
            let ticket = self.rate_limit.ticket();
            self.tokens.borrow_mut().take(ticket, host.monotonic(), timeout_ms);
            let signature = app_signature(&account.app_key, &account.app_secret);
            let query = WireQuery::new([("app_key", account.app_key.as_str()), ("app_signature", &signature)]);
            let (query, app_secret) = (&query, Some(&account.app_secret));
            let message = Message {
                method: "GET",
                path: TOKEN_PATH,
                query,
                body: None,
                session: None,
                app_secret,
                timeout_ms,
                ids_are_text: false,
            };
            let outcome = self.exchange(host, message, &mut run).await;
            self.tokens.borrow_mut().give_back(ticket, Ended::of(&outcome, host.monotonic()).counted_until());
            let failure = match outcome {
                Ok(data) => {
                    let session = data.and_then(|data| Session::of(&data, account, self.clock.now(host)));
                    return session.ok_or_else(|| no_token().into());
                }
                Err(failure) => failure,
            };
            if failure.error.errcode.as_deref() == Some(STALE_APP_SECRET) {
                if stale.is_some() || matches!(self.options.accounts, Accounts::Given(_)) {
                    return Err(Failure { error: about_the_app_secret(failure.error), ..failure });
                }
                stale = Some(account.app_secret);
                continue;
            }
            let Some(wait) = run.again(self, host, &failure, (message.method, TOKEN_PATH), true) else {
                return Err(failure);
            };
            unanswered = matches!(failure.error.code, Code::Network | Code::Timeout).then_some(failure);
            lease.sleep(host, wait).await?;
        }
    }

    /// Two calls a minute, and no more.
    async fn wait_for_the_token_endpoint<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        lease: &Lease<'_>,
    ) -> Result<(), Failure<H::Cause>> {
        loop {
            let wait = self.tokens.borrow_mut().wait(host.monotonic(), 0);
            let Ok(wait @ 1..) = u32::try_from(wait) else { return Ok(()) };
            if run.at_most(wait, host.monotonic())? < wait {
                let mut error = Error::new(Code::RateLimited, "the two calls a minute for a token are used up");
                error.retry_after_ms = Some(wait);
                return Err(error.into());
            }
            lease.sleep(host, wait).await?;
        }
    }

    /// The key of a token store for this client and its account set: a token of one service is never sent to another. It
    /// holds no secret.
    pub(in crate::client) fn key(&self, kind: &str) -> String {
        let Options { base_url, client_id, accounts, .. } = &self.options;
        let service = base_url.strip_prefix("https://").or_else(|| base_url.strip_prefix("http://"));
        let service = key_part(service.unwrap_or(base_url));
        format!("jdy:{kind}:{service}:{}:{}", key_part(client_id), accounts.key())
    }
}

impl Session {
    /// What stands for it where a relay has it.
    pub(in crate::client) const fn authorised(token: Secret) -> Self {
        Self { token, router_addr: String::new(), issued: 0, expires: 0 }
    }

    /// `{"app-token": …, expires: <milliseconds since the epoch>}`
    fn of<V: Value>(data: &V, account: Account, now: u64) -> Option<Self> {
        let token = data.text_of("app-token").filter(|token| !token.is_empty() && is_visible(token))?;
        let expires = data.digits_of("expires").and_then(|expires| expires.parse().ok());
        let (token, router_addr) = (Secret::new(token), account.router_addr);
        Some(Self { token, router_addr, issued: now, expires: expires.unwrap_or(now + DAY_MS) })
    }

    /// As a token store keeps it.
    fn text(&self) -> String {
        format!("{}\n{}\n{}\n{}", self.token.expose(), self.router_addr, self.issued, self.expires)
    }

    /// Reads an entry of a token store; none if it has another format.
    fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let mut header = || lines.next().filter(|line| !line.is_empty() && is_visible(line));
        let (token, router_addr) = (Secret::new(header()?), header()?.into());
        let mut number = || lines.next()?.parse().ok();
        Some(Self { token, router_addr, issued: number()?, expires: number()? })
    }
}

/// A part of a key, so that no two lists of parts make the same key.
pub(in crate::client) fn key_part(part: &str) -> String {
    let mut escaped = String::new();
    for character in part.chars() {
        match character {
            '%' => escaped.push_str("%25"),
            ':' => escaped.push_str("%3A"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn no_token() -> Error {
    Error::new(Code::Protocol, "the token endpoint's answer carries no token")
}

fn repeated() -> Error {
    let hint = "Check that clientId, appKey and routerAddr belong to one application and account set.";
    Error::new(Code::Token, "the token was rejected, and the token endpoint gives the same one again").with_hint(hint)
}

fn about_the_app_secret(mut error: Error) -> Error {
    error.code = Code::Config;
    let hint = "The appSecret is wrong or has changed, as it does about every 24 hours: take the current one, \
        or give outerInstanceId in its place, which leads to it.";
    error.with_hint(hint)
}
