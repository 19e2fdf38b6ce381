//! Carries a request to the service and its answer back, with the fault that the network gives it.

use std::rc::Rc;

use http::Request as HttpRequest;
use jdy_core::host::{Answer, Body, Request};
use jdy_core::json::Json;
use jdy_core::signature::header;

use crate::environment::{Environment, errcode};
use crate::log::{Received, Saves, SentRequest, Target};
use crate::network::{Alteration, Fault, Transit};
use crate::oneshot::Oneshot;
use crate::random::Random;

/// What the sender receives.
pub enum Reply {
    /// An answer, to the end.
    Answer(Answer<Json<'static>>),
    /// The connection broke.
    Broken,
}

/// Sends a request. Gives its index in the log, and the channel of its reply.
pub fn send(
    environment: &Rc<Environment>,
    client: usize,
    call: usize,
    nth: u64,
    request: &Request<'_>,
) -> (usize, Oneshot<Reply>) {
    let mut random = Random::of(&[environment.seed, 0x6E65_7477, call as u64, nth]);
    let transit = environment.network.transit(&mut random);
    let header = |name| {
        let found = request.headers.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let line = request.url.strip_prefix("https://api.kingdee.com").unwrap_or(&request.url);
    let sent = SentRequest {
        call,
        client,
        at: environment.executor.now(),
        target: Target::of(line),
        line: format!("{} {line}", request.method),
        nonce: header(header::NONCE),
        timestamp: header(header::TIMESTAMP),
        saves: Saves::of(request.body),
        transit,
        arrival: None,
        received: None,
        given_up: None,
    };
    let index = {
        let requests = &mut environment.log.borrow_mut().requests;
        requests.push(sent);
        requests.len() - 1
    };
    let reply = Oneshot::default();
    let carried = carry(Rc::clone(environment), index, http_request(request), transit, reply.clone());
    environment.executor.spawn(carried);
    (index, reply)
}

/// Carries one request and its answer. It goes on when the sender has given up.
async fn carry(
    environment: Rc<Environment>,
    index: usize,
    request: HttpRequest<Vec<u8>>,
    transit: Transit,
    reply: Oneshot<Reply>,
) {
    let Transit { there_ms, back_ms, fault } = transit;
    let time = &environment.executor;
    time.sleep(there_ms).await;
    let receive = |received, what| {
        environment.note(index, |sent| {
            // A sender that has given up receives nothing.
            if sent.given_up.is_none() {
                sent.received = Some((environment.executor.now(), received));
            }
        });
        reply.send(what);
    };
    match fault {
        None => {
            let answer = environment.arrive(index, request);
            time.sleep(back_ms).await;
            receive(Received::Answer { status: answer.status, errcode: errcode(&answer) }, Reply::Answer(answer));
        }
        Some(Fault::LoseRequest) => receive(Received::Broken, Reply::Broken),
        Some(Fault::LoseAnswer) => {
            environment.arrive(index, request);
            time.sleep(back_ms).await;
            receive(Received::Broken, Reply::Broken);
        }
        Some(Fault::Late { by_ms }) => {
            receive(Received::Broken, Reply::Broken);
            time.sleep(by_ms).await;
            environment.arrive(index, request);
        }
        Some(Fault::Silence { carried_out }) => {
            if carried_out {
                environment.arrive(index, request);
            }
        }
        Some(Fault::CutBody { kept, noticed }) => {
            let answer = environment.arrive(index, request);
            time.sleep(back_ms).await;
            if noticed {
                receive(Received::Broken, Reply::Broken);
            } else {
                receive(Received::Beginning { status: answer.status }, Reply::Answer(beginning(answer, kept)));
            }
        }
        Some(Fault::Altered(alteration)) => {
            let mut answer = environment.arrive(index, request);
            alter(&environment, index, &mut answer, alteration);
            time.sleep(back_ms).await;
            receive(Received::Answer { status: answer.status, errcode: errcode(&answer) }, Reply::Answer(answer));
        }
        Some(Fault::Substitute { answer, carried_out }) => {
            if carried_out {
                environment.arrive(index, request);
            }
            let answer = answer.answer(time.now());
            time.sleep(back_ms).await;
            receive(Received::Other { status: answer.status }, Reply::Answer(answer));
        }
    }
}

/// Alters an answer that reports success, without making it another success.
fn alter(environment: &Environment, index: usize, answer: &mut Answer<Json<'static>>, alteration: Alteration) {
    let Body::Json(json) = &mut answer.body else { return };
    let is_first_page = environment.log.borrow().requests.get(index).is_some_and(|one| one.line.contains("&page=1&"));
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
            let pages = environment.pages.borrow();
            let before = pages.get(&environment.call_of(index)).and_then(|pages| pages.iter().rev().nth(1));
            if let (Some(rows), Some(before)) = (entry_of(data, "rows"), before) {
                rows.clone_from(before);
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

/// An answer whose body ends after `kept` of a thousand.
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

/// The request as it goes over the wire.
fn http_request(request: &Request<'_>) -> HttpRequest<Vec<u8>> {
    let body = request.body.map(|body| body.text.into()).unwrap_or_default();
    let builder = HttpRequest::builder().method(request.method).uri(request.url.as_str());
    let headers = request.headers.iter();
    let built = headers.fold(builder, |builder, (name, value)| builder.header(*name, value)).body(body);
    // A client that makes an invalid request sends an empty one, which the service refuses.
    built.unwrap_or_default()
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
