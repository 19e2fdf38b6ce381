//! The rules, and how a breach of one is reported.

use std::fmt;

/// What must hold, whatever goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// What a caller is told to be saved is there with the fields that he gave, and what he is told to be refused is
    /// not.
    NoSaveLost,
    /// No call creates two records, or one contact twice.
    NoDuplicates,
    /// What is read was there, and a list has every row once.
    NoReadWrong,
    /// Every call ends, and at once when its signal fires.
    EveryCallEndsInTime,
    /// A timestamp that was refused is not sent again, and no call is refused for its timestamp twice.
    NoTimestampTwice,
    /// No more calls in any minute, or in any second, than the service takes.
    WithinRateLimit,
    /// No more than two calls for a token in any minute.
    WithinTokenLimit,
    /// No nonce is sent twice.
    NoNonceTwice,
    /// Where nothing goes wrong, no call fails.
    NoNeedlessFailure,
    /// Of two updates of a record, the one that was begun when the other had ended is the last.
    LaterUpdateStays,
    /// Nobody waits for a place while one is free: those who give up in the queue take none.
    NoSlotLost,
    /// What was carried out, one after the other, gives what is there at the end: a rule for the simulation itself.
    HistoryMatchesRecords,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 12] = [
        Self::NoSaveLost,
        Self::NoDuplicates,
        Self::NoReadWrong,
        Self::EveryCallEndsInTime,
        Self::NoTimestampTwice,
        Self::WithinRateLimit,
        Self::WithinTokenLimit,
        Self::NoNonceTwice,
        Self::NoNeedlessFailure,
        Self::LaterUpdateStays,
        Self::NoSlotLost,
        Self::HistoryMatchesRecords,
    ];
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSaveLost => "no accepted save lost",
            Self::NoDuplicates => "none doubled",
            Self::NoReadWrong => "no read wrong",
            Self::EveryCallEndsInTime => "no call without an end",
            Self::NoTimestampTwice => "no refused timestamp twice",
            Self::WithinRateLimit => "never over the limit in any 60 s",
            Self::WithinTokenLimit => "never over 2 token calls in any 60 s",
            Self::NoNonceTwice => "no nonce twice",
            Self::NoNeedlessFailure => "no failure where nothing goes wrong",
            Self::LaterUpdateStays => "no earlier update over a later one",
            Self::NoSlotLost => "no place lost to those who gave up",
            Self::HistoryMatchesRecords => "the books balance",
        })
    }
}

/// A rule that was broken.
#[derive(Clone, Debug)]
pub struct Breach {
    /// The rule.
    pub rule: Rule,
    /// By the call with this place in the plan, where it was one call.
    pub call: Option<usize>,
    /// How.
    pub how: String,
}

impl Breach {
    pub(super) fn by(rule: Rule, call: usize, how: impl Into<String>) -> Self {
        Self { rule, call: Some(call), how: how.into() }
    }

    pub(super) fn of(rule: Rule, how: impl Into<String>) -> Self {
        Self { rule, call: None, how: how.into() }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.rule)?;
        if let Some(call) = self.call {
            write!(f, "call {call}: ")?;
        }
        f.write_str(&self.how)
    }
}
