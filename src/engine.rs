//! Functions of the JavaScript engine that js-sys offers only with a copy, or not at all.

use alloc::vec::Vec;
use core::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Crypto;

#[wasm_bindgen]
extern "C" {
    /// `JSON.parse` of a text that stays outside WebAssembly.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    pub(crate) fn parse_json(text: &JsValue) -> Result<JsValue, JsValue>;

    /// `JSON.stringify` with these keys alone.
    #[wasm_bindgen(js_namespace = JSON, js_name = stringify, catch)]
    pub(crate) fn stringify_keys(value: &JsValue, keys: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = crypto)]
    static CRYPTO: Crypto;
}

/// Milliseconds since the epoch.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and positive since 1970")]
pub(crate) fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The time that a text names, in milliseconds since the epoch.
#[cfg(feature = "client")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and checked to be positive")]
pub(crate) fn date(text: &str) -> Option<u64> {
    let time = js_sys::Date::parse(text);
    (time >= 0.0).then_some(time as u64)
}

/// Random bits from the engine's cryptographic source. One call to it costs as much as a signature, so many are fetched
/// at once, but far fewer than it may refuse.
#[derive(Debug, Default)]
pub(crate) struct Random(RefCell<Vec<u64>>);

impl Random {
    pub(crate) fn next(&self) -> u64 {
        let mut stock = self.0.borrow_mut();
        if stock.is_empty() {
            let mut bytes = [0; 512];
            // At a Worker's module scope there is no such source: then nothing is kept.
            if CRYPTO.with(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)).is_ok() {
                stock.extend(bytes.as_chunks().0.iter().map(|bytes| u64::from_le_bytes(*bytes)));
            }
        }
        stock.pop().unwrap_or_default()
    }
}
