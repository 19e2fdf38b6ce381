//! What a test controls: the journal, the faults, and who may use them over the network.

mod access;
mod endpoints;
mod faults;
mod journal;
mod refusal;

pub(crate) use endpoints::answer;
pub(crate) use faults::Faults;
pub(crate) use journal::Journal;
#[cfg(target_family = "wasm")]
pub(crate) use refusal::refused;

pub use access::ControlAccess;
pub use faults::{Arriving, Delivery, Fault, Lose, StandIn};
pub use journal::Entry;
