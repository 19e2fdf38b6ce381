//! The functions of a client for a caller that signs and sends calls itself: a session, and slots of the rate limit.

use alloc::string::String;

use jdy_core::client::{Call, CallOptions, Ended, Slot};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::AbortSignal;

use crate::client::Client;
use crate::task::Task;

#[wasm_bindgen]
impl Client {
    /// The task ends with `[app-token, router address]`, with another token than `rejected`. If a call with the router
    /// address `left` found no API, the service is asked for the present address.
    pub fn session(&self, rejected: &str, left: String, signal: AbortSignal) -> Result<Task, JsValue> {
        self.send(Ok(Call::session(rejected, left)), JsValue::UNDEFINED, CallOptions::default(), signal)
    }

    /// A ticket at the end of the queue for the rate limit.
    #[expect(clippy::cast_precision_loss, reason = "a count of calls")]
    pub fn ticket(&self) -> f64 {
        self.0.client.rate_limit().ticket() as f64
    }

    /// Gives the ticket its slot, `lease_ms` long at most, and 0; or says how many milliseconds to wait before asking
    /// again.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number that `ticket` gave")]
    pub fn admit(&self, ticket: f64, lease_ms: u32) -> u32 {
        self.0.client.rate_limit().admit(ticket as u64, self.0.monotonic(), lease_ms).err().unwrap_or_default()
    }

    /// Gives a ticket and its slot back. The call was `answered`, or `unanswered`, or not sent.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number that `ticket` gave")]
    pub fn release(&self, ticket: f64, end: &str) {
        let ended = match end {
            "answered" => Ended::Answered(self.0.monotonic()),
            "unanswered" => Ended::GivenUp(self.0.monotonic()),
            _ => Ended::NotSent,
        };
        self.0.client.rate_limit().release(Slot(ticket as u64), ended);
    }
}
