//! Mistakes in the headers.
use jdy_diagnosis::Mistake;

use crate::signer::{NONCE_LINE, NOW, PATH, QUERY, Sent, TIME_LINE, right, signature};

fn well_signed() -> Sent {
    Sent::with(&signature(&right()))
}

/// The codes found in a request that is refused for this reason.
fn refused(reason: &str, sent: &Sent) -> Vec<&'static str> {
    let diagnosis = sent.diagnosis().unwrap();
    assert_eq!(diagnosis.rejection.reason(), reason);
    assert_eq!(diagnosis.expected, right());
    assert!(diagnosis.actual.is_some());
    diagnosis.mistakes.iter().map(Mistake::code).collect()
}

#[test]
fn header_missing() {
    for name in ["X-Api-Auth-Version", "X-Api-ClientID", "X-Api-SignHeaders"] {
        for sent in [well_signed().without(name), well_signed().header(name, " ")] {
            assert_eq!(refused("missing_header", &sent), ["header_missing"]);
            assert!(sent.diagnosis().unwrap().mistakes[0].title().en.contains(name));
        }
    }
    // Without these the signature cannot be searched.
    for (name, shown) in [
        ("X-Api-TimeStamp", right().replace("1670305063559", "")),
        ("X-Api-Nonce", right().replace("4427456950", "")),
        ("X-Api-Signature", right()),
    ] {
        let diagnosis = well_signed().without(name).diagnosis().unwrap();
        assert_eq!((diagnosis.expected, diagnosis.actual), (shown, None));
    }
}

#[test]
fn header_misnamed() {
    for (name, instead) in [
        ("X-Api-TimeStamp", "X-Api-Time-Stamp"),
        ("X-Api-TimeStamp", "X_Api_TimeStamp"),
        ("X-Api-Nonce", "X-Api-Noce"),
        ("X-Api-SignHeaders", "X-Api-SignHeader"),
        ("X-Api-SignHeaders", "X-Api-Sign-Headers"),
        ("X-Api-Signature", "X-Api-Signture"),
        ("X-Api-ClientID", "X-Api-Client-ID"),
        ("X-Api-Auth-Version", "X-Api-AuthVersion"),
    ] {
        let value = well_signed().headers.iter().find(|(known, _)| known == name).unwrap().1.clone();
        let sent = well_signed().without(name).header(instead, &value);
        assert_eq!(refused("missing_header", &sent), ["header_misnamed"], "{instead}");
        let mistake = &sent.diagnosis().unwrap().mistakes[0];
        assert!(mistake.title().zh.contains(instead) && mistake.fix().zh.contains(name));
    }
}

#[test]
fn names_in_another_case_are_correct() {
    let mut sent = well_signed();
    for (name, _) in &mut sent.headers {
        *name = name.to_lowercase();
    }
    assert!(sent.diagnosis().is_none());
}

#[test]
fn header_repeated() {
    for (name, reason) in [
        ("X-Api-TimeStamp", "timestamp_format"),
        ("X-Api-Nonce", "nonce_format"),
        ("X-Api-SignHeaders", "sign_headers"),
        ("X-Api-Signature", "signature_format"),
        ("X-Api-Auth-Version", "auth_version"),
    ] {
        let value = well_signed().headers.iter().find(|(known, _)| known == name).unwrap().1.clone();
        let mut twice = well_signed();
        twice.headers.push((name.to_lowercase(), value.clone()));
        // As JavaScript's `Headers` joins them.
        let joined = well_signed().header(name, &format!("{value}, {value}"));
        for sent in [twice, joined] {
            assert_eq!(refused(reason, &sent), ["header_repeated"], "{name}");
        }
    }
}

#[test]
fn auth_version() {
    for version in ["1.0", "2", "v2.0"] {
        assert_eq!(refused("auth_version", &well_signed().header("X-Api-Auth-Version", version)), ["auth_version"]);
    }
}

#[test]
fn timestamp_in_seconds() {
    let signed = format!("GET\n{PATH}\n{QUERY}\n{NONCE_LINE}\nx-api-timestamp:1670305063\n");
    let sent = Sent::signing(&signed).header("X-Api-TimeStamp", "1670305063");
    let diagnosis = sent.diagnosis().unwrap();
    assert_eq!(sent.codes(), ["timestamp_in_seconds"]);
    assert_eq!(diagnosis.rejection.reason(), "timestamp_format");
    // The expected text has milliseconds, as a correct request does.
    assert_eq!(diagnosis.expected, right().replace("1670305063559", "1670305063000"));
    assert_eq!(diagnosis.actual.as_deref(), Some(&*signed));
}

