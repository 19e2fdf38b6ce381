//! Records of the operations that have no code of their own.

use serde_json::{Map, Value};

/// One record, as answers show it, with sensitive fields plain.
pub(crate) struct Record {
    pub(crate) id: String,
    /// Its number (编码, 单据编号); empty where it has none.
    pub(crate) number: String,
    pub(crate) created: u64,
    pub(crate) modified: u64,
    /// Whether it was made void (作废).
    pub(crate) is_void: bool,
    pub(crate) fields: Map<String, Value>,
}

impl Record {
    /// The text of a field; empty where it has none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.fields.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// True for an audited document (已审核).
    pub(crate) fn is_audited(&self) -> bool {
        self.text("bill_status") == AUDITED
    }
}

/// The `bill_status` of an audited document.
pub(crate) const AUDITED: &str = "C";
