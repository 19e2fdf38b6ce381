//! What served as the key.

use super::Known;
use crate::recipe::Secret;

pub(super) const KNOWN: &[Known] = &[
    Known::new(
        "secret_blank",
        ("密钥前后多了空格或换行", "the secret has a blank or a newline around it"),
        (
            "去掉密钥前后的空白：从文件或环境变量读取时常带上换行。",
            "Trim the secret: read from a file, it often ends with a newline.",
        ),
        &[
            |r| r.secret = Secret::AsGiven,
            |r| r.secret = Secret::Around("", "\n"),
            |r| r.secret = Secret::Around("", " "),
            |r| r.secret = Secret::Around(" ", ""),
            |r| r.secret = Secret::Around("", "\r\n"),
            |r| r.secret = Secret::Around("", "\r"),
            |r| r.secret = Secret::Around("", "\t"),
            |r| r.secret = Secret::Around(" ", " "),
            |r| r.secret = Secret::Around("\n", ""),
            |r| r.secret = Secret::Around("\t", ""),
            |r| r.secret = Secret::Around("\u{feff}", ""),
            |r| r.secret = Secret::Around("", "\u{a0}"),
            |r| r.secret = Secret::Around("", "\u{200b}"),
            |r| r.secret = Secret::Around("", "\u{3000}"),
        ],
    ),
    Known::new(
        "secret_quoted",
        ("密钥带上了引号", "the secret has its quotation marks"),
        ("密钥不带引号。", "Take the quotation marks off the secret."),
        &[
            |r| r.secret = Secret::Around("\"", "\""),
            |r| r.secret = Secret::Around("'", "'"),
            |r| r.secret = Secret::Around("<", ">"),
        ],
    ),
    SECRET_OTHER,
    Known::new(
        "secret_client_id",
        ("用 client id 当密钥签名", "the client id served as the secret"),
        ("用 client_secret 作为 HMAC 的密钥。", "Use the client secret as the key of the HMAC."),
        &[|r| r.secret = Secret::ClientId],
    ),
    Known::new(
        "secret_empty",
        ("签名时密钥为空", "the secret was empty"),
        (
            "检查密钥是否读到了：未设置的变量常变成空文本、undefined 或 null。",
            "See that the secret arrives: an unset variable becomes an empty text, undefined or null.",
        ),
        &[
            |r| r.secret = Secret::Instead(""),
            |r| r.secret = Secret::Instead("undefined"),
            |r| r.secret = Secret::Instead("null"),
            |r| r.secret = Secret::Instead("None"),
        ],
    ),
    Known::new(
        "secret_hex_decoded",
        ("把密钥当作十六进制解码了", "the secret is decoded from hexadecimal digits"),
        ("密钥按文本原样使用，32 个字符就是 32 个字节。", "Use the secret as the text it is: 32 characters, 32 bytes."),
        &[|r| r.secret = Secret::HexDecoded],
    ),
    Known::new(
        "secret_base64_decoded",
        ("把密钥当作 base64 解码了", "the secret is decoded from base64"),
        ("密钥按文本原样使用，不要解码。", "Use the secret as the text it is."),
        &[|r| r.secret = Secret::Base64Decoded],
    ),
    Known::new(
        "secret_base64_encoded",
        ("密钥先做了 base64 编码", "the secret is encoded as base64"),
        ("密钥按文本原样使用，不要编码。", "Use the secret as the text it is."),
        &[|r| r.secret = Secret::Base64Encoded],
    ),
    Known::new(
        "secret_case",
        ("密钥的大小写被改变了", "the letters of the secret are in another case"),
        ("密钥按原样使用，不要转换大小写。", "Use the secret as it is, without changing its case."),
        &[|r| r.secret = Secret::Upper, |r| r.secret = Secret::Lower],
    ),
    Known::new(
        "secret_ampersand",
        ("密钥后面多了 “&”", "an ampersand is added to the secret"),
        (
            "这不是 OAuth 1.0：HMAC 的密钥就是 client_secret 本身。",
            "This is no OAuth 1.0: the key is the client secret alone.",
        ),
        &[|r| r.secret = Secret::Around("", "&")],
    ),
];

/// The caller's other secrets; who has more than these has told of them all.
const SECRET_OTHER: Known = Known::new(
    SECRET_OTHER_CODE,
    ("用 {0} 代替 client_secret 签名", "{0} served as the client secret"),
    (
        "X-Api-Signature 用 client_secret 签名；appSecret 只用于 app_signature。",
        "Sign X-Api-Signature with the client secret; the appSecret is for app_signature alone.",
    ),
    &[
        |r| r.secret = Secret::Other(0),
        |r| r.secret = Secret::Other(1),
        |r| r.secret = Secret::Other(2),
        |r| r.secret = Secret::Other(3),
        |r| r.secret = Secret::Other(4),
        |r| r.secret = Secret::Other(5),
        |r| r.secret = Secret::Other(6),
        |r| r.secret = Secret::Other(7),
    ],
);

/// The code of the mistake that names one of the caller's secrets.
pub(crate) const SECRET_OTHER_CODE: &str = "secret_other";
