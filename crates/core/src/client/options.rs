//! The options of a client: checked once, right ever after.

use alloc::borrow::ToOwned;
use alloc::string::String;

use serde::{Deserialize, Deserializer};

use super::ArrayFormat;
use crate::error::{Code, Error};
use crate::json::{Invalid, Json, from_json};
use crate::secret::Secret;

/// Who calls, for which account set, and how.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", expecting = "an object")]
pub struct Options {
    /// The application's client id (应用 id).
    pub client_id: HeaderText,
    /// The application's client secret (应用密钥).
    pub client_secret: SecretText,
    /// The account set's app key.
    pub app_key: HeaderText,
    /// The account set's app secret; it changes about every 24 hours.
    pub app_secret: SecretText,
    /// The `domain` of the authorisation (IDC 域名), as `https://tf.jdy.com`.
    pub router_addr: Origin,
    /// Where the service is. Default: `https://api.kingdee.com`.
    #[serde(default)]
    pub base_url: BaseUrl,
    /// How long one answer may take, in milliseconds. Default: 60,000; the service takes up to 30,000.
    #[serde(default)]
    pub timeout_ms: TimeoutMs,
    /// How lists of several values stand in a query. Default: repeated keys.
    #[serde(default)]
    pub array_format: ArrayFormat,
}

impl Options {
    /// Checks options. No value is repeated in an error: any of them may be a secret in the wrong place.
    pub fn from_json(json: Json) -> Result<Self, Error> {
        from_json(json).map_err(|invalid| Error::refused(Code::Config, invalid))
    }
}

/// Reads text without ever showing it.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Json::deserialize(deserializer)? {
        Json::Text(text) if text.is_empty() => refuse("is empty", "give it, or leave out what it belongs to"),
        Json::Text(text) => Ok(text),
        Json::Null => refuse("is required and was not given", "give it as text"),
        _ => refuse("is not text", "give it as text"),
    }
}

fn refuse<T, E: serde::de::Error>(problem: &str, hint: &str) -> Result<T, E> {
    Err(Invalid::new(problem, hint).into_custom())
}

fn visible<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = text(deserializer)?;
    if is_visible(&text) {
        Ok(text)
    } else {
        refuse("has a blank, a control character or a character beyond ASCII", "copy it again, without blanks")
    }
}

/// Fit for the value of a header, whatever follows or precedes it.
pub(crate) fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Text that becomes a header: visible ASCII characters only.
#[derive(Debug, Clone)]
pub struct HeaderText(pub(crate) String);

impl<'de> Deserialize<'de> for HeaderText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        visible(deserializer).map(Self)
    }
}

/// A secret as the console shows it: a stray blank around it is the commonest reason for a wrong signature.
#[derive(Debug)]
pub struct SecretText(pub(crate) Secret);

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        visible(deserializer).map(|text| Self(Secret::new(text)))
    }
}

/// Scheme, host and port: `https://tf.jdy.com`.
#[derive(Debug, Clone)]
pub struct Origin(pub(crate) String);

impl<'de> Deserialize<'de> for Origin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = visible(deserializer)?;
        let origin = text.strip_suffix('/').unwrap_or(&text);
        let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
        if host.is_none_or(|host| host.is_empty() || host.contains(['/', '?', '#', '@', '\\'])) {
            return refuse("is not the address of a server", "give scheme and host, as https://tf.jdy.com");
        }
        Ok(Self(origin.to_owned()))
    }
}

/// Where the service is: over TLS, or on this machine.
#[derive(Debug, Clone)]
pub struct BaseUrl(pub(crate) String);

impl Default for BaseUrl {
    fn default() -> Self {
        Self("https://api.kingdee.com".to_owned())
    }
}

impl<'de> Deserialize<'de> for BaseUrl {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Origin(origin) = Origin::deserialize(deserializer)?;
        let plain = origin.strip_prefix("http://");
        let loopback = |host: &str| {
            ["localhost", "127.0.0.1", "[::1]"]
                .iter()
                .any(|local| host.strip_prefix(local).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')))
        };
        if plain.is_none_or(loopback) {
            Ok(Self(origin))
        } else {
            refuse("would send secrets unencrypted", "give an https:// address; http:// is for this machine only")
        }
    }
}

/// How long an answer may take.
#[derive(Debug, Clone, Copy)]
pub struct TimeoutMs(pub(crate) u32);

impl Default for TimeoutMs {
    fn default() -> Self {
        Self(60_000)
    }
}

impl TimeoutMs {
    /// Reads a time of 1 ms to 24 days, the longest that a timer of JavaScript takes.
    pub fn read(json: &Json) -> Result<Self, Invalid> {
        match json.as_integer().map(u32::try_from) {
            Some(Ok(ms @ 1..=0x7FFF_FFFF)) => Ok(Self(ms)),
            _ => Err(Invalid::new("is not a time", "give milliseconds, a whole number from 1 to 2147483647")),
        }
    }
}

impl<'de> Deserialize<'de> for TimeoutMs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&Json::deserialize(deserializer)?).map_err(Invalid::into_custom)
    }
}
