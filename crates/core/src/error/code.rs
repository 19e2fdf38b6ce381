//! The codes: one table, from which the error classes of the package are generated as well.

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
    ($($code:ident $name:literal $class:literal $responsible:ident $retryable:literal $doc:literal $hint:literal;)+) => {
        /// What kind of error it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $doc] $code,)+ }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code),+];

            /// The code as text: `invalid_request`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$code => $name),+ }
            }

            /// The name of the error class in JavaScript.
            pub const fn class(self) -> &'static str {
                match self { $(Self::$code => $class),+ }
            }

            /// What it means.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$code => $doc),+ }
            }

            /// Whether a save that failed in this way may have been carried out, unless the answer proves otherwise.
            pub const fn maybe_carried_out(self) -> bool {
                matches!(
                    self,
                    Self::Gateway | Self::Network | Self::Timeout | Self::Aborted | Self::Protocol | Self::OutcomeUnknown
                )
            }

            /// What to do, unless the errcode says it better.
            pub const fn hint(self) -> &'static str {
                match self { $(Self::$code => $hint),+ }
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

codes! {
    InvalidRequest "invalid_request" "InvalidRequestError" Developer false
        "The request was refused here, before anything was sent; `path` names the field."
        "Correct the field and call again.";
    Config "config" "ConfigError" Developer false
        "An option is missing, contradictory or not accepted by the service."
        "Check clientId, clientSecret, appKey, appSecret and routerAddr against the open platform's console.";
    SignatureRejected "signature_rejected" "SignatureRejectedError" Developer false
        "The service did not accept the signature."
        "Check clientSecret (not appSecret, no blanks around it); compare signer.sign(request).stringToSign with what was sent.";
    ClockSkew "clock_skew" "ClockSkewError" Developer false
        "The clock of this machine is more than 5 minutes off."
        "Set the clock of this machine.";
    Token "token" "TokenError" Developer false
        "The app-token is missing, wrong or expired."
        "Fetch a new token: a token lives 24 hours and belongs to one account set.";
    Permission "permission" "PermissionError" Customer false
        "The application may not do this in this account set."
        "Grant the application the permission, or subscribe to the API, in the open platform's console.";
    NotFound "not_found" "NotFoundError" Developer false
        "There is no such record."
        "Check the id or number; it may belong to another account set.";
    RateLimited "rate_limited" "RateLimitedError" Developer true
        "Too many calls: 500 a minute for an account set, 2 a minute for tokens."
        "Wait a minute, then call again.";
    Business "business" "BusinessError" Developer false
        "The service understood the call and refused it; `errcode` and `description` say why."
        "Read the description; correct the data and call again.";
    Gateway "gateway" "GatewayError" Operations true
        "The service's gateway failed, or led nowhere."
        "Call again later.";
    Network "network" "NetworkError" Operations true
        "The service could not be reached."
        "Check the connection and baseUrl. A page must call through a relay.";
    Timeout "timeout" "TimeoutError" Operations true
        "No answer came in time."
        "Call again later, or raise timeoutMs: single answers take up to 30 s.";
    Aborted "aborted" "AbortedError" Developer false
        "The caller's signal ended the call."
        "Nothing to do.";
    Protocol "protocol" "ProtocolError" Operations false
        "The answer cannot be read."
        "Keep the answer and ask the service's support.";
    Incomplete "incomplete" "IncompleteError" Operations true
        "Rows are missing from a list."
        "Read the list again.";
    OutcomeUnknown "outcome_unknown" "OutcomeUnknownError" Developer false
        "A save that may or may not have been carried out; `cause` says what happened."
        "Look whether the record is there before you save it again.";
    Wasm "wasm" "WasmError" Developer false
        "The WebAssembly instance could not start, or died during the call."
        "Call again; after a save, look for the record. In a page, the Content-Security-Policy needs 'wasm-unsafe-eval'.";
}
