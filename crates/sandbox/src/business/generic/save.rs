//! `save`: a new record, or given fields of an existing one. All checks come before the first change.

use jdy_core::Secret;
use jdy_core::model::{Field, Kind};
use serde_json::{Map, Value, json};

use super::merge::Merge;
use super::{amounts, answer, find, links};
use crate::business::accepted::Accepted;
use crate::business::error::BusinessError;
use crate::business::records::{AUDITED, Record, Store};
use crate::catalog::{Known, fields, named, plain};
use crate::clock::beijing;

/// The field with the number of a record.
const NUMBERS: [&str; 4] = ["number", "bill_no", "custom_no", "serial_number"];

/// A record that was saved.
pub(crate) struct Saved {
    pub(crate) id: String,
    pub(crate) number: String,
}

pub(super) fn save(
    store: &mut Store,
    secret: &Secret,
    given: Map<String, Value>,
    known: &'static Known,
    now: u64,
) -> Result<Accepted, BusinessError> {
    let (model, records) = records(given, known);
    if records.is_empty() {
        return Err(BusinessError::empty(
            fields(&known.operation.models, 0).next().map_or("data", |field| &field.name),
        ));
    }
    for record in &records {
        check(store, record, known)?;
    }
    let saved: Vec<Saved> =
        records.iter().map(|record| put(store, record, known, model, now)).collect::<Result<_, _>>()?;
    let source = answer_source(store, &saved, &records, known.resource);
    let ids = saved.iter().map(|saved| saved.id.clone()).collect();
    let name = source.get("name").and_then(Value::as_str).map(str::to_owned);
    let number = saved.into_iter().next().map(|saved| saved.number).filter(|number| !number.is_empty());
    Ok(Accepted { data: answer::data(known, &source, secret), ids, number, name, ..Accepted::default() })
}

/// The records of a request, and the index of their model: some saves take a list of them in their only field.
pub(super) fn records(given: Map<String, Value>, known: &Known) -> (usize, Vec<Map<String, Value>>) {
    let mut request = fields(&known.operation.models, 0);
    let (first, second) = (request.next(), request.next());
    let (Some(Field { name, kind: Kind::Model(model), .. }), None) = (first, second) else {
        return (0, vec![given]);
    };
    let records = match given.into_iter().find(|(given, _)| given == name) {
        Some((_, Value::Array(records))) => records,
        Some((_, record)) => vec![record],
        None => Vec::new(),
    };
    let objects =
        records.into_iter().filter_map(|record| if let Value::Object(map) = record { Some(map) } else { None });
    (*model, objects.collect())
}

fn id_of(given: &Map<String, Value>) -> Option<String> {
    given.get("id").map(plain).filter(|id| !id.is_empty() && id != "0")
}

/// The action that a save asks for as well: `audit`, `unaudit`.
fn asked(given: &Map<String, Value>) -> Option<&str> {
    given.get("operation_key").or_else(|| given.get("operate_type"))?.as_str()
}

/// The number of a request.
fn number_of(given: &Map<String, Value>) -> Option<(&'static str, String)> {
    let number = |name| Some((name, plain(given.get(name)?))).filter(|(_, number)| !number.is_empty());
    NUMBERS.into_iter().find_map(number)
}

pub(super) fn check(store: &Store, given: &Map<String, Value>, known: &Known) -> Result<(), BusinessError> {
    let title = find::title(known);
    let id = id_of(given);
    if let Some(id) = &id {
        let found = store.of(known.resource).iter().find(|record| record.id == *id);
        let record = found.ok_or_else(|| BusinessError::not_found(title, id))?;
        if record.is_audited() && asked(given) != Some("unaudit") {
            return Err(BusinessError::audited(&record.number));
        }
    }
    let others = || store.of(known.resource).iter().filter(|other| Some(&other.id) != id.as_ref());
    // Numbers of vouchers and journals begin anew in each period.
    let is_unique = !has_field(known.resource, "period");
    if let Some((name, number)) = number_of(given).filter(|_| is_unique)
        && others().any(|other| other.number == number)
    {
        let what = if name == "bill_no" { "单据编号".to_owned() } else { format!("{title}编码") };
        return Err(BusinessError::exists(&what, &number));
    }
    let key = known.operation.external_key.as_deref().and_then(|key| key.rsplit('.').next());
    if let Some((key, value)) = key.and_then(|key| Some((key, plain(given.get(key)?))))
        && !value.is_empty()
        && others().any(|other| other.fields.get(key).map(plain).as_ref() == Some(&value))
    {
        return Err(BusinessError::exists(key, &value));
    }
    Ok(())
}

/// Saves a record without checks: demo data.
pub(crate) fn add(store: &mut Store, resource: &str, given: &Value, now: u64) -> Option<Saved> {
    let known = named(&[resource, ".save"].concat())?;
    let (model, _) = records(Map::new(), known);
    put(store, given.as_object()?, known, model, now).ok()
}

