//! The data of the playground's search, forms and tables: an index of the operations, and for each resource a file with
//! the models of its operations.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value, json};

use super::operation_table::MODULES;
use crate::build::catalog::{Catalog, Field, FieldType, Model, Operation, Resource, Scalar};

/// The index, which is loaded with the view.
pub(super) fn index(catalog: &Catalog) -> String {
    let modules: Vec<Value> = MODULES
        .iter()
        .map(|(name, english, chinese)| json!({ "name": name, "english": english, "chinese": chinese }))
        .collect();
    let operations: Vec<Value> = catalog
        .operations()
        .map(|(file, verb, operation)| {
            let address = operation.address.get_ref();
            json!({
                "module": file.module,
                "resource": file.resource.name,
                "verb": verb,
                "method": address.method.as_str(),
                "path": address.path,
                "chinese": operation.title,
                "english": operation.summary.trim_end_matches('.'),
                "effect": operation.effect,
                "lists": operation.rows.is_some(),
            })
        })
        .collect();
    format!("{}\n", json!({ "modules": modules, "operations": operations }))
}

/// Writes `<module>/<resource>.json` into `folder`. The page fetches such a file when an operation of it is chosen.
pub(super) fn write(catalog: &Catalog, folder: &Path) -> Result<()> {
    for file in &catalog.resources {
        let folder = folder.join(&file.module);
        fs::create_dir_all(&folder)?;
        let source = resource(catalog, &file.resource).to_string();
        fs::write(folder.join(format!("{}.json", file.resource.name)), source)?;
    }
    Ok(())
}

fn resource(catalog: &Catalog, resource: &Resource) -> Value {
    let operations: Map<String, Value> = resource
        .operations
        .iter()
        .map(|(verb, operation)| (verb.clone(), Form { catalog, operation }.operation()))
        .collect();
    json!({ "chinese": resource.title, "operations": operations })
}

struct Form<'c> {
    catalog: &'c Catalog,
    operation: &'c Operation,
}

impl Form<'_> {
    fn operation(&self) -> Value {
        json!({
            "reviewed": self.operation.reviewed,
            "exactlyOneOf": self.operation.one_of,
            "number": self.operation.number,
            "rows": self.operation.rows,
            "first": self.operation.request.keys().next(),
            "request": self.models(true, &self.operation.request),
            "answer": self.models(false, &self.operation.answer),
        })
    }

    fn models<'m>(
        &self,
        is_request: bool,
        models: impl IntoIterator<Item = (&'m String, &'m Model)>,
    ) -> Map<String, Value> {
        let fields = |model: &Model| {
            model.iter().map(|(name, field)| self.field(is_request, name, field.get_ref())).collect::<Vec<_>>()
        };
        models.into_iter().map(|(name, model)| (name.clone(), Value::from(fields(model)))).collect()
    }

    fn field(&self, is_request: bool, name: &str, field: &Field) -> Value {
        let gloss = field.en.as_deref().or_else(|| self.catalog.glossary.get(name)).unwrap_or(name);
        let is_size = is_request && self.operation.page_fields().is_some_and(|(_, size)| size == name);
        let kind = if is_size { json!({ "type": "page_size" }) } else { kind(is_request, &field.kind, field) };
        let mut shown = json!({
            "name": name,
            "required": is_request && self.operation.requires(name, field),
            "chinese": field.zh,
            "english": format!("{}.", gloss.trim_end_matches('.')),
            "kind": kind,
            "max": field.max,
            "sensitive": field.sensitive,
        });
        let help = field.help_zh.as_ref().filter(|_| is_request);
        if let (Some(help), Some(keys)) = (help, shown.as_object_mut()) {
            keys.insert("help".to_owned(), json!(help));
        }
        shown
    }
}

/// The type by its name, with what belongs to it.
fn kind(is_request: bool, kind: &FieldType, field: &Field) -> Value {
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
        FieldType::Model(model) => json!({ "type": "model", "model": model }),
        FieldType::List(inner) => json!({ "type": "list", "of": self::kind(is_request, inner, field) }),
        FieldType::Map(inner) if **inner == FieldType::Scalar(Scalar::Text) => json!({ "type": "text_map" }),
        FieldType::Map(_) => json!({ "type": "object" }),
        FieldType::Scalar(_) if field.positive => json!({ "type": "positive_number_text" }),
        FieldType::Scalar(Scalar::Integer) if is_request && field.range.is_some() => {
            let [from, to] = field.range.unwrap_or_default();
            json!({ "type": "integer", "from": from, "to": to })
        }
        FieldType::Scalar(scalar) => json!({ "type": match scalar {
            Scalar::Text => "text",
            Scalar::Id => "id",
            Scalar::Boolean => "boolean",
            Scalar::Number | Scalar::Integer => "number",
            Scalar::Decimal => "decimal",
            Scalar::Date => "date",
            Scalar::DateTime => "date_time",
            Scalar::Millis => "millis",
            Scalar::Any => "any",
            Scalar::File => "file",
        } }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::workspace::Workspace;

    /// A gloss of several sentences says more than the label: a Chinese form says it too. The form tells formats
    /// itself.
    #[test]
    fn help_that_is_there_in_english_is_there_in_chinese() {
        let catalog = Catalog::load(&Workspace::load().unwrap()).unwrap();
        let mut helped = 0;
        for (file, verb, operation) in catalog.operations() {
            for (name, field) in operation.request.values().flatten() {
                let field = field.get_ref();
                let is_format = field.kind == FieldType::Scalar(Scalar::Millis);
                let says_more = field.en.as_ref().is_some_and(|gloss| gloss.contains(". ") || gloss.contains(": "));
                helped += usize::from(field.help_zh.is_some());
                assert!(!says_more || is_format || field.help_zh.is_some(), "{}.{verb}: {name}", file.resource.name);
            }
        }
        assert!(helped > 20, "{helped}");
    }
}
