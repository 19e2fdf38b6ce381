//! The result of a call that was carried out.

use serde_json::Value;

/// The `data` of the answer, and the entries for the journal.
#[derive(Default)]
pub(crate) struct Accepted {
    pub(crate) data: Value,
    pub(crate) ids: Vec<String>,
    pub(crate) number: Option<String>,
    pub(crate) name: Option<String>,
    /// The account set, where the operation itself finds it.
    pub(crate) account_id: Option<String>,
}
