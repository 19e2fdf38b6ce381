//! One world: the sandbox, the time, the network between, and the record of what happens.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use http::{Request as Parcelled, Response};
use jdy_core::host::{ANSWER_HEADERS, Answer, Body, Request};
use jdy_core::json::Json;
use jdy_core::signature::header;
use jdy_sandbox::{Entry, Sandbox};

use crate::executor::{Executor, Task};
use crate::parcel::Parcel;
use crate::plan::Plan;
use crate::random::Random;
use crate::record::{Accepted, Arrival, Call, Heard, Record, Saves, Sending, Target};
use crate::weather::{Alteration, Fault, Passage, Weather};

/// The tasks whose runtime went to sleep for ever, kept but never polled again.
type Frozen = RefCell<Vec<Task>>;

/// One world.
pub struct World {
    /// Time, and who waits.
    pub executor: Executor,
    /// The service.
    pub sandbox: RefCell<Sandbox>,
    /// What has happened.
    pub record: RefCell<Record>,
    /// What goes wrong is a matter of this number, of the call and of its how manieth request it is: so it is the
    /// same for every client.
    pub seed: u64,
    /// How often something goes wrong.
    pub weather: Weather,
    /// Of a thousand uses of the token store, how many hang or settle late.
    pub store_faults: u64,
    /// How far the clocks of the clients are ahead.
    pub skews_ms: [Cell<i64>; 2],
    /// Tasks whose runtime went to sleep for ever.
    pub frozen: Frozen,
    arrivals: Cell<usize>,
    /// The rows of the pages that were made for each call.
    pages: RefCell<BTreeMap<usize, Vec<Json<'static>>>>,
}

/// What comes back from the network.
pub enum Reply {
    /// An answer, to the end.
    Answer(Answer<Json<'static>>),
    /// The connection broke.
    Broken,
}

impl World {
    /// A world in which nothing has happened yet.
    pub fn new(plan: &Plan, sandbox: Sandbox) -> Rc<Self> {
        let calls = plan.calls().map(|_| Call::default()).collect();
        Rc::new(Self {
            executor: Executor::starting_at(plan.begins),
            sandbox: RefCell::new(sandbox),
            record: RefCell::new(Record { calls, sendings: Vec::new() }),
            seed: plan.seed,
            weather: plan.weather,
            store_faults: plan.store_faults,
            skews_ms: plan.skews_ms.map(Cell::new),
            frozen: Frozen::default(),
            arrivals: Cell::new(0),
            pages: RefCell::default(),
        })
    }

    /// Puts a request on its way. Gives its place in the record, and where the reply will be.
    pub fn send(
        self: &Rc<Self>,
        client: usize,
        call: usize,
        nth: u64,
        request: &Request<'_>,
    ) -> (usize, Parcel<Reply>) {
        let mut random = Random::of(&[self.seed, 0x6E65_7477, call as u64, nth]);
        let passage = self.weather.passage(&mut random);
        let header = |name| {
            let found = request.headers.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let line = request.url.strip_prefix("https://api.kingdee.com").unwrap_or(&request.url);
        let sending = Sending {
            call,
            client,
            at: self.executor.now(),
            target: Target::of(line),
            line: format!("{} {line}", request.method),
            nonce: header(header::NONCE),
            timestamp: header(header::TIMESTAMP),
            saves: Saves::of(request.body),
            passage,
            arrival: None,
            heard: None,
            given_up: None,
        };
        let index = {
            let sendings = &mut self.record.borrow_mut().sendings;
            sendings.push(sending);
            sendings.len() - 1
        };
        let reply = Parcel::default();
        let carried = carry(Rc::clone(self), index, parcelled(request), passage, reply.clone());
        self.executor.spawn(carried);
        (index, reply)
    }

    /// Writes into the record of a request.
    pub fn note(&self, index: usize, write: impl FnOnce(&mut Sending)) {
        if let Some(sending) = self.record.borrow_mut().sendings.get_mut(index) {
            write(sending);
        }
    }

    /// Nobody waits for the requests of a call any more.
    pub fn give_up(&self, call: usize) {
        let now = self.executor.now();
        for sending in self.record.borrow_mut().sendings.iter_mut().filter(|sending| sending.call == call) {
            if sending.heard.is_none() {
                sending.given_up.get_or_insert(now);
            }
        }
    }

    /// Writes into the record of a call.
    pub fn note_call(&self, call: usize, write: impl FnOnce(&mut Call)) {
        if let Some(call) = self.record.borrow_mut().calls.get_mut(call) {
            write(call);
        }
    }

    /// A request arrives at the service.
    fn arrive(&self, index: usize, request: Parcelled<Vec<u8>>) -> Answer<Json<'static>> {
        let now = self.executor.now();
        let mut sandbox = self.sandbox.borrow_mut();
        let written = |sandbox: &Sandbox| sandbox.journal().last().map(|entry| entry.seq);
        let before = written(&sandbox);
        let answer = opened(&sandbox.handle(request, now));
        let accepted = (written(&sandbox) != before).then(|| sandbox.journal().last().map(Accepted::of)).flatten();
        self.arrivals.set(self.arrivals.get() + 1);
        let (place, status, errcode) = (self.arrivals.get(), answer.status, errcode(&answer));
        self.note(index, |sending| sending.arrival = Some(Arrival { at: now, place, status, errcode, accepted }));
        if let Body::Json(json) = &answer.body
            && let Some(rows) = json.get("data").and_then(|data| data.get("rows"))
        {
            self.pages.borrow_mut().entry(self.call_of(index)).or_default().push(rows.clone());
        }
        answer
    }

