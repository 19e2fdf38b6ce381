//! The account set: its credentials, and where they come from.

use alloc::format;
use alloc::string::String;

use super::store::key_part;
use crate::Secret;
use crate::model::is_visible;

/// The credentials of an account set.
#[derive(Clone, Debug)]
pub(in crate::client) struct Account {
    pub(in crate::client) app_key: String,
    pub(in crate::client) app_secret: Secret,
    pub(in crate::client) router_addr: String,
}

/// Where the credentials come from.
#[derive(Debug)]
pub(in crate::client) enum Accounts {
    /// From the caller.
    Given(Account),
    /// From the authorisation that an instance has given to the application.
    Authorised {
        /// The instance.
        outer_instance_id: String,
        /// Which of its account sets, if it has several.
        account_id: Option<String>,
    },
}

impl Accounts {
    /// The part that identifies the account set in the keys of a token store. It is no secret.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Given(account) => key_part(&account.app_key),
            Self::Authorised { outer_instance_id, account_id } => {
                let account_id = account_id.as_deref().unwrap_or_default();
                format!("{}:{}", key_part(outer_instance_id), key_part(account_id))
            }
        }
    }
}

impl Account {
    /// As a token store keeps it.
    pub(super) fn text(&self) -> String {
        format!("{}\n{}\n{}", self.app_key, self.app_secret.expose(), self.router_addr)
    }

    /// Reads an entry of a token store. `None` if it has another format.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        Self::of(lines.next()?, lines.next()?, lines.next()?)
    }

    pub(super) fn of(app_key: &str, app_secret: &str, router_addr: &str) -> Option<Self> {
        let fits = [app_key, app_secret, router_addr].iter().all(|text| !text.is_empty() && is_visible(text));
        let router_addr = router_addr.strip_suffix('/').unwrap_or(router_addr);
        fits.then(|| Self {
            app_key: app_key.into(),
            app_secret: Secret::new(app_secret),
            router_addr: router_addr.into(),
        })
    }
}
