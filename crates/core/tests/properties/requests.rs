//! Requests against the tables of their models: what is right passes unchanged, what is not is refused where it is.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use jdy_core::client::{ArrayFormat, Call, Options};
use jdy_core::json::{Input, Invalid, Json};
use jdy_core::model::{EXTRA, Field, Kind, Model};
use jdy_core::operations::{Operation, catalog};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

use crate::strategies::{cases, json, json_of_lines, line, text, visible};

static OPERATIONS: LazyLock<Vec<Operation>> =
    LazyLock::new(|| catalog::entries().map(|entry| entry.operation().unwrap()).collect());

/// Values that are right for a field, or for one of its list.
fn right(models: &'static [Model], field: &'static Field, depth: u8) -> BoxedStrategy<Value> {
    let number = |number: i64| Value::from(number);
    let day = || (1_i32..=9999, 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let range = field.range.unwrap_or((-1000, 1000));
    if !field.choices.is_empty() {
        let is_number = field.kind == Kind::Integer;
        let value = move |value: &str| if is_number { json!(value.parse::<i64>().unwrap()) } else { json!(value) };
        let values: Vec<Value> = field.choices.iter().map(|choice| value(&choice.value)).collect();
        return prop::sample::select(values).boxed();
    }
    match field.kind {
        Kind::Text => line()
            .prop_map(move |text| text.chars().take(field.max.unwrap_or(usize::MAX)).collect::<String>())
            .prop_map(move |text| if field.visible { "苹".to_owned() } else { text })
            .prop_map(Value::from)
            .boxed(),
        Kind::Id => "[!-~]{1,19}".prop_map(Value::from).boxed(),
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Number if field.range.is_none() => (-1e300..1e300).prop_map(Value::from).boxed(),
        Kind::Integer | Kind::Number => (range.0..=range.1).prop_map(number).boxed(),
        Kind::PageNumber => (1_i64..=9).prop_map(number).boxed(),
        Kind::PageSize => (1_i64..=100).prop_map(number).boxed(),
        Kind::PositiveText => "[1-9][0-9]{0,5}".prop_map(Value::from).boxed(),
        Kind::Decimal => (range.0..range.1, 0..100_i64)
            .prop_flat_map(|(whole, hundredths)| {
                let text = format!("{whole}.{:02}", if whole < 0 { 0 } else { hundredths });
                let number: f64 = text.parse().unwrap();
                prop_oneof![Just(Value::from(text)), Just(Value::from(number))]
            })
            .boxed(),
        Kind::Date => day().prop_map(Value::from).boxed(),
        Kind::DateTime => (day(), 0..24, 0..60, 0..60)
            .prop_map(|(day, hour, minute, second)| format!("{day} {hour:02}:{minute:02}:{second:02}").into())
            .boxed(),
        Kind::Millis => (1_000_000_000_000_i64..10_000_000_000_000)
            .prop_flat_map(move |ms| prop_oneof![Just(number(ms)), Just(ms.to_string().into())])
            .boxed(),
        Kind::TextMap => prop::collection::btree_map("[a-z_]{1,9}", line(), 0..3).prop_map(|map| json!(map)).boxed(),
        Kind::Object => {
            prop::collection::btree_map(line(), json_of_lines(&["a"]), 0..3).prop_map(|map| json!(map)).boxed()
        }
        Kind::Model(index) => object(models, &models[index], depth + 1),
        // Null stands for an absent field: `object` gives it where a field may be absent.
        Kind::Any => json_of_lines(&["a"]).prop_filter("null", |value| !value.is_null()).boxed(),
        Kind::HeaderText | Kind::Secret => visible(1..9).prop_map(Value::from).boxed(),
        Kind::Origin | Kind::BaseUrl | Kind::RelayUrl => Just(Value::from("https://tf.jdy.com")).boxed(),
    }
}

/// Objects that pass: every required field, some of the others, null for some, a few that no model knows.
fn object(models: &'static [Model], model: &'static Model, depth: u8) -> BoxedStrategy<Value> {
    // Models may hold each other.
    if depth > 3 {
        return Just(json!({})).boxed();
    }
    let field = |field: &'static Field| {
        let value = right(models, field, depth);
        let value =
            if field.is_list { prop::collection::vec(value, 0..3).prop_map(Value::from).boxed() } else { value };
        let value = if field.required {
            value.prop_map(Some).boxed()
        } else {
            prop_oneof![3 => Just(None), 1 => value.prop_map(Some), 1 => Just(Some(Value::Null))].boxed()
        };
        value.prop_map(|value| value.map(|value| (field.name.clone().into_owned(), value)))
    };
    let fields: Vec<_> = model.fields.iter().map(field).collect();
    let extra = prop::collection::btree_map("new_[a-z]{0,4}", json_of_lines(&["a"]), 0..3);
    (fields, prop::option::of(extra))
        .prop_map(|(fields, extra)| {
            let extra = extra.map(|extra| (EXTRA.to_owned(), json!(extra)));
            Value::Object(fields.into_iter().flatten().chain(extra).collect())
        })
        .boxed()
}

