//! An operation of the API as data: its address, its request, and what a client must know about it.
//!
//! Each operation of the catalog is one line of text, its *table*; [`Operation::read`] reads it. No operation is
//! written in code.

#[cfg(feature = "catalog")]
pub mod catalog;
mod proof;
mod repeat;
mod table;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jdy_messages::requests;

use crate::json::{Invalid, Json};
use crate::model::{Checker, Model};

pub use proof::{Proof, Required};
pub use repeat::Repeat;

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path.
    pub path: String,
    /// What it does to the records.
    pub effect: Effect,
    /// Where the request's fields go.
    pub place: Place,
    /// Whether its table was checked by hand. Then everything in it is enforced; else required fields, choices and
    /// formats are warnings, since the official documentation contradicts itself.
    pub is_reviewed: bool,
    /// The models of the request, which refer to each other by index. The first one is the request itself.
    pub models: Vec<Model>,
    /// Fields of which exactly one must be given.
    pub one_of: Vec<String>,
    /// Pairs of fields, start and end.
    pub spans: Vec<(String, String)>,
    /// Pairs of fields: the first is required where the second is given.
    pub with: Vec<(String, String)>,
    /// What an answer that reports success has at least.
    pub proof: Proof,
    /// How a save whose answer was lost is found.
    pub look_up: Option<LookUp>,
    /// The field of the request with a key of the caller's own, by which the service refuses a duplicate.
    pub external_key: Option<String>,
    /// The fields that select a page of a list.
    pub paging: Option<Paging>,
    /// The field of the answer with the rows.
    pub rows: String,
    /// The field of the answer with the number of all rows; nothing where the service does not count.
    pub count: Option<String>,
}

/// What an operation does to the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Changes nothing: may be repeated.
    Read,
    /// Saves a record.
    Save,
    /// Anything else: it moves money, audits, pushes, adjusts. It is never repeated without a check.
    Action,
}

/// Where the fields of a request go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Into the query.
    Query,
    /// Into the body, as JSON.
    Body,
}

/// How a save whose answer was lost is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookUp {
    /// The field of the request that identifies the record.
    pub by: String,
    /// The path of the operation that finds it.
    pub path: String,
    /// The parameter of that operation.
    pub filter: String,
    /// What that operation gives.
    pub answer: LookUpAnswer,
    /// The field of the record with the time of its creation.
    pub created: String,
}

/// What a look-up gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookUpAnswer {
    /// The record itself, or an error where there is none.
    Record,
    /// A list of the records with this value.
    Rows,
    /// A list of records that resemble it. If the record is not among them, that proves nothing.
    Resembling,
}

/// The fields of a request that select a page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging {
    /// The field with the number of the page.
    pub page: String,
    /// The field with the number of rows on a page.
    pub size: String,
}

/// A request that passed every check.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The fields that are sent.
    pub fields: Json<'a>,
    /// Whether they differ from the given ones.
    pub changed: bool,
    /// Whether it may be sent again.
    pub repeat: Repeat,
    /// What is not as documented, and was let through.
    pub warnings: Vec<Invalid>,
}

impl Operation {
    /// A checker for its models.
    pub fn checker(&self) -> Checker<'_> {
        Checker::new(&self.models, self.is_reviewed, self.place == Place::Query)
    }

    /// Checks a request of this operation.
    pub fn check<'a>(&self, mut fields: Json<'a>) -> Result<Checked<'a>, Invalid> {
        let mut checker = self.checker();
        let changed = match self.models.first() {
            Some(request) => checker.check(request, &mut fields)?,
            None => false,
        };
        self.check_together(&fields)?;
        Ok(Checked { repeat: self.repeat(&fields), fields, changed, warnings: checker.into_warnings() })
    }

    /// Accepts a request as it is.
    pub fn unchecked<'a>(&self, fields: Json<'a>) -> Checked<'a> {
        Checked { repeat: self.repeat(&fields), fields, changed: false, warnings: Vec::new() }
    }

    /// Checks the rules that concern several fields.
    fn check_together(&self, fields: &Json) -> Result<(), Invalid> {
        if let [first, ..] = self.one_of.as_slice() {
            let given = self.one_of.iter().filter(|name| fields.get(name).is_some()).count();
            let message = match given {
                0 => Some(requests::alternative_missing),
                1 => None,
                _ => Some(requests::alternative_doubled),
            };
            if let Some(message) = message {
                let fields = format!("`{}`", self.one_of.join("`, `"));
                return Err(Invalid::new(message, &[&fields]).in_field(first));
            }
        }
        for (needed, other) in &self.with {
            if fields.get(other).is_some() && fields.get(needed).is_none() {
                return Err(Invalid::new(requests::companion_missing, &[other, needed]).in_field(needed));
            }
        }
        self.spans.iter().try_for_each(|(start, end)| in_order(fields, start, end))
    }
}

/// A span that ends before it starts matches nothing, and the service does not say so.
///
/// Both ends are texts of one length whose order is that of time.
fn in_order(fields: &Json, start: &str, end: &str) -> Result<(), Invalid> {
    let text = |name| fields.get(name).and_then(Json::as_text);
    match (text(start), text(end)) {
        (Some(from), Some(to)) if to.len() == from.len() && to < from => {
            Err(Invalid::new(requests::end_before_start, &[]).in_field(end))
        }
        _ => Ok(()),
    }
}
