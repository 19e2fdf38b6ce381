//! From the string to sign to the header: which hash, and how it is written.

use super::Known;
use crate::recipe::Mac;

pub(super) const TRIED: &[Known] = &[
    Known::new(
        "hmac_arguments_exchanged",
        ("HMAC 的密钥和消息写反了", "key and message of the HMAC stand in each other's place"),
        ("client_secret 是密钥，签名原文是消息。", "The client secret is the key, the string to sign is the message."),
        &[|r| r.mac = Mac::Swapped],
    ),
    Known::new(
        "hash_without_hmac",
        ("用了普通哈希而不是 HMAC", "a bare hash is used instead of an HMAC"),
        ("用 HMAC-SHA256，密钥是 client_secret。", "Use HMAC-SHA256 with the client secret as its key."),
        &[|r| r.mac = Mac::HashOfSecretAndText, |r| r.mac = Mac::HashOfTextAndSecret, |r| r.mac = Mac::Hash],
    ),
];

/// What the signature itself shows.
pub(super) const SEEN: &[&Known] = &[
    &HASH_FUNCTION,
    &DIGEST_NOT_HEX,
    &DIGEST_UPPER_CASE,
    &DIGEST_WITH_MORE,
    &SIGNATURE_NOT_BASE64,
    &SIGNATURE_BASE64_TWICE,
    &SIGNATURE_PADDING,
    &SIGNATURE_URL_SAFE,
    &SIGNATURE_BLANK,
    &SIGNATURE_ESCAPED,
    &SIGNATURE_QUOTED,
];

pub(crate) const HASH_FUNCTION: Known = Known::new(
    "hash_function",
    ("用了 {0} 而不是 SHA-256", "{0} is used instead of SHA-256"),
    ("用 HMAC-SHA256。", "Use HMAC-SHA256."),
    &[],
);
pub(crate) const DIGEST_NOT_HEX: Known = Known::new(
    "digest_not_hex",
    ("直接对摘要字节做了 base64", "base64 was made of the digest itself"),
    (
        "先把摘要写成 64 个小写十六进制字符，再对这段文本做 base64；结果是 88 个字符。",
        "Write the digest as 64 small hexadecimal digits first, and make base64 of that text: 88 characters.",
    ),
    &[],
);
pub(crate) const DIGEST_UPPER_CASE: Known = Known::new(
    "digest_upper_case",
    ("十六进制摘要用了大写字母", "the hexadecimal digits of the digest are capitals"),
    ("base64 之前，十六进制摘要用小写。", "Write the digest in small hexadecimal digits before base64."),
    &[],
);
pub(crate) const DIGEST_WITH_MORE: Known = Known::new(
    "digest_with_more",
    ("base64 之前，十六进制摘要带了换行或其他文字", "a newline or other text was encoded with the digest"),
    (
        "只对 64 个十六进制字符做 base64；openssl 会输出 “(stdin)= ” 和换行，先去掉。",
        "Make base64 of the 64 digits alone; openssl adds “(stdin)= ” and a newline, which must go first.",
    ),
    &[],
);
pub(crate) const SIGNATURE_NOT_BASE64: Known = Known::new(
    "signature_not_base64",
    ("签名是十六进制，没有做 base64", "the signature is hexadecimal digits without base64"),
    ("对 64 个小写十六进制字符的文本再做一次 base64。", "Make base64 of the text of the 64 small hexadecimal digits."),
    &[],
);
pub(crate) const SIGNATURE_BASE64_TWICE: Known = Known::new(
    "signature_base64_twice",
    ("base64 做了两次", "base64 was made twice"),
    ("十六进制文本只做一次 base64；结果是 88 个字符。", "Make base64 once: 88 characters."),
    &[],
);
pub(crate) const SIGNATURE_PADDING: Known = Known::new(
    "signature_padding",
    ("签名末尾少了 “=”", "the = at the end of the signature are missing"),
    ("用带填充的标准 base64，结果以 “==” 结尾。", "Use base64 with padding: the signature ends with ==."),
    &[],
);
pub(crate) const SIGNATURE_URL_SAFE: Known = Known::new(
    "signature_url_safe",
    ("签名用了 URL 安全的 base64", "the signature is URL-safe base64"),
    ("用标准 base64（+ 和 /）。", "Use standard base64, with + and /."),
    &[],
);
pub(crate) const SIGNATURE_BLANK: Known = Known::new(
    "signature_blank",
    ("签名里有空格或换行", "there is a blank or a line break in the signature"),
    (
        "签名是一整行：关掉 base64 的自动换行（openssl base64 -A，Android 用 NO_WRAP）。",
        "Have the signature in one line: openssl base64 -A, NO_WRAP on Android.",
    ),
    &[],
);
pub(crate) const SIGNATURE_ESCAPED: Known = Known::new(
    "signature_escaped",
    ("签名做了 URL 编码", "the signature is percent-encoded"),
    ("请求头里的签名不做 URL 编码，“=” 就是 “=”。", "Send the signature as it is: = stays = in a header."),
    &[],
);
pub(crate) const SIGNATURE_QUOTED: Known = Known::new(
    "signature_quoted",
    ("签名带上了引号", "the signature stands in quotation marks"),
    ("请求头的值不带引号。", "Send the signature without quotation marks."),
    &[],
);
