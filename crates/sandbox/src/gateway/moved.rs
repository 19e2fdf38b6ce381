//! What the gateway answers at an address that account sets have left.

use serde::{Deserialize, Serialize};

use super::error::{Code, GatewayError};

/// The answer to a business call with the old router address of an account set that was moved. In JSON it is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub enum Moved {
    /// 404: no route matches.
    NoRoute,
    /// 5001: the API does not exist.
    UnknownApi,
    /// 5002: the request method is wrong.
    WrongMethod,
}

impl Moved {
    pub(crate) const fn error(self) -> GatewayError {
        match self {
            Self::NoRoute => GatewayError::NoRoute,
            Self::UnknownApi => GatewayError::Gateway(Code::UnknownApi),
            Self::WrongMethod => GatewayError::Gateway(Code::WrongMethod),
        }
    }
}

impl TryFrom<u16> for Moved {
    type Error = String;

    fn try_from(number: u16) -> Result<Self, String> {
        match number {
            404 => Ok(Self::NoRoute),
            5001 => Ok(Self::UnknownApi),
            5002 => Ok(Self::WrongMethod),
            _ => Err(format!("{number} is not an answer at an old address: give 404, 5001 or 5002")),
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
