//! The operations on customers (客户).

mod detail;
mod fields;
mod filter;
mod list;
mod save;

pub(crate) use detail::detail;
pub(crate) use list::{DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, list};
pub(crate) use save::save;
