//! The retry policy: which failures are followed by another attempt, as one table.

use crate::error::{Code, Error, is_system_error};

/// What to do after an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryPolicy {
    /// Nothing helps: the same call fails in the same way. It was not carried out.
    Nothing,
    /// A new token, once. It was refused before it was carried out: any call may be sent again.
    NewToken,
    /// A corrected clock, once. It was refused before it was carried out: any call may be sent again.
    Clock,
    /// Waiting. It was refused before it was carried out: any call may be sent again.
    Wait,
    /// Another attempt a little later. The call may have been carried out: only an idempotent call may be sent again.
    Again,
    /// As [`Self::Again`], at most twice.
    AgainTwice,
    /// Nothing helps, and the call may have been carried out.
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
