//! The result of a call that was carried out.

use serde_json::Value;

/// The `data` of a call that was carried out, and what the journal notes about it.
#[derive(Default)]
pub(crate) struct Accepted {
    pub(crate) data: Value,
    pub(crate) ids: Vec<String>,
    pub(crate) number: Option<String>,
    pub(crate) name: Option<String>,
    /// Where the operation itself finds the account set.
    pub(crate) account_id: Option<String>,
}
