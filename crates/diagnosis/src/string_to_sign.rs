//! The string to sign, as a signing procedure builds it.

use jdy_signing::encoding::path_from_wire;

use crate::encoder::change_hex_case;
use crate::procedure::{Body, End, HeaderLines, Indent, Method, Path, Procedure, Timestamp};
use crate::query_line::{Pair, line, pairs};

/// The values that a signer reads.
pub(super) struct Inputs<'a> {
    pub method: &'a str,
    /// The scheme and the host.
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
    /// Other timestamps of the request, with the names to show for them.
    pub stamps: Vec<(&'a str, u64)>,
}

/// The origin for a URL without a host.
const ORIGIN: &str = "https://api.kingdee.com";

impl<'a> Inputs<'a> {
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
            stamps: Vec::new(),
        }
    }

    pub(super) fn string_to_sign(&self, procedure: &Procedure) -> String {
        let lines = &procedure.lines;
        let mut all = Vec::with_capacity(7);
        all.extend(self.method(procedure.method));
        all.push(self.path(procedure));
        all.extend(match lines.body {
            Body::AsQuery => Some(self.body.into()),
            _ => line(&self.pairs, &procedure.query),
        });
        all.extend(self.headers(procedure));
        if lines.body == Body::Line {
            all.push(self.body.into());
        }
        let (indent, from) = match lines.indent {
            Indent::None => ("", 0),
            Indent::All(indent) => (indent, 0),
            Indent::AllButFirst(indent) => (indent, 1),
        };
        for line in all.iter_mut().skip(from) {
            line.insert_str(0, indent);
        }
        let mut text = [lines.before, &all.join(lines.newline)].concat();
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

    fn path(&self, procedure: &Procedure) -> String {
        let path = self.raw_path.as_slice();
        let origin = self.origin.as_bytes();
        let query = || if self.query.is_empty() { String::new() } else { ["?", self.query].concat() };
        let whole = match procedure.path {
            Path::Raw => path.to_vec(),
            Path::Escaped => self.path.as_bytes().to_vec(),
            Path::WithQuery => [path, query().as_bytes()].concat(),
            Path::WithOrigin => [origin, path].concat(),
            Path::WithOriginAndQuery => [origin, path, query().as_bytes()].concat(),
            Path::WithHost => [self.origin.split("//").last().unwrap_or_default().as_bytes(), path].concat(),
            Path::WithoutSlash => path.strip_prefix(b"/").unwrap_or(path).to_vec(),
            Path::WithSlashAtEnd => [path, b"/"].concat(),
        };
        let mut encoded = procedure.path_encoder.encode(&whole);
        if procedure.path_twice {
            encoded = procedure.path_encoder.encode(encoded.as_bytes());
        }
        if procedure.path_lower { change_hex_case(&encoded, u8::to_ascii_lowercase) } else { encoded }
    }

    fn headers(&self, procedure: &Procedure) -> Vec<String> {
        let lines = &procedure.lines;
        let (mut nonce, mut timestamp) = (self.nonce.to_string(), self.timestamp(lines.timestamp));
        if lines.values_swapped {
            (nonce, timestamp) = (timestamp, nonce);
        }
        if lines.headers == HeaderLines::Values {
            return Vec::from(if lines.swapped { [timestamp, nonce] } else { [nonce, timestamp] });
        }
        let line = |name: &str, value: &str| [name, lines.colon, value].concat();
        let (nonce, timestamp) = (line(lines.names.0, &nonce), line(lines.names.1, &timestamp));
        let mut headers = match lines.headers {
            HeaderLines::NonceAlone => Vec::from([nonce]),
            HeaderLines::TimestampAlone => Vec::from([timestamp]),
            HeaderLines::None => Vec::new(),
            HeaderLines::Both | HeaderLines::Values if lines.swapped => Vec::from([timestamp, nonce]),
            HeaderLines::Both | HeaderLines::Values => Vec::from([nonce, timestamp]),
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
            Timestamp::Other(number) => number.to_string(),
            Timestamp::Shifted(by) => {
                let sent = self.timestamp.parse::<i64>();
                sent.ok().and_then(|sent| sent.checked_add(by)).map_or_else(String::new, |sent| sent.to_string())
            }
        }
    }
}
