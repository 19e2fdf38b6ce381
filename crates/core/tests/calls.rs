//! One call over a simulated host: what is sent, in which order, and what comes of every way to fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unnecessary_wraps,
    clippy::needless_pass_by_value,
    reason = "a test fails by panicking"
)]

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};

use futures_lite::future::{block_on, yield_now, zip};
use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options};
use jdy_core::error::Code;
use jdy_core::host::{Answer, Body, Failure, Host, Request, Token};
use jdy_core::json::Json;
use jdy_core::operations::Entry;
use jdy_core::verification::Received;
use jdy_core::{Secret, error::Error};
use serde_json::{Value, json};

const NOW: u64 = 1_700_000_000_000;
const SECRET: &str = "f2adcfef73369bfc4e1384677d38a0ff";

type Sent = Result<Answer<Json>, Failure<&'static str>>;

/// Answers in the order given; time passes only by sleeping.
struct Simulated {
    now: Cell<u64>,
    answers: RefCell<VecDeque<Sent>>,
    sent: RefCell<Vec<Request>>,
    tokens: RefCell<BTreeMap<String, Token>>,
    ended: Cell<bool>,
}

impl Simulated {
    fn answering(answers: Vec<Sent>) -> Self {
        let (now, answers) = (Cell::new(NOW), RefCell::new(answers.into()));
        Self { now, answers, sent: RefCell::default(), tokens: RefCell::default(), ended: Cell::default() }
    }
}

impl Host for Simulated {
    type Value = Json;
    type Cause = &'static str;

    async fn send(&self, request: Request) -> Sent {
        self.sent.borrow_mut().push(request);
        yield_now().await;
        self.answers.borrow_mut().pop_front().expect("no more answers")
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
        self.now.get()
    }

    fn random(&self) -> u64 {
        self.sent.borrow().len() as u64
    }

    async fn read_token(&self, key: &str) -> Result<Option<Token>, Failure<&'static str>> {
        Ok(self.tokens.borrow().get(key).cloned())
    }

    async fn write_token(&self, key: &str, token: &Token) -> Result<(), Failure<&'static str>> {
        self.tokens.borrow_mut().insert(key.into(), token.clone());
        Ok(())
    }
}

fn options(change: impl FnOnce(&mut Value)) -> Result<Options, Error> {
    let mut options = json!({
        "clientId": "205022", "clientSecret": SECRET, "appKey": "bVZgAZOv1", "appSecret": "app-secret-MARKER",
        "routerAddr": "https://tf.jdy.com/",
    });
    change(&mut options);
    Options::from_json(serde_json::from_value(options).unwrap())
}

fn client() -> Client {
    Client::new(options(|_| ()).unwrap())
}

fn call(group: &str, name: &str, input: Value) -> Call {
    let input = serde_json::from_value(input).unwrap();
    Call::of(Entry::named(group, name).unwrap(), input, ArrayFormat::Repeat).unwrap()
}

fn json(status: u16, body: Value) -> Sent {
    Ok(Answer { status, body: Body::Json(serde_json::from_value(body).unwrap()) })
}

fn token() -> Sent {
    json(200, json!({ "errcode": 0, "data": { "app-token": "token-MARKER", "expires": NOW + 86_400_000 } }))
}

fn data(data: Value) -> Sent {
    json(200, json!({ "errcode": 0, "description": "success", "data": data }))
}

fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    let found = request.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

#[test]
fn a_call_fetches_a_token_once_and_signs_every_request() {
    let host = Simulated::answering(vec![token(), data(json!({ "id": "1" })), data(json!({ "id": "2" }))]);
    let client = client();
    for id in ["1", "2"] {
        let call = call("customers", "get", json!({ "number": "苹果 1" }));
        let customer = block_on(client.call(&host, call, CallOptions::default())).unwrap().unwrap();
        assert_eq!(customer.get("id").and_then(Json::as_text), Some(id));
    }
    let sent = host.sent.borrow();
    assert_eq!(sent.len(), 3);
    assert!(sent[0].url.starts_with("https://api.kingdee.com/jdyconnector/app_management/kingdee_auth_token?app_key="));
    assert_eq!((header(&sent[0], "app-token"), header(&sent[0], "X-GW-Router-Addr")), (None, None));
    for request in &sent[1..] {
        assert_eq!(header(request, "app-token"), Some("token-MARKER"));
        assert_eq!(header(request, "X-GW-Router-Addr"), Some("https://tf.jdy.com"));
        assert!(request.url.ends_with("/jdy/v2/bd/customer_detail?number=%E8%8B%B9%E6%9E%9C+1"), "{}", request.url);
    }
    let mut nonces = Vec::new();
    for request in sent.iter() {
        let (path, query) = request.url["https://api.kingdee.com".len()..].split_once('?').unwrap();
        let received = Received { method: &request.method, path, query, header: &|name| header(request, name) };
        received.verify(&Secret::new(SECRET), NOW).unwrap();
        assert_eq!(request.timeout_ms, 60_000);
        nonces.push(header(request, "X-Api-Nonce").unwrap().to_owned());
    }
    nonces.dedup();
    assert!(nonces.len() == 3 && nonces.iter().all(|nonce| nonce.len() == 16));
}

