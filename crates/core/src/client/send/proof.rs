//! What an answer must contain to count as the success of its call.

use jdy_messages::answers::{success_of_another, success_without_data, success_without_proof};

use crate::envelope::{self, contradiction, names, reports_failure};
use crate::error::{Code, Error};
use crate::host::{Answer, Body};
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
    let data = opened?;
    let (path, record) = match proof {
        Proof::Nothing => return Ok(data),
        Proof::Data => ("", None),
        Proof::Field(path) => (path.as_str(), None),
        Proof::Record { path, id } => (path.as_str(), Some(id.as_str())),
    };
    match (&data, &answer.body) {
        (None, _) => Err(Error::new(Code::Protocol, success_without_data, &[])),
        (Some(_), _) if path.is_empty() => Ok(data),
        (Some(given), Body::Json(body)) if reports_failure(given) => Err(contradiction(answer.status, body)),
        (Some(given), _) if names(given, path, record) => Ok(data),
        (Some(given), _) => Err(match record.filter(|_| names(given, path, None)) {
            Some(record) => Error::new(Code::Protocol, success_of_another, &[path, record]),
            None => Error::new(Code::Protocol, success_without_proof, &[path]),
        }),
    }
}
