//! `GET /jdy/v2/bd/customer`: filters and pages.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::client::{CUSTOMER, Client, DETAIL};

fn list(client: &mut Client, query: &[(&str, &str)]) -> Value {
    client.get(CUSTOMER, query).data().clone()
}

fn count(client: &mut Client, query: &[(&str, &str)]) -> usize {
    let count = &list(client, query)["count"];
    count.as_str().unwrap().parse().unwrap()
}

fn column<'a>(page: &'a Value, name: &str) -> Vec<&'a str> {
    page["rows"].as_array().unwrap().iter().map(|row| row[name].as_str().unwrap()).collect()
}

#[test]
fn a_page_is_ten_enabled_customers_by_number() {
    let mut client = Client::new();
    let page = list(&mut client, &[]);
    assert_eq!(page["rows"].as_array().unwrap().len(), 10);
    assert_eq!((&page["page"], &page["current_page"], &page["page_size"]), (&json!(1), &json!(1), &json!(10)));
    assert_eq!(column(&page, "number")[0], "KH000001");
    assert!(column(&page, "number").is_sorted());
    assert!(column(&page, "enable").iter().all(|enable| *enable == "1"));
    let row = page["rows"][0].as_object().unwrap();
    let names: Vec<&str> = row.keys().map(String::as_str).collect();
    assert_eq!(names, ["c_level_id", "enable", "group_name", "id", "name", "number", "remark"]);
}

#[test]
fn enable_is_1_by_default() {
    let mut client = Client::new();
    let enabled = count(&mut client, &[]);
    let disabled = count(&mut client, &[("enable", "0")]);
    assert_eq!(count(&mut client, &[("enable", "1")]), enabled);
    assert_eq!(count(&mut client, &[("enable", "-1")]), 320);
    assert_eq!(enabled + disabled, 320);
    assert!(disabled > 20);
}

#[test]
fn count_and_page_size_alternate_in_form() {
    let mut client = Client::new();
    let odd = list(&mut client, &[("enable", "-1"), ("page", "3")]);
    assert_eq!((&odd["count"], &odd["current_page_size"]), (&json!("320"), &json!(10)));
    assert!(odd.get("cur_page_size").is_none());
    let even = list(&mut client, &[("enable", "-1"), ("page", "2")]);
    assert_eq!((&even["count"], &even["cur_page_size"]), (&json!(320), &json!(10)));
    assert!(even.get("current_page_size").is_none());
}

#[test]
fn a_page_size_above_100_silently_loses_rows() {
    let mut client = Client::new();
    let mut ids = BTreeSet::new();
    let first = list(&mut client, &[("enable", "-1"), ("page_size", "200")]);
    assert_eq!((&first["page_size"], &first["total_page"], &first["count"]), (&json!(200), &json!(2), &json!("320")));
    for page in 1..=first["total_page"].as_u64().unwrap() {
        let page = list(&mut client, &[("enable", "-1"), ("page_size", "200"), ("page", &page.to_string())]);
        assert_eq!(page["rows"].as_array().unwrap().len(), 100);
        ids.extend(column(&page, "id").into_iter().map(str::to_owned));
    }
    assert_eq!(ids.len(), 200);

    let mut ids = BTreeSet::new();
    let pages = list(&mut client, &[("enable", "-1"), ("page_size", "100")])["total_page"].as_u64().unwrap();
    for page in 1..=pages {
        let page = list(&mut client, &[("enable", "-1"), ("page_size", "100"), ("page", &page.to_string())]);
        ids.extend(column(&page, "id").into_iter().map(str::to_owned));
    }
    assert_eq!((pages, ids.len()), (4, 320));
    assert!(ids.iter().all(|id| id.len() == 18));
    assert_eq!(list(&mut client, &[("page", "5000")])["rows"], json!([]));
}

#[test]
fn rows_have_the_requested_order() {
    let mut client = Client::new();
    for (order, name) in [("number asc", "number"), ("name asc", "name")] {
        let page = list(&mut client, &[("order_by", order), ("page_size", "100")]);
        assert!(column(&page, name).is_sorted(), "{order}");
    }
    for (order, name) in [("number desc", "number"), ("name desc", "name")] {
        let page = list(&mut client, &[("order_by", order), ("page_size", "100")]);
        assert!(column(&page, name).iter().rev().is_sorted(), "{order}");
    }
}

