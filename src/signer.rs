//! The signer of `createSigner`.

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
    /// The buffer for packed requests and signatures.
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

    /// A view of the buffer that `signature` reads and writes. When memory grows, the view is detached and empty, and
    /// must be taken again.
    pub fn room(&self) -> Uint8Array {
        let memory: Memory = wasm_bindgen::memory().unchecked_into();
        let address = self.room.borrow().as_ptr().addr();
        #[expect(clippy::cast_possible_truncation, reason = "addresses of WebAssembly have 32 bits")]
        Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), address as u32, ROOM as u32)
    }

    /// The fast path: signs the request in the first bytes of the buffer, packed as [`Packed`] describes, with this
    /// many pairs. If it returns `true`, the signature, 88 characters, replaces the request in the buffer.
    ///
    /// To pass one text is several times cheaper than to pass its values, and a buffer that both sides know is cheaper
    /// than any value. It returns `false` for a text in another format, or a request that the service would refuse:
    /// `sign` then gives the reason.
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
