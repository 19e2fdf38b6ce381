//! `openapi.json` of the package: OpenAPI 3.1, for Apifox, Postman and code generators.

use anyhow::Result;
use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::build::catalog::{
    Catalog, Field, FieldType, Glossary, Method, Model, Operation, Place, ResourceFile, Scalar,
};

/// The description of the whole API as JSON.
pub(super) fn source(catalog: &Catalog, version: &str) -> Result<String> {
    let mut paths: Map<String, Value> = Map::new();
    let mut schemas = Map::new();
    let mut tags = Vec::new();
    for file in &catalog.resources {
        let tag = format!("{}.{}", file.module, file.resource.name);
        tags.push(json!({ "name": tag, "description": file.resource.title }));
        for (verb, operation) in &file.resource.operations {
            let writer = Writer { glossary: &catalog.glossary, prefix: format!("{tag}.{verb}") };
            writer.schemas(operation, &mut schemas);
            let address = operation.address.get_ref();
            let item = paths.entry(address.path.clone()).or_insert_with(|| json!({}));
            if let Some(item) = item.as_object_mut() {
                item.insert(address.method.as_str().to_lowercase(), writer.operation(file, &tag, verb, operation));
            }
        }
    }
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Kingdee jdy v2 open API (金蝶云星辰)",
            "version": version,
            "description": "Made from the official pages by the jdy-wasm project; not checked against the live \
                service. Every call is signed: `jdy-wasm` or its relay adds the headers.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "https://api.kingdee.com" }],
        "security": [{ "signature": [], "token": [] }],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "signature": { "type": "apiKey", "in": "header", "name": "X-Api-Signature" },
                "token": { "type": "apiKey", "in": "header", "name": "app-token" },
            },
        },
    });
    Ok(format!("{}\n", serde_json::to_string(&document)?))
}

/// Writes one operation. `prefix` starts the names of its schemas.
struct Writer<'a> {
    glossary: &'a Glossary,
    prefix: String,
}

impl Writer<'_> {
    fn operation(&self, file: &ResourceFile, tag: &str, verb: &str, operation: &Operation) -> Value {
        let mut out = json!({
            "operationId": format!("{}_{}_{verb}", file.module, file.resource.name),
            "tags": [tag],
            "summary": operation.title,
            "description": operation.summary,
            "x-jdy": facts(operation),
            "responses": {
                "200": {
                    "description": "The envelope: `errcode` 0 is a success.",
                    "content": { "application/json": { "schema": {
                        "type": "object",
                        "required": ["errcode"],
                        "properties": {
                            "errcode": { "type": ["integer", "string"], "description": "返回码" },
                            "description": { "type": ["string", "null"], "description": "返回信息" },
                            "data": self.reference("answer", "Data"),
                        },
                    } } },
                },
                "4XX": { "description": "The gateway refused the call." },
                "5XX": { "description": "The gateway or the service failed." },
            },
        });
        let root = operation.request.keys().next();
        let Some(members) = out.as_object_mut() else { return out };
        match (operation.place, root) {
            (Some(Place::Query), Some(root)) => {
                let model = operation.request.get(root);
                let parameters =
                    model.into_iter().flatten().map(|(name, field)| self.parameter(operation, name, field.get_ref()));
                members.insert("parameters".to_owned(), parameters.collect());
            }
            (Some(place @ (Place::Body | Place::Multipart)), Some(root))
                if operation.address.get_ref().method != Method::Get =>
            {
                let media = if place == Place::Body { "application/json" } else { "multipart/form-data" };
                let content = json!({ media: { "schema": self.reference("request", root) } });
                members.insert("requestBody".to_owned(), json!({ "required": true, "content": content }));
            }
            _ => {}
        }
        out
    }

    fn parameter(&self, operation: &Operation, name: &str, field: &Field) -> Value {
        json!({
            "name": name,
            "in": "query",
            "required": operation.requires(name, field),
            "description": self.description(name, field),
            "schema": self.schema("request", &field.kind, field),
        })
    }

    fn schemas(&self, operation: &Operation, out: &mut Map<String, Value>) {
        let mut add = |of: &str, models: &IndexMap<String, Model>| {
            let skipped = usize::from(of == "request" && operation.place == Some(Place::Query));
            for (name, model) in models.iter().skip(skipped) {
                out.insert(self.name(of, name), self.model(operation, of, model));
            }
        };
        add("request", &operation.request);
        add("answer", &operation.answer);
    }

    fn model(&self, operation: &Operation, of: &str, model: &Model) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (name, field) in model {
            let field = field.get_ref();
            let mut schema = self.schema(of, &field.kind, field);
            if let Some(schema) = schema.as_object_mut() {
                schema.insert("description".to_owned(), self.description(name, field).into());
            }
            properties.insert(name.clone(), schema);
            if of == "request" && operation.requires(name, field) {
                required.push(name.as_str());
            }
        }
        let mut out = json!({ "type": "object", "properties": properties });
        if let (false, Some(out)) = (required.is_empty(), out.as_object_mut()) {
            out.insert("required".to_owned(), json!(required));
        }
        out
    }

    fn schema(&self, of: &str, kind: &FieldType, field: &Field) -> Value {
        match kind {
            FieldType::Model(name) => self.reference(of, name),
            FieldType::List(item) => json!({ "type": "array", "items": self.schema(of, item, field) }),
            FieldType::Map(value) => json!({ "type": "object", "additionalProperties": self.schema(of, value, field) }),
            FieldType::Scalar(scalar) => scalar_schema(*scalar, field),
        }
    }

    fn description(&self, name: &str, field: &Field) -> String {
        let gloss = field.en.as_deref().or_else(|| self.glossary.get(name)).unwrap_or(name);
        let format = field.kind.format().map(|format| format!(", {format}")).unwrap_or_default();
        let mut out = format!("{gloss}{format} （{}）", field.zh);
        for (value, [zh, en]) in &field.values {
            out = format!("{out}; `{value}` {en} （{zh}）");
        }
        if field.sensitive {
            out.push_str("; encrypted in answers");
        }
        if field.conditional {
            out.push_str("; required under a condition");
        }
        if let Some(other) = &field.or {
            out = format!("{out}; or `{other}`");
        }
        out
    }

    fn name(&self, of: &str, model: &str) -> String {
        format!("{}.{of}.{model}", self.prefix)
    }

    fn reference(&self, of: &str, model: &str) -> Value {
        json!({ "$ref": format!("#/components/schemas/{}", self.name(of, model)) })
    }
}

