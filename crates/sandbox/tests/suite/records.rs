//! Records that the catalog describes: what saves and other operations change.

use serde_json::{Value, json};

use crate::client::{CUSTOMER, Client};

pub(crate) const MATERIAL: &str = "/jdy/v2/bd/material";
pub(crate) const SAL_ORDER: &str = "/jdy/v2/scm/sal_order";
pub(crate) const SAL_ORDER_DETAIL: &str = "/jdy/v2/scm/sal_order_detail";
pub(crate) const OPERATE: &str = "/jdy/v2/sys/common_operate";
pub(crate) const DEPARTMENT: &str = "/jdy/v2/bd/department";

pub(crate) fn rows(client: &mut Client, path: &str, query: &[(&str, &str)]) -> Vec<Value> {
    client.get(path, query).data()["rows"].as_array().unwrap().clone()
}

pub(crate) fn order(client: &mut Client, id: &str) -> Value {
    client.get(SAL_ORDER_DETAIL, &[("id", id)]).data().clone()
}

/// An order with two rows, and its id.
pub(crate) fn new_order(client: &mut Client) -> (Value, String) {
    let material = rows(client, MATERIAL, &[("page_size", "1")])[0]["id"].clone();
    let customer = rows(client, CUSTOMER, &[("page_size", "1")])[0]["id"].clone();
    let row = json!({ "material_id": material, "qty": 3, "price": 2.5, "is_free": false });
    let body =
        json!({ "bill_date": "2026-02-02", "customer_id": customer, "remark": "甲", "material_entity": [row, row] });
    let saved = client.post(SAL_ORDER, &body).data().clone();
    let id = saved["ids"][0].as_str().unwrap().to_owned();
    (saved, id)
}

#[test]
fn an_update_changes_given_fields_and_rows_with_their_ids() {
    let mut client = Client::new();
    let (saved, id) = new_order(&mut client);
    let first = order(&mut client, &id);
    assert_eq!(saved["id_number_map"], json!({ &*id: first["bill_no"] }));
    assert_eq!((&first["total_amount"], &first["create_time"]), (&json!(15), &json!("2026-02-02 10:40:00")));

    client.now += 60_000;
    let row = &first["material_entity"][1]["id"];
    let update = json!({ "id": id, "bill_date": "2026-02-03", "material_entity": [
        { "id": row, "qty": 5, "is_free": false },
        { "material_id": first["material_entity"][0]["material_id"], "qty": 1, "price": 4, "is_free": true },
    ] });
    assert_eq!(client.post(SAL_ORDER, &update).data(), &saved);
    let second = order(&mut client, &id);
    assert_eq!((&second["bill_date"], &second["remark"]), (&json!("2026-02-03"), &json!("甲")));
    let quantities: Vec<&Value> = second["material_entity"].as_array().unwrap().iter().map(|row| &row["qty"]).collect();
    assert_eq!(quantities, [3, 5, 1]);
    assert_eq!(&second["material_entity"][1]["id"], row);
    assert_eq!(second["create_time"], first["create_time"]);
    assert_eq!(second["modify_time"], "2026-02-02 10:41:00");
    assert_eq!(second["total_amount"], 24);

    let unknown =
        json!({ "id": id, "bill_date": "2026-02-03", "material_entity": [{ "id": "7", "qty": 5, "is_free": false }] });
    assert_eq!(client.post(SAL_ORDER, &unknown).error(), (200, 1_030_002_003, "分录[7]不存在"));
}

#[test]
fn a_wrong_request_is_refused_and_changes_nothing() {
    let mut client = Client::new();
    let unit = rows(&mut client, "/jdy/v2/bd/measure_unit", &[])[0]["id"].clone();
    let before = client.get(MATERIAL, &[]).data()["count"].clone();
    let with = |name: &str, value: Value| {
        let mut body = json!({ "name": "苹果", "base_unit_id": unit });
        body[name] = value;
        body
    };
    for (body, errcode, description) in [
        (json!({ "base_unit_id": unit }), 1_030_002_000, "参数name不能为空"),
        (with("name", json!(1)), 1_030_002_001, "invalid value for string field name: 1"),
        (with("is_sale", json!("1")), 1_030_002_001, "invalid value for bool field is_sale: \"1\""),
        (with("price_entity", json!({})), 1_030_002_001, "unexpected token {"),
        (with("price_entity", json!([{ "price_unit_id": 1 }])), 1_030_002_001, "string field price_unit_id: 1"),
        (with("check_type", json!("4")), 1_030_002_006, "参数check_type格式错误: 4"),
        (with("number", json!("SP0001")), 1_030_002_002, "商品编码[SP0001]已存在"),
        (with("id", json!("7")), 1_030_002_003, "商品[7]不存在"),
    ] {
        let answer = client.post(MATERIAL, &body);
        let (status, code, said) = answer.error();
        assert_eq!((status, code), (200, errcode), "{body}: {said}");
        assert!(said.contains(description), "{body}: {said}");
    }
    assert_eq!(client.get(MATERIAL, &[]).data()["count"], before);
    // Its table was not checked by hand: the pages contradict themselves in what is required.
    client.post(DEPARTMENT, &json!({ "name": "仓储部" })).data();
}

