//! The string to sign, as somebody may have made it.

use super::encoder::in_case;
use super::query_line::{Pair, line, pairs};
use super::recipe::{Body, End, Headers, Method, Path, Recipe, Timestamp};
use jdy_signing::encoding::path_from_wire;

/// What somebody had in hands when they signed.
pub(super) struct Signed<'a> {
    pub method: &'a str,
    /// `https://` and the host, as far as the URL has them.
    pub origin: &'a str,
    /// The path, still escaped.
    pub path: &'a str,
    pub raw_path: Vec<u8>,
    /// The query, still escaped.
    pub query: &'a str,
    pub pairs: Vec<Pair<'a>>,
    pub nonce: &'a str,
    pub timestamp: &'a str,
    pub client_id: &'a str,
    pub body: &'a str,
}

/// Where the service is, for a URL that does not say.
const ORIGIN: &str = "https://api.kingdee.com";

impl<'a> Signed<'a> {
    pub(super) fn new(method: &'a str, url: &'a str, path: &'a str, query: &'a str) -> Self {
        let origin = url.find("://").and_then(|at| url.get(..at + 3 + url.get(at + 3..)?.find(['/', '?'])?));
        Self {
            method,
            origin: origin.filter(|origin| !origin.starts_with('/')).unwrap_or(ORIGIN),
            path,
            raw_path: path_from_wire(path),
            query,
            pairs: pairs(query),
            nonce: "",
            timestamp: "",
            client_id: "",
            body: "",
        }
    }

    /// The string to sign by a recipe.
    pub(super) fn by(&self, recipe: &Recipe) -> String {
        let lines = &recipe.lines;
        let mut all = Vec::with_capacity(7);
        all.extend(self.method(recipe.method));
        all.push(self.path(recipe));
        all.extend(match lines.body {
            Body::AsQuery => Some(self.body.into()),
            _ => line(&self.pairs, &recipe.query),
        });
        all.extend(self.headers(recipe));
        if lines.body == Body::Line {
            all.push(self.body.into());
        }
        let mut text = all.join(lines.newline);
        let ends = match lines.end {
            End::None => 0,
            End::One => 1,
            End::Two => 2,
        };
        (0..ends).for_each(|_| text.push_str(lines.newline));
        if lines.body == Body::AtEnd {
            text.push_str(self.body);
        }
        text
    }

    fn method(&self, method: Method) -> Option<String> {
        Some(match method {
            Method::AsSent => self.method.into(),
            Method::Lower => self.method.to_ascii_lowercase(),
            Method::Other(other) => other.into(),
            Method::Missing => return None,
        })
    }

    fn path(&self, recipe: &Recipe) -> String {
        let path = self.raw_path.as_slice();
        let origin = self.origin.as_bytes();
        let query = || if self.query.is_empty() { String::new() } else { ["?", self.query].concat() };
        let whole = match recipe.path {
            Path::Right => path.to_vec(),
            Path::Escaped => self.path.as_bytes().to_vec(),
            Path::WithQuery => [path, query().as_bytes()].concat(),
            Path::WithOrigin => [origin, path].concat(),
            Path::WithOriginAndQuery => [origin, path, query().as_bytes()].concat(),
            Path::WithHost => [self.origin.split("//").last().unwrap_or_default().as_bytes(), path].concat(),
            Path::WithoutSlash => path.strip_prefix(b"/").unwrap_or(path).to_vec(),
            Path::WithSlashAtEnd => [path, b"/"].concat(),
        };
        let mut encoded = recipe.path_encoder.of(&whole);
        if recipe.path_twice {
            encoded = recipe.path_encoder.of(encoded.as_bytes());
        }
        if recipe.path_lower { in_case(&encoded, u8::to_ascii_lowercase) } else { encoded }
    }

    fn headers(&self, recipe: &Recipe) -> Vec<String> {
        let lines = &recipe.lines;
        let (mut nonce, mut timestamp) = (self.nonce.to_string(), self.timestamp(lines.timestamp));
        if lines.values_swapped {
            (nonce, timestamp) = (timestamp, nonce);
        }
        if lines.headers == Headers::Values {
            return Vec::from(if lines.swapped { [timestamp, nonce] } else { [nonce, timestamp] });
        }
        let line = |name: &str, value: &str| [name, lines.colon, value].concat();
        let (nonce, timestamp) = (line(lines.names.0, &nonce), line(lines.names.1, &timestamp));
        let mut headers = match lines.headers {
            Headers::NonceAlone => Vec::from([nonce]),
            Headers::TimestampAlone => Vec::from([timestamp]),
            Headers::None => Vec::new(),
            Headers::Both | Headers::Values if lines.swapped => Vec::from([timestamp, nonce]),
            Headers::Both | Headers::Values => Vec::from([nonce, timestamp]),
        };
        if lines.client_id {
            headers.insert(0, line("x-api-clientid", self.client_id));
        }
        headers
    }

    fn timestamp(&self, timestamp: Timestamp) -> String {
        match timestamp {
            Timestamp::AsSent => self.timestamp.into(),
            Timestamp::Seconds => self.timestamp.get(..10).unwrap_or(self.timestamp).into(),
            Timestamp::Shifted(by) => {
                let sent = self.timestamp.parse::<i64>();
                sent.ok().and_then(|sent| sent.checked_add(by)).map_or_else(String::new, |sent| sent.to_string())
            }
        }
    }
}