#[test]
fn concurrent_first_calls_fetch_one_token() {
    let host = Simulated::answering(vec![token(), data(json!({})), data(json!({}))]);
    let client = client();
    let get = || client.call(&host, call("customers", "get", json!({ "id": "1" })), CallOptions::default());
    let (left, right) = block_on(zip(get(), get()));
    assert!(left.is_ok() && right.is_ok());
    assert_eq!(host.sent.borrow().len(), 3);
}

#[test]
fn who_waits_for_a_token_takes_over_when_the_other_is_gone() {
    let host = Simulated::answering(vec![token(), data(json!({})), token(), data(json!({}))]);
    let client = client();
    let get = || client.call(&host, call("customers", "get", json!({ "id": "1" })), CallOptions::default());
    let mut gone = Box::pin(get());
    // Begun, then never polled again, as when a Worker's request is cancelled.
    block_on(futures_lite::future::poll_once(&mut gone));
    assert!(block_on(get()).is_ok());
    assert!(host.now.get() >= NOW + 60_000);
    // The one that was gone comes back late and does no harm.
    assert!(block_on(gone).is_ok());
}

#[test]
fn a_token_near_its_end_is_not_used() {
    let late = json(200, json!({ "errcode": 0, "data": { "app-token": "a", "expires": (NOW + 59_000).to_string() } }));
    let host = Simulated::answering(vec![late, data(json!({})), token(), data(json!({}))]);
    let client = client();
    for expected in [2, 4] {
        block_on(client.call(&host, call("customers", "get", json!({ "id": "1" })), CallOptions::default())).unwrap();
        assert_eq!(host.sent.borrow().len(), expected);
    }
}

fn failing(input: Call, answer: Sent) -> Error {
    let host = Simulated::answering(vec![token(), answer]);
    block_on(client().call(&host, input, CallOptions::default())).unwrap_err().error
}

#[test]
fn a_save_that_may_have_arrived_is_reported_as_such() {
    let ambiguous: [fn() -> Sent; 6] = [
        || Err(Failure::thrown(Code::Network, "reset")),
        || Err(Failure::thrown(Code::Timeout, "timeout")),
        || Err(Failure::thrown(Code::Aborted, "abort")),
        || Ok(Answer { status: 502, body: Body::Text("<html>".into()) }),
        || json(519, json!({ "errcode": 5003, "description": "timeout" })),
        || json(200, json!({ "errcode": "2000002000", "description": "系统错误", "traceId": "t" })),
    ];
    for answer in ambiguous {
        let create = || call("customers", "save", json!({ "name": "A", "number": "KH1" }));
        let error = failing(create(), answer());
        assert_eq!(error.code, Code::OutcomeUnknown, "{error}");
        assert!(error.hint.contains("KH1") && !error.retryable && error.source.is_some(), "{error}");
        let cause = error.source.unwrap().code;
        let update = call("customers", "save", json!({ "name": "A", "number": "KH1", "id": "1" }));
        assert_eq!(failing(update, answer()).code, cause);
        assert_eq!(failing(call("customers", "get", json!({ "id": "1" })), answer()).code, cause);
        let member = call("members", "save", json!({ "name": "A", "mobile": "1" }));
        assert_eq!(failing(member, answer()).code, Code::OutcomeUnknown);
    }
}

#[test]
fn a_save_that_was_ended_before_it_was_sent_is_not_unknown() {
    let host = Simulated::answering(Vec::new());
    host.ended.set(true);
    let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
    let error = block_on(client().call(&host, save, CallOptions::default())).unwrap_err().error;
    assert_eq!((error.code, host.sent.borrow().len()), (Code::Aborted, 0));
}

