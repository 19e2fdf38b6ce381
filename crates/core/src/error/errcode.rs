//! The service's return codes (返回码), as far as they are known.

use super::{Code, Responsible};

/// What a return code means.
pub(crate) struct Meaning {
    /// The kind of error.
    pub(crate) code: Code,
    /// What to do, where the code says more than its kind.
    pub(crate) hint: Option<&'static str>,
    /// Whether the same call may succeed later.
    pub(crate) retryable: bool,
    /// Who has to act.
    pub(crate) responsible: Responsible,
}

impl Meaning {
    /// Looks a return code up; one that nobody has written down is a business error.
    pub(crate) fn of(errcode: &str) -> Self {
        let (code, hint) = look_up(errcode);
        let system_error = errcode == "1000002001" || is_system_error(errcode);
        Self {
            code,
            hint,
            retryable: match errcode {
                "5001" | "5002" => false,
                _ => system_error || code.retryable(),
            },
            responsible: responsible(errcode).unwrap_or_else(|| code.responsible()),
        }
    }
}

fn look_up(errcode: &str) -> (Code, Option<&'static str>) {
    const CLIENT: &str = "Check clientId and clientSecret against the open platform's console.";
    const SUPPORT: &str = "Call again later; if it stays, give traceId to the service's support.";
    match errcode {
        "4001" | "4002" | "4003" | "4004" | "4005" => (Code::Config, Some(CLIENT)),
        "1020002008" | "1040002000" => {
            (Code::Config, Some("Check appKey and appSecret: the appSecret changes about every 24 hours."))
        }
        "4006" => (Code::ClockSkew, None),
        "4007" | "4008" => (Code::SignatureRejected, None),
        "4009" | "4010" | "4011" | "401" | "1000202001" => (Code::Token, None),
        "4012" | "4013" | "403" => (Code::Permission, None),
        "1030002003" => (Code::NotFound, None),
        "429" => (Code::RateLimited, None),
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
        "1000002001" => (Code::Business, Some(SUPPORT)),
        system if is_system_error(system) => (Code::Business, Some(SUPPORT)),
        _ => (Code::Business, None),
    }
}

/// `20xx002000`: a product's system error.
fn is_system_error(errcode: &str) -> bool {
    errcode.len() == 10 && errcode.starts_with("20") && errcode.ends_with("002000")
}

/// Ten digits read AABBCCDEEE, and D says who has to act.
fn responsible(errcode: &str) -> Option<Responsible> {
    match errcode.as_bytes() {
        // They led nowhere, and it is the caller who said where to.
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
