//! The operations that have no code of their own: records as the catalog describes them.

mod amounts;
mod answer;
mod batch;
mod filter;
mod find;
mod links;
mod list;
mod merge;
mod operate;
mod request;
mod save;
mod upload;

use jdy_core::Secret;
use jdy_core::operations::{Effect, Place};
use serde_json::{Map, Value};

use crate::business::accepted::Accepted;
use crate::business::error::BusinessError;
use crate::business::records::Store;
use crate::call::Call;
use crate::catalog::{self, Known};

pub(crate) use links::links;
pub(crate) use save::add;

/// Carries out the operation with this name.
pub(crate) fn perform(
    store: &mut Store,
    secret: &Secret,
    call: &Call<'_>,
    name: &str,
) -> Result<Accepted, BusinessError> {
    let known = catalog::known(name)?;
    let given = match known.operation.place {
        Place::Body if catalog::is_multipart(name) => upload::parts(call, known)?,
        Place::Body => crate::business::body::Body::check(call.body, known)?.into_map(),
        Place::Query => request::parameters(call, known)?,
    };
    let has_records = store.records.contains_key(known.resource) || saves(known.resource);
    match (known.verb, known.operation.effect) {
        _ if known.resource == "cust.biz" => crate::business::custom_records::perform(store, &given, known),
        ("run", _) => operate::run(store, &given, call.now),
        ("saveMany", _) => Ok(batch::save(store, secret, given, known, call.now)),
        ("save", Effect::Save) => save::save(store, secret, given, known, call.now),
        ("get", Effect::Read) if has_records => find::get(store, secret, &given, known),
        ("list", Effect::Read) if has_records => Ok(list::list(store, secret, &given, known)),
        ("list", Effect::Read) => Ok(list::page(Vec::new(), secret, &given, known)),
        (_, Effect::Read) => Ok(Accepted { data: answer::data(known, &given, secret), ..Accepted::default() }),
        _ => Ok(act(store, secret, given, known)),
    }
}

/// True where the resource has a save.
fn saves(resource: &str) -> bool {
    catalog::address(&[resource, ".save"].concat()).is_some()
}

/// An action without effect on the records: the answer repeats what it shares with the request, with an id and a
/// number, and has a row for each id.
fn act(store: &mut Store, secret: &Secret, mut given: Map<String, Value>, known: &Known) -> Accepted {
    let id = store.ids.record();
    let number = store.next_number(known.resource);
    let asked = given.get("ids").or_else(|| given.get("id")).cloned();
    let ids: Vec<String> = match asked {
        Some(Value::Array(ids)) => ids.iter().map(catalog::plain).collect(),
        Some(one) => vec![catalog::plain(&one)],
        None => vec![id.clone()],
    };
    let address = format!("https://files.example/{id}");
    for name in ["number", "bill_no", "inner_no"] {
        given.entry(name).or_insert_with(|| number.clone().into());
    }
    for name in ["url", "filepath", "file1"] {
        given.insert(name.into(), address.clone().into());
    }
    given.insert("success".into(), true.into());
    let row = |id: &String| {
        let mut row = given.clone();
        row.insert("id".into(), id.clone().into());
        row.insert("reverse_voucher_id".into(), store.ids.record().into());
        Value::Object(row)
    };
    let rows: Value = ids.iter().map(row).collect();
    for (name, value) in [("rows", rows), ("ids", ids.clone().into()), ("id", id.into())] {
        given.insert(name.into(), value);
    }
    Accepted { data: answer::data(known, &given, secret), ids, ..Accepted::default() }
}
