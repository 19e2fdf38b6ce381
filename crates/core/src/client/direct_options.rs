//! The options of a client that signs: its application and its account set.

use alloc::borrow::ToOwned;
use alloc::string::String;

use jdy_messages::options;

use super::option_values::{origin, secret, text};
use super::session::account::{Account, Accounts};
use super::session::application::Application;
use super::session::direct::Direct;
use crate::json::{Invalid, Json};
use crate::wire::BASE_URL;

const CREDENTIALS: [&str; 3] = ["appKey", "appSecret", "routerAddr"];

/// Checks which options are given together.
pub(super) fn direct(json: &Json) -> Result<Direct, Invalid> {
    if let Some(missing) = ["clientId", "clientSecret"].iter().find(|name| json.get(name).is_none()) {
        return Err(Invalid::missing(missing));
    }
    let base_url = origin(json, "baseUrl").unwrap_or(BASE_URL);
    let application = Application::new(base_url, &owned(json, "clientId"), secret(json, "clientSecret"));
    Ok(Direct::new(application, accounts(json)?))
}

/// The account set is either given with its three credentials, or found through its instance.
fn accounts(json: &Json) -> Result<Accounts, Invalid> {
    let given = |name: &&str| json.get(name).is_some();
    let Some(outer_instance_id) = text(json, "outerInstanceId") else {
        if let Some(missing) = CREDENTIALS.iter().find(|name| !given(name)) {
            return Err(Invalid::new(options::credentials_missing, &[]).in_field(missing));
        }
        if given(&"accountId") {
            return Err(Invalid::new(options::account_id_alone, &[]).in_field("accountId"));
        }
        return Ok(Accounts::Given(Account {
            app_key: owned(json, "appKey"),
            app_secret: secret(json, "appSecret"),
            router_addr: origin(json, "routerAddr").unwrap_or_default().to_owned(),
        }));
    };
    if let Some(doubled) = CREDENTIALS.iter().find(|name| given(name)) {
        return Err(Invalid::new(options::credentials_doubled, &[]).in_field(doubled));
    }
    Ok(Accounts::Authorised {
        outer_instance_id: outer_instance_id.to_owned(),
        account_id: text(json, "accountId").map(ToOwned::to_owned),
    })
}

fn owned(options: &Json, name: &str) -> String {
    text(options, name).unwrap_or_default().to_owned()
}
