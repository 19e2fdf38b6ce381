//! The connection of the naive client: signs, limits the rate, holds a token, sends.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use jdy_core::client::nonce;
use jdy_core::error::{Code, Error};
use jdy_core::host::{Answer, Content, Host, Request};
use jdy_core::json::Json;
use jdy_core::signature::{Signer, Unsigned, app_signature, header};
use jdy_core::value::Value;
use jdy_core::{Secret, WireQuery, open};
use jdy_sandbox::Credentials;

use super::rate_limit::{FIRST_INTERVAL_MS, LAST_INTERVAL_MS, RateLimit};
use super::session::{Fetching, Session};
use crate::host::CallHost;
use crate::mutant::Mutant;
use crate::plan::{Access, Plan};

const AUTHORISATION: &str = "/jdyconnector/app_management/push_app_authorize";
const TOKEN: &str = "/jdyconnector/app_management/kingdee_auth_token";
const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 3_600_000;
const STORE_KEY: &str = "naive:token";
const TOKENS_PER_MINUTE: u32 = 2;

/// A connection to the service, with one mutant at most.
pub(super) struct Connection {
    plan: Plan,
    credentials: Credentials,
    signer: Signer,
    mutant: Option<Mutant>,
    timeout_ms: u32,
    session: RefCell<Option<Session>>,
    /// The last token that was refused: the token store may still have it.
    rejected: RefCell<String>,
    /// Until when a task fetches a session, at the latest.
    fetching_until: Cell<u64>,
    clock_trusted: Cell<bool>,
    /// The timestamps that were refused.
    refused: RefCell<BTreeSet<u64>>,
    business_limit: RateLimit,
    token_limit: RateLimit,
}

/// A request before it is signed.
#[derive(Clone, Copy)]
pub(super) struct UnsignedRequest<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path.
    pub path: &'a str,
    /// The query.
    pub query: &'a WireQuery,
    /// The body.
    pub body: Option<Content<'a>>,
    /// Random bits for the nonce.
    pub random: u64,
}

/// A request that failed.
pub(super) struct FailedRequest {
    /// The error.
    pub error: Error,
    /// Whether it was sent.
    pub sent: bool,
}

impl Connection {
    /// A connection for a plan.
    pub(super) fn new(plan: &Plan, credentials: &Credentials, mutant: Option<Mutant>) -> Self {
        let has = |one| mutant == Some(one);
        let timeout_ms = if has(Mutant::HasNoTimeout) { u32::MAX } else { plan.limits.timeout_ms };
        let (per_minute, per_second) = (plan.settings.requests_per_minute, plan.settings.requests_per_second);
        // A mutant of one limit does not change the other one.
        let of_business = mutant.filter(|one| *one != Mutant::FetchesTokenForEveryCall);
        let of_tokens = mutant.filter(|one| *one == Mutant::FetchesTokenForEveryCall);
        Self {
            plan: plan.clone(),
            credentials: credentials.clone(),
            signer: Signer::new(&*credentials.client_id, &Secret::new(&*credentials.client_secret)),
            mutant,
            session: RefCell::default(),
            rejected: RefCell::default(),
            fetching_until: Cell::new(0),
            clock_trusted: Cell::new(mutant == Some(Mutant::ReusesRefusedTimestamps)),
            refused: RefCell::default(),
            business_limit: RateLimit::new(per_minute, per_second, timeout_ms, of_business),
            token_limit: RateLimit::new(TOKENS_PER_MINUTE, TOKENS_PER_MINUTE, timeout_ms, of_tokens),
            timeout_ms,
        }
    }

