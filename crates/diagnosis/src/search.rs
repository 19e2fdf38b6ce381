//! Searches for the mistakes that together lead to the given signature.

use std::cell::Cell;
use std::ops::RangeInclusive;

use zeroize::Zeroizing;

use crate::decoding::Decoded;
use crate::encoder::Encoder;
use crate::keys::Keys;
use crate::known::lines::{TIMESTAMP_OTHER, TIMESTAMP_READ_TWICE};
use crate::known::{KnownMistake, searchable};
use crate::procedure::{Charset, FirstEncoding, Order, Procedure, Rewritten, Timestamp};
use crate::query_line::Pair;
use crate::string_to_sign::Inputs;
use crate::value_forms::{is_falsy, other_forms};

/// The difference between two readings of the clock that is tried first, in either direction.
const CLOCK_MS: i64 = 1_000;
/// The largest difference that is tried: a signer may fetch a token between the two readings.
const MAX_CLOCK_MS: i64 = 5_000;
/// Longer queries are not tried in every order: the orders are too many.
const MAX_PERMUTED_PAIRS: usize = 6;
/// How many bytes are hashed at most, about a second of work in a browser.
const BUDGET_BYTES: usize = 20_000_000;
/// The cost of one signature apart from its text, in bytes hashed in the same time.
const BYTES_PER_SIGNATURE: usize = 300;

/// The mistakes that beginners combine. Three and four of these are tried at once.
const LIKELY: [&str; 20] = [
    "method_lower_case",
    "path_not_encoded",
    "path_slashes_kept",
    "query_line_missing",
    "query_encoded_once",
    "query_not_encoded",
    "query_unsorted",
    "query_sorted_by_key",
    "query_empty_dropped",
    "query_not_signed",
    "hex_lower_case",
    "newline_missing_at_end",
    "newline_doubled_at_end",
    "newline_missing",
    "header_lines_swapped",
    "header_names_case",
    "header_names_missing",
    "header_blank_around_colon",
    "timestamp_signed_in_seconds",
    "secret_other",
];

/// The mistakes that lead to the given signature.
pub(super) struct Match {
    /// In the order of the lines that they change.
    pub mistakes: Vec<&'static KnownMistake>,
    pub procedure: Procedure,
}

/// One variant of a mistake.
#[derive(Clone)]
struct Variant {
    mistake: &'static KnownMistake,
    change: fn(&mut Procedure),
}

pub(super) struct Search<'a> {
    inputs: &'a Inputs<'a>,
    keys: &'a Keys<'a>,
    decoded: &'a Decoded,
    /// How much of [`BUDGET_BYTES`] is left.
    budget: Cell<usize>,
}

impl<'a> Search<'a> {
    pub(super) fn new(inputs: &'a Inputs<'a>, keys: &'a Keys<'a>, decoded: &'a Decoded) -> Self {
        Self { inputs, keys, decoded, budget: Cell::new(BUDGET_BYTES) }
    }

    /// The fewest mistakes that lead to the signature, the likelier ones first; `None` if no known ones do.
    pub(super) fn find(&self) -> Option<Match> {
        if self.matches(&Procedure::CORRECT) {
            return Some(Match { mistakes: Vec::new(), procedure: Procedure::CORRECT });
        }
        let variants = self.distinct_variants();
        let likely: Vec<Variant> =
            variants.iter().filter(|variant| LIKELY.contains(&variant.mistake.code)).cloned().collect();
        self.combinations(&variants, 1, &mut Vec::new())
            .or_else(|| self.orders())
            .or_else(|| self.rewritten_values(&[]))
            .or_else(|| self.combinations(&variants, 2, &mut Vec::new()))
            .or_else(|| self.other_timestamps())
            .or_else(|| self.timestamps(1..=CLOCK_MS))
            .or_else(|| self.rewritten_values(&likely))
            .or_else(|| self.combinations(&likely, 3, &mut Vec::new()))
            .or_else(|| self.timestamps(CLOCK_MS + 1..=MAX_CLOCK_MS))
            .or_else(|| self.combinations(&likely, 4, &mut Vec::new()))
    }

    /// Whether a procedure leads to the given digest.
    fn matches(&self, procedure: &Procedure) -> bool {
        if self.budget.get() == 0 {
            return false;
        }
        let Some(key) = self.keys.bytes(procedure.key) else { return false };
        let text = self.inputs.string_to_sign(procedure).into_bytes();
        self.budget.set(self.budget.get().saturating_sub(text.len() + BYTES_PER_SIGNATURE));
        let (key, text) = match procedure.charset {
            Charset::Utf8 => (key, text),
            Charset::Utf16Text => (key, utf_16(&text)),
            Charset::Utf16Key => (Zeroizing::new(utf_16(&key)), text),
            Charset::Utf16 => (Zeroizing::new(utf_16(&key)), utf_16(&text)),
        };
        self.decoded.algorithm.digest(procedure.mac, &key, &text) == self.decoded.digest
    }

