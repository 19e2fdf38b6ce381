//! Mistakes in the query.

use crate::signer::{NONCE_LINE, PATH, Sent, TIME_LINE, expect, expect_of, text};

fn queries(code: &str, queries: &[&str]) {
    let texts: Vec<String> = queries.iter().map(|query| text("GET", PATH, query)).collect();
    expect(code, &texts);
}

/// Sends the query `sent`, whose correct line is `expected`, signed as each of `queries`.
fn of(code: &str, sent: &str, expected: &str, queries: &[&str]) {
    let lines = |query: &str| text("GET", "%2Fjdy", query);
    let texts: Vec<String> = queries.iter().map(|query| lines(query)).collect();
    expect_of(code, &Sent::with("").to(&format!("/jdy?{sent}")), &lines(expected), &texts);
}

#[test]
fn query_line_missing() {
    let path = "%2Fjdy%2Fv2%2Fbd%2Fcustomer";
    let sent = Sent::with("").to("/jdy/v2/bd/customer");
    let texts = [format!("GET\n{path}\n{NONCE_LINE}\n{TIME_LINE}\n")];
    expect_of("query_line_missing", &sent, &text("GET", path, ""), &texts);
    expect("query_line_missing", &[format!("GET\n{PATH}\n{NONCE_LINE}\n{TIME_LINE}\n")]);
}

#[test]
fn query_encoded_once() {
    queries(
        "query_encoded_once",
        &[
            "B=x+y&a=&id2=2&id=1&search=%E8%8B%B9*%7E%27%28%21%29&t%5B%5D=%2F%3D%2B",
            "B=x+y&a=&id2=2&id=1&search=%E8%8B%B9%2A~%27%28%21%29&t%5B%5D=%2F%3D%2B",
            "B=x%20y&a=&id2=2&id=1&search=%E8%8B%B9%2A~%27%28%21%29&t%5B%5D=%2F%3D%2B",
            "B=x%20y&a=&id2=2&id=1&search=%E8%8B%B9*~'(!)&t%5B%5D=%2F%3D%2B",
            "B=x+y&a=&id2=2&id=1&search=%E8%8B%B9%2A%7E%27%28%21%29&t%5B%5D=%2F%3D%2B",
        ],
    );
}

#[test]
fn query_not_encoded() {
    queries("query_not_encoded", &["B=x y&a=&id2=2&id=1&search=苹*~'(!)&t[]=/=+"]);
}

#[test]
fn query_encoded_thrice() {
    queries(
        "query_encoded_thrice",
        &["B=x%252By&a=&id2=2&id=1&search=%2525E8%25258B%2525B9%252A%25257E%252527%252528%252521%252529&\
           t%25255B%25255D=%25252F%25253D%25252B"],
    );
}

#[test]
fn query_encoded_whole() {
    of("query_encoded_whole", "a=1&b=x+y", "a=1&b=x%2By", &["a%3D1%26b%3Dx%2By", "a%3D1%26b%3Dx+y"]);
}

#[test]
fn query_space_percent_20() {
    of("query_space_percent_20", "a=x+y&b=*", "a=x%2By&b=%2A", &["a=x%2520y&b=%2A"]);
}

#[test]
fn query_space_plus() {
    of("query_space_plus", "a=x%20y&b=*", "a=x%2520y&b=%2A", &["a=x%2By&b=%2A"]);
}

#[test]
fn query_plus_not_encoded() {
    // An unencoded base64 text as a value.
    of("query_plus_not_encoded", "a=x+y&b=%2F", "a=x%2By&b=%252F", &["a=x%252By&b=%252F"]);
}

#[test]
fn hex_lower_case() {
    let path = "%2fjdy%2fv2%2fbd%2fa+b%e4%b8%ad%2a";
    let both = "B=x%2by&a=&id2=2&id=1&search=%25e8%258b%25b9%2a%257e%2527%2528%2521%2529&t%255b%255d=%252f%253d%252b";
    let first = "B=x%2By&a=&id2=2&id=1&search=%25e8%258b%25b9%2A%257e%2527%2528%2521%2529&t%255b%255d=%252f%253d%252b";
    let second = "B=x%2by&a=&id2=2&id=1&search=%25E8%258B%25B9%2a%257E%2527%2528%2521%2529&t%255B%255D=%252F%253D%252B";
    queries("hex_lower_case", &[both, first, second]);
    expect("hex_lower_case", &[both, crate::signer::QUERY, second].map(|query| text("GET", path, query)));
}

