//! Saves whose answer was lost: they are looked up by their number, and sent again only if they were not carried out.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use jdy_messages::Message;
use jdy_messages::calls::{
    answer_lost, cut_off_earlier, number_taken, save_unknown, save_unknown_by_key, save_unknown_by_number,
    save_unknown_differs,
};

use crate::calendar;
use crate::client::call::Call;
use crate::client::rate_limit::Slot;
use crate::client::send::comparison::{difference, has};
use crate::client::send::retry::Attempts;
use crate::client::send::sender::Sender;
use crate::envelope::is_id;
use crate::error::{Code, Error};
use crate::host::{Failure, Host};
use crate::json::{Input, Json, quoted};
use crate::operations::{LookUp, LookUpAnswer, Operation, Proof, Repeat};
use crate::value::Value;
use crate::wire::CLOCKS_DIFFER_MS;

/// The return code of a save whose number or name another record has.
const EXISTS: &str = "1030002002";

/// What a look-up by the number of a save finds.
enum Found {
    /// The saved record.
    Saved(String),
    /// No record.
    Nothing,
    /// A record that existed before the save, or another one.
    Another,
    /// A record that may be the saved one: this field differs, or cannot be compared.
    Differs(String),
    /// The look-up cannot tell.
    Unclear,
}

impl Sender {
    /// Makes a call. A save that failed and may have been carried out is looked up before it is sent again. If an
    /// earlier call of the same save was cut off, the look-up comes first.
    pub(in crate::client) async fn send_and_look_up<H: Host>(
        &self,
        host: &H,
        call: &Call,
        attempts: &mut Attempts,
        slot: Option<Slot>,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let mut outcome = match (&call.repeat, attempts.uncertain_since) {
            (Repeat::Never | Repeat::CheckFirst { .. } | Repeat::Update { adds: true, .. }, Some(_)) => {
                Err(cut_off().into())
            }
            (Repeat::Update { id, .. }, _) => Box::pin(self.updated(host, call, attempts, id)).await,
            _ => self.send_with_retries(host, call, attempts, slot).await,
        };
        loop {
            let failure = match outcome {
                Ok(data) => return Ok(data),
                Err(failure) => failure,
            };
            let Some(since) = attempts.uncertain_since else { return Err(failure) };
            let (number, save, look_up) = match &call.repeat {
                // A read changes nothing, and a call that is safe to repeat has the same effect twice.
                Repeat::Safe if call.method == "GET" => return Err(failure),
                Repeat::Safe | Repeat::Update { adds: false, .. }
                    if failure.error.retryable || failure.error.code == Code::Aborted =>
                {
                    return Err(failure);
                }
                Repeat::Keyed { field } => return Err(unknown(failure, save_unknown_by_key, &[field])),
                Repeat::Safe | Repeat::Update { .. } | Repeat::Never => {
                    return Err(unknown(failure, save_unknown, &[]));
                }
                Repeat::CheckFirst { number } => {
                    let found_by =
                        call.operation.as_ref().and_then(|save| Some((number, save, save.look_up.as_ref()?)));
                    let Some(found_by) = found_by else { return Err(unknown(failure, save_unknown, &[])) };
                    found_by
                }
            };
            if host.ended().is_some() {
                return Err(by_number(failure, look_up, number, None));
            }
            let found = Box::pin(self.look_up(host, call, save, look_up, number, since, attempts)).await;
            let wait = match found {
                Ok(Found::Saved(id)) => return Ok(Some(saved(save, &id, number))),
                Ok(Found::Another) => return Err(taken(failure, number)),
                // Another record has its name: to send it again does not help. An earlier copy that is still on its way
                // may find the name free.
                Ok(Found::Nothing) if is_refused_as_taken(&failure.error) => None,
                // This call has sent nothing yet: its first request is no retry.
                Ok(Found::Nothing) if attempts.attempt == 0 => Some(0),
                // An earlier copy may still arrive; then the number is taken, and the look-up finds the record.
                Ok(Found::Nothing) => attempts.once_more(host, &failure, (&call.method, &call.path)),
                Ok(Found::Differs(_) | Found::Unclear) | Err(_) => None,
            };
            let slept = match wait {
                Some(0) => true,
                Some(wait) => host.sleep(wait).await.is_ok(),
                None => false,
            };
            if !slept {
                let differs = match &found {
                    Ok(Found::Differs(field)) => Some(field.as_str()),
                    _ => None,
                };
                return Err(by_number(failure, look_up, number, differs));
            }
            outcome = self.send_with_retries(host, call, attempts, None).await;
        }
    }

    /// Looks up the record that has the number of a save, and compares it with the save.
    #[expect(clippy::too_many_arguments, reason = "what a look-up is about, and what it needs")]
    async fn look_up<H: Host>(
        &self,
        host: &H,
        call: &Call,
        save: &Operation,
        look_up: &LookUp,
        number: &str,
        since: u64,
        attempts: &Attempts,
    ) -> Result<Found, Failure<H::Cause>> {
        let query = Json::Object(vec![(look_up.filter.as_str().into(), number.into())]);
        let parameters = Json::Object(vec![("query".into(), query)]);
        let look = Call::raw("GET", &look_up.path, parameters, self.array_format)?;
        // A search without a result does not prove that the record does not exist.
        let is_exact = look_up.answer != LookUpAnswer::Resembling;
        let data = match self.send_with_retries(host, &look, &mut attempts.nested(), None).await {
            Ok(Some(data)) => data.json(),
            Ok(None) => return Ok(if is_exact { Found::Nothing } else { Found::Unclear }),
            Err(failure) if is_exact && failure.error.code == Code::NotFound => return Ok(Found::Nothing),
            Err(failure) => return Err(failure),
        };
        let data = Input::read(&data).map_err(Error::from)?.value;
        let record = if look_up.answer == LookUpAnswer::Record {
            Some(data)
        } else {
            let Json::Object(parts) = data else { return Ok(Found::Unclear) };
            let rows = parts.into_iter().find_map(|(key, value)| match value {
                Json::List(rows) if key == "rows" => Some(rows),
                _ => None,
            });
            let Some(rows) = rows else { return Ok(Found::Unclear) };
            // Only an empty list proves that: rows of other records show that the service ignored the filter.
            if rows.is_empty() && is_exact {
                return Ok(Found::Nothing);
            }
            let is_it = |row: &Json| row.get(&look_up.by).and_then(Json::digits).as_deref() == Some(number);
            let mut records = rows.into_iter().filter(is_it);
            let first = records.next();
            // Any of several may be the saved one.
            if records.next().is_some() {
                return Ok(Found::Differs(look_up.by.clone()));
            }
            first
        };
        match record {
            Some(mut record) => {
                self.decrypt(host, save, &mut record).await;
                Ok(self.compared(host, call.body.as_deref(), save, look_up, &record, since))
            }
            None => Ok(Found::Unclear),
        }
    }

