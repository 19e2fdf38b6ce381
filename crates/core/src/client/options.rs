//! The options of a client, a signer and a call: checked once, right ever after.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::ArrayFormat;
use crate::error::{Code, Error};
use crate::json::{Invalid, Json};
use crate::model::{ChoiceInfo, FieldInfo, Literal, ModelInfo, OptionInfo, Type};
use crate::secret::Secret;
use crate::signature::Signer;

/// The service takes up to 30 seconds for an answer.
const TIMEOUT_MS: u32 = 60_000;
/// From 1 ms to 24 days, the longest that a timer of JavaScript takes.
const TIMEOUT: Type = Type::Integer(1, 0x7FFF_FFFF);

const CLIENT_ID: FieldInfo = FieldInfo::new("clientId", true, Type::HeaderText);
const CLIENT_SECRET: FieldInfo = FieldInfo::new("clientSecret", true, Type::Secret);
const TIMEOUT_OPTION: FieldInfo = FieldInfo::new("timeoutMs", false, TIMEOUT);

const CLIENT: ModelInfo = ModelInfo::closed(
    "ClientOptions",
    &[
        CLIENT_ID,
        CLIENT_SECRET,
        FieldInfo::new("appKey", true, Type::HeaderText),
        FieldInfo::new("appSecret", true, Type::Secret),
        FieldInfo::new("routerAddr", true, Type::Origin),
        FieldInfo::new("baseUrl", false, Type::BaseUrl),
        TIMEOUT_OPTION,
        FieldInfo::new("arrayFormat", false, Type::Choice(&ARRAY_FORMAT)),
    ],
);
const SIGNER: ModelInfo = ModelInfo::closed("SignerOptions", &[CLIENT_ID, CLIENT_SECRET]);
const CALL: ModelInfo = ModelInfo::closed("CallOptions", &[TIMEOUT_OPTION]);

const ARRAY_FORMAT: ChoiceInfo = ChoiceInfo {
    name: "ArrayFormat",
    options: &[OptionInfo::new(Literal::Text("repeat"), "重复键"), OptionInfo::new(Literal::Text("json"), "JSON")],
};

/// Who calls, for which account set, and how.
#[derive(Debug)]
pub struct Options {
    pub(super) client_id: String,
    pub(super) client_secret: Secret,
    pub(super) app_key: String,
    pub(super) app_secret: Secret,
    pub(super) router_addr: String,
    pub(super) base_url: String,
    pub(super) timeout_ms: u32,
    pub(super) array_format: ArrayFormat,
}

impl Options {
    /// Checks options. No value is repeated in an error: any of them may be a secret in the wrong place.
    pub fn from_json(json: Json) -> Result<Self, Error> {
        let json = CLIENT.check(json).map_err(refused)?;
        let origin = |name| text(&json, name).map(|text| text.strip_suffix('/').unwrap_or(text).to_owned());
        Ok(Self {
            client_id: text(&json, "clientId").unwrap_or_default().to_owned(),
            client_secret: secret(&json, "clientSecret"),
            app_key: text(&json, "appKey").unwrap_or_default().to_owned(),
            app_secret: secret(&json, "appSecret"),
            router_addr: origin("routerAddr").unwrap_or_default(),
            base_url: origin("baseUrl").unwrap_or_else(|| "https://api.kingdee.com".to_owned()),
            timeout_ms: timeout_ms(&json).unwrap_or(TIMEOUT_MS),
            array_format: match text(&json, "arrayFormat") {
                Some("json") => ArrayFormat::Json,
                _ => ArrayFormat::Repeat,
            },
        })
    }

    /// The signer of these options.
    pub(super) fn signer(&self) -> Signer {
        Signer::new(self.client_id.as_str(), &self.client_secret)
    }
}

impl Signer {
    /// A signer of the options `{ clientId, clientSecret }`, checked as those of a client are.
    pub fn from_json(json: Json) -> Result<Self, Error> {
        let json = SIGNER.check(json).map_err(refused)?;
        Ok(Self::new(text(&json, "clientId").unwrap_or_default(), &secret(&json, "clientSecret")))
    }
}

/// How one call differs from the others of its client.
#[derive(Debug, Default)]
pub struct CallOptions {
    pub(super) timeout_ms: Option<u32>,
}

impl CallOptions {
    /// Checks options; none are no options.
    pub fn from_json(json: Json) -> Result<Self, Error> {
        if json == Json::Null {
            return Ok(Self::default());
        }
        Ok(Self { timeout_ms: timeout_ms(&CALL.check(json)?) })
    }
}

fn refused(invalid: Invalid) -> Error {
    Error::refused(Code::Config, invalid.hidden())
}

fn text<'a>(options: &'a Json, name: &str) -> Option<&'a str> {
    options.get(name).and_then(Json::as_text)
}

fn secret(options: &Json, name: &str) -> Secret {
    Secret::new(text(options, name).unwrap_or_default())
}

fn timeout_ms(options: &Json) -> Option<u32> {
    options.get("timeoutMs").and_then(Json::as_integer).and_then(|ms| u32::try_from(ms).ok())
}
