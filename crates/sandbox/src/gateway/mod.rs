//! The gateway: what happens to a call before the business layer and after it.

mod admission;
pub(crate) mod answer;
mod authorizations;
mod endpoints;
mod error;
mod limits;
mod moved;
mod nonces;
mod routes;
mod tokens;

pub(crate) use admission::Gateway;
pub(crate) use error::{Code, GatewayError};

pub use moved::Moved;
