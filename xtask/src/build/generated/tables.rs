//! The table of an operation: its entry of the catalog as the compact text that `jdy_core::operations::Operation::read`
//! reads. The format is described there.

use std::cmp::Reverse;
use std::fmt::Write as _;

use anyhow::{Context as _, Result};

use super::answers::DATA;
use super::table_facts;
use crate::build::catalog::{Catalog, Field, FieldType, Model, Operation, Resource, Scalar};

/// The table of the operation `verb`.
pub(super) fn table(catalog: &Catalog, resource: &Resource, verb: &str) -> Result<String> {
    let operation = resource.operations.get(verb).with_context(|| format!("{} has no {verb}", resource.name))?;
    let writer = Writer { catalog, resource, operation };
    let table = writer.table()?;
    jdy_core::operations::Operation::read(&table)
        .map_err(|invalid| anyhow::anyhow!("{}.{verb}: {invalid}: {table}", resource.name))?;
    Ok(table)
}

/// The file of all tables, with the answers' models; `jdy_core::operations::catalog` reads it.
pub(super) fn lines(catalog: &Catalog) -> Result<String> {
    let mut out = String::new();
    for (file, verb, operation) in catalog.operations() {
        let Resource { name, .. } = &file.resource;
        let table = with_entity(table(catalog, &file.resource, verb)?, operation);
        let answer = Writer { catalog, resource: &file.resource, operation }.answer()?;
        let _ = writeln!(out, "{}.{name}.{verb}\t{}\t{table}\t{answer}", file.module, operation.title);
    }
    Ok(out)
}

/// The table with the `entity_number` of the record: the sandbox reads it, and the package has it elsewhere.
fn with_entity(table: String, operation: &Operation) -> String {
    let Some(entity) = &operation.entity else { return table };
    let facts_end = table.match_indices('|').nth(1).map_or(table.len(), |(end, _)| end);
    let (facts, models) = table.split_at(facts_end);
    format!("{facts};entity={entity}{models}")
}

struct Writer<'c> {
    catalog: &'c Catalog,
    resource: &'c Resource,
    operation: &'c Operation,
}

