//! `GET /jdy/v2/bd/customer_detail`.

use serde_json::{Value, json};

use crate::client::{CUSTOMER, Client, DETAIL};

/// Details of the first customers, disabled ones included.
fn first_sixty(client: &mut Client) -> Vec<Value> {
    let page = client.get(CUSTOMER, &[("enable", "-1"), ("page_size", "60")]).data().clone();
    let ids: Vec<Value> = page["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    ids.iter().map(|id| client.get(DETAIL, &[("id", id.as_str().unwrap())]).data().clone()).collect()
}

#[test]
fn a_customer_is_found_by_id_or_number_and_id_comes_first() {
    let mut client = Client::new();
    let by_number = client.get(DETAIL, &[("number", "KH000002")]).data().clone();
    let id = by_number["id"].as_str().unwrap();
    assert_eq!(client.get(DETAIL, &[("id", id)]).data(), &by_number);
    assert_eq!(client.get(DETAIL, &[("id", id), ("number", "KH000005")]).data(), &by_number);
    assert_eq!(client.get(DETAIL, &[("id", ""), ("number", "KH000002")]).data(), &by_number);

    for (query, errcode, description) in [
        (&[][..], 1_030_002_000, "参数id不能为空"),
        (&[("id", "1")], 1_030_002_003, "客户[1]不存在"),
        (&[("id", "1"), ("number", "KH000002")], 1_030_002_003, "客户[1]不存在"),
        (&[("number", "X")], 1_030_002_003, "客户编码[X]不存在"),
        (
            &[("number", "KH000002"), ("show_debt", "x")],
            1_030_002_001,
            "proto: invalid value for bool field show_debt: x",
        ),
    ] {
        assert_eq!(client.get(DETAIL, query).error(), (200, errcode, description), "{query:?}");
    }
}

#[test]
fn every_documented_field_has_its_type() {
    let mut client = Client::new();
    let shown = client.get(DETAIL, &[("number", "KH000002"), ("show_business_time", "1")]).data().clone();
    let mut names: Vec<String> = ["addr", "bank", "bank_account", "account_open_addr", "create_time", "modify_time"]
        .into_iter()
        .chain(["creater_field_name", "enable", "id", "invoice_email", "invoice_name", "invoice_phone"])
        .chain(["invoice_type", "name", "number", "rate", "remark", "taxpayer_no"])
        .map(str::to_owned)
        .collect();
    for stem in ["c_level", "city", "country", "district", "group", "province", "sale_dept", "saler", "setting_term"] {
        names.extend(["id", "name", "number"].map(|part| format!("{stem}_{part}")));
    }
    for name in &names {
        assert!(shown[name].is_string(), "{name}: {}", shown[name]);
    }
    let others = ["bomentity", "credit_limit", "custom_field", "deduct"];
    let payer = ["settle_customer_id", "settle_customer_name", "settle_customer_number"];
    assert_eq!(shown.as_object().unwrap().len(), names.len() + others.len() + payer.len());
    assert!(shown["deduct"].is_boolean() && shown["credit_limit"].is_number());
    assert!(shown["custom_field"].is_object() && shown["bomentity"].is_array());
    assert!(payer.iter().all(|name| shown.get(name).is_some()));
}

#[test]
fn demo_customers_are_realistic_and_show_the_pitfalls() {
    let mut client = Client::new();
    let customers = first_sixty(&mut client);
    assert_eq!(customers.len(), 60);
    let any = |matches: &dyn Fn(&Value) -> bool| customers.iter().any(matches);
    assert!(any(&|one| one["enable"] == "0") && any(&|one| one["enable"] == "1"));
    assert!(any(&|one| one["settle_customer_id"].is_null()) && any(&|one| one["settle_customer_id"].is_string()));
    assert!(any(&|one| one["setting_term_id"] == "") && any(&|one| one["setting_term_id"] != ""));
    assert!(any(&|one| one["custom_field"] != json!({})));
    for customer in &customers {
        assert!(customer["name"].as_str().unwrap().chars().count() > 6);
        assert!(client.decrypted(&customer["addr"]).ends_with('号'));
        assert!(customer["modify_time"].as_str().unwrap().ends_with(".0"));
        assert_eq!(customer["create_time"].as_str().unwrap().len(), 19);
        assert_eq!(customer["taxpayer_no"].as_str().unwrap().len(), 18);
        assert!(["0", "1", "2", "3", "4", "5", "6"].contains(&customer["invoice_type"].as_str().unwrap()));
    }
    let people: Vec<&Value> = customers.iter().flat_map(|one| one["bomentity"].as_array().unwrap()).collect();
    let person = |matches: &dyn Fn(&Value) -> bool| people.iter().any(|one| matches(one));
    assert!(person(&|one| one["gender"] == "0") && person(&|one| one["gender"] == "1"));
    assert!(person(&|one| one["birthday"].is_null()) && person(&|one| one["birthday"].is_string()));
    for person in people {
        assert_eq!(client.decrypted(&person["mobile"]).len(), 11);
        assert_eq!(person["id"].as_str().unwrap().len(), 18);
        assert_eq!(person["create_time_contact"].as_str().unwrap().len(), 19);
    }
}
