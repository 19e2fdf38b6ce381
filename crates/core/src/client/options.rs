//! The options of a client, a signer and a call: checked once, right ever after.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::ArrayFormat;
use super::session::account::{Account, Accounts};
use crate::Secret;
use crate::error::{Code, Error};
use crate::json::{Invalid, Json};
use crate::model::{Choice, Field, Kind, Model};
use crate::signature::Signer;
use crate::wire::{BASE_URL, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND};

const DAYS_MS: i64 = 0x7FFF_FFFF;
/// The last moment that a `Date` of JavaScript knows.
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
    Field::new("clockOffsetMs", Kind::Integer).within(-DAYS_MS, DAYS_MS),
    Field::one_of("arrayFormat", &ARRAY_FORMATS),
];
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

/// From 1 ms to 24 days, the longest that a timer of JavaScript takes.
const fn timeout(name: &'static str) -> Field {
    Field::new(name, Kind::Integer).within(1, DAYS_MS)
}

/// Who calls, for which account set, and how.
#[derive(Debug)]
pub struct Options {
    pub(super) client_id: String,
    pub(super) client_secret: Secret,
    pub(super) accounts: Accounts,
    pub(super) base_url: String,
    pub(super) limits: Limits,
    pub(super) requests_per_minute: u32,
    pub(super) requests_per_second: u32,
    pub(super) clock_offset_ms: Option<i64>,
    pub(super) array_format: ArrayFormat,
}

impl Options {
    /// Checks options. No value is repeated in an error: any of them may be a secret in the wrong place.
    pub fn from_json(mut json: Json<'_>) -> Result<Self, Error> {
        CLIENT.check(&mut json).map_err(refused)?;
        Ok(Self {
            client_id: owned(&json, "clientId"),
            client_secret: secret(&json, "clientSecret"),
            accounts: accounts(&json).map_err(refused)?,
            base_url: ["relay", "baseUrl"]
                .into_iter()
                .find_map(|name| origin(&json, name))
                .unwrap_or(BASE_URL)
                .to_owned(),
            limits: Limits::default().with(&CallOptions::of(&json)),
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

/// The account set is either given with its three credentials, found through its instance, or a relay's business.
fn accounts(json: &Json) -> Result<Accounts, Invalid> {
    const CREDENTIALS: [&str; 3] = ["appKey", "appSecret", "routerAddr"];
    const SIGNING: [&str; 8] =
        ["clientId", "clientSecret", "appKey", "appSecret", "routerAddr", "outerInstanceId", "accountId", "baseUrl"];
    let given = |name: &&str| json.get(name).is_some();
    if given(&"relay") {
        return match SIGNING.iter().find(|name| given(name)) {
            Some(doubled) => {
                Err(Invalid::new("is given together with relay", "leave it out: the relay has it").in_field(doubled))
            }
            None => Ok(Accounts::Relayed),
        };
    }
    if let Some(missing) = SIGNING.iter().take(2).find(|name| !given(name)) {
        return Err(Invalid::missing(missing));
    }
    let Some(outer_instance_id) = text(json, "outerInstanceId") else {
        if let Some(missing) = CREDENTIALS.iter().find(|name| !given(name)) {
            let problem = "is required, unless outerInstanceId is given";
            return Err(
                Invalid::new(problem, "give appKey, appSecret and routerAddr, or outerInstanceId").in_field(missing)
            );
        }
        if given(&"accountId") {
            let hint = "give it with outerInstanceId, or leave it out: the appKey belongs to one account set";
            return Err(Invalid::new("says nothing without outerInstanceId", hint).in_field("accountId"));
        }
        return Ok(Accounts::Given(Account {
            app_key: owned(json, "appKey"),
            app_secret: secret(json, "appSecret"),
            router_addr: origin(json, "routerAddr").unwrap_or_default().to_owned(),
        }));
    };
    if let Some(doubled) = CREDENTIALS.iter().find(|name| given(name)) {
        let hint = "leave it out: what outerInstanceId leads to is fetched, and fetched again when it changes";
        return Err(Invalid::new("is given together with outerInstanceId", hint).in_field(doubled));
    }
    Ok(Accounts::Authorised {
        outer_instance_id: outer_instance_id.to_owned(),
        account_id: text(json, "accountId").map(ToOwned::to_owned),
    })
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
    /// Whether what looks like ciphertext is sent.
    pub(super) allow_encrypted: bool,
    /// Whether the request is sent as it was given.
    pub unchecked: bool,
}

impl CallOptions {
    /// Checks options; none are no options.
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
}

/// How long and how often a call is tried.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// How long one answer may take, its body included.
    pub(super) timeout_ms: u32,
    /// How long a call may take with everything that is tried, once it has a slot of the rate limit.
    pub(super) total_timeout_ms: u32,
    /// How often a call is sent again.
    pub(super) max_retries: u32,
}

impl Default for Limits {
    fn default() -> Self {
        // The service takes up to 30 seconds for an answer.
        Self { timeout_ms: 60_000, total_timeout_ms: crate::wire::TOTAL_TIMEOUT_MS, max_retries: 2 }
    }
}

impl Limits {
    pub(super) fn with(self, options: &CallOptions) -> Self {
        Self {
            timeout_ms: options.timeout_ms.unwrap_or(self.timeout_ms),
            total_timeout_ms: options.total_timeout_ms.unwrap_or(self.total_timeout_ms),
            max_retries: options.max_retries.unwrap_or(self.max_retries),
        }
    }
}

fn refused(invalid: Invalid) -> Error {
    Error::refused(Code::Config, invalid.hidden())
}

fn text<'a>(options: &'a Json<'_>, name: &str) -> Option<&'a str> {
    options.get(name).and_then(Json::as_text)
}

fn owned(options: &Json, name: &str) -> String {
    text(options, name).unwrap_or_default().to_owned()
}

fn secret(options: &Json, name: &str) -> Secret {
    Secret::new(text(options, name).unwrap_or_default())
}

fn origin<'a>(options: &'a Json<'_>, name: &str) -> Option<&'a str> {
    text(options, name).map(|text| text.strip_suffix('/').unwrap_or(text))
}

fn number(options: &Json, name: &str) -> Option<u32> {
    whole(options, name).and_then(|number| u32::try_from(number).ok())
}

fn whole(options: &Json, name: &str) -> Option<u64> {
    options.get(name).and_then(Json::as_integer).and_then(|number| u64::try_from(number).ok())
}
