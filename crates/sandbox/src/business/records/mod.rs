//! The records of an account set, without the operations on them.

mod customer;
mod numbering;
mod record;
pub(crate) mod references;
mod store;

pub(crate) use customer::{Contact, Customer, Gender, Texts};
pub(crate) use numbering::Ids;
pub(crate) use record::{AUDITED, Record};
pub(crate) use store::{Linked, Store};
