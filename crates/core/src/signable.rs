//! A request to sign: checks the description by the caller, and adds a nonce and a timestamp.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString as _};

use jdy_messages::requests::{nonce_no_number, timestamp_no_millis};

use crate::Packed;
use crate::WireQuery;
use crate::client::{ArrayFormat, check_method, check_path, is_method, nonce, path_problem, query};
use crate::error::Error;
use crate::json::{Invalid, Json, quoted};
use crate::model::{Field, Kind, Model};
use crate::signature::{Signature, Signer, Unsigned};

/// A request that can be signed.
#[derive(Clone, Debug)]
pub struct Signable {
    method: String,
    path: String,
    query: WireQuery,
    nonce: String,
    timestamp: u64,
}

/// The number of digits of a timestamp in milliseconds.
const TIMESTAMP_DIGITS: usize = 13;
/// The first timestamp with 13 digits, in the year 2001. Timestamps in seconds are below it.
const FIRST_TIMESTAMP: u64 = 1_000_000_000_000;

static SIGNABLE: Model = Model::closed(&SIGNABLE_FIELDS);
static SIGNABLE_FIELDS: [Field; 5] = [
    Field::new("method", Kind::Text).required(),
    Field::new("path", Kind::Text).required(),
    Field::new("query", Kind::Any),
    Field::new("nonce", Kind::Text),
    Field::new("timestamp", Kind::Integer).within(0, 9_999_999_999_999),
];

impl Signable {
    /// Checks `{ method, path, query?, nonce?, timestamp? }`. A missing nonce is made from `random`, a missing
    /// timestamp is `now`.
    pub fn from_json(mut given: Json<'_>, random: u64, now: u64) -> Result<Self, Error> {
        SIGNABLE.check(&mut given)?;
        let text = |name| given.get(name).and_then(Json::as_text).map(ToOwned::to_owned);
        let query = query(given.get("query").unwrap_or(&Json::Null), ArrayFormat::Repeat);
        let timestamp = given.get("timestamp").and_then(Json::as_integer).and_then(|ms| u64::try_from(ms).ok());
        let signable = Self {
            method: text("method").unwrap_or_default(),
            path: text("path").unwrap_or_default(),
            query: query.map_err(|invalid| invalid.in_field("query"))?,
            nonce: text("nonce").unwrap_or_else(|| nonce(random)),
            timestamp: timestamp.unwrap_or(now),
        };
        check(&signable.method, &signable.path, &signable.nonce)?;
        if signable.timestamp < FIRST_TIMESTAMP {
            let given = signable.timestamp.to_string();
            return Err(Invalid::new(timestamp_no_millis, &[&given]).in_field("timestamp").into());
        }
        Ok(signable)
    }

    /// The parts that are signed.
    pub fn unsigned(&self) -> Unsigned<'_> {
        let Self { method, path, query, nonce, timestamp } = self;
        Unsigned { method, path, query, nonce, timestamp: *timestamp }
    }
}

/// The signature of a packed request, completed like [`Signable`]; `None` for a request that is refused. Then
/// [`Signable::from_json`] gives the error.
pub fn packed_signature(
    signer: &Signer,
    request: &Packed<'_>,
    random: impl FnOnce() -> u64,
    now: impl FnOnce() -> u64,
) -> Option<Signature> {
    let (made_nonce, made_timestamp);
    let nonce = if request.nonce.is_empty() {
        made_nonce = nonce(random());
        made_nonce.as_bytes()
    } else {
        request.nonce
    };
    let timestamp = if request.timestamp.is_empty() {
        made_timestamp = now().to_string();
        made_timestamp.as_bytes()
    } else {
        request.timestamp
    };
    let is_plain = is_method(request.method)
        && path_problem(request.path).is_none()
        && is_nonce(nonce)
        && timestamp.len() == TIMESTAMP_DIGITS
        && !timestamp.starts_with(b"0")
        && timestamp.iter().all(u8::is_ascii_digit);
    is_plain.then(|| signer.packed_signature(request, nonce, timestamp))
}

/// Whether a nonce to send is a positive decimal integer, as the official documentation requires.
fn is_nonce(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_digit) && text.iter().any(|byte| *byte != b'0')
}

/// Refuses values that the service does not accept with any signature.
fn check(method: &str, path: &str, nonce: &str) -> Result<(), Invalid> {
    check_method(method).map_err(|invalid| invalid.in_field("method"))?;
    check_path(path).map_err(|invalid| invalid.in_field("path"))?;
    if !is_nonce(nonce.as_bytes()) {
        return Err(Invalid::new(nonce_no_number, &[&quoted(nonce)]).in_field("nonce"));
    }
    Ok(())
}
