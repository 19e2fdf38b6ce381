//! The functions by which a client reaches the outside. The TypeScript of the package implements them.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// What the package gives a client to reach the outside with.
    #[derive(Clone, Debug)]
    pub type HostFunctions;

    /// Whether the request of this call is sent as URL and init: a `fetch` of the caller's takes it, or it carries
    /// files.
    #[wasm_bindgen(method, js_name = takesInit)]
    pub(crate) fn takes_init(this: &HostFunctions, call: &AbortSignal) -> bool;

    /// Whether a request may say that nothing is to be cached.
    #[wasm_bindgen(method, js_name = noStore)]
    pub(crate) fn no_store(this: &HostFunctions) -> bool;

    /// A promise of `[status, headers, text, response]`, or of `[what is wrong, cause, option]`.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn exchange(
        this: &HostFunctions,
        input: &JsValue,
        init: &JsValue,
        names: &str,
        call: &AbortSignal,
        method: &str,
    ) -> Result<JsValue, JsValue>;

    /// The value of a key in the token store, or a promise of it.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn get(this: &HostFunctions, key: &str, stale: Option<&str>) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(crate) fn set(this: &HostFunctions, key: &str, value: &str, expires: f64, ms: u32) -> Result<JsValue, JsValue>;

    /// A signal that fires with this one, or in so many milliseconds.
    #[wasm_bindgen(method)]
    pub(crate) fn limit(this: &HostFunctions, signal: &AbortSignal, ms: u32) -> Limit;

    #[derive(Debug)]
    pub(crate) type Limit;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn signal(this: &Limit) -> AbortSignal;

    #[wasm_bindgen(method)]
    pub(crate) fn end(this: &Limit);

    /// A promise of a function that gives the lock back. A lock that is granted after `ms` is given back at once.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn lock(this: &HostFunctions, key: &str, signal: &AbortSignal, ms: u32) -> Result<JsValue, JsValue>;

    /// A promise of a function that gives the permit back; `undefined` if the client has only its own rate limit. A
    /// permit that is granted after `ms` is given back at once.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn permit(this: &HostFunctions, signal: &AbortSignal, ms: u32) -> Result<JsValue, JsValue>;

    /// Whether permits are a queue with a limit of its own.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn queues(this: &HostFunctions) -> bool;

    /// The JSON of an answer, without loss.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn parse(this: &HostFunctions, text: &JsValue, ids_are_text: bool) -> Result<JsValue, JsValue>;

    /// A promise that resolves when another call has ended its fetch of a token, or in so many milliseconds.
    #[wasm_bindgen(method, js_name = waitForToken)]
    pub(crate) fn wait_for_token(this: &HostFunctions, ms: u32) -> Promise;

    #[wasm_bindgen(method, js_name = tokenFetchEnded)]
    pub(crate) fn token_fetch_ended(this: &HostFunctions);

    /// Whether `wake` reaches the calls that wait for a slot of the rate limit.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn wakes(this: &HostFunctions) -> bool;

    /// What the task waits for: `wake` with this ticket, or the end of so many milliseconds where they are given.
    #[wasm_bindgen(method, js_name = waitForSlot)]
    pub(crate) fn wait_for_slot(this: &HostFunctions, ticket: f64, ms: Option<u32>) -> JsValue;

    #[wasm_bindgen(method)]
    pub(crate) fn wake(this: &HostFunctions, ticket: f64);

    /// A promise of the decrypted text of a sensitive field.
    #[wasm_bindgen(method)]
    pub(crate) fn decrypt(this: &HostFunctions, ciphertext: &str, client_secret: &str) -> Promise;

    /// Whether a hook is given.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn watched(this: &HostFunctions) -> bool;

    /// Milliseconds by a clock that never goes back.
    #[wasm_bindgen(method)]
    pub(crate) fn monotonic(this: &HostFunctions) -> f64;

    /// Reports an event of the call that has this signal.
    #[wasm_bindgen(method)]
    pub(crate) fn observe(this: &HostFunctions, event: &JsValue, call: &AbortSignal);
}
