//! What authorises one request: a signature, or the token of a caller of a relay.
#![cfg_attr(not(feature = "direct"), allow(unused_variables, reason = "only a client that signs uses all of them"))]

use alloc::string::String;
use alloc::vec::Vec;

use super::clock::Clock;
#[cfg(feature = "direct")]
use super::nonce::nonce;
use super::relay;
#[cfg(feature = "direct")]
use super::send::proof;
#[cfg(feature = "direct")]
use super::session::application::Application;
#[cfg(feature = "direct")]
use super::session::data::Session;
use crate::Secret;
use crate::WireQuery;
#[cfg(feature = "direct")]
use crate::error::Code;
use crate::error::Error;
use crate::host::{Answer, Host};
use crate::operations::Required;
#[cfg(feature = "direct")]
use crate::signature::{Unsigned, header};
use crate::value::Value;

/// What authorises one request.
#[derive(Clone, Copy, Debug)]
pub(super) enum Credentials<'a> {
    /// The signature of an application.
    #[cfg(feature = "direct")]
    Signed {
        application: &'a Application,
        /// Those of the account set; calls to the endpoints that give a token have none.
        session: Option<&'a Session>,
        /// A further secret that is removed from errors, in case the service repeats it.
        app_secret: Option<&'a Secret>,
    },
    /// The token of the caller, for a relay, which signs.
    Relayed { address: &'a str, authorization: &'a Secret },
}

impl<'a> Credentials<'a> {
    /// Where the request is sent.
    pub(super) fn base_url(&self) -> &'a str {
        match self {
            #[cfg(feature = "direct")]
            Self::Signed { application, .. } => &application.base_url,
            Self::Relayed { address, .. } => address,
        }
    }

    /// The moment of an attempt. The client of a relay signs no time, so its moments are corrected when they are
    /// compared.
    pub(super) fn now<H: Host>(&self, host: &H, clock: &Clock) -> u64 {
        match self {
            #[cfg(feature = "direct")]
            Self::Signed { .. } => clock.now(host),
            Self::Relayed { .. } => host.now(),
        }
    }

    /// The headers of a request. A client that signs signs them for `timestamp`.
    pub(super) fn headers<H: Host>(
        &self,
        host: &H,
        (method, path, query): (&str, &str, &WireQuery),
        timestamp: u64,
    ) -> Vec<(&'static str, String)> {
        match *self {
            #[cfg(feature = "direct")]
            Self::Signed { application, session, .. } => {
                let nonce = nonce(host.random());
                let unsigned = Unsigned { method, path, query, nonce: &nonce, timestamp };
                let mut headers = application.signer.sign(&unsigned).headers;
                if let Some(Session { token, router_addr, .. }) = session {
                    headers.push((header::APP_TOKEN, token.expose().into()));
                    headers.push((header::ROUTER_ADDR, router_addr.clone()));
                }
                headers
            }
            Self::Relayed { authorization, .. } => relay::headers(authorization),
        }
    }

    /// The `data` of an answer that proves its success, or the error that it means, without secrets.
    pub(super) fn open<V: Value>(&self, answer: &Answer<V>, required: &Required) -> Result<Option<V>, Error> {
        match self {
            #[cfg(feature = "direct")]
            Self::Signed { application, session, app_secret } => {
                let token = session.map_or("", |session| session.token.expose());
                let app_secret = app_secret.map_or("", Secret::expose);
                let secrets = [application.client_secret.expose(), token, app_secret];
                proof::open(answer, required).map_err(|error| error.without(&secrets))
            }
            Self::Relayed { authorization, .. } => {
                relay::open(answer, required).map_err(|error| error.without(&[authorization.expose()]))
            }
        }
    }

    /// Whether the clock is measured by an answer with this error. At a relay every answer is used: a relay corrects
    /// its own clock, so no error ever tells its client that the clock is wrong.
    pub(super) fn measures(&self, error: Option<&Error>) -> bool {
        match self {
            #[cfg(feature = "direct")]
            Self::Signed { .. } => error.is_some_and(|error| error.code == Code::ClockSkew),
            Self::Relayed { .. } => true,
        }
    }
}
