//! `POST /jdy/v2/cust/save`.

use serde_json::{Value, json};

use crate::client::{CUSTOM_RECORDS, Client};

#[test]
fn the_answer_is_nested_twice() {
    let mut client = Client::new();
    let answer =
        client.post(CUSTOM_RECORDS, &json!({ "biz_type": "cust_device", "data": { "any": [1, { "thing": true }] } }));
    assert_eq!(answer.json, json!({ "data": { "data": null }, "description": "success", "errcode": 0 }));
    let data = client.post(CUSTOM_RECORDS, &json!({ "biz_type": "cust_visit", "data": {} })).data().clone();
    assert_eq!(data["data"]["id"].as_str().unwrap().len(), 18);
}

#[test]
fn invalid_records_are_refused() {
    let mut client = Client::new();
    for (body, errcode, description) in [
        (json!({ "biz_type": null, "data": {} }), 1_030_002_000, "参数biz_type不能为空"),
        (json!({ "biz_type": "", "data": {} }), 1_030_002_000, "参数biz_type不能为空"),
        (json!({ "biz_type": "cust_device" }), 1_030_002_000, "参数data不能为空"),
        (json!({ "biz_type": "cust_other", "data": {} }), 1_030_002_003, "biz_type[cust_other]不存在"),
        (
            json!({ "biz_type": 1, "data": {} }),
            1_030_002_001,
            "proto: (line 1:13): invalid value for string field biz_type: 1",
        ),
        (
            json!({ "biz_type": "cust_device", "data": [] }),
            1_030_002_001,
            "proto: syntax error (line 1:34): unexpected token [",
        ),
    ] {
        let answer = client.post(CUSTOM_RECORDS, &body);
        assert_eq!(answer.error(), (200, errcode, description), "{body}");
        assert_eq!(answer.json["data"], Value::Null);
    }
}
