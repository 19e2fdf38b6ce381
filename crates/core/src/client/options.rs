//! The options of a client, a signer and a call. They are checked once; the types hold only valid ones.

use alloc::borrow::ToOwned;

use jdy_messages::options::relay_doubled;

use super::auth::Auth;
use super::limits::Limits;
use super::option_values::{number, origin, secret, text, whole};
use super::query::ArrayFormat;
use crate::error::{Code, Error};
use crate::json::{Invalid, Json};
use crate::model::{Choice, Field, Kind, Model};
use crate::signature::Signer;
use crate::wire::{REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND};

/// The longest time of a timer of JavaScript: 24 days.
const LONGEST_TIMER_MS: i64 = 0x7FFF_FFFF;
/// The last moment that a `Date` of JavaScript can hold.
const LAST_MS: i64 = 8_640_000_000_000_000;

const TIMEOUT_MS: &str = "timeoutMs";
const TOTAL_TIMEOUT_MS: &str = "totalTimeoutMs";
const MAX_RETRIES: &str = "maxRetries";
const UNCERTAIN_SINCE: &str = "uncertainSince";
const ALLOW_ENCRYPTED: &str = "allowEncrypted";
const UNCHECKED: &str = "unchecked";

static CLIENT: Model = Model::closed(&CLIENT_FIELDS);
static CLIENT_FIELDS: [Field; 16] = [
    Field::new("relay", Kind::RelayUrl),
    Field::new("clientId", Kind::HeaderText),
    Field::new("clientSecret", Kind::Secret),
    Field::new("appKey", Kind::HeaderText),
    Field::new("appSecret", Kind::Secret),
    Field::new("routerAddr", Kind::Origin),
    Field::new("outerInstanceId", Kind::HeaderText),
    Field::new("accountId", Kind::HeaderText),
    Field::new("baseUrl", Kind::BaseUrl),
    timeout(TIMEOUT_MS),
    timeout(TOTAL_TIMEOUT_MS),
    Field::new(MAX_RETRIES, Kind::Integer).within(0, 10),
    Field::new("requestsPerMinute", Kind::Integer).within(1, 1_000_000),
    Field::new("requestsPerSecond", Kind::Integer).within(1, 1_000_000),
    Field::new("clockOffsetMs", Kind::Integer).within(-LONGEST_TIMER_MS, LONGEST_TIMER_MS),
    Field::one_of("arrayFormat", &ARRAY_FORMATS),
];
/// The options that only a client which signs takes. For the client of a relay, the relay has them.
const OF_A_SIGNER: [&str; 8] =
    ["clientId", "clientSecret", "appKey", "appSecret", "routerAddr", "outerInstanceId", "accountId", "baseUrl"];
static SIGNER: Model = Model::closed(&SIGNER_FIELDS);
static SIGNER_FIELDS: [Field; 2] =
    [Field::new("clientId", Kind::HeaderText).required(), Field::new("clientSecret", Kind::Secret).required()];
static CALL: Model = Model::closed(&CALL_FIELDS);
static CALL_FIELDS: [Field; 6] = [
    timeout(TIMEOUT_MS),
    timeout(TOTAL_TIMEOUT_MS),
    Field::new(MAX_RETRIES, Kind::Integer).within(0, 10),
    Field::new(UNCERTAIN_SINCE, Kind::Integer).within(0, LAST_MS),
    Field::new(ALLOW_ENCRYPTED, Kind::Boolean),
    Field::new(UNCHECKED, Kind::Boolean),
];

static ARRAY_FORMATS: [Choice; 2] = [Choice::new("repeat", "重复键"), Choice::new("json", "JSON")];

/// A field that holds a time from 1 ms to the longest of a timer.
const fn timeout(name: &'static str) -> Field {
    Field::new(name, Kind::Integer).within(1, LONGEST_TIMER_MS)
}

/// The application or the relay, the account set, and how calls are made.
#[derive(Debug)]
pub struct Options {
    pub(super) auth: Auth,
    pub(super) limits: Limits,
    pub(super) requests_per_minute: u32,
    pub(super) requests_per_second: u32,
    pub(super) clock_offset_ms: Option<i64>,
    pub(super) array_format: ArrayFormat,
}

