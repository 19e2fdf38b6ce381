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

/// What authorises the attempts of a call until it is rejected.
pub(super) enum Authorization {
    /// The app-token of the account set.
    #[cfg(feature = "direct")]
    Direct(Rc<Session>),
    /// What the relay knows the caller by.
    Relayed(Secret),
}

impl Authorization {
    /// What is rejected when it is rejected.
    pub(super) fn token(&self) -> &Secret {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(session) => &session.token,
            Self::Relayed(authorization) => authorization,
        }
    }

    /// Where the service finds the account set; empty where a relay knows it.
    pub(super) fn router_addr(&self) -> &str {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(session) => &session.router_addr,
            Self::Relayed(_) => "",
        }
    }
}

impl Auth {
    /// What authorises the next attempt, with another token than the one that was rejected.
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

    /// After a call whose address led nowhere: whether the service has moved the account set since.
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

    /// The text behind a sensitive field. Only a client with the secret can find it.
    pub(super) async fn decrypt<H: Host>(&self, host: &H, text: &str) -> Option<String> {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => host.decrypt(text, &direct.application.client_secret).await,
            Self::Relay { .. } => None,
        }
    }

    /// Whether the service encrypted this text. With the key it is what can be decrypted; without it, what looks like
    /// nothing else.
    pub(super) async fn is_encrypted<H: Host>(&self, host: &H, text: &str) -> bool {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(_) => self.decrypt(host, text).await.is_some(),
            Self::Relay { .. } => is_encrypted_surely(text),
        }
    }

    /// A moment that [`Credentials::now`] gave, by the service's clock as it is known now.
    pub(super) fn at_the_service(&self, service: &Service, moment: u64) -> u64 {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(_) => moment,
            Self::Relay { .. } => moment.saturating_add_signed(service.clock.offset_ms()),
        }
    }

    /// When each of the calls to the token endpoint is forgotten.
    pub(super) fn token_calls(&self, now: u64) -> Vec<u64> {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => direct.token_calls.try_borrow().map(|calls| calls.taken(now)).unwrap_or_default(),
            Self::Relay { .. } => Vec::new(),
        }
    }

    /// Goes on where another client ended.
    pub(super) fn resume_token_calls(&self, taken: [u64; 2]) {
        match self {
            #[cfg(feature = "direct")]
            Self::Direct(direct) => direct.token_calls.borrow_mut().resume(taken.into()),
            Self::Relay { .. } => {}
        }
    }
}
