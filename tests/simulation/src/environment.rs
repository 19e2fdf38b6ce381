//! The environment of one schedule: virtual time, the sandbox, the network, the log.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use http::{Request as HttpRequest, Response};
use jdy_core::host::{ANSWER_HEADERS, Answer, Body};
use jdy_core::json::Json;
use jdy_sandbox::{Entry, Sandbox};

use crate::executor::{Executor, Task};
use crate::log::{Accepted, Arrival, CallLog, Log, SentRequest};
use crate::network::Network;
use crate::plan::Plan;

/// The environment of one schedule.
pub struct Environment {
    /// The tasks and the clock.
    pub executor: Executor,
    /// The service.
    pub sandbox: RefCell<Sandbox>,
    /// What happened so far.
    pub log: RefCell<Log>,
    /// Faults derive from (seed, call, attempt), so every client meets the same ones.
    pub seed: u64,
    /// How often requests meet a fault.
    pub network: Network,
    /// Of a thousand uses of the token store, how many hang or settle late.
    pub store_faults: u64,
    /// How far the clocks of the clients are ahead.
    pub skews_ms: [Cell<i64>; 2],
    /// Frozen calls. They are never polled again, and kept, so that their locks and slots stay taken.
    pub frozen: RefCell<Vec<Task>>,
    arrivals: Cell<usize>,
    /// The rows of each page that the service answered, by call.
    pub(crate) pages: RefCell<BTreeMap<usize, Vec<Json<'static>>>>,
}

impl Environment {
    /// The environment of a plan, at its beginning.
    pub fn new(plan: &Plan, sandbox: Sandbox) -> Rc<Self> {
        let calls = plan.calls().map(|_| CallLog::default()).collect();
        Rc::new(Self {
            executor: Executor::starting_at(plan.begins),
            sandbox: RefCell::new(sandbox),
            log: RefCell::new(Log { calls, requests: Vec::new() }),
            seed: plan.seed,
            network: plan.network,
            store_faults: plan.store_faults,
            skews_ms: plan.skews_ms.map(Cell::new),
            frozen: RefCell::default(),
            arrivals: Cell::new(0),
            pages: RefCell::default(),
        })
    }

    /// Changes the log of a request.
    pub fn note(&self, index: usize, write: impl FnOnce(&mut SentRequest)) {
        if let Some(sent) = self.log.borrow_mut().requests.get_mut(index) {
            write(sent);
        }
    }

    /// Notes that a call waits for its requests no longer.
    pub fn give_up(&self, call: usize) {
        let now = self.executor.now();
        for sent in self.log.borrow_mut().requests.iter_mut().filter(|sent| sent.call == call) {
            if sent.received.is_none() {
                sent.given_up.get_or_insert(now);
            }
        }
    }

    /// Changes the log of a call.
    pub fn note_call(&self, call: usize, write: impl FnOnce(&mut CallLog)) {
        if let Some(call) = self.log.borrow_mut().calls.get_mut(call) {
            write(call);
        }
    }

    /// Hands a request to the service.
    pub fn arrive(&self, index: usize, request: HttpRequest<Vec<u8>>) -> Answer<Json<'static>> {
        let now = self.executor.now();
        let mut sandbox = self.sandbox.borrow_mut();
        let written = |sandbox: &Sandbox| sandbox.journal().last().map(|entry| entry.seq);
        let before = written(&sandbox);
        let answer = opened(&sandbox.handle(request, now));
        let accepted = (written(&sandbox) != before).then(|| sandbox.journal().last().map(Accepted::of)).flatten();
        self.arrivals.set(self.arrivals.get() + 1);
        let (order, status, errcode) = (self.arrivals.get(), answer.status, errcode(&answer));
        self.note(index, |sent| sent.arrival = Some(Arrival { at: now, order, status, errcode, accepted }));
        if let Body::Json(json) = &answer.body
            && let Some(rows) = json.get("data").and_then(|data| data.get("rows"))
        {
            self.pages.borrow_mut().entry(self.call_of(index)).or_default().push(rows.clone());
        }
        answer
    }

    /// The call that sent a request.
    pub fn call_of(&self, index: usize) -> usize {
        self.log.borrow().requests.get(index).map_or(usize::MAX, |sent| sent.call)
    }
}

impl Accepted {
    fn of(entry: &Entry) -> Self {
        let Entry { operation, ids, number, name, .. } = entry;
        Self { operation, ids: ids.clone(), number: number.clone(), name: name.clone() }
    }
}

/// The answer as a runtime reads it.
fn opened(response: &Response<Vec<u8>>) -> Answer<Json<'static>> {
    let status = response.status().as_u16();
    let header = |name| Some((name, response.headers().get(name)?.to_str().ok()?.to_owned()));
    let headers = ANSWER_HEADERS.into_iter().filter_map(header).collect();
    let body = match serde_json::from_slice(response.body()) {
        Ok(json) => Body::Json(json),
        Err(_) => Body::Text(String::from_utf8_lossy(response.body()).into_owned()),
    };
    Answer { status, headers, body }
}

/// The return code of an answer; -1 where there is none.
pub(crate) fn errcode(answer: &Answer<Json<'static>>) -> i64 {
    match &answer.body {
        Body::Json(json) => json.get("errcode").or_else(|| json.get("code")).and_then(Json::as_integer).unwrap_or(-1),
        Body::Text(_) | Body::Empty => -1,
    }
}
