//! Why is this request refused? The known mistakes are tried until one makes exactly its signature.
//!
//! A signature gives nothing away about the text that was signed, but who knows the secret can sign anew, with each
//! mistake that people make, and compare. [`Suspect::diagnose`] tries each by itself, then each two of them, then
//! the likelier ones three and four at a time, and says what to change. How the digest was written is read off the
//! signature and comes on top.
//!
//! Nothing that is told holds a secret.

mod encoder;
mod hash;
mod headers;
mod keys;
mod known;
mod query_line;
mod reading;
mod recipe;
mod search;
mod spelling;
mod text;
#[cfg(target_family = "wasm")]
mod wasm;

use std::fmt;

pub use known::{Bilingual, Known, all as known_mistakes};
#[cfg(target_family = "wasm")]
pub use wasm::diagnose;

use self::hash::Algorithm;
use self::headers::Headers;
use self::keys::Keys;
use self::known::digest::HASH_FUNCTION;
use self::known::lines::TIMESTAMP_READ_TWICE;
use self::known::query::{VALUE_DROPPED, VALUE_REWRITTEN};
use self::known::secret::SECRET_OTHER_CODE;
use self::reading::Reading;
use self::recipe::{Recipe, Secret as Key, Timestamp};
use self::search::{Found, Search};
use self::text::Signed;
use jdy_signing::signature::header;
use jdy_signing::verification::{Received, Rejection, split_url};
use jdy_signing::{MAX_QUERY_CHARS, Secret};

/// The service takes a query of a quarter of this; to try mistakes on more would take its time and lead nowhere.
const MOST_URL_CHARS: usize = 4 * MAX_QUERY_CHARS;

/// A request that arrived, or is said to have been sent, and all that may explain it.
#[derive(Clone, Copy)]
pub struct Suspect<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The URL, or its path and query; still escaped.
    pub url: &'a str,
    /// The headers, names and values; a name may come twice.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body; it matters where it was signed by mistake. Empty where there is none.
    pub body: &'a str,
    /// The client secret (应用密钥). Blanks around it are not taken for a part of it.
    pub client_secret: &'a Secret,
    /// Other secrets and keys that may have been taken for it, by the names that are to be shown.
    pub others: &'a [(&'a str, &'a Secret)],
    /// Milliseconds since the epoch.
    pub now: u64,
}

/// One mistake, and what only this request tells about it.
#[derive(Clone)]
pub struct Mistake {
    known: &'static Known,
    details: Vec<String>,
}

/// Why a request is refused.
#[derive(Clone, Debug)]
pub struct Diagnosis {
    /// Why the service refuses it: the first of its checks that fails.
    pub rejection: Rejection,
    /// What was done wrong: first the headers, then the signature from its first line on. Where `actual` is nothing,
    /// the mistakes in the signature are none that is known.
    pub mistakes: Vec<Mistake>,
    /// The string to sign as it should be. A header that is missing stands in it as nothing.
    pub expected: String,
    /// The string that was signed, if it was found.
    pub actual: Option<String>,
}

impl Mistake {
    fn new<const N: usize>(known: &'static Known, details: [&str; N]) -> Self {
        Self { known, details: details.into_iter().map(ToString::to_string).collect() }
    }

    /// What the mistake is called, for programs.
    pub fn code(&self) -> &'static str {
        self.known.code
    }

    /// What was done.
    pub fn title(&self) -> Bilingual<String> {
        self.filled(self.known.title)
    }

    /// What to do instead.
    pub fn fix(&self) -> Bilingual<String> {
        self.filled(self.known.fix)
    }

    fn filled(&self, text: Bilingual<&str>) -> Bilingual<String> {
        let fill = |text: &str| {
            let places = ["{0}", "{1}"].into_iter().zip(&self.details);
            places.fold(text.to_string(), |text, (place, detail)| text.replace(place, detail))
        };
        Bilingual { zh: fill(text.zh), en: fill(text.en) }
    }
}

impl fmt::Debug for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:?}", self.known.code, self.details)
    }
}

impl Suspect<'_> {
    /// What is wrong; nothing where the request is signed as it should be.
    pub fn diagnose(&self) -> Option<Diagnosis> {
        let headers = Headers::read(self.headers, self.now);
        let client_id = headers.get(header::CLIENT_ID);
        let keys = Keys { given: self.client_secret, client_id, others: self.others };
        let rejection = self.verify(&Secret::new(keys.right())).err()?;

        let (path, query) = split_url(self.url);
        let mut signed = Signed::new(self.method, self.url, path, query);
        signed.nonce = headers.get(header::NONCE);
        signed.timestamp = headers.get(header::TIMESTAMP);
        signed.client_id = client_id;
        signed.body = self.body;

        let reading = reading::read(headers.get(header::SIGNATURE)).filter(|_| self.url.len() <= MOST_URL_CHARS);
        let found = reading.as_ref().and_then(|reading| {
            let found = Search::new(&signed, &keys, reading).find()?;
            Some((found, reading))
        });
        let actual = found.as_ref().map(|(found, _)| signed.by(&found.recipe));
        signed.timestamp = &headers.timestamp;
        let expected = signed.by(&Recipe::RIGHT);
        let explained = found.map(|(found, reading)| self.told(&found, reading));
        let mistakes = headers.mistakes.iter().cloned().chain(explained.into_iter().flatten()).collect();
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

    /// A header that comes more than once, as HTTP reads it.
    fn joined(&self, wanted: &str) -> String {
        let same = self.headers.iter().filter(|(name, _)| name.trim().eq_ignore_ascii_case(wanted.trim()));
        same.map(|(_, value)| value.trim()).collect::<Vec<_>>().join(", ")
    }

    fn told(&self, found: &Found, reading: &Reading) -> Vec<Mistake> {
        let pairs = query_line::pairs(split_url(self.url).1);
        let rewritten = found.recipe.query.rewritten.iter().filter_map(|rewritten| {
            let pair = pairs.get(rewritten.pair)?;
            Some(match rewritten.value {
                Some(value) => Mistake::new(&VALUE_REWRITTEN, [&*pair.shown(None), &pair.shown(Some(value))]),
                None => Mistake::new(&VALUE_DROPPED, [&*pair.shown(None)]),
            })
        });
        let mut mistakes: Vec<Mistake> =
            found.mistakes.iter().map(|known| self.detailed(known, &found.recipe)).chain(rewritten).collect();
        if reading.algorithm != Algorithm::Sha256 {
            mistakes.push(Mistake::new(&HASH_FUNCTION, [reading.algorithm.name()]));
        }
        mistakes.extend(reading.mistakes.iter().map(|known| Mistake::new(known, [])));
        mistakes
    }

    fn detailed(&self, known: &'static Known, recipe: &Recipe) -> Mistake {
        match (recipe.secret, recipe.lines.timestamp) {
            (Key::Other(index), _) if known.code == SECRET_OTHER_CODE => {
                Mistake::new(known, [self.others.get(index).map_or("", |(name, _)| *name)])
            }
            (_, Timestamp::Shifted(by)) if known.code == TIMESTAMP_READ_TWICE.code => {
                Mistake::new(known, [&*by.to_string()])
            }
            _ => Mistake::new(known, []),
        }
    }
}