/// Saves a record that was checked.
pub(super) fn put(
    store: &mut Store,
    given: &Map<String, Value>,
    known: &'static Known,
    model: usize,
    now: u64,
) -> Result<Saved, BusinessError> {
    let resource = known.resource;
    let id = id_of(given);
    let position = id.and_then(|id| store.of(resource).iter().position(|record| record.id == id));
    let mut fields = position
        .and_then(|position| store.of(resource).get(position))
        .map_or_else(Map::new, |record| record.fields.clone());
    let is_new = position.is_none();
    Merge { models: &known.operation.models, ids: &mut store.ids, is_new }.object(model, &mut fields, given)?;
    links(store, resource, &mut fields);
    amounts::total(&mut fields, given);
    let created = position.and_then(|position| store.of(resource).get(position)).map_or(now, |record| record.created);
    if is_new {
        fields.insert("id".into(), store.ids.record().into());
        fields.entry("create_time").or_insert_with(|| beijing(now).into());
        fields.entry("creator_name").or_insert_with(|| "开放平台".into());
        fields.entry("enable").or_insert_with(|| "1".into());
    }
    if !given.contains_key("modify_time") {
        fields.insert("modify_time".into(), beijing(now).into());
    }
    let status = NotAudited::of(resource);
    if let Some(NotAudited(value)) = status {
        fields.entry("bill_status").or_insert_with(|| value.into());
        match asked(given) {
            Some("audit") => drop(fields.insert("bill_status".into(), AUDITED.into())),
            Some("unaudit") => drop(fields.insert("bill_status".into(), value.into())),
            _ => {}
        }
    }
    let number = numbered(store, resource, &mut fields);
    let id = fields.get("id").map(plain).unwrap_or_default();
    let records = store.records.entry(resource).or_default();
    let record = Record { id: id.clone(), number: number.clone(), created, modified: now, is_void: false, fields };
    match position.and_then(|position| records.get_mut(position)) {
        Some(slot) => *slot = Record { is_void: slot.is_void, ..record },
        None => records.push(record),
    }
    Ok(Saved { id, number })
}

/// The number of a record, which it gets where it has none; empty where the resource has no numbers.
fn numbered(store: &mut Store, resource: &str, record: &mut Map<String, Value>) -> String {
    let name = NUMBERS.into_iter().find(|name| record.contains_key(*name) || has_field(resource, name));
    let Some(name) = name else { return String::new() };
    let given = record.get(name).map(plain).filter(|number| !number.is_empty());
    let number = given.unwrap_or_else(|| store.next_number(resource));
    record.insert(name.into(), number.clone().into());
    number
}

/// The source of the answer to a save: the ids, the numbers, and the first record.
fn answer_source(store: &Store, saved: &[Saved], given: &[Map<String, Value>], resource: &str) -> Map<String, Value> {
    let first = saved.first().and_then(|saved| store.of(resource).iter().find(|record| record.id == saved.id));
    let mut source = first.map_or_else(Map::new, |record| record.fields.clone());
    let ids: Vec<&str> = saved.iter().map(|saved| &*saved.id).collect();
    let numbers: Map<String, Value> =
        saved.iter().map(|saved| (saved.id.clone(), saved.number.clone().into())).collect();
    let fields: Vec<String> = given.iter().filter_map(|given| given.get("field_id").map(plain)).collect();
    if let Value::Object(names) = json!({
        "ids": ids,
        "id_number_map": numbers,
        "rows": [{ "ids": ids, "id_number_map": numbers }],
        "bill_id": ids.first(),
        // The serial number of an invoice.
        "data": saved.first().map(|saved| &saved.number),
        "inner_no": saved.first().map(|saved| &saved.number),
        "success": true,
        "success_fields": fields,
        "error_fields": [],
        "errors": [],
    }) {
        source.extend(names);
    }
    source
}

/// The `bill_status` of a document that is not audited (未审核).
pub(super) struct NotAudited(pub(super) &'static str);

impl NotAudited {
    /// `None` if the records are not documents.
    pub(super) fn of(resource: &str) -> Option<Self> {
        let [get, list] = ["get", "list"].map(|verb| named(&[resource, ".", verb].concat()));
        let models =
            [get.map(|get| &get.answer), list.map(|list| &list.answer), list.map(|list| &list.operation.models)];
        let mut statuses = models.into_iter().flatten().flatten().filter_map(|model| model.field("bill_status"));
        let documented = statuses.clone().find(|status| !status.choices.is_empty());
        let status = documented.or_else(|| statuses.next())?;
        let has = |value: &str| status.choices.iter().any(|choice| choice.value == value);
        Some(Self(if has("A") && !has("Z") { "A" } else { "Z" }))
    }
}

/// Whether answers show this field of the resource's records.
pub(super) fn has_field(resource: &str, name: &str) -> bool {
    let get = named(&[resource, ".get"].concat()).into_iter();
    let list = named(&[resource, ".list"].concat()).into_iter();
    let shown = get.flat_map(|get| fields(&get.answer, 0)).chain(list.flat_map(rows));
    shown.into_iter().any(|field| field.name == name)
}

/// The fields of a list's rows.
pub(super) fn rows(list: &'static Known) -> impl Iterator<Item = &'static Field> {
    let field = fields(&list.answer, 0).find(|field| *field.name == *list.operation.rows);
    let model = field.and_then(|field| if let Kind::Model(model) = field.kind { Some(model) } else { None });
    model.into_iter().flat_map(|model| fields(&list.answer, model))
}
