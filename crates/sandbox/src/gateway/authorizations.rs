//! Applications, the account sets that authorised them, and their rotating appSecrets.

use jdy_core::Secret;
use serde_json::{Value, json};

use super::moved::Moved;
use crate::business::BusinessError;
use crate::clock::DAY_MS;
use crate::credentials::{Credentials, OUTER_INSTANCE_ID, SEVERAL_OUTER_INSTANCE_ID};
use crate::random::Random;

/// The authorisation of one account set (账套).
pub(crate) struct AccountSet {
    pub(crate) account_id: String,
    pub(crate) app_key: String,
    pub(crate) app_secret: String,
    old_app_secret: String,
    pub(crate) domain: String,
    outer_instance_id: &'static str,
    account_name: &'static str,
    /// False where the customer has withdrawn the authorisation.
    pub(crate) valid: bool,
    /// The product of the account set includes custom forms (自定义单据).
    pub(crate) has_custom_forms: bool,
    instance_expires: u64,
}

/// All applications and account sets. Every account set has authorised the first application.
pub(crate) struct Authorizations {
    applications: Vec<(String, Secret)>,
    account_sets: Vec<AccountSet>,
    secrets_since: Option<u64>,
    /// The router addresses that account sets have left, with the answer at each.
    left: Vec<(String, Moved)>,
}

/// 2030-12-31 in Beijing: late enough for every test.
const INSTANCE_EXPIRES: u64 = 1_924_876_800_000;
/// The user who gave the authorisation.
const UID: u64 = 1_366_880_003;

impl Authorizations {
    pub(crate) fn demo(random: &mut Random) -> Self {
        let first = Credentials::initial();
        let other = Credentials::other_application();
        let mut row = |outer_instance_id, account_id: &str, name, domain: &str, valid| AccountSet {
            account_id: account_id.into(),
            app_key: format!("SandboxKey{}", account_id.get(15..).unwrap_or_default()),
            app_secret: random.token(),
            old_app_secret: random.token(),
            domain: domain.into(),
            outer_instance_id,
            account_name: name,
            valid,
            has_custom_forms: true,
            instance_expires: INSTANCE_EXPIRES,
        };
        let several = SEVERAL_OUTER_INSTANCE_ID;
        let second = "https://tf2.jdy.com";
        let only = AccountSet {
            app_key: first.app_key.clone(),
            app_secret: first.app_secret.clone(),
            ..row(OUTER_INSTANCE_ID, &first.account_id, "示例贸易有限公司", &first.router_addr, true)
        };
        let account_sets = vec![
            only,
            row(several, "1280361275508686901", "示例零售总店", &first.router_addr, true),
            AccountSet {
                has_custom_forms: false, ..row(several, "1280361275508686902", "示例零售二店", second, true)
            },
            row(several, "1280361275508686903", "示例零售旧账套", second, false),
        ];
        let applications =
            [first, other].map(|demo| (demo.client_id, Secret::new(demo.client_secret))).into_iter().collect();
        Self { applications, account_sets, secrets_since: None, left: Vec::new() }
    }

    pub(crate) fn client_secret(&self, client_id: &str) -> Option<&Secret> {
        self.applications.iter().find(|(known, _)| known == client_id).map(|(_, secret)| secret)
    }

    pub(crate) fn account_sets(&self) -> &[AccountSet] {
        &self.account_sets
    }

    pub(crate) fn by_account(&self, account_id: &str) -> Option<&AccountSet> {
        self.account_sets.iter().find(|set| set.account_id == account_id)
    }

    /// The account set of an appKey that was issued to this application.
    pub(crate) fn by_app_key(&self, client_id: &str, app_key: &str) -> Option<&AccountSet> {
        self.of(client_id).find(|set| set.app_key == app_key)
    }

    fn of<'a>(&'a self, client_id: &str) -> impl Iterator<Item = &'a AccountSet> + use<'a> {
        let owner = self.applications.first().is_some_and(|(first, _)| first == client_id);
        self.account_sets.iter().filter(move |_| owner)
    }

    /// Changes every appSecret. The previous one stays visible as `oldAppSecret` and opens nothing.
    pub(crate) fn rotate(&mut self, random: &mut Random) {
        for set in &mut self.account_sets {
            set.old_app_secret = std::mem::replace(&mut set.app_secret, random.token());
        }
    }

    /// Gives every account set another router address. Account sets that shared one share the new one.
    pub(crate) fn move_all(&mut self, answer: Moved) {
        for set in &mut self.account_sets {
            let old = std::mem::take(&mut set.domain);
            // Every move adds one part to the host name, so no address comes back.
            set.domain = format!("https://moved.{}", old.strip_prefix("https://").unwrap_or(&old));
            self.left.push((old, answer));
        }
    }

    /// The answer at a router address that account sets have left.
    pub(crate) fn left(&self, address: &str) -> Option<Moved> {
        self.left.iter().find(|(left, _)| left == address).map(|(_, answer)| *answer)
    }

    /// Rotates once for each full day since the first request.
    pub(crate) fn rotate_when_due(&mut self, now: u64, random: &mut Random) {
        let since = *self.secrets_since.get_or_insert(now);
        let days = now.saturating_sub(since) / DAY_MS;
        self.secrets_since = Some(since + days * DAY_MS);
        // Two rotations replace both secrets of an account set. More would show no difference.
        for _ in 0..days.min(2) {
            self.rotate(random);
        }
    }

    /// The `data` of `push_app_authorize`: a list, also of one row. Without outerInstanceId it has all rows of the
    /// application.
    pub(crate) fn rows(&self, client_id: &str, outer_instance_id: Option<&str>) -> Result<Value, BusinessError> {
        let wanted = |set: &&AccountSet| outer_instance_id.is_none_or(|wanted| set.outer_instance_id == wanted);
        let rows: Vec<Value> = self.of(client_id).filter(wanted).map(AccountSet::row).collect();
        match outer_instance_id {
            Some(unknown) if rows.is_empty() => Err(BusinessError::not_found("outerInstanceId", unknown)),
            _ => Ok(Value::Array(rows)),
        }
    }
}

impl AccountSet {
    fn row(&self) -> Value {
        json!({
            "appKey": self.app_key,
            "appSecret": self.app_secret,
            "oldAppSecret": self.old_app_secret,
            "domain": self.domain,
            "status": i32::from(self.valid),
            "accountId": self.account_id,
            "accountName": self.account_name,
            "groupName": "金蝶云星辰",
            "serviceId": format!("{}1", self.account_id.get(9..).unwrap_or_default()),
            "tenantId": format!("{}2", self.account_id.get(9..).unwrap_or_default()),
            "instanceId": format!("{}3", self.account_id.get(9..).unwrap_or_default()),
            "instanceExpiresTime": self.instance_expires,
            "uid": UID,
        })
    }
}
