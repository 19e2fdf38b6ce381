//! The result of a call.

use std::fmt;

use jdy_core::error::{Code, Error};
use jdy_core::json::Json;
use jdy_core::value::Value;

use crate::action::Action;

/// A customer as the service shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its remark.
    pub remark: String,
    /// The names of its contacts; nothing where they are not shown.
    pub contacts: Option<Vec<String>>,
}

impl Row {
    /// A row of a list, or a customer by itself.
    pub fn of(json: &Json<'_>) -> Option<Self> {
        let text = |name| json.get(name).and_then(Json::as_text).map(str::to_owned);
        let contacts = match json.get("bomentity") {
            Some(Json::List(contacts)) => {
                let name = |contact: &Json<'_>| Some(contact.get("contact_person")?.as_text()?.to_owned());
                Some(contacts.iter().filter_map(name).collect())
            }
            _ => None,
        };
        Some(Self { id: text("id")?, number: text("number")?, name: text("name")?, remark: text("remark")?, contacts })
    }
}

/// The result of a call.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Saved, with these ids; none where the service gives none.
    Saved(Vec<String>),
    /// The customer that was read.
    Read(Row),
    /// The whole list.
    Listed(Vec<Row>),
    /// It failed.
    Failed(Error),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saved(ids) => write!(f, "saved {}", ids.join(", ")),
            Self::Read(row) => write!(f, "read {row}"),
            Self::Listed(rows) => {
                write!(f, "listed {} rows", rows.len())?;
                rows.iter().try_for_each(|row| write!(f, "\n      {row}"))
            }
            Self::Failed(error) => write!(f, "{error}"),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, number, name, remark, .. } = self;
        write!(f, "{id} {number} \"{name}\" \"{remark}\"")
    }
}

impl Outcome {
    /// The result that the `data` of an answer stands for.
    pub(crate) fn of(action: &Action, data: Option<&Json<'_>>) -> Result<Self, Error> {
        let ids = |data: &Json| match data.get("ids") {
            Some(Json::List(ids)) => Some(ids.iter().filter_map(|id| Some(id.as_text()?.to_owned())).collect()),
            _ => None,
        };
        let id = |data: &Json| data.text_of("id").map(|id| vec![id]);
        match action {
            Action::SaveCustomer(_) | Action::SaveRecord(_) => data.and_then(ids).map(Self::Saved),
            Action::SaveMember { .. } => data.and_then(id).map(Self::Saved),
            Action::SaveCust { .. } => {
                Some(Self::Saved(data.and_then(|data| data.get("data")).and_then(id).unwrap_or_default()))
            }
            Action::Get { .. } => data.and_then(Row::of).map(Self::Read),
            Action::List { .. } => None,
        }
        .ok_or_else(|| misread("data"))
    }
}

/// An error for an answer that the simulation itself cannot read.
pub(crate) fn misread(what: &str) -> Error {
    Error::of(Code::Wasm).described(what.into())
}
