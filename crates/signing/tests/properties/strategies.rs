//! Random input for the properties.

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_oneof};

/// The number of cases. No file keeps the failures: a failure prints its input.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any text, control characters included.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

/// Any text that is not empty.
pub(crate) fn some_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 1..12).prop_map(String::from_iter)
}

/// Visible ASCII, of which secrets consist.
pub(crate) fn visible(length: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::char::range('!', '~'), length).prop_map(String::from_iter)
}

/// Raw keys and values. Some keys are empty, some are repeated.
pub(crate) fn pairs() -> impl Strategy<Value = Vec<(String, String)>> {
    let key = prop_oneof![text(), Just("id".to_owned()), Just("id2".to_owned())];
    prop::collection::vec((key, text()), 0..6)
}

/// A raw path.
pub(crate) fn path() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("/{text}"))
}

/// One of the methods.
pub(crate) fn method() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["GET", "POST", "PUT", "PATCH", "DELETE"])
}
