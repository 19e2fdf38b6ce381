//! A request to diagnose, and its diagnosis.

use jdy_signing::signature::header;
use jdy_signing::verification::{Received, Rejection, split_url};
use jdy_signing::{MAX_QUERY_CHARS, Secret};

use crate::decoding::{self, Decoded};
use crate::hash::Algorithm;
use crate::headers::Headers;
use crate::keys::Keys;
use crate::known::KnownMistake;
use crate::known::digest::HASH_FUNCTION;
use crate::known::lines::{TIMESTAMP_OTHER, TIMESTAMP_READ_TWICE};
use crate::known::query::{VALUE_DROPPED, VALUE_REWRITTEN};
use crate::known::secret::SECRET_OTHER_CODE;
use crate::mistake::Mistake;
use crate::procedure::{Key, Procedure, Timestamp};
use crate::query_line;
use crate::search::{Match, Search};
use crate::string_to_sign::Inputs;

/// The longest URL: a search takes time in proportion to it. The service refuses queries of a quarter of this length.
const MAX_URL_CHARS: usize = 4 * MAX_QUERY_CHARS;

/// A request that was received or sent, and the secrets that may have signed it.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The URL, or its path and query; still escaped.
    pub url: &'a str,
    /// The names and values of the headers. A name may be repeated.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body, empty where there is none. Tried as a part of the string to sign.
    pub body: &'a str,
    /// The client secret (应用密钥). White space around it is ignored.
    pub client_secret: &'a Secret,
    /// Other secrets and keys that may have been used by mistake, with the names to show for them.
    pub others: &'a [(&'a str, &'a Secret)],
    /// Milliseconds since the epoch.
    pub now: u64,
}

/// Why a request is refused.
#[derive(Clone, Debug)]
pub struct Diagnosis {
    /// The first check of the service that fails.
    pub rejection: Rejection,
    /// The mistakes of the headers, then those of the signature in the order of its lines. Where `actual` is `None`,
    /// no known mistake explains the signature.
    pub mistakes: Vec<Mistake>,
    /// The correct string to sign. The value of a missing header is empty.
    pub expected: String,
    /// The string that was signed, if it was found.
    pub actual: Option<String>,
}

impl Request<'_> {
    /// Why the request is refused; `None` if it is signed correctly.
    pub fn diagnose(&self) -> Option<Diagnosis> {
        let headers = Headers::read(self.headers, self.now);
        let client_id = headers.get(header::CLIENT_ID);
        let keys = Keys { given: self.client_secret, client_id, others: self.others };
        let rejection = self.verify(&Secret::new(keys.trimmed())).err()?;

        let (path, query) = split_url(self.url);
        let mut inputs = Inputs::new(self.method, self.url, path, query);
        inputs.nonce = headers.get(header::NONCE);
        inputs.timestamp = headers.get(header::TIMESTAMP);
        inputs.client_id = client_id;
        inputs.body = self.body;
        inputs.stamps = self.stamps();

        let decoded = decoding::decode(headers.get(header::SIGNATURE)).filter(|_| self.url.len() <= MAX_URL_CHARS);
        let found = decoded.as_ref().and_then(|decoded| {
            let found = Search::new(&inputs, &keys, decoded).find()?;
            Some((found, decoded))
        });
        let actual = found.as_ref().map(|(found, _)| inputs.string_to_sign(&found.procedure));
        inputs.timestamp = &headers.timestamp;
        let expected = inputs.string_to_sign(&Procedure::CORRECT);
        let in_signature = found.map(|(found, decoded)| self.mistakes(&found, decoded));
        let mistakes = headers.mistakes.iter().cloned().chain(in_signature.into_iter().flatten()).collect();
        Some(Diagnosis { rejection, mistakes, expected, actual })
    }

    fn verify(&self, client_secret: &Secret) -> Result<(), Rejection> {
        let (path, query) = split_url(self.url);
        let joined: Vec<(&str, String)> = self.headers.iter().map(|(name, _)| (*name, self.joined(name))).collect();
        let find = |wanted: &str| {
            joined.iter().find_map(|(name, value)| name.trim().eq_ignore_ascii_case(wanted).then_some(&**value))
        };
        Received { method: self.method, path, query, header: &find }.verify(client_secret, self.now)
    }

    /// All values of a header, joined by commas as HTTP does.
    fn joined(&self, wanted: &str) -> String {
        let same = self.headers.iter().filter(|(name, _)| name.trim().eq_ignore_ascii_case(wanted.trim()));
        same.map(|(_, value)| value.trim()).collect::<Vec<_>>().join(", ")
    }

    /// The mistakes of a signature: of the string to sign and the key, of the values, of the digest.
    fn mistakes(&self, found: &Match, decoded: &Decoded) -> Vec<Mistake> {
        let pairs = query_line::pairs(split_url(self.url).1);
        let rewritten = found.procedure.query.rewritten.iter().filter_map(|rewritten| {
            let pair = pairs.get(rewritten.pair)?;
            Some(match rewritten.value {
                Some(value) => Mistake::new(&VALUE_REWRITTEN, [&*pair.shown(None), &pair.shown(Some(value))]),
                None => Mistake::new(&VALUE_DROPPED, [&*pair.shown(None)]),
            })
        });
        let mut mistakes: Vec<Mistake> =
            found.mistakes.iter().map(|known| self.detailed(known, &found.procedure)).chain(rewritten).collect();
        if decoded.algorithm != Algorithm::Sha256 {
            mistakes.push(Mistake::new(&HASH_FUNCTION, [decoded.algorithm.name()]));
        }
        mistakes.extend(decoded.mistakes.iter().map(|known| Mistake::new(known, [])));
        mistakes
    }

    fn detailed(&self, known: &'static KnownMistake, procedure: &Procedure) -> Mistake {
        match (procedure.key, procedure.lines.timestamp) {
            (Key::Other(index), _) if known.code == SECRET_OTHER_CODE => {
                Mistake::new(known, [self.others.get(index).map_or("", |(name, _)| *name)])
            }
            (_, Timestamp::Shifted(by)) if known.code == TIMESTAMP_READ_TWICE.code => {
                Mistake::new(known, [&*by.to_string()])
            }
            (_, Timestamp::Other(number)) if known.code == TIMESTAMP_OTHER.code => {
                let source = self.stamps().into_iter().find(|(_, stamp)| *stamp == number);
                Mistake::new(known, [source.map_or("", |(name, _)| name), &number.to_string()])
            }
            _ => Mistake::new(known, []),
        }
    }

    /// The values of headers and query that look like a timestamp, in milliseconds and in seconds, each with its name.
    fn stamps(&self) -> Vec<(&str, u64)> {
        let mut stamps = Vec::new();
        let mut add = |name, value: &str| {
            if let (length @ (10 | 13), Ok(number)) = (value.len(), value.parse::<u64>()) {
                stamps.extend([(name, number), (name, if length == 10 { number * 1000 } else { number / 1000 })]);
            }
        };
        for (name, value) in self.headers {
            for one in value.split(", ") {
                add(*name, one);
            }
        }
        for pair in split_url(self.url).1.split('&') {
            if let Some((name, value)) = pair.split_once('=') {
                add(name, value);
            }
        }
        stamps
    }
}
