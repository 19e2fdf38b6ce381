//! The account set: its credentials, as given, or as the service has them for an instance.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::Secret;
use crate::WireQuery;
use crate::client::Client;
use crate::client::send::attempt::Message;
use crate::client::send::retry::Attempts;
use crate::client::session::single_flight::Lease;
use crate::client::session::token::{TIMEOUT_MS, key_part};
use crate::error::{Code, Error};
use crate::host::{Failure, Host};
use crate::model::is_visible;
use crate::value::Value;

const PATH: &str = "/jdyconnector/app_management/push_app_authorize";
/// An appSecret changes about every 24 hours.
const KEPT_MS: u64 = 24 * 60 * 60 * 1000;

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
        /// Which of its account sets, where there are several.
        account_id: Option<String>,
    },
    /// A relay has them: it signs, and adds token and router address.
    Relayed,
}

impl Accounts {
    /// What tells an account set from the others in the keys of a token store. It is no secret.
    pub(in crate::client) fn key(&self) -> String {
        match self {
            Self::Given(account) => key_part(&account.app_key),
            Self::Authorised { outer_instance_id, account_id } => {
                let account_id = account_id.as_deref().unwrap_or_default();
                format!("{}:{}", key_part(outer_instance_id), key_part(account_id))
            }
            Self::Relayed => String::new(),
        }
    }
}

impl Client {
    /// The credentials of the account set; other ones than those with the appSecret, or with the router address, that has
    /// gone stale.
    pub(in crate::client) async fn account<H: Host>(
        &self,
        host: &H,
        run: &Attempts,
        lease: &Lease<'_>,
        stale: Option<&Secret>,
        left: Option<&str>,
    ) -> Result<Account, Failure<H::Cause>> {
        let (outer_instance_id, account_id) = match &self.options.accounts {
            Accounts::Given(account) => return Ok(account.clone()),
            Accounts::Authorised { outer_instance_id, account_id } => (outer_instance_id, account_id.as_deref()),
            Accounts::Relayed => return Err(refused("the relay has it", Code::Config.hint()).into()),
        };
        let key = self.key("account");
        let mut stored = None;
        // Of an address that led nowhere the store is told: one that asks the service itself then gives another.
        for _ in 0..=usize::from(left.is_some()) {
            stored = host.stored(&key, stored.as_deref(), run.left(host.monotonic())?).await?;
            if let Some(kept) = stored.as_deref().and_then(Account::read)
                && stale != Some(&kept.app_secret)
                && left != Some(&kept.router_addr)
            {
                return Ok(kept);
            }
        }
        let query = WireQuery::new([("outerInstanceId", outer_instance_id.as_str())]);
        let (session, app_secret) = (None, stale);
        let timeout_ms = TIMEOUT_MS.min(run.limits().timeout_ms);
        let message = Message {
            method: "POST",
            path: PATH,
            query: &query,
            body: None,
            session,
            app_secret,
            timeout_ms,
            ids_are_text: true,
        };
        let mut run = run.nested();
        loop {
            lease.go_on(host.monotonic(), timeout_ms);
            let failure = match self.exchange(host, message, &mut run).await {
                Ok(data) => {
                    let account = chosen(data.as_ref(), account_id)?;
                    self.keep(host, &run, &key, &account.text(), self.clock.now(host) + KEPT_MS).await?;
                    return Ok(account);
                }
                Err(failure) => failure,
            };
            let Some(wait) = run.again(self, host, &failure, (message.method, PATH), true) else { return Err(failure) };
            lease.sleep(host, wait).await?;
        }
    }
}

impl Account {
    /// As a token store keeps it.
    fn text(&self) -> String {
        format!("{}\n{}\n{}", self.app_key, self.app_secret.expose(), self.router_addr)
    }

    /// Reads an entry of a token store; none if it has another format.
    fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        Self::of(lines.next()?, lines.next()?, lines.next()?)
    }

    fn of(app_key: &str, app_secret: &str, router_addr: &str) -> Option<Self> {
        let fits = [app_key, app_secret, router_addr].iter().all(|text| !text.is_empty() && is_visible(text));
        let router_addr = router_addr.strip_suffix('/').unwrap_or(router_addr);
        fits.then(|| Self {
            app_key: app_key.into(),
            app_secret: Secret::new(app_secret),
            router_addr: router_addr.into(),
        })
    }
}

/// The one valid account set among what `push_app_authorize` lists, or the one that is wanted.
fn chosen<V: Value>(data: Option<&V>, wanted: Option<&str>) -> Result<Account, Error> {
    let mut found = Vec::new();
    if let Some(data) = data {
        // One row comes as an object, several as a list.
        let mut index = 0;
        while let Some(row) = data.item(index) {
            found.extend(valid(&row));
            index += 1;
        }
        if index == 0 {
            found.extend(valid(data));
        }
    }
    if let Some(wanted) = wanted {
        found.retain(|(id, ..)| id == wanted);
    }
    let mut list = String::new();
    for (id, name, _) in &found {
        list = format!("{list}{}{id} ({name})", if list.is_empty() { "" } else { ", " });
    }
    match (found.pop(), found.is_empty()) {
        (Some((.., account)), true) => Ok(account),
        (Some(_), false) => Err(refused(
            &format!("outerInstanceId leads to several account sets: {list}"),
            "Give the accountId of one of them.",
        )),
        (None, _) => Err(refused(
            "outerInstanceId leads to no valid account set",
            "Check outerInstanceId and accountId; the customer may have withdrawn the authorisation.",
        )),
    }
}

/// Id, name and credentials of an account set whose authorisation is in force.
fn valid<V: Value>(row: &V) -> Option<(String, String, Account)> {
    let text = |key| row.text_of(key).unwrap_or_default();
    let account = Account::of(&text("appKey"), &text("appSecret"), &text("domain"))?;
    let status = row.digits_of("status");
    let in_force = status.is_none_or(|status| matches!(status.as_str(), "1" | "1.0"));
    in_force.then(|| (row.digits_of("accountId").unwrap_or_default(), text("accountName"), account))
}

fn refused(description: &str, hint: &str) -> Error {
    let mut error = Error::new(Code::Config, description).with_hint(hint);
    error.path = Some("accountId".into());
    error
}
