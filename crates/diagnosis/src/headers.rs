//! The mistakes that the headers show by themselves.

use jdy_core::nearest;
use jdy_signing::signature::{AUTH_VERSION, header};
use jdy_signing::verification::{TIMESTAMP_TOLERANCE_MS, is_accepted_nonce, is_accepted_sign_headers};

use crate::bilingual::Bilingual;
use crate::known::headers as known;
use crate::mistake::Mistake;

/// The required headers, in the order of their checks.
const REQUIRED: [&str; 6] = [
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

/// The required headers, with misspelt names and repeated values corrected, and their mistakes.
pub(super) struct Headers {
    values: Vec<(&'static str, String)>,
    pub mistakes: Vec<Mistake>,
    /// The sent timestamp in milliseconds.
    pub timestamp: String,
}

impl Headers {
    /// The value of a required header; empty if it is missing.
    pub(super) fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    pub(super) fn read(headers: &[(&str, &str)], now: u64) -> Self {
        let mut read = Self { values: Vec::new(), mistakes: Vec::new(), timestamp: String::new() };
        for required in REQUIRED {
            if let Some(value) = read.find(required, headers) {
                read.values.push((required, value));
            }
        }
        read.check_values();
        read.timestamp = read.get(header::TIMESTAMP).to_string();
        read.check_timestamp(now);
        read
    }

    fn find(&mut self, required: &'static str, headers: &[(&str, &str)]) -> Option<String> {
        let of_name = |name: &str| {
            let values = headers.iter().filter(move |(known, _)| known.trim().eq_ignore_ascii_case(name));
            values.map(|(_, value)| value.trim()).filter(|value| !value.is_empty()).collect::<Vec<_>>()
        };
        let mut values = of_name(required);
        if values.is_empty() {
            let mut unknown = headers.iter().map(|(name, _)| name.trim()).filter(|name| {
                REQUIRED.iter().all(|required| !required.eq_ignore_ascii_case(name))
                    && nearest(name, REQUIRED.into_iter()) == Some(required)
            });
            let Some(found) = unknown.next_back() else {
                self.mistakes.push(Mistake::new(&known::HEADER_MISSING, [required]));
                return None;
            };
            self.mistakes.push(Mistake::new(&known::HEADER_MISNAMED, [found, required]));
            values = of_name(found);
        }
        let first = *values.first()?;
        // JavaScript's `Headers` joins repeated values by `, `.
        let single = match required {
            // The correct value has a comma, and a space after it is another mistake.
            header::SIGN_HEADERS => {
                let half = (first.len() / 2).checked_sub(1).and_then(|end| first.get(..end));
                half.filter(|half| *first == [half, ", ", half].concat()).or(Some(first))
            }
            _ => first.split(", ").next(),
        };
        if values.len() > 1 || single != Some(first) {
            self.mistakes.push(Mistake::new(&known::HEADER_REPEATED, [required]));
        }
        single.map(ToString::to_string)
    }

    fn check_values(&mut self) {
        let (version, nonce, sign) =
            (self.get(header::AUTH_VERSION), self.get(header::NONCE), self.get(header::SIGN_HEADERS));
        let found = [
            (version != AUTH_VERSION && !version.is_empty()).then_some(&known::AUTH_VERSION),
            (!is_accepted_nonce(nonce)).then_some(&known::NONCE_FORMAT),
            (!is_accepted_sign_headers(sign) && !sign.is_empty()).then_some(&known::SIGN_HEADERS),
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
        self.mistakes.extend(clock_mistake(milliseconds, now));
    }
}

/// The mistake of a timestamp that is too far from now.
fn clock_mistake(sent: u64, now: u64) -> Option<Mistake> {
    let distance = sent.abs_diff(now);
    if distance <= TIMESTAMP_TOLERANCE_MS {
        return None;
    }
    if distance.abs_diff(BEIJING_MS) <= TIMESTAMP_TOLERANCE_MS {
        return Some(Mistake::new(&known::TIMESTAMP_TIME_ZONE, []));
    }
    let known = if sent < now { &known::TIMESTAMP_EXPIRED } else { &known::TIMESTAMP_AHEAD };
    Some(Mistake::with(known, duration(distance)))
}

/// A duration in its two largest units.
fn duration(milliseconds: u64) -> Bilingual<String> {
    let (seconds, minutes, hours) = (milliseconds / 1000, milliseconds / 60_000, milliseconds / HOUR_MS);
    let ([large, small], zh, en) = if hours >= 24 {
        ([hours / 24, hours % 24], ["天", "小时"], ["d", "h"])
    } else if hours > 0 {
        ([hours, minutes % 60], ["小时", "分钟"], ["h", "min"])
    } else {
        ([minutes, seconds % 60], ["分钟", "秒"], ["min", "s"])
    };
    let in_units = |[first, second]: [&str; 2]| format!("{large} {first} {small} {second}");
    Bilingual { zh: in_units(zh), en: in_units(en) }
}
