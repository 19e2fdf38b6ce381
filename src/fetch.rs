//! A request over the engine's `fetch`, or over the one that was given. All of gloo-net is used here alone.

use gloo_net::http::{Method, RequestBuilder};
use jdy_core::host::{ANSWER_HEADERS, Answer, Body, Content, Request};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, RequestRedirect, Response};

use crate::engine::parse_json;
use crate::task::{Ended, Waits};
use crate::value::Js;

/// Sends a request and reads its answer to the end, unless `signal` fires. `given` is the text that its call was made of. The engine's own answer is kept as well.
pub(crate) async fn send(
    waits: &Waits,
    fetch: &JsValue,
    request: &Request<'_>,
    given: &JsValue,
    signal: &AbortSignal,
) -> Result<(Answer<Js>, Response), Ended> {
    let request = build(request, given, signal).map_err(Ended::Thrown)?;
    let fetch = if fetch.is_undefined() { &global_fetch()? } else { fetch };
    let fetch: &Function = fetch.dyn_ref().ok_or_else(|| wrong("the option fetch is no function"))?;
    let response = fetch.call1(&JsValue::UNDEFINED, &request).map_err(Ended::Thrown)?;
    let response = waits.until(signal, Promise::resolve(&response).into()).await?;
    if !Reflect::get(&response, &"text".into()).is_ok_and(|text| text.is_function()) {
        return Err(wrong("fetch gave something that is no Response"));
    }
    let response: Response = response.unchecked_into();
    let text = waits.until(signal, response.text().map_err(Ended::Thrown)?.into()).await?;
    let headers = response.headers();
    let header = |name| Some((name, headers.get(name).ok()??));
    let headers = ANSWER_HEADERS.into_iter().filter_map(header).collect();
    Ok((Answer { status: response.status(), headers, body: body(&text) }, response))
}

/// Looked up for each call, so that whoever replaces it later is heard.
fn global_fetch() -> Result<JsValue, Ended> {
    let fetch = Reflect::get(&js_sys::global(), &"fetch".into()).map_err(Ended::Thrown)?;
    if fetch.is_function() { Ok(fetch) } else { Err(wrong("there is no fetch here: give the option `fetch`")) }
}

fn build(request: &Request<'_>, given: &JsValue, signal: &AbortSignal) -> Result<web_sys::Request, JsValue> {
    let method = match request.method {
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "PATCH" => Method::PATCH,
        "DELETE" => Method::DELETE,
        _ => Method::GET,
    };
    let mut builder = RequestBuilder::new(&request.url)
        .method(method)
        // A redirect would carry the token to wherever it leads.
        .redirect(RequestRedirect::Manual)
        .abort_signal(Some(signal));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let built = match request.body {
        Some(Content { as_given: true, .. }) => builder.body(given),
        Some(Content { text, .. }) => builder.body(text),
        None => builder.build(),
    };
    // URL, method and headers are checked, so no engine refuses them.
    built.map(Into::into).map_err(|_| js_sys::TypeError::new("the engine refuses this request").into())
}

/// The text stays outside WebAssembly unless it is no JSON.
fn body(text: &JsValue) -> Body<Js> {
    match parse_json(text) {
        Ok(value) => Body::Json(Js(value)),
        Err(_) => match text.as_string() {
            Some(text) if !text.is_empty() => Body::Text(text),
            _ => Body::Empty,
        },
    }
}

fn wrong(message: &str) -> Ended {
    Ended::Thrown(js_sys::TypeError::new(message).into())
}
