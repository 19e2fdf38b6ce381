//! The interface for JavaScript. It does not wait, send or read a clock.

use http::{HeaderName, HeaderValue, Method, Request, Response, Uri};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::control::{Arriving, ControlAccess, Delivery, refused};
use crate::sandbox::Sandbox;
use crate::settings::Settings;

/// A sandbox held by JavaScript.
#[wasm_bindgen]
pub struct SandboxHandle {
    sandbox: Sandbox,
    access: ControlAccess,
}

#[wasm_bindgen]
impl SandboxHandle {
    /// `settings` is the JSON of any of the names of [`Settings`] in camelCase. Throws the JSON of what is wrong with
    /// them, as control endpoints answer it.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: &str) -> Result<Self, String> {
        let settings = Settings::read(settings).map_err(|invalid| refused(&invalid).to_string())?;
        Ok(Self { sandbox: Sandbox::new(&settings), access: ControlAccess::default() })
    }

    /// Answers one request. `headers` is flat, here and in the answer: name, value, name, value. A name may occur
    /// twice. `now` is milliseconds since the epoch. The caller waits `delayMs`. If the answer is `lost`, it breaks the
    /// connection. Otherwise it sends the first `arriving` bytes of the body, and breaks the connection if there are
    /// more.
    #[wasm_bindgen(unchecked_return_type = "{ status: number; headers: string[]; body: Uint8Array<ArrayBuffer>; \
        delayMs: number; lost: boolean; arriving: number }")]
    pub fn handle(
        &mut self,
        method: &str,
        url: &str,
        headers: Vec<String>,
        body: Vec<u8>,
        now: f64,
    ) -> Result<Object, JsError> {
        let response = self.sandbox.handle(request(method, url, headers, body)?, moment(now));
        checked(&response)
    }

    /// The same for a request from the network: under `/__sandbox/` its `Host` and `Origin` must name this machine, or
    /// be allowed by `allow`.
    #[wasm_bindgen(unchecked_return_type = "ReturnType<SandboxHandle['handle']>")]
    pub fn serve(
        &mut self,
        method: &str,
        url: &str,
        headers: Vec<String>,
        body: Vec<u8>,
        now: f64,
    ) -> Result<Object, JsError> {
        let (parts, body) = request(method, url, headers, body)?.into_parts();
        let now = moment(now);
        let denied = self.access.deny(&parts, now);
        let response = denied.unwrap_or_else(|| self.sandbox.handle(Request::from_parts(parts, body), now));
        checked(&response)
    }

    /// Also accepts control requests from the network to these hosts and from pages of these origins.
    pub fn allow(&mut self, hosts: Vec<String>, origins: Vec<String>) {
        let access = hosts.into_iter().fold(ControlAccess::default(), ControlAccess::allow_host);
        self.access = origins.into_iter().fold(access, ControlAccess::allow_origin);
    }

    /// The credentials that are valid now, as JSON.
    pub fn demo(&self) -> Result<String, JsError> {
        Ok(serde_json::to_string(&self.sandbox.demo())?)
    }

    /// Changes every appSecret now.
    pub fn rotate(&mut self) {
        self.sandbox.rotate();
    }
}

fn request(method: &str, url: &str, headers: Vec<String>, body: Vec<u8>) -> Result<Request<Vec<u8>>, JsError> {
    let mut request = Request::new(body);
    *request.method_mut() = method.parse::<Method>()?;
    *request.uri_mut() = url.parse::<Uri>()?;
    let mut headers = headers.into_iter();
    while let Some(name) = headers.next() {
        let value = headers.next().ok_or_else(|| JsError::new("a header without a value"))?;
        let value = HeaderValue::from_bytes(value.as_bytes())?;
        request.headers_mut().append(name.parse::<HeaderName>()?, value);
    }
    Ok(request)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
const fn moment(now: f64) -> u64 {
    now as u64
}

fn checked(response: &Response<Vec<u8>>) -> Result<Object, JsError> {
    to_js(response).map_err(|_| JsError::new("the answer could not be converted for JavaScript"))
}

/// A plain object, which JavaScript need not free.
fn to_js(response: &Response<Vec<u8>>) -> Result<Object, JsValue> {
    let headers = Array::new();
    for (name, value) in response.headers() {
        headers.push(&name.as_str().into());
        headers.push(&String::from_utf8_lossy(value.as_bytes()).as_ref().into());
    }
    let Delivery { delay_ms, arriving } = Delivery::of(response);
    let (lost, arriving) = match arriving {
        Arriving::Whole => (false, response.body().len()),
        Arriving::Cut(bytes) => (false, bytes),
        Arriving::Nothing => (true, 0),
    };
    let answer = Object::new();
    Reflect::set(&answer, &"status".into(), &response.status().as_u16().into())?;
    Reflect::set(&answer, &"headers".into(), &headers)?;
    Reflect::set(&answer, &"body".into(), &Uint8Array::from(response.body().as_slice()))?;
    Reflect::set(&answer, &"delayMs".into(), &delay_ms.into())?;
    Reflect::set(&answer, &"lost".into(), &lost.into())?;
    Reflect::set(&answer, &"arriving".into(), &arriving.into())?;
    Ok(answer)
}
