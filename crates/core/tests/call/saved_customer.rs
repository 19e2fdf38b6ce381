//! A customer that is saved, the answers that leave its save open, and what a look-up shows.

use crate::scripted::{SECRET, Scripted, call, client, outcome};
use crate::scripted_answers::{Sent, broken, data, html, json_answer, refusal, token};
use jdy_core::Secret;
use jdy_core::client::Call;
use jdy_core::error::{Code, Error};
use jdy_core::host::{Answer, Body};
use serde_json::{Value, json};

pub(crate) const SAVE: &str = "POST /jdy/v2/bd/customer";
pub(crate) const LOOK: &str = "GET /jdy/v2/bd/customer_detail";
/// A minute after [`crate::scripted::NOW`], in Beijing.
pub(crate) const CREATED: &str = "2026-11-18 19:07:40";

pub(crate) fn ambiguous() -> Vec<Sent> {
    let cut = Body::Text("{\"errcode\":0,\"da".into());
    vec![
        broken(Code::Network),
        broken(Code::Timeout),
        html(502),
        html(408),
        json_answer(503, json!({ "errcode": 503, "description": "x" })),
        json_answer(500, json!({ "success": false, "errorCode": "500" })),
        json_answer(502, json!({ "errcode": "1030002002", "description": "x" })),
        json_answer(519, json!({ "errcode": 5003, "description": "timeout" })),
        json_answer(200, json!({ "errcode": "2000002000", "description": "系统错误", "traceId": "t" })),
        Ok(Answer { status: 200, headers: Vec::new(), body: cut }),
        Ok(Answer { status: 200, headers: Vec::new(), body: Body::Empty }),
    ]
}

/// Successes that do not say what was saved.
pub(crate) fn unproven() -> Vec<Sent> {
    let no_ids = [json!([]), json!([null]), json!([""]), json!([{}]), json!([0]), json!(["0"]), json!(["1", null])];
    let no_list = [json!("123"), json!(123), json!({ "0": "123" })];
    let ids = no_ids.into_iter().chain(no_list).map(|ids| data(json!({ "ids": ids })));
    let contradiction = |failure: Value| {
        let mut body = json!({ "errcode": 0, "data": { "ids": ["1"] } });
        body.as_object_mut().unwrap().extend(failure.as_object().unwrap().clone());
        json_answer(200, body)
    };
    let inner = [json!({ "success": false }), json!({ "success": "false" }), json!({ "errcode": 1_030_002_002 })];
    let failed_inside = inner.map(|mut failure| {
        failure["ids"] = json!(["1"]);
        data(failure)
    });
    let refused = |errcode: Value| contradiction(json!({ "errcode": errcode }));
    [data(Value::Null), data(json!({ "id_number_map": {} }))]
        .into_iter()
        .chain(ids)
        .chain(failed_inside)
        .chain([json!({ "code": 500 }), json!({ "success": false })].map(contradiction))
        .chain(
            [json!("success"), json!("OK"), json!(1_030_002_002), json!(4010), json!("4006"), json!(400)].map(refused),
        )
        .collect()
}

pub(crate) fn create() -> Call {
    call("customers", "save", json!({ "name": "甲", "number": "KH1", "remark": "r", "addr": "深圳" }))
}

pub(crate) fn detail(change: impl FnOnce(&mut Value)) -> Sent {
    let mut customer = json!({
        "id": "42", "number": "KH1", "name": "甲", "remark": "r", "addr": encrypted("深圳"), "create_time": CREATED,
    });
    change(&mut customer);
    data(customer)
}

/// The same without the fields that only [`create`] gives.
pub(crate) fn bare(change: impl FnOnce(&mut Value)) -> Sent {
    detail(|customer| {
        customer["addr"] = Value::Null;
        change(customer);
    })
}

/// A sensitive field as the service shows it.
pub(crate) fn encrypted(text: &str) -> String {
    jdy_core::privacy::encrypt(text, &Secret::new(SECRET)).unwrap()
}

pub(crate) fn not_found() -> Sent {
    refusal(200, 1_030_002_003)
}

pub(crate) fn saving(answers: Vec<Sent>) -> (Scripted, Result<Value, Error>) {
    let host = Scripted::answering([token()].into_iter().chain(answers).collect());
    let outcome = outcome(&host, &client(), &create());
    let outcome = outcome.map(|data| serde_json::to_value(data).unwrap()).map_err(|failure| failure.error);
    (host, outcome)
}
