//! Whether a record that is there shows everything that a save gave.
//!
//! Each value is compared by what it means: numbers by value, times by instant, text without the blanks around it.
//! Empty text, null and an absent field are the same; so are 0 and false, which the service leaves out as well.

use alloc::string::String;
use alloc::vec::Vec;

use crate::calendar;
use crate::client::Client;
use crate::host::Host;
use crate::json::Json;
use crate::model::{Model as _, ModelInfo, Type};
use crate::operations::customer_save::{ContactPerson, CustomerSave};

/// The fields that details never show.
const NOT_SHOWN: [&str; 3] = ["def_currency_id", "ignore_warn", "mul_label"];
/// The fields that details show encrypted (敏感数据解密).
const ENCRYPTED: [&str; 10] = [
    "addr",
    "bank_account",
    "birthday",
    "contact_address",
    "email",
    "invoice_phone",
    "mobile",
    "phone",
    "qq",
    "wechat",
];
const CONTACTS: (&str, &str) = ("contact_persons", "bomentity");

impl Client {
    /// Decrypts the sensitive fields of a customer and of its contacts. What cannot be decrypted stays as it is.
    pub(in crate::client) async fn decrypt<H: Host>(&self, host: &H, customer: &mut Json<'_>) {
        let mut open = Vec::from([customer]);
        while let Some(record) = open.pop() {
            let Json::Object(fields) = record else { continue };
            for (key, value) in fields {
                match value {
                    Json::List(rows) if key == CONTACTS.1 => open.extend(rows),
                    Json::Text(text) if ENCRYPTED.contains(&&**key) => {
                        if let Some(plain) = host.decrypt(text, &self.options.client_secret).await {
                            *text = plain.into();
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The first field of a save that a customer, its sensitive fields decrypted, does not show as it was given.
pub(in crate::client) fn difference(given: &Json<'_>, customer: &Json<'_>) -> Option<String> {
    let Json::Object(fields) = given else { return None };
    let is_shown = |key: &str, value: &Json<'_>| match (value, customer.get(CONTACTS.1)) {
        (Json::List(contacts), Some(Json::List(rows))) if key == CONTACTS.0 => has_contacts(contacts, rows),
        _ => shows(&CustomerSave::INFO, key, value, customer),
    };
    fields.iter().find(|(key, value)| !is_shown(key, value)).map(|(key, _)| key.as_ref().into())
}

/// Whether each of the contacts given is among the rows, each in a row of its own.
fn has_contacts(given: &[Json<'_>], rows: &[Json<'_>]) -> bool {
    let mut left: Vec<&Json<'_>> = rows.iter().collect();
    given.iter().all(|contact| {
        let Json::Object(fields) = contact else { return false };
        let is_it = |row: &&Json<'_>| fields.iter().all(|(key, value)| shows(&ContactPerson::INFO, key, value, row));
        let found = left.iter().position(is_it);
        if let Some(found) = found {
            left.swap_remove(found);
        }
        found.is_some()
    })
}

/// Whether a record shows a field as it was given.
fn shows(model: &ModelInfo, key: &str, given: &Json<'_>, record: &Json<'_>) -> bool {
    let kind = model.fields.iter().find(|field| field.name == key).map(|field| &field.kind);
    let Some(shown) = record.get(key) else {
        return is_empty(given) || kind.is_none() || NOT_SHOWN.contains(&key);
    };
    if key == "gender" && *given == Json::Integer(2) {
        // Saves take 2 for female, answers show 0.
        return matches!(shown.digits().as_deref(), Some("0" | "2"));
    }
    is_same(given, shown, matches!(kind, Some(Type::PercentText)))
}

/// Whether two values mean the same. `is_number` says that text stands for a number.
fn is_same(given: &Json<'_>, shown: &Json<'_>, is_number: bool) -> bool {
    if is_empty(given) || is_empty(shown) {
        return is_empty(given) && is_empty(shown);
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
            let is_same_time =
                || calendar::beijing_ms(given).is_some_and(|time| calendar::beijing_ms(shown) == Some(time));
            given == shown || (is_number && is_same_number(given, shown)) || is_same_time()
        }),
        _ => match (text_of(given), text_of(shown)) {
            (Some(given), Some(shown)) => is_same_number(&given, shown.trim()),
            _ => false,
        },
    }
}

/// Empty text, null, no rows; 0 and false as well.
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

/// Whether two texts are numbers of one value, exactly.
fn is_same_number(one: &str, other: &str) -> bool {
    number(one).is_some_and(|one| number(other) == Some(one))
}

/// A decimal number: its sign and digits without zeros at either end, and the power of ten of the last of them.
fn number(text: &str) -> Option<(String, i64)> {
    let mut digits = String::new();
    let (mut exponent, mut is_fraction, mut rest) = (0, false, text.bytes());
    while let Some(byte) = rest.next() {
        match byte {
            b'0'..=b'9' => {
                digits.push(char::from(byte));
                exponent -= i64::from(is_fraction);
            }
            b'-' if rest.len() + 1 == text.len() => {}
            b'.' if !is_fraction && !digits.is_empty() => is_fraction = true,
            b'e' | b'E' if !digits.is_empty() => {
                exponent += text.get(text.len() - rest.len()..)?.parse::<i32>().map(i64::from).ok()?;
                break;
            }
            _ => return None,
        }
    }
    let is_number = !digits.is_empty();
    while digits.ends_with('0') {
        digits.pop();
        exponent += 1;
    }
    let digits = digits.trim_start_matches('0');
    let sign = if text.starts_with('-') { "-" } else { "" };
    let zero = digits.is_empty();
    is_number.then(|| if zero { (String::new(), 0) } else { (String::from(sign) + digits, exponent) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value() {
        for (one, other) in [("11.1", "11.10"), ("0", "-0.00"), ("1e3", "1000"), ("0012", "12"), ("1.5E-2", "0.015")] {
            assert_eq!(number(one), number(other), "{one} {other}");
        }
        for (one, other) in [("11.1", "11.01"), ("1", "-1"), ("9007199254740993", "9007199254740992"), ("1", "10")] {
            assert_ne!(number(one), number(other), "{one} {other}");
        }
        for text in ["", "-", ".", "1.2.3", "1e", "x", "1 2", "0x1", "1-", "--1"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
