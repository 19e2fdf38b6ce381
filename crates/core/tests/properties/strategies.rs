//! Random input for the properties.

use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, any, prop, prop_oneof};
use serde_json::{Map, Number, Value};

/// The number of cases. No file keeps the failures: a failure prints its input.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any text, control characters included.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

/// Any text of one line.
pub(crate) fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.chars().filter(|c| !c.is_control()).collect())
}

/// Visible ASCII, of which secrets consist.
pub(crate) fn visible(length: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::char::range('!', '~'), length).prop_map(String::from_iter)
}

/// A JSON number that serde_json reads exactly.
fn number() -> impl Strategy<Value = Number> {
    let whole = prop_oneof![
        any::<i64>().prop_map(Number::from),
        any::<u64>().prop_map(Number::from),
        prop::sample::select(vec![0_i64, 200, 4006, 9_007_199_254_740_991, 9_007_199_254_740_993])
            .prop_map(Number::from),
    ];
    let fraction =
        prop_oneof![any::<i32>().prop_map(|eighths| f64::from(eighths) / 8.0), Just(-0.0), Just(1e22), Just(1e300)];
    prop_oneof![whole, fraction.prop_filter_map("a finite number", Number::from_f64)]
}

/// Any JSON. Its keys are often among these.
pub(crate) fn json(keys: &'static [&'static str]) -> BoxedStrategy<Value> {
    let texts = prop_oneof![4 => text(), 1 => Just("0".to_owned()), 1 => Just(" 200 ".to_owned())];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number().prop_map(Value::Number),
        texts.prop_map(Value::String),
    ];
    leaf.prop_recursive(4, 24, 6, move |inner| {
        let key = prop_oneof![4 => prop::sample::select(keys).prop_map(str::to_owned), 1 => text()];
        let entries = prop::collection::vec((key, inner.clone()), 0..6).prop_map(Map::from_iter);
        prop_oneof![entries.prop_map(Value::Object), prop::collection::vec(inner, 0..4).prop_map(Value::Array)]
    })
    .boxed()
}

/// The same, its texts and keys of one line.
pub(crate) fn json_of_lines(keys: &'static [&'static str]) -> impl Strategy<Value = Value> {
    json(keys).prop_map(of_lines)
}

fn of_lines(value: Value) -> Value {
    let line = |text: String| text.chars().filter(|c| !c.is_control()).collect::<String>();
    match value {
        Value::String(text) => line(text).into(),
        Value::Array(items) => items.into_iter().map(of_lines).collect(),
        Value::Object(entries) => entries.into_iter().map(|(key, value)| (line(key), of_lines(value))).collect(),
        other => other,
    }
}
