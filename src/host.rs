//! The host of one call in the JavaScript engine.

use alloc::rc::Rc;
use alloc::string::String;
use core::cell::RefCell;

use jdy_core::Secret;
use jdy_core::client;
use jdy_core::error::{Code, Error};
use jdy_core::host::{AUTHORIZATION, Answer, Event, Failure, Host, Request, unsettled};
use jdy_messages::options::{function_failed, permit_failed};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortSignal;

use crate::event::shown;
use crate::fetch::Exchanged;
use crate::host_functions::Limit;
use crate::shared::Shared;
use crate::task::{Ended, Report, Waits};
use crate::value::Js;
use crate::{engine, fetch};

/// The host of one call. It keeps what is shared alive, so a client may be freed while a call is under way.
pub(crate) struct CallHost {
    shared: Rc<Shared>,
    /// The text that the call was made of, as the engine has it.
    given: JsValue,
    /// The caller's signal, for the time of this call.
    signal: AbortSignal,
    waits: Waits,
    report: Rc<RefCell<Report>>,
}

impl CallHost {
    /// A host for a call that `signal` may end.
    pub(crate) fn new(
        shared: Rc<Shared>,
        given: JsValue,
        signal: AbortSignal,
        waits: Waits,
        report: Rc<RefCell<Report>>,
    ) -> Self {
        Self { shared, given, signal, waits, report }
    }

    fn failure(&self, ended: Ended) -> Failure<JsValue> {
        match ended {
            Ended::Thrown(thrown) => Failure::thrown(Code::Network, thrown),
            Ended::Signal if self.signal.aborted() => Failure::thrown(Code::Aborted, self.signal.reason()),
            Ended::Signal | Ended::Late => Failure::from(Error::of(Code::Timeout)),
        }
    }

    /// Waits for a function of the token store. `function` is its name for errors.
    async fn store_gives(
        &self,
        function: &str,
        given: Result<JsValue, JsValue>,
        limit_ms: u32,
    ) -> Result<JsValue, Failure<JsValue>> {
        let waited = match given {
            Ok(value) if value.is_object() => {
                self.waits.within(&self.signal, Promise::resolve(&value).into(), Some(limit_ms)).await
            }
            Ok(value) => Ok(value),
            Err(thrown) => Err(Ended::Thrown(thrown)),
        };
        waited.map_err(|ended| match ended {
            Ended::Thrown(thrown) => {
                Failure { cause: Some(thrown), ..Error::new(Code::Config, function_failed, &[function]).into() }
            }
            Ended::Late => unsettled(function, limit_ms).into(),
            signal @ Ended::Signal => self.failure(signal),
        })
    }
}

/// Ends a limit when it is dropped.
struct Armed(Limit);

impl Drop for Armed {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// Gives a lock or a permit back when it is dropped.
pub(crate) struct Release {
    function: JsValue,
    /// How the call of a permit ended.
    end: &'static str,
}

impl Release {
    const fn of(function: JsValue) -> Self {
        Self { function, end: "unsent" }
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        if let Some(release) = self.function.dyn_ref::<Function>() {
            // It only resolves a promise, which cannot fail.
            let _ = release.call1(&JsValue::UNDEFINED, &self.end.into());
        }
    }
}

impl Host for CallHost {
    type Value = Js;
    type Cause = JsValue;
    type Lock = Release;

    async fn send(&self, request: Request<'_>) -> Result<Answer<Js>, Failure<JsValue>> {
        let limit = Armed(self.shared.functions.limit(&self.signal, request.timeout_ms));
        let signal = limit.0.signal();
        let functions = &self.shared.functions;
        let sent = fetch::send(&self.waits, functions, &request, &self.given, &signal, &self.signal).await;
        match sent.map_err(|ended| self.failure(ended))? {
            Exchanged::Answer(answer, response) => {
                self.report.borrow_mut().response = response;
                Ok(answer)
            }
            Exchanged::Fault { message, path, cause, sent } => {
                let fetch = if path.is_some() { "options.fetch" } else { "globalThis.fetch" };
                let mut error = Error::new(Code::Config, message, &[fetch]);
                error.path = path;
                error.maybe_carried_out = sent;
                Err(Failure { error, cause: (!cause.is_undefined()).then_some(cause) })
            }
        }
    }

    fn ended(&self) -> Option<Failure<JsValue>> {
        self.signal.aborted().then(|| self.failure(Ended::Signal))
    }

