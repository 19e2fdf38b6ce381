//! The values of fields: each exists only where it is right.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};

use serde::{Deserialize, Deserializer};

use super::{Field, Type};
use crate::calendar;
use crate::json::{Invalid, Json};

/// Declares a type that wraps `$inner` and is read by `$read`, which refuses with problem and hint.
macro_rules! scalar {
    ($(#[$meta:meta])+ $name:ident($inner:ty): $kind:expr, $read:path, $write:expr) => {
        $(#[$meta])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name($inner);

        impl $name {
            /// The value.
            pub fn get(&self) -> &$inner {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $read(&Json::deserialize(deserializer)?).map(Self).map_err(Invalid::into_custom)
            }
        }

        impl Field for $name {
            const TYPE: Type = $kind;

            fn to_field(&self) -> Option<Json> {
                let write: fn(&$inner) -> Json = $write;
                Some(write(&self.0))
            }
        }
    };
}

scalar! {
    /// Text that is more than blanks.
    NonEmpty(String): Type::NonEmptyText, non_empty, |text| Json::Text(text.clone())
}
scalar! {
    /// An id. Ids have up to 19 digits, more than a number holds, so they are text.
    Id(String): Type::Id, id, |text| Json::Text(text.clone())
}
scalar! {
    /// A date, `yyyy-MM-dd`.
    Date(String): Type::Date, date, |text| Json::Text(text.clone())
}
scalar! {
    /// A time of day with its date, `yyyy-MM-dd HH:mm:ss`.
    DateTime(String): Type::DateTime, date_time, |text| Json::Text(text.clone())
}
scalar! {
    /// Milliseconds since the epoch. The service takes them as text.
    Millis(u64): Type::Millis, millis, |ms| Json::Text(ms.to_string())
}
scalar! {
    /// An amount of money: a finite number.
    Amount(f64): Type::Number, amount, |number| Json::Number(*number)
}
scalar! {
    /// A percentage as text, `"13"` or `"0.5"`.
    Percent(String): Type::PercentText, percent, |text| Json::Text(text.clone())
}
scalar! {
    /// The text of a whole number above 0.
    PositiveNumber(String): Type::PositiveNumberText, positive_number, |text| Json::Text(text.clone())
}
scalar! {
    /// The number of a page, from 1.
    PageNumber(i64): PAGE_NUMBER, page_number, |number| integer(*number)
}
scalar! {
    /// Rows on a page, 1 to 100.
    ///
    /// The service takes more without a word, gives 100 rows and counts pages as if it had given more.
    PageSize(i64): PAGE_SIZE, page_size, |number| integer(*number)
}
scalar! {
    /// Custom fields: text by key.
    CustomFields(Json): Type::TextMap, custom_fields, Json::clone
}
scalar! {
    /// Any JSON object.
    Object(Json): Type::Object, object, Json::clone
}

const PAGE_NUMBER: Type = Type::Integer(1, i32::MAX as i64);
const PAGE_SIZE: Type = Type::Integer(1, 100);

#[expect(clippy::cast_precision_loss, reason = "safe integers only")]
fn integer(number: i64) -> Json {
    Json::Number(number as f64)
}

fn refuse<T>(given: &Json, hint: impl Into<String>) -> Result<T, Invalid> {
    let problem = match given {
        Json::Null => "is required and was not given".to_owned(),
        _ => format!("{given} is not allowed here"),
    };
    Err(Invalid::new(problem, hint))
}

fn text<'a>(given: &'a Json, hint: &str) -> Result<&'a str, Invalid> {
    match given {
        Json::Text(text) => Ok(text),
        other => refuse(other, hint),
    }
}

fn non_empty(given: &Json) -> Result<String, Invalid> {
    const HINT: &str = "give text with at least one visible character";
    let text = text(given, HINT)?;
    if text.trim().is_empty() { refuse(given, HINT) } else { Ok(text.to_owned()) }
}

