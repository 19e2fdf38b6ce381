//! Verifying, signing app keys: functions that need no client.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use jdy_core::verification::{Received, split_url};
use jdy_core::{Secret, signature};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine;

/// `app_signature` of the token endpoint.
#[wasm_bindgen(js_name = appSignature)]
pub fn app_signature(app_key: &str, app_secret: String) -> String {
    signature::app_signature(app_key, &Secret::new(app_secret))
}

/// Why a received request is refused: reason, message and, if it has one, the argument of the message. `undefined` if
/// the request is accepted.
///
/// `headers` are names and values in turn. Without `now` the engine's clock is asked.
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands lists over by value")]
#[wasm_bindgen]
pub fn verify(
    method: &str,
    url: &str,
    headers: Vec<String>,
    client_secret: String,
    now: Option<f64>,
) -> Option<Vec<String>> {
    let (path, query) = split_url(url);
    let header = |wanted: &str| {
        headers
            .as_chunks::<2>()
            .0
            .iter()
            .find_map(|[name, value]| name.eq_ignore_ascii_case(wanted).then(|| value.trim()))
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since the epoch")]
    let now = now.map_or_else(engine::now, |now| now as u64);
    let received = Received { method, path, query, header: &header };
    let rejection = received.verify(&Secret::new(client_secret), now).err()?;
    Some([rejection.reason().to_owned(), rejection.to_string()].into_iter().chain(rejection.argument()).collect())
}
