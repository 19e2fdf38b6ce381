//! What is wrong with the headers themselves, seen without trying anything.

use super::Mistake;
use super::known::headers as known;
use jdy_core::nearest;
use jdy_signing::signature::{AUTH_VERSION, header};
use jdy_signing::verification::{TIMESTAMP_TOLERANCE_MS, is_sent_nonce, names_signed_headers};

/// The headers that the signature needs, in the order in which they are checked.
const NEEDED: [&str; 6] = [
    header::AUTH_VERSION,
    header::CLIENT_ID,
    header::TIMESTAMP,
    header::NONCE,
    header::SIGN_HEADERS,
    header::SIGNATURE,
];

const HOUR_MS: u64 = 60 * 60 * 1000;
/// Beijing time minus UTC.
const BEIJING_MS: u64 = 8 * HOUR_MS;

/// The headers as they were meant, as far as that can be told, and what is wrong with them.
pub(super) struct Headers {
    values: Vec<(&'static str, String)>,
    pub mistakes: Vec<Mistake>,
    /// The timestamp that should have been sent in place of the one that was.
    pub timestamp: String,
}

impl Headers {
    /// The value of one of the needed headers; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    pub(super) fn read(headers: &[(&str, &str)], now: u64) -> Self {
        let mut read = Self { values: Vec::new(), mistakes: Vec::new(), timestamp: String::new() };
        for needed in NEEDED {
            if let Some(value) = read.find(needed, headers) {
                read.values.push((needed, value));
            }
        }
        read.check_values();
        read.timestamp = read.get(header::TIMESTAMP).to_string();
        read.check_timestamp(now);
        read
    }

    fn find(&mut self, needed: &'static str, headers: &[(&str, &str)]) -> Option<String> {
        let of_name = |name: &str| {
            let values = headers.iter().filter(move |(known, _)| known.trim().eq_ignore_ascii_case(name));
            values.map(|(_, value)| value.trim()).filter(|value| !value.is_empty()).collect::<Vec<_>>()
        };
        let mut values = of_name(needed);
        if values.is_empty() {
            let mut unknown = headers.iter().map(|(name, _)| name.trim()).filter(|name| {
                NEEDED.iter().all(|needed| !needed.eq_ignore_ascii_case(name))
                    && nearest(name, NEEDED.into_iter()) == Some(needed)
            });
            let Some(found) = unknown.next_back() else {
                self.mistakes.push(Mistake::new(&known::HEADER_MISSING, [needed]));
                return None;
            };
            self.mistakes.push(Mistake::new(&known::HEADER_MISNAMED, [found, needed]));
            values = of_name(found);
        }
        let first = *values.first()?;
        // An engine's `Headers` joins what comes more than once.
        let single = match needed {
            // This one has a comma of its own, and a blank behind that is another mistake.
            header::SIGN_HEADERS => {
                first.get(..first.len() / 2 - 1).filter(|half| *first == [half, ", ", half].concat()).or(Some(first))
            }
            _ => first.split(", ").next(),
        };
        if values.len() > 1 || single != Some(first) {
            self.mistakes.push(Mistake::new(&known::HEADER_REPEATED, [needed]));
        }
        single.map(ToString::to_string)
    }

    fn check_values(&mut self) {
        let (version, nonce, sign) =
            (self.get(header::AUTH_VERSION), self.get(header::NONCE), self.get(header::SIGN_HEADERS));
        let found = [
            (version != AUTH_VERSION && !version.is_empty()).then_some(&known::AUTH_VERSION),
            (!is_sent_nonce(nonce)).then_some(&known::NONCE_FORMAT),
            (!names_signed_headers(sign) && !sign.is_empty()).then_some(&known::SIGN_HEADERS),
        ];
        self.mistakes.extend(found.into_iter().flatten().map(|known| Mistake::new(known, [])));
    }

    fn check_timestamp(&mut self, now: u64) {
        let sent = self.get(header::TIMESTAMP);
        if sent.is_empty() {
            return;
        }
        let number = sent.parse::<u64>().ok().filter(|_| sent.bytes().all(|byte| byte.is_ascii_digit()));
        let (milliseconds, mistake) = match (number, sent.len()) {
            (Some(number), 13) => (number, None),
            (Some(number), 10) => (number * 1000, Some(&known::TIMESTAMP_IN_SECONDS)),
            (Some(number), 16) => (number / 1000, Some(&known::TIMESTAMP_UNIT)),
            (Some(number), 19) => (number / 1_000_000, Some(&known::TIMESTAMP_UNIT)),
            _ => return self.mistakes.push(Mistake::new(&known::TIMESTAMP_FORMAT, [])),
        };
        self.timestamp = milliseconds.to_string();
        self.mistakes.extend(mistake.map(|known| Mistake::new(known, [])));
        self.mistakes.extend(off(milliseconds, now));
    }
}

/// What to say of a time that is too far from now.
fn off(sent: u64, now: u64) -> Option<Mistake> {
    let distance = sent.abs_diff(now);
    if distance <= TIMESTAMP_TOLERANCE_MS {
        return None;
    }
    if distance.abs_diff(BEIJING_MS) <= TIMESTAMP_TOLERANCE_MS {
        return Some(Mistake::new(&known::TIMESTAMP_TIME_ZONE, []));
    }
    let known = if sent < now { &known::TIMESTAMP_EXPIRED } else { &known::TIMESTAMP_AHEAD };
    Some(Mistake::new(known, [&*duration(distance)]))
}

/// A duration in its two largest units.
fn duration(milliseconds: u64) -> String {
    let (seconds, minutes, hours) = (milliseconds / 1000, milliseconds / 60_000, milliseconds / HOUR_MS);
    if hours >= 24 {
        format!("{} d {} h", hours / 24, hours % 24)
    } else if hours > 0 {
        format!("{hours} h {} min", minutes % 60)
    } else {
        format!("{minutes} min {} s", seconds % 60)
    }
}