fn id(given: &Json) -> Result<String, Invalid> {
    if let Json::Number(_) = given {
        return refuse(given, "give ids as text: they have up to 19 digits, more than a number can hold");
    }
    let text = text(given, "give the id as text")?;
    if text.is_empty() {
        return refuse(given, "give the id, or leave the field out");
    }
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return refuse(given, "give the id without blanks");
    }
    Ok(text.to_owned())
}

fn date(given: &Json) -> Result<String, Invalid> {
    const HINT: &str = "give a date that exists as 'yyyy-MM-dd', for example '2026-01-31'";
    let text = text(given, HINT)?;
    if calendar::is_date(text) { Ok(text.to_owned()) } else { refuse(given, HINT) }
}

fn date_time(given: &Json) -> Result<String, Invalid> {
    const HINT: &str = "give a time that exists as 'yyyy-MM-dd HH:mm:ss', for example '2026-01-31 00:00:00'";
    let text = text(given, HINT)?;
    if calendar::is_date_time(text) { Ok(text.to_owned()) } else { refuse(given, HINT) }
}

fn millis(given: &Json) -> Result<u64, Invalid> {
    let value = match given {
        Json::Text(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok(),
        other => other.as_integer().and_then(|number| u64::try_from(number).ok()),
    };
    match value {
        Some(ms @ 1_000_000_000_000..=9_999_999_999_999) => Ok(ms),
        Some(1_000_000_000..=9_999_999_999) => {
            refuse(given, "this looks like seconds: give milliseconds since the epoch, 13 digits")
        }
        _ => refuse(given, "give milliseconds since the epoch, 13 digits, for example Date.now()"),
    }
}

fn amount(given: &Json) -> Result<f64, Invalid> {
    match given {
        Json::Number(number) if number.is_finite() => Ok(*number),
        other => refuse(other, "give a finite number, not text"),
    }
}

fn percent(given: &Json) -> Result<String, Invalid> {
    const HINT: &str = "give a percentage from 0 to 100 as text, for example '13'";
    let text = text(given, HINT)?;
    let mut parts = text.splitn(2, '.');
    let digits = parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let whole = text.split('.').next().and_then(|whole| whole.parse::<u32>().ok());
    let fraction_is_zero = text.split('.').nth(1).is_none_or(|fraction| fraction.bytes().all(|byte| byte == b'0'));
    match whole {
        Some(0..=99) if digits => Ok(text.to_owned()),
        Some(100) if digits && fraction_is_zero => Ok(text.to_owned()),
        _ => refuse(given, HINT),
    }
}

fn positive_number(given: &Json) -> Result<String, Invalid> {
    const HINT: &str = "give a whole number above 0 as text, for example '1'";
    let text = text(given, HINT)?;
    let digits = !text.starts_with('0') && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Ok(text.to_owned()) } else { refuse(given, HINT) }
}

fn page_number(given: &Json) -> Result<i64, Invalid> {
    match given.as_integer() {
        Some(number @ 1..=0x7FFF_FFFF) => Ok(number),
        _ => refuse(given, "give a whole number from 1"),
    }
}

fn page_size(given: &Json) -> Result<i64, Invalid> {
    match given.as_integer() {
        Some(number @ 1..=100) => Ok(number),
        Some(101..) => refuse(given, "give at most 100: above it the service loses rows silently"),
        _ => refuse(given, "give a whole number from 1 to 100"),
    }
}

fn custom_fields(given: &Json) -> Result<Json, Invalid> {
    const HINT: &str = "give an object of text by custom field key, as { custom_field__1__abc: 'text' }";
    let Json::Object(entries) = given else { return refuse(given, HINT) };
    for (key, value) in entries {
        if key.is_empty() || value.as_text().is_none() {
            return refuse(value, HINT).map_err(|invalid| invalid.in_field(key));
        }
    }
    Ok(given.clone())
}

fn object(given: &Json) -> Result<Json, Invalid> {
    match given {
        Json::Object(_) => Ok(given.clone()),
        other => refuse(other, "give an object"),
    }
}
