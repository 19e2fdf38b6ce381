//! The records that others refer to.

use serde_json::{Map, Value, json};

use crate::business::generic;
use crate::business::records::references::{
    CITIES, COUNTRIES, DEPARTMENTS, DISTRICTS, GROUPS, MEMBER_LEVELS, PROVINCES, Reference, SALESPEOPLE, SHOPS, TERMS,
};
use crate::business::records::{Record, Store};
use crate::clock::beijing;

/// The records that have ids from the beginning, by resource.
const TABLES: [(&str, &[Reference]); 9] = [
    ("bd.customerGroup", GROUPS),
    ("bd.department", DEPARTMENTS),
    ("bd.emp", SALESPEOPLE),
    ("bd.settlingTerm", TERMS),
    ("bd.currency", &[Reference { id: "1", number: "CNY", name: "人民币" }]),
    ("fi.voucherType", &[Reference { id: "1", number: "01", name: "记" }]),
    ("ls.mbLevel", MEMBER_LEVELS),
    ("ls.store", SHOPS),
    ("sys.countryLoad", COUNTRIES),
];

pub(super) fn fill(store: &mut Store, now: u64) {
    for (resource, table) in TABLES {
        for reference in table {
            let fields = json!({ "full_name": reference.name, "is_leaf": true, "level": "1" });
            add(store, resource, reference, fields, now);
        }
    }
    divisions(store, now);
}

fn add(store: &mut Store, resource: &'static str, reference: &Reference, fields: Value, now: u64) {
    let mut fields = if let Value::Object(fields) = fields { fields } else { Map::new() };
    let Reference { id, number, name } = *reference;
    let time = beijing(now);
    for (field, value) in [("id", id), ("number", number), ("name", name), ("enable", "1"), ("create_time", &*time)] {
        fields.insert(field.into(), value.into());
    }
    fields.insert("modify_time".into(), time.into());
    let (id, number) = (id.to_owned(), number.to_owned());
    let record = Record { id, number, created: now, modified: now, is_void: false, fields };
    store.records.entry(resource).or_default().push(record);
}

/// Provinces with their cities, and those with their districts (省市区).
fn divisions(store: &mut Store, now: u64) {
    let within =
        |table: &[Reference], outer: &Reference, digits: usize, level: &str, sons: &dyn Fn(&Reference) -> Value| {
            let inner = table.iter().filter(|inner| inner.number.get(..digits) == outer.number.get(..digits));
            let nodes = inner.map(|inner| {
                json!({
                    "id": inner.id,
                    "level": level,
                    "name": inner.name,
                    "parent_id": outer.id,
                    "son_nodes": sons(inner),
                })
            });
            nodes.collect::<Value>()
        };
    for province in PROVINCES {
        let districts = |city: &Reference| within(DISTRICTS, city, 4, "3", &|_| json!([]));
        let cities = within(CITIES, province, 2, "2", &districts);
        let country = COUNTRIES.first().map_or("", |country| country.id);
        let fields = json!({ "level": "1", "parent_id": country, "son_nodes": cities });
        add(store, "sys.divisionLoad", province, fields, now);
    }
}

/// Records that a save makes.
pub(super) fn save_all(store: &mut Store, resource: &str, records: &[Value], now: u64) -> Vec<String> {
    let saved = records.iter().filter_map(|record| generic::add(store, resource, record, now));
    saved.map(|saved| saved.id).collect()
}
