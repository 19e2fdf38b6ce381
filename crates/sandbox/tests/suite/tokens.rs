//! Authorisations, tokens and rotating secrets.

use jdy_core::Secret;
use jdy_core::signature::app_signature;
use jdy_sandbox::{ACCOUNT_ID, Credentials, OUTER_INSTANCE_ID, ROUTER_ADDR, SEVERAL_OUTER_INSTANCE_ID, Settings};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::client::{Answer, CUSTOM_RECORDS, CUSTOMER, Client, NOW, PUSH_PATH, TOKEN_PATH};

/// A query, its errcode and its description.
type Refused<'a> = (&'a [(&'a str, &'a str)], u64, &'a str);

const DAY: u64 = 24 * 60 * 60 * 1000;

fn push(client: &mut Client, outer_instance_id: &str) -> Answer {
    let call = client.call("POST", PUSH_PATH, &[("outerInstanceId", outer_instance_id)], "");
    client.send(call)
}

fn rows(client: &mut Client) -> Vec<Value> {
    push(client, SEVERAL_OUTER_INSTANCE_ID).json["data"].as_array().unwrap().clone()
}

/// Switches the client to another account set and asks for a token.
fn switch_to(client: &mut Client, row: &Value) -> Answer {
    let text = |name: &str| row[name].as_str().unwrap().to_owned();
    client.credentials.app_key = text("appKey");
    client.credentials.app_secret = text("appSecret");
    client.credentials.router_addr = text("domain");
    client.ask_token()
}

#[test]
fn a_token_expires_when_it_says() {
    let mut client = Client::without_token(&Settings::default());
    let app_signature = app_signature(&client.credentials.app_key, &Secret::new(&*client.credentials.app_secret));
    let app_key = client.credentials.app_key.clone();
    let answer = client.get(TOKEN_PATH, &[("app_key", &app_key), ("app_signature", &app_signature), ("uid", "7")]);
    let data = answer.data();
    assert_eq!(data["expires"], json!(NOW + DAY));
    assert_eq!(data["uid"], json!("7"));
    assert_ne!(data["app-token"], data["access_token"]);
    client.token = data["app-token"].as_str().unwrap().into();

    client.now = NOW + DAY - 1;
    client.get(CUSTOMER, &[]).data();
    client.now = NOW + DAY;
    assert_eq!(client.get(CUSTOMER, &[]).error(), (519, 4011, "app-token has expired"));
}

#[test]
fn all_tokens_can_be_revoked() {
    let mut client = Client::new();
    let first = client.token.clone();
    client.log_in();
    client.sandbox.expire_tokens();
    for token in [client.token.clone(), first.clone()] {
        client.token = token;
        assert_eq!(client.get(CUSTOMER, &[]).error(), (519, 4011, "app-token has expired"));
    }
    client.now += 60_000;
    client.log_in();
    client.get(CUSTOMER, &[]).data();
    client.token = first;
    assert_eq!(client.get(CUSTOMER, &[]).error().1, 4011, "a new token does not restore a revoked one");
}

#[test]
fn a_new_token_does_not_revoke_the_earlier_one() {
    let mut client = Client::new();
    let first = client.token.clone();
    client.log_in();
    assert_ne!(client.token, first);
    client.token = first;
    client.get(CUSTOMER, &[]).data();
}

#[test]
fn the_token_endpoint_answers_errors_of_the_business_layer() {
    let mut client = Client::without_token(&Settings { token_requests_per_minute: 100, ..Settings::default() });
    let key = client.credentials.app_key.clone();
    let good = app_signature(&key, &Secret::new(&*client.credentials.app_secret));
    let wrong = app_signature(&key, &Secret::new("another"));
    let other = app_signature("other", &Secret::new(&*client.credentials.app_secret));
    let stale = "app_signature错误，请检查appSecret是否已更新";
    let table: [Refused<'_>; 5] = [
        (&[], 1_030_002_000, "参数app_key不能为空"),
        (&[("app_key", &key)], 1_030_002_000, "参数app_signature不能为空"),
        (&[("app_key", "other"), ("app_signature", &other)], 1_020_002_008, "授权信息有误，请检查app_key"),
        (&[("app_key", &key), ("app_signature", &wrong)], 1_030_002_006, stale),
        (&[("app_key", &key), ("app_signature", &client.credentials.app_secret.clone())], 1_030_002_006, stale),
    ];
    for (query, errcode, description) in table {
        assert_eq!(client.get(TOKEN_PATH, query).error(), (200, errcode, description), "{query:?}");
    }
    client.get(TOKEN_PATH, &[("app_key", &key), ("app_signature", &good)]).data();
}

#[test]
fn an_authorisation_is_a_list_of_one_row_or_several() {
    let mut client = Client::new();
    let answer = push(&mut client, OUTER_INSTANCE_ID);
    assert_eq!((answer.status, &answer.json["code"]), (200, &json!(200)));
    assert!(answer.json.get("errcode").is_none());
    assert_eq!(answer.json["data"].as_array().unwrap().len(), 1);
    let row = &answer.json["data"][0];
    assert_eq!(row["accountId"], json!(ACCOUNT_ID));
    assert_eq!(row["domain"], json!(ROUTER_ADDR));
    assert_eq!(row["status"], json!(1));
    assert_eq!(row["appKey"], json!(client.credentials.app_key));
    assert_eq!(row["appSecret"], json!(client.credentials.app_secret));
    let texts = ["oldAppSecret", "accountName", "groupName", "serviceId", "tenantId", "instanceId"];
    assert!(texts.iter().all(|name| !row[name].as_str().unwrap().is_empty()), "{row}");
    assert_eq!(row["instanceExpiresTime"], json!(1_924_876_800_000_u64));

    let statuses: Vec<Value> = rows(&mut client).iter().map(|row| row["status"].clone()).collect();
    assert_eq!(statuses, [json!(1), json!(1), json!(0)]);
}

