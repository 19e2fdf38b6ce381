//! The faults that calls are still to meet.

use super::fault::Fault;
use super::invalid_fault::InvalidFault;
use crate::operation::Operation;

/// The faults that calls are still to meet, and the one that outlasts its call: how far the gateway's clock is off.
#[derive(Default)]
pub(crate) struct Faults {
    left: Vec<Fault>,
    pub(crate) clock_offset_ms: i64,
}

impl Faults {
    /// Adds all of them behind those that are left, or none.
    pub(crate) fn add(&mut self, faults: Vec<Fault>) -> Result<(), InvalidFault> {
        for (index, fault) in faults.iter().enumerate() {
            fault.check().map_err(|invalid| invalid.within(index))?;
        }
        self.left.extend(faults);
        Ok(())
    }

    /// The same from JSON.
    pub(crate) fn read(&mut self, json: &[u8]) -> Result<(), InvalidFault> {
        let mut reader = serde_json::Deserializer::from_slice(json);
        let faults = serde_path_to_error::deserialize(&mut reader)?;
        reader.end()?;
        self.add(faults)
    }

    pub(crate) fn left(&self) -> &[Fault] {
        &self.left
    }

    /// The first fault on the list that is for this call; one that does nothing where there is none.
    pub(crate) fn meet(&mut self, operation: Option<Operation>) -> Fault {
        let Some(index) = self.left.iter_mut().position(|fault| fault.applies_to(operation)) else {
            return Fault::default();
        };
        let met = self.left.get(index).cloned().unwrap_or_default();
        self.left.retain(|fault| fault.times > 0);
        self.clock_offset_ms = met.clock_offset_ms.unwrap_or(self.clock_offset_ms);
        met
    }
}