    async fn sleep(&self, ms: u32) -> Result<(), Failure<JsValue>> {
        let slept = self.waits.until(&self.signal, ms.into()).await;
        slept.map(|_| ()).map_err(|ended| self.failure(ended))
    }

    async fn wait_for_token(&self, ms: u32) -> Result<(), Failure<JsValue>> {
        let promise = self.shared.functions.wait_for_token(ms);
        let waited = self.waits.until(&self.signal, promise.into()).await;
        waited.map(|_| ()).map_err(|ended| self.failure(ended))
    }

    fn token_fetch_ended(&self) {
        self.shared.functions.token_fetch_ended();
    }

    fn wakes(&self) -> bool {
        self.shared.functions.wakes()
    }

    #[expect(clippy::cast_precision_loss, reason = "a count of calls")]
    fn wait_for_slot(&self, ticket: u64, ms: Option<u32>) -> impl Future<Output = Result<(), Failure<JsValue>>> {
        let wait = self.shared.functions.wait_for_slot(ticket as f64, ms);
        let waited = self.waits.until(&self.signal, wait);
        async { waited.await.map(|_| ()).map_err(|ended| self.failure(ended)) }
    }

    #[expect(clippy::cast_precision_loss, reason = "a count of calls")]
    fn wake(&self, ticket: u64) {
        self.shared.functions.wake(ticket as f64);
    }

    fn now(&self) -> u64 {
        engine::now()
    }

    fn monotonic(&self) -> u64 {
        self.shared.monotonic()
    }

    fn random(&self) -> u64 {
        self.shared.random.next()
    }

    fn date(&self, text: &str) -> Option<u64> {
        engine::date(text)
    }

    async fn stored(&self, key: &str, stale: Option<&str>, limit_ms: u32) -> Result<Option<String>, Failure<JsValue>> {
        let function = if key == AUTHORIZATION { key } else { "tokenStore.get" };
        let value = self.store_gives(function, self.shared.functions.get(key, stale), limit_ms).await?;
        Ok(value.as_string())
    }

    #[expect(clippy::cast_precision_loss, reason = "milliseconds since the epoch")]
    async fn store(&self, key: &str, value: &str, expires: u64, limit_ms: u32) -> Result<(), Failure<JsValue>> {
        let given = self.shared.functions.set(key, value, expires as f64, limit_ms);
        self.store_gives("tokenStore.set", given, limit_ms).await.map(drop)
    }

    async fn lock(&self, key: &str, limit_ms: u32) -> Result<Release, Failure<JsValue>> {
        let given = self.shared.functions.lock(key, &self.signal, limit_ms);
        self.store_gives("tokenStore.withLock", given, limit_ms).await.map(Release::of)
    }

    async fn permit(&self, limit_ms: u32) -> Result<Option<Release>, Failure<JsValue>> {
        let functions = &self.shared.functions;
        let promise = functions.permit(&self.signal, limit_ms).map_err(Ended::Thrown);
        let permit = match promise {
            Ok(promise) if promise.is_undefined() => return Ok(None),
            Ok(promise) => {
                let limit_ms = (!functions.queues()).then_some(limit_ms);
                self.waits.within(&self.signal, promise, limit_ms).await
            }
            Err(ended) => Err(ended),
        };
        permit.map(|release| Some(Release::of(release))).map_err(|ended| match ended {
            Ended::Thrown(thrown) => {
                Failure { cause: Some(thrown), ..Error::new(Code::Network, permit_failed, &[]).into() }
            }
            Ended::Late => unsettled("permit", limit_ms).into(),
            signal @ Ended::Signal => self.failure(signal),
        })
    }

    fn queues_for_permits(&self) -> bool {
        self.shared.functions.queues()
    }

    fn give_back(&self, mut permit: Release, ended: client::Ended) {
        permit.end = match ended {
            client::Ended::NotSent => "unsent",
            client::Ended::Answered(_) => "answered",
            client::Ended::GivenUp(_) => "unanswered",
        };
    }

    async fn decrypt(&self, ciphertext: &str, client_secret: &Secret) -> Option<String> {
        let promise = self.shared.functions.decrypt(ciphertext, client_secret.expose());
        self.waits.until(&self.signal, promise.into()).await.ok()?.as_string()
    }

    fn observe(&self, event: &Event<'_>) {
        self.report.borrow_mut().attempts = event.attempt;
        if self.shared.functions.watched() {
            self.shared.functions.observe(&shown(event), &self.signal);
        }
    }
}
