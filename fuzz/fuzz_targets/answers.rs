//! Answers: classified, and read as the pages of a list.
//!
//! The first line is the query of the list; each other line is an answer, its status and its body.
#![no_main]

use std::collections::BTreeSet;

use jdy_core::client::{ArrayFormat, Pages};
use jdy_core::error::Code;
use jdy_core::host::{Answer, Body};
use jdy_core::json::Json;
use jdy_core::open;
use jdy_fuzz::{APP_SECRET, CLIENT_SECRET, TOKEN, assert_no_secret, operation, shows_secret, with_secrets};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if shows_secret(text) {
        return;
    }
    let list = operation("bd.customer.list").expect("an operation");
    let (first, answers) = text.split_once('\n').unwrap_or(("", text));
    let query = serde_json::from_str(first).unwrap_or(Json::Null);
    let Ok(mut pages) = Pages::new(&list, query, ArrayFormat::Repeat, false) else { return };
    let mut ids = BTreeSet::new();
    for line in answers.lines() {
        let (status, body) = line.split_once(' ').unwrap_or((line, ""));
        let (status, body) = (status.parse().unwrap_or(200), with_secrets(body));
        let body = match serde_json::from_str::<Json>(&body) {
            Ok(json) => Body::Json(json),
            Err(_) if body.is_empty() => Body::Empty,
            Err(_) => Body::Text(body),
        };
        let answer = Answer { status, headers: Vec::new(), body };
        let data = match open(&answer) {
            Ok(data) => data,
            Err(error) => {
                assert_eq!(error.status, Some(status));
                assert!(!error.description.is_empty() && !error.hint.is_empty());
                assert_no_secret(&format!("{:?}", error.without(&[CLIENT_SECRET, APP_SECRET, TOKEN])));
                continue;
            }
        };
        assert!((200..300).contains(&status));
        match pages.next() {
            Ok(Some(call)) => assert!(call.query.as_str().contains("page=")),
            Ok(None) => return,
            Err(error) => return assert!(matches!(error.code, Code::Incomplete | Code::InvalidRequest)),
        }
        let Ok(page) = pages.take(data.as_ref()) else { continue };
        let Json::List(rows) = &page.rows else { continue };
        for id in rows.iter().filter_map(|row| row.get("id").and_then(Json::as_text)) {
            assert!(ids.insert(id.trim().to_owned()), "{id} is listed twice");
        }
    }
});
