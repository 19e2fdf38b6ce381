//! Turns an answer into its data or an error. It knows every form in which the service answers.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jdy_messages::answers::unclear_answer;

use crate::error::{Code, Error, ReturnCode};
use crate::excerpt::excerpt;
use crate::host::{Answer, Body};
use crate::json::safe_integer;
use crate::value::Value;

/// The `data` of a successful answer, or the error that it means.
///
/// `None` if the answer reports success and has no `data`.
pub fn open<V: Value>(answer: &Answer<V>) -> Result<Option<V>, Error> {
    let status = answer.status;
    let is_ok = (200..300).contains(&status);
    let mut error = match &answer.body {
        Body::Json(value) => match Envelope::of(value) {
            Some(Envelope::Success) if is_ok => return Ok(value.get("data")),
            // A status of failure with a body of success is no success.
            Some(Envelope::Success | Envelope::Contradiction) => contradiction(status, value),
            Some(Envelope::Failure { errcode, description, trace_id }) => {
                let mut error = error_of(&ReturnCode::of(status, errcode.as_deref()), description);
                error.errcode = errcode;
                error.trace_id = trace_id;
                // A refusal that names what was saved is none.
                let named =
                    |data: V| ["ids", "id"].iter().any(|path| named(&data, path).is_some_and(|it| !it.ids.is_empty()));
                if error.maybe_carried_out || !value.get("data").is_some_and(named) {
                    error
                } else {
                    contradiction(status, value)
                }
            }
            None => match value.text_of("message") {
                Some(message) => error_of(&ReturnCode::of_status(status), Some(message)),
                None => unreadable(status, &value.json()),
            },
        },
        // A body that is not JSON, with a status of success, was cut off.
        Body::Text(text) => cut_off(unreadable(status, text), is_ok),
        Body::Empty => cut_off(unreadable(status, ""), is_ok),
    };
    error.status = Some(status);
    Err(error)
}

enum Envelope {
    Success,
    Failure {
        errcode: Option<String>,
        description: Option<String>,
        trace_id: Option<String>,
    },
    /// One field reports success and another one failure.
    Contradiction,
}

impl Envelope {
    /// The shapes: `{errcode, description, data}`, `{code, msg, data}` and `{success, message, errorCode}`. An answer
    /// may mix them: it is a success only if all of these fields that it has agree.
    fn of<V: Value>(value: &V) -> Option<Self> {
        let (mut is_envelope, mut successes, mut failures) = (false, false, false);
        let mut errcode = None;
        for key in ["errcode", "code", "errorCode", "success"] {
            let Some(given) = value.get(key) else { continue };
            let is_success = if key == "success" {
                match truth(&given) {
                    Some(success) => success,
                    None => continue,
                }
            } else {
                let code = value.digits_of(key).unwrap_or_default();
                if code.is_empty() && given.text().is_some() {
                    continue;
                }
                let code = plain(&code);
                if errcode.is_none() && !code.is_empty() {
                    errcode = Some(code.into());
                }
                // A word is no code. One that means success proves neither success nor failure.
                failures |= is_word_of_success(code);
                // The authorisation endpoint's success is 200.
                is_word_of_success(code) || code == "0" || (code == "200" && key != "errcode")
            };
            is_envelope |= key != "errorCode";
            successes |= is_success;
            failures |= !is_success;
        }
        if !is_envelope {
            return None;
        }
        if successes {
            return Some(if failures { Self::Contradiction } else { Self::Success });
        }
        let texts = ["description", "description_cn", "msg", "message"];
        Some(Self::Failure {
            errcode,
            description: texts.iter().find_map(|key| value.text_of(key).filter(|text| !text.is_empty())),
            trace_id: ["traceId", "trace_id"].iter().find_map(|key| value.digits_of(key)),
        })
    }
}

/// Whether the `data` of an answer reports a failure itself.
pub(crate) fn reports_failure<V: Value>(data: &V) -> bool {
    data.get("success").and_then(|success| truth(&success)) == Some(false)
        || data.digits_of("errcode").is_some_and(|code| !matches!(plain(&code), "" | "0"))
}

/// The records that a field of an answer names.
#[derive(Debug, Default)]
pub(crate) struct Named {
    /// Their ids or numbers.
    pub(crate) ids: Vec<String>,
    /// The number of rows that report a failure in place of an id.
    pub(crate) refused: usize,
}

