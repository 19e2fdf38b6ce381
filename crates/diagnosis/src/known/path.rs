//! Method and path: the first two lines.

use super::Known;
use crate::encoder::Encoder;
use crate::recipe::{Method, Path};

pub(super) const KNOWN: &[Known] = &[
    Known::new(
        "method_lower_case",
        ("请求方法用了小写", "the method is signed in small letters"),
        ("签名原文第一行的请求方法用大写，例如 GET。", "Write the method in capitals in the first line, as in GET."),
        &[|r| r.method = Method::Lower],
    ),
    Known::new(
        "method_other",
        ("签名时的请求方法与发送时不同", "another method was signed than was sent"),
        ("签名与发送使用同一个请求方法。", "Sign with the method that is sent."),
        &[
            |r| r.method = Method::Other("GET"),
            |r| r.method = Method::Other("POST"),
            |r| r.method = Method::Other("PUT"),
            |r| r.method = Method::Other("DELETE"),
        ],
    ),
    Known::new(
        "method_missing",
        ("缺少请求方法这一行", "the line of the method is missing"),
        ("签名原文以请求方法一行开头。", "Begin the string to sign with a line for the method."),
        &[|r| r.method = Method::Missing],
    ),
    Known::new(
        "path_not_encoded",
        ("路径没有编码", "the path is not encoded"),
        ("把整个路径编码一次，“/” 也要编码成 %2F。", "Encode the path once as a whole, so that each / becomes %2F."),
        &[|r| r.path_encoder = Encoder::Raw],
    ),
    Known::new(
        "path_slashes_kept",
        ("路径编码时保留了 “/”", "the slashes of the path are not encoded"),
        (
            "对整个路径编码，“/” 编码成 %2F；encodeURI 或逐段编码都会保留 “/”。",
            "Encode the path as a whole, / becomes %2F; encodeURI and encoding by segments leave it.",
        ),
        &[|r| r.path_encoder = Encoder::Segments, |r| r.path_encoder = Encoder::Uri],
    ),
    Known::new(
        "path_encoded_twice",
        ("路径编码了两次", "the path is encoded twice"),
        (
            "路径只编码一次：“/” 是 %2F，不是 %252F。只有查询参数才编码两次。",
            "Encode the path once: / is %2F, not %252F. Only the query is encoded twice.",
        ),
        &[|r| r.path_twice = true, |r| r.path = Path::Escaped],
    ),
    Known::new(
        "path_encoded_otherwise",
        ("路径用了另一种编码方式", "the path is encoded in another way"),
        (
            "只保留 A-Z a-z 0-9 - . _ ~，空格写成 “+”，其余字节写成大写的 %XX。",
            "Keep A-Z a-z 0-9 - . _ ~, write a space as + and every other byte as %XX in capitals.",
        ),
        &[
            |r| r.path_encoder = Encoder::Rfc3986,
            |r| r.path_encoder = Encoder::Component,
            |r| r.path_encoder = Encoder::Form,
            |r| r.path_encoder = Encoder::Php,
        ],
    ),
    Known::new(
        "path_with_query",
        ("路径一行里带了查询参数", "the query is part of the line of the path"),
        (
            "第二行只放路径；查询参数编码两次后放在第三行。",
            "Put the path alone into the second line; the query, encoded twice, is the third.",
        ),
        &[
            |r| r.path = Path::WithQuery,
            |r| (r.path, r.path_encoder) = (Path::WithQuery, Encoder::Raw),
            |r| (r.path, r.query.shape) = (Path::WithQuery, super::query::UNSIGNED),
            |r| {
                (r.path, r.path_encoder, r.query.shape) = (Path::WithQuery, Encoder::Raw, super::query::UNSIGNED);
            },
        ],
    ),
    Known::new(
        "path_with_host",
        ("路径一行里带了域名", "the host is part of the line of the path"),
        (
            "第二行只放从 “/” 开始的路径，不带 https:// 和域名。",
            "Sign the path alone, from its first /, without https:// and the host.",
        ),
        &[
            |r| r.path = Path::WithOrigin,
            |r| (r.path, r.path_encoder) = (Path::WithOrigin, Encoder::Raw),
            |r| r.path = Path::WithHost,
            |r| (r.path, r.path_encoder) = (Path::WithHost, Encoder::Raw),
            |r| r.path = Path::WithOriginAndQuery,
            |r| (r.path, r.path_encoder) = (Path::WithOriginAndQuery, Encoder::Raw),
        ],
    ),
    Known::new(
        "path_slash",
        ("路径开头少了或结尾多了 “/”", "the path lacks its first slash, or has one too many at its end"),
        ("签名的路径与发送的路径逐字一致，从 “/” 开始。", "Sign the path exactly as it is sent, from its first /."),
        &[|r| r.path = Path::WithoutSlash, |r| r.path = Path::WithSlashAtEnd],
    ),
];
