//! Requests as one writes them by hand: signed, at a pace, with a token. What [`crate::careless`] is made of.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use jdy_core::client::nonce;
use jdy_core::error::{Code, Error};
use jdy_core::host::{Answer, Content, Failure, Host, Request};
use jdy_core::json::Json;
use jdy_core::signature::{Signer, Unsigned, app_signature, header};
use jdy_core::value::Value;
use jdy_core::{Secret, WireQuery, open};
use jdy_sandbox::Credentials;

use crate::folly::Folly;
use crate::host::CallHost;
use crate::plan::{Access, Plan};

const AUTHORISATION: &str = "/jdyconnector/app_management/push_app_authorize";
const TOKEN: &str = "/jdyconnector/app_management/kingdee_auth_token";
const MINUTE_MS: u64 = 60_000;
const SECOND_MS: u64 = 1_000;
const HOUR_MS: u64 = 3_600_000;
const STORE_KEY: &str = "naive:token";
const TOKENS_PER_MINUTE: usize = 2;
/// How soon somebody who waits looks again; later and later.
const LOOK_MS: u32 = 20;
const LATEST_LOOK_MS: u32 = 60_000;

/// A connection to the service.
pub struct Wire {
    plan: Plan,
    credentials: Credentials,
    signer: Signer,
    folly: Option<Folly>,
    session: RefCell<Option<Session>>,
    /// The last token that was refused: the token store may still have it.
    rejected: RefCell<String>,
    /// Until when somebody fetches a session.
    fetching_until: Cell<u64>,
    clock_trusted: Cell<bool>,
    /// The timestamps that were refused.
    refused: RefCell<BTreeSet<u64>>,
    calls: RefCell<Calls>,
    tokens: RefCell<Calls>,
}

/// When each call ended, or will at the latest.
#[derive(Default)]
struct Calls {
    made: usize,
    ends: Vec<(usize, u64)>,
}

#[derive(Clone)]
struct Session {
    token: String,
    router_addr: String,
    expires: u64,
}

/// What is sent.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path.
    pub path: &'a str,
    /// The query.
    pub query: &'a WireQuery,
    /// The body.
    pub body: Option<Content<'a>>,
    /// Where the nonce comes from.
    pub random: u64,
}

/// A call that failed, and whether it had been sent.
pub struct Miss {
    /// Why.
    pub error: Error,
    /// Whether it had been sent.
    pub sent: bool,
}

impl Wire {
    /// A connection, perhaps with a folly.
    pub fn new(plan: &Plan, credentials: &Credentials, folly: Option<Folly>) -> Self {
        Self {
            plan: plan.clone(),
            credentials: credentials.clone(),
            signer: Signer::new(&*credentials.client_id, &Secret::new(&*credentials.client_secret)),
            folly,
            session: RefCell::default(),
            rejected: RefCell::default(),
            fetching_until: Cell::new(0),
            clock_trusted: Cell::new(folly == Some(Folly::RepeatsTimestamps)),
            refused: RefCell::default(),
            calls: RefCell::default(),
            tokens: RefCell::default(),
        }
    }

