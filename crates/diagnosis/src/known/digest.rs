//! Wrong digests, and wrong encodings of the digest.

use super::KnownMistake;
use crate::procedure::{Charset, Mac};

pub(super) const SEARCHABLE: &[KnownMistake] = &[
    KnownMistake::new(
        "hmac_arguments_exchanged",
        ("HMAC 的密钥和消息写反了", "key and message of the HMAC are exchanged"),
        (
            "client_secret 是密钥，待签名串是消息。",
            "Use the client secret as the key and the string to sign as the message.",
        ),
        &[|p| p.mac = Mac::Swapped],
    ),
    KnownMistake::new(
        "hash_without_hmac",
        ("用了普通哈希而不是 HMAC", "a plain hash is used instead of an HMAC"),
        ("用 HMAC-SHA256，密钥是 client_secret。", "Use HMAC-SHA256 with the client secret as its key."),
        &[|p| p.mac = Mac::HashOfSecretAndText, |p| p.mac = Mac::HashOfTextAndSecret, |p| p.mac = Mac::Hash],
    ),
    KnownMistake::new(
        "text_utf_16",
        ("待签名串或密钥按 UTF-16 编码", "the string to sign or the secret is encoded as UTF-16"),
        (
            "两者都按 UTF-8 编码：.NET 用 Encoding.UTF8，不用 Encoding.Unicode。",
            "Encode both as UTF-8. In .NET that is Encoding.UTF8, not Encoding.Unicode.",
        ),
        &[|p| p.charset = Charset::Utf16, |p| p.charset = Charset::Utf16Text, |p| p.charset = Charset::Utf16Key],
    ),
];

/// The mistakes that the signature shows by itself.
pub(super) const DECODED: &[&KnownMistake] = &[
    &HASH_FUNCTION,
    &DIGEST_NOT_HEX,
    &DIGEST_UPPER_CASE,
    &DIGEST_WITH_MORE,
    &DIGEST_UTF_16,
    &SIGNATURE_NOT_BASE64,
    &SIGNATURE_BASE64_TWICE,
    &SIGNATURE_PADDING,
    &SIGNATURE_URL_SAFE,
    &SIGNATURE_BLANK,
    &SIGNATURE_ESCAPED,
    &SIGNATURE_QUOTED,
];

pub(crate) const HASH_FUNCTION: KnownMistake = KnownMistake::new(
    "hash_function",
    ("用了 {0} 而不是 SHA-256", "{0} is used instead of SHA-256"),
    ("用 HMAC-SHA256。", "Use HMAC-SHA256."),
    &[],
);
pub(crate) const DIGEST_NOT_HEX: KnownMistake = KnownMistake::new(
    "digest_not_hex",
    ("直接对摘要字节做了 base64", "the bytes of the digest are encoded as base64, not its hexadecimal digits"),
    (
        "先把摘要写成 64 个小写十六进制字符，再对这段文本做 base64；结果是 88 个字符。",
        "Write the digest as 64 lower-case hexadecimal digits, then encode that text as base64: 88 characters.",
    ),
    &[],
);
pub(crate) const DIGEST_UPPER_CASE: KnownMistake = KnownMistake::new(
    "digest_upper_case",
    ("十六进制摘要用了大写字母", "the hexadecimal digits of the digest are upper case"),
    ("base64 之前，十六进制摘要用小写。", "Write the digest in lower-case hexadecimal digits before base64."),
    &[],
);
pub(crate) const DIGEST_WITH_MORE: KnownMistake = KnownMistake::new(
    "digest_with_more",
    (
        "base64 之前，十六进制摘要带了换行、连字符或其他文字",
        "newlines, hyphens or other text are encoded together with the digest",
    ),
    (
        "只对 64 个十六进制字符做 base64；openssl 会输出 “(stdin)= ” 和换行，.NET 的 BitConverter 会加连字符，先去掉。",
        "Encode the 64 digits alone as base64. openssl adds “(stdin)= ” and a newline, BitConverter of .NET hyphens: \
         remove them first.",
    ),
    &[],
);
pub(crate) const DIGEST_UTF_16: KnownMistake = KnownMistake::new(
    "digest_utf_16",
    ("base64 之前，十六进制摘要按 UTF-16 编码", "the hexadecimal digits of the digest are encoded as UTF-16"),
    (
        "按 ASCII 或 UTF-8 编码：.NET 用 Encoding.UTF8，不用 Encoding.Unicode。",
        "Encode them as ASCII or UTF-8. In .NET that is Encoding.UTF8, not Encoding.Unicode.",
    ),
    &[],
);
pub(crate) const SIGNATURE_NOT_BASE64: KnownMistake = KnownMistake::new(
    "signature_not_base64",
    ("签名是十六进制，没有做 base64", "the signature is hexadecimal digits, without base64"),
    ("对 64 个小写十六进制字符的文本再做一次 base64。", "Encode the 64 lower-case hexadecimal digits as base64."),
    &[],
);
pub(crate) const SIGNATURE_BASE64_TWICE: KnownMistake = KnownMistake::new(
    "signature_base64_twice",
    ("base64 做了两次", "the signature is encoded as base64 twice"),
    ("十六进制文本只做一次 base64；结果是 88 个字符。", "Encode the hexadecimal digits as base64 once: 88 characters."),
    &[],
);
pub(crate) const SIGNATURE_PADDING: KnownMistake = KnownMistake::new(
    "signature_padding",
    ("签名末尾少了 “=”", "the signature lacks the = at its end"),
    ("用带填充的标准 base64，结果以 “==” 结尾。", "Use base64 with padding: the signature ends with ==."),
    &[],
);
pub(crate) const SIGNATURE_URL_SAFE: KnownMistake = KnownMistake::new(
    "signature_url_safe",
    ("签名用了 URL 安全的 base64", "the signature is URL-safe base64"),
    ("用标准 base64（+ 和 /）。", "Use standard base64, with + and /."),
    &[],
);
pub(crate) const SIGNATURE_BLANK: KnownMistake = KnownMistake::new(
    "signature_blank",
    ("签名里有空格或换行", "the signature contains a space or a line break"),
    (
        "签名是一整行：关掉 base64 的自动换行（openssl base64 -A，Android 用 NO_WRAP）。",
        "Write the signature in one line: openssl base64 -A, NO_WRAP on Android.",
    ),
    &[],
);
pub(crate) const SIGNATURE_ESCAPED: KnownMistake = KnownMistake::new(
    "signature_escaped",
    ("签名做了 URL 编码", "the signature is percent-encoded"),
    (
        "请求头里的签名不做 URL 编码，“=” 就是 “=”。",
        "Send the signature as it is: a header value is not percent-encoded.",
    ),
    &[],
);
pub(crate) const SIGNATURE_QUOTED: KnownMistake = KnownMistake::new(
    "signature_quoted",
    ("签名带上了引号", "the signature has quotation marks around it"),
    ("请求头的值不带引号。", "Send the signature without quotation marks."),
    &[],
);
