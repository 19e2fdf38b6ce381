//! The client, as the package's `Client` class holds it.

use std::cell::RefCell;
use std::rc::Rc;

use jdy_core::client::{self as core, Call, CallOptions, Options};
use jdy_core::error::{Code, Error};
use jdy_core::json::Invalid;
use jdy_core::operations::Entry;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::future_to_promise;
use web_sys::AbortSignal;

use crate::host::{CallHost, Shared};
use crate::input;
use crate::output::{refused, thrown};

/// A client of one application for one account set.
///
/// Calls hold what they need themselves: this may be freed while they are under way.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Client(Rc<Shared>);

#[wasm_bindgen]
impl Client {
    /// Checks the options. `fetch` is used instead of the engine's own, where it is given.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue, fetch: Option<Function>) -> Result<Self, JsValue> {
        let options = input::json(options).map_err(|invalid| Error::refused(Code::Config, invalid));
        let options = options.and_then(Options::from_json).map_err(|error| thrown(&error, None))?;
        let client = core::Client::new(options);
        Ok(Self(Rc::new(Shared { client, fetch, tokens: RefCell::default() })))
    }

    /// Calls the operation `group.name` and resolves to the `data` of its answer.
    pub fn call(&self, group: &str, name: &str, request: &JsValue, options: &JsValue) -> Result<Promise, JsValue> {
        let entry = Entry::named(group, name).ok_or_else(|| {
            refused(Invalid::new(&format!("{group}.{name} is no operation"), "use one of the client's methods"))
        })?;
        let request = input::json(request).map_err(refused)?;
        self.send(Call::of(entry, request, self.0.client.array_format()), options)
    }

    /// Calls any other operation, with `{ query?, body? }`, and resolves to the `data` of its answer.
    pub fn request(
        &self,
        method: &JsValue,
        path: &JsValue,
        parameters: &JsValue,
        options: &JsValue,
    ) -> Result<Promise, JsValue> {
        let text = |value: &JsValue, name: &str| {
            let problem = || refused(Invalid::new("is not text", &format!("give the {name} as text")).in_field(name));
            value.as_string().ok_or_else(problem)
        };
        let (method, path) = (text(method, "method")?, text(path, "path")?);
        let parameters = input::json(parameters).map_err(refused)?;
        self.send(Call::raw(&method, &path, parameters, self.0.client.array_format()), options)
    }
}

impl Client {
    fn send(&self, call: Result<Call, Error>, options: &JsValue) -> Result<Promise, JsValue> {
        let call = call.map_err(|error| thrown(&error, None))?;
        let (signal, options) = call_options(options).map_err(|error| thrown(&error, None))?;
        let host = CallHost::new(Rc::clone(&self.0), signal.as_ref());
        let shared = Rc::clone(&self.0);
        Ok(future_to_promise(async move {
            let answer = shared.client.call(&host, call, options).await;
            answer
                .map(|data| data.map_or(JsValue::NULL, |data| data.0))
                .map_err(|failure| thrown(&failure.error, failure.cause.as_ref()))
        }))
    }
}

/// The signal apart, which is no JSON, and the other options.
fn call_options(options: &JsValue) -> Result<(Option<AbortSignal>, CallOptions), Error> {
    const SIGNAL: &str = "signal";
    if !options.is_object() {
        return Ok((None, CallOptions::from_json(input::json(options)?)?));
    }
    let rest = Object::assign(&Object::new(), options.unchecked_ref());
    // A plain object made here: neither reading nor deleting can fail.
    let signal = Reflect::get(&rest, &SIGNAL.into()).unwrap_or_default();
    let _ = Reflect::delete_property(&rest, &SIGNAL.into());
    let signal = if signal.is_null() || signal.is_undefined() {
        None
    } else {
        let wrong = |_| Invalid::new("is no AbortSignal", "give the signal of an AbortController").in_field(SIGNAL);
        Some(signal.dyn_into().map_err(wrong)?)
    };
    Ok((signal, CallOptions::from_json(input::json(&rest)?)?))
}
