//! The rules, and how a breach of one is reported.

use std::fmt;

/// What must hold whatever goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A save that is reported as saved exists with its fields; one that is reported as refused was not carried out.
    NoSaveLost,
    /// No call creates two records, or adds one contact twice.
    NoDuplicates,
    /// A row that is read existed, and a list has every row once.
    NoReadWrong,
    /// Every call ends within `total_timeout_ms`, and at once when its signal fires.
    EveryCallEndsInTime,
    /// A refused timestamp is not sent again, and no call is refused for its timestamp twice.
    NoTimestampTwice,
    /// No minute and no second has more calls than the service allows.
    WithinRateLimit,
    /// No minute has more than two token calls.
    WithinTokenLimit,
    /// No nonce is sent twice.
    NoNonceTwice,
    /// No call fails in a schedule in which nothing goes wrong.
    NoNeedlessFailure,
    /// An update that began after another one had ended is carried out last.
    LaterUpdateStays,
    /// No call waits while a slot is free: calls that are given up in the queue take no slot.
    NoSlotLost,
    /// The journal explains the records at the end. This checks the simulation itself.
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
            Self::NoSaveLost => "no save lost",
            Self::NoDuplicates => "no duplicates",
            Self::NoReadWrong => "no wrong read",
            Self::EveryCallEndsInTime => "every call ends in time",
            Self::NoTimestampTwice => "no refused timestamp twice",
            Self::WithinRateLimit => "within the rate limit",
            Self::WithinTokenLimit => "at most 2 token calls in any 60 s",
            Self::NoNonceTwice => "no nonce twice",
            Self::NoNeedlessFailure => "no failure where nothing goes wrong",
            Self::LaterUpdateStays => "no earlier update after a later one",
            Self::NoSlotLost => "no slot lost to calls that were given up",
            Self::HistoryMatchesRecords => "the history matches the records",
        })
    }
}

/// A rule that was broken.
#[derive(Clone, Debug)]
pub struct Breach {
    /// The rule.
    pub rule: Rule,
    /// The index of the call that broke it, where it was one call.
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
