//! What may be sent again, and after what: the one table.

use crate::error::{Code, Error, is_system_error};

/// What helps against an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryPolicy {
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

impl RetryPolicy {
    /// What helps against an error.
    pub fn of(error: &Error) -> Self {
        match error.code {
            Code::Token => Self::NewToken,
            Code::ClockSkew => Self::Clock,
            Code::RateLimited => Self::Wait,
            _ if !error.maybe_carried_out => Self::Nothing,
            _ if !error.retryable => Self::Unknown,
            _ if error.errcode.as_deref().is_some_and(is_system_error) => Self::AgainTwice,
            _ => Self::Again,
        }
    }
}
