//! The world around one call, as the JavaScript engine gives it.

use std::cell::RefCell;
use std::rc::Rc;

use jdy_core::client::Client;
use jdy_core::error::Code;
use jdy_core::host::{Answer, Failure, Host, Request, Token};
use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::AbortSignal;

use crate::engine::{self, Ended};
use crate::fetch;
use crate::value::Js;

/// What all calls of one client share: plain values, nothing that waits.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) client: Client,
    pub(crate) fetch: Option<Function>,
    /// By key; a client has one.
    pub(crate) tokens: RefCell<Vec<(String, Token)>>,
}

/// The host of one call. It keeps what is shared alive, so a client may be freed while a call is under way.
pub(crate) struct CallHost {
    shared: Rc<Shared>,
    /// The caller's signal, for the time of this call.
    signal: AbortSignal,
}

impl CallHost {
    /// A host for a call that `signal`, if there is one, may end.
    pub(crate) fn new(shared: Rc<Shared>, signal: Option<&AbortSignal>) -> Self {
        let signals: Vec<&AbortSignal> = signal.into_iter().collect();
        Self { shared, signal: engine::any(&signals) }
    }

    fn failure(&self, ended: Ended) -> Failure<JsValue> {
        match ended {
            Ended::Thrown(thrown) => Failure::thrown(Code::Network, thrown),
            Ended::Signal if self.signal.aborted() => Failure::thrown(Code::Aborted, self.signal.reason()),
            Ended::Signal => Failure::from(jdy_core::error::Error::new(Code::Timeout, Code::Timeout.meaning())),
        }
    }
}

impl Host for CallHost {
    type Value = Js;
    type Cause = JsValue;

    async fn send(&self, request: Request) -> Result<Answer<Js>, Failure<JsValue>> {
        let timeout = AbortSignal::timeout_with_u32(request.timeout_ms);
        let signal = engine::any(&[&self.signal, &timeout]);
        let sent = fetch::send(self.shared.fetch.as_ref(), &request, &signal).await;
        sent.map_err(|ended| self.failure(ended))
    }

    fn ended(&self) -> Option<Failure<JsValue>> {
        self.signal.aborted().then(|| self.failure(Ended::Signal))
    }

    async fn sleep(&self, ms: u32) -> Result<(), Failure<JsValue>> {
        let slept = engine::until(&self.signal, &engine::timer(ms)).await;
        slept.map(|_| ()).map_err(|ended| self.failure(ended))
    }

    fn now(&self) -> u64 {
        engine::now()
    }

    fn random(&self) -> u64 {
        engine::random()
    }

    async fn read_token(&self, key: &str) -> Result<Option<Token>, Failure<JsValue>> {
        let tokens = self.shared.tokens.borrow();
        Ok(tokens.iter().find_map(|(known, token)| (known == key).then(|| token.clone())))
    }

    async fn write_token(&self, key: &str, token: &Token) -> Result<(), Failure<JsValue>> {
        let mut tokens = self.shared.tokens.borrow_mut();
        tokens.retain(|(known, _)| known != key);
        tokens.push((key.to_owned(), token.clone()));
        Ok(())
    }
}
