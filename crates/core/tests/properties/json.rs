//! Any JSON through [`Json`] and back.

use jdy_core::json::{Input, Json};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};
use serde::Deserialize as _;
use serde::de::IgnoredAny;
use serde_json::Value;

use crate::strategies::{cases, json};

/// The same, a number as JavaScript has it.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

proptest! {
    #![proptest_config(cases(256))]

    /// From serde's value and from text it is the same, and goes back to what it was.
    #[test]
    fn json_goes_there_and_back(value in json(&["a", "b"])) {
        let there: Json = serde_json::from_value(value.clone()).unwrap();
        prop_assert!(same(&serde_json::to_value(&there).unwrap(), &value), "{:?}", there);
        prop_assert_eq!(&serde_json::from_str::<Json>(&value.to_string()).unwrap(), &there);
        prop_assert_eq!(&Json::deserialize(there.clone()).unwrap(), &there);
    }

    /// Its text is read as another reader reads it, and what is written is read as what it was.
    #[test]
    fn a_text_is_read_and_written(value in json(&["a", "b"]), pretty in any::<bool>()) {
        let text = if pretty { format!("{value:#}") } else { value.to_string() };
        let there = Input::read(&text).unwrap().value;
        prop_assert!(same(&serde_json::to_value(&there).unwrap(), &value), "{:?}", there);
        let written = there.to_text();
        prop_assert!(same(&serde_json::from_str(&written).unwrap(), &value), "{}", written);
        prop_assert_eq!(&Input::read(&written).unwrap().value, &there);
    }

    /// What is no JSON, or is cut off, is refused; whatever is read, another reader reads as well.
    #[test]
    fn what_is_no_json_is_refused(
        value in json(&["a", "b"]), at in any::<prop::sample::Index>(), other in any::<char>(),
    ) {
        let mut characters: Vec<char> = value.to_string().chars().collect();
        let at = at.index(characters.len());
        characters[at] = other;
        let text = String::from_iter(characters);
        let read = serde_json::from_str::<Value>(&text).map_err(|error| error.to_string());
        // serde_json's numbers end at 1.8e308 and stop its reading there. The grammar alone decides about the rest.
        let is_large = read.as_ref().is_err_and(|error| error.contains("out of range"))
            && serde_json::from_str::<IgnoredAny>(&text).is_ok();
        prop_assert_eq!(Input::read(&text).is_ok(), read.is_ok() || is_large, "{}", text);
    }

    /// Shown in an error it is short, on one line, whatever it is.
    #[test]
    fn json_is_shown_on_a_short_line(value in json(&["a", "b"])) {
        let shown = serde_json::from_value::<Json>(value).unwrap().to_string();
        prop_assert!(shown.chars().count() < 400 && !shown.contains(char::is_control), "{}", shown);
    }
}
