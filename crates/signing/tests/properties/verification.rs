//! Received requests: signed ones are accepted in every encoding, changed ones are refused.

use jdy_signing::signature::{SIGN_HEADERS, Signer, Unsigned, header};
use jdy_signing::verification::{Received, Rejection, TIMESTAMP_TOLERANCE_MS, split_url};
use jdy_signing::{Secret, WireQuery, path_to_wire};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert_eq, prop_assume, prop_oneof, proptest};

use crate::reference;
use crate::strategies::{cases, method, pairs, path, some_text, text, visible};

const NOW: u64 = 1_795_000_000_000;

/// A signed request.
#[derive(Clone, Debug)]
struct Sent {
    method: &'static str,
    path: String,
    query: String,
    headers: Vec<(&'static str, String)>,
    secret: String,
}

impl Sent {
    fn verified(&self, now: u64) -> Result<(), Rejection> {
        let url = format!("https://api.kingdee.com{}?{}", self.path, self.query);
        let (path, query) = split_url(&url);
        let find = |name: &str| self.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
        let received = Received { method: self.method, path, query, header: &find };
        received.verify(&Secret::new(self.secret.as_str()), now)
    }

    fn header(&mut self, name: &str) -> &mut String {
        self.headers.iter_mut().find_map(|(known, value)| (*known == name).then_some(value)).unwrap()
    }
}

fn nonce() -> impl Strategy<Value = String> {
    (1..u64::MAX).prop_map(|nonce| nonce.to_string())
}

/// A request that this crate signed now.
fn sent() -> impl Strategy<Value = Sent> {
    (method(), path(), pairs(), nonce(), visible(1..40)).prop_map(|(method, path, pairs, nonce, secret)| {
        let query = WireQuery::new(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        let request = Unsigned { method, path: &path, query: &query, nonce: &nonce, timestamp: NOW };
        let signed = Signer::new("205022", &Secret::new(secret.as_str())).sign(&request);
        Sent { method, path: path_to_wire(&path), query: signed.query, headers: signed.headers, secret }
    })
}

/// A change to a signed request.
#[derive(Clone, Debug)]
enum Change {
    Method(&'static str),
    Path(char),
    AddPair(String, String),
    DropPair(prop::sample::Index),
    EditPair(prop::sample::Index, char),
    Secret(char),
    Signature(prop::sample::Index, char),
    Header(&'static str, String, Rejection),
}

fn change() -> impl Strategy<Value = Change> {
    use Rejection::{
        AuthVersion, MissingHeader, NonceFormat, SignHeaders, SignatureFormat, SignatureMismatch, TimestampFormat,
    };
    let header_changes = vec![
        (header::AUTH_VERSION, "1.0".to_owned(), AuthVersion),
        (header::AUTH_VERSION, String::new(), MissingHeader(header::AUTH_VERSION)),
        (header::CLIENT_ID, String::new(), MissingHeader(header::CLIENT_ID)),
        (header::TIMESTAMP, String::new(), MissingHeader(header::TIMESTAMP)),
        (header::TIMESTAMP, (NOW + 1).to_string(), SignatureMismatch),
        (header::TIMESTAMP, (NOW / 1000).to_string(), TimestampFormat),
        (header::TIMESTAMP, format!("+{}", NOW / 10), TimestampFormat),
        (header::NONCE, String::new(), MissingHeader(header::NONCE)),
        (header::NONCE, "1 2".to_owned(), NonceFormat),
        (header::NONCE, "-1".to_owned(), NonceFormat),
        (header::NONCE, "1x".to_owned(), SignatureMismatch),
        (header::NONCE, u64::MAX.to_string(), SignatureMismatch),
        (header::SIGN_HEADERS, String::new(), MissingHeader(header::SIGN_HEADERS)),
        (header::SIGN_HEADERS, SIGN_HEADERS.to_lowercase(), SignHeaders),
        (header::SIGN_HEADERS, "X-Api-Nonce,X-Api-Nonce".to_owned(), SignHeaders),
        (header::SIGNATURE, String::new(), MissingHeader(header::SIGNATURE)),
        (header::SIGNATURE, "=".repeat(88), SignatureFormat),
        (header::SIGNATURE, format!("{}==", "A".repeat(85)), SignatureFormat),
    ];
    let safe = || prop::char::range('a', 'z');
    prop_oneof![
        1 => method().prop_map(Change::Method),
        1 => safe().prop_map(Change::Path),
        1 => ("[a-z]{1,3}", "[a-z]{0,3}").prop_map(|(key, value)| Change::AddPair(key, value)),
        1 => any::<prop::sample::Index>().prop_map(Change::DropPair),
        1 => (any::<prop::sample::Index>(), safe()).prop_map(|(index, added)| Change::EditPair(index, added)),
        1 => safe().prop_map(Change::Secret),
        1 => (any::<prop::sample::Index>(), prop_oneof![safe(), Just('='), Just('-')])
            .prop_map(|(index, other)| Change::Signature(index, other)),
        8 => prop::sample::select(header_changes).prop_map(|(name, value, why)| Change::Header(name, value, why)),
    ]
}

/// Makes the change, and gives its rejection; `None` if it changes nothing.
fn changed(sent: &mut Sent, change: Change) -> Option<Rejection> {
    let pairs =
        |query: &str| -> Vec<String> { query.split('&').filter(|part| !part.is_empty()).map(Into::into).collect() };
    match change {
        Change::Method(method) if method != sent.method => sent.method = method,
        Change::Path(added) => sent.path.push(added),
        Change::AddPair(key, value) => sent.query = format!("{key}={value}&{}", sent.query),
        Change::DropPair(index) => {
            let mut left = pairs(&sent.query);
            let dropped = (!left.is_empty()).then(|| index.index(left.len()))?;
            left.remove(dropped);
            sent.query = left.join("&");
        }
        Change::EditPair(index, added) => {
            let mut left = pairs(&sent.query);
            let which = (!left.is_empty()).then(|| index.index(left.len()))?;
            left[which].push(added);
            sent.query = left.join("&");
        }
        Change::Secret(added) => sent.secret.push(added),
        Change::Signature(index, other) => {
            let signature = sent.header(header::SIGNATURE);
            let at = index.index(86);
            if signature[at..=at] == other.to_string() {
                return None;
            }
            signature.replace_range(at..=at, &other.to_string());
            return Some(if other.is_ascii_alphanumeric() {
                Rejection::SignatureMismatch
            } else {
                Rejection::SignatureFormat
            });
        }
        Change::Header(name, value, why) if *sent.header(name) != value => {
            *sent.header(name) = value;
            return Some(why);
        }
        Change::Method(_) | Change::Header(..) => return None,
    }
    Some(Rejection::SignatureMismatch)
}

/// Encodes a text as a client may: `choices` select raw, upper-case or lower-case escapes for each byte.
fn encoded(text: &str, choices: &[u8], raw: &[u8], plus: bool) -> String {
    let bytes = text.bytes().zip(choices.iter().cycle());
    let encoded = bytes.map(|(byte, choice)| match (byte, choice % 3) {
        (b' ', 0) if plus => "+".to_owned(),
        (kept, 0) if kept.is_ascii_alphanumeric() || raw.contains(&kept) => char::from(kept).to_string(),
        (other, 0 | 1) => format!("%{other:02X}"),
        (other, _) => format!("%{other:02x}"),
    });
    encoded.collect()
}

proptest! {
    #![proptest_config(cases(256))]

    /// A signed request is accepted within five minutes of its timestamp, in both directions.
    #[test]
    fn a_signed_request_verifies(sent in sent(), offset in -400_000_i64..400_000) {
        let now = NOW.checked_add_signed(offset).unwrap();
        let late = offset.unsigned_abs() > TIMESTAMP_TOLERANCE_MS;
        let expected = if late { Err(Rejection::TimestampExpired { offset_ms: -offset }) } else { Ok(()) };
        prop_assert_eq!(sent.verified(now), expected);
    }

    /// A change to any single part is refused, with the rejection of that part.
    #[test]
    fn a_change_to_any_part_is_refused(sent in sent(), change in change()) {
        let mut sent = sent;
        if let Some(reason) = changed(&mut sent, change) {
            prop_assert_eq!(sent.verified(NOW), Err(reason));
        }
    }

    /// A query in another encoding and order is accepted if it is signed in that encoding, and refused otherwise.
    #[test]
    fn other_encodings_are_accepted_if_signed(
        method in method(), path in path(), pairs in prop::collection::vec((some_text(), text()), 1..5),
        nonce in nonce(), secret in visible(32), choices in prop::collection::vec(any::<u8>(), 1..20),
        other in any::<u8>(),
    ) {
        let written = |choices: &[u8]| -> Vec<(String, String)> {
            let encoded = |text: &str| encoded(text, choices, b"*-._~!'()", true);
            pairs.iter().map(|(key, value)| (encoded(key), encoded(value))).collect()
        };
        let wire = written(&choices);
        let joined = |wire: &[(String, String)]| -> Vec<String> {
            wire.iter().map(|(key, value)| format!("{key}={value}")).collect()
        };
        let (signed, now) = (joined(&wire), NOW.to_string());
        let text =
            reference::string_to_sign(method, path.as_bytes(), signed.iter().map(String::as_str), &nonce, &now);
        let headers = vec![
            (header::AUTH_VERSION, "2.0".to_owned()),
            (header::CLIENT_ID, "205022".to_owned()),
            (header::TIMESTAMP, NOW.to_string()),
            (header::NONCE, nonce),
            (header::SIGN_HEADERS, SIGN_HEADERS.to_owned()),
            (header::SIGNATURE, reference::signature(&text, &secret)),
        ];
        let query = |wire: &[(String, String)]| joined(wire).join("&");
        let path = format!("/{}", encoded(&path[1..], &choices, b"-._~/", false));
        let sent = Sent { method, path, query: query(&wire), headers, secret };
        prop_assert_eq!(sent.verified(NOW), Ok(()));

        let rewritten = written(&[other]);
        prop_assume!(rewritten != wire);
        prop_assert_eq!(Sent { query: query(&rewritten), ..sent }.verified(NOW), Err(Rejection::SignatureMismatch));
    }
}