#[test]
fn groups_are_one_value_repeated_keys_or_json_text() {
    let mut client = Client::new();
    let one = count(&mut client, &[("group", "1")]);
    let two = count(&mut client, &[("group", "2")]);
    assert!(one > 0 && two > 0 && one != two);
    assert_eq!(count(&mut client, &[("group", "1"), ("group", "2")]), one + two);
    assert_eq!(count(&mut client, &[("group", r#"["1","2"]"#)]), one + two);
    assert_eq!(count(&mut client, &[("group", "[1,2]")]), one + two);
    let all = count(&mut client, &[]);
    assert_eq!(count(&mut client, &[("group", "[]")]), all);
    assert_eq!(count(&mut client, &[("group", "")]), all);
    assert_eq!(count(&mut client, &[("group", "no such group")]), 0);
    let page = list(&mut client, &[("group", "1"), ("page_size", "100")]);
    assert!(column(&page, "group_name").iter().all(|name| *name == "经销商"));
}

#[test]
fn each_filter_keeps_some_and_drops_some() {
    let mut client = Client::new();
    let contact = json!([{ "contact_person": "诸葛亮", "mobile": "13812345678" }]);
    client.post(CUSTOMER, &json!({ "name": "隆中苹果ABC", "contact_persons": contact, "saler_id": "3" })).data();
    let now = client.now.to_string();
    let before = (client.now - 1).to_string();
    let all = count(&mut client, &[]);
    for (query, expected) in [
        (("search", "隆中"), 1),
        (("search", "abc"), 1),
        (("contact_person_main", "诸葛"), 1),
        (("mobile_main", "13812345678"), 1),
        (("create_start_time", &*now), 1),
        (("create_end_time", &*before), all - 1),
        (("modify_start_time", &*now), 1),
        (("modify_end_time", &*before), all - 1),
    ] {
        assert_eq!(count(&mut client, &[query]), expected, "{query:?}");
    }
    for query in [
        ("search", "苹果"),
        ("c_level", "1"),
        ("saler_id", "3"),
        ("sale_dept_id", "2"),
        ("customer_maturity", "2"),
        ("mobile_main", "138"),
        ("trace_start_date", "2025-01-01"),
        ("trace_end_date", "2024-12-31"),
    ] {
        let some = count(&mut client, &[query]);
        assert!(0 < some && some < all, "{query:?}: {some} of {all}");
    }
    let levels = list(&mut client, &[("c_level", "1"), ("page_size", "100")]);
    assert!(column(&levels, "c_level_id").iter().all(|level| *level == "1"));
    let id = list(&mut client, &[("saler_id", "3")])["rows"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(client.get(DETAIL, &[("id", &id)]).data()["saler_id"], "3");
    assert_eq!(count(&mut client, &[("show_debt", "true"), ("is_data_perm", "false"), ("show_alarm", "1")]), all);
    assert_eq!(count(&mut client, &[("unknown_parameter", "1")]), all);
}

#[test]
fn empty_is_null_in_one_field_and_empty_text_in_others() {
    let mut client = Client::new();
    client.post(CUSTOMER, &json!({ "name": "只有名字" })).data();
    let row = list(&mut client, &[("search", "只有名字")])["rows"][0].clone();
    assert_eq!((&row["c_level_id"], &row["group_name"], &row["remark"]), (&Value::Null, &json!(""), &json!("")));
}

#[test]
fn parameters_are_checked() {
    let mut client = Client::new();
    let (kind, format) = (1_030_002_001, 1_030_002_006);
    for (name, value, errcode, description) in [
        ("enable", "yes", kind, "proto: invalid value for int32 field enable: yes"),
        ("show_debt", "001", kind, "proto: invalid value for bool field show_debt: 001"),
        ("enable", "2", format, "参数enable格式错误: 2"),
        ("page", "0", format, "参数page格式错误: 0"),
        ("page", "x", format, "参数page格式错误: x"),
        ("page_size", "-1", format, "参数page_size格式错误: -1"),
        ("order_by", "name", format, "参数order_by格式错误: name"),
        ("group", "[true]", format, "参数group格式错误: [true]"),
        ("create_start_time", "2021-11-11", format, "参数create_start_time格式错误: 2021-11-11"),
        ("trace_end_date", "1234567890123", format, "参数trace_end_date格式错误: 1234567890123"),
    ] {
        let answer = client.get(CUSTOMER, &[(name, value)]);
        assert_eq!(answer.error(), (200, errcode, description), "{name}={value}");
    }
}
