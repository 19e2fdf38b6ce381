//! The client of this project.

use std::collections::BTreeMap;
use std::rc::Rc;

use jdy_core::client::{ArrayFormat, Call, CallOptions, Client, Options, Pages};
use jdy_core::error::Error;
use jdy_core::host::Failure;
use jdy_core::json::Json;
use jdy_core::operations::{Operation, catalog};
use jdy_sandbox::Credentials;

use crate::action::{Action, object, text};
use crate::client_under_test::ClientUnderTest;
use crate::host::CallHost;
use crate::outcome::{Outcome, Row, misread};
use crate::plan::{Access, Plan};

/// The operations that a schedule calls.
const OPERATIONS: [&str; 5] =
    ["bd.customer.save", "bd.customer.get", "bd.customer.list", "ls.member.save", "cust.biz.save"];

/// The clients of one schedule.
pub struct SdkClient {
    clients: Vec<Client>,
    operations: BTreeMap<&'static str, Rc<Operation>>,
}

impl SdkClient {
    /// The clients of a plan.
    pub fn new(plan: &Plan, credentials: &Credentials) -> Result<Self, Error> {
        let clients = (0..plan.clients).map(|client| Ok(Client::new(options(plan, credentials, client)?)));
        let read = |name| Ok((name, Rc::new(catalog::operation(name).ok_or_else(|| misread(name))?)));
        Ok(Self {
            clients: clients.collect::<Result<_, Error>>()?,
            operations: OPERATIONS.into_iter().map(read).collect::<Result<_, Error>>()?,
        })
    }

    fn operation(&self, name: &str) -> Result<&Rc<Operation>, Error> {
        self.operations.get(name).ok_or_else(|| misread(name))
    }
}

impl ClientUnderTest for SdkClient {
    const IS_BOUNDED: bool = true;

    async fn call(&self, host: &CallHost, action: &Action) -> Outcome {
        self.answer(host, action).await.unwrap_or_else(|failure| Outcome::Failed(failure.error))
    }
}

impl SdkClient {
    async fn answer(&self, host: &CallHost, action: &Action) -> Result<Outcome, Failure<()>> {
        let Some(client) = self.clients.get(host.client()) else { return Err(misread("client").into()) };
        let format = ArrayFormat::default();
        let of = |name| self.operation(name);
        let raw = |method, path, parameter, fields| Call::raw(method, path, object([(parameter, fields)]), format);
        let call = match action {
            Action::SaveCustomer(_) => Call::of(of("bd.customer.save")?, action.fields(), format, false),
            Action::SaveMember { .. } => Call::of(of("ls.member.save")?, action.fields(), format, false),
            Action::SaveCust { raw: false, .. } => Call::of(of("cust.biz.save")?, action.fields(), format, false),
            Action::SaveCust { raw: true, .. } => raw("POST", "/jdy/v2/cust/save", "body", action.fields()),
            Action::SaveRecord(record) => {
                let save = record.shared_operation().ok_or_else(|| misread(record.operation))?;
                Call::of(&save, action.fields(), format, false)
            }
            Action::Get { raw: false, .. } => Call::of(of("bd.customer.get")?, action.fields(), format, false),
            Action::Get { raw: true, .. } => raw("GET", "/jdy/v2/bd/customer_detail", "query", action.fields()),
            Action::List { .. } => return self.list(client, host, of("bd.customer.list")?, action).await,
        };
        let data = client.call(host, &call?, &CallOptions::default()).await?;
        Ok(Outcome::of(action, data.as_ref())?)
    }

    async fn list(
        &self,
        client: &Client,
        host: &CallHost,
        list: &Rc<Operation>,
        action: &Action,
    ) -> Result<Outcome, Failure<()>> {
        let mut pages = Pages::new(list, action.fields(), ArrayFormat::default(), false)?;
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

fn options(plan: &Plan, credentials: &Credentials, client: usize) -> Result<Options, Error> {
    let number = |number: u32| Json::Integer(number.into());
    let mut options = vec![
        ("clientId", text(&credentials.client_id)),
        ("clientSecret", text(&credentials.client_secret)),
        ("timeoutMs", number(plan.limits.timeout_ms)),
        ("totalTimeoutMs", number(plan.limits.total_timeout_ms)),
        ("maxRetries", number(plan.limits.max_retries)),
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
