//! The state that a client which signs keeps between its calls.

use alloc::format;
use alloc::rc::Rc;
use alloc::string::String;
use core::cell::RefCell;

use super::account::Accounts;
use super::application::Application;
use super::data::Session;
use super::single_flight::SingleFlight;
use super::store::key_part;
use crate::Secret;
use crate::client::credentials::Credentials;
use crate::client::window::Window;
use crate::error::Error;
use crate::wire::TOKEN_CALLS_PER_MINUTE;

/// The state that a client which signs keeps between its calls.
#[derive(Debug)]
pub(in crate::client) struct Direct {
    pub(in crate::client) application: Application,
    pub(super) accounts: Accounts,
    /// The token that is in use.
    pub(super) kept: RefCell<Option<Rc<Session>>>,
    /// A rejected token that the token endpoint gave again, and until when the endpoint is not asked again.
    pub(super) repeated: RefCell<Option<(Secret, u64)>>,
    /// The lease to fetch a token: one call has it at a time.
    pub(super) token_lease: SingleFlight,
    /// The calls to the token endpoint.
    pub(in crate::client) token_calls: RefCell<Window>,
    /// Why the last call to the token endpoint gave no token.
    pub(super) token_failure: RefCell<Option<Error>>,
}

impl Direct {
    pub(in crate::client) fn new(application: Application, accounts: Accounts) -> Self {
        Self {
            application,
            accounts,
            kept: RefCell::default(),
            repeated: RefCell::default(),
            token_lease: SingleFlight::default(),
            token_calls: RefCell::new(Window::per_minute(TOKEN_CALLS_PER_MINUTE)),
            token_failure: RefCell::default(),
        }
    }

    /// The credentials of one request.
    pub(in crate::client) fn credentials<'a>(
        &'a self,
        session: Option<&'a Session>,
        app_secret: Option<&'a Secret>,
    ) -> Credentials<'a> {
        Credentials::Signed { application: &self.application, session, app_secret }
    }

    /// The key in a token store for this client and its account set. It contains the address of the service, so that a
    /// token is never sent to another service. It holds no secret.
    pub(super) fn key(&self, kind: &str) -> String {
        let Application { base_url, client_id, .. } = &self.application;
        let service = base_url.strip_prefix("https://").or_else(|| base_url.strip_prefix("http://"));
        let service = key_part(service.unwrap_or(base_url));
        format!("jdy:{kind}:{service}:{}:{}", key_part(client_id), self.accounts.key())
    }
}
