//! Records that the catalog describes: what a save changes, what a list keeps, what the demo data has.

use serde_json::{Value, json};

use crate::client::{CUSTOM_RECORDS, CUSTOMER, Client};

const MATERIAL: &str = "/jdy/v2/bd/material";
const SAL_ORDER: &str = "/jdy/v2/scm/sal_order";
const SAL_ORDER_DETAIL: &str = "/jdy/v2/scm/sal_order_detail";
const OPERATE: &str = "/jdy/v2/sys/common_operate";
const DEPARTMENT: &str = "/jdy/v2/bd/department";

fn rows(client: &mut Client, path: &str, query: &[(&str, &str)]) -> Vec<Value> {
    client.get(path, query).data()["rows"].as_array().unwrap().clone()
}

fn order(client: &mut Client, id: &str) -> Value {
    client.get(SAL_ORDER_DETAIL, &[("id", id)]).data().clone()
}

/// An order with two rows, and its id.
fn new_order(client: &mut Client) -> (Value, String) {
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
fn demo_documents_refer_to_demo_records() {
    let mut client = Client::new();
    for (path, count) in [
        (MATERIAL, 20),
        ("/jdy/v2/bd/supplier", 8),
        ("/jdy/v2/bd/store", 3),
        ("/jdy/v2/bd/measure_unit", 4),
        (DEPARTMENT, 3),
        ("/jdy/v2/bd/emp", 5),
        ("/jdy/v2/bd/customer_group", 5),
        (SAL_ORDER, 6),
        ("/jdy/v2/scm/sal_out_bound", 6),
        ("/jdy/v2/scm/pur_order", 6),
        ("/jdy/v2/scm/pur_inbound", 6),
        ("/jdy/v2/fi/voucher", 3),
        ("/jdy/v2/fi/account", 6),
        ("/jdy/v2/ls/mb_level", 4),
        ("/jdy/v2/ls/store", 2),
        ("/jdy/v2/sys/division_load", 5),
    ] {
        assert_eq!(rows(&mut client, path, &[("page_size", "100")]).len(), count, "{path}");
    }
    for row in rows(&mut client, SAL_ORDER, &[]) {
        let order = order(&mut client, row["id"].as_str().unwrap());
        for name in ["customer_name", "customer_number", "emp_name", "dept_name", "bill_no"] {
            assert_ne!(order[name], "", "{name} {order}");
        }
        let mut total = 0.0;
        for row in order["material_entity"].as_array().unwrap() {
            for name in ["id", "material_name", "material_number", "stock_name", "unit_name"] {
                assert_ne!(row[name], "", "{name} {row}");
            }
            total += row["all_amount"].as_f64().unwrap();
        }
        assert!((order["total_amount"].as_f64().unwrap() - total).abs() < 0.01 && total > 0.0);
    }
    let page = client.get(SAL_ORDER, &[]).data().clone();
    let amounts =
        page["rows"].as_array().unwrap().iter().map(|row| row["total_amount"].as_str().unwrap().parse::<f64>());
    let total: f64 = amounts.map(Result::unwrap).sum();
    assert!((page["headers"]["total_amount"].as_str().unwrap().parse::<f64>().unwrap() - total).abs() < 0.01);
    for row in rows(&mut client, "/jdy/v2/fi/voucher", &[]) {
        assert_eq!(row["debit_total"], row["credit_total"]);
        assert_ne!(row["debit_total"], "0");
    }
    let statuses = [("C", 4), ("Z", 2)];
    for (status, count) in statuses {
        assert_eq!(rows(&mut client, SAL_ORDER, &[("bill_status", status)]).len(), count, "{status}");
    }
}

#[test]
fn the_demo_documents_are_the_same_for_the_same_seed() {
    let all = |client: &mut Client| rows(client, SAL_ORDER, &[]);
    let (mut one, mut other) = (Client::new(), Client::new());
    assert_eq!(all(&mut one), all(&mut other));
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
fn what_is_wrong_is_refused_and_changes_nothing() {
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
    let body = json!({ "bill_date": "2026-02-02", "supplier_id": supplier, "out_side_pk_id": "A1", "outside_pk_id": "A1",
        "material_entity": [{ "qty": 1 }] });
    client.post(path, &body).data();
    assert_eq!(client.post(path, &body).error().1, 1_030_002_002);
}

#[test]
fn an_audited_document_stays_as_it_is() {
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
fn lists_have_pages_and_filters() {
    let mut client = Client::new();
    let unit = rows(&mut client, "/jdy/v2/bd/measure_unit", &[])[0]["id"].clone();
    for _ in 0..90 {
        client.post(MATERIAL, &json!({ "name": "盒子", "base_unit_id": unit })).data();
    }
    let page = client.get(MATERIAL, &[("page_size", "500")]).data().clone();
    // As the service: rows beyond 100 are missing, and nothing says so.
    assert_eq!(page["rows"].as_array().unwrap().len(), 100);
    assert_eq!((&page["count"], &page["page_size"], &page["total_page"]), (&json!("110"), &json!(500), &json!(1)));
    let page = client.get(MATERIAL, &[("page", "11")]).data().clone();
    assert_eq!((page["rows"].as_array().unwrap().len(), &page["page"]), (10, &json!(11)));
    assert!(rows(&mut client, MATERIAL, &[("page", "12")]).is_empty());
    for (filter, count) in [
        (("search", "苹果"), 7),
        (("search", "sp0001"), 1),
        (("create_start_time", "1770000000000"), 90),
        (("create_end_time", "1770000000000"), 20),
        (("modify_start_time", "1770000000000"), 90),
    ] {
        assert_eq!(rows(&mut client, MATERIAL, &[filter, ("page_size", "100")]).len(), count, "{filter:?}");
    }
    for (filter, count) in [
        (("start_bill_date", "2024-01-19"), 4),
        (("end_bill_date", "2024-01-19"), 3),
        (("bill_no", "SO000002"), 1),
        (("material_name", "没有"), 0),
        (("emp_id", "[\"9\"]"), 0),
    ] {
        assert_eq!(rows(&mut client, SAL_ORDER, &[filter]).len(), count, "{filter:?}");
    }
    assert_eq!(client.get(MATERIAL, &[("page", "0")]).error().1, 1_030_002_006);
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
fn what_a_save_made_is_known_to_the_others() {
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
fn members_are_listed_and_shown() {
    let mut client = Client::new();
    let member = json!({ "mobile": "19900001234", "name": "会员A", "level": "2" });
    let id = client.post("/jdy/v2/ls/member", &member).data()["id"].clone();
    let shown = client.get("/jdy/v2/ls/member_detail", &[("mobile", "19900001234")]).data().clone();
    assert_eq!((&shown["id"], &shown["level_name"]), (&id, &json!("银卡会员")));
    assert_eq!(client.decrypted(&shown["mobile"]), "19900001234");
    let page = client.get("/jdy/v2/ls/member", &[("name", "会员A")]).data().clone();
    assert_eq!((&page["count"], &page["rows"][0]["id"]), (&json!(1), &id));
    let deletion = json!({ "mobile": "19900001234", "name": "会员A", "custom_no": shown["card_no"], "is_delete": "1" });
    client.post("/jdy/v2/ls/member", &deletion).data();
    assert_eq!(client.get("/jdy/v2/ls/member_detail", &[("mobile", "19900001234")]).error().1, 1_030_002_003);
}

#[test]
fn records_of_custom_forms_are_listed_shown_and_deleted() {
    let mut client = Client::new();
    for name in ["甲", "乙"] {
        client.post(CUSTOM_RECORDS, &json!({ "biz_type": "cust_visit", "data": { "name": name } })).data();
    }
    let list = json!({ "biz_type": "cust_visit", "data": {}, "page_no": 1, "page_size": 1 });
    let page = client.post("/jdy/v2/cust/list", &list).data()["data"].clone();
    assert_eq!((&page["count"], &page["rows"][0]["name"]), (&json!(2), &json!("甲")));
    let id = page["rows"][0]["id"].clone();
    let detail = json!({ "biz_type": "cust_visit", "data": { "id": id }, "page_no": "1", "page_size": "10" });
    assert_eq!(client.post("/jdy/v2/cust/detail", &detail).data()["data"]["name"], "甲");
    let deletion = json!({ "entity_number": "cust_visit", "operate_type": "delete", "id": [id] });
    client.post("/jdy/v2/cust/operate", &deletion).data();
    assert_eq!(client.post("/jdy/v2/cust/detail", &detail).error().1, 1_030_002_003);
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
