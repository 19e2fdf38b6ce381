//! One call, checked: what will be signed and sent.

use alloc::borrow::ToOwned;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use jdy_messages::{Message, requests};

use super::query::{ArrayFormat, check_length, query};
use crate::Secret;
use crate::WireQuery;
use crate::error::Error;
use crate::json::{Input, Invalid, Json, quoted};
use crate::model::{Field, Kind, Model, clean, encrypted_texts, lines};
use crate::operations::{Checked, Operation, Place, Repeat, Required};

/// A call that passed every check.
#[derive(Debug)]
pub struct Call {
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path, unescaped.
    pub path: String,
    /// The query.
    pub query: WireQuery,
    /// The body, a JSON text.
    pub body: Option<String>,
    /// Whether the body is the text that the call was made of.
    pub(super) as_given: bool,
    /// The documented operation that it calls; answers of those have ids as text.
    pub(super) operation: Option<Rc<Operation>>,
    /// Differences from the documentation that are sent all the same.
    pub(super) warnings: Vec<Invalid>,
    /// Whether it may be sent again when its outcome is unknown.
    pub repeat: Repeat,
    /// The least that an answer must contain to count as success.
    pub required: Required,
    /// The texts in its sensitive fields that look like ciphertext, each with the error that refuses it.
    pub(super) encrypted: Vec<(String, Error)>,
    /// If it is given, the call sends nothing and returns the session: with another token than this one, and with the
    /// new router address if the account set has moved.
    pub(super) session_only: Option<(Secret, String)>,
}

static PARAMETERS: Model = Model::closed(&PARAMETER_FIELDS);
static PARAMETER_FIELDS: [Field; 3] =
    [Field::new("query", Kind::Any), Field::new("body", Kind::Any), Field::new("repeatable", Kind::Boolean)];

impl Call {
    /// A call of an operation with the caller's request. `unchecked` sends the request as it is.
    pub fn of<'a>(
        operation: &Rc<Operation>,
        input: impl Into<Input<'a>>,
        format: ArrayFormat,
        unchecked: bool,
    ) -> Result<Self, Error> {
        check_method(&operation.method).and_then(|()| check_api_path(&operation.path))?;
        let Input { value, text } = input.into();
        let Checked { fields, changed, repeat, warnings } =
            if unchecked { operation.unchecked(value) } else { operation.check(value)? };
        let encrypted = match operation.models.first() {
            Some(request) => encrypted_texts(&operation.models, request, &fields),
            None => Vec::new(),
        };
        // The caller's own text is sent: to write a large record again costs more than to check it.
        let given = text.filter(|_| !changed);
        let (query, body) = match operation.place {
            Place::Query => (query(&fields, format)?, None),
            Place::Body => (WireQuery::default(), Some(given.map_or_else(|| fields.to_text(), ToOwned::to_owned))),
        };
        Self {
            method: operation.method.clone(),
            path: operation.path.clone(),
            query,
            body,
            as_given: given.is_some(),
            required: operation.required(&repeat, &fields),
            repeat,
            encrypted: encrypted.into_iter().map(|(text, invalid)| (text, invalid.into())).collect(),
            operation: Some(Rc::clone(operation)),
            warnings,
            session_only: None,
        }
        .checked()
    }

    /// A call of any other operation, with `{ query?, body?, repeatable? }`.
    pub fn raw(method: &str, path: &str, mut parameters: Json<'_>, format: ArrayFormat) -> Result<Self, Error> {
        check_method(method).map_err(|invalid| invalid.in_field("method"))?;
        check_api_path(path).and_then(|()| clean(false, path)).map_err(|invalid| invalid.in_field("path"))?;
        if parameters != Json::Null {
            PARAMETERS.check(&mut parameters)?;
        }
        if let Json::Object(entries) = &mut parameters
            && let Some((name, query)) = entries.iter_mut().find(|(name, _)| name == "query")
        {
            lines(true, query).map_err(|invalid| invalid.in_field(name))?;
        }
        let (fields, body) = (parameters.get("query").unwrap_or(&Json::Null), parameters.get("body"));
        if body.is_some_and(|body| !matches!(body, Json::Object(_) | Json::List(_))) {
            return Err(Invalid::new(requests::body_no_object, &[]).in_field("body").into());
        }
        let reads = method == "GET";
        let repeatable = match parameters.get("repeatable") {
            Some(Json::Bool(repeatable)) => *repeatable,
            _ => reads,
        };
        if reads && body.is_some() {
            return Err(Invalid::new(requests::body_with_get, &[]).in_field("body").into());
        }
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query: query(fields, format).map_err(|invalid| invalid.in_field("query"))?,
            body: body.map(Json::to_text),
            as_given: false,
            operation: None,
            warnings: Vec::new(),
            repeat: if repeatable { Repeat::Safe } else { Repeat::Never },
            required: Required::Nothing,
            encrypted: Vec::new(),
            session_only: None,
        }
        .checked()
    }

    /// For a caller that signs and sends business calls itself: returns `[app-token, router address]`. The token is
    /// another one than `rejected`. `left` is a router address at which a call found no API: the service is then asked
    /// where the account set is now.
    pub fn session(rejected: &str, left: String) -> Self {
        Self {
            method: String::new(),
            path: String::new(),
            query: WireQuery::default(),
            body: None,
            as_given: false,
            operation: None,
            warnings: Vec::new(),
            repeat: Repeat::Safe,
            required: Required::Nothing,
            encrypted: Vec::new(),
            session_only: Some((Secret::new(rejected), left)),
        }
    }

    fn checked(self) -> Result<Self, Error> {
        check_length(&self.query)?;
        Ok(self)
    }
}

/// Refuses what is no HTTP method of the API in capitals.
pub(crate) fn check_method(method: &str) -> Result<(), Invalid> {
    if is_method(method.as_bytes()) {
        return Ok(());
    }
    Err(Invalid::new(requests::no_method, &[&quoted(method)]))
}

pub(crate) fn is_method(method: &[u8]) -> bool {
    matches!(method, b"GET" | b"POST" | b"PUT" | b"PATCH" | b"DELETE")
}

/// Refuses a path that a URL parser would change: the sent path would differ from the signed one.
pub fn check_path(path: &str) -> Result<(), Invalid> {
    match path_problem(path.as_bytes()) {
        None => Ok(()),
        Some(message) => Err(Invalid::new(message, &[&quoted(path)])),
    }
}

/// The same, and refuses what no path of the API has: it is escaped already, or joined from wrong parts.
fn check_api_path(path: &str) -> Result<(), Invalid> {
    check_path(path)?;
    let bytes = path.as_bytes();
    if bytes.iter().any(|byte| matches!(byte, b'%' | b'\\')) || bytes.windows(2).any(|two| two == b"//") {
        return Err(Invalid::new(requests::path_with_query, &[&quoted(path)]));
    }
    Ok(())
}

/// What is wrong with a path.
pub(crate) fn path_problem(path: &[u8]) -> Option<Message> {
    if !path.starts_with(b"/") {
        return Some(requests::path_without_slash);
    }
    if path.iter().any(|byte| matches!(byte, b'?' | b'#')) {
        return Some(requests::path_with_query);
    }
    if path.split(|byte| *byte == b'/').any(|segment| matches!(segment, b"." | b"..")) {
        return Some(requests::path_with_dots);
    }
    None
}
