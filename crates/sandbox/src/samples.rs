//! Requests made from the tables of the catalog, which a sandbox accepts: for tests of clients.

use jdy_core::model::{Field, Kind, Model};
use jdy_core::operations::Operation;
use serde_json::{Map, Value, json};

/// Values for requests; no two texts are the same.
#[derive(Debug, Default)]
pub struct Samples {
    /// How many texts were given.
    pub count: u64,
}

/// The fields that need the id of a record, a place or a form, by the end of their names.
const KNOWN: [(&str, &str); 14] = [
    ("country_id", "1000001"),
    ("province_id", "382"),
    ("city_id", "396"),
    ("district_id", "399"),
    ("c_level_id", "1"),
    ("c_level", "1"),
    ("group_id", "1"),
    ("sale_dept_id", "1"),
    ("saler_id", "1"),
    ("setting_term_id", "0009"),
    ("biz_type", "cust_visit"),
    ("level", "1"),
    ("shop", "850693217107061760"),
    ("customer", "KH000001"),
];

impl Samples {
    fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    /// The request itself: the required fields only, or all.
    pub fn request(&mut self, operation: &Operation, is_full: bool) -> Map<String, Value> {
        let mut request = self.object(&operation.models, 0, is_full, 0);
        // Exactly one of these.
        for name in operation.one_of.iter().skip(1) {
            request.remove(name);
        }
        if let (Some(first), Some(model)) = (operation.one_of.first(), operation.models.first())
            && let Some(field) = model.field(first)
        {
            let value = self.value(&operation.models, field, is_full, 0);
            request.entry(first.clone()).or_insert(value);
        }
        request
    }

    fn object(&mut self, models: &[Model], index: usize, is_full: bool, depth: u32) -> Map<String, Value> {
        let mut object = Map::new();
        for field in models.get(index).into_iter().flat_map(|model| &*model.fields) {
            // A new record has no id, and a model that contains itself ends here.
            let is_left_out = field.name == "id" && !field.required || depth > 3;
            // The record itself.
            let is_only = || models.first().is_some_and(|model| model.fields.len() == 1);
            let is_record = depth == 0 && is_only() && matches!(field.kind, Kind::Model(_));
            if field.required || is_record || is_full && !is_left_out {
                let value = self.value(models, field, is_full, depth);
                object.insert(field.name.to_string(), if field.is_list { json!([value]) } else { value });
            }
        }
        // The id counts where both are given, and the record with this id has another number.
        for (id, _) in KNOWN {
            let stem = id.strip_suffix("_id").unwrap_or(id);
            object.remove(&[stem, "_number"].concat());
        }
        object
    }

    fn value(&mut self, models: &[Model], field: &Field, is_full: bool, depth: u32) -> Value {
        if let Some((_, known)) =
            KNOWN.iter().find(|(name, _)| field.name.ends_with(name) && field.kind != Kind::Integer)
            && matches!(field.kind, Kind::Text | Kind::Id | Kind::PositiveText)
        {
            return (*known).into();
        }
        if let Some(choice) = field.choices.first() {
            let value = &*choice.value;
            return if field.kind == Kind::Integer {
                json!(value.parse::<i64>().unwrap_or_default())
            } else {
                json!(value)
            };
        }
        match field.kind {
            Kind::Text if field.name == "mobile" => format!("199{:08}", self.next()).into(),
            // Digits: answers may show it as a number.
            Kind::Text => (1000 + self.next()).to_string().into(),
            Kind::Id => (900_000_000_000_000_000 + self.next()).to_string().into(),
            Kind::Boolean => true.into(),
            Kind::Number => json!(2.5),
            Kind::Decimal => "3.5".into(),
            Kind::Integer => 4.into(),
            Kind::PositiveText => "5".into(),
            Kind::PageNumber => 1.into(),
            Kind::PageSize => 100.into(),
            Kind::Date => if is_end(&field.name) { "2099-12-31" } else { "2026-02-02" }.into(),
            Kind::DateTime => if is_end(&field.name) { "2099-12-31 00:00:00" } else { "2026-02-02 10:00:00" }.into(),
            Kind::Millis => if is_end(&field.name) { 4_000_000_000_000_u64 } else { 1_000_000_000_000 }.into(),
            Kind::TextMap => json!({ "custom_field__1__a": "6" }),
            Kind::Object => json!({ "any": [1, { "thing": true }] }),
            Kind::Any => json!("x"),
            Kind::Model(model) => self.object(models, model, is_full, depth + 1).into(),
            // The other kinds are those of options.
            _ => Value::Null,
        }
    }
}

fn is_end(name: &str) -> bool {
    name.contains("end") || name.contains("expire")
}
