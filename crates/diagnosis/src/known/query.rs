//! Mistakes in the query, the third line.

use super::KnownMistake;
use crate::encoder::Encoder;
use crate::procedure::{Empty, FirstEncoding, KeyEncoding, Order, Repeated, Shape};

pub(super) const UNSIGNED: Shape = Shape::Unsigned;

/// The second encoding of a query that is encoded once.
const ONCE: Encoder = Encoder::Raw;

pub(crate) const VALUE_REWRITTEN: KnownMistake = KnownMistake::new(
    "query_value_rewritten",
    ("发送的是 {0}，签名的却是 {1}", "{0} is sent, but {1} is signed"),
    (
        "布尔值和空值先转成文本，再用同一份文本签名和发送：各语言写法不同（false、False、0、空）。",
        "Convert booleans and null to text once, then sign and send that text: false, False, 0 and an empty text differ.",
    ),
    &[],
);
pub(crate) const VALUE_DROPPED: KnownMistake = KnownMistake::new(
    "query_value_dropped",
    ("发送了 {0}，签名里却没有", "{0} is sent but not signed"),
    (
        "不要按真假过滤参数：0、false 和 null 只要发送，就要签名；或者两边都不带。",
        "Sign 0, false and null if they are sent, or leave them out of the URL as well.",
    ),
    &[],
);

