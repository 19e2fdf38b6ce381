//! The effect of each fault on a call.

use jdy_sandbox::{Arriving, Delivery, Fault, Lose, StandIn};
use serde_json::json;

use crate::client::{CUSTOMER, Client, DETAIL, MEMBER, NOW, PUSH_PATH, set};
use crate::faults::{control, list_status, post, raw, saved_names};

#[test]
fn a_connection_breaks_before_or_after_the_call() {
    let mut client = Client::new();
    let lost = |lose| Fault { lose: Some(lose), ..Fault::default() };
    client.sandbox.fail([lost(Lose::Request), lost(Lose::Answer)]).unwrap();
    let nothing = Delivery { delay_ms: 0, arriving: Arriving::Nothing };
    assert_eq!(raw(&mut client, "POST", CUSTOMER, r#"{"name":"甲"}"#).1, nothing);
    assert!(saved_names(&client).is_empty());
    assert_eq!(raw(&mut client, "POST", CUSTOMER, r#"{"name":"乙"}"#).1, nothing);
    assert_eq!(saved_names(&client), ["乙"]);
    assert_eq!(raw(&mut client, "POST", CUSTOMER, r#"{"name":"丙"}"#).1, Delivery::default());
}

#[test]
fn a_lost_request_uses_up_no_nonce_and_no_limit() {
    let mut client = Client::with(&jdy_sandbox::Settings { requests_per_minute: 1, ..Default::default() });
    post(&mut client, &json!([{ "lose": "request" }]));
    let call = client.call("GET", CUSTOMER, &[], "");
    client.sandbox.handle(call.clone(), NOW);
    client.send(call).data();
}

#[test]
fn a_body_is_cut_before_its_end() {
    let mut client = Client::new();
    let whole = raw(&mut client, "GET", CUSTOMER, "").0.into_body().len();
    for (bytes, empty, expected) in [
        (0, false, Arriving::Cut(0)),
        (20, false, Arriving::Cut(20)),
        (u32::MAX, false, Arriving::Cut(whole - 1)),
        (20, true, Arriving::Nothing),
    ] {
        let answer = empty.then(|| StandIn { status: Some(200), ..StandIn::default() });
        client.sandbox.fail([Fault { cut_body: Some(bytes), answer, ..Fault::default() }]).unwrap();
        let (response, delivery) = raw(&mut client, "GET", CUSTOMER, "");
        assert_eq!(delivery.arriving, expected, "{bytes}");
        assert_eq!(response.body().len(), if empty { 0 } else { whole }, "the server cuts it");
    }
}

#[test]
fn a_delayed_call_is_carried_out_at_once() {
    let mut client = Client::new();
    post(&mut client, &json!([{ "delayMs": 200 }, { "delayMs": 600_000, "lose": "answer" }]));
    let (response, delivery) = raw(&mut client, "POST", CUSTOMER, r#"{"name":"甲"}"#);
    assert_eq!((response.status().as_u16(), delivery), (200, Delivery { delay_ms: 200, arriving: Arriving::Whole }));
    assert_eq!(saved_names(&client), ["甲"]);
    let expected = Delivery { delay_ms: 600_000, arriving: Arriving::Nothing };
    assert_eq!(raw(&mut client, "GET", CUSTOMER, "").1, expected);
}

#[test]
fn a_stand_in_replaces_the_answer_with_or_without_the_call() {
    let mut client = Client::new();
    let answer = json!({ "status": 502, "headers": { "x-trace": "7" }, "body": "<html>" });
    post(&mut client, &json!([{ "answer": answer }, { "answer": answer, "carriedOut": true }]));
    for (name, saved) in [("甲", false), ("乙", true)] {
        let (response, delivery) = raw(&mut client, "POST", CUSTOMER, &json!({ "name": name }).to_string());
        assert_eq!((response.status().as_u16(), &**response.body()), (502, &b"<html>"[..]));
        assert_eq!(response.headers()["x-trace"], "7");
        assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(response.headers()["date"], "Mon, 02 Feb 2026 02:40:00 GMT");
        assert_eq!(delivery, Delivery::default());
        assert_eq!(saved_names(&client).contains(&name), saved);
    }
}

#[test]
fn a_stand_in_has_the_form_of_the_service() {
    let mut client = Client::new();
    let gateway = |errcode: u64, text: &str, cn: &str| {
        json!({ "errcode": errcode, "description": text, "description_cn": cn }).to_string()
    };
    let business =
        |errcode: u64, text: &str| json!({ "errcode": errcode, "description": text, "data": null }).to_string();
    let page = |title: &str| format!("<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>\n");
    for (answer, status, body) in [
        (json!({ "errcode": 4011 }), 519, gateway(4011, "app-token has expired", "app-token已过期")),
        (json!({ "errcode": 5003 }), 519, gateway(5003, "the service is unavailable", "服务不可用")),
        (json!({ "errcode": 5007 }), 519, gateway(5007, "the service is overloaded", "服务过载")),
        (json!({ "errcode": 1_030_002_003_u64 }), 200, business(1_030_002_003, "数据不存在")),
        (json!({ "errcode": 2_012_002_000_u64 }), 200, business(2_012_002_000, "系统错误")),
        (json!({ "status": 429 }), 429, gateway(429, "too many requests", "请求过于频繁")),
        (json!({ "status": 404 }), 404, r#"{"message":"no Route matched with those values"}"#.into()),
        (json!({ "status": 503 }), 503, page("503 Service Unavailable")),
        (json!({ "status": 519 }), 519, page("519 Error")),
        (json!({ "status": 401 }), 401, String::new()),
        (json!({ "status": 502, "body": "" }), 502, String::new()),
        (json!({ "status": 200, "body": { "success": false } }), 200, r#"{"success":false}"#.into()),
        (json!({ "status": 500, "body": [1] }), 500, "[1]".into()),
    ] {
        post(&mut client, &json!([{ "answer": answer }]));
        let (response, _) = raw(&mut client, "GET", CUSTOMER, "");
        assert_eq!(response.headers().contains_key("retry-after"), status == 429, "{answer}");
        let expected = match body.get(..1) {
            Some("{" | "[") => Some("application/json; charset=utf-8"),
            Some(_) => Some("text/html; charset=utf-8"),
            None => response.headers().get("content-type").map(|kind| kind.to_str().unwrap()),
        };
        assert_eq!(response.headers().get("content-type").map(|kind| kind.to_str().unwrap()), expected, "{answer}");
        let said = String::from_utf8(response.body().clone()).unwrap();
        assert_eq!((response.status().as_u16(), said), (status, body), "{answer}");
    }
    post(&mut client, &json!([{ "answer": { "status": 429, "headers": { "Retry-After": "30" } } }]));
    assert_eq!(raw(&mut client, "GET", CUSTOMER, "").0.headers()["retry-after"], "30");
    post(&mut client, &json!([{ "answer": { "errcode": 1_030_002_000_u64 } }]));
    let call = client.call("POST", PUSH_PATH, &[("outerInstanceId", "outer-demo-1")], "");
    assert_eq!(client.send(call).json, json!({ "code": 1_030_002_000_u64, "msg": "参数为空", "data": null }));
}

#[test]
fn each_gateway_code_has_a_text_of_its_own() {
    let mut client = Client::new();
    let mut descriptions = std::collections::BTreeSet::new();
    for errcode in (4001..=4013).chain(5000..=5007) {
        post(&mut client, &json!([{ "answer": { "errcode": errcode } }]));
        let (status, given, description) = {
            let answer = client.get(CUSTOMER, &[]);
            let (status, given, description) = answer.error();
            (status, given, description.to_owned())
        };
        assert_eq!((status, given), (519, errcode));
        assert!(descriptions.insert(description), "{errcode}");
    }
}

#[test]
fn tokens_and_secrets_change_before_the_call_is_checked() {
    let mut client = Client::new();
    let before = client.sandbox.demo().app_secret;
    post(&mut client, &json!([{ "expireTokens": true, "rotateSecrets": true }]));
    assert_eq!(client.sandbox.demo().app_secret, before, "unchanged until a call");
    assert_eq!(client.get(CUSTOMER, &[]).error().1, 4011);
    assert_eq!(client.ask_token().error().1, 1_030_002_006);
    client.now += 60_000;
    client.credentials = client.sandbox.demo();
    client.log_in();
    client.get(CUSTOMER, &[]).data();
}

#[test]
fn moved_account_sets_are_found_only_at_their_new_address() {
    let mut client = Client::new();
    for answer in [404, 5001, 5002] {
        let before = client.credentials.router_addr.clone();
        post(&mut client, &json!([{ "operation": "customer_save", "moveAccountSets": answer }]));
        client.get(CUSTOMER, &[]).data();
        assert_eq!(client.sandbox.demo().router_addr, before, "it stays until a call");
        let said = match answer {
            404 => json!({ "message": "no Route matched with those values" }),
            5001 => json!({ "errcode": 5001, "description": "the API does not exist", "description_cn": "API不存在" }),
            _ => {
                json!({ "errcode": 5002, "description": "the request method is wrong", "description_cn": "请求方法错误" })
            }
        };
        // The call that meets it, and every later one.
        for (method, path) in [("POST", CUSTOMER), ("GET", CUSTOMER), ("GET", DETAIL), ("POST", MEMBER)] {
            let call = client.call(method, path, &[], r#"{"name":"甲"}"#);
            let met = client.send(call);
            assert_eq!((met.status, met.json), (if answer == 404 { 404 } else { 519 }, said.clone()), "{path}");
        }
        let asked = client.call("POST", PUSH_PATH, &[("outerInstanceId", "outer-demo-1")], "");
        let domain = client.send(asked).json["data"][0]["domain"].as_str().unwrap().to_owned();
        assert_ne!(domain, before);
        client.credentials = client.sandbox.demo();
        assert_eq!(client.credentials.router_addr, domain);
        client.get(CUSTOMER, &[]).data();
        assert!(saved_names(&client).is_empty(), "nothing was carried out at the old address");
    }
    // Every address that was left stays so, also after the faults are cleared.
    control(&mut client, "DELETE", "");
    client.credentials.router_addr = "https://tf.jdy.com".into();
    assert_eq!(list_status(&mut client), 404);
    // A call without an address is served: the token names the account set.
    let mut call = client.call("GET", CUSTOMER, &[], "");
    set(&mut call, "x-gw-router-addr", None);
    client.send(call).data();
}

#[test]
fn the_gateways_clock_is_wrong_until_it_is_set_right() {
    let mut client = Client::new();
    post(&mut client, &json!([{ "operation": "customer_list", "clockOffsetMs": 360_000 }]));
    client.get(DETAIL, &[("number", "KH000001")]).data();
    for _ in 0..2 {
        let answer = client.get(CUSTOMER, &[]);
        assert_eq!(answer.error().1, 4006);
        assert_eq!(answer.headers["date"], "Mon, 02 Feb 2026 02:46:00 GMT");
    }
    // A call signed by the gateway's clock is valid. The journal has the true time.
    client.now += 360_000;
    let call = client.call("GET", CUSTOMER, &[], "");
    client.now -= 360_000;
    client.send(call).data();
    assert_eq!(client.sandbox.journal().last().unwrap().at, NOW);

    post(&mut client, &json!([{ "clockOffsetMs": -360_000 }, { "clockOffsetMs": 0 }]));
    let behind = client.get(CUSTOMER, &[]);
    assert_eq!((behind.error().1, &behind.headers["date"]), (4006, &"Mon, 02 Feb 2026 02:34:00 GMT".parse().unwrap()));
    client.get(CUSTOMER, &[]).data();

    let most = 9_007_199_254_740_991_i64;
    for (offset, date) in [(most, "Fri, 31 Dec 9999 23:59:59 GMT"), (-most, "Thu, 01 Jan 1970 00:00:00 GMT")] {
        post(&mut client, &json!([{ "clockOffsetMs": offset }]));
        let far_off = client.get(CUSTOMER, &[]);
        assert_eq!((far_off.error().1, &far_off.headers["date"]), (4006, &date.parse().unwrap()));
    }
    assert_eq!(control(&mut client, "DELETE", ""), (200, json!([])));
    client.get(CUSTOMER, &[]).data();
}
