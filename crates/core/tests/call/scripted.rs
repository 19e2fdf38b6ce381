//! A host that answers by a script: what is sent, in which order and when, and what each answer leads to.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::time::UNIX_EPOCH;

use crate::scripted_answers::{Sent, token};
use futures_lite::future::{block_on, yield_now};
use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options};
use jdy_core::error::{Code, Error};
use jdy_core::host::{Event, EventKind, Failure, Host, Request, unsettled};
use jdy_core::json::Json;
use jdy_core::operations::{Operation, catalog};
use serde_json::{Value, json};

pub(crate) const NOW: u64 = 1_795_000_000_000;
pub(crate) const SECRET: &str = "f2adcfef73369bfc4e1384677d38a0ff";

/// What was sent.
#[derive(Clone, Debug)]
pub(crate) struct Sending {
    pub(crate) at: u64,
    pub(crate) method: String,
    pub(crate) url: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) timeout_ms: u32,
}

impl Sending {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Method and path.
    pub(crate) fn what(&self) -> String {
        let path = self.url.strip_prefix("https://api.kingdee.com").unwrap_or(&self.url);
        format!("{} {}", self.method, path.split('?').next().unwrap_or_default())
    }
}

/// Gives its answers in order, each after `latency`. Time passes only by that and by sleeping.
pub(crate) struct Scripted {
    pub(crate) now: Cell<u64>,
    /// How far the wall clock was set ahead of the time that has passed.
    pub(crate) wall_ahead: Cell<i64>,
    /// By how much the wall clock is changed before each answer.
    pub(crate) wall_steps: RefCell<VecDeque<i64>>,
    pub(crate) latency: Cell<u64>,
    pub(crate) answers: RefCell<VecDeque<Sent>>,
    pub(crate) sent: RefCell<Vec<Sending>>,
    pub(crate) kept: RefCell<BTreeMap<String, String>>,
    pub(crate) ended: Cell<bool>,
    pub(crate) events: RefCell<Vec<String>>,
    pub(crate) locked: Cell<u32>,
    /// The values that the client reported as stale.
    pub(crate) stale: RefCell<Vec<String>>,
    /// How many requests had been sent when the client asked for each permit.
    pub(crate) permits: RefCell<Vec<usize>>,
    pub(crate) permits_end: Cell<bool>,
    /// A function of the caller, and after how many milliseconds it settles.
    pub(crate) slow: Cell<(&'static str, u64)>,
    /// How many permits are given before one never settles.
    pub(crate) slow_after: Cell<Option<usize>>,
    /// Whether permits are a queue.
    pub(crate) queues: Cell<bool>,
}

impl Scripted {
    pub(crate) fn answering(answers: Vec<Sent>) -> Self {
        Self {
            now: Cell::new(NOW),
            wall_ahead: Cell::default(),
            wall_steps: RefCell::default(),
            latency: Cell::default(),
            answers: RefCell::new(answers.into()),
            sent: RefCell::default(),
            kept: RefCell::default(),
            ended: Cell::default(),
            events: RefCell::default(),
            locked: Cell::default(),
            stale: RefCell::default(),
            permits: RefCell::default(),
            permits_end: Cell::default(),
            slow: Cell::default(),
            slow_after: Cell::default(),
            queues: Cell::default(),
        }
    }

    /// Method and path of all that was sent.
    pub(crate) fn what(&self) -> Vec<String> {
        self.sent.borrow().iter().map(Sending::what).collect()
    }

    /// The outcome of a function of the caller.
    fn outside(&self, function: &'static str, limit_ms: u32) -> Result<(), Failure<&'static str>> {
        let (slow, takes_ms) = self.slow.get();
        let permits = self.permits.borrow().len();
        let hangs = function == "permit" && self.slow_after.get().is_some_and(|before| permits >= before);
        let takes_ms = if hangs {
            u64::MAX / 4
        } else if slow == function {
            takes_ms
        } else {
            0
        };
        let in_time = takes_ms < limit_ms.into() || (function == "permit" && self.queues.get());
        self.now.set(self.now.get() + if in_time { takes_ms } else { limit_ms.into() });
        if in_time { Ok(()) } else { Err(unsettled(function, limit_ms).into()) }
    }

    pub(crate) fn count(&self) -> usize {
        self.sent.borrow().len()
    }

    pub(crate) fn waited(&self) -> u64 {
        self.now.get() - NOW
    }
}

impl Host for Scripted {
    type Value = Json<'static>;
    type Cause = &'static str;
    type Lock = ();

    async fn send(&self, request: Request<'_>) -> Sent {
        let Request { method, url, headers, timeout_ms, .. } = request;
        self.sent.borrow_mut().push(Sending { at: self.now.get(), method: method.into(), url, headers, timeout_ms });
        yield_now().await;
        self.now.set(self.now.get() + self.latency.get());
        let step = self.wall_steps.borrow_mut().pop_front().unwrap_or_default();
        self.wall_ahead.set(self.wall_ahead.get() + step);
        let answer = self.answers.borrow_mut().pop_front().expect("no more answers");
        let aborted = answer.as_ref().is_err_and(|failure| failure.error.code == Code::Aborted);
        self.ended.set(self.ended.get() || aborted);
        answer
    }

    fn ended(&self) -> Option<Failure<&'static str>> {
        self.ended.get().then(|| Failure::thrown(Code::Aborted, "abort"))
    }

