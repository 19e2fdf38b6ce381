//! The settings of a sandbox.

use serde::Deserialize;

use crate::credentials::Credentials;

/// The default behaves as the service is known to, filled with demo data.
///
/// In JSON (the options of JavaScript) the names are camelCase and an unknown name is refused.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Settings {
    /// Decides all data, ids and rotated secrets; with the time also tokens.
    pub seed: u64,
    /// The number of customers that each account set begins with.
    pub customers: u32,
    /// The number of members that each account set begins with.
    pub members: u32,
    /// Business calls that one account set may make within 60 seconds.
    pub requests_per_minute: u32,
    /// Token calls that one appKey may make within 60 seconds.
    pub token_requests_per_minute: u32,
    /// Calls that one application may make to one operation within a second.
    pub requests_per_second: u32,
    /// Accepts only what the official pages describe. The default also accepts what working clients send. The crate's
    /// documentation lists the differences.
    pub strict: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 20_260_202,
            customers: 320,
            members: 240,
            requests_per_minute: 500,
            token_requests_per_minute: 2,
            requests_per_second: 100,
            strict: false,
        }
    }
}

impl Settings {
    /// The credentials that a sandbox with these settings accepts until its appSecret changes.
    pub fn demo(&self) -> Credentials {
        Credentials::initial()
    }
}