    /// Sends a business call and gives the `data` of its answer.
    pub(super) async fn business(
        &self,
        host: &CallHost,
        request: UnsignedRequest<'_>,
    ) -> Result<Option<Json<'static>>, FailedRequest> {
        let session = self.session(host).await.map_err(|error| FailedRequest { error, sent: false })?;
        let mut request = request;
        loop {
            let answer = self.exchange(host, request, Some(&session)).await?;
            let outcome = self.opened(&answer);
            let is_limited = outcome.as_ref().is_err_and(|error| error.code == Code::RateLimited);
            if self.has(Mutant::HasNoRateLimit) && is_limited {
                host.sleep(1_000).await.map_err(|failure| FailedRequest { error: failure.error, sent: false })?;
                request.random = host.random();
                continue;
            }
            if outcome.as_ref().is_err_and(|error| error.code == Code::Token) {
                self.session.take();
                self.rejected.replace(session.token.clone());
            }
            return outcome.map_err(|error| FailedRequest { error, sent: true });
        }
    }

    /// What an answer means.
    fn opened(&self, answer: &Answer<Json<'static>>) -> Result<Option<Json<'static>>, Error> {
        if self.has(Mutant::ReadsEnvelopeOfHttp5xx) && matches!(answer.status, 500..=504) {
            return open(&Answer { status: 200, headers: answer.headers.clone(), body: answer.body.clone() });
        }
        open(answer)
    }

    /// The time of the service: the plan says how far the clock is off.
    fn now(&self, host: &CallHost) -> u64 {
        let skew_ms = self.plan.skews_ms.get(host.client()).copied().unwrap_or_default();
        host.now().saturating_add_signed(-skew_ms)
    }

    fn has(&self, mutant: Mutant) -> bool {
        self.mutant == Some(mutant)
    }

    async fn session(&self, host: &CallHost) -> Result<Session, Error> {
        // The token store is called twice, the gateway once, and the token endpoint has a queue.
        let most = 3 * MINUTE_MS + 3 * u64::from(self.timeout_ms);
        let mut interval_ms = FIRST_INTERVAL_MS;
        loop {
            let (now, wall) = (host.monotonic(), self.now(host));
            let kept = self.session.borrow().clone().filter(|session| wall + HOUR_MS < session.expires);
            if let Some(session) = kept.clone().filter(|_| !self.has(Mutant::FetchesTokenForEveryCall)) {
                return Ok(session);
            }
            let until = self.fetching_until.get();
            if now < until {
                host.sleep(interval_ms).await.map_err(|failure| failure.error)?;
                interval_ms = LAST_INTERVAL_MS.min(interval_ms * 2);
                continue;
            }
            self.fetching_until.set(now + most);
            let _fetching = Fetching(&self.fetching_until);
            return match (self.renewed(host).await, kept) {
                (Err(_), Some(session)) => Ok(session),
                (fetched, _) => {
                    self.session.replace(fetched.clone().ok());
                    fetched
                }
            };
        }
    }

    /// The session that the token store has, if it is good, or else a new one.
    async fn renewed(&self, host: &CallHost) -> Result<Session, Error> {
        let limit_ms = if self.has(Mutant::HasNoStoreTimeout) { u32::MAX } else { self.plan.limits.timeout_ms };
        let stored = host.stored(STORE_KEY, None, limit_ms).await;
        if let Some(ended) = host.ended() {
            return Err(ended.error);
        }
        let is_good =
            |session: &Session| self.now(host) + HOUR_MS < session.expires && *self.rejected.borrow() != session.token;
        let stored = stored.ok().flatten().as_deref().and_then(Session::read).filter(is_good);
        if let Some(session) = stored.filter(|_| !self.has(Mutant::FetchesTokenForEveryCall)) {
            return Ok(session);
        }
        let session = self.fetched(host).await?;
        // A token that is not stored is used all the same.
        let _stored = host.store(STORE_KEY, &session.text(), session.expires, limit_ms).await;
        host.ended().map_or(Ok(session), |ended| Err(ended.error))
    }

    async fn fetched(&self, host: &CallHost) -> Result<Session, Error> {
        let text = |json: &Json<'_>, key| json.text_of(key).unwrap_or_default();
        let given = &self.credentials;
        let (app_key, app_secret, router_addr) = match self.plan.access {
            Access::Given => (given.app_key.clone(), given.app_secret.clone(), given.router_addr.clone()),
            Access::Fetched => {
                let query = WireQuery::new([("outerInstanceId", self.plan.account.outer_instance_id())]);
                let data = self.data(host, "POST", AUTHORISATION, &query).await?;
                let wanted = self.plan.account.account_id();
                let row = match &data {
                    Json::List(rows) => rows
                        .iter()
                        .find(|row| wanted.is_none() || row.get("accountId").and_then(Json::as_text) == wanted),
                    row => Some(row),
                };
                let row = row.ok_or_else(|| Error::of(Code::Config).described("no such account set".into()))?;
                (text(row, "appKey"), text(row, "appSecret"), text(row, "domain"))
            }
        };
        let signature = app_signature(&app_key, &Secret::new(app_secret));
        let query = WireQuery::new([("app_key", app_key.as_str()), ("app_signature", &signature)]);
        let data = self.data(host, "GET", TOKEN, &query).await.map_err(|mut error| {
            if error.errcode.as_deref() == Some("1030002006") {
                error.code = Code::Config;
            }
            error
        })?;
        let expires = data.digits_of("expires").and_then(|expires| expires.parse().ok()).unwrap_or_default();
        Ok(Session { token: text(&data, "app-token"), router_addr, expires })
    }

    async fn data(&self, host: &CallHost, method: &str, path: &str, query: &WireQuery) -> Result<Json<'static>, Error> {
        let request = UnsignedRequest { method, path, query, body: None, random: host.random() };
        let answer = self.exchange(host, request, None).await.map_err(|miss| miss.error)?;
        open(&answer)?.ok_or_else(|| Error::of(Code::Protocol).described("no data".into()))
    }

    async fn exchange(
        &self,
        host: &CallHost,
        request: UnsignedRequest<'_>,
        session: Option<&Session>,
    ) -> Result<Answer<Json<'static>>, FailedRequest> {
        let trusted = self.clock_trusted.get();
        let timestamp = if trusted { host.now() } else { self.now(host) };
        let answer = self.send(host, request, session, timestamp).await?;
        let refused = open(&answer).is_err_and(|error| error.code == Code::ClockSkew);
        if refused {
            self.refused.borrow_mut().insert(timestamp);
        }
        if !(refused && trusted) {
            return Ok(answer);
        }
        let again = UnsignedRequest { random: host.random(), ..request };
        let answer = self.send(host, again, session, timestamp).await?;
        if !open(&answer).is_err_and(|error| error.code == Code::ClockSkew) {
            return Ok(answer);
        }
        self.clock_trusted.set(false);
        let again = UnsignedRequest { random: host.random(), ..request };
        self.send(host, again, session, self.now(host)).await
    }

    async fn send(
        &self,
        host: &CallHost,
        request: UnsignedRequest<'_>,
        session: Option<&Session>,
        timestamp: u64,
    ) -> Result<Answer<Json<'static>>, FailedRequest> {
        let UnsignedRequest { method, path, query, body, random } = request;
        let limit = match (session, path) {
            (Some(_), _) => Some(&self.business_limit),
            (None, TOKEN) => Some(&self.token_limit),
            _ => None,
        };
        let number = match limit {
            Some(limit) => limit.enter(host).await,
            None => Ok(0),
        };
        let number = number.map_err(|failure| FailedRequest { error: failure.error, sent: false })?;
        // Another call may have had the same timestamp refused in the meantime.
        let mut timestamp = timestamp;
        while !self.has(Mutant::ReusesRefusedTimestamps) && self.refused.borrow().contains(&timestamp) {
            timestamp += 1;
        }
        let nonce = nonce(random);
        let mut headers = self.signer.sign(&Unsigned { method, path, query, nonce: &nonce, timestamp }).headers;
        if let Some(Session { token, router_addr, .. }) = session {
            headers.extend([(header::APP_TOKEN, token.clone()), (header::ROUTER_ADDR, router_addr.clone())]);
        }
        let separator = if query.as_str().is_empty() { "" } else { "?" };
        let url = format!("https://api.kingdee.com{path}{separator}{}", query.as_str());
        let answer =
            host.send(Request { method, url, headers, body, timeout_ms: self.timeout_ms, ids_are_text: true }).await;
        if let Some(limit) = limit {
            limit.leave(host, number);
        }
        answer.map_err(|failure| FailedRequest { error: failure.error, sent: true })
    }
}
