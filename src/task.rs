//! A call under way. WebAssembly never waits: JavaScript polls a task, and waits for what the task asks for.
//!
//! So every step of a call is an ordinary function call that JavaScript can guard, and calls share neither a waker nor
//! a promise.

use alloc::boxed::Box;
use alloc::rc::Rc;
use core::cell::RefCell;
use core::future::{Future, poll_fn};
use core::pin::Pin;
use core::task::{Context, Poll, Waker};

use jdy_core::host::Failure;
use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::AbortSignal;

use crate::output::thrown;

/// The state of a wait.
#[derive(Debug)]
enum Wait {
    /// Nothing.
    Idle,
    /// A promise, or a number of milliseconds; unless the signal fires or the time is over sooner.
    For(JsValue, AbortSignal, Option<u32>),
    /// It is over.
    Over(Result<JsValue, Ended>),
}

/// What ended a wait early.
#[derive(Debug)]
pub(crate) enum Ended {
    /// The engine threw or rejected with this.
    Thrown(JsValue),
    /// The signal fired.
    Signal,
    /// The time was over.
    Late,
}

/// The wait of a call, shared by its task and its future.
#[derive(Clone, Debug)]
pub(crate) struct Waits(Rc<RefCell<Wait>>);

impl Waits {
    pub(crate) fn new() -> Self {
        Self(Rc::new(RefCell::new(Wait::Idle)))
    }

    /// Waits for a promise, or for a number of milliseconds, unless the signal fires sooner.
    pub(crate) fn until(&self, signal: &AbortSignal, what: JsValue) -> impl Future<Output = Result<JsValue, Ended>> {
        self.within(signal, what, None)
    }

    /// The same for at most `limit_ms` milliseconds. The future refers to what is awaited, so it is small.
    pub(crate) fn within(
        &self,
        signal: &AbortSignal,
        what: JsValue,
        limit_ms: Option<u32>,
    ) -> impl Future<Output = Result<JsValue, Ended>> {
        self.0.replace(Wait::For(what, signal.clone(), limit_ms));
        poll_fn(|_| match self.0.replace(Wait::Idle) {
            Wait::Over(outcome) => Poll::Ready(outcome),
            other => {
                self.0.replace(other);
                Poll::Pending
            }
        })
    }
}

/// The result of a call.
pub(crate) type Outcome = Result<JsValue, Failure<JsValue>>;

/// A call under way.
#[wasm_bindgen]
pub struct Task {
    future: Pin<Box<dyn Future<Output = Outcome>>>,
    waits: Waits,
    /// The last answer and the number of attempts.
    report: Rc<RefCell<Report>>,
}

/// Facts about a call for its caller.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// Status and headers of the last answer.
    pub(crate) response: JsValue,
    /// How often the call was sent.
    pub(crate) attempts: u32,
}

impl Task {
    pub(crate) fn new(
        waits: Waits,
        report: Rc<RefCell<Report>>,
        future: impl Future<Output = Outcome> + 'static,
    ) -> Self {
        Self { future: Box::pin(future), waits, report }
    }
}

#[wasm_bindgen]
impl Task {
    /// Goes on, and says what comes next: `[0, what, signal, ms]` waits for a promise or a number of milliseconds
    /// unless the signal fires sooner, or `ms` are over where they are given, `[1, value, response, attempts]` is the
    /// end, `[2, error, response, attempts]` as well.
    ///
    /// `kind` says how the wait before ended: 0 the time is over or the promise resolved to `value`, 1 it rejected with
    /// `value`, 2 the signal fired, 3 the promise took too long. After the end it must not be polled again.
    ///
    /// It never fails: the `Result` makes the export give two values, and V8 11 inlines hot calls that give one
    /// reference and crashes when it deoptimises within (docs/decisions.md).
    pub fn poll(&mut self, kind: u8, value: JsValue) -> Result<Array, JsValue> {
        let over = match kind {
            0 => Ok(value),
            1 => Err(Ended::Thrown(value)),
            2 => Err(Ended::Signal),
            _ => Err(Ended::Late),
        };
        self.waits.0.replace(Wait::Over(over));
        let (kind, outcome) = match self.future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(value)) => (1, value),
            Poll::Ready(Err(failure)) => (2, thrown(&failure.error, failure.cause.as_ref())),
            Poll::Pending => {
                let waits = self.waits.0.borrow();
                let (what, signal, limit_ms) = match &*waits {
                    Wait::For(what, signal, limit_ms) => (what.clone(), signal.into(), (*limit_ms).into()),
                    // A future without a wait is polled again at once.
                    _ => (JsValue::from(0), JsValue::UNDEFINED, JsValue::UNDEFINED),
                };
                return Ok(Array::of4(&0.into(), &what, &signal, &limit_ms));
            }
        };
        let report = self.report.borrow();
        Ok(Array::of4(&kind.into(), &outcome, &report.response, &report.attempts.into()))
    }
}
