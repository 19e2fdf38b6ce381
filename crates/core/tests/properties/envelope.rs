//! Answers of any shape: success only where it is said, data as it came, and no secret in any error.

use jdy_core::host::{Answer, Body};
use jdy_core::json::Json;
use jdy_core::open;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

use crate::strategies::{cases, json, text};

const KEYS: &[&str] =
    &["errcode", "code", "errorCode", "success", "data", "description", "description_cn", "msg", "message", "traceId"];

fn answer(status: u16, body: &Value) -> Answer<Json<'static>> {
    Answer { status, headers: Vec::new(), body: Body::Json(serde_json::from_value(body.clone()).unwrap()) }
}

fn status() -> impl Strategy<Value = u16> {
    prop_oneof![any::<u16>(), prop::sample::select(vec![200, 200, 204, 401, 403, 404, 429, 500, 502, 519])]
}

/// What a field says: `None` if it is not given, otherwise whether it is success.
fn reports(body: &Value, key: &str) -> Option<bool> {
    let successes: &[f64] = if key == "errcode" { &[0.0] } else { &[0.0, 200.0] };
    match body.get(key)? {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => {
            let whole = text.trim();
            let whole = whole.strip_suffix(".0").unwrap_or(whole);
            let is_whole = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
            Some(is_whole && whole.parse().is_ok_and(|number| successes.contains(&number)))
        }
        Value::Number(number) => Some(number.as_f64().is_some_and(|number| successes.contains(&number))),
        _ => Some(false),
    }
}

/// Whether an envelope says success in at least one of its three shapes, and no part of it says failure.
fn says_success(body: &Value) -> bool {
    let success = match body.get("success") {
        Some(Value::Bool(success)) => Some(*success),
        Some(Value::String(text)) if text == "false" => Some(false),
        _ => None,
    };
    let [errcode, code, error_code] = ["errcode", "code", "errorCode"].map(|key| reports(body, key));
    let all = [errcode, code, error_code, success];
    let is_envelope = errcode.or(code).or(success).is_some();
    is_envelope && all.contains(&Some(true)) && !all.contains(&Some(false))
}

/// A text with secrets in it, and what is around them: none of the characters of the one are in the other.
fn telling() -> impl Strategy<Value = (String, String)> {
    let around = "[ 0-9<苹>]{1,60}";
    let secret = prop::collection::vec(prop::sample::select(vec!['^', '~', '|']), 6..40).prop_map(String::from_iter);
    (secret, prop::collection::vec(around, 2..5)).prop_map(|(secret, around)| (around.join(&secret), secret))
}

proptest! {
    #![proptest_config(cases(256))]

    /// An answer is a success if and only if its envelope says so and its status does not say otherwise.
    #[test]
    fn success_is_what_says_so(status in status(), body in json(KEYS)) {
        let opened = open(&answer(status, &body));
        prop_assert_eq!(opened.is_ok(), (200..300).contains(&status) && says_success(&body), "{} {:?}", body, opened);
        if let Err(error) = opened {
            prop_assert_eq!(error.status, Some(status));
            prop_assert!(!error.description.is_empty() && error.hint.ends_with('.'));
        }
    }

    /// The data of a success comes out as it went in; where there is none, nothing does.
    #[test]
    fn data_comes_out_unchanged(shape in 0_usize..5, data in json(KEYS)) {
        let mut body = [
            json!({ "errcode": 0 }), json!({ "errcode": " 0" }), json!({ "code": 200 }), json!({ "code": "0" }),
            json!({ "success": true }),
        ][shape].clone();
        body["data"] = data.clone();
        let expected = (!data.is_null()).then(|| serde_json::from_value::<Json>(data).unwrap());
        prop_assert_eq!(open(&answer(200, &body)).unwrap(), expected);
    }

    /// What is no JSON is never a success, and of what it holds only the beginning is shown.
    #[test]
    fn text_is_never_a_success(status in status(), text in text()) {
        let body = if text.is_empty() { Body::<Json>::Empty } else { Body::Text(text) };
        let error = open(&Answer { status, headers: Vec::new(), body }).unwrap_err();
        prop_assert!(!error.description.is_empty() && error.description.chars().count() < 200);
    }

    /// A secret that the service repeats, wherever in an answer, is in no text of the error; nor is a part of it, where
    /// the text was cut.
    #[test]
    fn no_secret_is_repeated(
        status in status(), telling in telling(), field in prop::sample::select(KEYS), errcode in 1..9_u64,
    ) {
        let (text, secret) = telling;
        let mut body = json!({ "errcode": errcode, "success": false });
        body[field] = Value::String(text.clone());
        let bodies: [Body<Json>; 3] = [
            Body::Json(serde_json::from_value(body).unwrap()),
            Body::Json(serde_json::from_value(json!({ field: &text })).unwrap()),
            Body::Text(text),
        ];
        for body in bodies {
            if let Err(error) = open(&Answer { status, headers: Vec::new(), body }) {
                let error = error.without(&["", &secret]);
                let shown = format!("{error} {error:?}");
                prop_assert!(!shown.contains(['^', '~', '|']), "{}", shown);
            }
        }
    }
}
