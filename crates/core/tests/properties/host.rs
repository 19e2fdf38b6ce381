//! What a host hands back: any text from a token store, any headers of an answer.

use std::collections::BTreeMap;

use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::json;

use crate::scripted::{NOW, Scripted, client, client_with, get, outcome};
use crate::scripted_answers::{data, http_date, json_answer, refusal, token, token_named, with_header};
use crate::strategies::{cases, text, visible};

const TOKEN_CALL: &str = "GET /jdyconnector/app_management/kingdee_auth_token";
const CALL: &str = "GET /jdy/v2/bd/customer_detail";
/// The last date that `Date` and `Retry-After` can say.
const LAST_DATE: &str = "Fri, 31 Dec 9999 23:59:59 GMT";

fn number() -> impl Strategy<Value = String> {
    let near = (NOW - 100_000_000)..(NOW + 100_000_000);
    prop_oneof![4 => near.prop_map(|ms| ms.to_string()), 1 => any::<u64>().prop_map(|ms| ms.to_string()), 1 => text()]
}

/// The line of a record: as it should be, or anything.
fn line() -> BoxedStrategy<String> {
    prop_oneof![6 => visible(1..20), 1 => text(), 1 => Just(String::new())].boxed()
}

/// A record as a client keeps it, one that is nearly so, or any text.
fn record() -> impl Strategy<Value = String> {
    let lines = (line(), line(), number(), number(), prop::option::weighted(0.1, text()));
    let lines = lines.prop_map(|(token, address, issued, expires, more)| {
        let more = more.map_or_else(String::new, |more| format!("\n{more}"));
        format!("{token}\n{address}\n{issued}\n{expires}{more}")
    });
    prop_oneof![4 => lines, 1 => text()]
}

/// A store that has this under every key that a client asks for.
fn storing(record: &str, keys: &[&str]) -> BTreeMap<String, String> {
    keys.iter().map(|key| ((*key).to_owned(), record.to_owned())).collect()
}

fn fit_for_headers(host: &Scripted) -> bool {
    let sent = host.sent.borrow();
    sent.iter().flat_map(|sending| &sending.headers).all(|(_, value)| value.bytes().all(|byte| byte.is_ascii_graphic()))
}

fn fit_for_a_url(host: &Scripted) -> bool {
    host.sent.borrow().iter().all(|sending| sending.url.bytes().all(|byte| byte.is_ascii_graphic()))
}

proptest! {
    #![proptest_config(cases(256))]

    /// Whatever a store has for a token, the call succeeds: with it if it is one that is good for long enough,
    /// otherwise with a new one. Nothing is sent that is not fit for a header.
    #[test]
    fn any_text_in_place_of_a_token(record in record()) {
        let token = json!({ "app-token": "new", "expires": NOW + 86_400_000 });
        let host = Scripted::answering(vec![data(token), data(json!({}))]);
        host.kept.replace(storing(&record, &["jdy:token:api.kingdee.com:205022:bVZgAZOv1"]));
        prop_assert!(outcome(&host, &client(), &get()).is_ok());
        prop_assert!(fit_for_headers(&host));

        let lines: Vec<&str> = record.split('\n').collect();
        let visible = |line: &str| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_graphic());
        let good = lines.len() >= 4
            && visible(lines[0]) && visible(lines[1]) && lines[2].parse::<u64>().is_ok()
            && lines[3].parse::<u64>().is_ok_and(|expires| NOW + 60_000 < expires);
        let what = host.what();
        let used = host.sent.borrow().last().unwrap().header("app-token").unwrap().to_owned();
        if what == [CALL] {
            prop_assert!(good);
            prop_assert_eq!(used, lines[0]);
        } else {
            prop_assert_eq!(what, [TOKEN_CALL, CALL]);
            prop_assert_eq!(used, "new");
        }
    }

    /// Whatever a store has for an account set, the call ends, and what it sends can be sent.
    #[test]
    fn any_text_in_place_of_an_account(record in record()) {
        let row = json!({ "appKey": "k", "appSecret": "s", "domain": "https://tf.jdy.com", "status": 1 });
        let account = json_answer(200, json!({ "code": 200, "data": row }));
        let host = Scripted::answering(vec![account, token(), data(json!({}))]);
        host.kept.replace(storing(&record, &["jdy:account:api.kingdee.com:205022:i:"]));
        let client = client_with(|options| {
            *options = json!({
                "clientId": "205022", "clientSecret": options["clientSecret"], "outerInstanceId": "i", "maxRetries": 0,
            });
        });
        let _ = outcome(&host, &client, &get());
        prop_assert!(fit_for_headers(&host) && fit_for_a_url(&host));
        let asked = host.what()[0].starts_with("POST ");
        let lines: Vec<&str> = record.split('\n').collect();
        let is_value = |line: &&str| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_graphic());
        let readable = lines.len() >= 3 && lines[..3].iter().all(is_value);
        prop_assert_eq!(asked, !readable);
    }

    /// `Retry-After`, whatever it says, never keeps a call waiting for more than a minute.
    #[test]
    fn any_retry_after(asked in prop_oneof![
        text(),
        any::<u64>().prop_map(|seconds| seconds.to_string()),
        Just(LAST_DATE.to_owned()),
    ]) {
        let limited = with_header(refusal(429, 429), "retry-after", asked);
        let host = Scripted::answering(vec![token(), limited, data(json!({}))]);
        prop_assert!(outcome(&host, &client(), &get()).is_ok());
        prop_assert!(host.waited() <= 61_000, "{}", host.waited());
    }

    /// `Date`, whatever it says, corrects the clock or does not, and the call ends.
    #[test]
    fn any_date(date in prop_oneof![
        text(),
        any::<u32>().prop_map(|seconds| http_date(1_000 * u64::from(seconds))),
        Just(LAST_DATE.to_owned()),
    ]) {
        let skewed = with_header(refusal(519, 4006), "date", date);
        // However far ahead the clock is put, the token is still good.
        let host = Scripted::answering(vec![token_named("t", 1_000 * NOW), skewed, data(json!({}))]);
        let ended = outcome(&host, &client(), &get());
        prop_assert!(ended.is_ok() || ended.is_err_and(|failure| failure.error.errcode.as_deref() == Some("4006")));
    }
}
