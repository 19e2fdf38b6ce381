//! A request over the engine's `fetch`, or over the one that was given. All of gloo-net is used here alone.

use gloo_net::http::{Method, RequestBuilder};
use jdy_core::host::{Answer, Body, Request};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, RequestRedirect, Response};

use crate::engine::{Ended, parse_json, until};
use crate::output::json_text;
use crate::value::Js;

/// Sends a request and reads its answer to the end, unless `signal` fires.
pub(crate) async fn send(
    fetch: Option<&Function>,
    request: &Request,
    signal: &AbortSignal,
) -> Result<Answer<Js>, Ended> {
    let request = build(request, signal).map_err(Ended::Thrown)?;
    let fetch = fetch.map_or_else(global_fetch, |given| Ok(given.clone()))?;
    let response = fetch.call1(&JsValue::UNDEFINED, &request).map_err(Ended::Thrown)?;
    let response = until(signal, &Promise::resolve(&response)).await?;
    if !Reflect::get(&response, &"text".into()).is_ok_and(|text| text.is_function()) {
        return Err(wrong("fetch gave something that is no Response"));
    }
    let response: Response = response.unchecked_into();
    let text = until(signal, &response.text().map_err(Ended::Thrown)?).await?;
    Ok(Answer { status: response.status(), body: body(&text) })
}

/// Looked up for each call, so that whoever replaces it later is heard.
fn global_fetch() -> Result<Function, Ended> {
    let fetch = Reflect::get(&js_sys::global(), &"fetch".into()).map_err(Ended::Thrown)?;
    fetch.dyn_into().map_err(|_| wrong("there is no fetch here: give the option `fetch`"))
}

fn build(request: &Request, signal: &AbortSignal) -> Result<web_sys::Request, JsValue> {
    let method = match request.method.as_str() {
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
    let built = match &request.body {
        Some(body) => builder.body(json_text(body)),
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
