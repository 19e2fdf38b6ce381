//! What is foolish about clients: each mutant, and the rule that it breaks.

use crate::checker::Rule;

/// One thing that is done wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    /// A save that was cut off is sent again.
    ResendsUncertainSaves,
    /// A save that was cut off counts as saved.
    ReportsUncertainSavesAsSaved,
    /// A save that was cut off counts as failed.
    ReportsUncertainSavesAsFailed,
    /// A save that was cut off counts as saved where a customer of its number and name is there.
    AcceptsSimilarCustomer,
    /// A list ends where a page fails.
    EndsListOnError,
    /// A list takes what comes, and compares nothing with the count.
    SkipsCountCheck,
    /// Two that read at the same time share the place where the answer is put.
    SharesOneAnswer,
    /// A record that is not read is taken for one that is not there.
    ReportsFailedReadAsNotFound,
    /// Waits for an answer as long as it takes.
    HasNoTimeout,
    /// Waits for the token store as long as it takes.
    HasNoStoreTimeout,
    /// Sends a timestamp that was refused once more.
    ReusesRefusedTimestamps,
    /// Sends as fast as it can.
    HasNoRateLimit,
    /// Fetches a token for every call.
    FetchesTokenForEveryCall,
    /// A read that failed is sent again with the nonce it had.
    ReusesNonces,
    /// Reads a count as a number, whatever the service sends.
    AcceptsOnlyNumericCounts,
    /// Takes what the JSON of a failed server says for the service's word.
    ReadsEnvelopeOfHttp5xx,
    /// Takes rows that are null for the end of the list.
    TreatsNullRowsAsEnd,
    /// Sends an update while an earlier one of the same record may still arrive.
    OvertakesUpdates,
    /// Counts those who gave up in the queue as if they had called.
    CountsAbortedWaiters,
    /// Measures the limit by the wall clock.
    MeasuresByWallClock,
}

impl Mutant {
    /// Every mutant, and the rule that it breaks.
    pub const ALL: [(Self, Rule); 20] = [
        (Self::ResendsUncertainSaves, Rule::NoDuplicates),
        (Self::ReportsUncertainSavesAsSaved, Rule::NoSaveLost),
        (Self::ReportsUncertainSavesAsFailed, Rule::NoSaveLost),
        (Self::AcceptsSimilarCustomer, Rule::NoSaveLost),
        (Self::EndsListOnError, Rule::NoReadWrong),
        (Self::SkipsCountCheck, Rule::NoReadWrong),
        (Self::SharesOneAnswer, Rule::NoReadWrong),
        (Self::ReportsFailedReadAsNotFound, Rule::NoReadWrong),
        (Self::HasNoTimeout, Rule::EveryCallEndsInTime),
        (Self::HasNoStoreTimeout, Rule::EveryCallEndsInTime),
        (Self::ReusesRefusedTimestamps, Rule::NoTimestampTwice),
        (Self::HasNoRateLimit, Rule::WithinRateLimit),
        (Self::FetchesTokenForEveryCall, Rule::WithinTokenLimit),
        (Self::ReusesNonces, Rule::NoNonceTwice),
        (Self::AcceptsOnlyNumericCounts, Rule::NoNeedlessFailure),
        (Self::ReadsEnvelopeOfHttp5xx, Rule::NoSaveLost),
        (Self::TreatsNullRowsAsEnd, Rule::NoReadWrong),
        (Self::OvertakesUpdates, Rule::LaterUpdateStays),
        (Self::CountsAbortedWaiters, Rule::NoSlotLost),
        (Self::MeasuresByWallClock, Rule::WithinRateLimit),
    ];
}
