//! Whether a record that was found has everything that a save gave.
//!
//! Values are compared by meaning: numbers by value, times by instant, text without the blanks around it. Empty text,
//! null and an absent field are equal; so are 0 and false, which the service also leaves out.

use alloc::string::String;
use alloc::vec::Vec;

use crate::calendar;
use crate::client::send::sender::Sender;
use crate::host::Host;
use crate::json::Json;
use crate::model::{Field, Kind, Model, is_same_number};
use crate::operations::Operation;

impl Sender {
    /// Decrypts the fields of a record that are sensitive (敏感数据解密) in the request of a save. A text that cannot be
    /// decrypted stays as it is.
    pub(in crate::client) async fn decrypt<H: Host>(&self, host: &H, save: &Operation, record: &mut Json<'_>) {
        let mut open: Vec<_> = save.models.first().map(|model| (model, record)).into_iter().collect();
        while let Some((model, record)) = open.pop() {
            let fields = match record {
                Json::Object(fields) => fields,
                Json::List(rows) => {
                    open.extend(rows.iter_mut().map(|row| (model, row)));
                    continue;
                }
                _ => continue,
            };
            for (key, value) in fields {
                let field = model.fields.iter().find(|field| answered(field) == key);
                match (field.map(|field| field.kind), value) {
                    (Some(Kind::Model(index)), rows) => {
                        open.extend(save.models.get(index).map(|model| (model, rows)));
                    }
                    (Some(_), Json::Text(text)) if field.is_some_and(|field| field.sensitive) => {
                        if let Some(plain) = self.auth.decrypt(host, text).await {
                            *text = plain.into();
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Whether the record has a field as the save gave it.
pub(in crate::client) fn has(save: &Operation, key: &str, given: &Json<'_>, record: &Json<'_>) -> bool {
    let value = given.get(key).zip(save.models.first());
    value.is_some_and(|(value, model)| shows(save, model, key, value, record))
}

/// The first field of a save whose value in the record differs. The record's sensitive fields are decrypted already.
pub(in crate::client) fn difference(save: &Operation, given: &Json<'_>, record: &Json<'_>) -> Option<String> {
    differing(save, save.models.first()?, given, record).map(Into::into)
}

/// The first field that the record does not have as it was given. Fields that were not given may have a default.
fn differing<'a>(save: &Operation, model: &'a Model, given: &'a Json<'_>, record: &Json<'_>) -> Option<&'a str> {
    let Json::Object(fields) = given else { return None };
    let differs = fields.iter().find(|(key, value)| !shows(save, model, key, value, record));
    let is_added = |field: &&Field| {
        let shown = record.get(answered(field)).filter(|shown| !is_empty(shown));
        given.get(&field.name).is_none() && shown.is_some_and(|shown| has_no_default(field, shown))
    };
    let added = || model.fields.iter().find(is_added).map(|field| &*field.name);
    differs.map(|(key, _)| &**key).or_else(added)
}

/// Whether the service never fills a field by itself: rows, custom fields and sensitive fields.
fn has_no_default(field: &Field, shown: &Json<'_>) -> bool {
    match field.kind {
        Kind::Model(_) => matches!(shown, Json::List(_)),
        Kind::TextMap => true,
        _ => field.sensitive,
    }
}

/// The name under which the detail shows a field.
fn answered(field: &Field) -> &str {
    if field.answered.is_empty() { &field.name } else { &field.answered }
}

/// Whether the record has a row of its own for each row that was given, and no other row with content.
fn has_rows(save: &Operation, model: &Model, given: &[Json<'_>], shown: &[Json<'_>]) -> bool {
    let mut left: Vec<&Json<'_>> = shown.iter().collect();
    given.iter().all(|row| {
        let found = left.iter().position(|shown| shows_all(save, model, row, shown));
        if let Some(found) = found {
            left.swap_remove(found);
        }
        found.is_some()
    }) && left.into_iter().all(is_empty)
}

/// Whether the record has all fields as they were given.
fn shows_all(save: &Operation, model: &Model, given: &Json<'_>, record: &Json<'_>) -> bool {
    matches!(given, Json::Object(_)) && differing(save, model, given, record).is_none()
}

/// Whether the record has a field as it was given.
fn shows(save: &Operation, model: &Model, key: &str, given: &Json<'_>, record: &Json<'_>) -> bool {
    let field = model.field(key);
    let Some(shown) = record.get(field.map_or(key, answered)) else {
        // That a field is not shown at all is known of documented ones alone.
        return is_empty(given) || field.is_some_and(|field| !field.shown);
    };
    let inner = field.and_then(|field| match field.kind {
        Kind::Model(index) => save.models.get(index),
        _ => None,
    });
    if let Some(inner) = inner {
        match (given, shown) {
            (Json::List(given), Json::List(shown)) => return has_rows(save, inner, given, shown),
            (Json::Object(_), Json::Object(_)) => return shows_all(save, inner, given, shown),
            _ => {}
        }
    }
    if field.is_some_and(|field| field.kind == Kind::TextMap)
        && let (Json::Object(given), Json::Object(shown)) = (given, shown)
    {
        let is_added = |key: &str| given.iter().all(|(name, _)| name != key);
        if shown.iter().any(|(key, value)| is_added(key) && !is_empty(value)) {
            return false;
        }
    }
    let other = field.and_then(|field| {
        let given = text_of(given)?;
        field.choices.iter().find(|choice| choice.value == given && !choice.answered.is_empty())
    });
    if let Some(other) = other
        && text_of(shown).is_some_and(|shown| shown == other.answered)
    {
        return true;
    }
    let is_number = |field: &Field| matches!(field.kind, Kind::Decimal | Kind::Number | Kind::Integer);
    is_same(given, shown, field.is_some_and(is_number))
}

/// Whether two values mean the same. With `is_number`, text is compared as a number.
fn is_same(given: &Json<'_>, shown: &Json<'_>, is_number: bool) -> bool {
    if is_empty(given) || is_empty(shown) {
        let is_zero = |shown: String| matches!(shown.trim(), "0" | "false");
        // 0 and false may come as text.
        let is_shown_as_text = || !matches!(given, Json::Text(_)) && text_of(shown).is_some_and(is_zero);
        return is_empty(given) && (is_empty(shown) || is_shown_as_text());
    }
    match (given, shown) {
        (Json::List(given), Json::List(shown)) => {
            given.len() == shown.len() && given.iter().zip(shown).all(|(given, shown)| is_same(given, shown, false))
        }
        (Json::Object(given), Json::Object(_)) => {
            given.iter().all(|(key, value)| is_same(value, shown.get(key).unwrap_or(&Json::Null), false))
        }
        (Json::Bool(true), Json::Bool(true)) => true,
        (Json::Bool(true), _) => matches!(shown.digits().as_deref(), Some("true" | "1")),
        (Json::Text(given), _) => text_of(shown).is_some_and(|shown| {
            let (given, shown) = (given.trim(), shown.trim());
            given == shown || (is_number && is_same_number(given, shown)) || calendar::is_same_moment(given, shown)
        }),
        _ => match (text_of(given), text_of(shown)) {
            (Some(given), Some(shown)) => is_same_number(&given, shown.trim()),
            _ => false,
        },
    }
}

/// Whether a value is empty: empty text, null, no rows, 0 or false.
fn is_empty(value: &Json<'_>) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::Bool(true) => false,
        Json::List(items) => items.is_empty(),
        Json::Object(entries) => entries.iter().all(|(_, value)| is_empty(value)),
        Json::Text(text) => text.trim().is_empty(),
        Json::Integer(_) | Json::Decimal(_) => text_of(value).is_some_and(|text| is_same_number(&text, "0")),
    }
}

/// A text, or the text of a number.
fn text_of(value: &Json<'_>) -> Option<String> {
    match value {
        Json::Decimal(number) => Some(number.text.as_ref().into()),
        other => other.digits(),
    }
}
