//! Known faults of clients, and the rule that each breaks.

use crate::checker::Rule;

/// One fault of the naive client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mutant {
    /// Sends a save again whose outcome is unknown.
    ResendsUncertainSaves,
    /// Reports a save as saved whose outcome is unknown.
    ReportsUncertainSavesAsSaved,
    /// Reports a save as failed whose outcome is unknown.
    ReportsUncertainSavesAsFailed,
    /// Reports a save as saved where a customer has its number and name.
    AcceptsSimilarCustomer,
    /// Ends a list where a page fails.
    EndsListOnError,
    /// Does not compare the rows of a list with its count.
    SkipsCountCheck,
    /// Keeps the answers of all calls in one variable.
    SharesOneAnswer,
    /// Reports `not_found` where a read fails.
    ReportsFailedReadAsNotFound,
    /// Waits for an answer without a limit.
    HasNoTimeout,
    /// Waits for the token store without a limit.
    HasNoStoreTimeout,
    /// Sends a refused timestamp again.
    ReusesRefusedTimestamps,
    /// Sends without a rate limit.
    HasNoRateLimit,
    /// Fetches a token for every call.
    FetchesTokenForEveryCall,
    /// Sends a failed read again with the same nonce.
    ReusesNonces,
    /// Accepts a count only as a number, although the service sends text too.
    AcceptsOnlyNumericCounts,
    /// Reads HTTP 500 to 504 as if it were HTTP 200.
    ReadsEnvelopeOfHttp5xx,
    /// Reads null in place of rows as the end of the list.
    TreatsNullRowsAsEnd,
    /// Sends an update while an earlier one of its record may still arrive.
    OvertakesUpdates,
    /// Counts calls that were given up in the queue as sent.
    CountsAbortedWaiters,
    /// Measures the rate limit by the wall clock.
    MeasuresByWallClock,
}

impl Mutant {
    /// Every mutant with the rule that it breaks.
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
