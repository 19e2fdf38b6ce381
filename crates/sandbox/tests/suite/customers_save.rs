//! `POST /jdy/v2/bd/customer`.

use serde_json::{Value, json};

use crate::client::{CUSTOMER, Client, DETAIL};

fn detail(client: &mut Client, id: &str) -> Value {
    client.get(DETAIL, &[("id", id)]).data().clone()
}

fn save(client: &mut Client, body: &Value) -> String {
    client.post(CUSTOMER, body).data()["ids"][0].as_str().unwrap().to_owned()
}

#[test]
fn a_new_customer_gets_an_id_and_a_number() {
    let mut client = Client::new();
    let data = client.post(CUSTOMER, &json!({ "name": "深圳新客户" })).data().clone();
    let id = data["ids"][0].as_str().unwrap().to_owned();
    assert_eq!(id.len(), 18);
    assert_eq!(data, json!({ "ids": [id], "id_number_map": { &id: "KH000321" } }));

    let data = client.post(CUSTOMER, &json!({ "name": "甲", "number": "KH000322", "id": "" })).data().clone();
    assert_eq!(data["id_number_map"].as_object().unwrap().values().next().unwrap(), "KH000322");
    let data = client.post(CUSTOMER, &json!({ "name": "乙", "number": "" })).data().clone();
    assert_eq!(data["id_number_map"].as_object().unwrap().values().next().unwrap(), "KH000323");
}

#[test]
fn the_details_show_everything_saved() {
    let mut client = Client::new();
    let contact = json!({
        "birthday": "1990-09-25 00:00:00", "contact_address": "大门", "contact_city_id": "396",
        "contact_country_id": "1000001", "contact_district_id": "399", "contact_person": "张三",
        "contact_province_id": "382", "email": "z@example.com", "gender": 2, "is_default_linkman": true,
        "mobile": "13800001111", "phone": "23012012", "qq": "001", "wechat": "test123",
    });
    let body = json!({
        "account_open_addr": "188", "addr": "大门", "bank": "工商银行", "bank_account": "001", "c_level_id": "1",
        "city_id": "396", "contact_persons": [contact], "country_id": "1000001", "credit_limit": 11.1,
        "custom_field": { "custom_field__1__abc": "x", "other": "y" }, "deduct": true, "def_currency_id": "399",
        "district_id": "399", "group_id": "1", "group_number": "002", "ignore_warn": true, "invoice_email": "email",
        "invoice_name": "名称", "invoice_phone": "13900000000", "invoice_type": 1,
        "mul_label": [{ "id": "1", "name": "名称", "number": "001" }], "name": "示例", "number": "N1",
        "province_id": "382", "rate": "13", "remark": "备注", "sale_dept_number": "002", "saler_number": "002",
        "setting_term_id": "0009", "taxpayer_no": "001", "unknown_field": { "is": "ignored" },
    });
    let id = save(&mut client, &body);
    let shown = detail(&mut client, &id);
    for name in ["account_open_addr", "bank", "invoice_email", "invoice_name", "rate", "remark", "taxpayer_no"] {
        assert_eq!(shown[name], body[name], "{name}");
    }
    for (name, expected) in [
        ("c_level_name", json!("一级批发价")),
        ("group_id", json!("1")),
        ("group_number", json!("001")),
        ("sale_dept_id", json!("2")),
        ("saler_id", json!("2")),
        ("setting_term_name", json!("现结")),
        ("country_number", json!("CN")),
        ("province_name", json!("广东省")),
        ("city_name", json!("深圳市")),
        ("district_name", json!("南山区")),
        ("credit_limit", json!(11.1)),
        ("deduct", json!(true)),
        ("invoice_type", json!("1")),
        ("enable", json!("1")),
        ("custom_field", json!({ "custom_field__1__abc": "x" })),
        ("create_time", json!("2026-02-02 10:40:00")),
        ("modify_time", json!("2026-02-02 10:40:00.0")),
    ] {
        assert_eq!(shown[name], expected, "{name}");
    }
    for name in ["addr", "bank_account", "invoice_phone"] {
        assert_eq!(client.decrypted(&shown[name]), body[name].as_str().unwrap(), "{name}");
    }
    let person = &shown["bomentity"][0];
    assert_eq!(person["contact_person"], "张三");
    assert_eq!((&person["gender"], &person["seq"]), (&json!("0"), &json!(1)));
    assert_eq!(person["is_default_linkman"], json!(true));
    assert_eq!(person["contact_city_name"], "深圳市");
    for name in ["birthday", "contact_address", "email", "mobile", "phone", "qq", "wechat"] {
        assert_eq!(client.decrypted(&person[name]), body["contact_persons"][0][name].as_str().unwrap(), "{name}");
    }
}

