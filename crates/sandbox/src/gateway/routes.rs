//! Finds the operation of an address.

use super::error::{Code, GatewayError};
use crate::operation::Operation;

const CONNECTOR: &str = "/jdyconnector/";
pub(super) const BUSINESS: &str = "/jdy/v2/";

/// The operation behind a request; `routed`: its X-GW-Router-Addr is that of a data centre.
pub(super) fn find(method: &str, path: &str, routed: bool) -> Result<Operation, GatewayError> {
    if !(path.starts_with(CONNECTOR) || path.starts_with(BUSINESS) && routed) {
        return Err(GatewayError::NoRoute);
    }
    Operation::at(method, path).ok_or(GatewayError::Gateway(if Operation::exists_at(path) {
        Code::WrongMethod
    } else {
        Code::UnknownApi
    }))
}
