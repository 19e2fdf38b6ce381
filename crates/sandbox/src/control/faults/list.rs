//! The pending faults.

use jdy_core::json::Invalid;
use jdy_messages::sandbox::faults_no_json;
use jdy_messages::values::expected_list;
use serde_json::{Value, json};

use super::fault::Fault;
use crate::operation::Operation;
use crate::options;

/// The pending faults, and the offset of the gateway's clock, which stays after its call.
#[derive(Default)]
pub(crate) struct Faults {
    pending: Vec<Fault>,
    pub(crate) clock_offset_ms: i64,
}

impl Faults {
    /// Adds all of them behind the pending ones, or none.
    pub(crate) fn add(&mut self, faults: &[Fault]) -> Result<(), Invalid> {
        self.append(&json!(faults))
    }

    /// The same from JSON.
    pub(crate) fn read(&mut self, json: &[u8]) -> Result<(), Invalid> {
        let given = serde_json::from_slice(json).map_err(|_| Invalid::new(faults_no_json, &[]))?;
        self.append(&given)
    }

    fn append(&mut self, given: &Value) -> Result<(), Invalid> {
        let Value::Array(items) = given else {
            return Err(Invalid::given(&options::json(given), expected_list, &[]));
        };
        let read = |(index, item)| Fault::read(item).map_err(|invalid: Invalid| invalid.in_item(index));
        self.pending.extend(items.iter().enumerate().map(read).collect::<Result<Vec<Fault>, Invalid>>()?);
        Ok(())
    }

    pub(crate) fn pending(&self) -> &[Fault] {
        &self.pending
    }

    /// The first fault that is for a call of this operation, or one without effect.
    pub(crate) fn take(&mut self, operation: Option<Operation>) -> Fault {
        let Some(index) = self.pending.iter_mut().position(|fault| fault.applies_to(operation)) else {
            return Fault::default();
        };
        let fault = self.pending.get(index).cloned().unwrap_or_default();
        self.pending.retain(|fault| fault.times > 0);
        self.clock_offset_ms = fault.clock_offset_ms.unwrap_or(self.clock_offset_ms);
        fault
    }
}
