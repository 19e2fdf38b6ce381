//! The journal: calls that were carried out, in order, without secrets.

use serde_json::{Value, json};

use crate::client::{CUSTOM_RECORDS, CUSTOMER, Client, DETAIL, MEMBER, NOW};

fn journal(client: &mut Client) -> Vec<Value> {
    let call = http::Request::get("https://api.kingdee.com/__sandbox/journal").body(Vec::new()).unwrap();
    let answer = client.send(call);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.headers.get_all("access-control-allow-origin").iter().count(), 1);
    answer.json.as_array().unwrap().clone()
}

#[test]
fn it_lists_accepted_calls_in_order() {
    let mut client = Client::new();
    client.now += 5;
    let saved = client.post(CUSTOMER, &json!({ "name": "新客户" })).data().clone();
    assert_eq!(client.post(CUSTOMER, &json!({ "name": "新客户" })).error().1, 1_030_002_002);
    let id = saved["ids"][0].as_str().unwrap().to_owned();
    client.get(DETAIL, &[("id", &id)]).data();
    client.get(CUSTOMER, &[("search", "新客户"), ("page_size", "5")]).data();
    client.post(MEMBER, &json!({ "mobile": "19900001234", "name": "新会员" })).data();
    client.post(CUSTOM_RECORDS, &json!({ "biz_type": "cust_device", "data": {} })).data();

    let entries = journal(&mut client);
    let operations: Vec<&str> = entries.iter().map(|entry| entry["operation"].as_str().unwrap()).collect();
    let expected =
        ["kingdee_auth_token", "customer_save", "customer_detail", "customer_list", "member_save", "cust_save"];
    assert_eq!(operations, expected);
    let seqs: Vec<u64> = entries.iter().map(|entry| entry["seq"].as_u64().unwrap()).collect();
    assert_eq!(seqs, [1, 2, 3, 4, 5, 6]);
    let account = json!(client.credentials.account_id);
    assert!(entries.iter().all(|entry| entry["account_id"] == account));

    let save = &entries[1];
    let expected = json!({
        "seq": 2, "at": NOW + 5, "method": "POST", "path": CUSTOMER, "query": "", "operation": "customer_save",
        "account_id": account, "nonce": "4427456952", "timestamp": (NOW + 5).to_string(), "ids": [id],
        "number": "KH000321", "name": "新客户",
    });
    assert_eq!(*save, expected);
    assert_eq!(entries[3]["query"], json!("page_size=5&search=%E6%96%B0%E5%AE%A2%E6%88%B7"));
    assert_eq!(entries[3]["ids"], json!([id]));
}

#[test]
fn it_holds_no_secret_and_no_token() {
    let mut client = Client::new();
    client.get(CUSTOMER, &[]).data();
    let text = json!(journal(&mut client)).to_string();
    let demo = client.credentials.clone();
    assert!(text.contains(&demo.app_key) && text.contains("app_signature="));
    let app_signature = jdy_core::signature::app_signature(&demo.app_key, &jdy_core::Secret::new(&*demo.app_secret));
    let signature = app_signature.trim_end_matches('=');
    for secret in [&*demo.client_secret, &*demo.app_secret, &*client.token, signature] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn there_are_no_other_control_endpoints() {
    let mut client = Client::new();
    for (method, path) in [("POST", "/__sandbox/journal"), ("GET", "/__sandbox/"), ("GET", "/__sandbox/secrets")] {
        let call = http::Request::builder().method(method).uri(path).body(Vec::new()).unwrap();
        assert_eq!(client.send(call).status, 404, "{method} {path}");
    }
}
