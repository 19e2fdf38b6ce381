//! Failures on purpose.

mod delivery;
mod fault;
mod headers;
mod list;
mod stand_in;

pub(crate) use list::Faults;

pub use delivery::{Arriving, Delivery};
pub use fault::{Fault, Lose};
pub use stand_in::StandIn;
