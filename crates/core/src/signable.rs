//! A request to sign as a caller describes it, checked and completed.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;

use crate::client::{ArrayFormat, check_method, check_path, nonce, query};
use crate::error::Error;
use crate::json::{Invalid, Json, quoted};
use crate::model::{FieldInfo, ModelInfo, Type};
use crate::query::WireQuery;
use crate::signature::Unsigned;
use crate::verification::is_nonce;

/// A request that can be signed.
#[derive(Clone, Debug)]
pub struct Signable {
    method: String,
    path: String,
    query: WireQuery,
    nonce: String,
    timestamp: u64,
}

const SIGNABLE: ModelInfo = ModelInfo::closed(
    "SignableRequest",
    &[
        FieldInfo::new("method", true, Type::Text),
        FieldInfo::new("path", true, Type::Text),
        FieldInfo::new("query", false, Type::Any),
        FieldInfo::new("nonce", false, Type::Text),
        FieldInfo::new("timestamp", false, Type::Integer(0, 9_999_999_999_999)),
    ],
);

impl Signable {
    /// Checks `{ method, path, query?, nonce?, timestamp? }`. Without a nonce and a time of its own the request gets
    /// one of `random` and `now`.
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
        check(&signable.unsigned())?;
        Ok(signable)
    }

    /// What is signed.
    pub fn unsigned(&self) -> Unsigned<'_> {
        let Self { method, path, query, nonce, timestamp } = self;
        Unsigned { method, path, query, nonce, timestamp: *timestamp }
    }
}

/// Refuses what no service would accept, whoever signed it.
pub fn check(request: &Unsigned<'_>) -> Result<(), Invalid> {
    check_method(request.method).map_err(|invalid| invalid.in_field("method"))?;
    check_path(request.path).map_err(|invalid| invalid.in_field("path"))?;
    if !is_nonce(request.nonce) {
        let problem = format!("{} is no positive integer", quoted(request.nonce));
        return Err(Invalid::new(&problem, "give at least 10 random digits as text").in_field("nonce"));
    }
    Ok(())
}
