//! Mistakes in the method and the path, the first two lines.

use super::KnownMistake;
use crate::encoder::Encoder;
use crate::procedure::{Method, Path};

pub(super) const SEARCHABLE: &[KnownMistake] = &[
    KnownMistake::new(
        "method_lower_case",
        ("请求方法用了小写", "the method is signed in lower case"),
        ("待签名串第一行的请求方法用大写，例如 GET。", "Write the method in the first line in upper case: GET."),
        &[|p| p.method = Method::Lower],
    ),
    KnownMistake::new(
        "method_other",
        ("签名时的请求方法与发送时不同", "the signed method differs from the sent one"),
        ("签名与发送使用同一个请求方法。", "Sign with the method that is sent."),
        &[
            |p| p.method = Method::Other("GET"),
            |p| p.method = Method::Other("POST"),
            |p| p.method = Method::Other("PUT"),
            |p| p.method = Method::Other("DELETE"),
        ],
    ),
    KnownMistake::new(
        "method_missing",
        ("缺少请求方法这一行", "the method line is missing"),
        ("待签名串以请求方法一行开头。", "Write the method in the first line."),
        &[|p| p.method = Method::Missing],
    ),
    KnownMistake::new(
        "path_not_encoded",
        ("路径没有编码", "the path is not encoded"),
        ("把整个路径编码一次，“/” 也要编码成 %2F。", "Encode the path once as a whole: / becomes %2F."),
        &[|p| p.path_encoder = Encoder::Raw],
    ),
    KnownMistake::new(
        "path_slashes_kept",
        ("路径编码时保留了 “/”", "the slashes of the path are not encoded"),
        (
            "对整个路径编码，“/” 编码成 %2F；encodeURI 或逐段编码都会保留 “/”。",
            "Encode the path as a whole: / becomes %2F. encodeURI and encoding by segments keep it.",
        ),
        &[|p| p.path_encoder = Encoder::Segments, |p| p.path_encoder = Encoder::Uri],
    ),
    KnownMistake::new(
        "path_encoded_twice",
        ("路径编码了两次", "the path is encoded twice"),
        (
            "路径只编码一次：“/” 是 %2F，不是 %252F。只有查询参数才编码两次。",
            "Encode the path once: / is %2F, not %252F. Only the query is encoded twice.",
        ),
        &[|p| p.path_twice = true, |p| p.path = Path::Escaped],
    ),
    KnownMistake::new(
        "path_encoded_otherwise",
        ("路径用了另一种编码方式", "the path is encoded with another encoding"),
        (
            "只保留 A-Z a-z 0-9 - . _ ~，空格写成 “+”，其余字节写成大写的 %XX。",
            "Keep A-Z a-z 0-9 - . _ ~, write a space as + and every other byte as upper-case %XX.",
        ),
        &[
            |p| p.path_encoder = Encoder::Rfc3986,
            |p| p.path_encoder = Encoder::Component,
            |p| p.path_encoder = Encoder::Form,
            |p| p.path_encoder = Encoder::Php,
        ],
    ),
    KnownMistake::new(
        "path_with_query",
        ("路径一行里带了查询参数", "the path line contains the query"),
        (
            "第二行只放路径；查询参数编码两次后放在第三行。",
            "Write the path alone in the second line, and the query, encoded twice, in the third.",
        ),
        &[
            |p| p.path = Path::WithQuery,
            |p| (p.path, p.path_encoder) = (Path::WithQuery, Encoder::Raw),
            |p| (p.path, p.query.shape) = (Path::WithQuery, super::query::UNSIGNED),
            |p| {
                (p.path, p.path_encoder, p.query.shape) = (Path::WithQuery, Encoder::Raw, super::query::UNSIGNED);
            },
        ],
    ),
    KnownMistake::new(
        "path_with_host",
        ("路径一行里带了域名", "the path line contains the host"),
        (
            "第二行只放从 “/” 开始的路径，不带 https:// 和域名。",
            "Write the path alone in the second line, from its first /, without https:// and the host.",
        ),
        &[
            |p| p.path = Path::WithOrigin,
            |p| (p.path, p.path_encoder) = (Path::WithOrigin, Encoder::Raw),
            |p| p.path = Path::WithHost,
            |p| (p.path, p.path_encoder) = (Path::WithHost, Encoder::Raw),
            |p| p.path = Path::WithOriginAndQuery,
            |p| (p.path, p.path_encoder) = (Path::WithOriginAndQuery, Encoder::Raw),
        ],
    ),
    KnownMistake::new(
        "path_slash",
        ("路径开头少了或结尾多了 “/”", "the path lacks the slash at its start, or has an extra one at its end"),
        ("签名的路径与发送的路径逐字一致，从 “/” 开始。", "Sign the path exactly as it is sent, from its first /."),
        &[|p| p.path = Path::WithoutSlash, |p| p.path = Path::WithSlashAtEnd],
    ),
];
