//! The fields of a customer save, and the references among them.

use crate::business::body::{Field, Kind, field, required};
use crate::business::records::references::{
    CITIES, COUNTRIES, DEPARTMENTS, DISTRICTS, GROUPS, LEVELS, PROVINCES, Reference, SALESPEOPLE, TERMS,
};

pub(super) const CUSTOMER: &[Field] = &[
    required("name", Kind::Text),
    field("number", Kind::Text),
    field("account_open_addr", Kind::Text),
    field("addr", Kind::Text),
    field("bank", Kind::Text),
    field("bank_account", Kind::Text),
    field("c_level_id", Kind::Text),
    field("city_id", Kind::Text),
    field("contact_persons", Kind::List(CONTACT)),
    field("country_id", Kind::Text),
    field("credit_limit", Kind::Number),
    field("custom_field", Kind::TextMap),
    field("deduct", Kind::Boolean),
    field("def_currency_id", Kind::Text),
    field("district_id", Kind::Text),
    field("group_id", Kind::Text),
    field("group_number", Kind::Text),
    field("id", Kind::Text),
    field("ignore_warn", Kind::Boolean),
    field("invoice_email", Kind::Text),
    field("invoice_name", Kind::Text),
    field("invoice_phone", Kind::Text),
    field("invoice_type", Kind::Integer),
    field("mul_label", Kind::List(LABEL)),
    field("province_id", Kind::Text),
    field("rate", Kind::Text),
    field("remark", Kind::Text),
    field("sale_dept_id", Kind::Text),
    field("sale_dept_number", Kind::Text),
    field("saler_id", Kind::Text),
    field("saler_number", Kind::Text),
    field("setting_term_id", Kind::Text),
    field("setting_term_number", Kind::Text),
    field("taxpayer_no", Kind::Text),
];

const CONTACT: &[Field] = &[
    field("birthday", Kind::Text),
    field("contact_address", Kind::Text),
    field("contact_city_id", Kind::Text),
    field("contact_country_id", Kind::Text),
    field("contact_district_id", Kind::Text),
    field("contact_person", Kind::Text),
    field("contact_province_id", Kind::Text),
    field("email", Kind::Text),
    field("gender", Kind::Integer),
    field("id", Kind::Text),
    field("is_default_linkman", Kind::Boolean),
    field("mobile", Kind::Text),
    field("phone", Kind::Text),
    field("qq", Kind::Text),
    field("wechat", Kind::Text),
];

const LABEL: &[Field] = &[required("id", Kind::Text), field("name", Kind::Text), field("number", Kind::Text)];

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