/// `push_app_authorize` as a typed client reads it. Such a client may read a number as a double.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pushed {
    code: i32,
    msg: String,
    data: Vec<PushedRow>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PushedRow {
    app_key: String,
    app_secret: String,
    old_app_secret: String,
    domain: String,
    status: f64,
    account_id: String,
    account_name: String,
    group_name: String,
    service_id: String,
    tenant_id: String,
    instance_id: String,
    instance_expires_time: i64,
    uid: i64,
}

#[test]
fn an_authorisation_has_the_documented_types() {
    let mut client = Client::new();
    for (outer_instance_id, statuses) in
        [(OUTER_INSTANCE_ID, &[1.0][..]), (SEVERAL_OUTER_INSTANCE_ID, &[1.0, 1.0, 0.0][..])]
    {
        let pushed: Pushed = serde_json::from_value(push(&mut client, outer_instance_id).json).unwrap();
        assert_eq!((pushed.code, &*pushed.msg, pushed.data.len()), (200, "success", statuses.len()));
        for (row, status) in pushed.data.iter().zip(statuses) {
            assert!((row.status - status).abs() < f64::EPSILON);
            assert!(row.instance_expires_time > 1_000_000_000_000 && row.uid > 0);
            let texts = [&row.app_key, &row.app_secret, &row.old_app_secret, &row.domain, &row.account_id];
            let ids = [&row.account_name, &row.group_name, &row.service_id, &row.tenant_id, &row.instance_id];
            assert!(texts.iter().chain(&ids).all(|text| !text.is_empty()));
        }
    }
}

#[test]
fn an_unknown_authorisation_is_refused() {
    let mut client = Client::new();
    let unknown = push(&mut client, "unknown");
    assert_eq!((unknown.status, &unknown.json["code"]), (200, &json!(1_030_002_003_u64)));
    assert_eq!(unknown.json["msg"], json!("outerInstanceId[unknown]不存在"));
    let all = push(&mut client, "").json["data"].as_array().unwrap().len();
    assert_eq!(all, 4, "without an outerInstanceId: all rows of the application");
    let mut strict = Client::with(&Settings { strict: true, ..Settings::default() });
    assert_eq!(push(&mut strict, "").json["code"], json!(1_030_002_000_u64));
}

#[test]
fn account_sets_differ_in_data_domain_and_permissions() {
    let mut client = Client::new();
    let first_name = client.get(CUSTOMER, &[]).data()["rows"][0]["name"].clone();
    let rows = rows(&mut client);

    let answer = switch_to(&mut client, &rows[1]);
    client.token = answer.data()["app-token"].as_str().unwrap().into();
    assert_ne!(client.get(CUSTOMER, &[]).data()["rows"][0]["name"], first_name);
    let form = json!({ "biz_type": "cust_device", "data": {} });
    for path in [CUSTOM_RECORDS, "/jdy/v2/cust/list"] {
        assert_eq!(client.post(path, &form).error(), (519, 4013, "the API is not subscribed"), "{path}");
    }
    // A token is valid in its data centre only.
    client.credentials.router_addr = ROUTER_ADDR.into();
    assert_eq!(client.get(CUSTOMER, &[]).error().1, 4010);

    assert_eq!(switch_to(&mut client, &rows[2]).error(), (519, 4012, "no permission"));
}

#[test]
fn another_application_has_no_access() {
    let mut client = Client::new();
    let ours = client.credentials.clone();
    client.credentials = Credentials::other_application();
    assert_ne!(client.credentials.client_secret, ours.client_secret);
    assert_eq!(client.get(CUSTOMER, &[]).error(), (519, 4010, "app-token is invalid"));
    assert_eq!(client.ask_token().error().1, 1_020_002_008);
    assert_eq!(push(&mut client, OUTER_INSTANCE_ID).json["code"], json!(1_030_002_003_u64));
}

#[test]
fn secrets_change_every_day_and_on_demand() {
    let mut client = Client::new();
    let initial = client.credentials.app_secret.clone();
    client.now += DAY - 1;
    assert_eq!(push(&mut client, OUTER_INSTANCE_ID).json["data"][0]["appSecret"], json!(initial));
    client.now += 1;
    let row = push(&mut client, OUTER_INSTANCE_ID).json["data"][0].clone();
    assert_eq!(row["oldAppSecret"], json!(initial));
    assert_ne!(row["appSecret"], json!(initial));
    assert_eq!(json!(client.sandbox.demo().app_secret), row["appSecret"]);
    assert_eq!(client.ask_token().error().1, 1_030_002_006);
    client.credentials = client.sandbox.demo();
    client.log_in();

    client.sandbox.rotate();
    let after = push(&mut client, OUTER_INSTANCE_ID).json["data"][0].clone();
    assert_eq!(after["oldAppSecret"], row["appSecret"]);
    // Tokens stay valid.
    client.get(CUSTOMER, &[]).data();

    client.now += 30 * DAY;
    let much_later = push(&mut client, OUTER_INSTANCE_ID).json["data"][0].clone();
    assert!(![&after["appSecret"], &after["oldAppSecret"]].contains(&&much_later["oldAppSecret"]));
}

#[test]
fn the_demo_credentials_have_the_names_of_the_clients_options() {
    let demo = serde_json::to_value(Settings::default().demo()).unwrap();
    let names: Vec<&str> = demo.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = ["accountId", "appKey", "appSecret", "clientId", "clientSecret", "outerInstanceId", "routerAddr"];
    assert_eq!(names, expected);
    assert_eq!(demo["clientSecret"].as_str().unwrap().len(), 32);
}
