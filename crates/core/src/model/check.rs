//! Checks input against models: what is right goes on in the form of the wire, what is wrong is refused with its path.

use alloc::borrow::Cow;
use alloc::format;
#[cfg(feature = "operations")]
use alloc::string::ToString;
use alloc::vec::Vec;
use core::{mem, slice};

use super::encrypted::{encrypted, is_encrypted};
#[cfg(feature = "operations")]
use super::number;
use super::{EXTRA, Field, Kind, Model, choice, text};
use crate::json::{Invalid, Json};

/// The service reads numbers of pages as 32 bits.
#[cfg(feature = "operations")]
const LAST_PAGE: i64 = 0x7FFF_FFFF;

/// Checks a value against models that refer to each other by index.
#[derive(Debug)]
pub struct Checker<'m> {
    models: &'m [Model],
    /// Whether what is required, and choices and formats, are enforced. Where they are not, a difference is a warning:
    /// the official pages contradict themselves.
    is_strict: bool,
    /// Whether the value goes into a query, where everything is text.
    in_query: bool,
    warnings: Vec<Invalid>,
}

impl Model {
    /// Checks an object against this model alone. See [`Checker::check`].
    pub fn check(&self, input: &mut Json<'_>) -> Result<bool, Invalid> {
        Checker::new(slice::from_ref(self), true, false).check(self, input)
    }