/// What goes on the wire, as a caller would have given it: what the model does not know in `extra`.
fn given_again<'a>(models: &[Model], model: &Model, sent: &Json<'a>) -> Json<'a> {
    let Json::Object(entries) = sent else { return sent.clone() };
    let (mut known, mut extra) = (Vec::new(), Vec::new());
    for (name, value) in entries {
        match model.field(name) {
            Some(field) => known.push((name.clone(), part_given_again(models, field.kind, value))),
            None => extra.push((name.clone(), value.clone())),
        }
    }
    if !extra.is_empty() {
        known.push((EXTRA.into(), Json::Object(extra)));
    }
    Json::Object(known)
}

fn part_given_again<'a>(models: &[Model], kind: Kind, value: &Json<'a>) -> Json<'a> {
    match (kind, value) {
        (Kind::Model(_), Json::List(items)) => {
            Json::List(items.iter().map(|item| part_given_again(models, kind, item)).collect())
        }
        (Kind::Model(index), value) => given_again(models, &models[index], value),
        (_, value) => value.clone(),
    }
}

/// A right request of any operation that takes one, each field for itself.
fn right_request() -> impl Strategy<Value = (&'static Operation, Value)> {
    let with_request: Vec<&Operation> = OPERATIONS.iter().filter(|operation| !operation.models.is_empty()).collect();
    prop::sample::select(with_request).prop_flat_map(|operation| {
        object(&operation.models, &operation.models[0], 0).prop_map(move |request| (operation, request))
    })
}

/// The same with one field, known or not, that holds anything.
fn any_request() -> impl Strategy<Value = (&'static Operation, String, Value)> {
    let with_field = |(operation, request): (&'static Operation, Value)| {
        let names: Vec<String> =
            operation.models[0].fields.iter().map(|field| field.name.clone().into_owned()).collect();
        let name = prop_oneof![5 => prop::sample::select(names), 1 => line()];
        (Just(operation), Just(request), name, json(&["name", "id", "number", "extra", "data"]))
    };
    right_request().prop_flat_map(with_field).prop_map(|(operation, mut request, name, value)| {
        request[&name] = value;
        (operation, name, request)
    })
}

fn read(value: &Value) -> Json<'static> {
    serde_json::from_value(value.clone()).unwrap()
}

/// What is sent of a request, and whether that is another one. What only several fields together tell is left out.
fn check(operation: &Operation, mut request: Json<'static>) -> Result<(Json<'static>, bool), Invalid> {
    let mut checker = operation.checker();
    let changed = checker.check(&operation.models[0], &mut request)?;
    Ok((request, changed))
}

