//! Fields with a closed set of values, as the official documentation lists them.

use alloc::string::{String, ToString};

use jdy_messages::values::{expected_choice, expected_number_not_text};

use super::{Choice, Field, Kind};
use crate::json::{Invalid, Json};

/// Whether a value is one of the set.
pub(super) fn is_one(choices: &[Choice], value: &Json) -> bool {
    let digits;
    let given = match value {
        Json::Text(text) => &**text,
        Json::Integer(number) => {
            digits = number.to_string();
            &digits
        }
        _ => return false,
    };
    choices.iter().any(|choice| choice.value == given)
}

/// The error for a value that is not one of the set. It lists the set.
pub(super) fn refusal(field: &Field, value: &Json) -> Invalid {
    // Cells of a CSV are text.
    if field.kind == Kind::Integer
        && let Json::Text(number) = value
        && is_one(&field.choices, value)
    {
        return Invalid::given(value, expected_number_not_text, &[number]);
    }
    let quote = if field.kind == Kind::Integer { "" } else { "'" };
    let mut choices = String::new();
    for (index, choice) in field.choices.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", " };
        for part in [separator, quote, &choice.value, quote] {
            choices.push_str(part);
        }
        if !choice.label.is_empty() {
            for part in [" (", &choice.label, ")"] {
                choices.push_str(part);
            }
        }
    }
    Invalid::given(value, expected_choice, &[&choices])
}
