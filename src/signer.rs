//! The signer, as `createSigner` hands it out.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use core::cell::RefCell;

use jdy_core::Packed;
use jdy_core::client::signer;
use jdy_core::error::{Code, Error};
use jdy_core::json::Input;
use jdy_core::signable::{self, Signable};
use jdy_core::signature::Signer as CoreSigner;
use js_sys::Uint8Array;
use js_sys::WebAssembly::Memory;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

use crate::engine::{self, Random};
use crate::output::{Property, object, refused, set, thrown};

/// The longest packed request: longer than any whose query the service takes.
const ROOM: usize = 8192;

/// Signs requests for one application.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Signer {
    inner: CoreSigner,
    random: Random,
    /// Where packed requests arrive, and signatures depart.
    room: RefCell<Box<[u8]>>,
}

#[wasm_bindgen]
impl Signer {
    /// Checks `{ clientId, clientSecret }` and prepares the key.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Result<Self, JsValue> {
        let options = Input::read(options).map_err(|invalid| Error::refused(Code::Config, invalid));
        let signer = options.and_then(|input| signer(input.value)).map_err(|error| thrown(&error, None))?;
        Ok(Self { inner: signer, random: Random::default(), room: RefCell::new(vec![0; ROOM].into()) })
    }

    /// Where `signature` reads and writes. As long as no memory is added; then it is empty, and to be asked for anew.
    pub fn room(&self) -> Uint8Array {
        let memory: Memory = wasm_bindgen::memory().unchecked_into();
        let address = self.room.borrow().as_ptr().addr();
        #[expect(clippy::cast_possible_truncation, reason = "addresses of WebAssembly have 32 bits")]
        Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), address as u32, ROOM as u32)
    }

    /// The fast path: the signature of a request of so many pairs that lies packed in the first bytes of the room, as
    /// [`Packed`] says. It takes its place there, 88 characters, where `true` is given.
    ///
    /// One text is several times cheaper to hand over than the values it is made of, and a place that both sides know is
    /// cheaper than any value. Nothing comes back for a text that is not packed in this way, or that no service would
    /// accept: `sign` says why.
    pub fn signature(&self, length: usize, pairs: usize) -> bool {
        let mut room = self.room.borrow_mut();
        let request = room.get(..length).and_then(|text| Packed::read(text, pairs));
        let random = || self.random.next();
        let signature =
            request.and_then(|request| signable::packed_signature(&self.inner, &request, random, engine::now));
        match (signature, room.first_chunk_mut()) {
            (Some(signature), Some(place)) => *place = signature,
            _ => return false,
        }
        true
    }

    /// Every stage of the signature of `{ method, path, query?, nonce?, timestamp? }`.
    pub fn sign(&self, request: &str) -> Result<JsValue, JsValue> {
        let request = Input::read(request).map_err(refused)?.value;
        let signable = Signable::from_json(request, self.random.next(), engine::now());
        let signed = self.inner.sign(&signable.map_err(|error| thrown(&error, None))?.unsigned());
        let headers: Vec<_> = signed.headers.iter().map(|(name, value)| (*name, Property::Text(value))).collect();
        let stages = object(&[
            ("query", Property::Text(&signed.query)),
            ("stringToSign", Property::Text(&signed.string_to_sign)),
            ("signature", Property::Text(&signed.signature)),
        ]);
        set(&stages, "headers", &object(&headers));
        Ok(stages)
    }
}
