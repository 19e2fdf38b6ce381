//! Mistakes in newlines and header lines.

use crate::signer::{NONCE_LINE, PATH, QUERY, Sent, TIME_LINE, expect, expect_of, right, signature, text};

fn lines(end: &str) -> String {
    format!("GET\n{PATH}\n{QUERY}\n{end}")
}

#[test]
fn newline_missing_at_end() {
    expect("newline_missing_at_end", &[lines(&format!("{NONCE_LINE}\n{TIME_LINE}"))]);
}

#[test]
fn newline_doubled_at_end() {
    expect("newline_doubled_at_end", &[lines(&format!("{NONCE_LINE}\n{TIME_LINE}\n\n"))]);
}

#[test]
fn newline_crlf() {
    expect("newline_crlf", &[format!("GET\r\n{PATH}\r\n{QUERY}\r\n{NONCE_LINE}\r\n{TIME_LINE}\r\n")]);
}

#[test]
fn newline_escaped() {
    let escaped = format!("GET\\n{PATH}\\n{QUERY}\\n{NONCE_LINE}\\n{TIME_LINE}\\n");
    let without_the_last = escaped.strip_suffix("\\n").unwrap().to_owned();
    expect("newline_escaped", &[escaped, without_the_last]);
}

#[test]
fn newline_missing() {
    let by = |by: &str| [&["GET", PATH, QUERY, NONCE_LINE, TIME_LINE].join(by), by].concat();
    expect("newline_missing", &[by(""), by("&"), by("&").trim_end_matches('&').into(), by(" ").trim_end().into()]);
}

#[test]
fn lines_indented() {
    let all = ["GET", PATH, QUERY, NONCE_LINE, TIME_LINE];
    for indent in ["\t", "  ", "    ", "      ", "        ", "            "] {
        let each = all.map(|line| [indent, line].concat()).join("\n");
        let but_first = all.join(&["\n", indent].concat());
        // The end of a template may stand on a line of its own.
        let texts = [[&*each, "\n"].concat(), [&*but_first, "\n"].concat(), [&*but_first, "\n", indent].concat()];
        expect("lines_indented", &texts);
    }
}

#[test]
fn line_ends_blank() {
    let by = |by: &str| [&["GET", PATH, QUERY, NONCE_LINE, TIME_LINE].join(by), by].concat();
    expect("line_ends_blank", &[by(" \n"), by(" \n").trim_end().into(), by("\t\n")]);
}

#[test]
fn text_byte_order_mark() {
    expect("text_byte_order_mark", &[["\u{feff}", &*right()].concat()]);
}

#[test]
fn header_lines_swapped() {
    expect("header_lines_swapped", &[lines(&format!("{TIME_LINE}\n{NONCE_LINE}\n"))]);
}

#[test]
fn header_names_case() {
    let texts = [
        ("X-Api-Nonce", "X-Api-TimeStamp"),
        ("X-Api-Nonce", "X-Api-Timestamp"),
        ("X-API-NONCE", "X-API-TIMESTAMP"),
        ("X-API-Nonce", "X-API-TimeStamp"),
        ("x-api-nonce", "x-api-timeStamp"),
    ];
    expect(
        "header_names_case",
        &texts.map(|(nonce, timestamp)| lines(&format!("{nonce}:4427456950\n{timestamp}:1670305063559\n"))),
    );
}

#[test]
fn header_names_other() {
    let texts = [("nonce", "timestamp"), ("x-api-nonce", "x-api-time-stamp"), ("x_api_nonce", "x_api_timestamp")];
    expect(
        "header_names_other",
        &texts.map(|(nonce, timestamp)| lines(&format!("{nonce}:4427456950\n{timestamp}:1670305063559\n"))),
    );
}

#[test]
fn header_blank_around_colon() {
    expect(
        "header_blank_around_colon",
        &[": ", " : ", " :"]
            .map(|colon| lines(&format!("x-api-nonce{colon}4427456950\nx-api-timestamp{colon}1670305063559\n"))),
    );
}

#[test]
fn header_equals_sign() {
    expect("header_equals_sign", &[lines("x-api-nonce=4427456950\nx-api-timestamp=1670305063559\n")]);
}

#[test]
fn header_names_missing() {
    expect("header_names_missing", &[lines("4427456950\n1670305063559\n"), lines("1670305063559\n4427456950\n")]);
}

#[test]
fn header_lines_missing() {
    expect("header_lines_missing", &[lines(""), lines(&format!("{NONCE_LINE}\n")), lines(&format!("{TIME_LINE}\n"))]);
}

#[test]
fn header_client_id_signed() {
    expect("header_client_id_signed", &[lines(&format!("x-api-clientid:205022\n{NONCE_LINE}\n{TIME_LINE}\n"))]);
}

#[test]
fn header_values_exchanged() {
    expect("header_values_exchanged", &[lines("x-api-nonce:1670305063559\nx-api-timestamp:4427456950\n")]);
}

#[test]
fn timestamp_signed_in_seconds() {
    expect("timestamp_signed_in_seconds", &[lines(&format!("{NONCE_LINE}\nx-api-timestamp:1670305063\n"))]);
}

#[test]
fn timestamp_read_twice() {
    for (signed, apart) in
        [(1_670_305_063_558_u64, -1), (1_670_305_063_560, 1), (1_670_305_062_559, -1000), (1_670_305_068_000, 4441)]
    {
        let text = lines(&format!("{NONCE_LINE}\nx-api-timestamp:{signed}\n"));
        expect("timestamp_read_twice", std::slice::from_ref(&text));
        let diagnosis = Sent::signing(&text).diagnosis().unwrap();
        assert!(diagnosis.mistakes[0].title().en.contains(&format!("{apart} ms")), "{:?}", diagnosis.mistakes);
    }
}

#[test]
fn timestamp_other() {
    let signed = 1_670_305_000_123_u64;
    for (stamp, name, value) in [
        (signed, "X-Api-TimeStamp", signed.to_string()),
        (signed, "timestamp", signed.to_string()),
        (signed / 1000, "timestamp", signed.to_string()),
        (signed / 1000 * 1000, "Time", (signed / 1000).to_string()),
    ] {
        let text = lines(&format!("{NONCE_LINE}\nx-api-timestamp:{stamp}\n"));
        let mut sent = Sent::signing(&text);
        sent.headers.push((name.to_owned(), value));
        let mistakes = sent.diagnosis().unwrap().mistakes;
        let found = mistakes.last().unwrap();
        assert_eq!(found.code(), "timestamp_other", "{mistakes:?}");
        let title = found.title();
        for said in [name, &stamp.to_string()] {
            assert!(title.en.contains(said) && title.zh.contains(said), "{title:?}");
        }
    }
}

#[test]
fn body_signed() {
    let body = r#"{"name":"深圳"}"#;
    let expected = text("POST", "%2Fjdy", "");
    let texts = [format!("{expected}{body}"), format!("{expected}{body}\n"), text("POST", "%2Fjdy", body)];
    let sent = Sent { method: "POST", body: body.to_owned(), ..Sent::with("") }.to("/jdy");
    expect_of("body_signed", &sent, &expected, &texts);
}

#[test]
fn an_unknown_mistake_is_not_guessed() {
    let diagnosis = Sent::signing("something else").diagnosis().unwrap();
    assert!(diagnosis.mistakes.is_empty() && diagnosis.actual.is_none());
    assert_eq!(diagnosis.expected, right());
    // Neither is one for the signature of another nonce.
    let other = right().replace("4427456950", "4427456951");
    assert!(Sent::with(&signature(&other)).diagnosis().unwrap().actual.is_none());
}
