//! The business layer: the operations, their checks and their records.

mod accepted;
mod body;
pub(crate) mod custom_records;
pub(crate) mod customers;
mod error;
pub(crate) mod generic;
pub(crate) mod members;
mod parameters;
pub(crate) mod records;

pub(crate) use accepted::Accepted;
pub(crate) use error::BusinessError;
pub(crate) use parameters::Parameters;
