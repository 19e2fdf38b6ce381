//! Finds the problems of a catalog that could be read.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::resource::{Address, Effect, Field, Model, NO_PROOF, Operation, Place};
use super::{Catalog, FieldType, GLOSSARY, ResourceFile, Scalar};

/// Every problem with its file and line.
pub(super) fn problems(catalog: &Catalog) -> Vec<String> {
    let mut problems = Vec::new();
    let mut addresses: BTreeMap<&Address, String> = BTreeMap::new();
    let mut names = BTreeSet::new();
    let mut glossed = BTreeSet::new();
    for file in &catalog.resources {
        if !names.insert((&file.module, &file.resource.name)) {
            problems.push(format!("{}: another file has this resource", file.place(0)));
        }
    }
    for (file, _, operation) in catalog.operations() {
        let address = operation.address.get_ref();
        let place = file.place(operation.address.span().start);
        if let Some(other) = addresses.insert(address, place.clone()) {
            problems.push(format!("{place}: {other} has the same address"));
        }
        let checked = Checked { catalog, file, operation, place };
        problems.extend(checked.models("request", &operation.request, &mut glossed));
        problems.extend(checked.models("answer", &operation.answer, &mut glossed));
        problems.extend(checked.requirements());
        let whole = checked.facts().chain(checked.alternatives());
        problems.extend(whole.map(|problem| format!("{}: {problem}", checked.place)));
    }
    let unused = catalog.glossary.names().filter(|name| !glossed.contains(*name));
    problems.extend(unused.map(|name| format!("catalog/{GLOSSARY}: `{name}` is the gloss of no field")));
    problems
}

struct Checked<'a> {
    catalog: &'a Catalog,
    file: &'a ResourceFile,
    operation: &'a Operation,
    place: String,
}

impl<'a> Checked<'a> {
    /// The fields of a request or an answer.
    fn models(&self, of: &str, models: &'a IndexMap<String, Model>, glossed: &mut BTreeSet<&'a str>) -> Vec<String> {
        let mut problems = Vec::new();
        let mut reached: BTreeSet<&str> = models.keys().take(1).map(String::as_str).collect();
        reached.insert("Data");
        for model in models.values() {
            for (name, field) in model {
                let place = self.file.place(field.span().start);
                let field = field.get_ref();
                if let Some(target) = field.kind.model() {
                    reached.insert(target);
                    if !models.contains_key(target) {
                        problems.push(format!("{place}: `{target}` is no model of the {of}"));
                    }
                }
                if let Some(other) = field.or.as_deref().filter(|other| !model.contains_key(*other)) {
                    problems.push(format!("{place}: `{other}` of `or` is no field beside `{name}`"));
                }
                if field.zh.is_empty() {
                    problems.push(format!("{place}: `{name}` has no Chinese label"));
                }
                if field.values.values().any(|[zh, en]| zh.is_empty() || en.is_empty()) {
                    problems.push(format!("{place}: a value of `{name}` has no label"));
                }
                glossed.insert(name);
                match field.en.as_deref().or_else(|| self.catalog.glossary.get(name)) {
                    None => problems.push(format!("{place}: `{name}` has no gloss in catalog/{GLOSSARY}")),
                    Some(gloss) if field.kind.format().is_some() && says_format(gloss) => {
                        problems.push(format!("{place}: the gloss of `{name}` says the format, which its type says"));
                    }
                    Some(_) => {}
                }
            }
        }
        let unreached = models.keys().filter(|model| !reached.contains(model.as_str()));
        problems.extend(unreached.map(|model| format!("{}: no field of the {of} is a `{model}`", self.place)));
        problems
    }

    /// The problems in the conditions of the request's fields.
    fn requirements(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let answers = || self.file.resource.operations.values().flat_map(|operation| operation.answer.values());
        let get = self.file.resource.operations.get("get");
        for model in self.operation.request.values() {
            for (name, field) in model {
                let place = self.file.place(field.span().start);
                let field = field.get_ref();
                problems.extend(contradictions(name, field).into_iter().map(|problem| format!("{place}: {problem}")));
                if is_one_of(&field.kind, &[Scalar::File]) && self.operation.place != Some(Place::Multipart) {
                    problems.push(format!("{place}: `{name}` is a file, and only `in = \"multipart\"` carries files"));
                }
                if let Some(other) = field.required_with.as_deref().filter(|other| !model.contains_key(*other)) {
                    problems.push(format!("{place}: `{other}` of `required_with` is no field beside `{name}`"));
                }
                let is_answered =
                    |other: &&str| get.is_some_and(|get| get.answer.values().any(|model| model.contains_key(*other)));
                if let Some(other) = field.answered.as_deref().filter(|other| !is_answered(other)) {
                    problems.push(format!("{place}: `{other}` of `answered` is no field of the answer of `get`"));
                }
                let is_secret = || answers().filter_map(|model| model.get(name)).any(|field| field.get_ref().sensitive);
                if self.operation.effect == Effect::Save && !field.sensitive && is_secret() {
                    problems
                        .push(format!("{place}: `{name}` is sensitive in an answer of this resource, but not here"));
                }
            }
        }
        problems
    }

    /// Fields of the request that depend on each other.
    fn alternatives(&self) -> Vec<String> {
        let Operation { request, one_of, spans, .. } = self.operation;
        let mut problems = Vec::new();
        if one_of.len() == 1 {
            problems.push("`one_of` needs two fields or more".to_owned());
        }
        for name in one_of {
            match field_in(request, name) {
                None => problems.push(format!("`{name}` of `one_of` is no field of the request")),
                Some(field) if field.required => problems.push(format!("`{name}` of `one_of` is required as well")),
                Some(_) => {}
            }
        }
        for [start, end] in spans {
            match (field_in(request, start), field_in(request, end)) {
                (Some(from), Some(to)) if from.kind == to.kind && is_time(&from.kind) => {}
                (Some(_), Some(_)) => {
                    problems.push(format!("`{start}` and `{end}` of `spans` are not two times of one type"));
                }
                (from, _) => {
                    let missing = if from.is_none() { start } else { end };
                    problems.push(format!("`{missing}` of `spans` is no field of the request"));
                }
            }
        }
        problems
    }

