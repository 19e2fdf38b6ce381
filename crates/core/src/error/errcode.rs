//! The meaning of an answer, by its HTTP status and the service's return code (返回码), in one table.

use jdy_messages::{Message, answers};

use super::{Code, Responsible};

/// What a failed answer means.
pub(crate) struct ReturnCode {
    /// The kind of error.
    pub(crate) code: Code,
    /// What to do, and what happened if the answer does not say it.
    pub(crate) message: Message,
    /// Whether the same call may succeed later.
    pub(crate) retryable: bool,
    /// Who has to act.
    pub(crate) responsible: Responsible,
    /// Whether a save may have been carried out.
    pub(crate) maybe_carried_out: bool,
}

/// The app-token is missing, wrong or expired. The call was not carried out.
pub const TOKEN_REJECTED: [&str; 5] = ["4009", "4010", "4011", "401", "1000202001"];

/// The address leads to no API: the account set may have moved. The call was not carried out.
pub const ADDRESS_UNKNOWN: [&str; 3] = ["404", "5001", "5002"];

/// Whether an answer with this status and return code proves that its app-token was not accepted.
pub fn is_token_rejected(status: u16, errcode: &str) -> bool {
    ReturnCode::of(status, Some(errcode)).code == Code::Token
}

impl ReturnCode {
    /// The meaning of an answer that failed, or that has no return code.
    pub(crate) fn of(status: u16, errcode: Option<&str>) -> Self {
        let Some(errcode) = errcode else { return Self::of_status(status) };
        // The gateway answers 519. Other statuses of this kind come from proxies and from programs that crashed: only
        // the codes of checks that come before the call prove that it was not carried out.
        if is_server_error(status) && !is_refused_by_gateway(errcode) {
            let meaning = Self::of_code(Code::Gateway);
            let message = if is_system_error(errcode) { answers::system_error } else { meaning.message };
            return Self { message, ..meaning };
        }
        if let Some((code, message)) = documented(errcode) {
            return Self::of_errcode(errcode, code, message);
        }
        if let Some(status) = http_status(errcode) {
            return Self::of_status(status);
        }
        match status {
            519 if is_gateway_code(errcode) => Self::refused(Code::Gateway.message()),
            519 => Self::of_code(Code::Gateway),
            // 408: a proxy stopped waiting for the request. Parts of it may have reached the service.
            200..=407 | 409..=499 if !is_redirect(status) => {
                Self::of_errcode(errcode, Code::Business, Code::Business.message())
            }
            _ => Self::of_status(status),
        }
    }

    /// The meaning of an answer without a return code.
    pub(crate) fn of_status(status: u16) -> Self {
        match status {
            401 => Self { message: answers::token_not_accepted, ..Self::of_code(Code::Token) },
            403 => Self { message: answers::access_denied, ..Self::of_code(Code::Permission) },
            404 => Self::refused(answers::address_without_api),
            429 => Self { message: answers::too_many_calls, ..Self::of_code(Code::RateLimited) },
            400 | 405 | 413 | 414 | 415 => Self::refused(answers::refused_by_proxy),
            408 | 500.. => Self { message: answers::gateway_failed, ..Self::of_code(Code::Gateway) },
            _ if is_redirect(status) => Self { maybe_carried_out: true, ..Self::refused(answers::redirected) },
            _ => Self::unreadable(),
        }
    }

    /// The meaning of an answer that says neither success nor failure.
    pub(crate) const fn unreadable() -> Self {
        Self { message: answers::unreadable_answer, ..Self::of_code(Code::Protocol) }
    }

    const fn of_code(code: Code) -> Self {
        Self {
            code,
            message: code.message(),
            retryable: code.retryable(),
            responsible: code.responsible(),
            maybe_carried_out: code.maybe_carried_out(),
        }
    }

