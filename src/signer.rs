//! The signer, as `createSigner` hands it out.

use jdy_core::WireQuery;
use jdy_core::client::nonce;
use jdy_core::error::{Code, Error};
use jdy_core::json::{Input, Json};
use jdy_core::signable::{self, Signable};
use jdy_core::signature::{Signer as CoreSigner, Unsigned};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine;
use crate::output::{object, refused, thrown};

/// Signs requests for one application.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Signer(CoreSigner);

#[wasm_bindgen]
impl Signer {
    /// Checks `{ clientId, clientSecret }` and prepares the key.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Result<Self, JsValue> {
        let options = Input::read(options).map_err(|invalid| Error::refused(Code::Config, invalid));
        options.and_then(|input| CoreSigner::from_json(input.value)).map(Self).map_err(|error| thrown(&error, None))
    }

    /// The fast path: the signature of a request packed as `method NUL path NUL nonce NUL timestamp (NUL key NUL value)*`,
    /// nonce and timestamp empty where they are ours to choose.
    ///
    /// One text is several times cheaper to hand over than the values it is made of. Nothing comes back for a text
    /// that is not packed in this way, or that no service would accept: `sign` says why.
    pub fn signature(&self, packed: &str) -> Option<String> {
        let mut parts = packed.split('\0');
        let (method, path, given, timestamp) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let timestamp = if timestamp.is_empty() { engine::now() } else { timestamp.parse().ok()? };
        let mut pairs = Vec::new();
        while let Some(key) = parts.next() {
            pairs.push((key, parts.next()?));
        }
        let query = WireQuery::new(pairs);
        let made;
        let nonce = if given.is_empty() {
            made = nonce(engine::random());
            &made
        } else {
            given
        };
        let request = Unsigned { method, path, query: &query, nonce, timestamp };
        signable::check(&request).is_ok().then(|| self.0.signature(&request))
    }

    /// Every stage of the signature of `{ method, path, query?, nonce?, timestamp? }`.
    pub fn sign(&self, request: &str) -> Result<JsValue, JsValue> {
        let request = Input::read(request).map_err(refused)?.value;
        let signable = Signable::from_json(request, engine::random(), engine::now());
        let signed = self.0.sign(&signable.map_err(|error| thrown(&error, None))?.unsigned());
        let headers = signed.headers.into_iter().map(|(name, value)| (name.into(), value.into()));
        Ok(object([
            ("query", signed.query.into()),
            ("stringToSign", signed.string_to_sign.into()),
            ("signature", signed.signature.into()),
            ("headers", Json::Object(headers.collect())),
        ]))
    }
}
