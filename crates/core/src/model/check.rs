//! Input against a model's description: what is right goes on in the form of the wire, what is wrong is refused with
//! its path.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::mem;

use super::encrypted::{encrypted, is_encrypted};
use super::{EXTRA, FieldInfo, ModelInfo, Type, choice, text};
use crate::json::{Invalid, Json};

impl ModelInfo {
    /// Makes of the fields of a request those that are sent: null left out, `extra` spread among them. Gives whether
    /// that changed anything.
    pub fn check(&self, input: &mut Json<'_>) -> Result<bool, Invalid> {
        let Json::Object(entries) = input else {
            return Err(Invalid::given(input, "give an object"));
        };
        let mut changed = false;
        let mut extra = Vec::new();
        for (name, value) in &mut *entries {
            let field = self.fields.iter().find(|field| field.name == name);
            match field {
                // `null` means what leaving the field out means.
                Some(_) if *value == Json::Null => changed = true,
                Some(field) => {
                    changed |= field.kind.check(value).map_err(|invalid| {
                        // A date or a choice cannot be ciphertext; the form is told by what it is.
                        let is_encrypted = field.sensitive && value.as_text().is_some_and(is_encrypted);
                        if is_encrypted { encrypted() } else { invalid }.in_field(name)
                    })?;
                    if self.open
                        && let Some(several) = text::has_lines(field)
                    {
                        changed |= text::lines(several, value).map_err(|invalid| invalid.in_field(name))?;
                    }
                }
                None if self.open && name == EXTRA => {
                    extra = self.extra(mem::replace(value, Json::Null))?;
                    changed = true;
                }
                None => return Err(self.unknown(name)),
            }
        }
        if changed {
            entries.retain(|(_, value)| *value != Json::Null);
        }
        let given = |field: &&FieldInfo| entries.iter().any(|(name, _)| name == field.name);
        if let Some(missing) = self.fields.iter().find(|field| field.required && !given(field)) {
            return Err(Invalid::missing(missing.name));
        }
        entries.extend(extra);
        Ok(changed)
    }

    fn unknown(&self, name: &str) -> Invalid {
        let otherwise = match self.answer_only.iter().find(|(known, _)| *known == name) {
            Some((_, "")) => "leave it out",
            Some((_, called)) => &["it is called `", called, "` in requests"].concat(),
            None if self.open => {
                return Invalid::unknown(name, self.names(), "fields newer than this version go into `extra`");
            }
            None => return Invalid::unknown(name, self.names(), "leave it out"),
        };
        Invalid::new("is only in answers", otherwise).in_field(name)
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name)
    }

    fn extra<'a>(&self, mut value: Json<'a>) -> Result<Vec<(Cow<'a, str>, Json<'a>)>, Invalid> {
        text::lines(true, &mut value).map_err(|invalid| invalid.in_field(EXTRA))?;
        let entries = match value {
            Json::Null => Vec::new(),
            Json::Object(entries) => entries,
            _ => return Err(Invalid::new("is no object", "give an object of the fields to add").in_field(EXTRA)),
        };
        match entries.iter().find(|(name, _)| self.names().any(|known| known == name)) {
            Some((known, _)) => {
                let invalid = Invalid::new("is a field that the model knows", "give it directly, outside `extra`");
                Err(invalid.in_field(known).in_field(EXTRA))
            }
            None => Ok(entries),
        }
    }
}

impl Type {
    /// Makes of a value what is sent, and gives whether that changed anything.
    pub(crate) fn check(&self, value: &mut Json<'_>) -> Result<bool, Invalid> {
        let hint = match (self, &mut *value) {
            (Self::Boolean, Json::Bool(_))
            | (Self::Text, Json::Text(_))
            | (Self::Number, Json::Integer(_))
            | (Self::Object, Json::Object(_))
            | (Self::PageSize, Json::Integer(1..=100))
            | (Self::Any | Self::Known(_) | Self::Count | Self::Sensitive, _) => return Ok(false),
            (Self::Integer(least, most), Json::Integer(number)) if (*least..=*most).contains(number) => {
                return Ok(false);
            }
            (Self::Number, Json::Decimal(number)) if number.is_finite() => return Ok(false),
            (Self::Millis, given) => {
                let sent = Json::Text(millis(given)?.to_string().into());
                let changed = sent != *given;
                *given = sent;
                return Ok(changed);
            }
            (Self::Choice(info), given) => return choice::check(info, given).map(|()| false),
            (Self::List(kind), given) => return list(kind, given),
            (Self::TextMap, given) => return text_map(given).map(|()| false),
            (Self::Model(info), given) => return info.check(given),
            (Self::Boolean, _) => "give true or false",
            (Self::Text, _) => "give text",
            (Self::Object, _) => "give an object",
            (Self::Number, _) => "give a finite number, not text",
            (Self::PageSize, Json::Integer(101..)) => "give at most 100: above it the service loses rows silently",
            (Self::PageSize, _) => "give a whole number from 1 to 100",
            (Self::Integer(least, most), given) => {
                let hint = format!("give a whole number from {least} to {most}");
                return Err(Invalid::given(given, &hint));
            }
            (kind, given) => return text::check(kind, given).map(|()| false),
        };
        Err(Invalid::given(value, hint))
    }
}

fn list(kind: &Type, value: &mut Json<'_>) -> Result<bool, Invalid> {
    let Json::List(items) = value else {
        return Err(Invalid::given(value, "give a list"));
    };
    let mut changed = false;
    for (index, item) in items.iter_mut().enumerate() {
        changed |= kind.check(item).map_err(|invalid| invalid.in_item(index))?;
    }
    Ok(changed)
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
