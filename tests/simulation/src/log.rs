//! The log of a schedule: every call and every request with its result. The checker and the timeline read it.

use jdy_core::error::Code;
use jdy_core::host::Content;
use jdy_core::json::{Input, Json};

use crate::network::Transit;
use crate::outcome::Outcome;
use crate::token_store::StoreFault;

/// Everything that happened in one schedule.
#[derive(Debug, Default)]
pub struct Log {
    /// The calls, in the order of the plan.
    pub calls: Vec<CallLog>,
    /// The requests, in the order in which they were sent.
    pub requests: Vec<SentRequest>,
}

impl Log {
    /// The operations that were carried out, in their order, with their requests.
    pub fn accepted(&self) -> Vec<(&SentRequest, &Arrival, &Accepted)> {
        let arrived = self.requests.iter().filter_map(|sent| Some((sent, sent.arrival.as_ref()?)));
        let accepted = arrived.filter_map(|(sent, arrival)| Some((sent, arrival, arrival.accepted.as_ref()?)));
        let mut accepted: Vec<_> = accepted.collect();
        accepted.sort_by_key(|(_, arrival, _)| arrival.order);
        accepted
    }

    /// The contacts that were added: the id of the customer, and the contact's name.
    pub fn contacts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.requests.iter().filter_map(|sent| {
            let ids = &sent.arrival.as_ref()?.accepted.as_ref()?.ids;
            Some((ids.first()?.as_str(), sent.saves.contact.as_deref()?))
        })
    }

    /// The requests of a call.
    pub fn of(&self, call: usize) -> impl Iterator<Item = &SentRequest> {
        self.requests.iter().filter(move |sent| sent.call == call)
    }
}

/// The log of one call.
#[derive(Debug, Default)]
pub struct CallLog {
    /// When it began.
    pub started: Option<u64>,
    /// When it was dropped or frozen.
    pub interrupted: Option<u64>,
    /// When it announced a retry, the code of the error, and the delay.
    pub retries: Vec<(u64, Code, u32)>,
    /// What went wrong at the token store: when, in which function, and how.
    pub store_faults: Vec<(u64, &'static str, StoreFault)>,
    /// When it ended by itself, and its result.
    pub ended: Option<(u64, Outcome)>,
}

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A token.
    Token,
    /// The authorisation: appKey, appSecret, domain.
    Authorisation,
    /// An operation on an account set.
    Business,
}

/// One request.
#[derive(Debug)]
pub struct SentRequest {
    /// The call that sent it.
    pub call: usize,
    /// The client that sent it.
    pub client: usize,
    /// When it was sent.
    pub at: u64,
    /// What for.
    pub target: Target,
    /// Method, path and query.
    pub line: String,
    /// `X-Api-Nonce`.
    pub nonce: String,
    /// `X-Api-TimeStamp`.
    pub timestamp: String,
    /// The remark and the contact of a customer that it saves.
    pub saves: Saves,
    /// Its way there and back.
    pub transit: Transit,
    /// When it arrived, and the service's result.
    pub arrival: Option<Arrival>,
    /// When its sender received a reply, and which.
    pub received: Option<(u64, Received)>,
    /// When its sender stopped waiting.
    pub given_up: Option<u64>,
}

/// Fields of a customer that a request saves and the journal does not show.
#[derive(Debug, Default)]
pub struct Saves {
    /// The remark.
    pub remark: Option<String>,
    /// The credit limit.
    pub credit_limit: Option<i64>,
    /// The name of the contact to add.
    pub contact: Option<String>,
}

/// The service's result for a request.
#[derive(Debug)]
pub struct Arrival {
    /// When it arrived.
    pub at: u64,
    /// Its number in the order of arrival.
    pub order: usize,
    /// The HTTP status.
    pub status: u16,
    /// The return code, 0 for success.
    pub errcode: i64,
    /// What was carried out, as the journal has it.
    pub accepted: Option<Accepted>,
}

/// An entry of the sandbox's journal.
#[derive(Debug)]
pub struct Accepted {
    /// The operation.
    pub operation: &'static str,
    /// The ids that were saved or shown.
    pub ids: Vec<String>,
    /// The number that was saved.
    pub number: Option<String>,
    /// The name that was saved.
    pub name: Option<String>,
}

/// What the sender of a request received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    /// The service's own answer.
    Answer {
        /// The HTTP status.
        status: u16,
        /// The return code.
        errcode: i64,
    },
    /// Another answer.
    Other {
        /// The HTTP status.
        status: u16,
    },
    /// The beginning of the answer, which seemed to be all.
    Beginning {
        /// The HTTP status.
        status: u16,
    },
    /// The connection broke.
    Broken,
}

impl Received {
    /// The HTTP status, unless the connection broke.
    pub const fn status(&self) -> Option<u16> {
        match *self {
            Self::Answer { status, .. } | Self::Other { status } | Self::Beginning { status } => Some(status),
            Self::Broken => None,
        }
    }
}

impl SentRequest {
    /// Whether its sender gave it up before it arrived. No rate limit can count a request that arrives later.
    pub fn given_up_before_arrival(&self) -> bool {
        let gone = self.given_up.or(self.received.as_ref().map(|(at, _)| *at));
        matches!((&self.arrival, gone), (Some(arrival), Some(gone)) if gone < arrival.at)
    }

    /// Whether its answer makes a client pause all of its calls.
    pub fn pauses(&self) -> bool {
        self.received.as_ref().is_some_and(|(_, received)| received.status() == Some(429))
    }

    /// Whether the service itself refused its timestamp, and the sender received that.
    pub fn timestamp_refused(&self) -> bool {
        matches!(self.received, Some((_, Received::Answer { errcode: 4006, .. })))
    }
}

impl Saves {
    pub(crate) fn of(body: Option<Content<'_>>) -> Self {
        let body = body.and_then(|body| Input::read(body.text).ok()).map(|input| input.value);
        let body = body.as_ref();
        let remark = body.and_then(|body| Some(body.get("remark")?.as_text()?.to_owned()));
        let contact = match body.and_then(|body| body.get("contact_persons")) {
            Some(Json::List(contacts)) => {
                contacts.first().and_then(|contact| Some(contact.get("contact_person")?.as_text()?.to_owned()))
            }
            _ => None,
        };
        let credit_limit = body.and_then(|body| body.get("credit_limit")?.as_integer());
        Self { remark, credit_limit, contact }
    }
}
