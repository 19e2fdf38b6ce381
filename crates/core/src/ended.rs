//! How a call with a slot of the rate limit ended.

use crate::error::{Code, Error};
use crate::wire::IN_TRANSIT_MS;

/// How a call with a slot ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was not sent, so the service cannot have counted it.
    NotSent,
    /// Its answer arrived at this time; the service counted it before.
    Answered(u64),
    /// It ended at this time without an answer. The service may still count it until it has arrived.
    GivenUp(u64),
}

impl Ended {
    /// How a call that was sent ended at `now`.
    pub(crate) fn of(error: Option<&Error>, now: u64) -> Self {
        match error {
            Some(error) if !error.maybe_carried_out && error.status.is_none() => Self::NotSent,
            Some(error) if matches!(error.code, Code::Timeout | Code::Aborted | Code::Network) => Self::GivenUp(now),
            _ => Self::Answered(now),
        }
    }

    /// Until when the service may count it.
    pub(crate) const fn counted_until(self) -> Option<u64> {
        match self {
            Self::NotSent => None,
            Self::Answered(at) => Some(at),
            Self::GivenUp(at) => Some(at + IN_TRANSIT_MS as u64),
        }
    }
}
