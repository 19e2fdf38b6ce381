//! What an answer means: its HTTP status and the service's return code (返回码) together, in one table.

use super::{Code, Responsible};

/// What a failed answer means.
pub(crate) struct ReturnCode {
    /// The kind of error.
    pub(crate) code: Code,
    /// What to do, where that is more than the kind says.
    pub(crate) hint: Option<&'static str>,
    /// What happened, where the answer does not say it.
    pub(crate) description: Option<&'static str>,
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

impl ReturnCode {
    /// The meaning of an answer that failed, or that has no return code.
    pub(crate) fn of(status: u16, errcode: Option<&str>) -> Self {
        let Some(errcode) = errcode else { return Self::of_status(status) };
        // The gateway answers 519. Other statuses of this kind come from proxies and from programs that crashed: only
        // the codes of checks that come before the call prove that it was not carried out.
        if is_server_error(status) && !is_refused_by_gateway(errcode) {
            let system_error = is_system_error(errcode).then_some(SUPPORT);
            return Self { hint: system_error, ..Self::of_code(Code::Gateway) };
        }
        if let Some((code, hint)) = documented(errcode) {
            return Self::of_errcode(errcode, code, hint);
        }
        if let Some(status) = http_status(errcode) {
            return Self::of_status(status);
        }
        match status {
            519 if is_gateway_code(errcode) => Self::refused(Code::Gateway, None, None),
            519 => Self::of_code(Code::Gateway),
            // 408 says that a proxy stopped waiting for the request: parts of it may have gone on.
            200..=407 | 409..=499 if !is_redirect(status) => Self::of_errcode(errcode, Code::Business, None),
            _ => Self::of_status(status),
        }
    }

    /// The meaning of an answer without a return code.
    pub(crate) fn of_status(status: u16) -> Self {
        match status {
            401 => Self { description: Some("the token was not accepted"), ..Self::of_code(Code::Token) },
            403 => Self { description: Some("access was denied"), ..Self::of_code(Code::Permission) },
            404 => Self::refused(
                Code::Gateway,
                Some("the address leads to no API"),
                Some("Check routerAddr (the `domain` of the authorisation) and the path."),
            ),
            429 => Self { description: Some("too many calls"), ..Self::of_code(Code::RateLimited) },
            400 | 405 | 413 | 414 | 415 => Self::refused(
                Code::Gateway,
                Some("a proxy refused the request before it reached the service"),
                Some("Check baseUrl, path and method; send less at once if the request was large."),
            ),
            408 | 500.. => {
                Self { description: Some("the gateway failed without an explanation"), ..Self::of_code(Code::Gateway) }
            }
            _ if is_redirect(status) => Self {
                maybe_carried_out: true,
                ..Self::refused(
                    Code::Gateway,
                    Some("the address redirects elsewhere"),
                    Some("Check baseUrl: a signed call is never redirected."),
                )
            },
            _ => Self::unreadable(),
        }
    }

    /// The meaning of an answer that says neither success nor failure.
    pub(crate) fn unreadable() -> Self {
        let description = "the answer is empty, or says neither success nor failure";
        Self { description: Some(description), ..Self::of_code(Code::Protocol) }
    }

    const fn of_code(code: Code) -> Self {
        Self {
            code,
            hint: None,
            description: None,
            retryable: code.retryable(),
            responsible: code.responsible(),
            maybe_carried_out: code.maybe_carried_out(),
        }
    }

    fn of_errcode(errcode: &str, code: Code, hint: Option<&'static str>) -> Self {
        let (led_nowhere, system_error) = (matches!(errcode, "5001" | "5002"), is_system_error(errcode));
        let meaning = Self::of_code(code);
        Self {
            hint,
            retryable: system_error || (meaning.retryable && !led_nowhere),
            responsible: responsible(errcode).unwrap_or(meaning.responsible),
            maybe_carried_out: system_error || (meaning.maybe_carried_out && !led_nowhere),
            ..meaning
        }
    }

    /// Refused before it was carried out, and it will be refused again.
    const fn refused(code: Code, description: Option<&'static str>, hint: Option<&'static str>) -> Self {
        let responsible = Responsible::Developer;
        Self { code, hint, description, retryable: false, responsible, maybe_carried_out: false }
    }
}

const SUPPORT: &str = "Call again later; if it stays, give traceId to the service's support.";

fn documented(errcode: &str) -> Option<(Code, Option<&'static str>)> {
    const CLIENT: &str = "Check clientId and clientSecret against the open platform's console.";
    let meaning = match errcode {
        "4001" | "4002" | "4003" | "4004" | "4005" => (Code::Config, Some(CLIENT)),
        "1020002008" | "1040002000" => {
            (Code::Config, Some("Check appKey and appSecret: the appSecret changes about every 24 hours."))
        }
        "4006" => (Code::ClockSkew, None),
        "4007" | "4008" => (Code::SignatureRejected, None),
        rejected if TOKEN_REJECTED.contains(&rejected) => (Code::Token, None),
        "4012" | "4013" => (Code::Permission, None),
        "1030002003" => (Code::NotFound, None),
        "5001" | "5002" => (Code::Gateway, Some("Check routerAddr, path and method: together they lead to no API.")),
        "5000" | "5003" | "5004" | "5005" | "5006" | "5007" => (Code::Gateway, None),
        "1030002000" => (Code::Business, Some("Give the field that the description names: it is empty or missing.")),
        "1030002001" => (Code::Business, Some("Give the field that the description names in its documented type.")),
        "1030002002" => (
            Code::Business,
            Some("A record with this number or name exists: give its `id` to update it, or another number."),
        ),
        "1030002004" => (Code::Business, Some("The record is in use; change or remove what refers to it first.")),
        "1030002005" => (Code::Business, Some("Send fewer records or values at once.")),
        "1030002006" => (Code::Business, Some("Give the field that the description names in its documented format.")),
        system if is_system_error(system) => (Code::Business, Some(SUPPORT)),
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

/// Whether a status says that a server failed; 519 is how the gateway answers on purpose.
const fn is_server_error(status: u16) -> bool {
    status >= 500 && status != 519
}

const fn is_redirect(status: u16) -> bool {
    matches!(status, 0 | 300..=399)
}

/// 4xxx: the gateway refuses a call before it hands it on.
fn is_gateway_code(errcode: &str) -> bool {
    matches!(errcode.as_bytes(), [b'4', rest @ ..] if rest.len() == 3 && rest.iter().all(u8::is_ascii_digit))
}

/// The codes that prove a refusal whatever the status is: 4001 to 4013, 5001 and 5002.
fn is_refused_by_gateway(errcode: &str) -> bool {
    matches!(errcode, "5001" | "5002") || (is_gateway_code(errcode) && ("4001"..="4013").contains(&errcode))
}

/// `1000002001`, and `20xx002000`: a product's system error. It may strike before a save is carried out, or after.
pub(crate) fn is_system_error(errcode: &str) -> bool {
    errcode == "1000002001" || (errcode.len() == 10 && errcode.starts_with("20") && errcode.ends_with("002000"))
}

/// Ten digits read AABBCCDEEE, and D says who has to act.
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
