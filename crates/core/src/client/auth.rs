//! What authorises the calls of a client: it signs them itself, or a relay does.
#![cfg_attr(
    not(feature = "direct"),
    allow(unused_variables, clippy::unused_async, reason = "only a client that signs uses all of them")
)]

#[cfg(feature = "direct")]
use alloc::boxed::Box;
#[cfg(feature = "direct")]
use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use super::credentials::Credentials;
use super::relay;
use super::send::retry::Attempts;
use super::service::Service;
#[cfg(feature = "direct")]
use super::session::data::Session;
#[cfg(feature = "direct")]
use super::session::direct::Direct;
use crate::Secret;
use crate::host::{Failure, Host};
use crate::model::is_encrypted_surely;

/// What authorises the calls of a client.
#[derive(Debug)]
pub(super) enum Auth {
    /// The client signs, with a token that it fetches.
    #[cfg(feature = "direct")]
    Direct(Box<Direct>),
    /// The relay at this address signs; it has the token.
    Relay { address: String },
}

/// What authorises the attempts of a call until the service or the relay rejects it.
pub(super) enum Authorization {
    /// The app-token of the account set.
    #[cfg(feature = "direct")]
    Direct(Rc<Session>),
    /// The token that the relay authorises the caller by.
    Relayed(Secret),
}

impl Authorization {
    /// The token in it.
    pub(super) fn token(&self) -> &Secret {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(session) => &session.token,
            Self::Relayed(authorization) => authorization,
        }
    }

    /// The router address of the account set; empty at a relay, which adds it.
    pub(super) fn router_addr(&self) -> &str {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(session) => &session.router_addr,
            Self::Relayed(_) => "",
        }
    }
}

impl Auth {
    /// Gets what authorises the next attempt: another token than `rejected`.
    pub(super) async fn authorize<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        rejected: Option<&Secret>,
    ) -> Result<Authorization, Failure<H::Cause>> {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => direct.session(host, service, attempts, rejected).await.map(Authorization::Direct),
            Self::Relay { .. } => relay::authorization(host, attempts).await.map(Authorization::Relayed),
        }
    }

    /// The credentials of one request.
    pub(super) fn credentials<'a>(&'a self, authorization: &'a Authorization) -> Credentials<'a> {
        match (self, authorization) {
            #[cfg(feature = "direct")]
            (Self::Direct(direct), Authorization::Direct(session)) => direct.credentials(Some(session), None),
            #[cfg(feature = "direct")]
            (Self::Direct(direct), Authorization::Relayed(_)) => direct.credentials(None, None),
            (Self::Relay { address }, authorization) => {
                Credentials::Relayed { address, authorization: authorization.token() }
            }
        }
    }

    /// Whether the service has moved the account set to another address. Asked after a call found no API at the old
    /// one.
    pub(super) async fn has_moved<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        authorization: &Authorization,
    ) -> Result<bool, Failure<H::Cause>> {
        match (self, authorization) {
            #[cfg(feature = "direct")]
            (Self::Direct(direct), Authorization::Direct(session)) => {
                direct.has_moved(host, service, attempts, session).await
            }
            _ => Ok(false),
        }
    }

    /// Decrypts a sensitive field. Only a client with the client secret can.
    pub(super) async fn decrypt<H: Host>(&self, host: &H, text: &str) -> Option<String> {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => host.decrypt(text, &direct.application.client_secret).await,
            Self::Relay { .. } => None,
        }
    }

    /// Whether the service encrypted this text. A client with the key tries to decrypt it; without the key the form of
    /// the text decides.
    pub(super) async fn is_encrypted<H: Host>(&self, host: &H, text: &str) -> bool {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(_) => self.decrypt(host, text).await.is_some(),
            Self::Relay { .. } => is_encrypted_surely(text),
        }
    }

    /// Converts a moment of [`Credentials::now`] to the service's clock, with the offset that is known now.
    pub(super) fn at_the_service(&self, service: &Service, moment: u64) -> u64 {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(_) => moment,
            Self::Relay { .. } => moment.saturating_add_signed(service.clock.offset_ms()),
        }
    }

    /// When each call to the token endpoint stops to count against its limit.
    pub(super) fn token_calls(&self, now: u64) -> Vec<u64> {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => direct.token_calls.try_borrow().map(|calls| calls.taken(now)).unwrap_or_default(),
            Self::Relay { .. } => Vec::new(),
        }
    }

    /// Takes over the calls that an earlier client made to the token endpoint.
    pub(super) fn resume_token_calls(&self, taken: [u64; 2]) {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => direct.token_calls.borrow_mut().resume(taken.into()),
            Self::Relay { .. } => {}
        }
    }
}
