//! The WebAssembly door to [`jdy_core::diagnosis`]: a module of its own, so that the client's stays small.

use jdy_signing::Secret;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Bilingual, Diagnosis, Mistake, Suspect};

/// As in the client's module: small, and constant time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[derive(Serialize)]
struct Told {
    reason: &'static str,
    message: String,
    mistakes: Vec<ToldMistake>,
    expected: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<String>,
}

#[derive(Serialize)]
struct ToldMistake {
    code: &'static str,
    title: ToldText,
    fix: ToldText,
}

#[derive(Serialize)]
struct ToldText {
    zh: String,
    en: String,
}

/// What is wrong with a request, as a plain object; `undefined` if nothing is.
///
/// `headers` are names and values in turn, and so are `others`.
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands lists over by value")]
#[wasm_bindgen]
pub fn diagnose(
    method: &str,
    url: &str,
    headers: Vec<String>,
    body: &str,
    client_secret: String,
    others: Vec<String>,
    now: f64,
) -> JsValue {
    let headers = headers.as_chunks::<2>().0.iter().map(|[name, value]| (name.as_str(), value.as_str()));
    let headers: Vec<(&str, &str)> = headers.collect();
    let others = secrets(others);
    let others: Vec<(&str, &Secret)> = others.iter().map(|(name, secret)| (name.as_str(), secret)).collect();
    let client_secret = Secret::new(client_secret);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
    let now = now as u64;
    let suspect = Suspect { method, url, headers: &headers, body, client_secret: &client_secret, others: &others, now };
    suspect.diagnose().map_or(JsValue::UNDEFINED, |diagnosis| js(&Told::from(diagnosis)))
}

/// Takes the texts over, so that they are wiped.
fn secrets(flat: Vec<String>) -> Vec<(String, Secret)> {
    let mut secrets = Vec::with_capacity(flat.len() / 2);
    let mut flat = flat.into_iter();
    while let (Some(name), Some(value)) = (flat.next(), flat.next()) {
        secrets.push((name, Secret::new(value)));
    }
    secrets
}

fn js(told: &Told) -> JsValue {
    // Only a map with keys that are no text can fail, and there is none.
    told.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

impl From<Diagnosis> for Told {
    fn from(diagnosis: Diagnosis) -> Self {
        let Diagnosis { rejection, mistakes, expected, actual } = diagnosis;
        let mistakes = mistakes.iter().map(ToldMistake::from).collect();
        Self { reason: rejection.reason(), message: rejection.to_string(), mistakes, expected, actual }
    }
}

impl From<&Mistake> for ToldMistake {
    fn from(mistake: &Mistake) -> Self {
        Self { code: mistake.code(), title: mistake.title().into(), fix: mistake.fix().into() }
    }
}

impl From<Bilingual<String>> for ToldText {
    fn from(Bilingual { zh, en }: Bilingual<String>) -> Self {
        Self { zh, en }
    }
}
