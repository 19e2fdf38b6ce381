//! A simple client without retries. It keeps every rule; with a [`Mutant`] it breaks one.

mod connection;
mod rate_limit;
mod session;

use std::cell::RefCell;
use std::collections::BTreeMap;

use jdy_core::WireQuery;
use jdy_core::client::{ArrayFormat, query};
use jdy_core::error::{Code, Error};
use jdy_core::host::{Content, Failure, Host};
use jdy_core::json::Json;
use jdy_core::value::Value;
use jdy_sandbox::Credentials;

use crate::action::{Action, Customer, Key};
use crate::client_under_test::ClientUnderTest;
use crate::host::CallHost;
use crate::mutant::Mutant;
use crate::outcome::{Outcome, Row};
use crate::plan::Plan;
use crate::record;
use connection::{Connection, FailedRequest, UnsignedRequest};

/// How long a request may still arrive after its client gave it up.
const IN_TRANSIT_MS: u64 = 30_000;
const CUSTOMERS: &str = "/jdy/v2/bd/customer";
const CUSTOMER: &str = "/jdy/v2/bd/customer_detail";

/// A simple client, with one mutant at most.
pub struct NaiveClient {
    wire: Connection,
    mutant: Option<Mutant>,
    /// The last answer of any call, for [`Mutant::SharesOneAnswer`].
    latest: RefCell<Option<Json<'static>>>,
    /// Until when a copy of an update may arrive, by the id of its record.
    late: RefCell<BTreeMap<String, u64>>,
}

impl NaiveClient {
    /// The client of a plan. Without a mutant it keeps every rule.
    pub fn new(plan: &Plan, credentials: &Credentials, mutant: Option<Mutant>) -> Self {
        Self {
            wire: Connection::new(plan, credentials, mutant),
            mutant,
            latest: RefCell::default(),
            late: RefCell::default(),
        }
    }

    async fn save(&self, host: &CallHost, action: &Action, path: &str) -> Outcome {
        let (none, fields) = (WireQuery::default(), action.fields().to_text());
        let tries = if self.mutant == Some(Mutant::ResendsUncertainSaves) { 3 } else { 1 };
        let body = Content { text: &fields, as_given: false };
        let mut unknown = None;
        if let Err(failure) = self.hold_back(host, action).await {
            return Outcome::Failed(failure.error);
        }
        for _ in 0..tries {
            let request =
                UnsignedRequest { method: "POST", path, query: &none, body: Some(body), random: host.random() };
            let FailedRequest { error, sent } = match self.wire.business(host, request).await {
                Ok(data) => {
                    let outcome = Outcome::of(action, data.as_ref());
                    return outcome.unwrap_or_else(|_| {
                        Outcome::Failed(Error::of(Code::OutcomeUnknown).described("no ids".into()))
                    });
                }
                Err(miss) => miss,
            };
            if !(sent && may_have_been_carried_out(&error)) {
                // A later refusal does not say what became of the first request.
                return Outcome::Failed(unknown.unwrap_or(error));
            }
            self.note_late(host, action);
            unknown = Some(match self.mutant {
                Some(Mutant::ReportsUncertainSavesAsSaved) => return Outcome::Saved(Vec::new()),
                Some(Mutant::ReportsUncertainSavesAsFailed) => return Outcome::Failed(error),
                Some(Mutant::AcceptsSimilarCustomer) => match self.resembling(host, action).await {
                    Some(id) => return Outcome::Saved(vec![id]),
                    None => Error::of(Code::OutcomeUnknown).described(error.description.clone()),
                },
                _ => Error::of(Code::OutcomeUnknown).described(error.description.clone()),
            });
        }
        Outcome::Failed(unknown.unwrap_or_else(|| Error::of(Code::OutcomeUnknown)))
    }

    /// Waits until no earlier update of the same record can arrive.
    async fn hold_back(&self, host: &CallHost, action: &Action) -> Result<(), Failure<()>> {
        let left = || {
            let until = *self.late.borrow().get(action.updates()?)?;
            (until + 1).checked_sub(host.monotonic()).filter(|_| self.mutant != Some(Mutant::OvertakesUpdates))
        };
        while let Some(left @ 1..) = left() {
            host.sleep(u32::try_from(left).unwrap_or(u32::MAX)).await?;
        }
        Ok(())
    }

    /// Notes that a copy of an update may arrive.
    fn note_late(&self, host: &CallHost, action: &Action) {
        if let Some(id) = action.updates() {
            self.late.borrow_mut().insert(id.to_owned(), host.monotonic() + IN_TRANSIT_MS);
        }
    }

