//! The operations that the sandbox has, and their addresses.
//!
//! Those without code of their own are in the catalog.

use jdy_core::json::{Invalid, Json};
use jdy_core::nearest;
use jdy_messages::sandbox::{fault_unknown_operation, fault_unknown_operation_near};
use serde::{Serialize, Serializer};

use crate::catalog;

/// The two token endpoints, and all operations of the catalog. In JSON they have their names of the journal; the names
/// of the catalog are read as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// `GET …/kingdee_auth_token`: the app-token.
    AuthToken,
    /// `POST …/push_app_authorize`: the account sets.
    PushAuthorize,
    /// `POST /jdy/v2/bd/customer`
    CustomerSave,
    /// `GET /jdy/v2/bd/customer`
    CustomerList,
    /// `GET /jdy/v2/bd/customer_detail`
    CustomerDetail,
    /// `POST /jdy/v2/ls/member`
    MemberSave,
    /// `POST /jdy/v2/cust/save`
    CustSave,
    /// Any other one, by its name in the catalog: `scm.salOrder.save`.
    Other(&'static str),
}

const TABLE: [(&str, &str, Operation); 7] = [
    ("GET", "/jdyconnector/app_management/kingdee_auth_token", Operation::AuthToken),
    ("POST", "/jdyconnector/app_management/push_app_authorize", Operation::PushAuthorize),
    ("POST", "/jdy/v2/bd/customer", Operation::CustomerSave),
    ("GET", "/jdy/v2/bd/customer", Operation::CustomerList),
    ("GET", "/jdy/v2/bd/customer_detail", Operation::CustomerDetail),
    ("POST", "/jdy/v2/ls/member", Operation::MemberSave),
    ("POST", "/jdy/v2/cust/save", Operation::CustSave),
];

impl Operation {
    /// True where any method of this path is an operation.
    pub(crate) fn exists_at(path: &str) -> bool {
        TABLE.iter().any(|(_, known, _)| *known == path) || catalog::exists_at(path)
    }

    /// The operation of an address.
    pub(crate) fn at(method: &str, path: &str) -> Option<Self> {
        let mut here = TABLE.iter().filter(|(known, place, _)| *known == method && *place == path);
        let own = here.next().map(|(.., operation)| *operation);
        own.or_else(|| catalog::name_at(method, path).map(Self::Other))
    }

    /// True where it acts on an account set, with an app-token.
    pub(crate) const fn is_business(self) -> bool {
        !matches!(self, Self::AuthToken | Self::PushAuthorize)
    }

    /// True where it acts on custom forms, which an account set subscribes.
    pub(crate) fn is_of_custom_forms(self) -> bool {
        self == Self::CustSave || matches!(self, Self::Other(name) if name.starts_with("cust."))
    }

    /// True where its body is a file, `multipart/form-data`.
    pub(crate) fn takes_file(self) -> bool {
        matches!(self, Self::Other(name) if catalog::is_multipart(name))
    }

    /// The operation with this name of the journal or of the catalog.
    pub(crate) fn named(given: &str) -> Result<Self, Invalid> {
        let mut known = TABLE.iter().map(|(.., operation)| *operation);
        let in_catalog = || catalog::address(given).and_then(|(method, path)| Self::at(method, path));
        known.find(|operation| operation.name() == given).or_else(in_catalog).ok_or_else(|| Self::unknown(given))
    }

    fn unknown(given: &str) -> Invalid {
        let names = TABLE.map(|(.., operation)| operation.name());
        let given_text = Json::from(given).to_string();
        match nearest(given, names.into_iter().chain(catalog::names())) {
            Some(near) => Invalid::new(fault_unknown_operation_near, &[&given_text, near]),
            None => Invalid::new(fault_unknown_operation, &[&given_text, &names.join(", ")]),
        }
    }

    /// Its name in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AuthToken => "kingdee_auth_token",
            Self::PushAuthorize => "push_app_authorize",
            Self::CustomerSave => "customer_save",
            Self::CustomerList => "customer_list",
            Self::CustomerDetail => "customer_detail",
            Self::MemberSave => "member_save",
            Self::CustSave => "cust_save",
            Self::Other(name) => name,
        }
    }
}

impl Serialize for Operation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
