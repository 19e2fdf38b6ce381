//! The fields of a customer that are kept as texts, and the references among them.

use crate::business::records::references::{
    CITIES, COUNTRIES, DISTRICTS, LEVELS, PROVINCES, Reference, by_id, by_number,
};
use crate::business::records::{Linked, Store};

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

/// A reference by id, or by number where the official document allows it.
pub(super) struct Link {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) number: &'static str,
    /// A save may give the number in place of the id.
    pub(super) by_number: bool,
    pub(super) among: Among,
}

/// What a reference is to.
pub(super) enum Among {
    /// Records of this resource.
    Records(&'static str),
    /// Records that no operation changes.
    Table(&'static [Reference]),
}

impl Link {
    /// What it refers to, by its id or its number.
    pub(super) fn find(&self, store: &Store, is_id: bool, wanted: &str) -> Option<Linked> {
        match self.among {
            Among::Records(resource) => store.reference(resource, is_id, wanted),
            Among::Table(table) => {
                if is_id { by_id(table, wanted) } else { by_number(table, wanted) }.map(Linked::from)
            }
        }
    }
}

/// The stem `group` makes `group_id`, `group_name` and `group_number`.
macro_rules! link {
    ($stem:literal, $among:expr, by_number: $by_number:literal) => {
        Link {
            id: concat!($stem, "_id"),
            name: concat!($stem, "_name"),
            number: concat!($stem, "_number"),
            by_number: $by_number,
            among: $among,
        }
    };
}

pub(super) const CUSTOMER_LINKS: [Link; 9] = [
    link!("c_level", Among::Table(LEVELS), by_number: false),
    link!("country", Among::Table(COUNTRIES), by_number: false),
    link!("province", Among::Table(PROVINCES), by_number: false),
    link!("city", Among::Table(CITIES), by_number: false),
    link!("district", Among::Table(DISTRICTS), by_number: false),
    link!("group", Among::Records("bd.customerGroup"), by_number: true),
    link!("sale_dept", Among::Records("bd.department"), by_number: true),
    link!("saler", Among::Records("bd.emp"), by_number: true),
    link!("setting_term", Among::Records("bd.settlingTerm"), by_number: true),
];

pub(super) const CONTACT_LINKS: [Link; 4] = [
    link!("contact_country", Among::Table(COUNTRIES), by_number: false),
    link!("contact_province", Among::Table(PROVINCES), by_number: false),
    link!("contact_city", Among::Table(CITIES), by_number: false),
    link!("contact_district", Among::Table(DISTRICTS), by_number: false),
];
