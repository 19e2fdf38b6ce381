//! `wire.ts`: the numbers and names of the service that a Worker needs, as core has them.

use std::fmt::Write as _;

use jdy_core::MAX_QUERY_CHARS;
use jdy_core::signature::header;
use jdy_core::wire::{
    BASE_URL, CLOCKS_DIFFER_MS, GONE_MS, IN_TRANSIT_MS, REQUESTS_PER_MINUTE, REQUESTS_PER_SECOND,
    TOKEN_CALLS_PER_MINUTE, TOKEN_PATH, TOTAL_TIMEOUT_MS,
};

use super::{HEADER, doc};

pub(super) fn source() -> String {
    let max_query_chars = u32::try_from(MAX_QUERY_CHARS).unwrap_or(u32::MAX);
    let numbers = [
        ("MAX_QUERY_CHARS", max_query_chars, "The most characters that a query may have."),
        ("REQUESTS_PER_MINUTE", REQUESTS_PER_MINUTE, "The service takes this many calls a minute for an account set."),
        ("REQUESTS_PER_SECOND", REQUESTS_PER_SECOND, "The gateway takes this many calls a second."),
        ("TOKEN_CALLS_PER_MINUTE", TOKEN_CALLS_PER_MINUTE, "The token endpoint takes this many calls a minute."),
        (
            "TOTAL_TIMEOUT_MS",
            TOTAL_TIMEOUT_MS,
            "How long a call may take with all its attempts, where the options do not say.",
        ),
        ("IN_TRANSIT_MS", IN_TRANSIT_MS, "How long a request may be under way after its client has given it up."),
        (
            "CLOCKS_DIFFER_MS",
            CLOCKS_DIFFER_MS,
            "The clocks of this machine and of the service may differ by so much, either way.",
        ),
        (
            "GONE_MS",
            GONE_MS,
            "A waiting call that has not asked for a slot for this long has ended: a Worker ends requests without notice.",
        ),
    ];
    let texts = [
        ("BASE_URL", BASE_URL, "Where the service is."),
        ("TOKEN_PATH", TOKEN_PATH, "The path of the token endpoint."),
        ("APP_TOKEN", header::APP_TOKEN, "The header of the token."),
        ("ROUTER_ADDR", header::ROUTER_ADDR, "The header of the data centre that holds the account set."),
    ];
    let mut out = HEADER.to_owned();
    for (name, value, about) in numbers {
        out.push('\n');
        doc(&mut out, "", &[about]);
        let _ = writeln!(out, "export const {name} = {};", grouped(value));
    }
    for (name, value, about) in texts {
        out.push('\n');
        doc(&mut out, "", &[about]);
        let _ = writeln!(out, "export const {name} = '{value}';");
    }
    out.push('\n');
    doc(&mut out, "", &["The names of the headers that sign a request or say for which account set it is."]);
    let _ = writeln!(out, "export const SERVICE_HEADER = /^(?:{})/i;", header_names().join("|"));
    out
}

/// The token's header as it is; of the others the part that all of their kind begin with, as `x-api-`.
fn header_names() -> Vec<String> {
    let mut names = vec![format!("{}$", header::APP_TOKEN)];
    for header in [header::CLIENT_ID, header::ROUTER_ADDR] {
        let kind: Vec<&str> = header.splitn(3, '-').take(2).collect();
        names.push(format!("{}-", kind.join("-").to_lowercase()));
    }
    names
}

/// A number as TypeScript groups its digits.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_of_a_signed_call_is_the_services() {
        let names = header_names();
        let signed = [
            header::CLIENT_ID,
            header::AUTH_VERSION,
            header::TIMESTAMP,
            header::NONCE,
            header::SIGN_HEADERS,
            header::SIGNATURE,
            header::APP_TOKEN,
            header::ROUTER_ADDR,
        ];
        for header in signed {
            let header = header.to_lowercase();
            assert!(names.iter().any(|name| format!("{header}$").starts_with(name)), "{header}");
        }
    }
}
