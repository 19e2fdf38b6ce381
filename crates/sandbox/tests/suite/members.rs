//! `POST /jdy/v2/ls/member`.

use serde_json::{Value, json};

use crate::client::{Client, MEMBER};

const MOBILE: &str = "19900001234";

#[test]
fn a_new_member_gets_an_id_and_a_card_number() {
    let mut client = Client::new();
    let data = client.post(MEMBER, &json!({ "mobile": MOBILE, "name": "会员A" })).data().clone();
    assert_eq!(data["id"].as_str().unwrap().len(), 19);
    assert_eq!(client.decrypted(&data["mobile"]), MOBILE);
    for (name, expected) in
        [("custom_no", "VIP000241"), ("db_modify_time", "2026-02-02 10:40:00"), ("enable", "1"), ("name", "会员A")]
    {
        assert_eq!(data[name], expected, "{name}");
    }
    assert_eq!(data.as_object().unwrap().len(), 6);
}

#[test]
fn every_documented_field_is_accepted() {
    let mut client = Client::new();
    let body = json!({
        "address": "410", "birthday": "2022-08-01", "custom_no": "1", "customer": "KH000001", "detail_address": "XXX",
        "enable": "0", "end_date": "2023-01-01", "is_delete": "0", "join_way": "1", "label": null, "level": "1",
        "mbcard_id": "1", "mobile": MOBILE, "name": "会员A", "period": "1", "referrere_mp": "1", "remark": "备注",
        "sale_shop": "1", "sex_group": "1", "shop": "850693217107061760", "source": "1", "start_date": "2022-01-01",
    });
    let data = client.post(MEMBER, &body).data().clone();
    assert_eq!((&data["custom_no"], &data["enable"]), (&json!("1"), &json!("0")));
}

#[test]
fn mobile_and_card_number_together_identify_a_member() {
    let mut client = Client::new();
    let first = client.post(MEMBER, &json!({ "mobile": MOBILE, "name": "甲", "custom_no": "C1" })).data().clone();
    client.now += 1000;
    let again = json!({ "mobile": MOBILE, "name": "甲二", "custom_no": "C1", "enable": "0" });
    let second = client.post(MEMBER, &again).data().clone();
    assert_eq!((&second["id"], &second["name"], &second["enable"]), (&first["id"], &json!("甲二"), &json!("0")));
    assert_eq!(second["db_modify_time"], "2026-02-02 10:40:01");

    let taken = "会员手机号[19900001234]已存在";
    for (body, description) in [
        (json!({ "mobile": MOBILE, "name": "乙" }), taken),
        (json!({ "mobile": MOBILE, "name": "乙", "custom_no": "C2" }), taken),
        (json!({ "mobile": MOBILE, "name": "乙", "custom_no": "VIP000001" }), taken),
        (json!({ "mobile": "19900009999", "name": "乙", "custom_no": "C1" }), "会员卡号[C1]已存在"),
    ] {
        assert_eq!(client.post(MEMBER, &body).error(), (200, 1_030_002_002, description), "{body}");
    }

    let deletion = json!({ "mobile": MOBILE, "name": "甲", "custom_no": "C1", "is_delete": "1" });
    client.post(MEMBER, &deletion).data();
    let successor = client.post(MEMBER, &json!({ "mobile": MOBILE, "name": "丙" })).data().clone();
    assert_ne!(successor["id"], first["id"]);
}

#[test]
fn invalid_members_are_refused() {
    let mut client = Client::new();
    let (empty, kind, missing, format) = (1_030_002_000, 1_030_002_001, 1_030_002_003, 1_030_002_006);
    let with = |name: &str, value: Value| {
        let mut body = json!({ "mobile": MOBILE, "name": "会员A" });
        body[name] = value;
        body
    };
    for (body, errcode, description) in [
        (json!({ "name": "会员A" }), empty, "参数mobile不能为空"),
        (with("name", json!("")), empty, "参数name不能为空"),
        (with("enable", json!(1)), kind, "proto: (line 1:11): invalid value for string field enable: 1"),
        (with("label", json!("a")), kind, r#"proto: syntax error (line 1:10): unexpected token "a""#),
        (with("label", json!(["a", 1])), kind, "proto: (line 1:15): invalid value for string field label: 1"),
        (with("mobile", json!("1990000123")), format, "参数mobile格式错误: 1990000123"),
        (with("mobile", json!("29900001234")), format, "参数mobile格式错误: 29900001234"),
        (with("enable", json!("2")), format, "参数enable格式错误: 2"),
        (with("is_delete", json!("x")), format, "参数is_delete格式错误: x"),
        (with("join_way", json!("3")), format, "参数join_way格式错误: 3"),
        (with("period", json!("0")), format, "参数period格式错误: 0"),
        (with("sex_group", json!("0")), format, "参数sex_group格式错误: 0"),
        (with("source", json!("6")), format, "参数source格式错误: 6"),
        (with("birthday", json!("2022-8-1")), format, "参数birthday格式错误: 2022-8-1"),
        (
            json!({ "mobile": MOBILE, "name": "A", "start_date": "2022-01-02", "end_date": "2022-01-01" }),
            format,
            "参数end_date格式错误: 2022-01-01",
        ),
        (with("level", json!("9")), missing, "level[9]不存在"),
        (with("shop", json!("9")), missing, "shop[9]不存在"),
        (with("customer", json!("9")), missing, "customer[9]不存在"),
    ] {
        assert_eq!(client.post(MEMBER, &body).error(), (200, errcode, description), "{body}");
    }
}