#[test]
fn a_duplicate_of_the_callers_own_key_is_refused() {
    let mut client = Client::new();
    let path = "/jdy/v2/scm/pur_order";
    let supplier = rows(&mut client, "/jdy/v2/bd/supplier", &[])[0]["id"].clone();
    let body = json!({
        "bill_date": "2026-02-02", "supplier_id": supplier, "out_side_pk_id": "A1", "outside_pk_id": "A1",
        "material_entity": [{ "qty": 1 }],
    });
    client.post(path, &body).data();
    assert_eq!(client.post(path, &body).error().1, 1_030_002_002);
}

#[test]
fn an_audited_document_cannot_be_changed() {
    let mut client = Client::new();
    let (_, id) = new_order(&mut client);
    let number = order(&mut client, &id)["bill_no"].clone();
    let operate = |client: &mut Client, operate_type: &str| {
        client.post(
            OPERATE,
            &json!({ "entity_number": "sal_bill_order", "operate_type": operate_type, "numbers": [number] }),
        )
    };
    assert_eq!(operate(&mut client, "audit").data(), &json!({ "ids": [id], "id_number_map": { &*id: number } }));
    let audited = order(&mut client, &id);
    assert_eq!((&audited["bill_status"], &audited["audit_time"]), (&json!("C"), &json!("2026-02-02 10:40:00")));
    let refused = format!("单据[{}]已审核，请先反审核", number.as_str().unwrap());
    assert_eq!(operate(&mut client, "delete").error(), (200, 1_030_002_004, &*refused));
    let update = json!({ "id": id, "bill_date": "2026-02-03", "material_entity": [{ "qty": 1, "is_free": true }] });
    assert_eq!(client.post(SAL_ORDER, &update).error(), (200, 1_030_002_004, &*refused));
    operate(&mut client, "close_donothing").data();
    assert_eq!(order(&mut client, &id)["bill_close_state"], "H");
    operate(&mut client, "unaudit").data();
    client.post(SAL_ORDER, &update).data();
    operate(&mut client, "delete").data();
    assert_eq!(client.get(SAL_ORDER_DETAIL, &[("id", &id)]).error().1, 1_030_002_003);

    for missing in ["entity_number", "operate_type", "ids"] {
        let mut body = json!({ "entity_number": "sal_bill_order", "operate_type": "audit", "ids": ["1"] });
        body.as_object_mut().unwrap().remove(missing);
        assert_eq!(client.post(OPERATE, &body).error(), (200, 1_030_002_000, &*format!("参数{missing}不能为空")));
    }
    let unknown = json!({ "entity_number": "nothing", "operate_type": "audit", "ids": ["1"] });
    assert_eq!(client.post(OPERATE, &unknown).error(), (200, 1_030_002_003, "entity_number[nothing]不存在"));
    // All of the records or none.
    let (_, id) = new_order(&mut client);
    let one_unknown = json!({ "entity_number": "sal_bill_order", "operate_type": "delete", "ids": [id, "7"] });
    assert_eq!(client.post(OPERATE, &one_unknown).error().1, 1_030_002_003);
    order(&mut client, &id);
}

#[test]
fn customers_are_deleted_and_disabled_by_their_entity() {
    let mut client = Client::new();
    let id = rows(&mut client, CUSTOMER, &[("page_size", "1")])[0]["id"].clone();
    let operate = |client: &mut Client, operate_type: &str| {
        client.post(OPERATE, &json!({ "entity_number": "bd_customer", "operate_type": operate_type, "ids": [id] }))
    };
    let detail = |client: &mut Client| client.get(crate::client::DETAIL, &[("id", id.as_str().unwrap())]);
    operate(&mut client, "invalid").data();
    assert_eq!(detail(&mut client).data()["enable"], "0");
    operate(&mut client, "valid").data();
    assert_eq!(detail(&mut client).data()["enable"], "1");
    operate(&mut client, "delete").data();
    assert_eq!(detail(&mut client).error().1, 1_030_002_003);
}