#[test]
fn a_save_that_was_refused_before_it_was_carried_out_says_why() {
    for (status, errcode, code) in [
        (519, 4008, Code::SignatureRejected),
        (519, 4006, Code::ClockSkew),
        (519, 4010, Code::Token),
        (519, 5001, Code::Gateway),
        (429, 429, Code::RateLimited),
        (200, 1_030_002_002_u64, Code::Business),
    ] {
        let save = call("members", "save", json!({ "name": "A", "mobile": "1" }));
        assert_eq!(failing(save, json(status, json!({ "errcode": errcode }))).code, code);
    }
}

#[test]
fn a_read_without_data_is_no_answer() {
    for (group, name, input) in [("customers", "get", json!({ "id": "1" })), ("customers", "list", json!({}))] {
        assert_eq!(failing(call(group, name, input), data(Value::Null)).code, Code::Protocol);
    }
    let host = Simulated::answering(vec![token(), data(Value::Null)]);
    let save = call("cust", "save", json!({ "biz_type": "a", "data": {} }));
    assert!(block_on(client().call(&host, save, CallOptions::default())).unwrap().is_none());
}

#[test]
fn a_stale_app_secret_is_a_matter_of_configuration() {
    let stale = json(200, json!({ "errcode": 1_030_002_006_u64, "description": "app-secret-MARKER is wrong" }));
    let host = Simulated::answering(vec![stale]);
    let error =
        block_on(client().call(&host, call("customers", "list", json!({})), CallOptions::default())).unwrap_err().error;
    assert_eq!((error.code, error.errcode.as_deref()), (Code::Config, Some("1030002006")));
    assert!(error.hint.contains("appSecret"));
}

#[test]
fn a_token_that_cannot_be_a_header_is_not_used() {
    for bad in [json!({}), json!({ "app-token": "" }), json!({ "app-token": "a\r\nb: c" }), json!({ "app-token": 5 })] {
        let host = Simulated::answering(vec![data(bad)]);
        let failure =
            block_on(client().call(&host, call("customers", "list", json!({})), CallOptions::default())).unwrap_err();
        assert_eq!(failure.error.code, Code::Protocol);
    }
}

#[test]
fn secrets_that_the_service_repeats_are_taken_out() {
    let echo = format!("token-MARKER and app-secret-MARKER and {SECRET}");
    for answer in [
        json(519, json!({ "errcode": 4010, "description": echo })),
        Ok(Answer { status: 502, body: Body::Text(echo.clone()) }),
    ] {
        let error = failing(call("members", "save", json!({ "name": "A", "mobile": "1" })), answer);
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("MARKER") && !shown.contains(SECRET), "{shown}");
        assert!(shown.contains("… and … and …"), "{shown}");
    }
    assert!(!format!("{:?}", client()).contains("MARKER"));
}

#[test]
fn options_are_checked_without_showing_them() {
    let change = |key: &'static str, value: Value| options(move |options| options[key] = value);
    let table = [
        ("clientId", json!(205_022), "not text"),
        ("clientId", json!("205022\r\nX: y"), "control character"),
        ("clientSecret", json!(" MARKER"), "blank"),
        ("clientSecret", json!("MARKER\n"), "blank"),
        ("appKey", Value::Null, "required"),
        ("appSecret", json!(""), "empty"),
        ("routerAddr", json!("tf.jdy.com/MARKER"), "address of a server"),
        ("baseUrl", json!("http://api.kingdee.com"), "unencrypted"),
        ("baseUrl", json!("http://localhost.evil.com"), "unencrypted"),
        ("baseUrl", json!("https://user:MARKER@api.kingdee.com"), "address of a server"),
        ("timeoutMs", json!(0), "whole number"),
        ("timeoutMs", json!("MARKER"), "whole number"),
        ("arrayFormat", json!("MARKER"), "'repeat' (重复键), 'json' (JSON)"),
        ("clientsecret", json!("MARKER"), "`clientSecret`"),
    ];
    for (key, value, words) in table {
        let error = change(key, value).unwrap_err();
        assert_eq!((error.code, error.path.as_deref()), (Code::Config, Some(key)), "{error}");
        let text = error.to_string();
        assert!(text.contains(words) && !text.contains("MARKER"), "{text}");
    }
    for base in ["https://api.kingdee.com/", "http://127.0.0.1:8787", "http://localhost", "http://[::1]:1"] {
        assert!(change("baseUrl", json!(base)).is_ok(), "{base}");
    }
    let missing = Options::from_json(Json::Object(Vec::new())).unwrap_err();
    assert_eq!((missing.code, missing.path.as_deref()), (Code::Config, Some("clientId")));
}
