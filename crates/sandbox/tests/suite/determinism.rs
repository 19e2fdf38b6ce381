//! The same seed gives the same data, another seed other data.

use std::collections::BTreeSet;

use jdy_sandbox::Settings;
use serde_json::{Value, json};

use crate::client::{CUSTOMER, Client, DETAIL};

/// A token, a list, a detail, a new id and rotated credentials.
fn samples(settings: &Settings) -> Value {
    let mut client = Client::with(settings);
    let list = client.get(CUSTOMER, &[("page_size", "100")]).json;
    let detail = client.get(DETAIL, &[("number", "KH000003")]).json;
    let saved = client.post(CUSTOMER, &json!({ "name": "新" })).json;
    client.sandbox.rotate();
    json!([client.token, list, detail, saved, client.sandbox.demo()])
}

#[test]
fn a_seed_decides_everything() {
    let first = samples(&Settings::default());
    assert_eq!(first, samples(&Settings::default()));
    let other = samples(&Settings { seed: 7, ..Settings::default() });
    for (part, name) in ["token", "list", "detail", "saved", "demo"].into_iter().enumerate() {
        assert_ne!(first[part], other[part], "{name}");
    }
}

#[test]
fn counts_are_settings_and_names_are_unique() {
    let mut client = Client::with(&Settings { customers: 5000, members: 0, ..Settings::default() });
    let mut names = BTreeSet::new();
    for page in 1..=50 {
        let page = page.to_string();
        let data = client.get(CUSTOMER, &[("enable", "-1"), ("page_size", "100"), ("page", &page)]).data().clone();
        let rows = data["rows"].as_array().unwrap();
        names.extend(rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()));
    }
    assert_eq!(names.len(), 5000);
    // A list of changes ends at the present, so none is of the future (2026-01-01 to 2099-12-31).
    let future = [("enable", "-1"), ("modify_start_time", "1767196800000"), ("modify_end_time", "4102415999000")];
    assert_eq!(client.get(CUSTOMER, &future).data()["rows"].as_array().unwrap().len(), 0);
}

#[test]
fn options_of_javascript_are_settings_in_json() {
    let settings = Settings::read(r#"{"seed":7,"requestsPerMinute":3}"#).unwrap();
    assert_eq!(settings, Settings { seed: 7, requests_per_minute: 3, ..Settings::default() });
    assert!(Settings::read(r#"{"sed":7}"#).is_err());
}