/// The records that the field at a path names: one, or those of a list. In `rows.ids` each row names some, or reports
/// that it failed. `None` if one of them is no id, or if a row does neither or both.
pub(crate) fn named<V: Value>(data: &V, path: &str) -> Option<Named> {
    let mut named = Named::default();
    named.add(data, path)?;
    Some(named)
}

impl Named {
    fn add<V: Value>(&mut self, data: &V, path: &str) -> Option<()> {
        let in_row = path.strip_prefix("rows.");
        // A field with a name in the plural is a list.
        if in_row.is_none() && !path.ends_with('s') {
            self.ids.push(id(&data.get(path)?)?);
            return Some(());
        }
        let Some(value) = data.get(if in_row.is_some() { "rows" } else { path }) else { return Some(()) };
        let mut index = 0;
        while let Some(item) = value.item(index) {
            index += 1;
            let Some(path) = in_row else {
                self.ids.push(id(&item)?);
                continue;
            };
            let before = self.ids.len();
            if self.add(&item, path).is_none() {
                self.ids.truncate(before);
            }
            let is_empty = self.ids.len() == before;
            if is_empty != reports_failure(&item) {
                return None;
            }
            self.refused += usize::from(is_empty);
        }
        Some(())
    }
}

/// What programs write in place of an id that they do not have.
const NO_ID: [&str; 5] = ["null", "undefined", "none", "nan", "false"];

/// An id or number of a record.
fn id<V: Value>(value: &V) -> Option<String> {
    let text = match value.text() {
        Some(text) => text.trim().to_owned(),
        None => safe_integer(value.number()?)?.to_string(),
    };
    is_id(&text).then_some(text)
}

/// Whether a text is an id or number of a record. 0 is none, and neither is a number below it.
pub(crate) fn is_id(text: &str) -> bool {
    let is_negative = text.strip_prefix('-').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    !is_negative
        && !text.bytes().all(|byte| matches!(byte, b'0' | b'.'))
        && !NO_ID.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A boolean, or `"false"`. No other text says anything.
fn truth<V: Value>(value: &V) -> Option<bool> {
    value.boolean().or_else(|| (value.text()? == "false").then_some(false))
}

fn is_word_of_success(code: &str) -> bool {
    ["success", "succeed", "ok"].iter().any(|word| code.eq_ignore_ascii_case(word))
}

/// A return code without the zeros that change nothing: `"0000"` and `"0.0"` are `0`.
fn plain(code: &str) -> &str {
    let whole = code.strip_suffix(".0").unwrap_or(code);
    match whole.trim_start_matches('0') {
        "" if !whole.is_empty() => "0",
        digits => digits,
    }
}

/// The error of an answer, with the answer's own text if it has one.
fn error_of(meaning: &ReturnCode, said: Option<String>) -> Error {
    let said = said.filter(|text| !text.is_empty());
    let error = match said {
        Some(said) if meaning.code == Code::Protocol => Error::new(meaning.code, unclear_answer, &[&said]),
        Some(said) => Error::new(meaning.code, meaning.message, &[]).described(said),
        None => Error::new(meaning.code, meaning.message, &[]),
    };
    with_consequences(error, meaning)
}

/// The error with what its return code means for a retry and for a save.
fn with_consequences(mut error: Error, meaning: &ReturnCode) -> Error {
    error.responsible = meaning.responsible;
    error.retryable = meaning.retryable;
    error.maybe_carried_out = meaning.maybe_carried_out;
    error
}

/// The error of an answer without a return code. It shows the beginning of the answer.
fn unreadable(status: u16, text: &str) -> Error {
    error_of(&ReturnCode::of_status(status), excerpt(text))
}

/// The error of an answer of which one part reports success and another one failure. Nothing proves that the call was
/// not carried out.
pub(crate) fn contradiction<V: Value>(status: u16, body: &V) -> Error {
    let of_status = ReturnCode::of_status(status);
    let meaning = if of_status.maybe_carried_out { of_status } else { ReturnCode::unreadable() };
    let said = excerpt(&body.json()).unwrap_or_default();
    with_consequences(Error::new(meaning.code, unclear_answer, &[&said]), &meaning)
}

fn cut_off(mut error: Error, is_ok: bool) -> Error {
    error.retryable |= is_ok;
    error
}