    fn of_errcode(errcode: &str, code: Code, message: Message) -> Self {
        let (led_nowhere, system_error) = (matches!(errcode, "5001" | "5002"), is_system_error(errcode));
        let meaning = Self::of_code(code);
        Self {
            message,
            retryable: system_error || (meaning.retryable && !led_nowhere),
            responsible: responsible(errcode).unwrap_or(meaning.responsible),
            maybe_carried_out: system_error || (meaning.maybe_carried_out && !led_nowhere),
            ..meaning
        }
    }

    /// Refused before it was carried out, and it will be refused again.
    const fn refused(message: Message) -> Self {
        let (code, responsible) = (Code::Gateway, Responsible::Developer);
        Self { code, message, retryable: false, responsible, maybe_carried_out: false }
    }
}

fn documented(errcode: &str) -> Option<(Code, Message)> {
    let usual = |code: Code| (code, code.message());
    let meaning = match errcode {
        "4001" | "4002" | "4003" | "4004" | "4005" => (Code::Config, answers::check_client),
        "1020002008" | "1040002000" => (Code::Config, answers::check_app_secret),
        "4006" => usual(Code::ClockSkew),
        "4007" | "4008" => usual(Code::SignatureRejected),
        rejected if TOKEN_REJECTED.contains(&rejected) => usual(Code::Token),
        "4012" | "4013" => usual(Code::Permission),
        "1030002003" => usual(Code::NotFound),
        "5001" | "5002" => (Code::Gateway, answers::no_api),
        "5000" | "5003" | "5004" | "5005" | "5006" | "5007" => usual(Code::Gateway),
        "1030002000" => (Code::Business, answers::field_empty),
        "1030002001" => (Code::Business, answers::field_type),
        "1030002002" => (Code::Business, answers::record_exists),
        "1030002004" => (Code::Business, answers::record_in_use),
        "1030002005" => (Code::Business, answers::too_much_at_once),
        "1030002006" => (Code::Business, answers::field_format),
        system if is_system_error(system) => (Code::Business, answers::system_error),
        _ => return None,
    };
    Some(meaning)
}

/// A return code that is an HTTP status means that status.
fn http_status(errcode: &str) -> Option<u16> {
    matches!(errcode, "400" | "401" | "403" | "404" | "429" | "500" | "502" | "503" | "504")
        .then(|| errcode.parse().ok())
        .flatten()
}

/// Whether a status says that a server failed. 519 does not: the gateway sends it for its own errors.
const fn is_server_error(status: u16) -> bool {
    status >= 500 && status != 519
}

const fn is_redirect(status: u16) -> bool {
    matches!(status, 0 | 300..=399)
}

/// 4xxx: the gateway refused the call before it passed it on.
fn is_gateway_code(errcode: &str) -> bool {
    matches!(errcode.as_bytes(), [b'4', rest @ ..] if rest.len() == 3 && rest.iter().all(u8::is_ascii_digit))
}

/// The codes that prove a refusal whatever the status is: 4001 to 4013, 5001 and 5002.
fn is_refused_by_gateway(errcode: &str) -> bool {
    matches!(errcode, "5001" | "5002") || (is_gateway_code(errcode) && ("4001"..="4013").contains(&errcode))
}

/// `1000002001` and `20xx002000`: a system error of a product. It may happen before or after a save is carried out.
pub(crate) fn is_system_error(errcode: &str) -> bool {
    errcode == "1000002001" || (errcode.len() == 10 && errcode.starts_with("20") && errcode.ends_with("002000"))
}

/// Ten digits are AABBCCDEEE, where D says which side has to act.
fn responsible(errcode: &str) -> Option<Responsible> {
    match errcode.as_bytes() {
        // No API at this address: the caller chose the address.
        b"5001" | b"5002" => Some(Responsible::Developer),
        [_, _, _, _, _, _, who, _, _, _] => match who {
            b'1' => Some(Responsible::Operations),
            b'2' => Some(Responsible::Developer),
            b'3' => Some(Responsible::Customer),
            _ => None,
        },
        _ => None,
    }
}
