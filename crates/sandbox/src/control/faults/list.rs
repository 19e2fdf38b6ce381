//! The pending faults.

use super::fault::Fault;
use super::invalid_fault::InvalidFault;
use crate::operation::Operation;

/// The pending faults, and the offset of the gateway's clock, which stays after its call.
#[derive(Default)]
pub(crate) struct Faults {
    pending: Vec<Fault>,
    pub(crate) clock_offset_ms: i64,
}

impl Faults {
    /// Adds all of them behind the pending ones, or none.
    pub(crate) fn add(&mut self, faults: Vec<Fault>) -> Result<(), InvalidFault> {
        for (index, fault) in faults.iter().enumerate() {
            fault.check().map_err(|invalid| invalid.within(index))?;
        }
        self.pending.extend(faults);
        Ok(())
    }

    /// The same from JSON.
    pub(crate) fn read(&mut self, json: &[u8]) -> Result<(), InvalidFault> {
        let mut reader = serde_json::Deserializer::from_slice(json);
        let faults = serde_path_to_error::deserialize(&mut reader)?;
        reader.end()?;
        self.add(faults)
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
