//! The client, as the package's `Client` class holds it.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::RefCell;
use core::hint::black_box;

use jdy_core::client::{self, Call, CallOptions, Options, Page};
use jdy_core::error::{Code, Error};
use jdy_core::json::{Input, Invalid};
use jdy_core::operations::Operation;
use jdy_messages::requests::argument_no_text;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::AbortSignal;

use crate::engine::Random;
use crate::host::CallHost;
use crate::host_functions::HostFunctions;
use crate::output::{Property, object, refused, set, thrown};
use crate::shared::Shared;
use crate::task::{Outcome, Report, Task, Waits};
use crate::value::Js;

/// Memory is allocated in advance for this many tasks, with this many bytes for each.
const TASKS: usize = 1024;
const TASK_BYTES: usize = 640;

/// A client of one application for one account set.
///
/// Calls hold what they need themselves: this may be freed while they are under way.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Client(pub(crate) Rc<Shared>);

#[wasm_bindgen]
impl Client {
    /// Checks the options. `state` is that of the client which this one replaces.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str, functions: HostFunctions, state: Option<Vec<f64>>) -> Result<Self, JsValue> {
        let options = Input::read(options).map_err(|invalid| Error::refused(Code::Config, invalid));
        let options =
            options.and_then(|input| Options::from_json(input.value)).map_err(|error| thrown(&error, None))?;
        let client = client::Client::new(options);
        if let Some(state) = state {
            #[expect(clippy::cast_possible_truncation, reason = "whole, and made by `state`")]
            client.resume(&state.iter().map(|number| (*number as i64).cast_unsigned()).collect::<Vec<_>>());
        }
        Ok(Self(Rc::new(Shared { client, functions, operations: RefCell::default(), random: Random::default() })))
    }

    /// The state that the next instance needs after a trap: clock and rate limit, as numbers.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds")]
    pub fn state(&self) -> Vec<f64> {
        self.0.client.state(self.0.monotonic()).into_iter().map(|number| number.cast_signed() as f64).collect()
    }

    /// Reads the table of an operation, and gives the number under which the other methods know it.
    pub fn operation(&self, table: &str) -> Result<usize, JsValue> {
        let operation = Operation::read(table).map_err(refused)?;
        let mut operations = self.0.operations.borrow_mut();
        operations.push(Rc::new(operation));
        Ok(operations.len() - 1)
    }

    /// Calls an operation with the JSON text of its request; the task ends with the `data` of its answer.
    pub fn call(
        &self,
        operation: usize,
        request: JsValue,
        options: &str,
        signal: AbortSignal,
    ) -> Result<Task, JsValue> {
        let text = request.as_string().unwrap_or_default();
        let input = Input::read(&text).map_err(refused)?;
        let options = call_options(options)?;
        let operation = self.0.operation(operation)?;
        let call = Call::of(&operation, input, self.0.client.array_format(), options.unchecked);
        self.send(call, request, options, signal)
    }

    /// Calls any other operation, with `{ query?, body?, repeatable? }`; the task ends with the `data` of its answer.
    pub fn request(
        &self,
        method: &JsValue,
        path: &JsValue,
        parameters: &str,
        options: &str,
        signal: AbortSignal,
    ) -> Result<Task, JsValue> {
        let text = |value: &JsValue, name: &str| {
            let problem = || refused(Invalid::new(argument_no_text, &[name]).in_field(name));
            value.as_string().ok_or_else(problem)
        };
        let (method, path) = (text(method, "method")?, text(path, "path")?);
        let parameters = Input::read(parameters).map_err(refused)?.value;
        let call = Call::raw(&method, &path, parameters, self.0.client.array_format());
        self.send(call, JsValue::UNDEFINED, call_options(options)?, signal)
    }

    /// The pages of a list.
    pub fn pages(&self, operation: usize, request: &str, options: &str) -> Result<Pages, JsValue> {
        let request = Input::read(request).map_err(refused)?.value;
        let (operation, unchecked) = (self.0.operation(operation)?, call_options(options)?.unchecked);
        let pages = client::Pages::new(&operation, request, self.0.client.array_format(), unchecked);
        Ok(Pages(Rc::new(RefCell::new(pages.map_err(|error| thrown(&error, None))?))))
    }
}

impl Client {
    pub(crate) fn send(
        &self,
        call: Result<Call, Error>,
        given: JsValue,
        options: CallOptions,
        signal: AbortSignal,
    ) -> Result<Task, JsValue> {
        let call = call.map_err(|error| thrown(&error, None))?;
        Ok(self.task(given, options, signal, |shared, host, options| async move {
            let data = shared.client.call(&host, &call, &options).await?;
            Ok(data.map_or(JsValue::NULL, |data| data.0))
        }))
    }

    /// A task of this client. `given` is the text that the call was made of.
    fn task<F: Future<Output = Outcome> + 'static>(
        &self,
        given: JsValue,
        options: CallOptions,
        signal: AbortSignal,
        run: impl FnOnce(Rc<Shared>, CallHost, CallOptions) -> F,
    ) -> Task {
        // To grow memory is slow in the engine, however little it grows, and thousands of tasks may wait. Each task has
        // two references, one of them by its host.
        if Rc::strong_count(&self.0) / 2 % TASKS == TASKS - 1 {
            drop(black_box(Vec::<u8>::with_capacity(TASKS * TASK_BYTES)));
        }
        let (shared, waits, report) = (Rc::clone(&self.0), Waits::new(), Rc::<RefCell<Report>>::default());
        let host = CallHost::new(Rc::clone(&shared), given, signal, waits.clone(), Rc::clone(&report));
        Task::new(waits, report, run(shared, host, options))
    }
}

/// The pages of one list.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Pages(Rc<RefCell<client::Pages>>);

#[wasm_bindgen]
impl Pages {
    /// The next page; the task ends with `{ page, totalPages, count, rows, duplicates }`, or with null after the last
    /// one. The task before must have ended.
    pub fn next(&self, client: &Client, options: &str, signal: AbortSignal) -> Result<Task, JsValue> {
        let pages = Rc::clone(&self.0);
        Ok(client.task(JsValue::UNDEFINED, call_options(options)?, signal, move |shared, host, options| async move {
            let next = pages.borrow().next();
            let Some(call) = next? else { return Ok(JsValue::NULL) };
            let data = shared.client.call(&host, &call, &options).await?;
            let page = pages.borrow_mut().take(data.as_ref())?;
            Ok(shown(&page))
        }))
    }
}

fn shown(page: &Page<Js>) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
    let number = |number: u64| Property::Number(number as f64);
    #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
    let duplicates = Property::Number(page.duplicates as f64);
    let value = object(&[
        ("page", number(page.page)),
        ("totalPages", page.total_pages.map_or(Property::Null, number)),
        ("count", page.count.map_or(Property::Null, number)),
        ("duplicates", duplicates),
    ]);
    set(&value, "rows", &page.rows.0);
    value
}

fn call_options(options: &str) -> Result<CallOptions, JsValue> {
    let options = CallOptions::from_json(Input::read(options).map_err(refused)?.value);
    options.map_err(|error| thrown(&error, None))
}
