//! Saves that may or may not have been carried out: looked for by their number, never sent again blindly.

use alloc::format;
use alloc::string::String;
use alloc::vec;

use super::run::Run;
use super::{Call, Client};
use crate::calendar;
use crate::error::{Code, Error};
use crate::host::{Failure, Host};
use crate::json::{Input, Json, quoted};
use crate::operations::customer_detail::CustomersGet;
use crate::operations::{Entry, Repeat};
use crate::value::Value;

/// The service says so to a save whose number or name is taken.
const EXISTS: &str = "1030002002";
/// A customer this much older than the timestamp of a save was there before: no save is carried out whose timestamp is
/// more than 5 minutes off.
const OLDER_MS: u64 = 10 * 60_000;

/// The look at the number.
static LOOK: Entry = Entry::of::<CustomersGet>();
/// What answers show encrypted cannot be compared.
const ENCRYPTED: [&str; 3] = ["addr", "bank_account", "invoice_phone"];

/// What the number of a save leads to.
enum Found {
    /// The customer that was to be saved.
    Arrived(String),
    /// Nobody.
    Nobody,
    /// A customer that was there before, or is another one.
    Another,
    /// A customer that may be the one, but for this field.
    Differs(String),
}

impl Client {
    /// Makes a call. One that may have been carried out although it failed is looked for before anything is repeated;
    /// where that was so before this call began, it goes on from there.
    pub(super) async fn certain<H: Host>(
        &self,
        host: &H,
        call: &Call,
        run: &mut Run,
    ) -> Result<Option<H::Value>, Failure<H::Cause>> {
        let mut outcome = match run.uncertain_since {
            Some(_) if call.repeat != Repeat::Safe => Err(cut_off().into()),
            _ => self.settled(host, call, run).await,
        };
        loop {
            let failure = match outcome {
                Ok(data) => return Ok(data),
                Err(failure) => failure,
            };
            let Some(since) = run.uncertain_since else { return Err(failure) };
            let number = match &call.repeat {
                // A read changes nothing, and an update that may be repeated is as good twice as once.
                Repeat::Safe if call.method == "GET" || failure.error.retryable => return Err(failure),
                Repeat::Safe if failure.error.code == Code::Aborted => return Err(failure),
                Repeat::Safe | Repeat::Never => return Err(unknown(failure, None)),
                Repeat::CheckFirst { number } => number,
            };
            if host.ended().is_some() {
                return Err(unknown(failure, Some(number)));
            }
            let found = self.found(host, call, number, since, run).await;
            let wait = match found {
                Ok(Found::Arrived(id)) => return Ok(Some(saved(&id, number))),
                Ok(Found::Another) => return Err(taken(failure, number)),
                // Its name is taken: sending it again does not help. What is still on its way may yet find the name free.
                Ok(Found::Nobody) if failure.error.errcode.as_deref() == Some(EXISTS) => None,
                // What is still on its way may arrive later; then the number is taken, and it is found.
                Ok(Found::Nobody) => run.once_more(host, &failure, (&call.method, &call.path)),
                Ok(Found::Differs(_)) | Err(_) => None,
            };
            let slept = match wait {
                Some(wait) => host.sleep(wait).await.is_ok(),
                None => false,
            };
            if !slept {
                let mut failure = unknown(failure, Some(number));
                if let Ok(Found::Differs(field)) = found {
                    let more =
                        format!(" A customer with this number is there, and differs in `{field}`: compare the two.");
                    failure.error.hint.push_str(&more);
                }
                return Err(failure);
            }
            outcome = self.settled(host, call, run).await;
        }
    }

    async fn found<H: Host>(
        &self,
        host: &H,
        call: &Call,
        number: &str,
        since: u64,
        run: &Run,
    ) -> Result<Found, Failure<H::Cause>> {
        let query = Json::Object(vec![("number".into(), number.into())]);
        let look = Call::of(&LOOK, query, self.options.array_format)?;
        match self.settled(host, &look, &mut run.aside()).await {
            Ok(customer) => Ok(compare(call.body.as_deref(), customer.as_ref(), self.at_the_service(since))),
            Err(failure) if failure.error.code == Code::NotFound => Ok(Found::Nobody),
            Err(failure) => Err(failure),
        }
    }
}

/// Whether a customer is the one that was to be saved.
fn compare<V: Value>(body: Option<&str>, customer: Option<&V>, since: u64) -> Found {
    let Some(customer) = customer else { return Found::Nobody };
    let Some(Ok(Input { value: Json::Object(fields), .. })) = body.map(Input::read) else { return Found::Another };
    let created = customer.text_of("create_time").and_then(|text| calendar::beijing_ms(&text));
    if created.is_some_and(|created| created + OLDER_MS < since) {
        return Found::Another;
    }
    for (key, value) in fields {
        let differs = match (&value, customer.text_of(&key)) {
            (Json::List(contacts), _) if key == "contact_persons" => {
                !contacts.iter().all(|one| is_there(one, customer))
            }
            (Json::Text(given), Some(shown)) => !ENCRYPTED.contains(&&*key) && given.trim() != shown.trim(),
            _ => false,
        };
        if differs {
            return if key == "name" { Found::Another } else { Found::Differs(key.into_owned()) };
        }
    }
    customer.text_of("id").map_or(Found::Nobody, Found::Arrived)
}

/// Whether a customer has a contact of this name.
fn is_there<V: Value>(contact: &Json<'_>, customer: &V) -> bool {
    const NAME: &str = "contact_person";
    let (Some(name), Some(shown)) = (contact.get(NAME).and_then(Json::as_text), customer.get("bomentity")) else {
        return contact.get(NAME).is_none();
    };
    let rows = (0..).map_while(|index| shown.item(index));
    rows.filter_map(|row| row.text_of(NAME)).any(|shown| shown.trim() == name.trim())
}

/// What the service answers to a save.
fn saved<V: Value>(id: &str, number: &str) -> V {
    V::of(&Json::Object(vec![
        ("ids".into(), Json::List(vec![id.into()])),
        ("id_number_map".into(), Json::Object(vec![(id.into(), number.into())])),
    ]))
}

/// That somebody began the save before.
fn cut_off() -> Error {
    Error::new(Code::Network, "an earlier call of it was cut off")
}

/// A save whose number belongs to somebody else was not carried out.
fn taken<C>(failure: Failure<C>, number: &str) -> Failure<C> {
    let description = format!("number {} belongs to another customer; the save was not carried out", quoted(number));
    let hint = "Give the `id` of that customer to update it, or another number.";
    let mut error = Error::new(Code::Business, &description).with_hint(hint);
    error.source = Some(failure.error);
    Failure { error, ..failure }
}

/// A save of which nobody knows whether it was carried out, and what is needed to find out.
fn unknown<C>(failure: Failure<C>, number: Option<&str>) -> Failure<C> {
    let Failure { error, cause } = failure;
    let description = format!("the save may have been carried out: {}", error.description);
    let hint = number.map_or_else(
        || Code::OutcomeUnknown.hint().into(),
        |number| format!("Look for number {} with customers.get; save again only if it is not there.", quoted(number)),
    );
    let mut unknown = Error::new(Code::OutcomeUnknown, &description).with_hint(&hint);
    unknown.errcode.clone_from(&error.errcode);
    unknown.status = error.status;
    unknown.trace_id.clone_from(&error.trace_id);
    unknown.retry_after_ms = error.retry_after_ms;
    unknown.source = Some(error);
    Failure { error: unknown, cause }
}
