//! What an answer must contain to count as the success of its call.

use alloc::string::String;
use alloc::vec::Vec;

use super::repeat::is_zero;
use super::{Effect, Operation, Repeat};
use crate::id_set::{IdSet, digest};
use crate::json::Json;

/// What the answers of an operation must contain to count as success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: their `data` may be null.
    Nothing,
    /// `data`.
    Data,
    /// A field of `data`, which is not empty, or of each of its rows: `rows.ids`.
    Field(String),
}

/// What the answer of one call must contain to count as success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Required {
    /// Nothing: its `data` may be null, and may say anything.
    Nothing,
    /// Nothing, but `data` does not report a failure.
    NoFailure,
    /// `data` that does not report a failure.
    Data,
    /// A field of `data` that names the records of the request.
    Records {
        /// The path of the field.
        path: String,
        /// The ids in the request: the field names each of them.
        ids: Vec<String>,
        /// The number of records in the request: the field names at least as many.
        count: usize,
    },
}

/// The lists of requests that carry several records.
const RECORDS: [&str; 3] = ["items", "data", "ids"];
/// The lists of an action on records, which its answer names.
const NAMED: [&str; 2] = ["ids", "numbers"];

impl Operation {
    /// What the answer of one call must contain: an update names the updated record, an action on records each of them,
    /// and a save of several records one for each.
    pub(crate) fn required(&self, repeat: &Repeat, fields: &Json) -> Required {
        let path = match &self.proof {
            Proof::Field(path) => path,
            Proof::Data => return Required::Data,
            Proof::Nothing if self.effect == Effect::Read => return Required::Nothing,
            Proof::Nothing => return Required::NoFailure,
        };
        let (mut ids, mut count, mut seen) = (Vec::new(), 0, IdSet::default());
        if let Repeat::Update { id, .. } = repeat
            && matches!(path.as_str(), "ids" | "id")
        {
            ids.push(id.clone());
        } else {
            let names_given = self.effect == Effect::Action && path == "ids";
            let lists: &[&str] = if names_given { &NAMED } else { &RECORDS };
            for name in lists {
                let Some(Json::List(items)) = fields.get(name) else { continue };
                for item in items {
                    let id = item.get("id").unwrap_or(item).digits().filter(|id| !is_zero(id));
                    // One record may be there twice.
                    let is_new = id.as_deref().is_none_or(|id| seen.insert(digest(id)));
                    count += usize::from(is_new);
                    ids.extend(id.filter(|_| is_new && (*name == "ids") == names_given && *name != "numbers"));
                }
            }
        }
        Required::Records { path: path.clone(), ids, count: count.max(1) }
    }
}