    /// Whether a record is the saved one. Two proofs are needed: it was created in the time in which the save can have
    /// been carried out, and it has every field as it was given.
    fn compared<H: Host>(
        &self,
        host: &H,
        body: Option<&str>,
        save: &Operation,
        look_up: &LookUp,
        record: &Json<'_>,
        since: u64,
    ) -> Found {
        let given = body.and_then(|body| Input::read(body).ok()).map(|input| input.value);
        let id = record.get("id").and_then(Json::digits).filter(|id| is_id(id));
        let (Some(given), Some(id)) = (given, id) else {
            return Found::Differs("id".into());
        };
        // The record that was asked for is another one: this says nothing of the save.
        if !has(save, &look_up.by, &given, record) {
            return Found::Differs(look_up.by.clone());
        }
        let created = record.get(&look_up.created).and_then(Json::as_text).and_then(calendar::beijing_ms);
        if created.is_some_and(|created| created + u64::from(CLOCKS_DIFFER_MS) < self.at_the_service(since)) {
            return Found::Another;
        }
        let latest = self.service.clock.now(host) + u64::from(CLOCKS_DIFFER_MS);
        match difference(save, &given, record) {
            Some(field) if field == "name" => Found::Another,
            Some(field) => Found::Differs(field),
            None if created.is_some_and(|created| created < latest) => Found::Saved(id),
            None => Found::Differs(look_up.created.clone()),
        }
    }

    /// Makes an update, after the time in which an earlier update of the same record can still arrive.
    async fn updated<H: Host>(
        &self,
        host: &H,
        call: &Call,
        attempts: &mut Attempts,
        id: &str,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        while let Ok(wait @ 1..) = u32::try_from(self.late_updates.wait(&call.path, id, host.monotonic())) {
            host.sleep(attempts.at_most(wait, host.monotonic())?).await?;
        }
        let outcome = self.send_with_retries(host, call, attempts, None).await;
        if attempts.uncertain_since.is_some() {
            self.late_updates.note(&call.path, id, host.monotonic());
        }
        outcome
    }
}

/// The answer of a save, made from the record that a look-up found.
fn saved<V: Value>(save: &Operation, id: &str, number: &str) -> V {
    let data = match &save.proof {
        Proof::Field(field) if field == "id" => vec![("id".into(), id.into())],
        _ => vec![
            ("ids".into(), Json::List(vec![id.into()])),
            ("id_number_map".into(), Json::Object(vec![(id.into(), number.into())])),
        ],
    };
    V::of(&Json::Object(data))
}

/// Whether the service refused a save because another record has its number or name.
fn is_refused_as_taken(error: &Error) -> bool {
    error.code == Code::Business && error.errcode.as_deref() == Some(EXISTS)
}

/// The error of a save whose earlier call was cut off.
fn cut_off() -> Error {
    Error::new(Code::Network, cut_off_earlier, &[])
}

/// The error of a save that was not carried out, since another record has its number.
fn taken<C>(failure: Failure<C>, number: &str) -> Failure<C> {
    let mut error = Error::new(Code::Business, number_taken, &[&quoted(number)]);
    error.source = Some(failure.error);
    Failure { error, ..failure }
}

/// The error of a save that can be looked up by its number. `differs` is the field in which the record with this number
/// differs.
fn by_number<C>(failure: Failure<C>, look_up: &LookUp, number: &str, differs: Option<&str>) -> Failure<C> {
    let LookUp { path, filter, .. } = look_up;
    let number = quoted(number);
    match differs {
        Some(field) => unknown(failure, save_unknown_differs, &[filter, &number, path, field]),
        None => unknown(failure, save_unknown_by_number, &[filter, &number, path]),
    }
}

/// The error `outcome_unknown`, with the facts to find the outcome out. The first argument of the message is the cause.
fn unknown<C>(failure: Failure<C>, message: Message, others: &[&str]) -> Failure<C> {
    let Failure { mut error, cause } = failure;
    // What may have been carried out may have reached the service.
    if error.reason == Error::of(Code::Network).reason {
        error = Error::new(Code::Network, answer_lost, &[]);
    }
    let arguments: Vec<&str> = [error.description.as_str()].into_iter().chain(others.iter().copied()).collect();
    let mut unknown = Error::new(Code::OutcomeUnknown, message, &arguments);
    unknown.errcode.clone_from(&error.errcode);
    unknown.status = error.status;
    unknown.trace_id.clone_from(&error.trace_id);
    unknown.retry_after_ms = error.retry_after_ms;
    unknown.source = Some(error);
    Failure { error: unknown, cause }
}
