//! The rules, and whether a schedule kept them: by the service's journal and by what came and went on the network.

mod ends;
mod history;
mod pace;
mod reads;
mod saves;

use std::fmt;

use crate::schedule::Schedule;
use history::History;

/// What must hold, whatever goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// What a caller is told to be saved is there with the fields that he gave, and what he is told to be refused is
    /// not.
    NoSaveLost,
    /// No call creates two records, or one contact twice.
    NoneDoubled,
    /// What is read was there, and a list has every row once.
    NoReadWrong,
    /// Every call ends, and at once when its signal fires.
    EveryCallEnds,
    /// A timestamp that was refused is not sent again, and no call is refused for its timestamp twice.
    NoTimestampTwice,
    /// No more calls in any minute, or in any second, than the service takes.
    NeverTooMany,
    /// No more than two calls for a token in any minute.
    NeverTooManyTokens,
    /// No nonce is sent twice.
    NoNonceTwice,
    /// Where nothing goes wrong, no call fails.
    NoNeedlessFailure,
    /// Of two updates of a record, the one that was begun when the other had ended is the last.
    LaterUpdateStays,
    /// Nobody waits for a place while one is free: those who give up in the queue take none.
    NoPlaceLost,
    /// What was carried out, one after the other, gives what is there at the end: a rule for the simulation itself.
    BooksBalance,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 12] = [
        Self::NoSaveLost,
        Self::NoneDoubled,
        Self::NoReadWrong,
        Self::EveryCallEnds,
        Self::NoTimestampTwice,
        Self::NeverTooMany,
        Self::NeverTooManyTokens,
        Self::NoNonceTwice,
        Self::NoNeedlessFailure,
        Self::LaterUpdateStays,
        Self::NoPlaceLost,
        Self::BooksBalance,
    ];
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSaveLost => "no accepted save lost",
            Self::NoneDoubled => "none doubled",
            Self::NoReadWrong => "no read wrong",
            Self::EveryCallEnds => "no call without an end",
            Self::NoTimestampTwice => "no refused timestamp twice",
            Self::NeverTooMany => "never over the limit in any 60 s",
            Self::NeverTooManyTokens => "never over 2 token calls in any 60 s",
            Self::NoNonceTwice => "no nonce twice",
            Self::NoNeedlessFailure => "no failure where nothing goes wrong",
            Self::LaterUpdateStays => "no earlier update over a later one",
            Self::NoPlaceLost => "no place lost to those who gave up",
            Self::BooksBalance => "the books balance",
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
    fn by(rule: Rule, call: usize, how: impl Into<String>) -> Self {
        Self { rule, call: Some(call), how: how.into() }
    }

    fn of(rule: Rule, how: impl Into<String>) -> Self {
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

/// The rules that a schedule has broken.
pub(crate) fn check(schedule: &Schedule) -> Vec<Breach> {
    let history = History::of(schedule);
    let mut breaches = history.unbalanced(&schedule.after);
    saves::check(schedule, &history, &mut breaches);
    reads::check(schedule, &history, &mut breaches);
    ends::check(schedule, &mut breaches);
    pace::check(schedule, &mut breaches);
    breaches
}
