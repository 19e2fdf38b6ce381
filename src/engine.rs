//! What the boundary asks of the JavaScript engine and js-sys gives at the price of a copy, or not at all.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Crypto};

#[wasm_bindgen]
extern "C" {
    /// `JSON.parse` of a text that stays outside WebAssembly.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    pub(crate) fn parse_json(text: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, ms: u32);

    #[wasm_bindgen(thread_local_v2, js_name = crypto)]
    static CRYPTO: Crypto;
}

/// Milliseconds since the epoch.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and positive since 1970")]
pub(crate) fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Random bits, from the engine's cryptographic source. It is asked for eight bytes, far below what it may refuse.
pub(crate) fn random() -> u64 {
    let mut bytes = [0; 8];
    let _ = CRYPTO.with(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    u64::from_le_bytes(bytes)
}

/// What ended a wait early.
pub(crate) enum Ended {
    /// The engine threw or rejected with this.
    Thrown(JsValue),
    /// The signal fired.
    Signal,
}

/// Waits for a promise, or for the signal if that fires sooner. `signal` must end with the call: what listens to it
/// stays with it.
pub(crate) async fn until(signal: &AbortSignal, promise: &Promise) -> Result<JsValue, Ended> {
    if signal.aborted() {
        return Err(Ended::Signal);
    }
    let fired = Promise::new(&mut |_, reject| {
        // What it rejects with does not matter: the signal is asked below.
        let _ = signal.add_event_listener_with_callback("abort", &reject);
    });
    let race = JsFuture::from(Promise::race(&Array::of2(promise, &fired)));
    race.await.map_err(|thrown| if signal.aborted() { Ended::Signal } else { Ended::Thrown(thrown) })
}

/// A promise that resolves after a time.
pub(crate) fn timer(ms: u32) -> Promise {
    Promise::new(&mut |resolve, _| set_timeout(&resolve, ms))
}

/// A signal that fires when any of these does, and goes when its user goes.
pub(crate) fn any(signals: &[&AbortSignal]) -> AbortSignal {
    AbortSignal::any(&signals.iter().copied().collect::<Array>())
}
