//! Checks each call in the service's order: address, signature, limits, token, content type, query.

use jdy_core::signature::{JSON_CONTENT_TYPE, SIGN_HEADERS, header};
use jdy_core::verification::Rejection;
use jdy_core::{MAX_QUERY_CHARS, Secret};

use super::authorizations::Authorizations;
use super::error::{Code, GatewayError};
use super::limits::{Limit, MINUTE_MS, SECOND_MS};
use super::nonces::Nonces;
use super::routes;
use super::tokens::Tokens;
use crate::business::BusinessError;
use crate::call::Call;
use crate::operation::Operation;
use crate::random::Random;
use crate::settings::Settings;

/// The checks, and their state between calls.
pub(crate) struct Gateway {
    pub(crate) authorizations: Authorizations,
    pub(super) tokens: Tokens,
    nonces: Nonces,
    by_second: Limit<(String, Operation)>,
    by_account: Limit<String>,
    pub(super) by_app_key: Limit<String>,
    pub(super) random: Random,
    pub(super) strict: bool,
}

/// The least number of digits of a nonce, by the official documentation.
const NONCE_DIGITS: usize = 10;

impl Gateway {
    pub(crate) fn new(settings: &Settings) -> Self {
        let mut random = Random::new(settings.seed);
        Self {
            authorizations: Authorizations::demo(&mut random),
            tokens: Tokens::default(),
            nonces: Nonces::default(),
            by_second: Limit::new(settings.requests_per_second, SECOND_MS),
            by_account: Limit::new(settings.requests_per_minute, MINUTE_MS),
            by_app_key: Limit::new(settings.token_requests_per_minute, MINUTE_MS),
            random,
            strict: settings.strict,
        }
    }

    pub(crate) fn rotate(&mut self) {
        self.authorizations.rotate(&mut self.random);
    }

    pub(crate) fn expire_tokens(&mut self) {
        self.tokens.revoke_all();
    }

    pub(crate) fn rotate_when_due(&mut self, now: u64) {
        self.authorizations.rotate_when_due(now, &mut self.random);
    }

    /// The operation of a call, by its path and router address.
    pub(crate) fn route(&self, call: &Call<'_>) -> Result<Operation, GatewayError> {
        let address = self.router_addr(call);
        if call.path.starts_with(routes::BUSINESS)
            && let Some(moved) = address.and_then(|address| self.authorizations.left(address))
        {
            return Err(moved.error());
        }
        let routed = match address {
            Some(address) => self.authorizations.account_sets().iter().any(|set| set.domain == address),
            // The official PHP client sends none. Then the token names the account set.
            None => !self.strict,
        };
        routes::find(call.method, call.path, routed)
    }

    /// The router address, without the final slash that the official guides print. `None` where it is empty.
    fn router_addr<'a>(&self, call: &Call<'a>) -> Option<&'a str> {
        let address = call.header(header::ROUTER_ADDR).filter(|address| !address.is_empty())?;
        Some(if self.strict { address } else { address.strip_suffix('/').unwrap_or(address) })
    }

    /// Checks a call whose operation is known. Gives the account set that it acts on.
    pub(crate) fn admit(&mut self, operation: Operation, call: &Call<'_>) -> Result<Option<String>, GatewayError> {
        let client_id = self.verified_client(call).map_err(GatewayError::Gateway)?;
        self.by_second.admit((client_id.into(), operation), call.now).map_err(too_many_requests)?;
        let account = if operation.is_business() {
            let account = self.account_of(operation, client_id, call).map_err(GatewayError::Gateway)?;
            self.by_account.admit(account.clone(), call.now).map_err(too_many_requests)?;
            Some(account)
        } else {
            None
        };
        let content_type = call.header(header::CONTENT_TYPE).unwrap_or_default();
        let media_type = content_type.split(';').next().unwrap_or_default().trim();
        let is_omitted = media_type.is_empty() && !self.strict;
        let is_file = operation.takes_file() && media_type.eq_ignore_ascii_case("multipart/form-data");
        if !(is_omitted || is_file || media_type.eq_ignore_ascii_case(JSON_CONTENT_TYPE)) {
            return Err(BusinessError::wrong_format(header::CONTENT_TYPE, content_type).into());
        }
        if call.query.len() > MAX_QUERY_CHARS {
            return Err(BusinessError::over_limit("query", MAX_QUERY_CHARS).into());
        }
        Ok(account)
    }

    /// The client id of the application that signed the call.
    fn verified_client<'a>(&mut self, call: &Call<'a>) -> Result<&'a str, Code> {
        let client_id = call.header(header::CLIENT_ID).unwrap_or_default();
        let secret = self.authorizations.client_secret(client_id);
        let outcome = call.verify(secret.unwrap_or(&Secret::new("")));
        if let Err(rejection) = outcome {
            return Err(match code_of(&rejection) {
                code @ (Code::AuthVersion | Code::ClientIdMissing) => code,
                _ if secret.is_none() => Code::ClientIdUnknown,
                code => code,
            });
        }
        if self.strict { self.check_strictly(client_id, call) } else { Ok(client_id) }
    }

    /// The rules of the official documentation that only the strict mode enforces.
    fn check_strictly<'a>(&mut self, client_id: &'a str, call: &Call<'_>) -> Result<&'a str, Code> {
        let nonce = call.header(header::NONCE).unwrap_or_default();
        let is_long_number = nonce.len() >= NONCE_DIGITS && nonce.bytes().all(|byte| byte.is_ascii_digit());
        if !is_long_number || call.header(header::SIGN_HEADERS) != Some(SIGN_HEADERS) {
            return Err(Code::SignHeaders);
        }
        let timestamp = call.header(header::TIMESTAMP).and_then(|text| text.parse().ok()).unwrap_or(call.clock);
        if self.nonces.is_new(client_id, nonce, timestamp, call.clock) { Ok(client_id) } else { Err(Code::Signature) }
    }

    fn account_of(&self, operation: Operation, client_id: &str, call: &Call<'_>) -> Result<String, Code> {
        let token = call.header(header::APP_TOKEN).filter(|token| !token.is_empty()).ok_or(Code::TokenEmpty)?;
        let account = self.tokens.account_of(token, client_id, call.now)?;
        let set = self.authorizations.by_account(account).ok_or(Code::TokenInvalid)?;
        if self.router_addr(call).is_some_and(|address| address != set.domain) {
            return Err(Code::TokenInvalid);
        }
        if operation.is_of_custom_forms() && !set.has_custom_forms {
            return Err(Code::NotSubscribed);
        }
        Ok(account.into())
    }
}

/// The gateway's code for a rejection: it has fewer codes than the verifier has reasons.
fn code_of(rejection: &Rejection) -> Code {
    match rejection {
        Rejection::AuthVersion | Rejection::MissingHeader(header::AUTH_VERSION) => Code::AuthVersion,
        Rejection::MissingHeader(header::CLIENT_ID) => Code::ClientIdMissing,
        Rejection::TimestampFormat
        | Rejection::TimestampExpired { .. }
        | Rejection::MissingHeader(header::TIMESTAMP) => Code::Timestamp,
        Rejection::SignHeaders
        | Rejection::NonceFormat
        | Rejection::MissingHeader(header::SIGN_HEADERS | header::NONCE) => Code::SignHeaders,
        _ => Code::Signature,
    }
}

pub(super) fn too_many_requests(retry_after_s: u64) -> GatewayError {
    GatewayError::TooManyRequests { retry_after_s }
}