#[test]
fn each_document_of_a_batch_is_saved_for_itself() {
    let mut client = Client::new();
    let path = "/jdy/v2/scm/sal_out_bound_batch";
    let document = json!({ "bill_no": "X1", "bill_date": "2026-02-02", "material_entity": [{ "qty": 1, "price": 2 }] });
    let data = client.post(path, &json!({ "data": [document, document] })).data().clone();
    let [first, second] = data["rows"].as_array().unwrap().as_slice() else { panic!("{data}") };
    assert_eq!((&first["success"], &first["number"], &second["success"]), (&json!(true), &json!("X1"), &json!(false)));
    assert_eq!(second["errors"][0]["message"], "单据编号[X1]已存在");
    let shown = client.get("/jdy/v2/scm/sal_out_bound_detail", &[("number", "X1")]).data().clone();
    assert_eq!(shown["id"], first["id"]);
}

#[test]
fn a_saved_record_can_be_referred_to() {
    let mut client = Client::new();
    let saved = client.post(DEPARTMENT, &json!({ "name": "仓储部", "number": "009" })).data().clone();
    let customer = json!({ "name": "新客户", "sale_dept_number": "009" });
    let id = client.post(CUSTOMER, &customer).data()["ids"][0].clone();
    let shown = client.get(crate::client::DETAIL, &[("id", id.as_str().unwrap())]).data().clone();
    assert_eq!((&shown["sale_dept_id"], &shown["sale_dept_name"]), (&saved["ids"][0], &json!("仓储部")));
    let (_, order_id) = new_order(&mut client);
    let order = order(&mut client, &order_id);
    assert_ne!((&order["customer_name"], &order["material_entity"][0]["material_name"]), (&json!(""), &json!("")));
}

#[test]
fn a_reference_that_is_replaced_leaves_nothing_behind() {
    let mut client = Client::new();
    let suppliers = rows(&mut client, "/jdy/v2/bd/supplier", &[]);
    let body =
        json!({ "bill_date": "2026-02-02", "supplier_id": suppliers[0]["id"], "material_entity": [{ "qty": 1 }] });
    let id = client.post("/jdy/v2/scm/pur_order", &body).data()["ids"][0].clone();
    let mut shown = |supplier: Value| {
        let update = json!({ "id": id, "bill_date": "2026-02-02", "material_entity": [] });
        let mut update = update.as_object().unwrap().clone();
        update.extend(supplier.as_object().unwrap().clone());
        client.post("/jdy/v2/scm/pur_order", &Value::Object(update)).data();
        let shown = client.get("/jdy/v2/scm/pur_order_detail", &[("id", id.as_str().unwrap())]).data().clone();
        ["supplier_id", "supplier_number", "supplier_name"].map(|name| shown[name].as_str().unwrap().to_owned())
    };
    let of = |index: usize| ["id", "number", "name"].map(|name| suppliers[index][name].as_str().unwrap().to_owned());
    assert_eq!(shown(json!({})), of(0));
    assert_eq!(shown(json!({ "supplier_number": suppliers[1]["number"] })), of(1));
    assert_eq!(shown(json!({ "supplier_id": suppliers[2]["id"] })), of(2));
    assert_eq!(shown(json!({ "supplier_id": "7" })), ["7", "", ""]);
}

#[test]
fn actions_are_accepted_and_are_in_the_journal() {
    let mut client = Client::new();
    let recharge = json!({ "bal_amount": "100", "member_id": "1", "source": 9, "src_bill_id": "B1" });
    assert_ne!(client.post("/jdy/v2/ls/mall_recharge", &recharge).data()["bill_no"], "");
    let adjust = json!({ "integral": 5, "mobile": "19900001234", "operation": 1 });
    assert!(client.post("/jdy/v2/ls/integral_adjust", &adjust).data().is_null());
    let image = json!({ "base_string": "AAAA", "filename": "a.png" });
    let uploaded = client.post("/jdy/v2/basedata/image_upload", &image).data().clone();
    assert!(uploaded["rows"][0]["url"].as_str().unwrap().starts_with("https://"));
    let reversed = client.post("/jdy/v2/fi/voucher_reverse", &json!({ "ids": ["1", "2"] })).data().clone();
    assert_eq!((&reversed["rows"][0]["id"], &reversed["rows"][1]["id"]), (&json!("1"), &json!("2")));
    let names: Vec<&str> = client.sandbox.journal().map(|entry| entry.operation).skip(1).collect();
    assert_eq!(names, ["ls.member.recharge", "ls.integral.adjust", "bd.image.upload", "fi.voucher.reverse"]);
}