    /// Tries every combination of `more` variants, together with the `chosen` ones.
    fn combinations<'v>(&self, variants: &'v [Variant], more: usize, chosen: &mut Vec<&'v Variant>) -> Option<Match> {
        if more == 0 {
            return self.combination(chosen);
        }
        let mut rest = variants;
        while let Some((variant, behind)) = rest.split_first() {
            rest = behind;
            chosen.push(variant);
            let found = self.combinations(rest, more - 1, chosen);
            if found.is_some() || self.budget.get() == 0 {
                return found;
            }
            chosen.pop();
        }
        None
    }

    fn combination(&self, variants: &[&Variant]) -> Option<Match> {
        let mut procedure = Procedure::CORRECT;
        for variant in variants {
            (variant.change)(&mut procedure);
        }
        // One encoding and three encodings exclude each other.
        if procedure.query.thrice && procedure.query.first == FirstEncoding::By(Encoder::Raw) {
            return None;
        }
        self.matches(&procedure).then(|| {
            let mut mistakes: Vec<_> = variants.iter().map(|variant| variant.mistake).collect();
            mistakes.dedup_by_key(|mistake| mistake.code);
            Match { mistakes, procedure }
        })
    }

    /// The variants that change something in this request. Of variants with the same effect the first is kept.
    fn distinct_variants(&self) -> Vec<Variant> {
        let effect = |procedure: &Procedure| {
            (self.inputs.string_to_sign(procedure), procedure.key, procedure.mac, procedure.charset)
        };
        let mut effects = Vec::from([effect(&Procedure::CORRECT)]);
        let mut distinct = Vec::new();
        let all =
            searchable().flat_map(|mistake| mistake.variants.iter().map(move |&change| Variant { mistake, change }));
        for variant in all {
            let mut procedure = Procedure::CORRECT;
            (variant.change)(&mut procedure);
            let effect = effect(&procedure);
            if self.keys.bytes(procedure.key).is_some() && !effects.contains(&effect) {
                effects.push(effect);
                distinct.push(variant);
            }
        }
        distinct
    }

    /// Tries values in other forms than the sent ones: one or two values alone, or one value with each of the
    /// variants, if any are given.
    fn rewritten_values(&self, variants: &[Variant]) -> Option<Match> {
        let forms: Vec<Rewritten> = self.inputs.pairs.iter().enumerate().flat_map(forms_of).collect();
        let attempt = |variant: Option<&Variant>, rewritten: &[&Rewritten]| {
            let mut procedure = Procedure::CORRECT;
            procedure.query.rewritten = rewritten.iter().copied().cloned().collect();
            if let Some(variant) = variant {
                (variant.change)(&mut procedure);
            }
            let mistakes = || variant.into_iter().map(|variant| variant.mistake).collect();
            self.matches(&procedure).then(|| Match { mistakes: mistakes(), procedure: procedure.clone() })
        };
        if !variants.is_empty() {
            return forms.iter().find_map(|form| variants.iter().find_map(|variant| attempt(Some(variant), &[form])));
        }
        forms.iter().find_map(|form| attempt(None, &[form])).or_else(|| {
            let mut two = forms.iter().enumerate().flat_map(|(index, one)| {
                forms.iter().skip(index + 1).filter(|other| other.pair != one.pair).map(move |other| [one, other])
            });
            two.find_map(|two| attempt(None, &two))
        })
    }

    /// Tries every order of the query, since a signer may keep its parameters in any order.
    fn orders(&self) -> Option<Match> {
        let pairs = self.inputs.pairs.len();
        let orders = if pairs > MAX_PERMUTED_PAIRS { 0 } else { (1..=pairs).product() };
        let unsorted = searchable().find(|mistake| mistake.code == "query_unsorted")?;
        let mut procedure = Procedure::CORRECT;
        (0..orders).find_map(|number| {
            procedure.query.order = Order::Permutation(number);
            self.matches(&procedure).then(|| Match { mistakes: Vec::from([unsorted]), procedure: procedure.clone() })
        })
    }

    /// Tries the other timestamps of the request.
    fn other_timestamps(&self) -> Option<Match> {
        let mut procedure = Procedure::CORRECT;
        self.inputs.stamps.iter().find_map(|(_, number)| {
            procedure.lines.timestamp = Timestamp::Other(*number);
            let mistakes = || Vec::from([&TIMESTAMP_OTHER]);
            self.matches(&procedure).then(|| Match { mistakes: mistakes(), procedure: procedure.clone() })
        })
    }

    /// Tries the timestamps around the sent one: a signer may read the clock twice.
    fn timestamps(&self, apart: RangeInclusive<i64>) -> Option<Match> {
        let mut procedure = Procedure::CORRECT;
        apart.flat_map(|by| [-by, by]).find_map(|by| {
            procedure.lines.timestamp = Timestamp::Shifted(by);
            let mistakes = || Vec::from([&TIMESTAMP_READ_TWICE]);
            self.matches(&procedure).then(|| Match { mistakes: mistakes(), procedure: procedure.clone() })
        })
    }
}

/// The other forms of the value of a pair, among them a dropped pair if the value is falsy.
fn forms_of((pair, sent): (usize, &Pair<'_>)) -> Vec<Rewritten> {
    let mut forms: Vec<_> = other_forms(sent.value()).map(|value| Rewritten { pair, value: Some(value) }).collect();
    if is_falsy(sent.value()) {
        forms.push(Rewritten { pair, value: None });
    }
    forms
}

/// ASCII text in UTF-16, little-endian, as .NET's `Encoding.Unicode` writes it. Right strings to sign and secrets are
/// ASCII.
fn utf_16(ascii: &[u8]) -> Vec<u8> {
    ascii.iter().flat_map(|byte| [*byte, 0]).collect()
}