#[test]
fn hex_upper_case() {
    of("hex_upper_case", "a=%e8%8b%b9", "a=%25e8%258b%25b9", &["a=%25E8%258B%25B9"]);
}

#[test]
fn encode_uri_component() {
    queries(
        "encode_uri_component",
        &["B=x%2520y&a=&id2=2&id=1&search=%25E8%258B%25B9*~'(!)&t%255B%255D=%252F%253D%252B"],
    );
}

#[test]
fn query_second_encoding() {
    queries(
        "query_second_encoding",
        &[
            "B=x%2By&a=&id2=2&id=1&search=%25E8%258B%25B9*%257E%2527%2528%2521%2529&t%255B%255D=%252F%253D%252B",
            "B=x+y&a=&id2=2&id=1&search=%25E8%258B%25B9*%257E%2527%2528%2521%2529&t%255B%255D=%252F%253D%252B",
        ],
    );
    of("query_second_encoding", "a=~'&b=%2F", "a=~%27&b=%252F", &["a=%7E%27&b=%252F"]);
}

#[test]
fn query_first_encoding() {
    queries(
        "query_first_encoding",
        &[
            // encodeURIComponent, rawurlencode, QueryEscape, PHP's urlencode
            "B=x%2520y&a=&id2=2&id=1&search=%25E8%258B%25B9%2A~%27%28%21%29&t%255B%255D=%252F%253D%252B",
            "B=x%2520y&a=&id2=2&id=1&search=%25E8%258B%25B9%252A~%2527%2528%2521%2529&t%255B%255D=%252F%253D%252B",
            "B=x%2By&a=&id2=2&id=1&search=%25E8%258B%25B9%252A~%2527%2528%2521%2529&t%255B%255D=%252F%253D%252B",
            "B=x%2By&a=&id2=2&id=1&search=%25E8%258B%25B9%252A%257E%2527%2528%2521%2529&t%255B%255D=%252F%253D%252B",
        ],
    );
    of("query_first_encoding", "a=%7E*'", "a=%257E%2A%27", &["a=%257E%2A%2527"]);
}

#[test]
fn query_keys_not_encoded() {
    queries(
        "query_keys_not_encoded",
        &["[]", "%5B%5D"]
            .map(|brackets| {
                format!(
                    "B=x%2By&a=&id2=2&id=1&search=%25E8%258B%25B9%2A%257E%2527%2528%2521%2529&t{brackets}=%252F%253D%252B"
                )
            })
            .each_ref()
            .map(String::as_str),
    );
}

#[test]
fn query_unsorted() {
    of("query_unsorted", "b=1&a=2", "a=2&b=1", &["b=1&a=2"]);
    // Sent sorted, signed in an arbitrary order.
    of("query_unsorted", "a=1&b=2&c=3&d=4", "a=1&b=2&c=3&d=4", &["c=3&a=1&d=4&b=2", "b=2&d=4&a=1&c=3"]);
}

#[test]
fn query_sorted_before_encoding() {
    // Encoded brackets sort before the full stop.
    of("query_sorted_before_encoding", "a%5B%5D=1&a.b=2", "a%255B%255D=1&a.b=2", &["a.b=2&a%255B%255D=1"]);
}

#[test]
fn query_sorted_by_key() {
    of("query_sorted_by_key", "id2=2&id=1", "id2=2&id=1", &["id=1&id2=2"]);
}

#[test]
fn query_sorted_ignoring_case() {
    of("query_sorted_ignoring_case", "B=1&a=2&c=3", "B=1&a=2&c=3", &["a=2&B=1&c=3"]);
}

#[test]
fn query_sorted_descending() {
    of("query_sorted_descending", "a=1&b=2&c=3", "a=1&b=2&c=3", &["c=3&b=2&a=1"]);
}

#[test]
fn query_sorted_after_second_encoding() {
    // A slash sorts after a hyphen, its escape before it.
    of("query_sorted_after_second_encoding", "a-=1&a/=2&b=", "a-=1&a%2F=2&b=", &["a%2F=2&a-=1&b="]);
}

#[test]
fn query_empty_dropped() {
    of("query_empty_dropped", "a=&b=1", "a=&b=1", &["b=1"]);
}

#[test]
fn query_empty_without_equals() {
    of("query_empty_without_equals", "a&b=1", "a=&b=1", &["a&b=1"]);
}

#[test]
fn query_repeated_key() {
    of("query_repeated_key", "g=1&g=2&h=3", "g=1&g=2&h=3", &["g=2&h=3", "g=1&h=3", "g=1%252C2&h=3"]);
}

