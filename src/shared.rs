//! What all calls of one client share.

use alloc::rc::Rc;
use alloc::vec::Vec;
use core::cell::RefCell;

use jdy_core::client::Client;
use jdy_core::json::Invalid;
use jdy_core::operations::Operation;
use jdy_messages::requests::no_operation;
use wasm_bindgen::JsValue;

use crate::engine::Random;
use crate::host_functions::HostFunctions;
use crate::output::refused;

/// What all calls of one client share: plain values, no futures.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) client: Client,
    pub(crate) functions: HostFunctions,
    /// The operations whose tables were read, each under its index.
    pub(crate) operations: RefCell<Vec<Rc<Operation>>>,
    pub(crate) random: Random,
}

impl Shared {
    /// The operation with this index.
    pub(crate) fn operation(&self, index: usize) -> Result<Rc<Operation>, JsValue> {
        let operation = self.operations.borrow().get(index).cloned();
        operation.ok_or_else(|| refused(Invalid::new(no_operation, &[])))
    }

    /// Milliseconds by a clock that never goes back, and that outlives this instance.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive, and its fraction is cut off"
    )]
    pub(crate) fn monotonic(&self) -> u64 {
        self.functions.monotonic() as u64
    }
}
