//! Checks input against models: valid input is brought into the form of the wire, invalid input is refused with its
//! path.

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::{mem, slice};

use jdy_messages::{requests, values};

use super::encrypted::{encrypted, is_encrypted};
#[cfg(feature = "operations")]
use super::number;
use super::{EXTRA, Field, Kind, Model, choice, text};
use crate::json::{Invalid, Json};
use crate::nearest::nearest;

/// The service reads numbers of pages as 32 bits.
#[cfg(feature = "operations")]
const LAST_PAGE: i64 = 0x7FFF_FFFF;

/// Checks a value against models that refer to each other by index.
#[derive(Debug)]
pub struct Checker<'m> {
    models: &'m [Model],
    /// Whether required fields, choices and formats are enforced. Otherwise a difference is a warning, since the
    /// official documentation contradicts itself.
    is_strict: bool,
    /// Whether the value goes into a query, where each value is text.
    in_query: bool,
    warnings: Vec<Invalid>,
}

impl Model {
    /// Checks an object against this model alone. See [`Checker::check`].
    pub fn check(&self, input: &mut Json<'_>) -> Result<bool, Invalid> {
        Checker::new(slice::from_ref(self), true, false).check(self, input)
    }

    fn unknown(&self, name: &str) -> Invalid {
        #[cfg(not(feature = "operations"))]
        let invalid = match nearest(name, self.names()) {
            Some(near) => Invalid::new(requests::unknown_field_near, &[near]),
            None => Invalid::new(requests::unknown_field, &[]),
        };
        #[cfg(feature = "operations")]
        let invalid = match self.fields.iter().find(|field| field.answered == name) {
            Some(field) => Invalid::new(requests::answer_field_renamed, &[&field.name]),
            None => match (nearest(name, self.names()), self.open) {
                (Some(near), true) => Invalid::new(requests::unknown_model_field_near, &[near]),
                (Some(near), false) => Invalid::new(requests::unknown_field_near, &[near]),
                (None, true) => Invalid::new(requests::unknown_model_field, &[]),
                (None, false) => Invalid::new(requests::unknown_field, &[]),
            },
        };
        invalid.in_field(name)
    }