#[test]
fn query_not_signed() {
    queries("query_not_signed", &[""]);
}

#[test]
fn query_question_mark() {
    of("query_question_mark", "a=1", "a=1", &["?a=1"]);
}

#[test]
fn query_trailing_ampersand() {
    of("query_trailing_ampersand", "a=1&b=2", "a=1&b=2", &["a=1&b=2&"]);
}

#[test]
fn query_value_rewritten() {
    for (sent, signed) in [
        ("a=0&page=1", "a=&page=1"),
        ("a=0&page=1", "a=false&page=1"),
        ("a=false", "a=0"),
        ("a=true&page=1", "a=True&page=1"),
        ("a=1&page=1", "a=true&page=1"),
        ("a=True&page=1&search=%E8%8B%B9", "a=1&page=1&search=%25E8%258B%25B9"),
        ("a=&b=2", "a=null&b=2"),
        ("a=&b=2", "a=None&b=2"),
        ("a=undefined&b=2", "a=&b=2"),
        ("a=null&b=2", "a=undefined&b=2"),
        ("a=False&b=2", "a=&b=2"),
    ] {
        let expected = sent.replace('%', "%25");
        of("query_value_rewritten", sent, &expected, &[signed]);
    }
    let sent = Sent::signing(&text("GET", "%2Fjdy", "a=&b=2")).to("/jdy?a=0&b=2");
    let title = sent.diagnosis().unwrap().mistakes[0].title();
    assert_eq!((&*title.en, &*title.zh), ("a=0 is sent, but a= is signed", "发送的是 a=0，签名的却是 a="));
}

#[test]
fn query_value_dropped() {
    for (sent, signed) in [("a=0&b=2", "b=2"), ("a=false&b=2", "b=2"), ("a=null&b=2", "b=2"), ("a=None&b=2", "b=2")] {
        of("query_value_dropped", sent, sent, &[signed]);
    }
}

#[test]
fn rewritten_values_beside_other_mistakes() {
    let codes = |signed: &str| Sent::signing(&text("GET", "%2Fjdy", signed)).to("/jdy?a=1&b=0&s=%E8%8B%B9").codes();
    assert_eq!(codes("a=True&b=False&s=%25E8%258B%25B9"), ["query_value_rewritten", "query_value_rewritten"]);
    assert_eq!(codes("a=true&b=0&s=%E8%8B%B9"), ["query_encoded_once", "query_value_rewritten"]);
}

#[test]
fn encode_uri_component_of_characters_that_it_keeps() {
    // The URL as URLSearchParams writes it, and as encodeURIComponent and `new URL` do.
    for (value, urls) in [
        ("O'Neil", ["O%27Neil", "O'Neil"]),
        ("a!b", ["a%21b", "a!b"]),
        ("(x)", ["%28x%29", "(x)"]),
        ("it's_(ok)!*", ["it%27s_%28ok%29%21*", "it's_(ok)!*"]),
    ] {
        for url in urls {
            let sent = Sent::signing(&text("GET", "%2Fjdy", &format!("search={value}")));
            assert_eq!(sent.to(&format!("/jdy?search={url}")).codes(), ["encode_uri_component"], "{url}");
        }
    }
    // Values with other characters distinguish the mistakes.
    let sent = |signed: &str| Sent::signing(&text("GET", "%2Fjdy", signed)).to("/jdy?search=O%27Neil+%26+Co");
    assert_eq!(sent("search=O'Neil%2520%2526%2520Co").codes(), ["encode_uri_component"]);
    assert_eq!(sent("search=O'Neil%2B%2526%2BCo").codes(), ["encode_uri_component"], "with + for a space");
    assert_eq!(
        sent("search=O%27Neil%2B%2526%2BCo").codes(),
        ["query_first_encoding"],
        "the second encoding is correct"
    );
    assert_eq!(sent("search=O%27Neil%2520%2526%2520Co").codes(), ["query_first_encoding"]);
    assert_eq!(sent("search=O'Neil%20%26%20Co").codes(), ["query_encoded_once"]);
    assert_eq!(sent("search=O'Neil+%26+Co").codes(), ["query_encoded_once"]);
    let star = Sent::signing(&text("GET", "%2Fjdy", "search=a*b%2Bc")).to("/jdy?search=a*b%20c");
    assert_eq!(star.codes(), ["encode_uri_component"], "one and three encodings exclude each other");
    assert_eq!(sent("search=O%27Neil+%26+Co").codes(), ["query_encoded_once"]);
}
