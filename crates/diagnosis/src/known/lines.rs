//! Newlines, the two header lines, and what has no place in the string to sign.

use super::Known;
use crate::recipe::{Body, End, Headers, Timestamp};

pub(super) const KNOWN: &[Known] = &[
    Known::new(
        "newline_missing_at_end",
        ("签名原文末尾少了换行", "the last newline is missing"),
        ("x-api-timestamp 一行之后也要有换行符 \\n。", "End the line of x-api-timestamp with a newline, too."),
        &[|r| r.lines.end = End::None],
    ),
    Known::new(
        "newline_doubled_at_end",
        ("签名原文末尾多了一个换行", "there is one newline too many at the end"),
        (
            "末尾只有一个 \\n；echo 会自己加一个，用 printf '%s'。",
            "End with one newline; echo adds one of its own, printf '%s' does not.",
        ),
        &[|r| r.lines.end = End::Two],
    ),
    Known::new(
        "newline_crlf",
        ("换行用了 \\r\\n", "the lines end with \\r\\n"),
        ("换行只用 \\n。", "End lines with \\n alone."),
        &[|r| r.lines.newline = "\r\n"],
    ),
    Known::new(
        "newline_escaped",
        ("签名原文里是反斜杠和字母 n，不是换行", "the lines end with a backslash and an n instead of a newline"),
        (
            "用真正的换行符：shell 里写 $'\\n'，很多语言里单引号不转义。",
            "Use real newlines: $'\\n' in a shell; single quotes keep \\n as two characters in many languages.",
        ),
        &[|r| r.lines.newline = "\\n", |r| (r.lines.newline, r.lines.end) = ("\\n", End::None)],
    ),
    Known::new(
        "newline_missing",
        ("各行之间没有换行", "there are no newlines between the lines"),
        ("五行每行都以 \\n 结尾。", "End each of the five lines with a newline."),
        &[
            |r| r.lines.newline = "",
            |r| r.lines.newline = "&",
            |r| (r.lines.newline, r.lines.end) = ("&", End::None),
            |r| (r.lines.newline, r.lines.end) = (" ", End::None),
        ],
    ),
    Known::new(
        "header_lines_swapped",
        ("x-api-timestamp 排在了 x-api-nonce 之前", "the line of the timestamp stands before that of the nonce"),
        (
            "签名原文里先 x-api-nonce，后 x-api-timestamp；X-Api-SignHeaders 的顺序相反，不影响签名原文。",
            "Put x-api-nonce before x-api-timestamp, although X-Api-SignHeaders names them the other way round.",
        ),
        &[|r| r.lines.swapped = true],
    ),
    Known::new(
        "header_names_case",
        ("签名原文里的请求头名称不是小写", "the names of the headers are not in small letters"),
        ("写成小写：x-api-nonce、x-api-timestamp。", "Write them in small letters: x-api-nonce, x-api-timestamp."),
        &[
            |r| r.lines.names = ("X-Api-Nonce", "X-Api-TimeStamp"),
            |r| r.lines.names = ("X-Api-Nonce", "X-Api-Timestamp"),
            |r| r.lines.names = ("X-API-NONCE", "X-API-TIMESTAMP"),
            |r| r.lines.names = ("X-API-Nonce", "X-API-TimeStamp"),
            |r| r.lines.names = ("x-api-nonce", "x-api-timeStamp"),
        ],
    ),
    Known::new(
        "header_names_other",
        ("签名原文里的请求头名称不对", "the lines of the headers have other names"),
        ("名称是 x-api-nonce 和 x-api-timestamp。", "The names are x-api-nonce and x-api-timestamp."),
        &[
            |r| r.lines.names = ("nonce", "timestamp"),
            |r| r.lines.names = ("x-api-nonce", "x-api-time-stamp"),
            |r| r.lines.names = ("x_api_nonce", "x_api_timestamp"),
        ],
    ),
    Known::new(
        "header_blank_around_colon",
        ("冒号旁边多了空格", "there is a blank beside a colon"),
        ("写成 x-api-nonce:值，冒号两边没有空格。", "Write x-api-nonce:value, without a blank."),
        &[|r| r.lines.colon = ": ", |r| r.lines.colon = " : ", |r| r.lines.colon = " :"],
    ),
    Known::new(
        "header_equals_sign",
        ("请求头一行用了 “=” 而不是冒号", "the lines of the headers have = in place of a colon"),
        ("写成 x-api-nonce:值。", "Write x-api-nonce:value."),
        &[|r| r.lines.colon = "="],
    ),
    Known::new(
        "header_names_missing",
        ("请求头只写了值，没有名称", "the lines of the headers have values without names"),
        ("写成 x-api-nonce:值 和 x-api-timestamp:值。", "Write x-api-nonce:value and x-api-timestamp:value."),
        &[|r| r.lines.headers = Headers::Values, |r| (r.lines.headers, r.lines.swapped) = (Headers::Values, true)],
    ),
    Known::new(
        "header_lines_missing",
        ("签名原文里缺少请求头", "a line of the headers is missing"),
        (
            "x-api-nonce 和 x-api-timestamp 两行都要签名。",
            "Sign both lines, that of x-api-nonce and that of x-api-timestamp.",
        ),
        &[
            |r| r.lines.headers = Headers::None,
            |r| r.lines.headers = Headers::TimestampAlone,
            |r| r.lines.headers = Headers::NonceAlone,
        ],
    ),
    Known::new(
        "header_client_id_signed",
        ("签名原文里多了 x-api-clientid", "x-api-clientid is signed as well"),
        ("只签名 x-api-nonce 和 x-api-timestamp。", "Sign x-api-nonce and x-api-timestamp only."),
        &[|r| r.lines.client_id = true],
    ),
    Known::new(
        "header_values_exchanged",
        ("nonce 和时间戳的值写反了", "nonce and timestamp stand in each other's place"),
        (
            "x-api-nonce 后是随机数，x-api-timestamp 后是时间戳。",
            "Put the nonce behind x-api-nonce, the time behind x-api-timestamp.",
        ),
        &[|r| r.lines.values_swapped = true],
    ),
    Known::new(
        "timestamp_signed_in_seconds",
        ("签名时的时间戳是秒，发送时是毫秒", "the timestamp is signed in seconds and sent in milliseconds"),
        ("两处都用同一个 13 位毫秒时间戳。", "Use the same 13 digits of milliseconds in both places."),
        &[|r| r.lines.timestamp = Timestamp::Seconds],
    ),
    Known::new(
        "body_signed",
        ("请求体参与了签名", "the body is signed"),
        ("请求体不参与签名，POST 也一样。", "Leave the body out of the string to sign, of a POST as well."),
        &[
            |r| r.lines.body = Body::AtEnd,
            |r| r.lines.body = Body::Line,
            |r| (r.lines.body, r.lines.end) = (Body::Line, End::None),
            |r| r.lines.body = Body::AsQuery,
        ],
    ),
];

/// Found by trying the times around the one that was sent.
pub(crate) const TIMESTAMP_READ_TWICE: Known = Known::new(
    "timestamp_read_twice",
    ("签名用的时间戳与发送的相差 {0} 毫秒", "the timestamp that was signed is {0} ms from the one that was sent"),
    (
        "只取一次时间：同一个值既签名又放进 X-Api-TimeStamp。",
        "Read the clock once, and use that value both for signing and for X-Api-TimeStamp.",
    ),
    &[],
);
