//! Whether a record that is there shows everything that a save gave.
//!
//! Each value is compared by what it means: numbers by value, times by instant, text without the blanks around it.
//! Empty text, null and an absent field are the same; so are 0 and false, which the service leaves out as well.

use alloc::string::String;
use alloc::vec::Vec;

use super::Client;
use crate::calendar;
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
    /// The first field of a save that a customer does not show as it was given.
    pub(super) async fn difference<H: Host>(&self, host: &H, given: &Json<'_>, shown: &Json<'_>) -> Option<String> {
        let Json::Object(fields) = given else { return None };
        for (key, value) in fields {
            let same = if key == CONTACTS.0 {
                self.has_contacts(host, value, shown.get(CONTACTS.1)).await
            } else {
                self.shows(host, &CustomerSave::INFO, (key, value), shown).await
            };
            if !same {
                return Some(key.as_ref().into());
            }
        }
        None
    }

    /// Whether each of the contacts given is among those shown, each of them once.
    async fn has_contacts<H: Host>(&self, host: &H, given: &Json<'_>, shown: Option<&Json<'_>>) -> bool {
        let Json::List(given) = given else { return is_empty(given) };
        let mut rows: Vec<&Json<'_>> = match shown {
            Some(Json::List(rows)) => rows.iter().collect(),
            _ => Vec::new(),
        };
        for contact in given {
            let mut found = None;
            for (index, row) in rows.iter().enumerate() {
                if found.is_none() && self.is_contact(host, contact, row).await {
                    found = Some(index);
                }
            }
            let Some(index) = found else { return false };
            rows.swap_remove(index);
        }
        true
    }

    async fn is_contact<H: Host>(&self, host: &H, given: &Json<'_>, shown: &Json<'_>) -> bool {
        let Json::Object(fields) = given else { return false };
        for (key, value) in fields {
            if !self.shows(host, &ContactPerson::INFO, (key, value), shown).await {
                return false;
            }
        }
        true
    }

    /// Whether a record shows a field as it was given.
    async fn shows<H: Host>(
        &self,
        host: &H,
        model: &ModelInfo,
        (key, given): (&str, &Json<'_>),
        record: &Json<'_>,
    ) -> bool {
        let kind = model.fields.iter().find(|field| field.name == key).map(|field| &field.kind);
        let Some(shown) = record.get(key) else {
            return is_empty(given) || kind.is_none() || NOT_SHOWN.contains(&key);
        };
        match (given, shown) {
            (Json::Text(given), Json::Text(text)) if ENCRYPTED.contains(&key) && !is_empty(shown) => {
                let plain = host.decrypt(text, &self.options.client_secret).await;
                is_same_text(given, plain.as_deref().unwrap_or(text), kind)
            }
            // Saves take 2 for female, answers show 0.
            (Json::Integer(2), _) if key == "gender" => matches!(shown.digits().as_deref(), Some("0" | "2")),
            _ => is_same(given, shown, kind),
        }
    }
}

fn is_same(given: &Json<'_>, shown: &Json<'_>, kind: Option<&Type>) -> bool {
    match (given, shown) {
        (Json::Text(given), Json::Text(shown)) => is_same_text(given, shown, kind),
        (Json::Text(given), Json::Integer(_)) => is_same_text(given, &shown.digits().unwrap_or_default(), kind),
        (Json::Text(given), Json::Decimal(shown)) => is_same_text(given, &shown.text, kind),
        (Json::List(given), Json::List(shown)) => {
            given.len() == shown.len() && given.iter().zip(shown).all(|(given, shown)| is_same(given, shown, None))
        }
        (Json::Object(given), shown @ Json::Object(_)) => given
            .iter()
            .all(|(key, value)| shown.get(key).map_or_else(|| is_empty(value), |shown| is_same(value, shown, None))),
        (Json::Bool(given), Json::Text(_) | Json::Integer(_)) => {
            matches!((given, shown.digits().as_deref()), (true, Some("true" | "1")) | (false, Some("false" | "0" | "")))
        }
        (Json::Bool(given), Json::Bool(shown)) => given == shown,
        _ => match (number_of(given), number_of(shown)) {
            (Some(given), Some(shown)) => given == shown,
            _ => is_empty(given) && is_empty(shown),
        },
    }
}

fn is_same_text(given: &str, shown: &str, kind: Option<&Type>) -> bool {
    let (given, shown) = (given.trim(), shown.trim());
    let is_same_time = || calendar::beijing_ms(given).is_some_and(|time| calendar::beijing_ms(shown) == Some(time));
    let is_same_number = || Number::read(given).is_some_and(|number| Number::read(shown) == Some(number));
    given == shown || is_same_time() || (matches!(kind, Some(Type::PercentText)) && is_same_number())
}

fn is_empty(value: &Json<'_>) -> bool {
    match value {
        Json::Null | Json::Bool(false) | Json::Integer(0) => true,
        Json::Bool(true) | Json::Integer(_) => false,
        Json::Decimal(number) => Number::read(&number.text).is_some_and(|number| number.digits.is_empty()),
        Json::Text(_) => is_empty_text(value),
        Json::List(items) => items.is_empty(),
        Json::Object(entries) => entries.iter().all(|(_, value)| is_empty(value)),
    }
}

fn is_empty_text(value: &Json<'_>) -> bool {
    value.as_text().is_some_and(|text| text.trim().is_empty())
}

fn number_of(value: &Json<'_>) -> Option<Number> {
    match value {
        Json::Integer(_) => Number::read(&value.digits()?),
        Json::Decimal(number) => Number::read(&number.text),
        Json::Text(text) => Number::read(text.trim()),
        _ => None,
    }
}

/// A decimal number, exact: its digits without zeros at either end, and the power of ten of the last of them.
#[derive(Debug, PartialEq, Eq)]
struct Number {
    is_negative: bool,
    digits: Vec<u8>,
    exponent: i32,
}

impl Number {
    fn read(text: &str) -> Option<Self> {
        let (text, is_negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
        let (mantissa, exponent) = match text.find(['e', 'E']) {
            Some(at) => (text.get(..at)?, text.get(at + 1..)?.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
        if whole.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let mut exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        while digits.last() == Some(&b'0') {
            digits.pop();
            exponent = exponent.checked_add(1)?;
        }
        let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
        digits.drain(..zeros);
        if digits.is_empty() {
            return Some(Self { is_negative: false, digits, exponent: 0 });
        }
        Some(Self { is_negative, digits, exponent })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value() {
        for (one, other) in [("11.1", "11.10"), ("0", "-0.00"), ("1e3", "1000"), ("0012", "12"), ("1.5E-2", "0.015")] {
            assert_eq!(Number::read(one), Number::read(other), "{one} {other}");
        }
        for (one, other) in [("11.1", "11.01"), ("1", "-1"), ("9007199254740993", "9007199254740992"), ("1", "10")] {
            assert_ne!(Number::read(one), Number::read(other), "{one} {other}");
        }
        for text in ["", "-", ".", "1.2.3", "1e", "x", "1 2", "0x1"] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }
}