impl Writer<'_> {
    fn table(&self) -> Result<String> {
        let address = self.operation.address.get_ref();
        let mut out = format!("{} {}|", address.method.as_str(), address.path);
        table_facts::write(&mut out, self.resource, self.operation)?;
        for (index, (name, model)) in self.operation.request.iter().enumerate() {
            out.push('|');
            let answer = self.detail_model(index, name);
            let mut fields: Vec<_> = model.iter().collect();
            // What many models have comes first, so that the tables of a module compress better.
            fields.sort_by_key(|(name, _)| (Reverse(self.catalog.models_with(name).checked_ilog2()), *name));
            let entries: Result<Vec<String>> =
                fields.into_iter().map(|(name, field)| self.field(name, field.get_ref(), answer)).collect();
            out.push_str(&entries?.join(";"));
        }
        Ok(out)
    }

    /// The models of the answer, `data` first.
    fn answer(&self) -> Result<String> {
        let answer = &self.operation.answer;
        let data = answer.get_key_value(DATA).into_iter();
        let models: Vec<(&String, &Model)> = data.chain(answer.iter().filter(|(name, _)| *name != DATA)).collect();
        let index = |wanted: &str| models.iter().position(|(name, _)| *name == wanted);
        let mut parts = Vec::new();
        for (_, model) in &models {
            let mut entries = Vec::new();
            for (name, field) in *model {
                let field = field.get_ref();
                let (list, kind) = self.kind(field, &index)?;
                let sensitive = if field.sensitive { "*" } else { "" };
                let choices: Vec<&str> = field.values.keys().map(String::as_str).collect();
                let choices = if choices.is_empty() { String::new() } else { format!("={}", choices.join("/")) };
                entries.push(format!("{name}:{list}{kind}{sensitive}{choices}"));
            }
            parts.push(entries.join(";"));
        }
        Ok(parts.join("|"))
    }

    /// `[` for a list, and the letter or index of the type.
    fn kind(&self, field: &Field, index: &impl Fn(&str) -> Option<usize>) -> Result<(&'static str, String)> {
        let (list, inner) = match &field.kind {
            FieldType::List(inner) => ("[", inner.as_ref()),
            other => ("", other),
        };
        let kind = match inner {
            FieldType::Model(model) => {
                index(model).with_context(|| format!("{}: no model {model}", self.resource.name))?.to_string()
            }
            FieldType::List(_) => "a".to_owned(),
            FieldType::Map(of) if **of == FieldType::Scalar(Scalar::Text) => "M".to_owned(),
            FieldType::Map(_) => "o".to_owned(),
            FieldType::Scalar(_) if field.positive => "P".to_owned(),
            FieldType::Scalar(scalar) => scalar_letter(*scalar).to_owned(),
        };
        Ok((list, kind))
    }

    /// The model in which the detail shows what the model of a request holds.
    fn detail_model(&self, index: usize, name: &str) -> Option<&Model> {
        let look_up = self.operation.client_lookup()?;
        let target = self.resource.operations.get(&look_up.verb)?;
        let root = match &target.rows {
            Some(rows) => target.answer.get(target.answer.get(DATA)?.get(rows)?.get_ref().kind.model()?)?,
            None => target.answer.get(DATA)?,
        };
        if index == 0 {
            return Some(root);
        }
        // The field of the request that holds this model, and its counterpart.
        let request = self.operation.request.values().next()?;
        let (holder, field) = request.iter().find(|(_, field)| field.get_ref().kind.model() == Some(name))?;
        let shown = field.get_ref().answered.as_deref().unwrap_or(holder);
        target.answer.get(root.get(shown)?.get_ref().kind.model()?)
    }

    fn field(&self, name: &str, field: &Field, detail: Option<&Model>) -> Result<String> {
        let paging = self.operation.page_fields();
        let is_page = paging.as_ref().is_some_and(|(page, _)| *page == name);
        let is_size = paging.as_ref().is_some_and(|(_, size)| size == name);
        let (list, kind) = match (is_page, is_size) {
            (true, _) => ("", "p".to_owned()),
            (_, true) => ("", "z".to_owned()),
            _ => self.kind(field, &|model| self.operation.request.get_index_of(model))?,
        };
        let mut out = name.to_owned();
        if !(list.is_empty() && kind == "t") {
            let _ = write!(out, ":{list}{kind}");
        }
        let is_required = self.operation.requires(name, field);
        if is_required {
            out.push('!');
        }
        if kind == "t" && (!field.blank || (is_required && self.operation.reviewed)) {
            out.push('~');
        }
        let shown = field.answered.as_deref().unwrap_or(name);
        if field.sensitive || detail.and_then(|detail| detail.get(shown)).is_some_and(|field| field.get_ref().sensitive)
        {
            out.push('*');
        }
        if detail.is_some_and(|detail| !detail.contains_key(shown)) {
            out.push('-');
        }
        if let Some([least, most]) = field.range.filter(|_| !is_page && !is_size) {
            let _ = write!(out, "<{least},{most}>");
        }
        if let Some(max) = field.max {
            let _ = write!(out, "#{max}");
        }
        if let Some(answered) = &field.answered {
            let _ = write!(out, ">{answered}");
        }
        if !field.values.is_empty() {
            out.push('=');
            out.push_str(&self.choices(field));
        }
        Ok(out)
    }

    fn choices(&self, field: &Field) -> String {
        let choices = field.values.iter().map(|(value, [chinese, _])| {
            let mut choice = value.clone();
            // The label helps where the value is refused.
            if self.operation.reviewed {
                let _ = write!(choice, ":{chinese}");
            }
            if let Some(answered) = field.answered_values.get(value) {
                let _ = write!(choice, ">{answered}");
            }
            choice
        });
        choices.collect::<Vec<_>>().join("/")
    }
}

const fn scalar_letter(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Text => "t",
        Scalar::Integer => "I",
        Scalar::Number => "n",
        Scalar::Boolean => "b",
        Scalar::Id => "i",
        Scalar::Decimal => "c",
        Scalar::Date => "d",
        Scalar::DateTime => "D",
        Scalar::Millis => "m",
        Scalar::Any => "a",
        Scalar::File => "f",
    }
}
