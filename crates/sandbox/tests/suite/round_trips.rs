//! What is saved is shown, listed, audited and deleted, for every resource that can be.

use std::collections::BTreeMap;

use jdy_core::model::{Kind, Model};
use jdy_core::operations::Operation;
use jdy_core::operations::catalog::{Entry, entries};
use jdy_core::{Secret, privacy};
use jdy_sandbox::samples::Samples;
use serde_json::{Map, Value, json};

use crate::calls::{client, send};
use crate::client::{Answer, Client};

const NOT_FOUND: u64 = 1_030_002_003;
const REFUSED: u64 = 1_030_002_004;

/// The operations of each resource that has a save, a get and a list, by verb.
fn resources() -> Vec<(&'static str, BTreeMap<&'static str, Entry>)> {
    let mut all: BTreeMap<&str, BTreeMap<&str, Entry>> = BTreeMap::new();
    for entry in entries() {
        let (resource, verb) = entry.name.rsplit_once('.').unwrap();
        all.entry(resource).or_default().insert(verb, entry);
    }
    let complete = |verbs: &BTreeMap<&str, Entry>| ["save", "get", "list"].iter().all(|verb| verbs.contains_key(verb));
    // Custom forms have one save for all: what they hold is in no model.
    all.into_iter().filter(|(name, verbs)| *name != "cust.biz" && complete(verbs)).collect()
}

fn call(client: &mut Client, entry: Entry, request: &Value) -> Answer {
    send(client, entry, &entry.operation().unwrap(), request.as_object().unwrap())
}

fn plain(value: &Value) -> String {
    match value {
        Value::Bool(value) => u8::from(*value).to_string(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one == other || one.parse::<f64>().is_ok_and(|one| other.parse() == Ok(one))
}

/// The record in a request, with the index of its model: some saves wrap it in their only field.
fn record<'r>(operation: &Operation, request: &'r Map<String, Value>) -> (&'r Map<String, Value>, usize) {
    let fields = &operation.models[0].fields;
    match (fields.len(), fields[0].kind) {
        (1, Kind::Model(model)) => {
            let value = &request[&*fields[0].name];
            (value.as_array().map_or(value, |list| &list[0]).as_object().unwrap(), model)
        }
        _ => (request, 0),
    }
}

/// Compares what was sent with what is shown, where both models have it. Gives the number of values.
struct Comparison<'a> {
    sent: &'a [Model],
    shown: &'a [Model],
    secret: &'a Secret,
    name: &'a str,
}

impl Comparison<'_> {
    fn object(&self, models: (usize, usize), sent: &Map<String, Value>, shown: &Value) -> usize {
        let mut count = 0;
        for (name, sent) in sent {
            let field = self.sent[models.0].field(name).unwrap();
            let shown_name = if field.answered.is_empty() { &field.name } else { &field.answered };
            let Some(answered) = self.shown[models.1].field(shown_name).filter(|_| field.shown) else { continue };
            let shown = &shown[&**shown_name];
            count += match (field.kind, answered.kind) {
                (Kind::Model(one), Kind::Model(other)) => match (sent, shown) {
                    (Value::Array(sent), Value::Array(shown)) => {
                        assert_eq!(sent.len(), shown.len(), "{} {name}", self.name);
                        sent.iter().zip(shown).map(|(s, h)| self.object((one, other), s.as_object().unwrap(), h)).sum()
                    }
                    (Value::Object(sent), Value::Object(_)) => self.object((one, other), sent, shown),
                    _ => 0,
                },
                (Kind::Model(_) | Kind::Object | Kind::Any, _) | (_, Kind::Model(_) | Kind::Object | Kind::Any) => 0,
                (Kind::TextMap, _) | (_, Kind::TextMap) => {
                    assert_eq!(sent, shown, "{} {name}", self.name);
                    1
                }
                (one, Kind::Boolean) if one != Kind::Boolean => 0,
                _ if field.is_list != answered.is_list => 0,
                _ => {
                    let is_secret = answered.sensitive && shown != "";
                    let shown = if is_secret {
                        privacy::decrypt(shown.as_str().unwrap(), self.secret).unwrap()
                    } else {
                        plain(shown)
                    };
                    let choice = field.choices.iter().find(|choice| choice.value == plain(sent));
                    let expected = choice.filter(|choice| !choice.answered.is_empty());
                    let expected = expected.map_or_else(|| plain(sent), |choice| choice.answered.to_string());
                    // An integer has no fraction.
                    let is_cut =
                        answered.kind == Kind::Integer && expected.parse::<f64>().is_ok_and(|n| n.fract() != 0.0);
                    assert!(
                        is_cut || is_same(&expected, &shown),
                        "{} {name}: {expected} is shown as {shown}",
                        self.name
                    );
                    1
                }
            };
        }
        count
    }
}

/// The id that a save answers.
fn saved_id(data: &Value) -> String {
    let ids = [&data["ids"][0], &data["rows"][0]["ids"][0], &data["id"], &data["bill_id"], &data["data"]];
    ids.into_iter().find_map(Value::as_str).unwrap().to_owned()
}

/// A request of the detail for this record.
fn detail_of(get: Entry, id: &str, sent: &Map<String, Value>) -> Value {
    let operation = get.operation().unwrap();
    let names: Vec<&str> = operation.models[0].fields.iter().map(|field| &*field.name).collect();
    match names.iter().find(|name| matches!(**name, "id" | "bill_id")) {
        Some(name) => json!({ *name: id }),
        // Its save answers the serial number.
        None => json!({ names[0]: sent.get(names[0]).map_or(id, |value| value.as_str().unwrap()) }),
    }
}

