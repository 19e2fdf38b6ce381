//! The operations of the API: each in one file, all in one list.
//!
//! To add one, write its file (models, `impl Operation`) and add it to the list below.

pub mod cust_save;
pub mod customer_detail;
pub mod customer_list;
pub mod customer_save;
pub mod member_save;

use alloc::string::String;

use crate::json::{Invalid, Json};
use crate::model::{Model, ModelInfo};

/// Every operation, in the order in which documentation shows them.
pub const OPERATIONS: &[Entry] = &[
    Entry::of::<customer_save::CustomersSave>(),
    Entry::of::<customer_detail::CustomersGet>(),
    Entry::of::<customer_list::CustomersList>(),
    Entry::of::<member_save::MembersSave>(),
    Entry::of::<cust_save::CustSave>(),
];

/// An operation of the API, described in one place.
pub trait Operation {
    /// What is sent.
    type Request: Model;
    /// The `data` of a successful answer.
    type Answer: Model;

    /// Name, method and path.
    const INFO: Info;
    /// Its name on the service's pages.
    const CHINESE: &'static str;
    /// What it does.
    const DOCS: &'static [&'static str];

    /// What no single field can tell.
    fn check(fields: &Json) -> Result<(), Invalid> {
        let _ = fields;
        Ok(())
    }

    /// Whether a request with these fields may be sent again when the outcome is unknown.
    fn repeat(fields: &Json) -> Repeat;
}

/// A group of operations on one kind of record, a property of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The name of the property: `customers`.
    pub name: &'static str,
    /// The name of its class in TypeScript: `Customers`.
    pub class: &'static str,
    /// What the service's pages call the records.
    pub chinese: &'static str,
    /// What the records are.
    pub docs: &'static str,
}

/// Name, method and path of an operation.
#[derive(Debug)]
pub struct Info {
    /// The group of the client that has it.
    pub group: Group,
    /// Its name in the group: `save`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path.
    pub path: &'static str,
    /// Where the request's fields go.
    pub parameters: Parameters,
    /// Two fields of which exactly one must be given, where there are such.
    pub exactly_one_of: Option<(&'static str, &'static str)>,
    /// Whether an answer is one page of a list, and `page` asks for another.
    pub paged: bool,
    /// What an answer that reports success has at least.
    pub proof: Proof,
}

/// What an answer that reports success has at least; without it, it is no answer to build on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: its `data` may be null.
    Nothing,
    /// `data`.
    Data,
    /// A field of `data`, which is not empty.
    Field(&'static str),
}

/// An HTTP method of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Writes, and reads of the cust family.
    Post,
}

impl Method {
    /// The name, in capitals.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// Where the fields of a request go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameters {
    /// Into the query.
    Query,
    /// Into the body, as JSON.
    Body,
}

/// Whether a request may be sent again when the outcome is unknown. There is no idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It reads, or it does what is the same twice as once.
    Safe,
    /// It updates the record with this id.
    Update {
        /// The id of the record.
        id: String,
        /// It adds a row each time: otherwise twice is the same as once, unless another update comes between.
        adds: bool,
    },
    /// It creates a record with this number: a look at the number tells whether it arrived.
    CheckFirst {
        /// The number (编码) of the new record.
        number: String,
    },
    /// It creates something, and nothing tells whether it arrived.
    Never,
}

/// A request that passed every check.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The fields that are sent.
    pub fields: Json<'a>,
    /// Whether they are others than were given.
    pub changed: bool,
    /// Whether it may be sent again.
    pub repeat: Repeat,
}

/// Whether a request has a row that the service adds each time it arrives: an object in a list that has no id, wherever
/// it stands, in a field that the model knows or in `extra`.
pub(crate) fn adds_a_row(fields: &Json) -> bool {
    let is_new = |row: &Json| match row {
        Json::Object(_) => match row.get("id") {
            None | Some(Json::Null | Json::Integer(0)) => true,
            Some(Json::Text(id)) => id.trim().is_empty(),
            Some(_) => false,
        },
        _ => false,
    };
    match fields {
        Json::List(items) => items.iter().any(|item| is_new(item) || adds_a_row(item)),
        Json::Object(entries) => entries.iter().any(|(_, value)| adds_a_row(value)),
        _ => false,
    }
}

/// An operation without its types, for lists and for calls by name.
#[derive(Debug)]
pub struct Entry {
    /// Name, method and path.
    pub info: &'static Info,
    /// What is sent.
    pub request: &'static ModelInfo,
    /// The `data` of a successful answer.
    #[cfg(feature = "docs")]
    pub answer: &'static ModelInfo,
    /// Its name on the service's pages.
    #[cfg(feature = "docs")]
    pub chinese: &'static str,
    /// What it does.
    #[cfg(feature = "docs")]
    pub docs: &'static [&'static str],
    check: fn(&Json) -> Result<(), Invalid>,
    repeat: fn(&Json) -> Repeat,
}

impl Entry {
    pub(crate) const fn of<O: Operation>() -> Self {
        Self {
            info: &O::INFO,
            request: &<O::Request as Model>::INFO,
            #[cfg(feature = "docs")]
            answer: &<O::Answer as Model>::INFO,
            #[cfg(feature = "docs")]
            chinese: O::CHINESE,
            #[cfg(feature = "docs")]
            docs: O::DOCS,
            check: O::check,
            repeat: O::repeat,
        }
    }

    /// The operation `group.name`.
    pub fn named(group: &str, name: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|entry| entry.info.group.name == group && entry.info.name == name)
    }

    /// Checks a request of this operation.
    pub fn check<'a>(&self, mut fields: Json<'a>) -> Result<Checked<'a>, Invalid> {
        let changed = self.request.check(&mut fields)?;
        if let Some((first, second)) = self.info.exactly_one_of {
            let problem = match (fields.get(first), fields.get(second)) {
                (None, None) => Some("is required, or its alternative"),
                (Some(_), Some(_)) => Some("is given together with its alternative"),
                _ => None,
            };
            if let Some(problem) = problem {
                let hint = alloc::format!("give exactly one of `{first}` and `{second}`");
                return Err(Invalid::new(problem, &hint).in_field(first));
            }
        }
        (self.check)(&fields)?;
        Ok(Checked { repeat: (self.repeat)(&fields), fields, changed })
    }
}
