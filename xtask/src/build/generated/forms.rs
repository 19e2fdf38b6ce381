//! `operations.json`: what the playground makes its forms and tables from.

use jdy_core::model::{ChoiceInfo, FieldInfo, Literal, ModelInfo, Type};
use jdy_core::operations::{Entry, OPERATIONS};
use serde_json::{Value, json};

use super::models;

pub(super) fn source() -> String {
    let operations: Vec<Value> = OPERATIONS.iter().map(operation).collect();
    let models: Vec<Value> = models::all().into_iter().map(model).collect();
    format!("{:#}\n", json!({ "operations": operations, "models": models }))
}

fn operation(entry: &Entry) -> Value {
    let Entry { info, request, answer, chinese, docs, .. } = entry;
    let first: Vec<&str> = docs.iter().take_while(|line| !line.is_empty()).map(|line| line.trim()).collect();
    json!({
        "group": info.group.name,
        "name": info.name,
        "method": info.method.as_str(),
        "path": info.path,
        "paged": info.paged,
        "exactlyOneOf": info.exactly_one_of.map_or_else(Vec::new, |(first, second)| vec![first, second]),
        "request": request.name,
        "answer": answer.name,
        "chinese": chinese,
        "english": first.join(" "),
    })
}

fn model(info: &ModelInfo) -> Value {
    let fields: Vec<Value> = info.fields.iter().map(field).collect();
    json!({ "name": info.name, "chinese": info.docs.chinese, "fields": fields })
}

fn field(field: &FieldInfo) -> Value {
    json!({
        "name": field.name,
        "required": field.required,
        "chinese": field.chinese,
        "english": text(field.docs),
        "kind": kind(&field.kind),
        "sensitive": field.sensitive || matches!(field.kind, Type::Sensitive),
    })
}

fn text(docs: &[&str]) -> String {
    docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// The type by its name, with what belongs to it.
fn kind(kind: &Type) -> Value {
    match kind {
        Type::Text | Type::HeaderText | Type::Secret | Type::Origin | Type::BaseUrl | Type::RelayUrl => {
            json!({ "type": "text" })
        }
        Type::NonEmptyText => json!({ "type": "non_empty_text" }),
        Type::Id => json!({ "type": "id" }),
        Type::Boolean => json!({ "type": "boolean" }),
        Type::Number => json!({ "type": "number" }),
        Type::Integer(from, to) => json!({ "type": "integer", "from": from, "to": to }),
        Type::PageSize => json!({ "type": "page_size" }),
        Type::PositiveNumberText => json!({ "type": "positive_number_text" }),
        Type::PercentText => json!({ "type": "percent_text" }),
        Type::Date => json!({ "type": "date" }),
        Type::DateTime => json!({ "type": "date_time" }),
        Type::Millis => json!({ "type": "millis" }),
        Type::Count => json!({ "type": "count" }),
        Type::Sensitive => json!({ "type": "sensitive" }),
        Type::TextMap => json!({ "type": "text_map" }),
        Type::Object => json!({ "type": "object" }),
        Type::Any => json!({ "type": "any" }),
        Type::Choice(info) => json!({ "type": "choice", "options": options(info) }),
        Type::Known(inner) => self::kind(inner),
        Type::List(inner) => json!({ "type": "list", "of": self::kind(inner) }),
        Type::Model(info) => json!({ "type": "model", "model": info.name }),
    }
}

fn options(info: &ChoiceInfo) -> Vec<Value> {
    let value = |literal| match literal {
        Literal::Integer(number) => json!(number),
        Literal::Text(text) => json!(text),
    };
    let options = info.options.iter();
    options
        .map(|option| json!({ "value": value(option.value), "chinese": option.chinese, "english": text(option.docs) }))
        .collect()
}
