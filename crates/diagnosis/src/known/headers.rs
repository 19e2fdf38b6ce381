//! What is refused before the signature is looked at.

use super::Known;

/// All of them.
pub(super) const ALL: &[&Known] = &[
    &HEADER_MISNAMED,
    &HEADER_MISSING,
    &HEADER_REPEATED,
    &AUTH_VERSION,
    &TIMESTAMP_IN_SECONDS,
    &TIMESTAMP_UNIT,
    &TIMESTAMP_FORMAT,
    &TIMESTAMP_TIME_ZONE,
    &TIMESTAMP_EXPIRED,
    &TIMESTAMP_AHEAD,
    &NONCE_FORMAT,
    &SIGN_HEADERS,
];

pub(crate) const HEADER_MISNAMED: Known = Known::new(
    "header_misnamed",
    ("请求头名称 {0} 写错了", "the header {0} is misspelt"),
    ("改成 {1}。", "Call it {1}."),
    &[],
);
pub(crate) const HEADER_MISSING: Known = Known::new(
    "header_missing",
    ("缺少请求头 {0}，或者它是空的", "the header {0} is missing or empty"),
    ("加上请求头 {0}。", "Send the header {0}."),
    &[],
);
pub(crate) const HEADER_REPEATED: Known = Known::new(
    "header_repeated",
    ("请求头 {0} 出现了不止一次", "the header {0} comes more than once"),
    ("{0} 只发送一次：设置请求头，而不是追加。", "Send {0} once: set the header instead of adding it."),
    &[],
);
pub(crate) const AUTH_VERSION: Known = Known::new(
    "auth_version",
    ("X-Api-Auth-Version 不是 2.0", "X-Api-Auth-Version is not 2.0"),
    ("X-Api-Auth-Version 的值写 2.0。", "Send X-Api-Auth-Version: 2.0."),
    &[],
);
pub(crate) const TIMESTAMP_IN_SECONDS: Known = Known::new(
    "timestamp_in_seconds",
    ("X-Api-TimeStamp 是秒，不是毫秒", "X-Api-TimeStamp is in seconds"),
    ("用 13 位毫秒时间戳，并用同一个值签名。", "Send milliseconds, 13 digits, and sign the same value."),
    &[],
);
pub(crate) const TIMESTAMP_UNIT: Known = Known::new(
    "timestamp_unit",
    ("X-Api-TimeStamp 是微秒或纳秒，不是毫秒", "X-Api-TimeStamp is in microseconds or nanoseconds"),
    ("用 13 位毫秒时间戳，并用同一个值签名。", "Send milliseconds, 13 digits, and sign the same value."),
    &[],
);
pub(crate) const TIMESTAMP_FORMAT: Known = Known::new(
    "timestamp_format",
    ("X-Api-TimeStamp 不是 13 位数字", "X-Api-TimeStamp is not 13 digits"),
    ("用 1970 年以来的毫秒数，13 位数字，不是日期文本。", "Send the milliseconds since 1970, 13 digits, and no date."),
    &[],
);
pub(crate) const TIMESTAMP_TIME_ZONE: Known = Known::new(
    "timestamp_time_zone",
    (
        "时间戳相差 8 小时：把北京时间当成了 UTC，或者相反",
        "the timestamp is 8 hours off: Beijing time was taken for UTC, or the other way round",
    ),
    (
        "直接用系统的毫秒时间戳（如 Date.now()），它与时区无关。",
        "Use the system's milliseconds since the epoch, as of Date.now(), which know no time zone.",
    ),
    &[],
);
pub(crate) const TIMESTAMP_EXPIRED: Known = Known::new(
    "timestamp_expired",
    ("时间戳已过期，慢了 {0}", "the timestamp is {0} old"),
    (
        "每次发送都重新取时间、重新签名，5 分钟内有效；并校准本机时钟。",
        "Take the time and sign anew for every attempt, it is good for 5 minutes; and set the clock right.",
    ),
    &[],
);
pub(crate) const TIMESTAMP_AHEAD: Known = Known::new(
    "timestamp_ahead",
    ("时间戳超前了 {0}", "the timestamp is {0} ahead"),
    ("校准本机时钟，误差不能超过 5 分钟。", "Set the clock right: it may be 5 minutes off at most."),
    &[],
);
pub(crate) const NONCE_FORMAT: Known = Known::new(
    "nonce_format",
    ("X-Api-Nonce 里有字母和数字以外的字符", "X-Api-Nonce has characters other than letters and digits"),
    (
        "用至少 10 位随机数字，不用带连字符的 UUID，每次请求都不同。",
        "Send at least 10 random digits, no UUID with hyphens, others for each request.",
    ),
    &[],
);
pub(crate) const SIGN_HEADERS: Known = Known::new(
    "sign_headers",
    ("X-Api-SignHeaders 的内容不对", "X-Api-SignHeaders is another text than it must be"),
    (
        "逐字写成 X-Api-TimeStamp,X-Api-Nonce：大小写一致，逗号后没有空格。",
        "Send exactly X-Api-TimeStamp,X-Api-Nonce: in this case, with no blank behind the comma.",
    ),
    &[],
);
