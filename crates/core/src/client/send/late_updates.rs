//! Updates that failed without an answer, and may still arrive.
//!
//! If such an update arrives late, it overwrites a later update of the same record. So a client sends no update of that
//! record until the earlier one can no longer arrive. Other clients do not know of it: docs/decisions.md says what that
//! leaves open.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::cell::RefCell;

use crate::wire::IN_TRANSIT_MS;

/// The records by path and id, and until when an earlier update may arrive.
#[derive(Debug, Default)]
pub(in crate::client) struct LateUpdates(RefCell<Vec<Late>>);

#[derive(Debug)]
struct Late {
    path: String,
    id: String,
    until: u64,
}

impl LateUpdates {
    /// An attempt to update a record ended at `now` without an answer.
    pub(in crate::client) fn note(&self, path: &str, id: &str, now: u64) {
        let late = Late { path: path.to_owned(), id: id.to_owned(), until: now + u64::from(IN_TRANSIT_MS) };
        self.0.borrow_mut().push(late);
    }

    /// How long until no earlier update of this record can arrive any more.
    pub(in crate::client) fn wait(&self, path: &str, id: &str, now: u64) -> u64 {
        let mut late = self.0.borrow_mut();
        late.retain(|one| now < one.until);
        let same = late.iter().filter(|one| one.path == path && one.id == id);
        same.map(|one| one.until - now).max().unwrap_or_default()
    }
}
