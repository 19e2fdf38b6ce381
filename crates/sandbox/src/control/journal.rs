//! The calls that were carried out, in order, for tests that check what the gateway received.

use std::collections::VecDeque;

use jdy_core::signature::header;
use serde::Serialize;

use crate::business::Accepted;
use crate::call::Call;
use crate::operation::Operation;

/// Older entries are dropped. `seq` still counts them.
const MAX_ENTRIES: usize = 10_000;

/// One call that was carried out, without secret, token and signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// 1 for the first call.
    pub seq: u64,
    /// When it arrived, in milliseconds since the epoch.
    pub at: u64,
    /// The HTTP method.
    pub method: String,
    /// The path as it arrived.
    pub path: String,
    /// The query as it arrived, without the value of `app_signature`.
    pub query: String,
    /// `kingdee_auth_token`, `push_app_authorize`, `customer_save`, `customer_list`, `customer_detail`,
    /// `member_save`, `cust_save`, or the name of another operation in the catalog: `scm.salOrder.save`.
    pub operation: &'static str,
    /// The account set that it acted on.
    pub account_id: Option<String>,
    /// `X-Api-Nonce`.
    pub nonce: String,
    /// `X-Api-TimeStamp`.
    pub timestamp: String,
    /// The ids of saved or shown records.
    pub ids: Vec<String>,
    /// The number (编码) or card number of a saved or shown record.
    pub number: Option<String>,
    /// The name of a saved record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Default)]
pub(crate) struct Journal {
    entries: VecDeque<Entry>,
    count: u64,
}

impl Journal {
    pub(crate) fn add(&mut self, operation: Operation, account: Option<String>, call: &Call<'_>, accepted: Accepted) {
        let text = |name| call.header(name).unwrap_or_default().to_owned();
        self.count += 1;
        self.entries.push_back(Entry {
            seq: self.count,
            at: call.now,
            method: call.method.into(),
            path: call.path.into(),
            query: without_signature(call.query),
            operation: operation.name(),
            account_id: account.or(accepted.account_id),
            nonce: text(header::NONCE),
            timestamp: text(header::TIMESTAMP),
            ids: accepted.ids,
            number: accepted.number,
            name: accepted.name,
        });
        if self.entries.len() > MAX_ENTRIES {
            self.entries.pop_front();
        }
    }

    pub(crate) fn entries(&self) -> &VecDeque<Entry> {
        &self.entries
    }
}

/// An `app_signature` opens as much as the appSecret, until that changes.
fn without_signature(query: &str) -> String {
    let is_signature = |part: &str| form_urlencoded::parse(part.as_bytes()).any(|(key, _)| key == "app_signature");
    let without = |part| if is_signature(part) { "app_signature=" } else { part };
    query.split('&').map(without).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_left_out_however_its_key_is_written() {
        let query = "app%5Fsignature=x&app_key=k&app_signature=y&search=app_signature";
        assert_eq!(without_signature(query), "app_signature=&app_key=k&app_signature=&search=app_signature");
        assert_eq!(without_signature(""), "");
    }
}
