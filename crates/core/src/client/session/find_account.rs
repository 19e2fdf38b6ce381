//! Asks the service for the credentials of an account set.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jdy_messages::calls::{no_account_set, several_account_sets};

use super::account::{Account, Accounts};
use super::direct::Direct;
use super::durations::TIMEOUT_MS;
use super::single_flight::Lease;
use super::store::keep;
use crate::Secret;
use crate::WireQuery;
use crate::client::send::attempt::{UnsignedRequest, exchange};
use crate::client::send::retry::Attempts;
use crate::client::service::Service;
use crate::error::{Code, Error};
use crate::host::{Failure, Host};
use crate::operations::Required;
use crate::value::Value;

const PATH: &str = "/jdyconnector/app_management/push_app_authorize";
/// An appSecret changes about every 24 hours.
const KEPT_MS: u64 = 24 * 60 * 60 * 1000;

impl Direct {
    /// The credentials of the account set. If an appSecret or a router address is given as stale, they have another
    /// one.
    pub(super) async fn account<H: Host>(
        &self,
        host: &H,
        service: &Service,
        attempts: &Attempts,
        lease: &Lease<'_>,
        stale: Option<&Secret>,
        left: Option<&str>,
    ) -> Result<Account, Failure<H::Cause>> {
        let (outer_instance_id, account_id) = match &self.accounts {
            Accounts::Given(account) => return Ok(account.clone()),
            Accounts::Authorised { outer_instance_id, account_id } => (outer_instance_id, account_id.as_deref()),
        };
        let key = self.key("account");
        let mut stored = None;
        // The stale address is passed to the store: a store that asks the service itself then gives another one.
        for _ in 0..=usize::from(left.is_some()) {
            stored = host.stored(&key, stored.as_deref(), attempts.left(host.monotonic())?).await?;
            if let Some(kept) = stored.as_deref().and_then(Account::read)
                && stale != Some(&kept.app_secret)
                && left != Some(&kept.router_addr)
            {
                return Ok(kept);
            }
        }
        let query = WireQuery::new([("outerInstanceId", outer_instance_id.as_str())]);
        let timeout_ms = TIMEOUT_MS.min(attempts.limits().timeout_ms);
        let request = UnsignedRequest {
            method: "POST",
            path: PATH,
            credentials: self.credentials(None, stale),
            query: &query,
            body: None,
            timeout_ms,
            required: &Required::Nothing,
            ids_are_text: true,
        };
        let mut attempts = attempts.nested();
        loop {
            lease.go_on(host.monotonic(), timeout_ms);
            let failure = match exchange(host, &service.clock, request, &mut attempts).await {
                Ok(data) => {
                    let account = chosen(data.as_ref(), account_id)?;
                    keep(host, &attempts, &key, &account.text(), service.clock.now(host) + KEPT_MS).await?;
                    return Ok(account);
                }
                // The service names no field, and its hint for a record that is not there does not fit.
                Err(failure) if failure.error.code == Code::NotFound => {
                    let mut error = refused(no_account_set, &[]);
                    error.path = Some("outerInstanceId".into());
                    error.errcode.clone_from(&failure.error.errcode);
                    error.source = Some(failure.error);
                    return Err(Failure { error, cause: failure.cause });
                }
                Err(failure) => failure,
            };
            let Some(wait) = attempts.again(host, service, &failure, (request.method, PATH), true) else {
                return Err(failure);
            };
            lease.sleep(host, wait).await?;
        }
    }
}

/// The account set with the wanted id among those that `push_app_authorize` lists, or the only valid one.
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
        (Some(_), false) => Err(refused(several_account_sets, &[&list])),
        (None, _) => Err(refused(no_account_set, &[])),
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

fn refused(message: jdy_messages::Message, arguments: &[&str]) -> Error {
    let mut error = Error::new(Code::Config, message, arguments);
    error.path = Some("accountId".into());
    error
}
