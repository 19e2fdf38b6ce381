//! Mistakes in the headers.

use super::KnownMistake;

/// All of them.
pub(super) const ALL: &[&KnownMistake] = &[
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

pub(crate) const HEADER_MISNAMED: KnownMistake = KnownMistake::new(
    "header_misnamed",
    ("请求头名称 {0} 写错了", "the header {0} is misspelt"),
    ("改成 {1}。", "Write {1}."),
    &[],
);
pub(crate) const HEADER_MISSING: KnownMistake = KnownMistake::new(
    "header_missing",
    ("缺少请求头 {0}，或者它是空的", "the header {0} is missing or empty"),
    ("加上请求头 {0}。", "Send the header {0}."),
    &[],
);
pub(crate) const HEADER_REPEATED: KnownMistake = KnownMistake::new(
    "header_repeated",
    ("请求头 {0} 出现了不止一次", "the header {0} is sent more than once"),
    ("{0} 只发送一次：设置请求头，而不是追加。", "Send {0} once: set the header instead of adding it."),
    &[],
);
pub(crate) const AUTH_VERSION: KnownMistake = KnownMistake::new(
    "auth_version",
    ("X-Api-Auth-Version 不是 2.0", "X-Api-Auth-Version is not 2.0"),
    ("X-Api-Auth-Version 的值写 2.0。", "Send X-Api-Auth-Version: 2.0."),
    &[],
);
pub(crate) const TIMESTAMP_IN_SECONDS: KnownMistake = KnownMistake::new(
    "timestamp_in_seconds",
    ("X-Api-TimeStamp 是秒，不是毫秒", "X-Api-TimeStamp is in seconds"),
    ("用 13 位毫秒时间戳，并用同一个值签名。", "Send milliseconds, 13 digits, and sign the same value."),
    &[],
);
pub(crate) const TIMESTAMP_UNIT: KnownMistake = KnownMistake::new(
    "timestamp_unit",
    ("X-Api-TimeStamp 是微秒或纳秒，不是毫秒", "X-Api-TimeStamp is in microseconds or nanoseconds"),
    ("用 13 位毫秒时间戳，并用同一个值签名。", "Send milliseconds, 13 digits, and sign the same value."),
    &[],
);
pub(crate) const TIMESTAMP_FORMAT: KnownMistake = KnownMistake::new(
    "timestamp_format",
    ("X-Api-TimeStamp 不是 13 位数字", "X-Api-TimeStamp is not 13 digits"),
    ("用 1970 年以来的毫秒数，13 位数字，不是日期文本。", "Send the milliseconds since 1970, 13 digits, not a date."),
    &[],
);
pub(crate) const TIMESTAMP_TIME_ZONE: KnownMistake = KnownMistake::new(
    "timestamp_time_zone",
    (
        "时间戳相差 8 小时：把北京时间当成了 UTC，或者相反",
        "the timestamp is 8 hours off: Beijing time was used as UTC, or UTC as Beijing time",
    ),
    (
        "直接用系统的毫秒时间戳（如 Date.now()），它与时区无关。",
        "Use the system's milliseconds since the epoch, as from Date.now(). They do not depend on the time zone.",
    ),
    &[],
);
pub(crate) const TIMESTAMP_EXPIRED: KnownMistake = KnownMistake::new(
    "timestamp_expired",
    ("时间戳已过期，慢了 {0}", "the timestamp is {0} old"),
    (
        "每次发送都重新取时间、重新签名，5 分钟内有效；并校准本机时钟。",
        "Read the clock and sign again for every attempt: a signature is valid for 5 minutes. Check the clock.",
    ),
    &[],
);
pub(crate) const TIMESTAMP_AHEAD: KnownMistake = KnownMistake::new(
    "timestamp_ahead",
    ("时间戳超前了 {0}", "the timestamp is {0} ahead"),
    ("校准本机时钟，误差不能超过 5 分钟。", "Correct the clock: it may be off by at most 5 minutes."),
    &[],
);
pub(crate) const NONCE_FORMAT: KnownMistake = KnownMistake::new(
    "nonce_format",
    ("X-Api-Nonce 里有字母和数字以外的字符", "X-Api-Nonce has characters other than letters and digits"),
    (
        "用至少 10 位随机数字，不用带连字符的 UUID，每次请求都不同。",
        "Send at least 10 random digits, new ones for each request. A UUID with hyphens is not accepted.",
    ),
    &[],
);
pub(crate) const SIGN_HEADERS: KnownMistake = KnownMistake::new(
    "sign_headers",
    ("X-Api-SignHeaders 的内容不对", "X-Api-SignHeaders has a wrong value"),
    (
        "逐字写成 X-Api-TimeStamp,X-Api-Nonce：大小写一致，逗号后没有空格。",
        "Send exactly X-Api-TimeStamp,X-Api-Nonce, in this case and without a space after the comma.",
    ),
    &[],
);