    fn extra<'a>(&self, mut value: Json<'a>) -> Result<Vec<(Cow<'a, str>, Json<'a>)>, Invalid> {
        text::lines(true, &mut value).map_err(|invalid| invalid.in_field(EXTRA))?;
        let entries = match value {
            Json::Null => Vec::new(),
            Json::Object(entries) => entries,
            _ => return Err(Invalid::new(requests::extra_no_object, &[]).in_field(EXTRA)),
        };
        match entries.iter().find(|(name, _)| self.names().any(|known| known == name)) {
            Some((known, _)) => {
                let invalid = Invalid::new(requests::extra_known_field, &[]);
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

    /// The differences from the documentation that were accepted.
    pub fn into_warnings(self) -> Vec<Invalid> {
        self.warnings
    }

    /// Checks the fields of an object, leaves out null and adds the fields of `extra`. Returns whether that changed the
    /// object.
    pub fn check(&mut self, model: &Model, input: &mut Json<'_>) -> Result<bool, Invalid> {
        let Json::Object(entries) = input else {
            return Err(Invalid::given(input, values::expected_object, &[]));
        };
        let mut changed = false;
        #[cfg(feature = "operations")]
        let mut extra = Vec::new();
        for (name, value) in &mut *entries {
            match model.field(name) {
                // `null` counts as a field that is left out.
                Some(_) if *value == Json::Null => changed = true,
                Some(field) => {
                    let earlier = self.warnings.len();
                    changed |= self.field(field, value).map_err(|invalid| invalid.in_field(name))?;
                    #[cfg(feature = "operations")]
                    if model.open
                        && let Some(several) = text::has_lines(field)
                    {
                        changed |= text::lines(several, value).map_err(|invalid| invalid.in_field(name))?;
                    }
                    self.inside(earlier, |warning| warning.in_field(name));
                }
                #[cfg(feature = "operations")]
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
        #[cfg(feature = "operations")]
        entries.extend(extra);
        Ok(changed)
    }

    /// Refuses a difference from the documentation, or notes it as a warning.
    fn differs(&mut self, invalid: Invalid) -> Result<(), Invalid> {
        if self.is_strict {
            return Err(invalid);
        }
        self.warnings.push(invalid);
        Ok(())
    }

    /// Adds the enclosing field or item to the paths of the warnings since `earlier`.
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
            return Err(Invalid::given(value, values::expected_list, &[]));
        };
        let mut changed = false;
        for (index, item) in items.iter_mut().enumerate() {
            let earlier = self.warnings.len();
            changed |= self.value(field, item).map_err(|invalid| invalid.in_item(index))?;
            self.inside(earlier, |warning| warning.in_item(index));
        }
        Ok(changed)
    }

    /// Checks a value and brings it into the form of the wire. Returns whether that changed it.
    fn value(&mut self, field: &Field, value: &mut Json<'_>) -> Result<bool, Invalid> {
        #[cfg(feature = "operations")]
        // A valid date or choice is no ciphertext, even if it looks like it.
        if field.sensitive && value.as_text().is_some_and(is_encrypted) && self.kind(field, &mut value.clone()).is_err()
        {
            return Err(encrypted());
        }
        let changed = self.kind(field, value)?;
        if !field.choices.is_empty() && !choice::is_one(&field.choices, value) {
            self.differs(choice::refusal(field, value))?;
        }
        if let (Some(max), Json::Text(given)) = (field.max, &*value)
            && given.chars().nth(max).is_some()
        {
            self.differs(Invalid::given(value, values::expected_shorter_text, &[&max.to_string()]))?;
        }
        Ok(changed)
    }

    fn kind(&mut self, field: &Field, value: &mut Json<'_>) -> Result<bool, Invalid> {
        #[cfg(feature = "operations")]
        if let Some(checked) = self.kind_of_operations(field, value) {
            return checked;
        }
        let message = match (field.kind, &mut *value) {
            (Kind::Any, _) | (Kind::Boolean, Json::Bool(_)) | (Kind::Object, Json::Object(_)) => return Ok(false),
            // In a query each value is text.
            (Kind::Text, Json::Bool(_) | Json::Integer(_)) if self.in_query && !self.is_strict => return Ok(false),
            (Kind::Text, Json::Text(given)) if !field.visible || !given.trim().is_empty() => return Ok(false),
            (Kind::Integer, Json::Integer(number)) => {
                if field.range.is_none_or(|(least, most)| (least..=most).contains(number)) {
                    return Ok(false);
                }
                return self.differs(out_of_range(field, value)).map(|()| false);
            }
            // The refusal of a choice of numbers lists the choices.
            (Kind::Integer, given) if !field.choices.is_empty() => return Err(choice::refusal(field, given)),
            (Kind::Boolean, _) => values::expected_boolean,
            (Kind::Text, _) if field.visible => values::expected_visible_text,
            (Kind::Text, _) if !field.choices.is_empty() => return Err(choice::refusal(field, value)),
            (Kind::Text, _) => values::expected_text,
            (Kind::Object, _) => values::expected_object,
            (Kind::Integer, given) => return Err(out_of_range(field, given)),
            (kind, given) => {
                let Err(invalid) = text::check(kind, given) else { return Ok(false) };
                if !matches!(given, Json::Text(_)) {
                    return Err(invalid);
                }
                return self.differs(invalid).map(|()| false);
            }
        };
        Err(Invalid::given(value, message, &[]))
    }

    /// Checks the kinds that only operations have. `None` for other kinds.
    #[cfg(feature = "operations")]
    fn kind_of_operations(&mut self, field: &Field, value: &mut Json<'_>) -> Option<Result<bool, Invalid>> {
        let is_strict = self.is_strict;
        let message = match (field.kind, &mut *value) {
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
            // Some official documents have the number as text.
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
            (Kind::Number, _) => values::expected_finite_number,
            (Kind::PageSize, Json::Integer(101..)) => values::expected_smaller_page_size,
            (Kind::PageSize, _) => values::expected_page_size,
            (Kind::PageNumber, _) => values::expected_page_number,
            _ => return None,
        };
        Some(Err(Invalid::given(value, message, &[])))
    }

    /// Checks a decimal number. It is sent as text; a caller gives a number or a text.
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
            return Err(Invalid::given(value, values::expected_fewer_digits, &[]));
        }
        if field.range.is_some_and(|(least, most)| !number::is_within(&digits, least, most)) {
            self.differs(out_of_range(field, value))?;
        }
        *value = Json::Text(digits.into());
        Ok(!is_text)
    }
}

fn out_of_range(field: &Field, value: &Json) -> Invalid {
    let (bare, within) = match field.kind {
        Kind::Integer => (values::expected_whole_number, values::expected_whole_number_within),
        Kind::Decimal => (values::expected_decimal, values::expected_decimal_within),
        _ => (values::expected_number, values::expected_number_within),
    };
    match field.range {
        Some((least, most)) => Invalid::given(value, within, &[&least.to_string(), &most.to_string()]),
        None => Invalid::given(value, bare, &[]),
    }
}
