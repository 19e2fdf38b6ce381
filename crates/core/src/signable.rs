//! A request to sign as a caller describes it, checked and completed.

use alloc::format;
use alloc::string::String;

use serde::{Deserialize, Deserializer};

use crate::client::{ArrayFormat, check_method, check_path, nonce, query};
use crate::error::Error;
use crate::json::{Invalid, Json, from_json};
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct Given {
    method: String,
    path: String,
    query: Option<Json>,
    nonce: Option<String>,
    timestamp: Option<Timestamp>,
}

struct Timestamp(u64);

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let given = Json::deserialize(deserializer)?;
        match given.as_integer().map(u64::try_from) {
            Some(Ok(timestamp)) => Ok(Self(timestamp)),
            _ => Err(Invalid::new(format!("{given} is no time"), "give milliseconds since the epoch").into_custom()),
        }
    }
}

impl Signable {
    /// Checks `{ method, path, query?, nonce?, timestamp? }`. Without a nonce and a time of its own the request gets
    /// one of `random` and `now`.
    pub fn from_json(json: Json, random: u64, now: u64) -> Result<Self, Error> {
        let Given { method, path, query: fields, nonce: given, timestamp } = from_json(json)?;
        let query = query(&fields.unwrap_or(Json::Null), ArrayFormat::Repeat);
        let signable = Self {
            method,
            path,
            query: query.map_err(|invalid| invalid.in_field("query"))?,
            nonce: given.unwrap_or_else(|| nonce(random)),
            timestamp: timestamp.map_or(now, |Timestamp(given)| given),
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
        let problem = format!("{:?} is no positive integer", request.nonce);
        return Err(Invalid::new(problem, "give at least 10 random digits as text").in_field("nonce"));
    }
    Ok(())
}
