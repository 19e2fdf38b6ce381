//! `diagnose` for JavaScript, in a WebAssembly module of its own.

use jdy_signing::Secret;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Bilingual, Diagnosis, Mistake, Request};

/// The allocator of the client's module: small, in constant time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[derive(Serialize)]
struct DiagnosisObject {
    reason: &'static str,
    message: String,
    args: Vec<String>,
    mistakes: Vec<MistakeObject>,
    expected: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<String>,
}

#[derive(Serialize)]
struct MistakeObject {
    code: &'static str,
    title: TextObject,
    fix: TextObject,
}

#[derive(Serialize)]
struct TextObject {
    zh: String,
    en: String,
}

/// The diagnosis of a request as a plain object; `undefined` if the request is signed correctly.
///
/// `headers` are names and values in turn, and so are `others`.
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen passes lists by value")]
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
    let request = Request { method, url, headers: &headers, body, client_secret: &client_secret, others: &others, now };
    request.diagnose().map_or(JsValue::UNDEFINED, |diagnosis| js(&DiagnosisObject::from(diagnosis)))
}

/// Names and secrets, which are wiped when dropped.
fn secrets(flat: Vec<String>) -> Vec<(String, Secret)> {
    let mut secrets = Vec::with_capacity(flat.len() / 2);
    let mut flat = flat.into_iter();
    while let (Some(name), Some(value)) = (flat.next(), flat.next()) {
        secrets.push((name, Secret::new(value)));
    }
    secrets
}

fn js(diagnosis: &DiagnosisObject) -> JsValue {
    // Fails only for maps whose keys are not text; there are none.
    diagnosis.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

impl From<Diagnosis> for DiagnosisObject {
    fn from(diagnosis: Diagnosis) -> Self {
        let Diagnosis { rejection, mistakes, expected, actual } = diagnosis;
        let mistakes = mistakes.iter().map(MistakeObject::from).collect();
        let args = rejection.argument().into_iter().collect();
        Self { reason: rejection.reason(), message: rejection.to_string(), args, mistakes, expected, actual }
    }
}

impl From<&Mistake> for MistakeObject {
    fn from(mistake: &Mistake) -> Self {
        Self { code: mistake.code(), title: mistake.title().into(), fix: mistake.fix().into() }
    }
}

impl From<Bilingual<String>> for TextObject {
    fn from(Bilingual { zh, en }: Bilingual<String>) -> Self {
        Self { zh, en }
    }
}