    fn call_of(&self, index: usize) -> usize {
        self.record.borrow().sendings.get(index).map_or(usize::MAX, |sending| sending.call)
    }

    /// Alters an answer that reports success, so that it is no other success.
    fn alter(&self, index: usize, answer: &mut Answer<Json<'static>>, alteration: Alteration) {
        let Body::Json(json) = &mut answer.body else { return };
        let is_first_page = self.record.borrow().sendings.get(index).is_some_and(|one| one.line.contains("&page=1&"));
        let Some(data) = entry_of(json, "data") else { return };
        match alteration {
            // A list whose first page has no data is an empty one.
            Alteration::NullData if is_first_page => {}
            Alteration::NullData => *data = Json::Null,
            Alteration::NullRows => {
                if let Some(rows) = entry_of(data, "rows") {
                    *rows = Json::Null;
                }
            }
            Alteration::RepeatedPage => {
                let pages = self.pages.borrow();
                let before = pages.get(&self.call_of(index)).and_then(|pages| pages.iter().rev().nth(1));
                if let (Some(rows), Some(before)) = (entry_of(data, "rows"), before) {
                    rows.clone_from(before);
                }
            }
        }
    }
}

/// The value of a key of an object.
fn entry_of<'a>(json: &'a mut Json<'static>, key: &str) -> Option<&'a mut Json<'static>> {
    match json {
        Json::Object(entries) => entries.iter_mut().find_map(|(known, value)| (known == key).then_some(value)),
        _ => None,
    }
}

/// One request's way, and that of its answer. It goes on whether somebody waits or not.
async fn carry(world: Rc<World>, index: usize, request: Parcelled<Vec<u8>>, passage: Passage, reply: Parcel<Reply>) {
    let Passage { there_ms, back_ms, fault } = passage;
    let time = &world.executor;
    time.sleep(there_ms).await;
    let hear = |heard, what| {
        world.note(index, |sending| {
            // Whoever has given up hears nothing.
            if sending.given_up.is_none() {
                sending.heard = Some((world.executor.now(), heard));
            }
        });
        reply.deliver(what);
    };
    match fault {
        None => {
            let answer = world.arrive(index, request);
            time.sleep(back_ms).await;
            hear(Heard::Answer { status: answer.status, errcode: errcode(&answer) }, Reply::Answer(answer));
        }
        Some(Fault::LoseRequest) => hear(Heard::Broken, Reply::Broken),
        Some(Fault::LoseAnswer) => {
            world.arrive(index, request);
            time.sleep(back_ms).await;
            hear(Heard::Broken, Reply::Broken);
        }
        Some(Fault::Late { by_ms }) => {
            hear(Heard::Broken, Reply::Broken);
            time.sleep(by_ms).await;
            world.arrive(index, request);
        }
        Some(Fault::Silence { carried_out }) => {
            if carried_out {
                world.arrive(index, request);
            }
        }
        Some(Fault::CutBody { kept, noticed }) => {
            let answer = world.arrive(index, request);
            time.sleep(back_ms).await;
            if noticed {
                hear(Heard::Broken, Reply::Broken);
            } else {
                hear(Heard::Beginning, Reply::Answer(beginning(answer, kept)));
            }
        }
        Some(Fault::Altered(alteration)) => {
            let mut answer = world.arrive(index, request);
            world.alter(index, &mut answer, alteration);
            time.sleep(back_ms).await;
            hear(Heard::Answer { status: answer.status, errcode: errcode(&answer) }, Reply::Answer(answer));
        }
        Some(Fault::StandIn { answer, carried_out }) => {
            if carried_out {
                world.arrive(index, request);
            }
            let answer = answer.answer(time.now());
            time.sleep(back_ms).await;
            hear(Heard::Other { status: answer.status }, Reply::Answer(answer));
        }
    }
}

impl Target {
    fn of(line: &str) -> Self {
        match line.split('?').next().and_then(|path| path.rsplit('/').next()) {
            Some("kingdee_auth_token") => Self::Token,
            Some("push_app_authorize") => Self::Authorisation,
            _ => Self::Business,
        }
    }
}

impl Accepted {
    fn of(entry: &Entry) -> Self {
        let Entry { operation, ids, number, name, .. } = entry;
        Self { operation, ids: ids.clone(), number: number.clone(), name: name.clone() }
    }
}

/// The request as it goes over the wire.
fn parcelled(request: &Request<'_>) -> Parcelled<Vec<u8>> {
    let body = request.body.map(|body| body.text.into()).unwrap_or_default();
    let builder = Parcelled::builder().method(request.method).uri(request.url.as_str());
    let headers = request.headers.iter();
    let built = headers.fold(builder, |builder, (name, value)| builder.header(*name, value)).body(body);
    // A client that makes what is no request finds nobody who understands it.
    built.unwrap_or_default()
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

/// The beginning of an answer.
fn beginning(answer: Answer<Json<'static>>, kept: u64) -> Answer<Json<'static>> {
    let whole = match &answer.body {
        Body::Json(json) => serde_json::to_string(json).unwrap_or_default(),
        Body::Text(text) => text.clone(),
        Body::Empty => String::new(),
    };
    let end = whole.len() as u64 * kept / 1000;
    let text: String = whole.char_indices().take_while(|(index, _)| (*index as u64) < end).map(|(_, c)| c).collect();
    let body = if text.is_empty() { Body::Empty } else { Body::Text(text) };
    Answer { body, ..answer }
}

fn errcode(answer: &Answer<Json<'static>>) -> i64 {
    match &answer.body {
        Body::Json(json) => json.get("errcode").or_else(|| json.get("code")).and_then(Json::as_integer).unwrap_or(-1),
        Body::Text(_) | Body::Empty => -1,
    }
}
