//! One call as straight-line code: check, token, sign, send, read, judge.

mod call;
mod options;
mod query;
mod token;

use alloc::boxed::Box;
use alloc::format;
use alloc::string::ToString;

pub use call::{Call, check_method, check_path};
pub use options::{CallOptions, Options};
pub use query::{ArrayFormat, query};

use crate::encoding::path_to_wire;
use crate::envelope;
use crate::error::{Code, Error};
use crate::host::{Failure, Host, Request};
use crate::json::quoted;
use crate::operations::Repeat;
use crate::query::WireQuery;
use crate::signature::{Signer, Unsigned, header};
use token::Flight;

/// A client of one application for one account set. It holds no connection and no future; any number of calls
/// may be under way at once.
#[derive(Debug)]
pub struct Client {
    options: Options,
    signer: Signer,
    flight: Flight,
}

impl Client {
    /// A client with these options.
    pub fn new(options: Options) -> Self {
        Self { signer: options.signer(), options, flight: Flight::default() }
    }

    /// How lists of several values stand in a query.
    pub const fn array_format(&self) -> ArrayFormat {
        self.options.array_format
    }

    /// Makes a call and gives the `data` of its answer.
    pub async fn call<H: Host>(
        &self,
        host: &H,
        call: Call,
        CallOptions { timeout_ms }: CallOptions,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let timeout_ms = timeout_ms.unwrap_or(self.options.timeout_ms);
        let token = match self.token(host, timeout_ms).await {
            Ok(token) => token,
            Err(failure) => return Err(self.redacted(failure, "")),
        };
        let Call { method, path, query, body, repeat, needs_data } = call;
        let mut request = self.signed(host, &method, &path, &query, timeout_ms);
        request.headers.push((header::APP_TOKEN, token.expose().into()));
        request.headers.push((header::ROUTER_ADDR, self.options.router_addr.clone()));
        request.body = body;
        // From here on a save may be carried out; what ended before that is no unknown outcome.
        if let Some(failure) = host.ended() {
            return Err(failure);
        }
        let outcome = match host.send(request).await {
            Ok(answer) => match envelope::open(answer) {
                Ok(None) if needs_data => Err(Error::new(Code::Protocol, "the answer carries no data").into()),
                opened => opened.map_err(Failure::from),
            },
            Err(failure) => Err(failure),
        };
        outcome.map_err(|failure| self.redacted(judged(failure, &repeat), token.expose()))
    }

    /// A request signed for this moment.
    fn signed<H: Host>(&self, host: &H, method: &str, path: &str, query: &WireQuery, timeout_ms: u32) -> Request {
        let nonce = nonce(host.random());
        let unsigned = Unsigned { method, path, query, nonce: &nonce, timestamp: host.now() };
        let separator = if query.as_str().is_empty() { "" } else { "?" };
        Request {
            method: method.into(),
            url: format!("{}{}{separator}{}", self.options.base_url, path_to_wire(path), query.as_str()),
            headers: self.signer.sign(&unsigned).headers,
            body: None,
            timeout_ms,
        }
    }

    fn redacted<C>(&self, failure: Failure<C>, token: &str) -> Failure<C> {
        let options = &self.options;
        let secrets = [options.client_secret.expose(), options.app_secret.expose(), token];
        Failure { error: failure.error.without(&secrets), ..failure }
    }
}

/// A nonce of 16 digits.
pub fn nonce(random: u64) -> alloc::string::String {
    const LEAST: u64 = 1_000_000_000_000_000;
    (LEAST + random % (9 * LEAST)).to_string()
}

/// What a failure means for a call of this kind.
///
/// A save that was cut off or met a failing gateway may have been carried out, and sending it again may double
/// it: its outcome is unknown, and the error says so.
fn judged<C>(failure: Failure<C>, repeat: &Repeat) -> Failure<C> {
    let hint = match repeat {
        Repeat::Safe => return failure,
        Repeat::CheckFirst { number } => {
            format!("Look for number {} with customers.get; save again only if it is not there.", quoted(number))
        }
        Repeat::Never => Code::OutcomeUnknown.hint().into(),
    };
    let Failure { error, cause } = failure;
    if !may_have_been_carried_out(&error) {
        return Failure { error, cause };
    }
    let unknown =
        Error::new(Code::OutcomeUnknown, &format!("the save may have been carried out: {}", error.description));
    let error = Error {
        errcode: error.errcode.clone(),
        status: error.status,
        trace_id: error.trace_id.clone(),
        source: Some(Box::new(error)),
        ..unknown.with_hint(&hint)
    };
    Failure { error, cause }
}

fn may_have_been_carried_out(error: &Error) -> bool {
    match error.code {
        Code::Network | Code::Timeout | Code::Aborted | Code::Protocol => true,
        // Where the gateway found no API, nothing was carried out; nor is it where a retry is pointless.
        Code::Gateway | Code::Business => error.retryable,
        _ => false,
    }
}
