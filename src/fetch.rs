//! A request over the engine's `fetch`, or over the one that was given. All of gloo-net is used here alone.

use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "direct")]
use gloo_net::http::Request as EngineRequest;
use jdy_core::host::{ANSWER_HEADERS, Answer, Body, Content, Request};
use jdy_core::signature::header;
use jdy_messages::{Message, options};
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{AbortSignal, RequestCache, RequestInit, RequestRedirect};

use crate::host_functions::HostFunctions;
use crate::output::{Property, object};
use crate::task::{Ended, Waits};
use crate::value::Js;

/// The result of a request.
pub(crate) enum Exchanged {
    /// An answer, and the object with its status and headers for the caller.
    Answer(Answer<Js>, JsValue),
    /// A mistake of the `fetch`: what is wrong, the option if it was given as one, what it threw, and whether the
    /// request may have been sent.
    Fault { message: Message, path: Option<String>, cause: JsValue, sent: bool },
}

/// Sends a request of the call with the signal `call` and reads its answer to the end, unless `signal` fires. `given`
/// is the text that its call was made of.
///
/// `exchange` in JavaScript calls and reads all objects of the caller and of the engine: an exception there unwinds no
/// frame of WebAssembly.
pub(crate) async fn send(
    waits: &Waits,
    functions: &HostFunctions,
    request: &Request<'_>,
    given: &JsValue,
    signal: &AbortSignal,
    call: &AbortSignal,
) -> Result<Exchanged, Ended> {
    let cache = functions.no_store().then_some(RequestCache::NoStore);
    let body = match request.body {
        Some(Content { as_given: true, .. }) => given.clone(),
        Some(Content { text, .. }) => text.into(),
        None => JsValue::UNDEFINED,
    };
    let init = init(request, &body, signal, cache);
    // An engine may refuse the signal of a library that has put its own in the place of the engine's.
    let built = if functions.takes_init(call) { None } else { build(&request.url, &init) };
    let (input, init) = match built {
        Some(built) => (built, JsValue::UNDEFINED),
        None => (request.url.as_str().into(), init.into()),
    };
    let carries = |header: &str| request.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(header));
    // A signed request without a token is one that fetches a token.
    let is_for_a_token = carries(header::SIGNATURE) && !carries(header::APP_TOKEN);
    let method = if is_for_a_token { "" } else { request.method };
    let promise = functions.exchange(&input, &init, &ANSWER_HEADERS.join(","), call, method);
    let promise = promise.map_err(Ended::Thrown)?;
    // The timer of `signal` does not keep a process alive: it would end before a promise that never settles.
    let exchanged: Array = waits.within(signal, promise, Some(request.timeout_ms)).await?.into();
    if let Some(fault) = exchanged.get(0).as_string() {
        let message = match fault.as_str() {
            "threw" => options::fetch_threw,
            "mistake" => options::fetch_mistake,
            "headers" => options::fetch_no_headers,
            "text" => options::fetch_no_text,
            _ => options::fetch_no_response,
        };
        let path = exchanged.get(2).as_string().filter(|path| !path.is_empty());
        let sent = exchanged.get(3).is_truthy();
        return Ok(Exchanged::Fault { message, path, cause: exchanged.get(1), sent });
    }
    let values: Array = exchanged.get(1).into();
    let headers = ANSWER_HEADERS.into_iter().zip(values.iter());
    let headers = headers.filter_map(|(name, value)| Some((name, value.as_string()?))).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 0 to 999")]
    let status = exchanged.get(0).as_f64().unwrap_or_default() as u16;
    Ok(Exchanged::Answer(
        Answer { status, headers, body: body_of(functions, &exchanged.get(2), request.ids_are_text) },
        exchanged.get(3),
    ))
}

/// gloo-net's builder would make a second request and read the URL anew, so its request is made of `init`.
#[cfg(feature = "direct")]
fn build(url: &str, init: &RequestInit) -> Option<JsValue> {
    let request = EngineRequest::from(web_sys::Request::new_with_str_and_init(url, init).ok()?);
    Some(web_sys::Request::from(request).into())
}

/// The client of a relay leaves the request to the engine: gloo-net needs std.
#[cfg(not(feature = "direct"))]
fn build(_: &str, _: &RequestInit) -> Option<JsValue> {
    None
}

/// All of a request but its URL, as plain values, which implementations of `fetch` other than the engine's take as
/// well.
fn init(request: &Request<'_>, body: &JsValue, signal: &AbortSignal, cache: Option<RequestCache>) -> RequestInit {
    let headers: Vec<_> = request.headers.iter().map(|(name, value)| (*name, Property::Text(value))).collect();
    let init = RequestInit::new();
    init.set_method(request.method);
    init.set_headers(&object(&headers));
    // A redirect would carry the token to another host.
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(signal));
    if !body.is_undefined() {
        init.set_body(body);
    }
    if let Some(cache) = cache {
        init.set_cache(cache);
    }
    init
}

/// The text stays outside WebAssembly unless it is no JSON.
fn body_of(functions: &HostFunctions, text: &JsValue, ids_are_text: bool) -> Body<Js> {
    match functions.parse(text, ids_are_text) {
        Ok(value) => Body::Json(Js(value)),
        Err(_) => match text.as_string() {
            Some(text) if !text.is_empty() => Body::Text(text),
            _ => Body::Empty,
        },
    }
}
