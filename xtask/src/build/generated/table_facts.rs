//! The facts of an operation's table: its effect, its place, and what is known of its request and answer.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};

use super::answers::{DATA, sensitive, since};
use crate::build::catalog::{Effect, FieldType, Lookup, NO_PROOF, Operation, Place, Resource};

/// Appends the facts.
pub(super) fn write(out: &mut String, resource: &Resource, operation: &Operation) -> Result<()> {
    out.push(match operation.effect {
        Effect::Read => 'r',
        Effect::Save => 's',
        Effect::Action => 'a',
    });
    out.push(match operation.place {
        Some(Place::Body) => 'b',
        Some(Place::Multipart) => 'm',
        Some(Place::Query) | None => 'q',
    });
    if operation.reviewed {
        out.push('!');
    }
    let mut fact = |key: &str, value: &str| {
        let _ = write!(out, ";{key}={value}");
    };
    if !operation.one_of.is_empty() {
        fact("one", &operation.one_of.join(","));
    }
    for [start, end] in &operation.spans {
        fact("span", &format!("{start},{end}"));
    }
    for (name, field) in operation.request.values().next().into_iter().flatten() {
        if let Some(other) = &field.get_ref().required_with {
            fact("with", &format!("{name},{other}"));
        }
    }
    match operation.effect {
        Effect::Save | Effect::Action => {
            if let Some(proof) = proof(operation) {
                fact("proof", proof);
            }
        }
        // A detail that carries no record is none.
        Effect::Read if operation.reviewed && operation.rows.is_none() => fact("proof", ""),
        Effect::Read => {}
    }
    if let Some(lookup) = operation.client_lookup() {
        fact("look", &look_up(resource, operation, lookup)?);
    }
    if let Some(key) = &operation.external_key {
        fact("key", key);
    }
    if let Some((page, _)) = operation.page_fields() {
        fact("page", page);
    }
    if let Some(rows) = &operation.rows {
        fact("rows", rows);
    }
    if let Some([start, end]) = since(operation) {
        fact("since", &format!("{start},{end}"));
    }
    match (&operation.total, operation.count) {
        (Some(total), _) => fact("count", total),
        (None, Some(false)) => fact("count", ""),
        (None, _) => {}
    }
    let sensitive = sensitive(operation);
    if !sensitive.is_empty() {
        fact("secret", &sensitive.join(","));
    }
    Ok(())
}

/// The path of the field of the answer that proves a save or an action; empty where any `data` does, and none where the
/// answer may be empty.
fn proof(operation: &Operation) -> Option<&str> {
    let data = operation.answer.get(DATA)?;
    match operation.proof.as_deref() {
        Some(NO_PROOF) => None,
        Some(path) => Some(path),
        None => {
            let is_list =
                |name: &str| data.get(name).is_some_and(|field| matches!(field.get_ref().kind, FieldType::List(_)));
            let names =
                ["ids", "id"].into_iter().find(|name| data.contains_key(*name) && is_list(name) == (*name == "ids"));
            names.or_else(|| (operation.effect == Effect::Action && !data.is_empty()).then_some(""))
        }
    }
}

/// How a lost save is found.
fn look_up(resource: &Resource, operation: &Operation, look_up: &Lookup) -> Result<String> {
    let by = &look_up.by;
    let target = resource.operations.get(&look_up.verb);
    let target = target.with_context(|| format!("{}: `{}` is no verb", resource.name, look_up.verb))?;
    let filter = look_up.filter.as_deref().or(target.number.as_deref()).unwrap_or("number");
    let parameters = target.request.values().next();
    ensure!(
        parameters.is_some_and(|parameters| parameters.contains_key(filter)),
        "{}: `{filter}` is no parameter of `{}`",
        resource.name,
        look_up.verb,
    );
    let kind = match (target.rows.is_some(), filter == "search") {
        (false, _) => "",
        (true, true) => "~",
        (true, false) => ">",
    };
    let created = operation.created.as_deref().unwrap_or("create_time");
    Ok(format!("{by}>{kind}{}?{filter},{created}", target.address.get_ref().path))
}
