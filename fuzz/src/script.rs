//! A host that plays a script: what comes of each request, what the token store hands back, what headers say.
//!
//! | line | meaning |
//! |---|---|
//! | `200 {"errcode":0}` | the next answer: status, body |
//! | `date: …`, `age: …`, `retry-after: …` | a header of the next answer |
//! | `fails network` (or `timeout`, `aborted`) | in place of the next answer |
//! | `took 250` | how many milliseconds the next answer takes |
//! | `stored …` | what the token store has at the next look, `\n` for a new line |
//!
//! A secret stands as its sign, as for [`with_secrets`](crate::with_secrets), where the other side can have it.
//!
//! Time passes only so, and by sleeping. After the last answer the caller ends every call.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::time::UNIX_EPOCH;

use futures_lite::future::yield_now;
use jdy_core::Secret;
use jdy_core::error::Code;
use jdy_core::host::{ANSWER_HEADERS, Answer, Body, Event, Failure, Host, Request};
use jdy_core::json::Json;
use jdy_core::signature::{app_signature, header};

use crate::{APP_SECRET, CLIENT_SECRET, NOW, TOKEN, assert_no_secret};

/// More requests than any call may send, with every retry there is.
const MOST_SENT: u32 = 400;
/// More pauses than any call may make.
const MOST_SLEPT: u32 = 100_000;

type Sent = Result<Answer<Json<'static>>, Failure<()>>;

