//! The client of this project, as a caller uses it.

use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options, Pages};
use jdy_core::error::{Code, Error};
use jdy_core::host::Failure;
use jdy_core::json::Json;
use jdy_core::operations::Entry;
use jdy_core::value::Value;
use jdy_sandbox::Credentials;

use crate::ask::{Ask, Outcome, Row, object, text};
use crate::host::CallHost;
use crate::plan::{Access, Plan};
use crate::subject::Subject;

/// The clients of one schedule.
pub struct Careful(Vec<Client>);

impl Careful {
    /// The clients of a plan.
    pub fn new(plan: &Plan, credentials: &Credentials) -> Result<Self, Error> {
        let clients = (0..plan.clients).map(|client| Ok(Client::new(options(plan, credentials, client)?)));
        clients.collect::<Result<_, Error>>().map(Self)
    }
}

impl Subject for Careful {
    const IS_BOUNDED: bool = true;

    async fn ask(&self, host: &CallHost, ask: &Ask) -> Outcome {
        self.answer(host, ask).await.unwrap_or_else(|failure| Outcome::Failed(failure.error))
    }
}

impl Careful {
    async fn answer(&self, host: &CallHost, ask: &Ask) -> Result<Outcome, Failure<()>> {
        let Some(client) = self.0.get(host.client()) else { return Err(misread("client").into()) };
        let format = ArrayFormat::default();
        let entry = |group, name| Entry::named(group, name).ok_or_else(|| misread(name));
        let raw = |method, path, parameter, fields| Call::raw(method, path, object([(parameter, fields)]), format);
        let call = match ask {
            Ask::SaveCustomer(_) => Call::of(entry("customers", "save")?, ask.fields(), format),
            Ask::SaveMember { .. } => Call::of(entry("members", "save")?, ask.fields(), format),
            Ask::SaveCust { raw: false, .. } => Call::of(entry("cust", "save")?, ask.fields(), format),
            Ask::SaveCust { raw: true, .. } => raw("POST", "/jdy/v2/cust/save", "body", ask.fields()),
            Ask::Get { raw: false, .. } => Call::of(entry("customers", "get")?, ask.fields(), format),
            Ask::Get { raw: true, .. } => raw("GET", "/jdy/v2/bd/customer_detail", "query", ask.fields()),
            Ask::List { .. } => return self.list(client, host, entry("customers", "list")?, ask).await,
        };
        let data = client.call(host, &call?, &CallOptions::default()).await?;
        Ok(Outcome::of(ask, data.as_ref())?)
    }

    async fn list(
        &self,
        client: &Client,
        host: &CallHost,
        entry: &'static Entry,
        ask: &Ask,
    ) -> Result<Outcome, Failure<()>> {
        let mut pages = Pages::new(entry, ask.fields(), ArrayFormat::default())?;
        let mut rows = Vec::new();
        while let Some(call) = pages.next()? {
            let data = client.call(host, &call, &CallOptions::default()).await?;
            if let Json::List(page) = pages.take(data.as_ref())?.rows {
                rows.extend(page.iter().filter_map(Row::of));
            }
        }
        Ok(Outcome::Listed(rows))
    }
}

impl Outcome {
    /// What the `data` of an answer tells whoever asked.
    pub(crate) fn of(ask: &Ask, data: Option<&Json<'_>>) -> Result<Self, Error> {
        let ids = |data: &Json| match data.get("ids") {
            Some(Json::List(ids)) => Some(ids.iter().filter_map(|id| Some(id.as_text()?.to_owned())).collect()),
            _ => None,
        };
        let id = |data: &Json| data.text_of("id").map(|id| vec![id]);
        match ask {
            Ask::SaveCustomer(_) => data.and_then(ids).map(Self::Saved),
            Ask::SaveMember { .. } => data.and_then(id).map(Self::Saved),
            Ask::SaveCust { .. } => {
                Some(Self::Saved(data.and_then(|data| data.get("data")).and_then(id).unwrap_or_default()))
            }
            Ask::Get { .. } => data.and_then(Row::of).map(Self::Read),
            Ask::List { .. } => None,
        }
        .ok_or_else(|| misread("data"))
    }
}

fn options(plan: &Plan, credentials: &Credentials, client: usize) -> Result<Options, Error> {
    let number = |number: u32| Json::Integer(number.into());
    let mut options = vec![
        ("clientId", text(&credentials.client_id)),
        ("clientSecret", text(&credentials.client_secret)),
        ("timeoutMs", number(plan.trying.timeout_ms)),
        ("totalTimeoutMs", number(plan.trying.total_timeout_ms)),
        ("maxRetries", number(plan.trying.max_retries)),
        ("requestsPerMinute", number(plan.settings.requests_per_minute)),
        ("requestsPerSecond", number(plan.settings.requests_per_second)),
    ];
    match plan.access {
        Access::Given => options.extend([
            ("appKey", text(&credentials.app_key)),
            ("appSecret", text(&credentials.app_secret)),
            ("routerAddr", text(&credentials.router_addr)),
        ]),
        Access::Fetched => {
            options.push(("outerInstanceId", text(plan.account.outer_instance_id())));
            options.extend(plan.account.account_id().map(|id| ("accountId", text(id))));
        }
    }
    if plan.skew_known {
        let skew_ms = plan.skews_ms.get(client).copied().unwrap_or_default();
        options.push(("clockOffsetMs", Json::Integer(-skew_ms)));
    }
    Options::from_json(object(options))
}

/// Something that the simulation itself cannot make sense of.
fn misread(what: &str) -> Error {
    Error::new(Code::Wasm, what)
}
