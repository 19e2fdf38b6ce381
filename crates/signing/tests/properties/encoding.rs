//! Compares encodings and signatures with other implementations.

use form_urlencoded::byte_serialize;
use jdy_signing::signature::{Signer, Unsigned};
use jdy_signing::{Secret, WireQuery, path_to_wire};
use proptest::prelude::{any, prop, prop_assert, prop_assert_eq, proptest};

use crate::reference;
use crate::strategies::{cases, method, pairs, path, text};

/// Every pair, encoded by another WHATWG encoder. Pairs without a key are dropped.
fn form(pairs: &[(String, String)]) -> Vec<String> {
    let named = pairs.iter().filter(|(key, _)| !key.is_empty());
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    named.map(|(key, value)| format!("{}={}", encoded(key), encoded(value))).collect()
}

fn wire(pairs: &[(String, String)]) -> WireQuery {
    WireQuery::new(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

proptest! {
    #![proptest_config(cases(256))]

    /// The wire query is the WHATWG form of each pair, sorted by bytes, and decodes to the pairs.
    #[test]
    fn the_wire_query_is_the_whatwg_form_sorted(pairs in pairs()) {
        let wire = wire(&pairs);
        let mut expected = form(&pairs);
        expected.sort_unstable();
        prop_assert_eq!(wire.as_str(), expected.join("&"));

        let mut decoded: Vec<(String, String)> =
            form_urlencoded::parse(wire.as_str().as_bytes()).into_owned().collect();
        let mut given: Vec<(String, String)> = pairs.into_iter().filter(|(key, _)| !key.is_empty()).collect();
        decoded.sort_unstable();
        given.sort_unstable();
        prop_assert_eq!(decoded, given);
    }

    /// The order of the given pairs does not change the query.
    #[test]
    fn the_order_of_the_pairs_does_not_matter(pairs in pairs(), turn in any::<prop::sample::Index>()) {
        let mut turned = pairs.clone();
        if !turned.is_empty() {
            turned.rotate_left(turn.index(pairs.len()));
        }
        prop_assert_eq!(wire(&pairs), wire(&turned));
    }

    /// Every stage of a signature equals that of the reference.
    #[test]
    fn every_stage_equals_the_reference(
        method in method(), path in path(), pairs in pairs(), nonce in any::<u64>(), timestamp in any::<u64>(),
        secret in text(),
    ) {
        let (query, nonce) = (wire(&pairs), nonce.to_string());
        let request = Unsigned { method, path: &path, query: &query, nonce: &nonce, timestamp };
        let form = form(&pairs);
        let expected = reference::string_to_sign(
            method, path.as_bytes(), form.iter().map(String::as_str), &nonce, &timestamp.to_string(),
        );
        let signer = Signer::new("205022", &Secret::new(secret.as_str()));
        let signed = signer.sign(&request);
        prop_assert_eq!(&signed.string_to_sign, &expected);
        prop_assert_eq!(&signed.signature, &reference::signature(&expected, &secret));
        prop_assert_eq!(&signed.signature, &signer.signature(&request));
        prop_assert_eq!(signed.query, query.as_str());
    }

    /// A path on the wire has no byte that a URL parser might rewrite, and decodes to the raw path.
    #[test]
    fn a_path_on_the_wire_decodes_to_itself(path in text()) {
        let wire = path_to_wire(&path);
        prop_assert!(wire.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)), "{}", wire);
        // A form decoder decodes it as well, since it has no `+`.
        let first = form_urlencoded::parse(wire.as_bytes()).next();
        let decoded = first.map_or_else(String::new, |(path, _)| path.into_owned());
        prop_assert_eq!(decoded, path);
    }
}
