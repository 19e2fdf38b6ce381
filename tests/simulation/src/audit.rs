//! Reads the records of the sandbox, with requests that do not use the tested client.

use http::Request;
use jdy_core::json::Json;
use jdy_core::signature::{Signer, Unsigned, app_signature, header};
use jdy_core::{Secret, WireQuery};
use jdy_sandbox::{Credentials, OUTER_INSTANCE_ID, SEVERAL_OUTER_INSTANCE_ID, Sandbox};

use crate::outcome::Row;

const MINUTE_MS: u64 = 60_000;

/// An account set of the sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// The only one of its instance.
    Only,
    /// One of several of its instance.
    OneOfSeveral,
}

impl Account {
    /// The `outerInstanceId` that leads to it.
    pub const fn outer_instance_id(self) -> &'static str {
        match self {
            Self::Only => OUTER_INSTANCE_ID,
            Self::OneOfSeveral => SEVERAL_OUTER_INSTANCE_ID,
        }
    }

    /// The `accountId` that selects it, where its instance has several.
    pub const fn account_id(self) -> Option<&'static str> {
        match self {
            Self::Only => None,
            Self::OneOfSeveral => Some("1280361275508686901"),
        }
    }
}

/// Reads the records of a sandbox.
pub struct Auditor<'a> {
    sandbox: &'a mut Sandbox,
    signer: Signer,
    now: u64,
    calls: u64,
    token: String,
    router_addr: String,
}

impl<'a> Auditor<'a> {
    /// Logs in.
    pub fn new(sandbox: &'a mut Sandbox, account: Account, now: u64) -> Result<Self, String> {
        let Credentials { client_id, client_secret, .. } = sandbox.demo();
        let signer = Signer::new(client_id, &Secret::new(client_secret));
        let mut auditor = Self { sandbox, signer, now, calls: 0, token: String::new(), router_addr: String::new() };
        // The daily change of secrets may come between the two calls of a login, once.
        auditor.log_in(account).or_else(|_| auditor.log_in(account))?;
        Ok(auditor)
    }

    fn log_in(&mut self, account: Account) -> Result<(), String> {
        let query = [("outerInstanceId", account.outer_instance_id())];
        let answer = self.call("POST", "/jdyconnector/app_management/push_app_authorize", &query)?;
        let row = match &answer {
            Json::List(rows) => {
                let wanted = account.account_id();
                rows.iter().find(|row| wanted.is_none() || row.get("accountId").and_then(Json::as_text) == wanted)
            }
            one => Some(one),
        };
        let row = row.ok_or("no such account set")?;
        let (app_key, app_secret) = (text(row, "appKey")?, Secret::new(text(row, "appSecret")?));
        self.router_addr = text(row, "domain")?;
        let query = [("app_key", &*app_key), ("app_signature", &app_signature(&app_key, &app_secret))];
        let answer = self.call("GET", "/jdyconnector/app_management/kingdee_auth_token", &query)?;
        self.token = text(&answer, "app-token")?;
        Ok(())
    }

    /// Every customer.
    pub fn customers(&mut self) -> Result<Vec<Row>, String> {
        let answer = self.call("GET", "/jdy/v2/bd/customer", &[("enable", "-1"), ("page_size", "100")])?;
        let Some(Json::List(rows)) = answer.get("rows") else { return Err("a list without rows".into()) };
        let count = answer.get("count").map(ToString::to_string).unwrap_or_default();
        if !count.contains(&rows.len().to_string()) {
            return Err(format!("{count} customers, {} rows", rows.len()));
        }
        rows.iter().map(|row| Row::of(row).ok_or_else(|| "a row without its fields".to_owned())).collect()
    }

    /// One customer with its contacts.
    pub fn customer(&mut self, id: &str) -> Result<Row, String> {
        let answer = self.call("GET", "/jdy/v2/bd/customer_detail", &[("id", id)])?;
        Row::of(&answer).ok_or_else(|| "a customer without its fields".into())
    }

    fn call(&mut self, method: &str, path: &str, query: &[(&str, &str)]) -> Result<Json<'static>, String> {
        self.calls += 1;
        // One call a minute is within any limit.
        self.now += MINUTE_MS;
        let query = WireQuery::new(query.iter().copied());
        let nonce = format!("9{:015}", self.calls);
        let signed = self.signer.sign(&Unsigned { method, path, query: &query, nonce: &nonce, timestamp: self.now });
        let mut builder = Request::builder().method(method).uri(format!("{path}?{}", signed.query));
        for (name, value) in &signed.headers {
            builder = builder.header(*name, value);
        }
        if !self.token.is_empty() {
            builder = builder.header(header::APP_TOKEN, &self.token).header(header::ROUTER_ADDR, &self.router_addr);
        }
        let request = builder.body(Vec::new()).map_err(|error| error.to_string())?;
        let response = self.sandbox.handle(request, self.now);
        let json: Json = serde_json::from_slice(response.body()).map_err(|error| error.to_string())?;
        let errcode = json.get("errcode").or_else(|| json.get("code")).and_then(Json::as_integer);
        let (Some(0 | 200), Some(data)) = (errcode, json.get("data")) else {
            return Err(format!("{method} {path}: {}", String::from_utf8_lossy(response.body())));
        };
        Ok(data.clone())
    }
}

fn text(json: &Json<'_>, name: &str) -> Result<String, String> {
    json.get(name).and_then(Json::as_text).map(str::to_owned).ok_or_else(|| format!("no {name}"))
}
