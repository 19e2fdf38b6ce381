//! Lists and details of records that the catalog describes, and the demo data that they show.

use serde_json::json;

use crate::client::{CUSTOM_RECORDS, Client};
use crate::records::{DEPARTMENT, MATERIAL, SAL_ORDER, order, rows};

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
