//! Mistakes in the newlines, the two header lines, and what is added to the string to sign.

use super::KnownMistake;
use crate::procedure::{Body, End, HeaderLines, Indent, Timestamp};

pub(super) const SEARCHABLE: &[KnownMistake] = &[
    KnownMistake::new(
        "newline_missing_at_end",
        ("待签名串末尾少了换行", "the newline at the end is missing"),
        ("x-api-timestamp 一行之后也要有换行符 \\n。", "End the x-api-timestamp line with a newline as well."),
        &[|p| p.lines.end = End::None],
    ),
    KnownMistake::new(
        "newline_doubled_at_end",
        ("待签名串末尾多了一个换行", "there are two newlines at the end"),
        (
            "末尾只有一个 \\n；echo 会自己加一个，用 printf '%s'。",
            "End with one newline. echo adds another one, printf '%s' does not.",
        ),
        &[|p| p.lines.end = End::Two],
    ),
    KnownMistake::new(
        "newline_crlf",
        ("换行用了 \\r\\n", "the lines end with \\r\\n"),
        ("换行只用 \\n。", "End each line with \\n alone."),
        &[|p| p.lines.newline = "\r\n"],
    ),
    KnownMistake::new(
        "newline_escaped",
        ("待签名串里是反斜杠和字母 n，不是换行", "the lines end with a backslash and an n instead of a newline"),
        (
            "用真正的换行符：shell 里写 $'\\n'，很多语言里单引号不转义。",
            "Use real newlines: $'\\n' in a shell. In many languages single quotes keep \\n as two characters.",
        ),
        &[|p| p.lines.newline = "\\n", |p| (p.lines.newline, p.lines.end) = ("\\n", End::None)],
    ),
    KnownMistake::new(
        "newline_missing",
        ("各行之间没有换行", "the lines are not separated by newlines"),
        ("五行每行都以 \\n 结尾。", "End each of the five lines with a newline."),
        &[
            |p| p.lines.newline = "",
            |p| p.lines.newline = "&",
            |p| (p.lines.newline, p.lines.end) = ("&", End::None),
            |p| (p.lines.newline, p.lines.end) = (" ", End::None),
        ],
    ),
    KnownMistake::new(
        "lines_indented",
        ("待签名串的行首有空格或制表符", "the lines are indented"),
        (
            "每行从行首开始：模板字符串和多行文本会把缩进一起带入。",
            "Begin each line without blanks: a text of several lines in source code keeps its indentation.",
        ),
        &[
            |p| p.lines.indent = Indent::AllButFirst("\t"),
            |p| p.lines.indent = Indent::AllButFirst("  "),
            |p| p.lines.indent = Indent::AllButFirst("    "),
            |p| p.lines.indent = Indent::AllButFirst("      "),
            |p| p.lines.indent = Indent::AllButFirst("        "),
            |p| p.lines.indent = Indent::AllButFirst("            "),
            |p| p.lines.indent = Indent::All("\t"),
            |p| p.lines.indent = Indent::All("  "),
            |p| p.lines.indent = Indent::All("    "),
            |p| p.lines.indent = Indent::All("      "),
            |p| p.lines.indent = Indent::All("        "),
            |p| p.lines.indent = Indent::All("            "),
            |p| p.lines.newline = "\n\t",
            |p| p.lines.newline = "\n  ",
            |p| p.lines.newline = "\n    ",
            |p| p.lines.newline = "\n      ",
            |p| p.lines.newline = "\n        ",
            |p| p.lines.newline = "\n            ",
        ],
    ),
    KnownMistake::new(
        "line_ends_blank",
        ("待签名串的行尾有空格或制表符", "the lines end with a blank"),
        ("每行的值之后直接是 \\n。", "Write the newline directly after the value of each line."),
        &[
            |p| p.lines.newline = " \n",
            |p| (p.lines.newline, p.lines.end) = (" \n", End::None),
            |p| p.lines.newline = "\t\n",
        ],
    ),
    KnownMistake::new(
        "text_byte_order_mark",
        ("待签名串开头有字节顺序标记（BOM）", "a byte order mark stands before the string to sign"),
        (
            "去掉开头的 U+FEFF：以“UTF-8 with BOM”保存的文件或写出的文本会带上它。",
            "Remove U+FEFF from the beginning: files and writers of UTF-8 with BOM add it.",
        ),
        &[|p| p.lines.before = "\u{feff}"],
    ),
    KnownMistake::new(
        "header_lines_swapped",
        ("x-api-timestamp 排在了 x-api-nonce 之前", "the x-api-timestamp line comes before the x-api-nonce line"),
        (
            "待签名串里先 x-api-nonce，后 x-api-timestamp；X-Api-SignHeaders 的顺序相反，不影响待签名串。",
            "Put x-api-nonce before x-api-timestamp. The order in X-Api-SignHeaders does not matter.",
        ),
        &[|p| p.lines.swapped = true],
    ),
    KnownMistake::new(
        "header_names_case",
        ("待签名串里的请求头名称不是小写", "the header names are not in lower case"),
        ("写成小写：x-api-nonce、x-api-timestamp。", "Write x-api-nonce and x-api-timestamp in lower case."),
        &[
            |p| p.lines.names = ("X-Api-Nonce", "X-Api-TimeStamp"),
            |p| p.lines.names = ("X-Api-Nonce", "X-Api-Timestamp"),
            |p| p.lines.names = ("X-API-NONCE", "X-API-TIMESTAMP"),
            |p| p.lines.names = ("X-API-Nonce", "X-API-TimeStamp"),
            |p| p.lines.names = ("x-api-nonce", "x-api-timeStamp"),
        ],
    ),
    KnownMistake::new(
        "header_names_other",
        ("待签名串里的请求头名称不对", "the header lines have wrong names"),
        ("名称是 x-api-nonce 和 x-api-timestamp。", "Write x-api-nonce and x-api-timestamp."),
        &[
            |p| p.lines.names = ("nonce", "timestamp"),
            |p| p.lines.names = ("x-api-nonce", "x-api-time-stamp"),
            |p| p.lines.names = ("x_api_nonce", "x_api_timestamp"),
        ],
    ),
    KnownMistake::new(
        "header_blank_around_colon",
        ("冒号旁边多了空格", "there is a space beside a colon"),
        ("写成 x-api-nonce:值，冒号两边没有空格。", "Write x-api-nonce:value, without a space."),
        &[|p| p.lines.colon = ": ", |p| p.lines.colon = " : ", |p| p.lines.colon = " :"],
    ),
    KnownMistake::new(
        "header_equals_sign",
        ("请求头一行用了 “=” 而不是冒号", "the header lines have = instead of a colon"),
        ("写成 x-api-nonce:值。", "Write x-api-nonce:value."),
        &[|p| p.lines.colon = "="],
    ),
    KnownMistake::new(
        "header_names_missing",
        ("请求头只写了值，没有名称", "the header lines have values without names"),
        ("写成 x-api-nonce:值 和 x-api-timestamp:值。", "Write x-api-nonce:value and x-api-timestamp:value."),
        &[
            |p| p.lines.headers = HeaderLines::Values,
            |p| (p.lines.headers, p.lines.swapped) = (HeaderLines::Values, true),
        ],
    ),
    KnownMistake::new(
        "header_lines_missing",
        ("待签名串里缺少请求头", "a header line is missing"),
        (
            "x-api-nonce 和 x-api-timestamp 两行都要签名。",
            "Sign both the x-api-nonce line and the x-api-timestamp line.",
        ),
        &[
            |p| p.lines.headers = HeaderLines::None,
            |p| p.lines.headers = HeaderLines::TimestampAlone,
            |p| p.lines.headers = HeaderLines::NonceAlone,
        ],
    ),
    KnownMistake::new(
        "header_client_id_signed",
        ("待签名串里多了 x-api-clientid", "x-api-clientid is signed as well"),
        ("只签名 x-api-nonce 和 x-api-timestamp。", "Sign x-api-nonce and x-api-timestamp only."),
        &[|p| p.lines.client_id = true],
    ),
    KnownMistake::new(
        "header_values_exchanged",
        ("nonce 和时间戳的值写反了", "the values of nonce and timestamp are exchanged"),
        (
            "x-api-nonce 后是随机数，x-api-timestamp 后是时间戳。",
            "Write the nonce after x-api-nonce and the timestamp after x-api-timestamp.",
        ),
        &[|p| p.lines.values_swapped = true],
    ),
    KnownMistake::new(
        "timestamp_signed_in_seconds",
        ("签名时的时间戳是秒，发送时是毫秒", "the timestamp is signed in seconds and sent in milliseconds"),
        ("两处都用同一个 13 位毫秒时间戳。", "Sign and send the same 13-digit timestamp."),
        &[|p| p.lines.timestamp = Timestamp::Seconds],
    ),
    KnownMistake::new(
        "body_signed",
        ("请求体参与了签名", "the body is signed"),
        ("请求体不参与签名，POST 也一样。", "Leave the body out of the string to sign, also for POST."),
        &[
            |p| p.lines.body = Body::AtEnd,
            |p| p.lines.body = Body::Line,
            |p| (p.lines.body, p.lines.end) = (Body::Line, End::None),
            |p| p.lines.body = Body::AsQuery,
        ],
    ),
];

/// The search finds it among the other timestamps of the request.
pub(crate) const TIMESTAMP_OTHER: KnownMistake = KnownMistake::new(
    "timestamp_other",
    (
        "签名用的时间戳是 {0} 中的 {1}，与生效的 X-Api-TimeStamp 不同",
        "the signed timestamp is {1}, sent in {0}, and the X-Api-TimeStamp that counts has another value",
    ),
    (
        "同一个 13 位毫秒时间戳既签名又放进 X-Api-TimeStamp，且只发送一次。",
        "Sign and send the same 13-digit timestamp, once, in X-Api-TimeStamp.",
    ),
    &[],
);

/// The search finds it around the sent timestamp.
pub(crate) const TIMESTAMP_READ_TWICE: KnownMistake = KnownMistake::new(
    "timestamp_read_twice",
    ("签名用的时间戳与发送的相差 {0} 毫秒", "the signed timestamp differs from the sent one by {0} ms"),
    (
        "只取一次时间：同一个值既签名又放进 X-Api-TimeStamp。",
        "Read the clock once, and use that value both to sign and for X-Api-TimeStamp.",
    ),
    &[],
);
