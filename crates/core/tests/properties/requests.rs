//! Requests against the tables of their models: what is right passes unchanged, what is not is refused where it is.

use std::collections::BTreeMap;

use jdy_core::client::{ArrayFormat, Call, Options};
use jdy_core::json::{Input, Invalid, Json};
use jdy_core::model::{EXTRA, FieldInfo, Literal, ModelInfo, Type};
use jdy_core::operations::OPERATIONS;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

use crate::strategies::{cases, json, json_of_lines, line, text, visible};

/// Values that are right for a kind.
fn right(kind: &'static Type) -> BoxedStrategy<Value> {
    let number = |number: i64| Value::from(number);
    let day = || (1_i32..=9999, 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    match kind {
        Type::Text | Type::Sensitive => line().prop_map(Value::from).boxed(),
        Type::NonEmptyText => line().prop_map(|text| format!("{text}苹").into()).boxed(),
        Type::Id => "[!-~]{1,19}".prop_map(Value::from).boxed(),
        Type::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Type::Number => (-1e300..1e300).prop_map(Value::from).boxed(),
        Type::Integer(least, most) => (*least..=*most).prop_map(number).boxed(),
        Type::PageSize => (1_i64..=100).prop_map(number).boxed(),
        Type::PositiveNumberText => "[1-9][0-9]{0,5}".prop_map(Value::from).boxed(),
        Type::PercentText => prop_oneof!["[0-9]{1,2}", "[0-9]{1,2}\\.[0-9]{1,3}", Just("100.00".to_owned())]
            .prop_map(Value::from)
            .boxed(),
        Type::Date => day().prop_map(Value::from).boxed(),
        Type::DateTime => (day(), 0..24, 0..60, 0..60)
            .prop_map(|(day, hour, minute, second)| format!("{day} {hour:02}:{minute:02}:{second:02}").into())
            .boxed(),
        Type::Millis => (1_000_000_000_000_i64..10_000_000_000_000)
            .prop_flat_map(move |ms| prop_oneof![Just(number(ms)), Just(ms.to_string().into())])
            .boxed(),
        Type::Choice(info) => {
            let values = info.options.iter().map(|option| match option.value {
                Literal::Integer(value) => Value::from(value),
                Literal::Text(text) => Value::from(text),
            });
            prop::sample::select(values.collect::<Vec<_>>()).boxed()
        }
        Type::List(kind) => prop::collection::vec(right(kind), 0..3).prop_map(Value::from).boxed(),
        Type::TextMap => prop::collection::btree_map("[a-z_]{1,9}", line(), 0..3).prop_map(|map| json!(map)).boxed(),
        Type::Object => {
            prop::collection::btree_map(line(), json_of_lines(&["a"]), 0..3).prop_map(|map| json!(map)).boxed()
        }
        Type::Model(info) => request(info),
        Type::Known(_) | Type::Count | Type::Any => json(&["a"]),
        Type::HeaderText | Type::Secret => visible(1..9).prop_map(Value::from).boxed(),
        Type::Origin | Type::BaseUrl | Type::RelayUrl => Just(Value::from("https://tf.jdy.com")).boxed(),
    }
}

/// Requests that pass: every required field, some of the others, null for some, a few that no model knows.
fn request(info: &'static ModelInfo) -> BoxedStrategy<Value> {
    let field = |field: &'static FieldInfo| {
        let value = right(&field.kind);
        let value = if field.required {
            value.prop_map(Some).boxed()
        } else {
            prop_oneof![3 => Just(None), 2 => value.prop_map(Some), 1 => Just(Some(Value::Null))].boxed()
        };
        value.prop_map(|value| value.map(|value| (field.name.to_owned(), value)))
    };
    let fields: Vec<_> = info.fields.iter().map(field).collect();
    let extra = prop::collection::btree_map("new_[a-z]{0,4}", json_of_lines(&["a"]), 0..3);
    (fields, prop::option::of(extra))
        .prop_map(|(fields, extra)| {
            let extra = extra.map(|extra| (EXTRA.to_owned(), json!(extra)));
            Value::Object(fields.into_iter().flatten().chain(extra).collect())
        })
        .boxed()
}

/// What goes on the wire, as a caller would have given it: what the model does not know in `extra`.
fn given_again<'a>(info: &ModelInfo, sent: &Json<'a>) -> Json<'a> {
    let Json::Object(entries) = sent else { return sent.clone() };
    let (mut known, mut extra) = (Vec::new(), Vec::new());
    for (name, value) in entries {
        match info.fields.iter().find(|field| field.name == name) {
            Some(field) => known.push((name.clone(), part_given_again(&field.kind, value))),
            None => extra.push((name.clone(), value.clone())),
        }
    }
    if !extra.is_empty() {
        known.push((EXTRA.into(), Json::Object(extra)));
    }
    Json::Object(known)
}

fn part_given_again<'a>(kind: &Type, value: &Json<'a>) -> Json<'a> {
    match (kind, value) {
        (Type::Model(info), value) => given_again(info, value),
        (Type::List(kind), Json::List(items)) => {
            Json::List(items.iter().map(|item| part_given_again(kind, item)).collect())
        }
        (_, value) => value.clone(),
    }
}