/// What comes of a request.
enum Outcome {
    Answer { status: u16, headers: Vec<(&'static str, String)>, body: String },
    Failure(Code),
}

/// The host.
pub struct Script {
    now: Cell<u64>,
    outcomes: RefCell<VecDeque<(u64, Outcome)>>,
    stored: RefCell<VecDeque<String>>,
    ended: Cell<bool>,
    sent: Cell<u32>,
    slept: Cell<u32>,
}

impl Script {
    /// Reads the lines of a script; what is none is skipped.
    pub fn read<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let (mut outcomes, mut stored) = (VecDeque::new(), VecDeque::new());
        let (mut headers, mut took) = (Vec::new(), 0);
        for line in lines {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            if let Some(name) = ANSWER_HEADERS.into_iter().find(|name| word.strip_suffix(':') == Some(name)) {
                headers.push((name, rest.to_owned()));
            } else if let Ok(status) = word.parse() {
                let (headers, body) = (std::mem::take(&mut headers), rest.to_owned());
                outcomes.push_back((took, Outcome::Answer { status, headers, body }));
            } else {
                match word {
                    "took" => took = rest.parse::<u32>().unwrap_or_default().into(),
                    "stored" => stored.push_back(rest.replace("\\n", "\n")),
                    "fails" => {
                        let code = Code::ALL.iter().find(|code| code.as_str() == rest).unwrap_or(&Code::Network);
                        outcomes.push_back((took, Outcome::Failure(*code)));
                    }
                    _ => {}
                }
            }
        }
        Self {
            now: Cell::new(NOW),
            outcomes: outcomes.into(),
            stored: stored.into(),
            ended: Cell::default(),
            sent: Cell::default(),
            slept: Cell::default(),
        }
    }
}

/// The body of an answer, with the secrets that its request has shown, or asked for and gets in an object.
fn body(text: &str, request: &Request<'_>) -> Body<Json<'static>> {
    let gets = |text: &str, name: &str, sign: &str, secret: &str| {
        let (signed, secret) = (format!("\"{name}\":\"{sign}\""), format!("\"{name}\":\"{secret}\""));
        if text.starts_with('{') { text.replace(&signed, &secret) } else { text.to_owned() }
    };
    let shown = || text.replace("%C", CLIENT_SECRET);
    let text = match request.headers.iter().find(|(name, _)| *name == header::APP_TOKEN) {
        Some((_, token)) => shown().replace("%T", token),
        None if signed_by(&request.url, APP_SECRET) => {
            gets(&shown().replace("%A", APP_SECRET), "app-token", "%T", TOKEN)
        }
        None if request.url.contains("app_signature=") => gets(&shown(), "app-token", "%T", TOKEN),
        // What it says of an account set is no secret, but for the appSecret.
        None if text.contains("appKey") => gets(text, "appSecret", "%A", APP_SECRET),
        None => shown(),
    };
    match serde_json::from_str(&text) {
        Ok(json) => Body::Json(json),
        Err(_) if text.is_empty() => Body::Empty,
        Err(_) => Body::Text(text),
    }
}

/// Whether the address of a token request was made with this appSecret.
fn signed_by(url: &str, app_secret: &str) -> bool {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let value =
        |wanted| form_urlencoded::parse(query.as_bytes()).find_map(|(name, value)| (name == wanted).then_some(value));
    match (value("app_key"), value("app_signature")) {
        (Some(app_key), Some(signature)) => app_signature(&app_key, &Secret::new(app_secret)) == signature,
        _ => false,
    }
}

impl Host for Script {
    type Value = Json<'static>;
    type Cause = ();
    type Lock = ();

    async fn send(&self, request: Request<'_>) -> Sent {
        self.sent.set(self.sent.get() + 1);
        assert!(self.sent.get() <= MOST_SENT, "it never stops sending");
        request.url.parse::<http::Uri>().expect("an address that can be sent");
        assert_no_secret(&request.url);
        for (name, value) in &request.headers {
            assert!(value.bytes().all(|byte| byte.is_ascii_graphic()), "{name} cannot be sent: {value:?}");
        }
        assert!(request.timeout_ms > 0, "no time for an answer");
        yield_now().await;
        let (took, outcome) = self.outcomes.borrow_mut().pop_front().unwrap_or((0, Outcome::Failure(Code::Aborted)));
        self.now.set(self.now.get() + took.min(request.timeout_ms.into()));
        match outcome {
            Outcome::Answer { status, headers, body: text } => {
                Ok(Answer { status, headers, body: body(&text, &request) })
            }
            Outcome::Failure(code) => {
                self.ended.set(self.ended.get() || code == Code::Aborted);
                Err(Failure::thrown(code, ()))
            }
        }
    }

    fn ended(&self) -> Option<Failure<()>> {
        self.ended.get().then(|| Failure::thrown(Code::Aborted, ()))
    }

    async fn sleep(&self, ms: u32) -> Result<(), Failure<()>> {
        self.slept.set(self.slept.get() + 1);
        assert!(self.slept.get() <= MOST_SLEPT, "it never stops waiting");
        self.now.set(self.now.get() + u64::from(ms));
        yield_now().await;
        Ok(())
    }

    fn now(&self) -> u64 {
        self.now.get()
    }

    fn monotonic(&self) -> u64 {
        self.now.get()
    }

    fn random(&self) -> u64 {
        // Steps of the golden ratio: never the same twice, and spread over the whole range.
        u64::from(self.sent.get() + self.slept.get() + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }

    fn date(&self, text: &str) -> Option<u64> {
        let at = httpdate::parse_http_date(text).ok()?;
        u64::try_from(at.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
    }

    async fn stored(&self, key: &str, _: Option<&str>, _: u32) -> Result<Option<String>, Failure<()>> {
        let stored = self.stored.borrow_mut().pop_front();
        Ok(stored.map(|text| match text.strip_prefix("%T\n") {
            Some(rest) if key.starts_with("jdy:token:") => format!("{TOKEN}\n{rest}"),
            _ => text,
        }))
    }

    async fn store(&self, key: &str, _: &str, _: u64, _: u32) -> Result<(), Failure<()>> {
        assert_no_secret(key);
        Ok(())
    }

    async fn lock(&self, _: &str, _: u32) -> Result<(), Failure<()>> {
        Ok(())
    }

    async fn decrypt(&self, ciphertext: &str, client_secret: &Secret) -> Option<String> {
        jdy_core::privacy::decrypt(ciphertext, client_secret)
    }

    fn observe(&self, event: &Event<'_>) {
        assert_no_secret(&format!("{event:?}"));
    }
}
