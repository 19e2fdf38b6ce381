//! Calls of any operation of the catalog.

use jdy_core::operations::catalog::Entry;
use jdy_core::operations::{Operation, Place};
use jdy_sandbox::Settings;
use serde_json::{Map, Value};

use crate::client::{Answer, Client};

/// A client without limits.
pub(crate) fn client() -> Client {
    Client::with(&Settings { requests_per_minute: 100_000, requests_per_second: 100_000, ..Settings::default() })
}

/// `save` of `bd.material.save`.
pub(crate) fn verb(name: &str) -> &str {
    name.rsplit('.').next().unwrap()
}

/// Sends a request of this operation.
pub(crate) fn send(client: &mut Client, entry: Entry, operation: &Operation, request: &Map<String, Value>) -> Answer {
    let is_file = entry.table.split('|').nth(1).unwrap().starts_with("am");
    let (query, body) = match operation.place {
        Place::Query => (request.iter().map(|(name, value)| (&**name, as_text(value))).collect(), String::new()),
        Place::Body if is_file => (Vec::new(), form(request)),
        Place::Body => (Vec::new(), Value::Object(request.clone()).to_string()),
    };
    let query: Vec<(&str, &str)> = query.iter().map(|(name, text): &(&str, String)| (*name, &**text)).collect();
    let mut call = client.call(&operation.method, &operation.path, &query, &body);
    if is_file {
        crate::client::set(&mut call, "content-type", Some("multipart/form-data; boundary=x"));
    }
    client.send(call)
}

/// Each field as a file.
fn form(request: &Map<String, Value>) -> String {
    let part = |(name, _): (&String, &Value)| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"单.pdf\"\r\n\r\n%PDF-1.7\r\n\r\n")
    };
    request.iter().map(part).chain(["--x--\r\n".to_owned()]).collect()
}

fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
