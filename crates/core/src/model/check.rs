//! Input against a model's description: what is right goes on in the form of the wire, what is wrong is refused with
//! its path.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{EXTRA, FieldInfo, ModelInfo, Type, choice, text};
use crate::json::{Invalid, Json};

impl ModelInfo {
    /// The fields of a request as they are sent: null left out, `extra` spread among them.
    pub fn check(&self, input: Json) -> Result<Json, Invalid> {
        let Json::Object(entries) = input else {
            return Err(Invalid::given(&input, "give an object"));
        };
        let mut fields = Vec::with_capacity(entries.len());
        let mut extra = Vec::new();
        for (name, value) in entries {
            let field = self.fields.iter().find(|field| field.name == name);
            match (field, value) {
                // `null` means what leaving the field out means.
                (Some(_), Json::Null) => {}
                (Some(field), value) => {
                    let value = field.kind.check(value).map_err(|invalid| invalid.in_field(&name))?;
                    fields.push((name, value));
                }
                (None, value) if self.open && name == EXTRA => extra = self.extra(value)?,
                (None, _) => {
                    let otherwise =
                        if self.open { "fields newer than this version go into `extra`" } else { "leave it out" };
                    return Err(Invalid::unknown(&name, self.names(), otherwise));
                }
            }
        }
        let given = |field: &&FieldInfo| fields.iter().any(|(name, _)| name == field.name);
        if let Some(missing) = self.fields.iter().find(|field| field.required && !given(field)) {
            return Err(Invalid::missing(missing.name));
        }
        fields.extend(extra);
        Ok(Json::Object(fields))
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }

    fn extra(&self, value: Json) -> Result<Vec<(String, Json)>, Invalid> {
        let refuse = |problem: &str, hint: &str| Invalid::new(problem, hint);
        let entries = match value {
            Json::Null => Vec::new(),
            Json::Object(entries) => entries,
            _ => return Err(refuse("is no object", "give an object of the fields to add").in_field(EXTRA)),
        };
        match entries.iter().find(|(name, _)| self.names().any(|known| known == name)) {
            Some((known, _)) => {
                let invalid = refuse("is a field that the model knows", "give it directly, outside `extra`");
                Err(invalid.in_field(known).in_field(EXTRA))
            }
            None => Ok(entries),
        }
    }
}

impl Type {
    /// A value as it is sent.
    pub(crate) fn check(&self, value: Json) -> Result<Json, Invalid> {
        let hint = match (self, &value) {
            (Self::Boolean, Json::Bool(_))
            | (Self::Text, Json::Text(_))
            | (Self::Number, Json::Integer(_))
            | (Self::Object, Json::Object(_))
            | (Self::PageSize, Json::Integer(1..=100))
            | (Self::Any | Self::Known(_) | Self::Count | Self::Sensitive, _) => return Ok(value),
            (Self::Integer(least, most), Json::Integer(number)) if (least..=most).contains(&number) => {
                return Ok(value);
            }
            (Self::Number, Json::Decimal(number)) if number.value.is_finite() => return Ok(value),
            (Self::Millis, _) => return Ok(Json::Text(millis(&value)?.to_string())),
            (Self::Choice(info), _) => return choice::check(info, &value).map(|()| value),
            (Self::List(kind), _) => return list(kind, value),
            (Self::TextMap, _) => return text_map(&value).map(|()| value),
            (Self::Model(info), _) => return info.check(value),
            (Self::Boolean, _) => "give true or false",
            (Self::Text, _) => "give text",
            (Self::Object, _) => "give an object",
            (Self::Number, _) => "give a finite number, not text",
            (Self::PageSize, Json::Integer(101..)) => "give at most 100: above it the service loses rows silently",
            (Self::PageSize, _) => "give a whole number from 1 to 100",
            (Self::Integer(least, most), _) => {
                let hint = format!("give a whole number from {least} to {most}");
                return Err(Invalid::given(&value, &hint));
            }
            (kind, _) => return text::check(kind, &value).map(|()| value),
        };
        Err(Invalid::given(&value, hint))
    }
}

fn list(kind: &Type, value: Json) -> Result<Json, Invalid> {
    let Json::List(items) = value else {
        return Err(Invalid::given(&value, "give a list"));
    };
    let items = items.into_iter().enumerate();
    let checked = items.map(|(index, item)| kind.check(item).map_err(|invalid| invalid.in_item(index)));
    Ok(Json::List(checked.collect::<Result<_, _>>()?))
}

fn text_map(value: &Json) -> Result<(), Invalid> {
    const HINT: &str = "give an object of text by key, as { custom_field__1__abc: 'text' }";
    let refuse = |value: &Json| Invalid::given(value, HINT);
    let Json::Object(entries) = value else { return Err(refuse(value)) };
    match entries.iter().find(|(key, value)| key.is_empty() || value.as_text().is_none()) {
        Some((key, value)) => Err(refuse(value).in_field(key)),
        None => Ok(()),
    }
}

/// The service takes times as text; callers have them as numbers.
fn millis(value: &Json) -> Result<u64, Invalid> {
    let number = match value {
        Json::Text(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok(),
        other => other.as_integer().and_then(|number| u64::try_from(number).ok()),
    };
    let hint = match number {
        Some(ms @ 1_000_000_000_000..=9_999_999_999_999) => return Ok(ms),
        Some(1_000_000_000..=9_999_999_999) => "this looks like seconds: give milliseconds since the epoch, 13 digits",
        _ => "give milliseconds since the epoch, 13 digits, for example Date.now()",
    };
    Err(Invalid::given(value, hint))
}
