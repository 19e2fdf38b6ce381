//! Saves of any resource of the catalog.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use jdy_core::json::Json;
use jdy_core::operations::{Effect, Operation, Place, Proof, catalog};
use jdy_sandbox::samples::Samples;
use serde_json::{Map, Value};

/// A new record of one resource.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its save: `scm.salOrder.save`.
    pub operation: &'static str,
    /// Its fields.
    pub fields: Json<'static>,
}

/// The saves that schedules draw from, by name: those whose answer has the ids of the records. Customers, members and
/// custom records have actions of their own.
static SAVES: LazyLock<BTreeMap<&str, Operation>> = LazyLock::new(|| {
    let is_own = |name: &str| matches!(name, "bd.customer.save" | "ls.member.save" | "cust.biz.save");
    let saves = catalog::entries().filter(|entry| is_save(entry.name) && !is_own(entry.name));
    let read = saves.filter_map(|entry| Some((entry.name, entry.operation()?)));
    read.filter(|(_, operation)| {
        let has_ids = matches!(&operation.proof, Proof::Field(ids) if ids == "ids");
        operation.effect == Effect::Save && operation.place == Place::Body && has_ids
    })
    .collect()
});

/// Whether a name of the catalog is that of a save.
pub fn is_save(name: &str) -> bool {
    name.rsplit('.').next() == Some("save")
}

/// Their names.
pub fn saves() -> impl ExactSizeIterator<Item = &'static str> {
    SAVES.keys().copied()
}

/// The operation of a save.
pub fn operation(name: &str) -> Option<&'static Operation> {
    SAVES.get(name)
}

/// The object with the last field of a dotted path, and that field's name; in a list the first object.
fn holder<'a>(mut object: &'a mut Map<String, Value>, path: &'a str) -> Option<(&'a mut Map<String, Value>, &'a str)> {
    let mut name = path;
    while let Some((outer, inner)) = name.split_once('.') {
        object = match object.get_mut(outer)? {
            Value::Array(items) => items.first_mut()?.as_object_mut()?,
            value => value.as_object_mut()?,
        };
        name = inner;
    }
    Some((object, name))
}

impl Record {
    /// The record of a call. With `is_numbered` it has a number of its own, by which it can be looked for.
    pub fn new(operation: &'static str, index: usize, is_numbered: bool) -> Option<Self> {
        let save = SAVES.get(operation)?;
        let mut request = Samples { count: 1000 * index as u64 }.request(save, false);
        let key = save.look_up.as_ref().map(|look_up| &look_up.by).or(save.external_key.as_ref());
        if let Some((object, name)) = key.and_then(|key| holder(&mut request, key)) {
            let is_required = object.remove(name).is_some();
            if is_numbered || is_required {
                object.insert(name.to_owned(), format!("R-{index}").into());
            }
        }
        let fields = serde_json::from_value(request.into()).ok()?;
        Some(Self { operation, fields })
    }

    /// The operation, as a client takes it. Each thread has its own.
    pub fn shared_operation(&self) -> Option<Rc<Operation>> {
        thread_local! {
            static READ: RefCell<BTreeMap<&'static str, Rc<Operation>>> = RefCell::default();
        }
        let known = READ.with_borrow(|read| read.get(self.operation).cloned());
        known.or_else(|| {
            let operation = Rc::new(SAVES.get(self.operation)?.clone());
            READ.with_borrow_mut(|read| read.insert(self.operation, Rc::clone(&operation)));
            Some(operation)
        })
    }
}