fn again(operation: &Operation, sent: &Json<'static>) -> Json<'static> {
    given_again(&operation.models, &operation.models[0], sent)
}

proptest! {
    #![proptest_config(cases(192))]

    /// What the table allows passes without a warning, and passes again as it was sent.
    #[test]
    fn what_is_right_passes_and_stays(request in right_request()) {
        let (operation, request) = request;
        let mut checker = operation.checker();
        let passed = checker.check(&operation.models[0], &mut read(&request));
        prop_assert!(passed.is_ok(), "{:?} in {}", passed, request);
        prop_assert_eq!(checker.into_warnings(), []);
        let (sent, changed) = check(operation, read(&request)).unwrap();
        prop_assert_eq!(changed, sent != read(&request));
        prop_assert_eq!(&check(operation, again(operation, &sent)).unwrap().0, &sent);
    }

    /// Read from its text a request is checked and sent as if it had been made in memory, and its text is sent as it
    /// stands where the check changes nothing.
    #[test]
    fn a_text_is_checked_as_its_value_is((operation, _, request) in any_request(), pretty in any::<bool>()) {
        let text = if pretty { format!("{request:#}") } else { request.to_string() };
        let input = Input::read(&text).unwrap();
        let value = input.value.clone().into_owned();
        let changed = check(operation, value.clone()).is_ok_and(|(_, changed)| changed);
        let operation = Rc::new(operation.clone());
        let call = |input: Input<'_>| {
            Call::of(&operation, input, ArrayFormat::Repeat, false).map_err(|error| error.to_string())
        };
        match (call(input), call(value.into())) {
            (Ok(read), Ok(made)) => {
                let (read, made) = (read.body.map(|body| (body, read.query)), made.body.map(|body| (body, made.query)));
                if let Some((body, _)) = read.as_ref().filter(|_| !changed) {
                    prop_assert_eq!(body, &text);
                }
                let of = |sent: Option<(String, _)>| {
                    sent.map(|(body, query)| (Input::read(&body).unwrap().value.into_owned(), query))
                };
                prop_assert_eq!(of(read), of(made));
            }
            (read, made) => prop_assert_eq!(read.err(), made.err()),
        }
    }

    /// One field that holds anything: it passes for good, or the refusal names that field.
    #[test]
    fn what_is_wrong_is_refused_where_it_is(request in any_request()) {
        let (operation, name, request) = request;
        match check(operation, read(&request)) {
            Ok((sent, changed)) => {
                prop_assert_eq!(changed, sent != read(&request));
                prop_assert_eq!(&check(operation, again(operation, &sent)).unwrap().0, &sent);
            }
            Err(invalid) => {
                let parts = invalid.into_parts();
                prop_assert!(parts.path.starts_with(&name) || name == EXTRA, "{:?} for {:?}", parts, name);
                prop_assert!(!parts.problem().is_empty() && !parts.hint().is_empty());
            }
        }
    }

    /// Anything at all as a request, as an operation's own check sees it.
    #[test]
    fn anything_as_a_request(
        anything in json(&["name", "id", "number", "mobile", "biz_type", "data", "page", "group", "extra"]),
    ) {
        for operation in OPERATIONS.iter() {
            if let Ok(checked) = operation.check(read(&anything)) {
                prop_assert!(matches!(checked.fields, Json::Object(_)) || operation.models.is_empty());
            }
        }
    }

    /// Options of any kind: what is refused shows none of their values, since each may be a secret in the wrong place.
    #[test]
    fn refused_options_show_no_value(
        secret in visible(12..40),
        wrong in prop::sample::select(vec![
            "clientId", "clientSecret", "appKey", "appSecret", "routerAddr", "baseUrl", "timeoutMs", "arrayFormat",
            "maxRetries",
        ]),
        blank in prop_oneof![Just(""), Just(" "), Just("\n"), Just("苹")], name in text(),
    ) {
        let value = format!("{secret}{blank}");
        let mut options = BTreeMap::from([
            ("clientId", "1"),
            ("clientSecret", "s"),
            ("appKey", "k"),
            ("appSecret", "s"),
            ("routerAddr", "https://tf.jdy.com"),
        ]);
        options.insert(wrong, &value);
        options.insert(&name, &value);
        if let Err(error) = Options::from_json(read(&json!(options))) {
            prop_assert!(!format!("{error} {error:?}").contains(&secret), "{:?}", error);
        }
    }
}