    /// The id of a customer with the number and the name of the saved one.
    async fn resembling(&self, host: &CallHost, saved: &Action) -> Option<String> {
        let Action::SaveCustomer(Customer { id: None, number: Some(number), name, .. }) = saved else { return None };
        let there = self.get(host, &Action::Get { key: Key::Number(number.clone()), raw: false }).await.ok()?;
        match there {
            Outcome::Read(row) if row.name == *name => Some(row.id),
            _ => None,
        }
    }

    async fn get(&self, host: &CallHost, action: &Action) -> Result<Outcome, Error> {
        let query = query(&action.fields(), ArrayFormat::default())?;
        let request =
            UnsignedRequest { method: "GET", path: CUSTOMER, query: &query, body: None, random: host.random() };
        let mut outcome = self.wire.business(host, request).await;
        if self.mutant == Some(Mutant::ReusesNonces)
            && outcome.as_ref().is_err_and(|miss| miss.sent && may_have_been_carried_out(&miss.error))
        {
            outcome = self.wire.business(host, request).await;
        }
        let data = match outcome {
            Err(_) if self.mutant == Some(Mutant::ReportsFailedReadAsNotFound) => {
                return Err(Error::of(Code::NotFound).described("there is no such customer".into()));
            }
            outcome => outcome.map_err(|miss| miss.error)?,
        };
        if self.mutant == Some(Mutant::SharesOneAnswer) {
            self.latest.replace(data);
            host.sleep(100).await.map_err(|failure| failure.error)?;
            return Outcome::of(action, self.latest.borrow().as_ref());
        }
        Outcome::of(action, data.as_ref())
    }

    async fn list(&self, host: &CallHost, action: &Action) -> Result<Outcome, Error> {
        let Json::Object(fields) = action.fields() else { return Err(unreadable()) };
        let mut rows: Vec<Row> = Vec::new();
        for page in 1.. {
            let mut fields = fields.clone();
            fields.push(("page".into(), Json::Integer(page)));
            let query = query(&Json::Object(fields), ArrayFormat::default())?;
            let request =
                UnsignedRequest { method: "GET", path: CUSTOMERS, query: &query, body: None, random: host.random() };
            let data = match self.wire.business(host, request).await {
                Err(_) if self.mutant == Some(Mutant::EndsListOnError) && page > 1 => break,
                outcome => outcome.map_err(|miss| miss.error)?.ok_or_else(unreadable)?,
            };
            let shown = match data.get("rows") {
                Some(Json::List(shown)) => shown,
                Some(Json::Null) if self.mutant == Some(Mutant::TreatsNullRowsAsEnd) => break,
                _ => return Err(unreadable()),
            };
            rows.extend(shown.iter().filter_map(Row::of));
            let count = match data.get("count") {
                Some(Json::Integer(count)) => count.to_string(),
                Some(Json::Text(count)) if self.mutant != Some(Mutant::AcceptsOnlyNumericCounts) => count.to_string(),
                _ => return Err(unreadable()),
            };
            if data.digits_of("total_page").is_none_or(|last| last == page.to_string() || last == "0") {
                rows.sort_by(|one, other| one.id.cmp(&other.id));
                rows.dedup_by(|one, other| one.id == other.id);
                if count != rows.len().to_string() && self.mutant != Some(Mutant::SkipsCountCheck) {
                    return Err(Error::of(Code::Incomplete).described("rows are missing".into()));
                }
                break;
            }
        }
        Ok(Outcome::Listed(rows))
    }
}

impl ClientUnderTest for NaiveClient {
    const IS_BOUNDED: bool = false;

    async fn call(&self, host: &CallHost, action: &Action) -> Outcome {
        match action {
            Action::SaveCustomer(_) => self.save(host, action, CUSTOMERS).await,
            Action::SaveMember { .. } => self.save(host, action, "/jdy/v2/ls/member").await,
            Action::SaveCust { .. } => self.save(host, action, "/jdy/v2/cust/save").await,
            Action::SaveRecord(record) => {
                let path = record::operation(record.operation).map(|operation| &*operation.path);
                self.save(host, action, path.unwrap_or_default()).await
            }
            Action::Get { .. } => self.get(host, action).await.unwrap_or_else(Outcome::Failed),
            Action::List { .. } => self.list(host, action).await.unwrap_or_else(Outcome::Failed),
        }
    }
}

fn may_have_been_carried_out(error: &Error) -> bool {
    match error.code {
        Code::Business => error.retryable,
        Code::Network | Code::Timeout | Code::Aborted | Code::Gateway | Code::Protocol => true,
        _ => false,
    }
}

fn unreadable() -> Error {
    Error::of(Code::Protocol).described("the answer cannot be read".into())
}