#[test]
fn timestamp_unit() {
    for timestamp in ["1670305063559000", "1670305063559000000"] {
        let signed = format!("GET\n{PATH}\n{QUERY}\n{NONCE_LINE}\nx-api-timestamp:{timestamp}\n");
        let sent = Sent::signing(&signed).header("X-Api-TimeStamp", timestamp);
        assert_eq!(refused("timestamp_format", &sent), ["timestamp_unit"]);
    }
}

#[test]
fn timestamp_format() {
    for timestamp in
        ["2022-12-06T05:37:43Z", "167030506355", "-670305063559", "1670305063.559", "9999999999999999999999"]
    {
        let signed = format!("GET\n{PATH}\n{QUERY}\n{NONCE_LINE}\nx-api-timestamp:{timestamp}\n");
        let sent = Sent::signing(&signed).header("X-Api-TimeStamp", timestamp);
        assert_eq!(sent.diagnosis().unwrap().rejection.reason(), "timestamp_format");
        assert_eq!(sent.codes(), ["timestamp_format"], "{timestamp}");
    }
}

#[test]
fn timestamp_expired_and_ahead() {
    let hour = 3_600_000;
    for (now, code, said) in [
        (NOW + 300_001, "timestamp_expired", ["5 min 0 s", "5 分钟 0 秒"]),
        (NOW + 2 * hour + 90_000, "timestamp_expired", ["2 h 1 min", "2 小时 1 分钟"]),
        (NOW + 51 * hour, "timestamp_expired", ["2 d 3 h", "2 天 3 小时"]),
        (NOW - 400_000, "timestamp_ahead", ["6 min 40 s", "6 分钟 40 秒"]),
    ] {
        let sent = Sent { now, ..well_signed() };
        assert_eq!(refused("timestamp_expired", &sent), [code]);
        let title = sent.diagnosis().unwrap().mistakes[0].title();
        assert!(title.en.contains(said[0]) && title.zh.contains(said[1]), "{title:?}");
    }
    for now in [NOW - 300_000, NOW + 300_000] {
        assert!(Sent { now, ..well_signed() }.diagnosis().is_none());
    }
}

#[test]
fn timestamp_time_zone() {
    for now in [NOW + 8 * 3_600_000, NOW - 8 * 3_600_000 + 60_000] {
        assert_eq!(refused("timestamp_expired", &Sent { now, ..well_signed() }), ["timestamp_time_zone"]);
    }
}

#[test]
fn nonce_format() {
    for nonce in ["6f1c2a9e-5f0a-4a6e-9d0c-1f2e3d4c5b6a", "-5", "4427.5", "a_b"] {
        let signed = format!("GET\n{PATH}\n{QUERY}\nx-api-nonce:{nonce}\n{TIME_LINE}\n");
        let sent = Sent::signing(&signed).header("X-Api-Nonce", nonce);
        let diagnosis = sent.diagnosis().unwrap();
        assert_eq!((diagnosis.rejection.reason(), sent.codes()), ("nonce_format", vec!["nonce_format"]));
        assert_eq!(diagnosis.actual.as_deref(), Some(&*signed));
    }
}

#[test]
fn values_of_working_clients_are_correct() {
    for nonce in ["6f1c2a9e5f0a4a6e9d0c1f2e3d4c5b6a", "Xk29fQ", "abc", "7"] {
        let signed = format!("GET\n{PATH}\n{QUERY}\nx-api-nonce:{nonce}\n{TIME_LINE}\n");
        assert!(Sent::signing(&signed).header("X-Api-Nonce", nonce).diagnosis().is_none(), "{nonce}");
    }
    assert!(well_signed().header("X-Api-SignHeaders", "X-Api-Nonce,X-Api-TimeStamp").diagnosis().is_none());
}

#[test]
fn sign_headers() {
    for text in [
        "X-Api-Timestamp,X-Api-Nonce",
        "X-Api-TimeStamp, X-Api-Nonce",
        "X-Api-Nonce,X-Api-Nonce",
        "x-api-timestamp,x-api-nonce",
        "X-Api-TimeStamp",
        "x",
    ] {
        let sent = well_signed().header("X-Api-SignHeaders", text);
        assert_eq!(refused("sign_headers", &sent), ["sign_headers"], "{text}");
    }
}
