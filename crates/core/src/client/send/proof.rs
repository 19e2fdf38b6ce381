//! What an answer must contain to count as the success of its call.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};

use jdy_messages::answers::{success_of_another, success_without_data, success_without_proof};

use crate::envelope::{self, contradiction, reports_failure};
use crate::error::{Code, Error};
use crate::host::{Answer, Body};
use crate::json::safe_integer;
use crate::operations::Proof;
use crate::value::Value;

/// The `data` of an answer that proves the success of its call, or the error that the answer means.
pub(in crate::client) fn open<V: Value>(answer: &Answer<V>, proof: &Proof) -> Result<Option<V>, Error> {
    proven(answer, envelope::open(answer), proof).map_err(|mut error| {
        error.status = Some(answer.status);
        error
    })
}

fn proven<V: Value>(answer: &Answer<V>, opened: Result<Option<V>, Error>, proof: &Proof) -> Result<Option<V>, Error> {
    let Body::Json(body) = &answer.body else { return opened };
    let (path, record) = match proof {
        Proof::Nothing | Proof::Data => ("", None),
        Proof::Field(path) => (path.as_str(), None),
        Proof::Record { path, id } => (path.as_str(), Some(id.as_str())),
    };
    let data = match opened {
        Ok(data) => data,
        Err(error) => {
            // It refuses a save and names what it saved.
            let names = |data: V| [path, "ids", "id"].iter().any(|path| names(&data, path, None));
            let contradicts = !error.maybe_carried_out && body.get("data").is_some_and(names);
            return Err(if contradicts { contradiction(answer.status, body) } else { error });
        }
    };
    match (&data, proof) {
        (_, Proof::Nothing) | (Some(_), Proof::Data) => Ok(data),
        (None, _) => Err(Error::new(Code::Protocol, success_without_data, &[])),
        (Some(given), _) if reports_failure(given) => Err(contradiction(answer.status, body)),
        (Some(given), _) if names(given, path, record) => Ok(data),
        (Some(given), _) => Err(match record.filter(|_| names(given, path, None)) {
            Some(record) => Error::new(Code::Protocol, success_of_another, &[path, record]),
            None => Error::new(Code::Protocol, success_without_proof, &[path]),
        }),
    }
}

/// Whether the field at a path has what was saved: `record` too, if that is given. In `rows.ids` each row has it, or
/// reports that it failed.
fn names<V: Value>(data: &V, path: &str, record: Option<&str>) -> bool {
    let in_row = path.strip_prefix("rows.");
    let Some(value) = data.get(if in_row.is_some() { "rows" } else { path }) else { return false };
    // A field with a name in the plural is a list.
    if !path.ends_with('s') {
        return id(&value).is_some_and(|id| record.is_none_or(|record| id == record));
    }
    let mut is_named = false;
    let mut index = 0;
    while let Some(item) = value.item(index) {
        let is_proven = if let Some(path) = in_row {
            is_named = true;
            reports_failure(&item) || names(&item, path, record)
        } else {
            let id = id(&item);
            is_named |= record.is_none_or(|record| id.as_deref() == Some(record));
            id.is_some()
        };
        if !is_proven {
            return false;
        }
        index += 1;
    }
    is_named
}

/// An id or number of a record. 0 is none.
fn id<V: Value>(value: &V) -> Option<String> {
    let text = match value.text() {
        Some(text) => text.trim().to_owned(),
        None => safe_integer(value.number()?)?.to_string(),
    };
    (!matches!(text.as_str(), "" | "0")).then_some(text)
}
