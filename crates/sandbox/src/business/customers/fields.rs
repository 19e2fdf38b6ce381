//! The fields of a customer that are kept as texts, and the references among them.

use crate::business::records::references::{
    CITIES, COUNTRIES, DEPARTMENTS, DISTRICTS, GROUPS, LEVELS, PROVINCES, Reference, SALESPEOPLE, TERMS,
};

/// Texts that are stored and shown as they are.
pub(super) const CUSTOMER_TEXTS: [&str; 8] =
    ["account_open_addr", "bank", "invoice_email", "invoice_name", "rate", "remark", "taxpayer_no", "def_currency_id"];
/// Texts that are shown encrypted.
pub(super) const CUSTOMER_SENSITIVE: [&str; 3] = ["addr", "bank_account", "invoice_phone"];
/// Texts of a contact that are stored and shown as they are.
pub(super) const CONTACT_TEXTS: [&str; 1] = ["contact_person"];
/// Texts of a contact that are shown encrypted.
pub(super) const CONTACT_SENSITIVE: [&str; 7] =
    ["birthday", "contact_address", "email", "mobile", "phone", "qq", "wechat"];

/// A reference by id, or by number where the official page allows it.
pub(super) struct Link {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) number: &'static str,
    /// A save may give the number in place of the id.
    pub(super) by_number: bool,
    pub(super) table: &'static [Reference],
}

/// The stem `group` makes `group_id`, `group_name` and `group_number`.
macro_rules! link {
    ($stem:literal, $table:expr, by_number: $by_number:literal) => {
        Link {
            id: concat!($stem, "_id"),
            name: concat!($stem, "_name"),
            number: concat!($stem, "_number"),
            by_number: $by_number,
            table: $table,
        }
    };
}

pub(super) const CUSTOMER_LINKS: [Link; 9] = [
    link!("c_level", LEVELS, by_number: false),
    link!("country", COUNTRIES, by_number: false),
    link!("province", PROVINCES, by_number: false),
    link!("city", CITIES, by_number: false),
    link!("district", DISTRICTS, by_number: false),
    link!("group", GROUPS, by_number: true),
    link!("sale_dept", DEPARTMENTS, by_number: true),
    link!("saler", SALESPEOPLE, by_number: true),
    link!("setting_term", TERMS, by_number: true),
];

pub(super) const CONTACT_LINKS: [Link; 4] = [
    link!("contact_country", COUNTRIES, by_number: false),
    link!("contact_province", PROVINCES, by_number: false),
    link!("contact_city", CITIES, by_number: false),
    link!("contact_district", DISTRICTS, by_number: false),
];
