//! The answer of the gateway at an address that account sets have left.

use serde::Serialize;

use super::error::{Code, GatewayError};

/// The answer to a business call with the old router address of an account set that was moved. In JSON it is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "u16")]
pub enum Moved {
    /// 404: no route matches.
    NoRoute,
    /// 5001: the API does not exist.
    UnknownApi,
    /// 5002: the request method is wrong.
    WrongMethod,
}

impl Moved {
    pub(crate) const fn with_number(number: u16) -> Option<Self> {
        match number {
            404 => Some(Self::NoRoute),
            5001 => Some(Self::UnknownApi),
            5002 => Some(Self::WrongMethod),
            _ => None,
        }
    }

    pub(crate) const fn error(self) -> GatewayError {
        match self {
            Self::NoRoute => GatewayError::NoRoute,
            Self::UnknownApi => GatewayError::Gateway(Code::UnknownApi),
            Self::WrongMethod => GatewayError::Gateway(Code::WrongMethod),
        }
    }
}

impl From<Moved> for u16 {
    fn from(moved: Moved) -> Self {
        match moved {
            Moved::NoRoute => 404,
            Moved::UnknownApi => 5001,
            Moved::WrongMethod => 5002,
        }
    }
}
