//! Whether an answer contains what counts as the success of its call.

use alloc::string::ToString;

use jdy_messages::answers::{
    records_refused, success_of_another, success_of_too_few, success_without_data, success_without_proof,
};

use crate::envelope::{self, contradiction, named, reports_failure};
use crate::error::{Code, Error};
use crate::excerpt::excerpt;
use crate::host::{Answer, Body};
use crate::id_set::{IdSet, digest};
use crate::operations::Required;
use crate::value::Value;

/// The lists in which answers say which records they refused, beside what they saved.
const FAILURES: [&str; 2] = ["errors", "error_fields"];

/// The `data` of an answer that proves the success of its call, or the error that the answer means.
pub(in crate::client) fn open<V: Value>(answer: &Answer<V>, required: &Required) -> Result<Option<V>, Error> {
    envelope::open(answer).and_then(|data| proven(answer, data, required)).map_err(|mut error| {
        error.status = Some(answer.status);
        error
    })
}

fn proven<V: Value>(answer: &Answer<V>, data: Option<V>, required: &Required) -> Result<Option<V>, Error> {
    let Some(given) = &data else {
        return match required {
            Required::Nothing | Required::NoFailure => Ok(None),
            Required::Data | Required::Records { .. } => Err(Error::new(Code::Protocol, success_without_data, &[])),
        };
    };
    if *required != Required::Nothing
        && reports_failure(given)
        && let Body::Json(body) = &answer.body
    {
        return Err(contradiction(answer.status, body));
    }
    let Required::Records { path, ids, count } = required else { return Ok(data) };
    let Some(named) = named(given, path) else {
        return Err(Error::new(Code::Protocol, success_without_proof, &[path]));
    };
    let mut seen = IdSet::default();
    let saved = named.ids.iter().filter(|id| seen.insert(digest(id))).count();
    let mut missing = ids.iter().filter(|id| seen.insert(digest(id)));
    let first = missing.next();
    let lacking = count.saturating_sub(saved).max(usize::from(first.is_some()) + missing.count());
    if lacking == 0 && named.refused == 0 {
        return Ok(data);
    }
    let listed: usize = FAILURES.iter().filter_map(|key| given.get(key)).map(|list| length(&list)).sum();
    if saved == 0 && named.refused + listed == 0 {
        return Err(Error::new(Code::Protocol, success_without_proof, &[path]));
    }
    let text = given.json();
    let shown = excerpt(&text).unwrap_or_default();
    // What reports a failure need not say of which record it is.
    if lacking <= named.refused + listed {
        let code = if saved == 0 { Code::Business } else { Code::Incomplete };
        let refused = lacking.max(named.refused).to_string();
        let mut error = Error::new(code, records_refused, &[&refused, &count.to_string(), &shown]);
        error.retryable = false;
        error.responsible = Code::Business.responsible();
        error.maybe_carried_out = false;
        error.data = Some(text);
        return Err(error);
    }
    Err(match first {
        Some(id) => Error::new(Code::Protocol, success_of_another, &[path, id, &shown]),
        None => Error::new(Code::Protocol, success_of_too_few, &[path, &saved.to_string(), &count.to_string(), &shown]),
    })
}

/// The number of items of a list.
fn length<V: Value>(list: &V) -> usize {
    let mut length = 0;
    while list.item(length).is_some() {
        length += 1;
    }
    length
}
