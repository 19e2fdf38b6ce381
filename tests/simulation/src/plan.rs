//! A plan: the service, the clients, their calls, and what happens in the meantime.

use jdy_sandbox::Settings;

use crate::action::Action;
use crate::audit::Account;
use crate::network::Network;

/// A schedule before it runs.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The seed that all of it derives from.
    pub seed: u64,
    /// When it begins, by the service's clock.
    pub begins: u64,
    /// The service.
    pub settings: Settings,
    /// The account set that is used.
    pub account: Account,
    /// How clients get its credentials.
    pub access: Access,
    /// How many clients there are, sharing a token store.
    pub clients: usize,
    /// Whether the token store has locks.
    pub locks: bool,
    /// How far the clocks of the clients are ahead.
    pub skews_ms: [i64; 2],
    /// Whether the clients have that as an option.
    pub skew_known: bool,
    /// The timeouts and retries of a call.
    pub limits: CallLimits,
    /// The network.
    pub network: Network,
    /// Of a thousand uses of the token store, how many hang or settle late.
    pub store_faults: u64,
    /// Many callers wait for few slots, and most of them give up.
    pub has_queue: bool,
    /// The calls of each caller, one after the other.
    pub callers: Vec<Vec<PlannedCall>>,
    /// The incidents, and how long after the beginning they happen.
    pub incidents: Vec<(u64, Incident)>,
}

/// How a client gets the credentials of its account set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It has appKey, appSecret and routerAddr.
    Given,
    /// It fetches them through outerInstanceId.
    Fetched,
}

/// The timeouts and retries of a call.
#[derive(Clone, Copy, Debug)]
pub struct CallLimits {
    /// The limit for one answer.
    pub timeout_ms: u32,
    /// The limit for the whole call.
    pub total_timeout_ms: u32,
    /// How often a request is sent again.
    pub max_retries: u32,
}

/// One call.
#[derive(Clone, Debug)]
pub struct PlannedCall {
    /// Its index among all calls.
    pub index: usize,
    /// The client that makes it.
    pub client: usize,
    /// How long the caller waits before.
    pub pause_ms: u64,
    /// What is asked for.
    pub action: Action,
    /// How it is interrupted, and how long after it began.
    pub interruption: Option<(u64, Interruption)>,
}

/// How a call is interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interruption {
    /// Its signal fires.
    Signal,
    /// The call is dropped.
    Drop,
    /// Its runtime freezes it for ever, as a Worker does.
    Freeze,
}

/// Something that happens while calls run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incident {
    /// Every token expires.
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

    /// Whether nothing goes wrong.
    pub fn is_calm(&self) -> bool {
        self.network.faults == 0 && self.network.slow == 0 && self.store_faults == 0 && self.incidents.is_empty()
    }
}