    /// The problems of the operation as a whole.
    fn facts(&self) -> impl Iterator<Item = String> {
        let Operation { effect, place, request, answer, proof, lookup, created, adds_rows, rows, .. } = self.operation;
        let mut problems = Vec::new();
        let operations = &self.file.resource.operations;
        if place.is_none() != request.is_empty() {
            problems.push("`in` and the models of the request go together".to_owned());
        }
        if *place == Some(Place::Query) && *effect != Effect::Read {
            problems.push("a request in the query is a read".to_owned());
        }
        let data = answer.get("Data");
        if data.is_none() {
            problems.push("the answer has no model `Data`".to_owned());
        }
        let may_be_empty = proof.as_deref() == Some(NO_PROOF);
        let proofs = proof.as_deref().map_or(vec!["ids", "id"], |proof| vec![proof]);
        let proves = |path: &&str| find_in(answer, "Data", path).is_some();
        if *effect == Effect::Save && !may_be_empty && data.is_some() && !proofs.iter().any(proves) {
            problems.push(format!("the answer of a save has no {} to prove it", proofs.join(" or ")));
        }
        if let Some(lookup) = lookup {
            match operations.get(&lookup.verb) {
                None => problems.push(format!("`{}` of `lookup` is no operation of this resource", lookup.verb)),
                Some(target) => {
                    let filter = lookup.filter.as_deref().unwrap_or("number");
                    if find(&target.request, filter).is_none() {
                        problems.push(format!("`{}` has no parameter `{filter}`, which `lookup` needs", lookup.verb));
                    }
                }
            }
            // A request that is still on its way is refused for its number only where no other record may have it.
            let target = operations.get(&lookup.verb).map(|target| &target.answer);
            let period = || target.is_some_and(|answer| answer.values().any(|model| model.contains_key("period")));
            if lookup.by == "number" && lookup.filter.as_deref() != Some("search") && period() {
                problems.push("`number` begins anew in each period, so `lookup` by it proves nothing".to_owned());
            }
            if find(request, &lookup.by).is_none() {
                problems.push(format!("`{}` of `lookup` is no field of the request", lookup.by));
            }
        }
        let missing = adds_rows.iter().filter(|path| find(request, path).is_none());
        problems.extend(missing.map(|path| format!("`{path}` of `adds_rows` is no field of the request")));
        if let Some(rows) = rows.as_deref().filter(|rows| find_in(answer, "Data", rows).is_none()) {
            problems.push(format!("`{rows}` of `rows` is no field of the answer"));
        }
        let shown = |field: &str| {
            operations.values().any(|operation| operation.answer.values().any(|model| model.contains_key(field)))
        };
        if let Some(created) = created.as_deref().filter(|created| !shown(created)) {
            problems.push(format!("`{created}` of `created` is in no answer of this resource"));
        }
        problems.into_iter()
    }
}

/// The keys of a field that its type or its other keys exclude.
fn contradictions(name: &str, field: &Field) -> Vec<String> {
    let mut problems = Vec::new();
    let is_numeric = is_one_of(&field.kind, &[Scalar::Integer, Scalar::Number, Scalar::Decimal]);
    match field.range {
        Some(_) if !is_numeric => problems.push(format!("`{name}` is no number, so it has no `range`")),
        Some([least, most]) if least > most => problems.push(format!("the `range` of `{name}` ends before it starts")),
        _ => {}
    }
    let is_text = is_one_of(&field.kind, &[Scalar::Text]);
    if field.positive && !is_text {
        problems.push(format!("`{name}` is no text, so it is not `positive`"));
    }
    if !field.blank && !is_text {
        problems.push(format!("`{name}` is no text, so `blank` says nothing"));
    }
    if !field.blank && field.required {
        problems.push(format!("`{name}` is required, so it is more than blanks anyway"));
    }
    problems
}

fn is_time(kind: &FieldType) -> bool {
    is_one_of(kind, &[Scalar::Millis, Scalar::Date, Scalar::DateTime])
}

fn is_one_of(kind: &FieldType, scalars: &[Scalar]) -> bool {
    matches!(kind, FieldType::Scalar(scalar) if scalars.contains(scalar))
}

/// The field of this name in the first model.
fn field_in<'a>(models: &'a IndexMap<String, Model>, name: &str) -> Option<&'a Field> {
    let (_, model) = models.first()?;
    model.get(name).map(toml::Spanned::get_ref)
}

/// The model or field at a dotted path from the first model.
fn find<'a>(models: &'a IndexMap<String, Model>, path: &str) -> Option<&'a str> {
    find_in(models, models.keys().next()?, path)
}

fn find_in<'a>(models: &'a IndexMap<String, Model>, model: &str, path: &str) -> Option<&'a str> {
    let model = models.get(model)?;
    if let Some((name, _)) = model.get_key_value(path) {
        return Some(name);
    }
    let (first, rest) = path.split_once('.')?;
    find_in(models, model.get(first)?.get_ref().kind.model()?, rest)
}

/// Whether a gloss says how a time is written. Documents add that by the type of the field.
fn says_format(gloss: &str) -> bool {
    gloss.contains("yyyy-MM-dd") || gloss.contains("milliseconds")
}
