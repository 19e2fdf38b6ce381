//! From an address to its operation.

use super::error::{Code, Refusal};
use crate::operation::Operation;

const CONNECTOR: &str = "/jdyconnector/";
const BUSINESS: &str = "/jdy/v2/";

/// The operation behind a request; `routed` tells whether its X-GW-Router-Addr leads to a data centre.
pub(super) fn find(method: &str, path: &str, routed: bool) -> Result<Operation, Refusal> {
    if !(path.starts_with(CONNECTOR) || path.starts_with(BUSINESS) && routed) {
        return Err(Refusal::NoRoute);
    }
    Operation::at(method, path).ok_or(Refusal::Gateway(if Operation::exists_at(path) {
        Code::WrongMethod
    } else {
        Code::UnknownApi
    }))
}
