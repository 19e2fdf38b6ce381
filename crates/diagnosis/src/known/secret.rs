//! Wrong keys.

use super::KnownMistake;
use crate::procedure::Key;

pub(super) const SEARCHABLE: &[KnownMistake] = &[
    KnownMistake::new(
        "secret_blank",
        ("密钥前后多了空格或换行", "the secret has white space around it"),
        (
            "去掉密钥前后的空白：从文件或环境变量读取时常带上换行。",
            "Trim the secret. Read from a file, it often ends with a newline.",
        ),
        &[
            |p| p.key = Key::Untrimmed,
            |p| p.key = Key::Around("", "\n"),
            |p| p.key = Key::Around("", " "),
            |p| p.key = Key::Around(" ", ""),
            |p| p.key = Key::Around("", "\r\n"),
            |p| p.key = Key::Around("", "\r"),
            |p| p.key = Key::Around("", "\t"),
            |p| p.key = Key::Around(" ", " "),
            |p| p.key = Key::Around("\n", ""),
            |p| p.key = Key::Around("\t", ""),
            |p| p.key = Key::Around("\u{feff}", ""),
            |p| p.key = Key::Around("", "\u{a0}"),
            |p| p.key = Key::Around("", "\u{200b}"),
            |p| p.key = Key::Around("", "\u{3000}"),
        ],
    ),
    KnownMistake::new(
        "secret_quoted",
        ("密钥带上了引号", "the secret has quotation marks around it"),
        ("密钥不带引号。", "Remove the quotation marks."),
        &[|p| p.key = Key::Around("\"", "\""), |p| p.key = Key::Around("'", "'"), |p| p.key = Key::Around("<", ">")],
    ),
    SECRET_OTHER,
    KnownMistake::new(
        "secret_client_id",
        ("用 client id 当密钥签名", "the client id was used as the secret"),
        ("用 client_secret 作为 HMAC 的密钥。", "Use the client secret as the key of the HMAC."),
        &[|p| p.key = Key::ClientId],
    ),
    KnownMistake::new(
        "secret_with_client_id",
        ("密钥与 client id 连在了一起", "client id and client secret are joined as the key"),
        ("HMAC 的密钥只有 client_secret。", "Use the client secret alone as the key of the HMAC."),
        &[
            |p| p.key = Key::AfterClientId(""),
            |p| p.key = Key::BeforeClientId(""),
            |p| p.key = Key::AfterClientId(":"),
            |p| p.key = Key::BeforeClientId(":"),
            |p| p.key = Key::AfterClientId("&"),
            |p| p.key = Key::BeforeClientId("&"),
        ],
    ),
    KnownMistake::new(
        "secret_empty",
        ("签名时密钥为空", "the secret was empty"),
        (
            "检查密钥是否读到了：未设置的变量常变成空文本、undefined 或 null。",
            "Check that the secret was read: an unset variable becomes an empty text, undefined or null.",
        ),
        &[
            |p| p.key = Key::Text(""),
            |p| p.key = Key::Text("undefined"),
            |p| p.key = Key::Text("null"),
            |p| p.key = Key::Text("None"),
        ],
    ),
    KnownMistake::new(
        "secret_hex_decoded",
        ("把密钥当作十六进制解码了", "the secret was decoded as hexadecimal digits"),
        (
            "密钥按文本原样使用，32 个字符就是 32 个字节。",
            "Use the secret as text, without decoding it: 32 characters are 32 bytes.",
        ),
        &[|p| p.key = Key::HexDecoded],
    ),
    KnownMistake::new(
        "secret_base64_decoded",
        ("把密钥当作 base64 解码了", "the secret was decoded as base64"),
        ("密钥按文本原样使用，不要解码。", "Use the secret as text, without decoding it."),
        &[|p| p.key = Key::Base64Decoded],
    ),
    KnownMistake::new(
        "secret_base64_encoded",
        ("密钥先做了 base64 编码", "the secret was encoded as base64"),
        ("密钥按文本原样使用，不要编码。", "Use the secret as text, without encoding it."),
        &[|p| p.key = Key::Base64Encoded],
    ),
    KnownMistake::new(
        "secret_case",
        ("密钥的大小写被改变了", "the case of the secret was changed"),
        ("密钥按原样使用，不要转换大小写。", "Use the secret as it is, in the same case."),
        &[|p| p.key = Key::Upper, |p| p.key = Key::Lower],
    ),
    KnownMistake::new(
        "secret_ampersand",
        ("密钥后面多了 “&”", "the secret has an ampersand after it"),
        (
            "这不是 OAuth 1.0：HMAC 的密钥就是 client_secret 本身。",
            "Use the client secret alone as the key. The ampersand is a rule of OAuth 1.0.",
        ),
        &[|p| p.key = Key::Around("", "&")],
    ),
];

/// The first eight of the caller's other secrets.
const SECRET_OTHER: KnownMistake = KnownMistake::new(
    SECRET_OTHER_CODE,
    ("用 {0} 代替 client_secret 签名", "{0} was used as the client secret"),
    (
        "X-Api-Signature 用 client_secret 签名；appSecret 只用于 app_signature。",
        "Sign X-Api-Signature with the client secret. The appSecret signs app_signature alone.",
    ),
    &[
        |p| p.key = Key::Other(0),
        |p| p.key = Key::Other(1),
        |p| p.key = Key::Other(2),
        |p| p.key = Key::Other(3),
        |p| p.key = Key::Other(4),
        |p| p.key = Key::Other(5),
        |p| p.key = Key::Other(6),
        |p| p.key = Key::Other(7),
    ],
);

/// The code of the mistake whose title names one of the caller's secrets.
pub(crate) const SECRET_OTHER_CODE: &str = "secret_other";
