//! What may be sent again, and after what: the one table.

use crate::error::{Code, Error};

/// What helps against an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing does: the same call fails in the same way. It was not carried out.
    Nothing,
    /// A new token, once. It was refused before it was carried out: any call may be sent again.
    NewToken,
    /// A corrected clock, once. It was refused before it was carried out: any call may be sent again.
    Clock,
    /// Waiting. It was refused before it was carried out: any call may be sent again.
    Wait,
    /// Sending it again a little later. It may have been carried out: only what is as good twice as once may be sent
    /// again.
    Again,
    /// As [`Self::Again`], at most twice.
    AgainTwice,
    /// Nothing does, and it may have been carried out.
    Unknown,
}

impl Remedy {
    /// What helps against an error.
    pub fn of(error: &Error) -> Self {
        match error.code {
            Code::Token => Self::NewToken,
            Code::ClockSkew => Self::Clock,
            Code::RateLimited => Self::Wait,
            Code::Network | Code::Timeout => Self::Again,
            // The gateway fails or is overloaded, or the answer was cut off; not retryable, the gateway found no API at all,
            // or what came is no answer.
            Code::Gateway | Code::Protocol if error.retryable => Self::Again,
            // The product's own system error; any other refusal is final.
            Code::Business if error.retryable => Self::AgainTwice,
            Code::Protocol | Code::Aborted => Self::Unknown,
            _ => Self::Nothing,
        }
    }

    /// Whether the call may have been carried out although it failed.
    pub const fn may_have_been_carried_out(self) -> bool {
        matches!(self, Self::Again | Self::AgainTwice | Self::Unknown)
    }
}
