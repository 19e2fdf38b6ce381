//! The third line: the query.

use super::Known;
use crate::encoder::Encoder;
use crate::recipe::{Empty, First, Keys, Order, Repeated, Shape};

pub(super) const UNSIGNED: Shape = Shape::Unsigned;

/// The line as it is after one encoding.
const ONCE: Encoder = Encoder::Raw;

pub(crate) const VALUE_REWRITTEN: Known = Known::new(
    "query_value_rewritten",
    ("发送的是 {0}，签名的却是 {1}", "{0} is sent, and {1} is signed"),
    (
        "布尔值和空值先转成文本，再用同一份文本签名和发送：各语言写法不同（false、False、0、空）。",
        "Make a text of each boolean and null once, and sign and send that text: false, False, 0 and nothing differ.",
    ),
    &[],
);
pub(crate) const VALUE_DROPPED: Known = Known::new(
    "query_value_dropped",
    ("发送了 {0}，签名里却没有", "{0} is sent but not signed"),
    (
        "不要按真假过滤参数：0、false 和 null 只要发送，就要签名；或者两边都不带。",
        "Do not drop parameters that count as false: what is sent is signed, or leave it out of the URL as well.",
    ),
    &[],
);

pub(super) const KNOWN: &[Known] = &[
    Known::new(
        "query_line_missing",
        ("缺少查询参数这一行", "the line of the query is missing"),
        (
            "没有查询参数时，第三行也要留一个空行。",
            "Keep the third line where there is no query, too: it is empty then.",
        ),
        &[|r| r.query.shape = Shape::MissingIfEmpty, |r| r.query.shape = Shape::Missing],
    ),
    Known::new(
        "query_encoded_thrice",
        ("查询参数编码了三次", "the query is encoded three times"),
        (
            "签名原文里只编码两次；检查 HTTP 库是否已经编码过一次。",
            "Encode twice and no more; see whether the HTTP library had encoded the query already.",
        ),
        &[|r| r.query.thrice = true],
    ),
    Known::new(
        "query_encoded_whole",
        ("整个查询串一起编码，“=” 和 “&” 也被编码了", "the query is encoded as one text, its = and & too"),
        (
            "每个键和值单独编码，再用 “=” 和 “&” 连接。",
            "Encode each key and each value by itself, and join them with = and &.",
        ),
        &[
            |r| r.query.shape = Shape::Whole,
            |r| (r.query.first, r.query.shape) = (First::By(Encoder::Raw), Shape::Whole),
        ],
    ),
    Known::new(
        "query_space_percent_20",
        ("签名时空格编码成 %20，发送时是 “+”", "a space is signed as %20 and sent as +"),
        (
            "签名用的第一次编码与 URL 一致：URL 里空格是 “+”，签名原文里就是 %2B。",
            "Sign the query as it is sent: where the URL has + for a space, the string to sign has %2B.",
        ),
        &[|r| r.query.first = First::SpaceAsPercent],
    ),
    Known::new(
        "query_space_plus",
        ("签名时空格编码成 “+”，发送时是 %20", "a space is signed as + and sent as %20"),
        (
            "签名用的第一次编码与 URL 一致：URL 里空格是 %20，签名原文里就是 %2520。",
            "Sign the query as it is sent: where the URL has %20 for a space, the string to sign has %2520.",
        ),
        &[|r| r.query.first = First::SpaceAsPlus],
    ),
    Known::new(
        "query_plus_not_encoded",
        ("值里的 “+” 发送时没有编码", "a + of a value is sent as it is, which means a space"),
        ("URL 里的 “+” 表示空格；值里的 “+” 要写成 %2B。", "A + in a URL is a space; write the + of a value as %2B."),
        &[|r| r.query.first = First::PlusAsPercent],
    ),
    Known::new(
        "hex_lower_case",
        ("百分号编码用了小写字母", "the digits behind % are small letters"),
        ("%XX 用大写：是 %2F，不是 %2f。", "Write %XX in capitals: %2F, not %2f."),
        &[
            |r| (r.path_lower, r.query.first, r.query.second_lower) = (true, First::Lower, true),
            |r| r.path_lower = true,
            |r| (r.query.first, r.query.second_lower) = (First::Lower, true),
            |r| r.query.second_lower = true,
            |r| r.query.first = First::Lower,
            |r| (r.path_lower, r.query.second_lower) = (true, true),
        ],
    ),
    Known::new(
        "hex_upper_case",
        ("签名时 %XX 是大写，发送时是小写", "%XX is signed in capitals and sent in small letters"),
        ("发送时 %XX 也用大写，与签名一致。", "Send %XX in capitals, as it is signed."),
        &[|r| r.query.first = First::Upper],
    ),
    // Before the single encoding: of a value that only has ! ' ( ) * besides letters both make the same text.
    Known::new(
        "encode_uri_component",
        (
            "两次都用了 encodeURIComponent，它会保留 ! ' ( ) *",
            "both encodings are encodeURIComponent, which leaves ! ' ( ) * as they are",
        ),
        (
            "第一次用 URLSearchParams（与 URL 一致）；第二次把 ! ' ( ) * 也编码成 %XX。",
            "Make the first encoding with URLSearchParams, as the URL has it, and encode ! ' ( ) * in the second, too.",
        ),
        &[
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Component), Encoder::Component),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::ComponentPlus), Encoder::Component),
        ],
    ),
    Known::new(
        "query_encoded_once",
        ("查询参数只编码了一次", "the query is encoded once"),
        (
            "签名原文里的键和值比 URL 里的再编码一次：苹 是 %25E8%258B%25B9。",
            "Encode each key and value of the URL once more for the string to sign: 苹 is %25E8%258B%25B9.",
        ),
        &[
            |r| r.query.second = ONCE,
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Signed),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Rfc3986),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Component),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::ComponentPlus),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Form),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Php),
            |r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Uri),
        ],
    ),
    Known::new(
        "query_not_encoded",
        ("查询参数没有编码", "the query is not encoded"),
        (
            "每个键和值先按表单方式编码一次（与 URL 相同），签名原文里再编码一次。",
            "Encode each key and value as in the URL, and once more for the string to sign.",
        ),
        &[|r| (r.query.first, r.query.second) = (First::By(Encoder::Raw), Encoder::Raw)],
    ),
    Known::new(
        "query_second_encoding",
        ("第二次编码用错了编码方式", "the second encoding is another one than it should be"),
        (
            "第二次编码只保留 A-Z a-z 0-9 - . _ ~：“*” 写成 %2A，! ' ( ) 也要编码。",
            "Keep only A-Z a-z 0-9 - . _ ~ in the second encoding: * becomes %2A, and ! ' ( ) are encoded, too.",
        ),
        &[
            |r| r.query.second = Encoder::Component,
            |r| r.query.second = Encoder::Form,
            |r| r.query.second = Encoder::Uri,
            |r| r.query.second = Encoder::Segments,
            |r| r.query.second = Encoder::Php,
        ],
    ),
    Known::new(
        "query_first_encoding",
        ("签名时的第一次编码与发送的 URL 不同", "what was signed is encoded in another way than what was sent"),
        (
            "用发送的查询串来签名，不要另外编码一遍；* ~ ! ' ( ) 在各语言里编码不同。",
            "Sign the very query that is sent, instead of encoding it a second way; * ~ ! ' ( ) differ between languages.",
        ),
        &[
            |r| r.query.first = First::By(Encoder::Form),
            |r| r.query.first = First::By(Encoder::Component),
            |r| r.query.first = First::By(Encoder::ComponentPlus),
            |r| r.query.first = First::By(Encoder::Rfc3986),
            |r| r.query.first = First::By(Encoder::Signed),
            |r| r.query.first = First::By(Encoder::Php),
            |r| r.query.first = First::By(Encoder::Segments),
            |r| r.query.first = First::By(Encoder::Uri),
        ],
    ),
    Known::new(
        "query_keys_not_encoded",
        ("只编码了值，没有编码键", "the values are encoded, the keys are not"),
        ("键和值一样编码两次：[] 是 %255B%255D。", "Encode keys like values, twice: [] is %255B%255D."),
        &[|r| r.query.keys = Keys::Raw, |r| r.query.keys = Keys::Once],
    ),
    Known::new(
        "query_unsorted",
        ("查询参数没有排序", "the query is not sorted"),
        (
            "把编码后的 “键=值” 按字节顺序排序，再签名和发送。",
            "Sort the encoded pairs k=v by their bytes, then sign and send them in that order.",
        ),
        &[|r| r.query.order = Order::AsSent],
    ),
    Known::new(
        "query_sorted_before_encoding",
        ("查询参数在编码之前排序", "the query is sorted before it is encoded"),
        ("先编码，再排序：编码会改变顺序。", "Encode first, then sort: encoding changes the order."),
        &[|r| r.query.order = Order::RawPairs],
    ),
    Known::new(
        "query_sorted_by_key",
        ("查询参数只按键排序", "the query is sorted by its keys alone"),
        ("把整个 “键=值” 当作文本排序：“id2=…” 在 “id=…” 之前。", "Sort the whole texts k=v: id2=… comes before id=…."),
        &[|r| r.query.order = Order::Keys],
    ),
    Known::new(
        "query_sorted_ignoring_case",
        ("排序时忽略了大小写", "the query is sorted without regard to case"),
        ("按字节排序：大写字母在小写字母之前。", "Sort by bytes: capitals come before small letters."),
        &[|r| r.query.order = Order::IgnoringCase],
    ),
    Known::new(
        "query_sorted_descending",
        ("查询参数按降序排列", "the query is sorted downwards"),
        ("按升序排序。", "Sort upwards."),
        &[|r| r.query.order = Order::Descending],
    ),
    Known::new(
        "query_sorted_after_second_encoding",
        ("查询参数在第二次编码之后才排序", "the query is sorted after its second encoding"),
        ("按第一次编码后的 “键=值” 排序。", "Sort the pairs k=v as the first encoding made them."),
        &[|r| r.query.order = Order::Twice],
    ),
    Known::new(
        "query_empty_dropped",
        ("签名时去掉了空值参数，发送时却带着", "parameters without a value are sent but not signed"),
        ("空值也要签名，写成 “k=”；或者两边都不带。", "Sign an empty value as k=, or leave it out of the URL as well."),
        &[|r| r.query.empty = Empty::Dropped],
    ),
    Known::new(
        "query_empty_without_equals",
        ("空值参数少了 “=”", "a parameter without a value is signed without its ="),
        ("空值写成 “k=”。", "Write an empty value as k=."),
        &[|r| r.query.empty = Empty::Bare],
    ),
    Known::new(
        "query_repeated_key",
        ("重复的键没有逐个签名", "of a key that comes more than once, not every value is signed by itself"),
        (
            "重复的键每次都要出现在签名原文里；不要用 Map 存查询参数。",
            "Have every occurrence of a key in the string to sign; do not keep the query in a map.",
        ),
        &[
            |r| r.query.repeated = Repeated::Last,
            |r| r.query.repeated = Repeated::First,
            |r| r.query.repeated = Repeated::Joined,
        ],
    ),
    Known::new(
        "query_not_signed",
        ("发送了查询参数，签名里却没有", "the query is sent but not signed"),
        (
            "URL 里的全部查询参数都参与签名，POST 请求也一样。",
            "Sign every parameter of the URL, of a POST request, too.",
        ),
        &[|r| r.query.shape = UNSIGNED],
    ),
    Known::new(
        "query_question_mark",
        ("查询参数一行带了 “?”", "the line of the query begins with a question mark"),
        ("第三行不带 “?”。", "Leave the ? out of the third line."),
        &[|r| r.query.shape = Shape::QuestionMark],
    ),
    Known::new(
        "query_trailing_ampersand",
        ("查询参数一行末尾多了 “&”", "the line of the query ends with an ampersand"),
        ("“&” 只放在两个参数之间。", "Put & between parameters only."),
        &[|r| r.query.shape = Shape::TrailingAmpersand],
    ),
];