    fn unknown(&self, name: &str) -> Invalid {
        let otherwise = match self.answer_only.iter().find(|(known, _)| *known == name) {
            Some((_, called)) if called.is_empty() => "leave it out",
            Some((_, called)) => &["it is called `", called, "` in requests"].concat(),
            None if self.open => {
                return Invalid::unknown(name, self.names(), "fields newer than this version go into `extra`");
            }
            None => return Invalid::unknown(name, self.names(), "leave it out"),
        };
        Invalid::new("is only in answers", otherwise).in_field(name)
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

impl<'m> Checker<'m> {
    /// A checker for values of these models.
    pub const fn new(models: &'m [Model], is_strict: bool, in_query: bool) -> Self {
        Self { models, is_strict, in_query, warnings: Vec::new() }
    }

    /// What was not as documented, and was let through.
    pub fn into_warnings(self) -> Vec<Invalid> {
        self.warnings
    }

    /// Makes of the fields of an object those that are sent: null left out, `extra` spread among them. Gives whether
    /// that changed anything.
    pub fn check(&mut self, model: &Model, input: &mut Json<'_>) -> Result<bool, Invalid> {
        let Json::Object(entries) = input else {
            return Err(Invalid::given(input, "give an object"));
        };
        let mut changed = false;
        let mut extra = Vec::new();
        for (name, value) in &mut *entries {
            match model.field(name) {
                // `null` means what leaving the field out means.
                Some(_) if *value == Json::Null => changed = true,
                Some(field) => {
                    let earlier = self.warnings.len();
                    changed |= self.field(field, value).map_err(|invalid| invalid.in_field(name))?;
                    if model.open
                        && let Some(several) = text::has_lines(field)
                    {
                        changed |= text::lines(several, value).map_err(|invalid| invalid.in_field(name))?;
                    }
                    self.inside(earlier, |warning| warning.in_field(name));
                }
                None if model.open && name == EXTRA => {
                    extra = model.extra(mem::replace(value, Json::Null))?;
                    changed = true;
                }
                None => return Err(model.unknown(name)),
            }
        }
        if changed {
            entries.retain(|(_, value)| *value != Json::Null);
        }
        for field in model.fields.iter().filter(|field| field.required) {
            if !entries.iter().any(|(name, _)| *name == field.name) {
                self.differs(Invalid::missing(&field.name))?;
            }
        }
        entries.extend(extra);
        Ok(changed)
    }

    /// Refuses what is not as documented, or notes it.
    fn differs(&mut self, invalid: Invalid) -> Result<(), Invalid> {
        if self.is_strict {
            return Err(invalid);
        }
        self.warnings.push(invalid);
        Ok(())
    }

    /// Gives the warnings since `earlier` the path of what they are in.
    fn inside(&mut self, earlier: usize, step: impl Fn(Invalid) -> Invalid) {
        for warning in self.warnings.split_off(earlier) {
            self.warnings.push(step(warning));
        }
    }

    fn field(&mut self, field: &Field, value: &mut Json<'_>) -> Result<bool, Invalid> {
        if !field.is_list {
            return self.value(field, value);
        }
        let Json::List(items) = value else {
            return Err(Invalid::given(value, "give a list"));
        };
        let mut changed = false;
        for (index, item) in items.iter_mut().enumerate() {
            let earlier = self.warnings.len();
            changed |= self.value(field, item).map_err(|invalid| invalid.in_item(index))?;
            self.inside(earlier, |warning| warning.in_item(index));
        }
        Ok(changed)
    }

    /// Makes of a value what is sent, and gives whether that changed anything.
    fn value(&mut self, field: &Field, value: &mut Json<'_>) -> Result<bool, Invalid> {
        // A date or a choice cannot be ciphertext; the form is told by what it is.
        let is_ciphertext = field.sensitive && value.as_text().is_some_and(is_encrypted);
        let checked = self.kind(field, value);
        if is_ciphertext && checked.is_err() {
            return Err(encrypted());
        }
        let changed = checked?;
        if !field.choices.is_empty() && !choice::is_one(&field.choices, value) {
            self.differs(choice::refusal(field, value))?;
        }
        if let (Some(max), Json::Text(given)) = (field.max, &*value)
            && given.chars().nth(max).is_some()
        {
            self.differs(Invalid::given(value, &format!("give at most {max} characters")))?;
        }
        Ok(changed)
    }

    fn kind(&mut self, field: &Field, value: &mut Json<'_>) -> Result<bool, Invalid> {
        #[cfg(feature = "operations")]
        if let Some(checked) = self.kind_of_operations(field, value) {
            return checked;
        }
        let hint = match (field.kind, &mut *value) {
            (Kind::Any, _) | (Kind::Boolean, Json::Bool(_)) | (Kind::Object, Json::Object(_)) => return Ok(false),
            // A query is text throughout.
            (Kind::Text, Json::Bool(_) | Json::Integer(_)) if self.in_query && !self.is_strict => return Ok(false),
            (Kind::Text, Json::Text(given)) if !field.visible || !given.trim().is_empty() => return Ok(false),
            (Kind::Integer, Json::Integer(number)) => {
                if field.range.is_none_or(|(least, most)| (least..=most).contains(number)) {
                    return Ok(false);
                }
                return self.differs(out_of_range(field, value)).map(|()| false);
            }
            // What looks like a choice of numbers is told by its choices.
            (Kind::Integer, given) if !field.choices.is_empty() => return Err(choice::refusal(field, given)),
            (Kind::Boolean, _) => "give true or false",
            (Kind::Text, _) if field.visible => "give text with at least one visible character",
            (Kind::Text, _) if !field.choices.is_empty() => return Err(choice::refusal(field, value)),
            (Kind::Text, _) => "give text",
            (Kind::Object, _) => "give an object",
            (Kind::Integer, given) => return Err(out_of_range(field, given)),
            (kind, given) => {
                let Err(invalid) = text::check(kind, given) else { return Ok(false) };
                if !matches!(given, Json::Text(_)) {
                    return Err(invalid);
                }
                return self.differs(invalid).map(|()| false);
            }
        };
        Err(Invalid::given(value, hint))
    }

    /// The kinds that options have not; nothing for others.
    #[cfg(feature = "operations")]
    fn kind_of_operations(&mut self, field: &Field, value: &mut Json<'_>) -> Option<Result<bool, Invalid>> {
        let is_strict = self.is_strict;
        let hint = match (field.kind, &mut *value) {
            (Kind::PageSize, Json::Integer(1..=100)) | (Kind::PageNumber, Json::Integer(1..=LAST_PAGE)) => {
                return Some(Ok(false));
            }
            (Kind::Number, Json::Integer(number)) => {
                if field.range.is_none_or(|(least, most)| (least..=most).contains(number)) {
                    return Some(Ok(false));
                }
                return Some(self.differs(out_of_range(field, value)).map(|()| false));
            }
            (Kind::Number, Json::Decimal(number)) if number.is_finite() => return Some(Ok(false)),
            // Some pages have the number as text.
            (Kind::Number, Json::Text(given)) if !is_strict && number::is_number(given) => return Some(Ok(false)),
            (Kind::Integer | Kind::PageNumber | Kind::PageSize, Json::Text(given))
                if !is_strict && text::is_integer(given) =>
            {
                return Some(Ok(false));
            }
            (Kind::Decimal, given) => return Some(self.decimal(field, given)),
            (Kind::Millis, given) => {
                return Some(text::millis(given).map(|ms| {
                    let sent = Json::Text(ms.to_string().into());
                    let changed = sent != *given;
                    *given = sent;
                    changed
                }));
            }
            (Kind::TextMap, given) => return Some(text::map(given).map(|()| false)),
            (Kind::Model(index), given) => {
                let Some(model) = self.models.get(index) else { return Some(Ok(false)) };
                return Some(self.check(model, given));
            }
            (Kind::Number, _) => "give a finite number, not text",
            (Kind::PageSize, Json::Integer(101..)) => "give at most 100: above it the service loses rows silently",
            (Kind::PageSize, _) => "give a whole number from 1 to 100",
            (Kind::PageNumber, _) => "give a whole number from 1 to 2147483647",
            _ => return None,
        };
        Some(Err(Invalid::given(value, hint)))
    }

    /// A decimal number travels as text, which a caller has as number or as text.
    #[cfg(feature = "operations")]
    fn decimal(&mut self, field: &Field, value: &mut Json<'_>) -> Result<bool, Invalid> {
        let digits = match &*value {
            Json::Integer(number) => number.to_string(),
            Json::Decimal(number) if number.is_finite() => number.text.to_string(),
            Json::Text(digits) if number::is_number(digits) => digits.to_string(),
            _ => return Err(out_of_range(field, value)),
        };
        let is_text = matches!(value, Json::Text(_));
        if !is_text && !number::is_exact(&digits) {
            let hint = "round it, or give it as text: a number in JavaScript holds 15 digits exactly";
            return Err(Invalid::given(value, hint));
        }
        if field.range.is_some_and(|(least, most)| !number::is_within(&digits, least, most)) {
            self.differs(out_of_range(field, value))?;
        }
        *value = Json::Text(digits.into());
        Ok(!is_text)
    }
}

fn out_of_range(field: &Field, value: &Json) -> Invalid {
    let kind = match field.kind {
        Kind::Integer => "a whole number",
        Kind::Decimal => "a number, or its text",
        _ => "a number",
    };
    let range = field.range.map(|(least, most)| format!(" from {least} to {most}")).unwrap_or_default();
    Invalid::given(value, &format!("give {kind}{range}"))
}