/// Whether a list shows a record, on any of its pages.
fn is_listed(client: &mut Client, list: Entry, filter: &Map<String, Value>, id: &str) -> bool {
    let operation = list.operation().unwrap();
    let mut request = Samples::default().request(&operation, false);
    // What is required of lists are days and a text to search for.
    request.retain(|_, value| value.as_str().is_some_and(|text| text.starts_with("20")));
    request.extend(filter.clone());
    let Some(paging) = operation.paging else {
        let data = call(client, list, &request.into()).data().clone();
        return data[&operation.rows].as_array().unwrap().iter().any(|row| row["id"] == id);
    };
    for page in 1.. {
        request.insert(paging.page.clone(), page.to_string().into());
        request.insert(paging.size.clone(), "100".into());
        let data = call(client, list, &request.clone().into()).data().clone();
        let rows = data[&operation.rows].as_array().unwrap();
        if rows.iter().any(|row| row["id"] == id) {
            return true;
        }
        if rows.len() < 100 {
            return false;
        }
    }
    false
}

#[test]
fn a_saved_record_is_shown_and_listed() {
    let mut client = client();
    let mut samples = Samples::default();
    let secret = Secret::new(&*client.credentials.client_secret);
    let (mut count, mut compared, mut filtered) = (0, 0, 0);
    for (name, verbs) in resources() {
        let (save, get, list) = (verbs["save"], verbs["get"], verbs["list"]);
        let operation = save.operation().unwrap();
        let shown_models = get.answer().unwrap();
        for is_full in [false, true] {
            let request = samples.request(&operation, is_full);
            let answer = send(&mut client, save, &operation, &request);
            let id = saved_id(answer.data());
            let (sent, model) = record(&operation, &request);

            let shown = call(&mut client, get, &detail_of(get, &id, sent)).data().clone();
            let first = &shown_models[0].fields[0];
            let (shown, shown_model) = match (shown_models[0].fields.len(), first.kind) {
                (1, Kind::Model(model)) => (&shown[&*first.name], model),
                _ => (&shown, 0),
            };
            let comparison = Comparison { sent: &operation.models, shown: &shown_models, secret: &secret, name };
            compared += comparison.object((model, shown_model), sent, shown);

            // The save of an invoice answers its serial number only.
            let id = shown["id"].as_str().unwrap_or(&id).to_owned();
            assert!(is_listed(&mut client, list, &Map::new(), &id), "{name}");
            let filters = list.operation().unwrap().models[0].clone();
            for filter in ["number", "bill_no", "ids", "search"] {
                let value = match filter {
                    "ids" => Some(json!([id])),
                    "search" => ["name", "number", "bill_no"].into_iter().find_map(|name| sent.get(name).cloned()),
                    _ => sent.get(filter).cloned(),
                };
                if let (Some(_), Some(value)) = (filters.field(filter), value) {
                    let filter = Map::from_iter([(filter.to_owned(), value)]);
                    assert!(is_listed(&mut client, list, &filter, &id), "{name} {filter:?}");
                    let other = Map::from_iter([(filter.keys().next().unwrap().clone(), json!("no such record"))]);
                    assert!(!is_listed(&mut client, list, &other, &id), "{name} {other:?}");
                    filtered += 1;
                }
            }
        }
        count += 1;
    }
    assert_eq!(count, 78);
    assert!(compared >= 3200 && filtered >= 103, "{compared} {filtered}");
}

#[test]
fn records_are_audited_and_deleted_by_their_entity() {
    let mut client = client();
    let mut samples = Samples::default();
    let run = entries().find(|entry| entry.name == "sys.commonOperate.run").unwrap();
    let (mut documents, mut others) = (0, 0);
    for (name, verbs) in resources() {
        let (save, get) = (verbs["save"], verbs["get"]);
        let facts = save.table.split('|').nth(1).unwrap();
        let Some(entity) = facts.split(';').find_map(|fact| fact.strip_prefix("entity=")) else { continue };
        let operation = save.operation().unwrap();
        let request = samples.request(&operation, false);
        let id = saved_id(send(&mut client, save, &operation, &request).data());
        let (sent, _) = record(&operation, &request);
        let detail = detail_of(get, &id, sent);
        let operate = |client: &mut Client, operate_type: &str| {
            call(client, run, &json!({ "entity_number": entity, "operate_type": operate_type, "ids": [id] }))
        };
        let shown = call(&mut client, get, &detail).data().clone();
        if shown.get("bill_status").is_some() {
            assert_eq!(operate(&mut client, "audit").data()["ids"], json!([id]), "{name}");
            let audited = call(&mut client, get, &detail).data().clone();
            assert_eq!(audited["bill_status"], "C", "{name}");
            for refused in ["delete", "invalid"] {
                assert_eq!(operate(&mut client, refused).error().1, REFUSED, "{name} {refused}");
            }
            assert_eq!(operate(&mut client, "unaudit").data()["ids"], json!([id]), "{name}");
            let unaudited = call(&mut client, get, &detail).data().clone();
            assert_eq!(unaudited["bill_status"], shown["bill_status"], "{name}");
            documents += 1;
        } else {
            others += 1;
        }
        assert_eq!(operate(&mut client, "delete").data()["ids"], json!([id]), "{name}");
        assert_eq!(call(&mut client, get, &detail).error().1, NOT_FOUND, "{name}");
        assert_eq!(operate(&mut client, "delete").error().1, NOT_FOUND, "{name}");
    }
    assert_eq!((documents, others), (41, 19));
}