#[test]
fn an_update_changes_only_given_fields() {
    let mut client = Client::new();
    let contacts = json!([
        { "contact_person": "甲", "gender": 1, "is_default_linkman": true, "mobile": "13800000001" },
        { "contact_person": "乙", "gender": 2 },
    ]);
    let body = json!({ "name": "旧名", "number": "N1", "remark": "旧", "bank": "招商银行", "deduct": true,
        "group_id": "2", "custom_field": { "custom_field__1__a": "1" }, "contact_persons": contacts });
    let id = save(&mut client, &body);
    let before = detail(&mut client, &id);
    let second = before["bomentity"][1]["id"].as_str().unwrap();

    client.now += 61_000;
    let changes = json!({ "id": id, "name": "新名", "number": "N2", "remark": "", "bank": null, "group_id": "",
        "custom_field": { "custom_field__1__b": "2" },
        "contact_persons": [{ "id": second, "is_default_linkman": true, "qq": "7" }, { "contact_person": "丙" }] });
    let data = client.post(CUSTOMER, &changes).data().clone();
    assert_eq!(data, json!({ "ids": [id], "id_number_map": { &id: "N2" } }));
    let after = detail(&mut client, &id);
    for (name, expected) in [
        ("name", json!("新名")),
        ("number", json!("N2")),
        ("remark", json!("")),
        ("bank", json!("招商银行")),
        ("group_id", json!("")),
        ("group_name", json!("")),
        ("deduct", json!(true)),
        ("custom_field", json!({ "custom_field__1__a": "1", "custom_field__1__b": "2" })),
        ("create_time", before["create_time"].clone()),
        ("modify_time", json!("2026-02-02 10:41:01.0")),
    ] {
        assert_eq!(after[name], expected, "{name}");
    }
    let people: Vec<(&Value, &Value, &Value)> = after["bomentity"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| (&person["contact_person"], &person["gender"], &person["is_default_linkman"]))
        .collect();
    let text = |text: &'static str| json!(text);
    assert_eq!(
        people,
        [
            (&text("甲"), &text("1"), &json!(false)),
            (&text("乙"), &text("0"), &json!(true)),
            (&text("丙"), &text(""), &json!(false)),
        ]
    );
    assert_eq!(after["bomentity"][1]["id"], json!(second));
    assert_eq!(client.decrypted(&after["bomentity"][1]["qq"]), "7");
    assert_eq!(client.get(DETAIL, &[("number", "N1")]).error().1, 1_030_002_003);
}

