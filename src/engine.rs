//! What the boundary asks of the JavaScript engine and js-sys gives at the price of a copy, or not at all.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{AbortSignal, Crypto};

#[wasm_bindgen]
extern "C" {
    /// `JSON.parse` of a text that stays outside WebAssembly.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    pub(crate) fn parse_json(text: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = crypto)]
    static CRYPTO: Crypto;
}

/// Milliseconds since the epoch.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and positive since 1970")]
pub(crate) fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The time that a text names, in milliseconds since the epoch.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and checked to be positive")]
pub(crate) fn date(text: &str) -> Option<u64> {
    let time = js_sys::Date::parse(text);
    (time >= 0.0).then_some(time as u64)
}

/// Random bits, from the engine's cryptographic source. It is asked for eight bytes, far below what it may refuse.
pub(crate) fn random() -> u64 {
    let mut bytes = [0; 8];
    let _ = CRYPTO.with(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    u64::from_le_bytes(bytes)
}

/// A signal that fires when any of these does, and goes when its user goes.
pub(crate) fn any(signals: &[&AbortSignal]) -> AbortSignal {
    AbortSignal::any(&signals.iter().copied().collect::<Array>())
}
