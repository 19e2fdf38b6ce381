//! The query of a call: its wire form and its form in the string to sign.

use alloc::collections::BinaryHeap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::encoding::{push_form, push_signed, push_signed_pairs, text};

/// The longest query that the service accepts, in characters.
pub const MAX_QUERY_CHARS: usize = 2048;

/// The capacity for most queries.
const USUAL_LENGTH: usize = 512;
const USUAL_PAIRS: usize = 16;

/// A query in its wire form: encoded and sorted. It is signed in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WireQuery(String);

impl WireQuery {
    /// Encodes raw keys and values and sorts the encoded pairs by their bytes.
    ///
    /// A pair without a key is dropped. An empty value stays as `key=`. A repeated key stays repeated.
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let pairs = Pairs::encode(&mut pairs.into_iter().map(|(key, value)| (key.as_bytes(), value.as_bytes())));
        let mut query = Vec::with_capacity(pairs.encoded.len() + pairs.ends.len());
        push_joined(&mut query, pairs.parts(), Vec::extend_from_slice);
        Self(text(query))
    }

    /// The text after the `?`; empty without a query.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The pairs of a query, encoded for the wire, in the order given.
pub(crate) struct Pairs {
    encoded: Vec<u8>,
    ends: Vec<usize>,
}

impl Pairs {
    pub(crate) fn encode<'a>(pairs: &mut dyn Iterator<Item = (&'a [u8], &'a [u8])>) -> Self {
        let mut encoded = Vec::with_capacity(USUAL_LENGTH);
        let mut ends = Vec::with_capacity(USUAL_PAIRS);
        for (key, value) in pairs {
            if key.is_empty() {
                continue;
            }
            push_form(&mut encoded, key);
            encoded.push(b'=');
            push_form(&mut encoded, value);
            ends.push(encoded.len());
        }
        Self { encoded, ends }
    }

    /// Appends the third line of the string to sign.
    pub(crate) fn push_signed(&self, out: &mut Vec<u8>) {
        push_joined(out, self.parts(), push_signed_pairs);
    }

    fn parts(&self) -> Vec<&[u8]> {
        let mut start = 0;
        let mut parts = Vec::with_capacity(self.ends.len());
        parts.extend(self.ends.iter().filter_map(|&end| {
            let part = self.encoded.get(start..end);
            start = end;
            part
        }));
        parts
    }
}

/// Appends the third line of the string to sign: the pairs of the wire form, sorted, keys and values encoded once more.
///
/// It uses the wire form as received, so it is correct for clients with other encodings.
pub fn push_canonical(out: &mut Vec<u8>, raw: &str) {
    let parts = raw.as_bytes().split(|&byte| byte == b'&').filter(|part| !part.is_empty() && !part.starts_with(b"="));
    push_joined(out, parts.collect(), |line, part| {
        let end = part.iter().position(|&byte| byte == b'=').unwrap_or(part.len());
        let (key, value) = part.split_at(end);
        push_signed(line, key);
        line.push(b'=');
        push_signed(line, value.get(1..).unwrap_or_default());
    });
}

fn push_joined(out: &mut Vec<u8>, parts: Vec<&[u8]>, mut push: impl FnMut(&mut Vec<u8>, &[u8])) {
    for (index, part) in sorted(parts).into_iter().enumerate() {
        if index > 0 {
            out.push(b'&');
        }
        push(out, part);
    }
}

fn sorted(mut parts: Vec<&[u8]>) -> Vec<&[u8]> {
    if parts.len() > USUAL_PAIRS {
        // For queries of any accepted size this is as fast as `sort`, with a tenth of its code.
        return BinaryHeap::from(parts).into_sorted_vec();
    }
    for end in 1..parts.len() {
        for at in (1..=end).rev() {
            match parts.get(at - 1..=at) {
                Some([before, after]) if before > after => parts.swap(at - 1, at),
                _ => break,
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_sorted_after_encoding() {
        let query = WireQuery::new([("id", "1"), ("id2", "2"), ("", "x"), ("a", ""), ("id", "0")]);
        assert_eq!(query.as_str(), "a=&id2=2&id=0&id=1");
    }

    fn canonical(raw: &str) -> String {
        let mut line = Vec::new();
        push_canonical(&mut line, raw);
        text(line)
    }

    #[test]
    fn the_canonical_query_accepts_other_encodings() {
        assert_eq!(canonical("b=%20&a=1"), "a=1&b=%2520");
        assert_eq!(canonical("b&&=x&a=1=2"), "a=1%3D2&b=");
        assert_eq!(canonical(""), "");
    }
}