fn operation() -> impl Strategy<Value = &'static ModelInfo> {
    (0..OPERATIONS.len()).prop_map(|index| OPERATIONS[index].request)
}

/// A right request of any operation.
fn right_request() -> impl Strategy<Value = (&'static ModelInfo, Value)> {
    operation().prop_flat_map(|info| request(info).prop_map(move |request| (info, request)))
}

/// The same with one field, known or not, that holds anything.
fn any_request() -> impl Strategy<Value = (&'static ModelInfo, String, Value)> {
    let with_field = |(info, request): (&'static ModelInfo, Value)| {
        let names: Vec<&str> = info.fields.iter().map(|field| field.name).collect();
        let name = prop_oneof![5 => prop::sample::select(names).prop_map(str::to_owned), 1 => line()];
        (Just(info), Just(request), name, json(&["name", "id", "number", "extra", "data"]))
    };
    right_request().prop_flat_map(with_field).prop_map(|(info, mut request, name, value)| {
        request[&name] = value;
        (info, name, request)
    })
}

fn read(value: &Value) -> Json<'static> {
    serde_json::from_value(value.clone()).unwrap()
}

/// What is sent of a request, and whether that is another one.
fn check(info: &ModelInfo, mut request: Json<'static>) -> Result<(Json<'static>, bool), Invalid> {
    let changed = info.check(&mut request)?;
    Ok((request, changed))
}

proptest! {
    #![proptest_config(cases(192))]

    /// What the table allows passes, and passes again as it was sent.
    #[test]
    fn what_is_right_passes_and_stays(request in right_request()) {
        let (info, request) = request;
        let checked = check(info, read(&request)).map_err(|invalid| format!("{invalid} in {request}"));
        let (sent, changed) = checked.unwrap();
        prop_assert_eq!(changed, sent != read(&request));
        prop_assert_eq!(&check(info, given_again(info, &sent)).unwrap().0, &sent);
    }

    /// Read from its text a request is checked and sent as if it had been made in memory, and its text is sent as it
    /// stands where the check changes nothing.
    #[test]
    fn a_text_is_checked_as_its_value_is((info, _, request) in any_request(), pretty in any::<bool>()) {
        let entry = OPERATIONS.iter().find(|entry| std::ptr::eq(entry.request, info)).unwrap();
        let text = if pretty { format!("{request:#}") } else { request.to_string() };
        let input = Input::read(&text).unwrap();
        let value = input.value.clone().into_owned();
        let changed = check(info, value.clone()).is_ok_and(|(_, changed)| changed);
        let call = |input: Input<'_>| Call::of(entry, input, ArrayFormat::Repeat).map_err(|error| error.to_string());
        match (call(input), call(value.into())) {
            (Ok(read), Ok(made)) => {
                let (read, made) = (read.body.map(|body| (body, read.query)), made.body.map(|body| (body, made.query)));
                if let Some((body, _)) = read.as_ref().filter(|_| !changed) {
                    prop_assert_eq!(body, &text);
                }
                let of = |sent: Option<(String, _)>| sent.map(|(body, query)| (Input::read(&body).unwrap().value.into_owned(), query));
                prop_assert_eq!(of(read), of(made));
            }
            (read, made) => prop_assert_eq!(read.err(), made.err()),
        }
    }

    /// One field that holds anything: it passes for good, or the refusal names that field.
    #[test]
    fn what_is_wrong_is_refused_where_it_is(request in any_request()) {
        let (info, name, request) = request;
        match check(info, read(&request)) {
            Ok((sent, changed)) => {
                prop_assert_eq!(changed, sent != read(&request));
                prop_assert_eq!(&check(info, given_again(info, &sent)).unwrap().0, &sent);
            }
            Err(invalid) => {
                let parts = invalid.into_parts();
                prop_assert!(parts.path.starts_with(&name) || name == EXTRA, "{:?} for {:?}", parts, name);
                prop_assert!(!parts.problem.is_empty() && !parts.hint.is_empty());
            }
        }
    }

    /// Anything at all as a request, as an operation's own check sees it.
    #[test]
    fn anything_as_a_request(anything in json(&["name", "id", "number", "mobile", "biz_type", "data", "page", "group", "extra"])) {
        for entry in OPERATIONS {
            if let Ok(checked) = entry.check(read(&anything)) {
                prop_assert!(matches!(checked.fields, Json::Object(_)));
            }
        }
    }

    /// Options of any kind: what is refused shows none of their values, since each may be a secret in the wrong place.
    #[test]
    fn refused_options_show_no_value(
        secret in visible(12..40), wrong in prop::sample::select(vec!["clientId", "clientSecret", "appKey", "appSecret", "routerAddr", "baseUrl", "timeoutMs", "arrayFormat", "maxRetries"]),
        blank in prop_oneof![Just(""), Just(" "), Just("\n"), Just("苹")], name in text(),
    ) {
        let value = format!("{secret}{blank}");
        let mut options = BTreeMap::from([("clientId", "1"), ("clientSecret", "s"), ("appKey", "k"), ("appSecret", "s"), ("routerAddr", "https://tf.jdy.com")]);
        options.insert(wrong, &value);
        options.insert(&name, &value);
        if let Err(error) = Options::from_json(read(&json!(options))) {
            prop_assert!(!format!("{error} {error:?}").contains(&secret), "{:?}", error);
        }
    }
}