    /// Sends a business call and gives the `data` of its answer.
    pub async fn business(&self, host: &CallHost, message: Message<'_>) -> Result<Option<Json<'static>>, Miss> {
        let session = self.session(host).await.map_err(|error| Miss { error, sent: false })?;
        let mut message = message;
        loop {
            let answer = self.exchange(host, message, Some(&session)).await?;
            let outcome = self.opened(&answer);
            if self.has(Folly::KeepsNoPace) && answer.status == 429 {
                host.sleep(1_000).await.map_err(|failure| Miss { error: failure.error, sent: false })?;
                message.random = host.random();
                continue;
            }
            if outcome.as_ref().is_err_and(|error| error.code == Code::Token) {
                self.session.take();
                self.rejected.replace(session.token.clone());
            }
            return outcome.map_err(|error| Miss { error, sent: true });
        }
    }

    /// What an answer means.
    fn opened(&self, answer: &Answer<Json<'static>>) -> Result<Option<Json<'static>>, Error> {
        if self.has(Folly::BelievesFailedServers) && matches!(answer.status, 500..=504) {
            return open(&Answer { status: 200, headers: answer.headers.clone(), body: answer.body.clone() });
        }
        open(answer)
    }

    /// Now at the service: the plan says how wrong the clock is.
    fn now(&self, host: &CallHost) -> u64 {
        let skew_ms = self.plan.skews_ms.get(host.client()).copied().unwrap_or_default();
        host.now().saturating_add_signed(-skew_ms)
    }

    /// What the limit is measured by.
    fn measured(&self, host: &CallHost, business: bool) -> u64 {
        if business && self.has(Folly::MeasuresByTheWallClock) { host.now() } else { host.monotonic() }
    }

    fn has(&self, folly: Folly) -> bool {
        self.folly == Some(folly)
    }

    fn timeout_ms(&self) -> u32 {
        if self.has(Folly::WaitsForEver) { u32::MAX } else { self.plan.trying.timeout_ms }
    }

    async fn session(&self, host: &CallHost) -> Result<Session, Error> {
        // The token store is called twice, the gateway once, and the token endpoint has a queue.
        let most = 3 * MINUTE_MS + 3 * u64::from(self.timeout_ms());
        let mut look_ms = LOOK_MS;
        loop {
            let (now, wall) = (host.monotonic(), self.now(host));
            let kept = self.session.borrow().clone().filter(|session| wall + HOUR_MS < session.expires);
            if let Some(session) = kept.clone().filter(|_| !self.has(Folly::KeepsNoToken)) {
                return Ok(session);
            }
            let until = self.fetching_until.get();
            if now < until {
                host.sleep(look_ms).await.map_err(|failure| failure.error)?;
                look_ms = LATEST_LOOK_MS.min(look_ms * 2);
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
        let limit_ms = if self.has(Folly::WaitsForStoresForEver) { u32::MAX } else { self.plan.trying.timeout_ms };
        let stored = host.stored(STORE_KEY, None, limit_ms).await;
        if let Some(ended) = host.ended() {
            return Err(ended.error);
        }
        let is_good =
            |session: &Session| self.now(host) + HOUR_MS < session.expires && *self.rejected.borrow() != session.token;
        let stored = stored.ok().flatten().as_deref().and_then(Session::read).filter(is_good);
        if let Some(session) = stored.filter(|_| !self.has(Folly::KeepsNoToken)) {
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
                let row = row.ok_or_else(|| Error::new(Code::Config, "no such account set"))?;
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
        let message = Message { method, path, query, body: None, random: host.random() };
        let answer = self.exchange(host, message, None).await.map_err(|miss| miss.error)?;
        open(&answer)?.ok_or_else(|| Error::new(Code::Protocol, "no data"))
    }

    async fn exchange(
        &self,
        host: &CallHost,
        message: Message<'_>,
        session: Option<&Session>,
    ) -> Result<Answer<Json<'static>>, Miss> {
        let trusted = self.clock_trusted.get();
        let timestamp = if trusted { host.now() } else { self.now(host) };
        let answer = self.send(host, message, session, timestamp).await?;
        let refused = open(&answer).is_err_and(|error| error.code == Code::ClockSkew);
        if refused {
            self.refused.borrow_mut().insert(timestamp);
        }
        if !(refused && trusted) {
            return Ok(answer);
        }
        let again = Message { random: host.random(), ..message };
        let answer = self.send(host, again, session, timestamp).await?;
        if !open(&answer).is_err_and(|error| error.code == Code::ClockSkew) {
            return Ok(answer);
        }
        self.clock_trusted.set(false);
        let again = Message { random: host.random(), ..message };
        self.send(host, again, session, self.now(host)).await
    }

    async fn send(
        &self,
        host: &CallHost,
        message: Message<'_>,
        session: Option<&Session>,
        timestamp: u64,
    ) -> Result<Answer<Json<'static>>, Miss> {
        let Message { method, path, query, body, random } = message;
        let counted = match (session, path) {
            (Some(_), _) => Some(&self.calls),
            (None, TOKEN) => Some(&self.tokens),
            _ => None,
        };
        let number = match counted {
            Some(calls) => self.admitted(host, calls, session.is_some()).await,
            None => Ok(0),
        };
        let number = number.map_err(|failure| Miss { error: failure.error, sent: false })?;
        // Another call that began at the same time may have been refused meanwhile.
        let mut timestamp = timestamp;
        while !self.has(Folly::RepeatsTimestamps) && self.refused.borrow().contains(&timestamp) {
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
            host.send(Request { method, url, headers, body, timeout_ms: self.timeout_ms(), ids_are_text: true }).await;
        if let Some(calls) = counted {
            calls.borrow_mut().end(number, self.measured(host, session.is_some()));
        }
        answer.map_err(|failure| Miss { error: failure.error, sent: true })
    }

    /// Waits until a call may be made, and counts it.
    async fn admitted(&self, host: &CallHost, calls: &RefCell<Calls>, business: bool) -> Result<usize, Failure<()>> {
        let settings = &self.plan.settings;
        let limit = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
        let (minute, second) = if business {
            (limit(settings.requests_per_minute), limit(settings.requests_per_second))
        } else {
            (TOKENS_PER_MINUTE, TOKENS_PER_MINUTE)
        };
        let careless = if business { self.has(Folly::KeepsNoPace) } else { self.has(Folly::KeepsNoToken) };
        let (mut look_ms, mut waited_ms) = (LOOK_MS, 0);
        loop {
            let now = self.measured(host, business);
            {
                let mut calls = calls.borrow_mut();
                if self.has(Folly::MeasuresByTheWallClock) {
                    // So that it does not wait for hours either.
                    calls.ends.retain(|(_, end)| *end <= now + HOUR_MS);
                }
                if careless || calls.within(MINUTE_MS, now) < minute && calls.within(SECOND_MS, now) < second {
                    return Ok(calls.begin(now.saturating_add(self.timeout_ms().into())));
                }
            }
            let slept = host.sleep(look_ms).await;
            if slept.is_err() && self.has(Folly::CountsWhoGaveUp) {
                calls.borrow_mut().begin(now);
            }
            slept?;
            waited_ms += look_ms;
            // What comes free is to be noticed soon; a call without an end holds its place for weeks.
            look_ms = (look_ms * 2).min(if waited_ms < 2 * LATEST_LOOK_MS { 1_000 } else { LATEST_LOOK_MS });
        }
    }
}

impl Session {
    /// As the token store keeps it.
    fn text(&self) -> String {
        format!("{}\n{}\n{}", self.token, self.router_addr, self.expires)
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut next = || lines.next().map(str::to_owned);
        Some(Self { token: next()?, router_addr: next()?, expires: next()?.parse().ok()? })
    }
}

impl Calls {
    fn within(&self, span_ms: u64, now: u64) -> usize {
        self.ends.iter().filter(|(_, end)| now <= end + span_ms).count()
    }

    fn begin(&mut self, latest: u64) -> usize {
        self.made += 1;
        self.ends.push((self.made, latest));
        self.made
    }

    fn end(&mut self, number: usize, now: u64) {
        if let Some((_, end)) = self.ends.iter_mut().find(|(known, _)| *known == number) {
            *end = now;
        }
    }
}

/// Somebody fetches a session, until he ends in whatever way.
struct Fetching<'a>(&'a Cell<u64>);

impl Drop for Fetching<'_> {
    fn drop(&mut self) {
        self.0.set(0);
    }
}
