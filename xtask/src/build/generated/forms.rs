//! `operations.json`: what the playground makes its forms and tables from.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::build::catalog::{Catalog, Field, FieldType, Operation, Resource, Scalar};

/// The operations that have forms: group and verb of the client, module and resource of the catalog.
const FORMS: [(&str, &str, &str, &str); 5] = [
    ("customers", "save", "bd", "customer"),
    ("customers", "get", "bd", "customer"),
    ("customers", "list", "bd", "customer"),
    ("members", "save", "ls", "member"),
    ("cust", "save", "cust", "biz"),
];

pub(super) fn source(catalog: &Catalog) -> Result<String> {
    let (mut operations, mut models, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (group, verb, module, resource) in FORMS {
        let file = catalog.resources.iter().find(|file| file.module == module && file.resource.name == resource);
        let resource = &file.with_context(|| format!("no resource {module}.{resource}"))?.resource;
        let operation = resource.operations.get(verb).with_context(|| format!("no {verb}"))?;
        let form = Form { catalog, resource, verb, operation };
        operations.push(form.operation(group));
        for (side, of_side) in [("request", &operation.request), ("answer", &operation.answer)] {
            for (name, fields) in of_side {
                let name = form.name(side, name);
                if seen.insert(name.clone()) {
                    let fields: Vec<Value> =
                        fields.iter().map(|(name, field)| form.field(side, name, field.get_ref())).collect();
                    models.push(json!({ "name": name, "chinese": resource.title, "fields": fields }));
                }
            }
        }
    }
    Ok(format!("{:#}\n", json!({ "operations": operations, "models": models })))
}

struct Form<'c> {
    catalog: &'c Catalog,
    resource: &'c Resource,
    verb: &'c str,
    operation: &'c Operation,
}

impl Form<'_> {
    /// The name of a model among all of them.
    fn name(&self, side: &str, model: &str) -> String {
        format!("{}.{}.{side}.{model}", self.resource.name, self.verb)
    }

    fn operation(&self, group: &str) -> Value {
        let address = self.operation.address.get_ref();
        let first = self.operation.request.keys().next().map_or("", String::as_str);
        json!({
            "group": group,
            "name": self.verb,
            "method": address.method.as_str(),
            "path": address.path,
            "paged": self.operation.rows.is_some(),
            "exactlyOneOf": self.operation.one_of,
            "request": self.name("request", first),
            "answer": self.name("answer", "Data"),
            "chinese": self.operation.title,
            "english": self.operation.summary,
        })
    }

    fn field(&self, side: &str, name: &str, field: &Field) -> Value {
        let gloss = field.en.as_deref().or_else(|| self.catalog.glossary.get(name)).unwrap_or(name);
        let is_size = self.operation.page_fields().is_some_and(|(_, size)| size == name);
        let kind = if is_size { json!({ "type": "page_size" }) } else { self.kind(side, &field.kind, field) };
        json!({
            "name": name,
            "required": side == "request" && self.operation.requires(name, field),
            "chinese": field.zh,
            "english": format!("{}.", gloss.trim_end_matches('.')),
            "kind": kind,
            "sensitive": field.sensitive,
        })
    }

    /// The type by its name, with what belongs to it.
    fn kind(&self, side: &str, kind: &FieldType, field: &Field) -> Value {
        let is_number = matches!(kind, FieldType::Scalar(Scalar::Integer));
        if !field.values.is_empty() && matches!(kind, FieldType::Scalar(_)) {
            let options: Vec<Value> = field
                .values
                .iter()
                .map(|(value, [chinese, english])| {
                    let number = value.parse::<i64>().ok().filter(|_| is_number);
                    let value = number.map_or_else(|| json!(value), |number| json!(number));
                    json!({ "value": value, "chinese": chinese, "english": english })
                })
                .collect();
            return json!({ "type": "choice", "options": options });
        }
        match kind {
            FieldType::Model(model) => json!({ "type": "model", "model": self.name(side, model) }),
            FieldType::List(inner) => json!({ "type": "list", "of": self.kind(side, inner, field) }),
            FieldType::Map(inner) if **inner == FieldType::Scalar(Scalar::Text) => json!({ "type": "text_map" }),
            FieldType::Map(_) => json!({ "type": "object" }),
            FieldType::Scalar(_) if field.positive => json!({ "type": "positive_number_text" }),
            FieldType::Scalar(Scalar::Integer) if side == "request" => {
                let [from, to] = field.range.unwrap_or([0.0, f64::from(i32::MAX)]);
                json!({ "type": "integer", "from": from, "to": to })
            }
            FieldType::Scalar(scalar) => json!({ "type": match scalar {
                Scalar::Text if side == "request" && (field.required || !field.blank) => "non_empty_text",
                Scalar::Text => "text",
                Scalar::Id => "id",
                Scalar::Boolean => "boolean",
                Scalar::Number => "number",
                Scalar::Decimal => "decimal",
                Scalar::Integer => "count",
                Scalar::Date => "date",
                Scalar::DateTime => "date_time",
                Scalar::Millis => "millis",
                Scalar::Any if field.required => "object",
                Scalar::Any | Scalar::File => "any",
            } }),
        }
    }
}
