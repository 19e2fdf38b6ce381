//! What is foolish about clients: each folly, and the rule that it breaks.

use crate::checker::Rule;

/// One thing that is done wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folly {
    /// A save that was cut off is sent again.
    RepeatsBlindly,
    /// A save that was cut off counts as saved.
    BelievesInSuccess,
    /// A save that was cut off counts as failed.
    BelievesInFailure,
    /// A save that was cut off counts as saved where a customer of its number and name is there.
    TakesResemblanceForProof,
    /// A list ends where a page fails.
    EndsListsQuietly,
    /// A list takes what comes, and compares nothing with the count.
    TrustsPages,
    /// Two that read at the same time share the place where the answer is put.
    MixesUpAnswers,
    /// A record that is not read is taken for one that is not there.
    TakesFailureForAbsence,
    /// Waits for an answer as long as it takes.
    WaitsForEver,
    /// Waits for the token store as long as it takes.
    WaitsForStoresForEver,
    /// Sends a timestamp that was refused once more.
    RepeatsTimestamps,
    /// Sends as fast as it can.
    KeepsNoPace,
    /// Fetches a token for every call.
    KeepsNoToken,
    /// A read that failed is sent again with the nonce it had.
    RepeatsNonces,
    /// Reads a count as a number, whatever the service sends.
    ReadsCountsAsNumbers,
    /// Takes what the JSON of a failed server says for the service's word.
    BelievesFailedServers,
    /// Takes rows that are null for the end of the list.
    TakesNullForTheEnd,
    /// Sends an update while an earlier one of the same record may still arrive.
    HoldsNothingBack,
    /// Counts those who gave up in the queue as if they had called.
    CountsWhoGaveUp,
    /// Measures the limit by the wall clock.
    MeasuresByTheWallClock,
}

impl Folly {
    /// Every folly, and the rule that it breaks.
    pub const ALL: [(Self, Rule); 20] = [
        (Self::RepeatsBlindly, Rule::NoneDoubled),
        (Self::BelievesInSuccess, Rule::NoSaveLost),
        (Self::BelievesInFailure, Rule::NoSaveLost),
        (Self::TakesResemblanceForProof, Rule::NoSaveLost),
        (Self::EndsListsQuietly, Rule::NoReadWrong),
        (Self::TrustsPages, Rule::NoReadWrong),
        (Self::MixesUpAnswers, Rule::NoReadWrong),
        (Self::TakesFailureForAbsence, Rule::NoReadWrong),
        (Self::WaitsForEver, Rule::EveryCallEnds),
        (Self::WaitsForStoresForEver, Rule::EveryCallEnds),
        (Self::RepeatsTimestamps, Rule::NoTimestampTwice),
        (Self::KeepsNoPace, Rule::NeverTooMany),
        (Self::KeepsNoToken, Rule::NeverTooManyTokens),
        (Self::RepeatsNonces, Rule::NoNonceTwice),
        (Self::ReadsCountsAsNumbers, Rule::NoNeedlessFailure),
        (Self::BelievesFailedServers, Rule::NoSaveLost),
        (Self::TakesNullForTheEnd, Rule::NoReadWrong),
        (Self::HoldsNothingBack, Rule::LaterUpdateStays),
        (Self::CountsWhoGaveUp, Rule::NoPlaceLost),
        (Self::MeasuresByTheWallClock, Rule::NeverTooMany),
    ];
}
