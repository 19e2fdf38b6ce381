//! Customers (客户) and their contacts (联系人).

use std::collections::BTreeMap;

use serde_json::Number;

/// Text fields by their name in a save. A missing one is empty.
pub(crate) type Texts = BTreeMap<&'static str, String>;

/// One customer (客户).
#[derive(Clone)]
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) name: String,
    pub(crate) enabled: bool,
    pub(crate) created: u64,
    pub(crate) modified: u64,
    pub(crate) created_by: &'static str,
    pub(crate) texts: Texts,
    pub(crate) invoice_type: i32,
    pub(crate) deduct: bool,
    pub(crate) credit_limit: Number,
    pub(crate) custom_field: BTreeMap<String, String>,
    pub(crate) contacts: Vec<Contact>,
    /// The id of the customer that pays (结算客户).
    pub(crate) settled_by: Option<String>,
    /// 成熟度. The list filters by it, no answer shows it.
    pub(crate) maturity: Option<&'static str>,
    /// The last follow-up (跟进). The list filters by it, no answer shows it.
    pub(crate) traced: Option<u64>,
}

/// One contact (联系人).
#[derive(Clone)]
pub(crate) struct Contact {
    pub(crate) id: String,
    pub(crate) gender: Option<Gender>,
    pub(crate) is_default: bool,
    pub(crate) created: u64,
    pub(crate) texts: Texts,
}

/// Saved as 1 and 2, shown as `"1"` and `"0"`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Male,
    Female,
}

impl Customer {
    pub(crate) fn new(id: String, number: String, name: String, now: u64) -> Self {
        Self {
            id,
            number,
            name,
            enabled: true,
            created: now,
            modified: now,
            created_by: "开放平台",
            texts: Texts::new(),
            invoice_type: 0,
            deduct: false,
            credit_limit: Number::from(0),
            custom_field: BTreeMap::new(),
            contacts: Vec::new(),
            settled_by: None,
            maturity: None,
            traced: None,
        }
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The main contact (首要联系人): the default one, or else the first.
    pub(crate) fn main_contact(&self) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.is_default).or_else(|| self.contacts.first())
    }
}

impl Contact {
    pub(crate) fn new(id: String, now: u64) -> Self {
        Self { id, gender: None, is_default: false, created: now, texts: Texts::new() }
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }
}