    async fn sleep(&self, ms: u32) -> Result<(), Failure<&'static str>> {
        self.now.set(self.now.get() + u64::from(ms));
        yield_now().await;
        Ok(())
    }

    fn now(&self) -> u64 {
        self.now.get().saturating_add_signed(self.wall_ahead.get())
    }

    fn monotonic(&self) -> u64 {
        self.now.get()
    }

    fn random(&self) -> u64 {
        // Steps of the golden ratio: never the same twice, and spread over the whole range.
        (self.sent.borrow().len() as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }

    fn date(&self, text: &str) -> Option<u64> {
        // As engines do, which read nearly every number as a year.
        if text.contains(|c: char| c.is_ascii_digit()) && !text.contains(':') {
            return Some(978_307_200_000);
        }
        let at = httpdate::parse_http_date(text).ok()?;
        u64::try_from(at.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
    }

    async fn stored(
        &self,
        key: &str,
        stale: Option<&str>,
        limit_ms: u32,
    ) -> Result<Option<String>, Failure<&'static str>> {
        self.outside("get", limit_ms)?;
        self.stale.borrow_mut().extend(stale.map(Into::into));
        Ok(self.kept.borrow().get(key).cloned())
    }

    async fn store(&self, key: &str, value: &str, _: u64, limit_ms: u32) -> Result<(), Failure<&'static str>> {
        self.outside("set", limit_ms)?;
        self.kept.borrow_mut().insert(key.into(), value.into());
        Ok(())
    }

    async fn lock(&self, _: &str, limit_ms: u32) -> Result<(), Failure<&'static str>> {
        self.outside("withLock", limit_ms)?;
        self.locked.set(self.locked.get() + 1);
        Ok(())
    }

    async fn permit(&self, limit_ms: u32) -> Result<Option<()>, Failure<&'static str>> {
        self.outside("permit", limit_ms)?;
        self.permits.borrow_mut().push(self.count());
        if self.permits_end.get() { Err(Failure::thrown(Code::Network, "no permits")) } else { Ok(Some(())) }
    }

    fn queues_for_permits(&self) -> bool {
        self.queues.get()
    }

    async fn decrypt(&self, ciphertext: &str, client_secret: &jdy_core::Secret) -> Option<String> {
        jdy_core::privacy::decrypt(ciphertext, client_secret)
    }

    fn observe(&self, event: &Event<'_>) {
        let kind = match event.kind {
            EventKind::Request => "request".into(),
            EventKind::Response { status, error, .. } => {
                format!("response {status} {}", error.map_or("ok", |error| error.code.as_str()))
            }
            EventKind::Retry { error, delay_ms } => format!("retry after {} in {delay_ms}", error.code.as_str()),
            EventKind::Warning { warning } => format!("warning {warning}"),
        };
        self.events.borrow_mut().push(format!("{} {} {}: {kind}", event.attempt, event.method, event.path));
    }
}

pub(crate) fn options(change: impl FnOnce(&mut Value)) -> Result<Options, Error> {
    let mut options = json!({
        "clientId": "205022", "clientSecret": SECRET, "appKey": "bVZgAZOv1", "appSecret": "app-secret-MARKER",
        "routerAddr": "https://tf.jdy.com/",
    });
    change(&mut options);
    Options::from_json(serde_json::from_value(options).unwrap())
}

pub(crate) fn client() -> Client {
    client_with(|_| ())
}

pub(crate) fn client_with(change: impl FnOnce(&mut Value)) -> Client {
    Client::new(options(change).unwrap())
}

/// The operation, by the client's name for its resource, or by that of the catalog.
pub(crate) fn operation(group: &str, verb: &str) -> Rc<Operation> {
    let resource = match group {
        "customers" => "bd.customer",
        "members" => "ls.member",
        "cust" => "cust.biz",
        name => name,
    };
    Rc::new(catalog::operation(&format!("{resource}.{verb}")).unwrap())
}

pub(crate) fn call(group: &str, name: &str, input: Value) -> Call {
    call_with(group, name, input, false)
}

/// The same without the check of its fields.
pub(crate) fn unchecked(group: &str, name: &str, input: Value) -> Call {
    call_with(group, name, input, true)
}

fn call_with(group: &str, name: &str, input: Value, unchecked: bool) -> Call {
    let input: Json = serde_json::from_value(input).unwrap();
    Call::of(&operation(group, name), input, ArrayFormat::Repeat, unchecked).unwrap()
}

pub(crate) fn get() -> Call {
    call("customers", "get", json!({ "id": "1" }))
}

/// The outcome of a call without options of its own.
pub(crate) fn outcome(
    host: &Scripted,
    client: &Client,
    call: &Call,
) -> Result<Option<Json<'static>>, Failure<&'static str>> {
    outcome_with(host, client, call, &CallOptions::default())
}

pub(crate) fn outcome_with(
    host: &Scripted,
    client: &Client,
    call: &Call,
    options: &CallOptions,
) -> Result<Option<Json<'static>>, Failure<&'static str>> {
    block_on(client.call(host, call, options))
}

/// The error of a call that is sent once and gets this answer.
pub(crate) fn failing(call: &Call, answer: Sent) -> Error {
    let host = Scripted::answering(vec![token(), answer]);
    outcome(&host, &client_with(|options| options["maxRetries"] = json!(0)), call).unwrap_err().error
}
