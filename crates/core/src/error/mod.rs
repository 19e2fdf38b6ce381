//! Errors, classified by what the caller can do about them.

mod errcode;

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::ops::{Deref, DerefMut};

pub use errcode::{ADDRESS_UNKNOWN, TOKEN_REJECTED, is_token_rejected};
pub(crate) use errcode::{ReturnCode, is_system_error};

use jdy_messages::Message;
pub use jdy_messages::{Code, Responsible};

use crate::json::Invalid;

/// One error, whose [`Details`] are its fields.
///
/// It is one pointer, and its constructor is never inlined: errors are passed through many functions and made rarely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Details>);

/// What an [`Error`] is ([`Code`]), who acts, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What kind of error this is. Stable.
    pub code: Code,
    /// What happened: the service's own words, or ours.
    pub description: String,
    /// What to do about it.
    pub hint: String,
    /// The id of the message that description and hint are of. Stable.
    pub reason: Cow<'static, str>,
    /// The arguments of the message; `None` if the description is the service's own words.
    pub arguments: Option<Vec<String>>,
    /// The service's return code (返回码), where it gave one.
    pub errcode: Option<String>,
    /// The HTTP status, where there was an answer.
    pub status: Option<u16>,
    /// The service's trace id, to give to its support.
    pub trace_id: Option<String>,
    /// The path of the field that is wrong, as `contact_persons[2].gender`.
    pub path: Option<String>,
    /// Who has to act.
    pub responsible: Responsible,
    /// Whether the same call may succeed later, with nothing changed, and sending it again cannot double anything.
    pub retryable: bool,
    /// Whether a save that failed in this way may have been carried out.
    pub maybe_carried_out: bool,
    /// How long to wait before the same call, where the refusal says so.
    pub retry_after_ms: Option<u32>,
    /// The `data` of an answer that says which of several records the service refused, as JSON.
    pub data: Option<String>,
    /// The error that caused this one.
    pub source: Option<Error>,
}

impl Error {
    /// An error of a kind, with a message. An empty text of the message is replaced by that of the kind.
    #[cold]
    pub fn new(code: Code, message: Message, arguments: &[&str]) -> Self {
        let [text, hint] = message.with(arguments);
        let or_usual = |own: String, usual: &str| if own.is_empty() { usual.to_owned() } else { own };
        let texts = (or_usual(text, code.meaning()), or_usual(hint, code.hint()));
        Self::made(code, texts, message, arguments.iter().map(|argument| (*argument).to_owned()).collect())
    }

    fn made(code: Code, (description, hint): (String, String), message: Message, arguments: Vec<String>) -> Self {
        Self(Box::new(Details {
            code,
            description,
            hint,
            reason: Cow::Borrowed(message.id()),
            arguments: Some(arguments),
            errcode: None,
            status: None,
            trace_id: None,
            path: None,
            responsible: code.responsible(),
            retryable: code.retryable(),
            maybe_carried_out: code.maybe_carried_out(),
            retry_after_ms: None,
            data: None,
            source: None,
        }))
    }

    /// An error of a kind, with what is usual for it.
    pub fn of(code: Code) -> Self {
        Self::new(code, code.message(), &[])
    }

    /// The same error, described in the words of an answer.
    #[must_use]
    pub fn described(mut self, words: String) -> Self {
        self.description = words;
        self.arguments = None;
        self
    }

    /// The same error, of a request that was not sent.
    #[must_use]
    pub fn before_sending(mut self) -> Self {
        self.maybe_carried_out = false;
        self
    }

    /// An input that is refused, as a request or as configuration.
    pub fn refused(code: Code, invalid: Invalid) -> Self {
        let parts = invalid.into_parts();
        let mut error = Self::made(code, parts.texts(), parts.message, parts.arguments);
        error.path = Some(parts.path).filter(|path| !path.is_empty());
        error
    }

    /// Removes every one of `secrets` from all texts, in case the service repeated one.
    #[must_use]
    pub fn without(mut self, secrets: &[&str]) -> Self {
        for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
            let Details { errcode, trace_id, data, description, hint, arguments, .. } = &mut *self;
            let texts = [errcode, trace_id, data].into_iter().flatten().chain([description, hint]);
            for text in texts.chain(arguments.iter_mut().flatten()) {
                take_out(text, secret);
            }
        }
        self.source = self.source.take().map(|source| source.without(secrets));
        self
    }
}

/// Removes a secret from a text, also if the text was cut off in the middle of the secret.
fn take_out(text: &mut String, secret: &str) {
    while let Some(start) = position(text, secret) {
        text.replace_range(start..start + secret.len(), "…");
    }
    let Some(shown) = text.strip_suffix('…') else { return };
    let ends_with = |length: &usize| secret.get(..*length).is_some_and(|begun| shown.ends_with(begun));
    if let Some(begun) = (1..secret.len()).rev().find(ends_with) {
        text.truncate(shown.len() - begun);
        text.push('…');
    }
}

/// The position of `part` in `text`. (`str::find` of a text would add its searcher and its panics to the module.)
fn position(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

impl Deref for Error {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl DerefMut for Error {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.0
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::refused(Code::InvalidRequest, invalid)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())?;
        match (&self.errcode, self.status) {
            (Some(errcode), _) => write!(f, " ({errcode})")?,
            (None, Some(status)) => write!(f, " (HTTP {status})")?,
            (None, None) => {}
        }
        f.write_str(": ")?;
        if let Some(path) = &self.path {
            write!(f, "{path}: ")?;
        }
        write!(f, "{}. {}", self.description.trim_end_matches(['.', '。']), self.hint)
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use jdy_messages::answers::unclear_answer;

    use super::*;

    #[test]
    fn a_secret_is_taken_out_whole_and_cut() {
        for (shown, left) in [
            ("key s3cret, again s3crets3cret", "key …, again ……"),
            ("the page says s3cre…", "the page says …"),
            ("the page says s…", "the page says …"),
            ("the page says cret…", "the page says cret…"),
            ("s3cre", "s3cre"),
        ] {
            let error = Error::new(Code::Gateway, unclear_answer, &[shown]).without(&["", "s3cret"]);
            let prefix = "the answer does not say clearly whether it is a success: ";
            assert_eq!(error.description.strip_prefix(prefix), Some(left));
            assert_eq!(error.arguments.as_deref(), Some(&[String::from(left)][..]));
        }
    }
}
