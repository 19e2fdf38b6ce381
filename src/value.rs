//! JavaScript values, read in place.

use alloc::string::String;
use alloc::vec::Vec;

use jdy_core::json::{Input, Json};
use jdy_core::value::Value;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::engine::{parse_json, stringify_keys};

/// A parsed answer, or a part of it.
#[derive(Clone, Debug)]
pub(crate) struct Js(pub(crate) JsValue);

impl Value for Js {
    fn get(&self, key: &str) -> Option<Self> {
        // What JSON.parse makes has no getters, so nothing can throw but the lack of an object.
        let value = Reflect::get(&self.0, &JsValue::from_str(key)).ok()?;
        (!value.is_null() && !value.is_undefined()).then_some(Self(value))
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn item(&self, index: usize) -> Option<Self> {
        let items: &Array = self.0.dyn_ref()?;
        let index = u32::try_from(index).ok().filter(|index| *index < items.length())?;
        Some(Self(items.get(index)))
    }

    fn list(items: Vec<Self>) -> Self {
        Self(items.into_iter().map(|item| item.0).collect::<Array>().into())
    }

    fn column(&self, key: &str) -> Option<Vec<Option<String>>> {
        if !Array::is_array(&self.0) {
            return None;
        }
        // One text of all rows costs less to hand over than the value of one.
        let text = stringify_keys(&self.0, &Array::of1(&key.into())).ok()?.as_string()?;
        Input::read(&text).ok()?.value.column(key)
    }

    fn json(&self) -> String {
        js_sys::JSON::stringify(&self.0).ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn of(json: &Json<'_>) -> Self {
        // A text that was written here can be read.
        Self(parse_json(&JsValue::from_str(&json.to_text())).unwrap_or_default())
    }
}