impl Options {
    /// Checks options. An error shows no value: any of them may be a secret in the wrong field.
    pub fn from_json(mut json: Json<'_>) -> Result<Self, Error> {
        CLIENT.check(&mut json).map_err(refused)?;
        Ok(Self {
            auth: auth(&json).map_err(refused)?,
            limits: CallOptions::of(&json).over(Limits::default()),
            requests_per_minute: number(&json, "requestsPerMinute").unwrap_or(REQUESTS_PER_MINUTE),
            requests_per_second: number(&json, "requestsPerSecond").unwrap_or(REQUESTS_PER_SECOND),
            clock_offset_ms: json.get("clockOffsetMs").and_then(Json::as_integer),
            array_format: match text(&json, "arrayFormat") {
                Some("json") => ArrayFormat::Json,
                _ => ArrayFormat::Repeat,
            },
        })
    }
}

/// A relay signs, or the client itself.
fn auth(json: &Json) -> Result<Auth, Invalid> {
    let Some(relay) = origin(json, "relay") else { return direct(json) };
    match OF_A_SIGNER.iter().find(|name| json.get(name).is_some()) {
        Some(doubled) => Err(Invalid::new(relay_doubled, &[]).in_field(doubled)),
        None => Ok(Auth::Relay { address: relay.to_owned() }),
    }
}

#[cfg(feature = "direct")]
fn direct(json: &Json) -> Result<Auth, Invalid> {
    super::direct_options::direct(json).map(|direct| Auth::Direct(direct.into()))
}

#[cfg(not(feature = "direct"))]
fn direct(_: &Json) -> Result<Auth, Invalid> {
    Err(Invalid::missing("relay"))
}

/// A signer of the options `{ clientId, clientSecret }`, checked as those of a client are.
pub fn signer(mut options: Json<'_>) -> Result<Signer, Error> {
    SIGNER.check(&mut options).map_err(refused)?;
    Ok(Signer::new(text(&options, "clientId").unwrap_or_default(), &secret(&options, "clientSecret")))
}

/// How one call differs from the others of its client.
#[derive(Debug, Default)]
pub struct CallOptions {
    timeout_ms: Option<u32>,
    total_timeout_ms: Option<u32>,
    max_retries: Option<u32>,
    pub(super) uncertain_since: Option<u64>,
    /// Whether values that look like ciphertext are sent.
    pub(super) allow_encrypted: bool,
    /// Whether the request is sent as it was given.
    pub unchecked: bool,
}

impl CallOptions {
    /// Checks options. `null` means none.
    pub fn from_json(mut json: Json<'_>) -> Result<Self, Error> {
        if json == Json::Null {
            return Ok(Self::default());
        }
        CALL.check(&mut json)?;
        Ok(Self::of(&json))
    }

    fn of(checked: &Json) -> Self {
        Self {
            timeout_ms: number(checked, TIMEOUT_MS),
            total_timeout_ms: number(checked, TOTAL_TIMEOUT_MS),
            max_retries: number(checked, MAX_RETRIES),
            uncertain_since: whole(checked, UNCERTAIN_SINCE),
            allow_encrypted: checked.get(ALLOW_ENCRYPTED) == Some(&Json::Bool(true)),
            unchecked: checked.get(UNCHECKED) == Some(&Json::Bool(true)),
        }
    }

    /// The limits of this call; those of the client for what the call does not set.
    pub(super) fn over(&self, limits: Limits) -> Limits {
        Limits {
            timeout_ms: self.timeout_ms.unwrap_or(limits.timeout_ms),
            total_timeout_ms: self.total_timeout_ms.unwrap_or(limits.total_timeout_ms),
            max_retries: self.max_retries.unwrap_or(limits.max_retries),
        }
    }
}

fn refused(invalid: Invalid) -> Error {
    Error::refused(Code::Config, invalid.hidden())
}