pub(super) const SEARCHABLE: &[KnownMistake] = &[
    KnownMistake::new(
        "query_line_missing",
        ("缺少查询参数这一行", "the query line is missing"),
        ("没有查询参数时，第三行也要留一个空行。", "Keep the third line also without a query. Then it is empty."),
        &[|p| p.query.shape = Shape::MissingIfEmpty, |p| p.query.shape = Shape::Missing],
    ),
    KnownMistake::new(
        "query_encoded_thrice",
        ("查询参数编码了三次", "the query is encoded three times"),
        (
            "待签名串里只编码两次；检查 HTTP 库是否已经编码过一次。",
            "Encode twice. Check whether the HTTP library encodes the query already.",
        ),
        &[|p| p.query.thrice = true],
    ),
    KnownMistake::new(
        "query_encoded_whole",
        ("整个查询串一起编码，“=” 和 “&” 也被编码了", "the query is encoded as a whole, including = and &"),
        (
            "每个键和值单独编码，再用 “=” 和 “&” 连接。",
            "Encode each key and each value separately, then join them with = and &.",
        ),
        &[
            |p| p.query.shape = Shape::Whole,
            |p| (p.query.first, p.query.shape) = (FirstEncoding::By(Encoder::Raw), Shape::Whole),
        ],
    ),
    KnownMistake::new(
        "query_space_percent_20",
        ("签名时空格编码成 %20，发送时是 “+”", "a space is signed as %20 and sent as +"),
        (
            "签名用的第一次编码与 URL 一致：URL 里空格是 “+”，待签名串里就是 %2B。",
            "Sign the query as it is sent: where the URL has + for a space, the string to sign has %2B.",
        ),
        &[|p| p.query.first = FirstEncoding::SpaceAsPercent],
    ),
    KnownMistake::new(
        "query_space_plus",
        ("签名时空格编码成 “+”，发送时是 %20", "a space is signed as + and sent as %20"),
        (
            "签名用的第一次编码与 URL 一致：URL 里空格是 %20，待签名串里就是 %2520。",
            "Sign the query as it is sent: where the URL has %20 for a space, the string to sign has %2520.",
        ),
        &[|p| p.query.first = FirstEncoding::SpaceAsPlus],
    ),
    KnownMistake::new(
        "query_plus_not_encoded",
        ("值里的 “+” 发送时没有编码", "a + in a value is sent unencoded, which means a space"),
        ("URL 里的 “+” 表示空格；值里的 “+” 要写成 %2B。", "In a URL, + means a space. Write a + in a value as %2B."),
        &[|p| p.query.first = FirstEncoding::PlusAsPercent],
    ),
    KnownMistake::new(
        "hex_lower_case",
        ("百分号编码用了小写字母", "the digits after % are lower case"),
        ("%XX 用大写：是 %2F，不是 %2f。", "Write %XX in upper case: %2F, not %2f."),
        &[
            |p| (p.path_lower, p.query.first, p.query.second_lower) = (true, FirstEncoding::Lower, true),
            |p| p.path_lower = true,
            |p| (p.query.first, p.query.second_lower) = (FirstEncoding::Lower, true),
            |p| p.query.second_lower = true,
            |p| p.query.first = FirstEncoding::Lower,
            |p| (p.path_lower, p.query.second_lower) = (true, true),
        ],
    ),
    KnownMistake::new(
        "hex_upper_case",
        ("签名时 %XX 是大写，发送时是小写", "%XX is signed in upper case and sent in lower case"),
        ("发送时 %XX 也用大写，与签名一致。", "Send %XX in upper case, as it is signed."),
        &[|p| p.query.first = FirstEncoding::Upper],
    ),
    // Before `query_encoded_once`: for a value of letters and ! ' ( ) * both give the same text.
    KnownMistake::new(
        "encode_uri_component",
        (
            "两次都用了 encodeURIComponent，它会保留 ! ' ( ) *",
            "both encodings are encodeURIComponent, which keeps ! ' ( ) *",
        ),
        (
            "第一次用 URLSearchParams（与 URL 一致）；第二次把 ! ' ( ) * 也编码成 %XX。",
            "Use URLSearchParams for the first encoding, as in the URL, and encode ! ' ( ) * as well in the second.",
        ),
        &[
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Component), Encoder::Component),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::ComponentPlus), Encoder::Component),
        ],
    ),
    KnownMistake::new(
        "query_encoded_once",
        ("查询参数只编码了一次", "the query is encoded once"),
        (
            "待签名串里的键和值比 URL 里的再编码一次：苹 是 %25E8%258B%25B9。",
            "Encode each key and value of the URL once more for the string to sign: 苹 is %25E8%258B%25B9.",
        ),
        &[
            |p| p.query.second = ONCE,
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Signed),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Rfc3986),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Component),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::ComponentPlus),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Form),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Php),
            |p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Uri),
        ],
    ),
    KnownMistake::new(
        "query_not_encoded",
        ("查询参数没有编码", "the query is not encoded"),
        (
            "每个键和值先按表单方式编码一次（与 URL 相同），待签名串里再编码一次。",
            "Encode each key and value as in the URL, and once more for the string to sign.",
        ),
        &[|p| (p.query.first, p.query.second) = (FirstEncoding::By(Encoder::Raw), Encoder::Raw)],
    ),
    KnownMistake::new(
        "query_second_encoding",
        ("第二次编码用错了编码方式", "the second encoding is wrong"),
        (
            "第二次编码只保留 A-Z a-z 0-9 - . _ ~：“*” 写成 %2A，! ' ( ) 也要编码。",
            "Keep only A-Z a-z 0-9 - . _ ~ in the second encoding: * becomes %2A, and ! ' ( ) are encoded as well.",
        ),
        &[
            |p| p.query.second = Encoder::Component,
            |p| p.query.second = Encoder::Form,
            |p| p.query.second = Encoder::Uri,
            |p| p.query.second = Encoder::Segments,
            |p| p.query.second = Encoder::Php,
        ],
    ),
    KnownMistake::new(
        "query_first_encoding",
        ("签名时的第一次编码与发送的 URL 不同", "the signed query is encoded differently from the sent one"),
        (
            "用发送的查询串来签名，不要另外编码一遍；* ~ ! ' ( ) 在各语言里编码不同。",
            "Sign the query that is sent instead of encoding it again. Languages encode * ~ ! ' ( ) differently.",
        ),
        &[
            |p| p.query.first = FirstEncoding::By(Encoder::Form),
            |p| p.query.first = FirstEncoding::By(Encoder::Component),
            |p| p.query.first = FirstEncoding::By(Encoder::ComponentPlus),
            |p| p.query.first = FirstEncoding::By(Encoder::Rfc3986),
            |p| p.query.first = FirstEncoding::By(Encoder::Signed),
            |p| p.query.first = FirstEncoding::By(Encoder::Php),
            |p| p.query.first = FirstEncoding::By(Encoder::Segments),
            |p| p.query.first = FirstEncoding::By(Encoder::Uri),
        ],
    ),
    KnownMistake::new(
        "query_keys_not_encoded",
        ("只编码了值，没有编码键", "the values are encoded, the keys are not"),
        ("键和值一样编码两次：[] 是 %255B%255D。", "Encode keys twice, like values: [] is %255B%255D."),
        &[|p| p.query.keys = KeyEncoding::Raw, |p| p.query.keys = KeyEncoding::Once],
    ),
    KnownMistake::new(
        "query_unsorted",
        ("查询参数没有排序", "the query is not sorted"),
        (
            "把编码后的 “键=值” 按字节顺序排序，再签名和发送。",
            "Sort the encoded pairs k=v by their bytes, then sign and send them in that order.",
        ),
        &[|p| p.query.order = Order::AsSent],
    ),
    KnownMistake::new(
        "query_sorted_before_encoding",
        ("查询参数在编码之前排序", "the query is sorted before it is encoded"),
        ("先编码，再排序：编码会改变顺序。", "Encode first, then sort: encoding changes the order."),
        &[|p| p.query.order = Order::RawPairs],
    ),
    KnownMistake::new(
        "query_sorted_by_key",
        ("查询参数只按键排序", "the query is sorted by keys alone"),
        ("把整个 “键=值” 当作文本排序：“id2=…” 在 “id=…” 之前。", "Sort the whole texts k=v: id2=… comes before id=…."),
        &[|p| p.query.order = Order::Keys],
    ),
    KnownMistake::new(
        "query_sorted_ignoring_case",
        ("排序时忽略了大小写", "the query is sorted ignoring case"),
        ("按字节排序：大写字母在小写字母之前。", "Sort by bytes: upper case comes before lower case."),
        &[|p| p.query.order = Order::IgnoringCase],
    ),
    KnownMistake::new(
        "query_sorted_descending",
        ("查询参数按降序排列", "the query is sorted in descending order"),
        ("按升序排序。", "Sort in ascending order."),
        &[|p| p.query.order = Order::Descending],
    ),
    KnownMistake::new(
        "query_sorted_after_second_encoding",
        ("查询参数在第二次编码之后才排序", "the query is sorted after the second encoding"),
        ("按第一次编码后的 “键=值” 排序。", "Sort the pairs k=v after the first encoding."),
        &[|p| p.query.order = Order::Twice],
    ),
    KnownMistake::new(
        "query_empty_dropped",
        ("签名时去掉了空值参数，发送时却带着", "empty parameters are sent but not signed"),
        ("空值也要签名，写成 “k=”；或者两边都不带。", "Sign an empty value as k=, or leave it out of the URL as well."),
        &[|p| p.query.empty = Empty::Dropped],
    ),
    KnownMistake::new(
        "query_empty_without_equals",
        ("空值参数少了 “=”", "an empty parameter is signed without ="),
        ("空值写成 “k=”。", "Write an empty value as k=."),
        &[|p| p.query.empty = Empty::WithoutEquals],
    ),
    KnownMistake::new(
        "query_repeated_key",
        ("重复的键没有逐个签名", "the values of a repeated key are not all signed separately"),
        (
            "重复的键每次都要出现在待签名串里；不要用 Map 存查询参数。",
            "Sign every occurrence of a key. A map of parameters loses repeated keys.",
        ),
        &[
            |p| p.query.repeated = Repeated::Last,
            |p| p.query.repeated = Repeated::First,
            |p| p.query.repeated = Repeated::Joined,
        ],
    ),
    KnownMistake::new(
        "query_not_signed",
        ("发送了查询参数，签名里却没有", "the query is sent but not signed"),
        ("URL 里的全部查询参数都参与签名，POST 请求也一样。", "Sign every parameter of the URL, also for POST."),
        &[|p| p.query.shape = UNSIGNED],
    ),
    KnownMistake::new(
        "query_question_mark",
        ("查询参数一行带了 “?”", "the query line begins with a question mark"),
        ("第三行不带 “?”。", "Leave ? out of the third line."),
        &[|p| p.query.shape = Shape::QuestionMark],
    ),
    KnownMistake::new(
        "query_trailing_ampersand",
        ("查询参数一行末尾多了 “&”", "the query line ends with an ampersand"),
        ("“&” 只放在两个参数之间。", "Write & between parameters only."),
        &[|p| p.query.shape = Shape::TrailingAmpersand],
    ),
];
