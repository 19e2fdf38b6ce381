//! The demo credentials. They are public and valid in sandboxes only.

use serde::{Deserialize, Serialize};

/// The application that the account sets have authorised.
pub const CLIENT_ID: &str = "290001";
/// A second application, which no account set has authorised.
pub const OTHER_CLIENT_ID: &str = "290002";
/// The `outerInstanceId` whose authorisation is a list of one valid row.
pub const OUTER_INSTANCE_ID: &str = "outer-demo-1";
/// The `outerInstanceId` whose authorisation is a list of three rows: two valid, one withdrawn.
pub const SEVERAL_OUTER_INSTANCE_ID: &str = "outer-demo-2";
/// The account set of [`OUTER_INSTANCE_ID`].
pub const ACCOUNT_ID: &str = "1280361275508686848";
/// The data centre of that account set.
pub const ROUTER_ADDR: &str = "https://tf.jdy.com";

const CLIENT_SECRET: &str = "sandbox0client0secret0not0real00";
const OTHER_CLIENT_SECRET: &str = "sandbox0other00secret0not0real00";
const APP_KEY: &str = "SandboxKey1";
const APP_SECRET: &str = "sandbox0app0secret0number0one000";

/// The credentials of a client. In JSON the names are camelCase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Credentials {
    /// `X-Api-ClientID`.
    pub client_id: String,
    /// Signs every call and decrypts the sensitive fields. 32 characters.
    pub client_secret: String,
    /// The key of the account set.
    pub app_key: String,
    /// Signs the appKey. It is the one in force when the credentials were read.
    pub app_secret: String,
    /// `X-GW-Router-Addr`, the `domain` of the authorisation.
    pub router_addr: String,
    /// Finds the authorisation in place of the three fields above.
    pub outer_instance_id: String,
    /// The account set (账套).
    pub account_id: String,
}

impl Credentials {
    pub(crate) fn initial() -> Self {
        Self {
            client_id: CLIENT_ID.into(),
            client_secret: CLIENT_SECRET.into(),
            app_key: APP_KEY.into(),
            app_secret: APP_SECRET.into(),
            router_addr: ROUTER_ADDR.into(),
            outer_instance_id: OUTER_INSTANCE_ID.into(),
            account_id: ACCOUNT_ID.into(),
        }
    }

    /// The second application, beside the account set of the first: its calls are signed well and always refused.
    pub fn other_application() -> Self {
        Self { client_id: OTHER_CLIENT_ID.into(), client_secret: OTHER_CLIENT_SECRET.into(), ..Self::initial() }
    }
}