#[test]
fn invalid_customers_are_refused() {
    let mut client = Client::new();
    let id = save(&mut client, &json!({ "name": "甲", "number": "N1" }));
    save(&mut client, &json!({ "name": "乙", "number": "N2" }));
    let (empty, exists, missing, format) = (1_030_002_000, 1_030_002_002, 1_030_002_003, 1_030_002_006);
    let table = [
        (json!({}), empty, "参数name不能为空"),
        (json!({ "name": "" }), empty, "参数name不能为空"),
        (json!({ "name": null }), empty, "参数name不能为空"),
        (json!({ "id": id, "name": "甲" }), empty, "参数number不能为空"),
        (json!({ "name": "丙", "mul_label": [{ "id": "1" }, {}] }), empty, "参数mul_label[1].id不能为空"),
        (json!({ "name": "丙", "number": "N1" }), exists, "客户编码[N1]已存在"),
        (json!({ "id": id, "name": "甲", "number": "N2" }), exists, "客户编码[N2]已存在"),
        (json!({ "name": "甲" }), exists, "客户名称[甲]已存在"),
        (json!({ "name": "甲", "ignore_warn": false }), exists, "客户名称[甲]已存在"),
        (json!({ "name": "丙", "number": "N1", "ignore_warn": true }), exists, "客户编码[N1]已存在"),
        (json!({ "id": "1", "name": "丙", "number": "N3" }), missing, "客户[1]不存在"),
        (json!({ "name": "丙", "group_id": "99" }), missing, "group_id[99]不存在"),
        (json!({ "name": "丙", "group_number": "099" }), missing, "group_number[099]不存在"),
        (json!({ "name": "丙", "contact_persons": [{ "id": "5" }] }), missing, "联系人[5]不存在"),
        (json!({ "name": "丙", "contact_persons": [{ "contact_city_id": "5" }] }), missing, "contact_city_id[5]不存在"),
        (json!({ "name": "丙", "invoice_type": 7 }), format, "参数invoice_type格式错误: 7"),
        (json!({ "name": "丙", "rate": "13%" }), format, "参数rate格式错误: 13%"),
        (
            json!({ "name": "丙", "contact_persons": [{}, { "gender": 0 }] }),
            format,
            "参数contact_persons[1].gender格式错误: 0",
        ),
        (
            json!({ "name": "丙", "contact_persons": [{ "birthday": "2019-02-30 00:00:00" }] }),
            format,
            "参数contact_persons[0].birthday格式错误: 2019-02-30 00:00:00",
        ),
    ];
    for (body, errcode, description) in table {
        let answer = client.post(CUSTOMER, &body);
        assert_eq!(answer.error(), (200, errcode, description), "{body}");
        assert_eq!(answer.json["data"], Value::Null);
    }
    assert_eq!(client.get(CUSTOMER, &[("search", "丙")]).data()["count"], "0");
    save(&mut client, &json!({ "name": "甲", "ignore_warn": true }));
    save(&mut client, &json!({ "id": id, "name": "甲", "number": "N1", "ignore_warn": true }));
}

#[test]
fn wrong_types_have_the_texts_of_the_decoder() {
    let mut client = Client::new();
    let table = [
        (r#"{"deduct":9}"#, "proto: (line 1:11): invalid value for bool field deduct: 9"),
        (r#"{"deduct":"true"}"#, r#"proto: (line 1:11): invalid value for bool field deduct: "true""#),
        ("{\n  \"名\": 1,\n  \"name\": 1}", "proto: (line 3:11): invalid value for string field name: 1"),
        (r#"{"remark":"苹果","bank":{"a":1}}"#, "proto: (line 1:23): invalid value for string field bank: {"),
        (r#"{"invoice_type":"1"}"#, r#"proto: (line 1:17): invalid value for int32 field invoice_type: "1""#),
        (r#"{"invoice_type":1.5}"#, "proto: (line 1:17): invalid value for int32 field invoice_type: 1.5"),
        (r#"{"credit_limit":"x"}"#, r#"proto: (line 1:17): invalid value for double field credit_limit: "x""#),
        (r#"{"custom_field":{"a":1}}"#, "proto: (line 1:22): invalid value for string field value: 1"),
        (r#"{"custom_field":[]}"#, "proto: syntax error (line 1:17): unexpected token ["),
        (r#"{"contact_persons":{}}"#, "proto: syntax error (line 1:20): unexpected token {"),
        (r#"{"contact_persons":[7]}"#, "proto: syntax error (line 1:21): unexpected token 7"),
        (
            r#"{"contact_persons":[{},{"gender":"1"}]}"#,
            r#"proto: (line 1:34): invalid value for int32 field gender: "1""#,
        ),
        ("[]", "proto: syntax error (line 1:1): unexpected token ["),
        ("null", "proto: syntax error (line 1:1): unexpected token null"),
        (r#"{"name":"#, "proto: syntax error (line 1:8): invalid JSON"),
        ("", "proto: syntax error (line 1:1): invalid JSON"),
    ];
    for (body, description) in table {
        assert_eq!(client.post_text(CUSTOMER, body).error(), (200, 1_030_002_001, description), "{body}");
    }
    let mut call = client.call("POST", CUSTOMER, &[], "");
    *call.body_mut() = vec![b'"', 0xFF, b'"'];
    assert_eq!(client.send(call).error(), (200, 1_030_002_001, "proto: invalid UTF-8"));
}
