//! Mistakes in the method and the path.

use crate::signer::{NONCE_LINE, PATH, QUERY, Sent, TIME_LINE, expect, expect_of, right, signature, text};

fn paths(code: &str, paths: &[&str]) {
    let texts: Vec<String> = paths.iter().map(|path| text("GET", path, QUERY)).collect();
    expect(code, &texts);
}

#[test]
fn a_correct_request_has_no_diagnosis() {
    assert!(Sent::with(&signature(&right())).diagnosis().is_none());
}

#[test]
fn method_lower_case() {
    expect("method_lower_case", &[text("get", PATH, QUERY)]);
}

#[test]
fn method_other() {
    expect("method_other", &["POST", "PUT", "DELETE"].map(|method| text(method, PATH, QUERY)));
}

#[test]
fn method_missing() {
    expect("method_missing", &[format!("{PATH}\n{QUERY}\n{NONCE_LINE}\n{TIME_LINE}\n")]);
}

#[test]
fn path_not_encoded() {
    paths("path_not_encoded", &["/jdy/v2/bd/a b中*"]);
}

#[test]
fn path_slashes_kept() {
    paths("path_slashes_kept", &["/jdy/v2/bd/a%20b%E4%B8%AD%2A", "/jdy/v2/bd/a%20b%E4%B8%AD*"]);
}

#[test]
fn path_encoded_twice() {
    paths(
        "path_encoded_twice",
        &["%252Fjdy%252Fv2%252Fbd%252Fa%2Bb%25E4%25B8%25AD%252A", "%2Fjdy%2Fv2%2Fbd%2Fa%2520b%25E4%25B8%25AD%2A"],
    );
}

#[test]
fn path_encoded_otherwise() {
    paths(
        "path_encoded_otherwise",
        &[
            "%2Fjdy%2Fv2%2Fbd%2Fa%20b%E4%B8%AD%2A",
            "%2Fjdy%2Fv2%2Fbd%2Fa%20b%E4%B8%AD*",
            "%2Fjdy%2Fv2%2Fbd%2Fa+b%E4%B8%AD*",
        ],
    );
}

#[test]
fn path_with_query() {
    let sent = Sent::with("").to("/jdy/v2/bd/customer?page=1");
    let expected = text("GET", "%2Fjdy%2Fv2%2Fbd%2Fcustomer", "page=1");
    let texts = [
        text("GET", "%2Fjdy%2Fv2%2Fbd%2Fcustomer%3Fpage%3D1", "page=1"),
        text("GET", "%2Fjdy%2Fv2%2Fbd%2Fcustomer%3Fpage%3D1", ""),
        text("GET", "/jdy/v2/bd/customer?page=1", "page=1"),
        text("GET", "/jdy/v2/bd/customer?page=1", ""),
    ];
    expect_of("path_with_query", &sent, &expected, &texts);
}

#[test]
fn path_with_host() {
    let expected = text("GET", "%2Fjdy%2Fv2%2Fbd%2Fcustomer", "page=1");
    let texts = [
        text("GET", "https%3A%2F%2Fapi.kingdee.com%2Fjdy%2Fv2%2Fbd%2Fcustomer", "page=1"),
        text("GET", "https://api.kingdee.com/jdy/v2/bd/customer", "page=1"),
        text("GET", "api.kingdee.com%2Fjdy%2Fv2%2Fbd%2Fcustomer", "page=1"),
        text("GET", "api.kingdee.com/jdy/v2/bd/customer", "page=1"),
        text("GET", "https%3A%2F%2Fapi.kingdee.com%2Fjdy%2Fv2%2Fbd%2Fcustomer%3Fpage%3D1", "page=1"),
        text("GET", "https://api.kingdee.com/jdy/v2/bd/customer?page=1", "page=1"),
    ];
    // For a URL without a host, the host of the service is tried.
    for url in ["https://api.kingdee.com/jdy/v2/bd/customer?page=1", "/jdy/v2/bd/customer?page=1"] {
        expect_of("path_with_host", &Sent::with("").to(url), &expected, &texts);
    }
    let local = [text("GET", "http://127.0.0.1:8787/jdy/v2/bd/customer", "page=1")];
    let sent = Sent::with("").to("http://127.0.0.1:8787/jdy/v2/bd/customer?page=1");
    expect_of("path_with_host", &sent, &expected, &local);
}

#[test]
fn path_slash() {
    paths("path_slash", &["jdy%2Fv2%2Fbd%2Fa+b%E4%B8%AD%2A", "%2Fjdy%2Fv2%2Fbd%2Fa+b%E4%B8%AD%2A%2F"]);
}
