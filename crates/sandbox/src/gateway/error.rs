//! Why the gateway does not carry out a call.

use crate::business::BusinessError;

/// An error of the gateway, or of the business layer behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GatewayError {
    /// HTTP 404: the address leads to no data centre or service.
    NoRoute,
    /// HTTP 519 with a four-digit code.
    Gateway(Code),
    /// HTTP 429.
    TooManyRequests {
        /// The seconds until the next call fits.
        retry_after_s: u64,
    },
    /// HTTP 200 with a ten-digit code.
    Business(BusinessError),
}

impl From<BusinessError> for GatewayError {
    fn from(error: BusinessError) -> Self {
        Self::Business(error)
    }
}

macro_rules! codes {
    ($($name:ident $errcode:literal $description:literal $description_cn:literal;)+) => {
        /// A four-digit code of the gateway.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Code { $($name),+ }

        impl Code {
            /// The code with this number.
            pub(crate) fn with_number(errcode: u64) -> Option<Self> {
                [$(Self::$name),+].into_iter().find(|code| u64::from(code.texts().0) == errcode)
            }

            /// `errcode`, `description`, `description_cn`.
            pub(crate) const fn texts(self) -> (u16, &'static str, &'static str) {
                match self { $(Self::$name => ($errcode, $description, $description_cn)),+ }
            }
        }
    };
}

// It is unknown when the service gives 4004, 4005, 5000 and 5003 to 5007: here only a fault does.
codes! {
    AuthVersion 4001 "auth version is empty or invalid" "认证版本为空或无效";
    ClientIdMissing 4002 "client id is empty" "client id为空";
    ClientIdUnknown 4003 "client id is invalid" "client id无效";
    ClientSecretMissing 4004 "client secret is empty" "client secret为空";
    ClientSecretWrong 4005 "client secret is invalid" "client secret无效";
    Timestamp 4006 "timestamp is invalid" "时间戳无效";
    SignHeaders 4007 "sign headers are invalid" "签名头无效";
    Signature 4008 "signature is invalid" "签名无效";
    TokenEmpty 4009 "app-token is empty" "app-token为空";
    TokenInvalid 4010 "app-token is invalid" "app-token无效";
    TokenExpired 4011 "app-token has expired" "app-token已过期";
    NoPermission 4012 "no permission" "没有权限";
    NotSubscribed 4013 "the API is not subscribed" "未订阅该API";
    Internal 5000 "the gateway failed" "网关内部错误";
    UnknownApi 5001 "the API does not exist" "API不存在";
    WrongMethod 5002 "the request method is wrong" "请求方法错误";
    Unavailable 5003 "the service is unavailable" "服务不可用";
    TimedOut 5004 "the service timed out" "服务调用超时";
    Cancelled 5005 "the call was cancelled" "调用已取消";
    Fused 5006 "the service is cut off by its fuse" "服务已熔断";
    Overloaded 5007 "the service is overloaded" "服务过载";
}
