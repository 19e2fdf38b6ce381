//! The settings of a sandbox.

use jdy_core::json::Invalid;
use jdy_core::model::{Field, Kind, Model};
use jdy_messages::requests::no_json;

use crate::credentials::Credentials;
use crate::options::{self, MAX_SAFE_INTEGER, count, is_true, number};

static MODEL: [Model; 1] = [Model::closed(&FIELDS)];
static FIELDS: [Field; 7] = [
    Field::new("seed", Kind::Integer).within(0, MAX_SAFE_INTEGER),
    count("customers", 0),
    count("members", 0),
    count("requestsPerMinute", 1),
    count("tokenRequestsPerMinute", 1),
    count("requestsPerSecond", 1),
    Field::new("strict", Kind::Boolean),
];

/// The default behaves as the service is known to, filled with demo data.
///
/// In JSON (the options of JavaScript) the names are camelCase.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Accepts only what the official documentation describes. The default also accepts what working clients send. The
    /// crate's documentation lists the differences.
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
    /// Settings of their JSON. Refuses unknown names and numbers out of range.
    pub fn read(json: &str) -> Result<Self, Invalid> {
        let given = serde_json::from_str(json).map_err(|_| Invalid::new(no_json, &[]))?;
        let checked = options::checked(&MODEL, &given)?;
        let Self {
            seed, customers, members, requests_per_minute, token_requests_per_minute, requests_per_second, ..
        } = Self::default();
        Ok(Self {
            seed: number(&checked, "seed").unwrap_or(seed),
            customers: number(&checked, "customers").unwrap_or(customers),
            members: number(&checked, "members").unwrap_or(members),
            requests_per_minute: number(&checked, "requestsPerMinute").unwrap_or(requests_per_minute),
            token_requests_per_minute: number(&checked, "tokenRequestsPerMinute").unwrap_or(token_requests_per_minute),
            requests_per_second: number(&checked, "requestsPerSecond").unwrap_or(requests_per_second),
            strict: is_true(&checked, "strict"),
        })
    }

    /// The credentials that a sandbox with these settings accepts until its appSecret changes.
    pub fn demo(&self) -> Credentials {
        Credentials::initial()
    }
}