/// Facts that OpenAPI has no field for; absent facts are left out.
fn facts(operation: &Operation) -> Value {
    let lookup = operation.lookup.as_ref().map(|lookup| {
        json!({ "by": lookup.by, "verb": lookup.verb, "filter": lookup.filter.as_deref().unwrap_or("number") })
    });
    let facts = json!({
        "effect": operation.effect,
        "reviewed": operation.reviewed,
        "number": operation.number,
        "entityNumber": operation.entity,
        "proof": operation.proof,
        "lookup": lookup,
        "created": operation.created,
        "externalKey": operation.external_key,
        "oneOf": (!operation.one_of.is_empty()).then_some(&operation.one_of),
        "spans": (!operation.spans.is_empty()).then_some(&operation.spans),
        "addsRows": (!operation.adds_rows.is_empty()).then_some(&operation.adds_rows),
        "batch": operation.batch.then_some(true),
        "post": operation.post.then_some(true),
        "paging": operation.paging,
        "count": operation.count,
        "total": operation.total,
        "rows": operation.rows,
        "modified": operation.modified,
    });
    let present = facts.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
    present.map(|(key, value)| (key.clone(), value.clone())).collect::<Map<_, _>>().into()
}

fn scalar_schema(scalar: Scalar, field: &Field) -> Value {
    let mut out = match scalar {
        Scalar::Text | Scalar::Id => json!({ "type": "string" }),
        Scalar::Integer => json!({ "type": "integer" }),
        Scalar::Number => json!({ "type": "number" }),
        Scalar::Boolean => json!({ "type": "boolean" }),
        Scalar::Decimal => json!({ "type": "string", "format": "decimal" }),
        Scalar::Date => json!({ "type": "string", "format": "date" }),
        Scalar::DateTime => json!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}" }),
        Scalar::Millis => json!({ "type": "string", "pattern": r"^\d{13}$" }),
        Scalar::Any => json!({}),
        Scalar::File => json!({ "type": "string", "contentMediaType": "application/octet-stream" }),
    };
    let Some(schema) = out.as_object_mut() else { return out };
    if let (Some(max), Scalar::Text) = (field.max, scalar) {
        schema.insert("maxLength".to_owned(), max.into());
    }
    if scalar == Scalar::Text && (field.required || !field.blank) {
        schema.insert("minLength".to_owned(), 1.into());
    }
    if field.positive {
        schema.insert("pattern".to_owned(), "^[1-9][0-9]*$".into());
    }
    if let (Some([least, most]), Scalar::Integer | Scalar::Number) = (field.range, scalar) {
        schema.insert("minimum".to_owned(), least.into());
        schema.insert("maximum".to_owned(), most.into());
    }
    out
}
