//! The codes of errors: who has to act, whether a repeat may help, and the texts for errors without a message of their
//! own.

use crate::{Message, Translated};

/// Who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Responsible {
    /// The operators of the service (运维).
    Operations,
    /// The developers of the calling program (开发者).
    Developer,
    /// The customer that owns the account set (客户).
    Customer,
}

impl Responsible {
    /// The name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operations => "operations",
            Self::Developer => "developer",
            Self::Customer => "customer",
        }
    }
}

macro_rules! codes {
    ($($code:ident $id:ident $class:literal $responsible:ident $retryable:literal
        [$text:literal, $hint:literal] [$chinese_text:literal, $chinese_hint:literal];)+) => {
        /// What kind of error it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $text] $code,)+ }

        $(
            #[expect(non_upper_case_globals, reason = "its name is the id")]
            const $id: Message = Message(concat!(stringify!($id), "\n", $text, "\n", $hint));
        )+

        pub(crate) static ALL: &[Translated] =
            &[$(Translated { english: $id, chinese: [$chinese_text, $chinese_hint] }),+];

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code),+];

            /// The code as text: `invalid_request`. (Its message would bring the texts of all codes along.)
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$code => stringify!($id)),+ }
            }

            /// What it means, and what to do unless a message says more.
            pub const fn message(self) -> Message {
                match self { $(Self::$code => $id),+ }
            }

            /// The name of the error class in JavaScript.
            pub const fn class(self) -> &'static str {
                match self { $(Self::$code => $class),+ }
            }

            /// Who has to act, unless the errcode says otherwise.
            pub const fn responsible(self) -> Responsible {
                match self { $(Self::$code => Responsible::$responsible),+ }
            }

            /// Whether the same call may succeed later, unless the errcode says otherwise.
            pub const fn retryable(self) -> bool {
                match self { $(Self::$code => $retryable),+ }
            }
        }
    };
}

impl Code {
    /// What it means.
    pub fn meaning(self) -> &'static str {
        self.message().text()
    }

    /// What to do, unless a message says more.
    pub fn hint(self) -> &'static str {
        self.message().hint()
    }

    /// Whether a save that failed in this way may have been carried out, unless the answer proves otherwise.
    pub const fn maybe_carried_out(self) -> bool {
        matches!(
            self,
            Self::Gateway | Self::Network | Self::Timeout | Self::Aborted | Self::Protocol | Self::OutcomeUnknown
        )
    }
}

codes! {
    InvalidRequest invalid_request "InvalidRequestError" Developer false
        [
            "The request was refused here, before anything was sent; `path` names the field.",
            "Correct the field and call again."
        ]
        ["请求未通过本地校验，没有发送；`path` 指出有问题的字段。", "请改正该字段后重新调用。"];
    Config config "ConfigError" Developer false
        [
            "An option is missing, contradictory or not accepted by the service.",
            "Check clientId, clientSecret, appKey, appSecret and routerAddr against the open platform's console."
        ]
        ["配置项缺失、互相矛盾，或不被服务端接受。", "请对照开放平台控制台检查 clientId、clientSecret、appKey、appSecret 和 routerAddr。"];
    SignatureRejected signature_rejected "SignatureRejectedError" Developer false
        [
            "The service did not accept the signature.",
            "Check clientSecret (not appSecret, no blanks around it): `npx jdy-wasm doctor` tests it, `npx jdy-wasm \
             verify` explains a request that you signed yourself."
        ]
        [
            "服务端验签未通过。",
            "请检查 clientSecret（不是 appSecret，前后没有空格）：用 `npx jdy-wasm doctor` 检验；自己签名的请求用 `npx jdy-wasm verify` 诊断。"
        ];
    ClockSkew clock_skew "ClockSkewError" Developer false
        ["The clock of this machine is more than 5 minutes off.", "Set the clock of this machine."]
        ["本机时钟与服务端相差超过 5 分钟。", "请校准本机时钟。"];
    Token token "TokenError" Developer false
        [
            "The app-token is missing, wrong or expired.",
            "Fetch a new token: a token lives 24 hours and belongs to one account set."
        ]
        ["app-token 缺失、错误或已过期。", "请重新获取 app-token：它的有效期 24 小时，只属于一个账套。"];
    Permission permission "PermissionError" Customer false
        [
            "The application may not do this in this account set.",
            "Grant the application the permission, or subscribe to the API, in the open platform's console."
        ]
        ["应用在该账套中没有此项权限。", "请在开放平台控制台给应用授权，或订阅该接口。"];
    NotFound not_found "NotFoundError" Developer false
        ["There is no such record.", "Check the id or number; it may belong to another account set."]
        ["没有这条记录。", "请检查 id 或编码；它可能属于另一个账套。"];
    RateLimited rate_limited "RateLimitedError" Developer true
        ["Too many calls: 500 a minute for an account set, 2 a minute for tokens.", "Wait a minute, then call again."]
        ["调用超出限流：每个账套每分钟 500 次，获取 app-token 每分钟 2 次。", "请等待一分钟后再调用。"];
    Business business "BusinessError" Developer false
        [
            "The service understood the call and refused it; `errcode` and `description` say why.",
            "Read the description; correct the data and call again."
        ]
        ["服务端收到了调用并拒绝执行；原因见 `errcode` 和 `description`。", "请按 description 改正数据后重新调用。"];
    Gateway gateway "GatewayError" Operations true
        ["The service's gateway failed, or led nowhere.", "Call again later."]
        ["服务端的网关出错，或地址没有对应的接口。", "请稍后重试。"];
    Network network "NetworkError" Operations true
        ["The service could not be reached.", "Check the connection and baseUrl. A page must call through a relay."]
        ["无法连接服务端。", "请检查网络和 baseUrl。浏览器页面必须通过中继调用。"];
    Timeout timeout "TimeoutError" Operations true
        ["No answer came in time.", "Call again later, or raise timeoutMs: single answers take up to 30 s."]
        ["没有在时限内收到响应。", "请稍后重试，或调大 timeoutMs：单次响应最长可达 30 秒。"];
    Aborted aborted "AbortedError" Developer false
        ["The caller's signal ended the call.", "Nothing to do."]
        ["调用方的 signal 中止了这次调用。", "无需处理。"];
    Protocol protocol "ProtocolError" Operations false
        ["The answer cannot be read.", "Keep the answer and ask the service's support."]
        ["无法解析响应。", "请保留响应内容，联系服务端的技术支持。"];
    Incomplete incomplete "IncompleteError" Operations true
        [
            "Rows are missing from a list, or the service refused some of several records.",
            "Read the list again, or send the refused records again: `data` names them."
        ]
        ["列表缺少行，或服务端拒绝了多条记录中的一部分。", "请重新读取该列表，或只重新发送被拒绝的记录（见 `data`）。"];
    OutcomeUnknown outcome_unknown "OutcomeUnknownError" Developer false
        [
            "A save that may or may not have been carried out; `cause` says what happened.",
            "Look whether the record is there before you save it again."
        ]
        ["保存可能已执行，也可能没有执行；发生了什么见 `cause`。", "再次保存之前，请先查询该记录是否已存在。"];
    Wasm wasm "WasmError" Developer false
        [
            "The WebAssembly instance could not start, or died during the call.",
            "Call again; after a save, look for the record. In a page, the Content-Security-Policy needs \
             'wasm-unsafe-eval'."
        ]
        ["WebAssembly 实例无法启动，或在调用期间崩溃。", "请重新调用；如果是保存，请先查询该记录。页面的 Content-Security-Policy 需要包含 'wasm-unsafe-eval'。"];
}
