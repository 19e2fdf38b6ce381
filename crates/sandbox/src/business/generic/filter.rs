//! The filters of a list, by the names of its parameters.

use jdy_core::model::{Field, Kind};
use serde_json::{Map, Value};

use super::save;
use crate::business::records::Record;
use crate::catalog::{Known, fields, named, plain};

/// The parameters of one call. A parameter that names no field of the records keeps all.
pub(super) struct Filter<'a> {
    pub(super) given: &'a Map<String, Value>,
    pub(super) known: &'static Known,
}

/// What `search` looks through.
const SEARCHED: [&str; 3] = ["name", "number", "bill_no"];
/// The fields with the day of a record, the first that it has.
const DAYS: [&str; 4] = ["bill_date", "date", "biz_date", "create_time"];

impl Filter<'_> {
    pub(super) fn matches(&self, record: &Record) -> bool {
        fields(&self.known.operation.models, 0).all(|field| match self.given.get(&*field.name) {
            Some(Value::String(text)) if !text.is_empty() => self.matches_one(field, text, record),
            Some(Value::Array(texts)) => {
                texts.is_empty() || texts.iter().any(|text| self.matches_one(field, &plain(text), record))
            }
            Some(value @ Value::Number(_)) => self.matches_one(field, &plain(value), record),
            _ => true,
        })
    }

    fn matches_one(&self, field: &Field, wanted: &str, record: &Record) -> bool {
        let name = field.name.strip_prefix("data.").unwrap_or(&field.name);
        match (name, field.kind) {
            (_, Kind::PageNumber | Kind::PageSize | Kind::Boolean) | ("order_by" | "orderby", _) => return true,
            ("search", _) => {
                let wanted = wanted.to_lowercase();
                let mut texts = SEARCHED.iter().filter_map(|name| record.fields.get(*name)).map(plain);
                return texts.any(|text| text.to_lowercase().contains(&wanted));
            }
            // All.
            ("enable", _) if wanted == "-1" => return true,
            _ => {}
        }
        if let Some((is_start, what)) = end_of_span(name) {
            return is_within(field.kind, is_start, &what, wanted, record);
        }
        let Some(name) = self.shown(name) else { return true };
        let is_name = name.ends_with("name") || name == "explanation";
        let matches = |value: &Value| {
            let text = plain(value);
            if is_name { text.contains(wanted) } else { text == wanted }
        };
        let mut objects = vec![&record.fields];
        objects.extend(record.fields.values().filter_map(Value::as_array).flatten().filter_map(Value::as_object));
        objects.iter().filter_map(|object| object.get(&*name)).any(matches)
    }

    /// The field of the records that a parameter names: `emp_ids` and `emp` are `emp_id`.
    fn shown(&self, name: &str) -> Option<String> {
        let singular = name.strip_suffix('s').unwrap_or(name);
        let stem = singular.strip_suffix("id").map(|stem| stem.trim_end_matches('_'));
        let mut names = vec![name.to_owned(), singular.to_owned(), [name, "_id"].concat()];
        names.extend(stem.filter(|stem| !stem.is_empty()).map(|stem| [stem, "_id"].concat()));
        names.into_iter().find(|name| self.is_shown(name))
    }

    fn is_shown(&self, name: &str) -> bool {
        let of = |verb| named(&[self.known.resource, ".", verb].concat());
        let answers = ["get", "list"].into_iter().filter_map(of).flat_map(|known| &known.answer);
        let save = of("save").into_iter().flat_map(|known| &known.operation.models);
        answers.chain(save).any(|model| model.field(name).is_some()) || save::has_field(self.known.resource, name)
    }
}

/// Whether the parameter is the start of a span, and what the span is of: `start_bill_date`, `create_end_time`.
fn end_of_span(name: &str) -> Option<(bool, String)> {
    let words: Vec<&str> = name.split('_').collect();
    let is_start = words.iter().any(|word| matches!(*word, "start" | "begin"));
    let is_end = words.iter().any(|word| matches!(*word, "end" | "expire"));
    let rest = words.iter().filter(|word| !matches!(**word, "start" | "begin" | "end" | "expire"));
    (is_start || is_end).then(|| (is_start, rest.copied().collect::<Vec<_>>().join("_")))
}

/// Both ends are inclusive.
fn is_within(kind: Kind, is_start: bool, what: &str, wanted: &str, record: &Record) -> bool {
    if kind == Kind::Millis {
        let at = if what.starts_with("modify") { record.modified } else { record.created };
        return wanted.parse::<u64>().is_ok_and(|end| if is_start { end <= at } else { at <= end });
    }
    let name = match what {
        "date" | "time" | "" => DAYS.into_iter().find(|name| record.fields.contains_key(*name)).unwrap_or_default(),
        "modified" => "modify_time",
        what => what,
    };
    let at = record.fields.get(name).map(plain).unwrap_or_default();
    // As much of it as the end has: a day includes its last second.
    let at = at.get(..wanted.len()).unwrap_or(&at);
    !at.is_empty() && if is_start { wanted <= at } else { at <= wanted }
}
