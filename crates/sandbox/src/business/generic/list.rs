//! `list`: the records that match, in pages as the service makes them.

use jdy_core::Secret;
use jdy_core::model::{Field, Kind};
use serde_json::{Map, Value, json};

use super::filter::Filter;
use super::{amounts, answer};
use crate::business::accepted::Accepted;
use crate::business::customers::{DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE};
use crate::business::records::{Record, Store};
use crate::catalog::{Known, fields, plain};

pub(super) fn list(store: &Store, secret: &Secret, given: &Map<String, Value>, known: &'static Known) -> Accepted {
    let filter = Filter { given, known };
    let mut found: Vec<&Record> = store.of(known.resource).iter().filter(|record| filter.matches(record)).collect();
    sort(&mut found, given.get("order_by").and_then(Value::as_str).unwrap_or("number asc"));
    page(found, secret, given, known)
}

fn sort(records: &mut [&Record], order_by: &str) {
    let (name, direction) = order_by.split_once(' ').unwrap_or((order_by, "asc"));
    let text = |record: &Record| match name {
        "number" | "bill_no" => record.number.clone(),
        _ => record.fields.get(name).map(plain).unwrap_or_default(),
    };
    records.sort_by_cached_key(|record| text(record));
    if direction == "desc" {
        records.reverse();
    }
}

/// The asked page of the records. As the service: `page_size` and `total_page` repeat the requested number, though rows
/// are missing.
pub(super) fn page(records: Vec<&Record>, secret: &Secret, given: &Map<String, Value>, known: &Known) -> Accepted {
    let count = records.len();
    let sums = sums(&records, known);
    let paging = known.operation.paging.as_ref();
    let asked = |name: Option<&String>| given.get(name?).and_then(|number| plain(number).parse::<usize>().ok());
    let number = asked(paging.map(|paging| &paging.page)).unwrap_or(1).max(1);
    let (size, most) = match paging {
        Some(paging) => (asked(Some(&paging.size)).unwrap_or(DEFAULT_PAGE_SIZE).max(1), MAX_PAGE_SIZE),
        None => (count.max(1), usize::MAX),
    };
    let shown = size.min(most);
    let rows: Vec<&Record> = records.into_iter().skip((number - 1).saturating_mul(shown)).take(shown).collect();
    let ids = rows.iter().map(|record| record.id.clone()).collect();
    let pages = count.div_ceil(size);
    let mut source = json!({
        "page": number,
        "current_page": number,
        "page_size": size,
        "current_page_size": rows.len(),
        "cur_page_size": rows.len(),
        "total_page": pages,
        "page_count": pages,
        "count": count,
    });
    if let Value::Object(source) = &mut source {
        source.extend(sums);
        if let Some(name) = &known.operation.count {
            source.insert(name.clone(), count.into());
        }
        let rows = rows.iter().map(|record| Value::Object(record.fields.clone())).collect::<Vec<_>>();
        source.insert(known.operation.rows.clone(), rows.into());
        let data = answer::data(known, source, secret);
        return Accepted { data, ids, ..Accepted::default() };
    }
    Accepted { ids, ..Accepted::default() }
}

/// The sums over all records that a page shows, by itself or in an object.
fn sums(records: &[&Record], known: &Known) -> Map<String, Value> {
    let sum = |field: &Field| {
        let amounts = records.iter().filter_map(|record| amounts::number(&record.fields, &field.name));
        (field.name.to_string(), amounts::cents(amounts.sum()))
    };
    let of_page = fields(&known.answer, 0).filter_map(|field| match field.kind {
        Kind::Number | Kind::Decimal => Some(sum(field)),
        Kind::Model(model) if !field.is_list => {
            let sums: Map<String, Value> = fields(&known.answer, model).map(sum).collect();
            Some((field.name.to_string(), sums.into()))
        }
        _ => None,
    });
    of_page.collect()
}
