//! Refusals of the gateway: what it says before a call reaches the business layer.

use crate::failure::Failure;

/// Why a call is not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// HTTP 404: no data centre or no service behind this address.
    NoRoute,
    /// HTTP 519 with a four-digit code.
    Gateway(Code),
    /// HTTP 429.
    TooMany {
        /// After how many seconds one call fits again.
        retry_after_s: u64,
    },
    /// HTTP 200 with a ten-digit code.
    Business(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Business(failure)
    }
}

/// A four-digit code of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    AuthVersion,
    ClientIdMissing,
    ClientIdUnknown,
    Timestamp,
    SignHeaders,
    Signature,
    TokenEmpty,
    TokenInvalid,
    TokenExpired,
    NoPermission,
    NotSubscribed,
    UnknownApi,
    WrongMethod,
}

impl Code {
    /// `errcode`, `description`, `description_cn`.
    pub(crate) const fn texts(self) -> (u16, &'static str, &'static str) {
        match self {
            Self::AuthVersion => (4001, "auth version is empty or invalid", "认证版本为空或无效"),
            Self::ClientIdMissing => (4002, "client id is empty", "client id为空"),
            Self::ClientIdUnknown => (4003, "client id is invalid", "client id无效"),
            Self::Timestamp => (4006, "timestamp is invalid", "时间戳无效"),
            Self::SignHeaders => (4007, "sign headers are invalid", "签名头无效"),
            Self::Signature => (4008, "signature is invalid", "签名无效"),
            Self::TokenEmpty => (4009, "app-token is empty", "app-token为空"),
            Self::TokenInvalid => (4010, "app-token is invalid", "app-token无效"),
            Self::TokenExpired => (4011, "app-token has expired", "app-token已过期"),
            Self::NoPermission => (4012, "no permission", "没有权限"),
            Self::NotSubscribed => (4013, "the API is not subscribed", "未订阅该API"),
            Self::UnknownApi => (5001, "the API does not exist", "API不存在"),
            Self::WrongMethod => (5002, "the request method is wrong", "请求方法错误"),
        }
    }
}
