//! What a seed makes: the service, the clients, their callers, what they action for, and what happens meanwhile.

use jdy_sandbox::Settings;

use crate::action::Action;
use crate::audit::Account;
use crate::network::Network;

/// One schedule, before anything has happened.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The number that all of it follows from.
    pub seed: u64,
    /// When it begins, by the service's clock.
    pub begins: u64,
    /// The service.
    pub settings: Settings,
    /// The account set that is used.
    pub account: Account,
    /// How clients come to its credentials.
    pub access: Access,
    /// How many clients there are, sharing a token store.
    pub clients: usize,
    /// Whether the token store has locks.
    pub locks: bool,
    /// How far the clocks of the clients are ahead.
    pub skews_ms: [i64; 2],
    /// Whether the clients are told so by an option.
    pub skew_known: bool,
    /// How long and how often a call is tried.
    pub limits: CallLimits,
    /// The network.
    pub network: Network,
    /// Of a thousand uses of the token store, how many hang or settle late.
    pub store_faults: u64,
    /// Many callers come at once and wait for few places, and most of them give up.
    pub crowded: bool,
    /// Who calls, each one call after the other.
    pub callers: Vec<Vec<PlannedCall>>,
    /// What happens meanwhile, and how long after the beginning.
    pub incidents: Vec<(u64, Incident)>,
}

/// How a client comes to the credentials of its account set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It has appKey, appSecret and routerAddr.
    Given,
    /// It fetches them through outerInstanceId.
    Fetched,
}

/// How long and how often a call is tried.
#[derive(Clone, Copy, Debug)]
pub struct CallLimits {
    /// For one answer.
    pub timeout_ms: u32,
    /// For all of them.
    pub total_timeout_ms: u32,
    /// After the first time.
    pub max_retries: u32,
}

/// One call.
#[derive(Clone, Debug)]
pub struct PlannedCall {
    /// Its place among all calls.
    pub index: usize,
    /// The client that makes it.
    pub client: usize,
    /// How long the caller does something else before.
    pub pause_ms: u64,
    /// What is asked for.
    pub action: Action,
    /// How it is ended from outside, and how long after it began.
    pub interruption: Option<(u64, Interruption)>,
}

/// How a call is ended from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interruption {
    /// The caller's signal fires.
    Signal,
    /// The call is dropped.
    Drop,
    /// Its runtime goes to sleep for ever, as that of a Worker does.
    Freeze,
}

/// What happens meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incident {
    /// Every token ends.
    ExpireTokens,
    /// Every appSecret changes.
    RotateSecrets,
    /// The clocks of the clients are set.
    SetClocks {
        /// By how much.
        by_ms: i64,
    },
}

impl Plan {
    /// Every call.
    pub fn calls(&self) -> impl Iterator<Item = &PlannedCall> {
        self.callers.iter().flatten()
    }

    /// Nothing goes wrong, and nothing happens meanwhile.
    pub fn is_calm(&self) -> bool {
        self.network.faults == 0 && self.network.slow == 0 && self.store_faults == 0 && self.incidents.is_empty()
    }
}
