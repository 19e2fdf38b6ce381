//! The search for the mistakes that, together, make exactly this signature.

use std::cell::Cell;

use super::encoder::Encoder;
use super::keys::Keys;
use super::known::lines::TIMESTAMP_READ_TWICE;
use super::known::{Known, tried};
use super::query_line::Pair;
use super::reading::Reading;
use super::recipe::{First, Order, Recipe, Rewritten, Timestamp};
use super::spelling::{counts_as_false, other_forms};
use super::text::Signed;

/// How far apart two looks at the clock are tried, either way, in milliseconds.
const CLOCK_MS: i64 = 1_000;
/// A query of so many pairs is tried in every order.
const MOST_SHUFFLED: usize = 6;
/// How much is signed at most, in bytes; each signature counts for some more than its text. About a second in a page.
const MOST_BYTES: usize = 20_000_000;
const BYTES_OF_A_SIGNATURE: usize = 300;

/// What is made together by those who have not read much: three and four of these are tried at once.
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

/// What makes the signature that was given.
pub(super) struct Found {
    /// In the order in which they are told.
    pub mistakes: Vec<&'static Known>,
    pub recipe: Recipe,
}

/// One way to make one mistake.
#[derive(Clone)]
struct Way {
    mistake: &'static Known,
    change: fn(&mut Recipe),
}

pub(super) struct Search<'a> {
    signed: &'a Signed<'a>,
    keys: &'a Keys<'a>,
    reading: &'a Reading,
    /// How much may still be signed.
    left: Cell<usize>,
}

impl<'a> Search<'a> {
    pub(super) fn new(signed: &'a Signed<'a>, keys: &'a Keys<'a>, reading: &'a Reading) -> Self {
        Self { signed, keys, reading, left: Cell::new(MOST_BYTES) }
    }

    /// The fewest mistakes that make the signature, the likelier ones first; nothing where none are known.
    pub(super) fn find(&self) -> Option<Found> {
        if self.makes(&Recipe::RIGHT) {
            return Some(Found { mistakes: Vec::new(), recipe: Recipe::RIGHT });
        }
        let ways = self.effective();
        let likely: Vec<Way> = ways.iter().filter(|way| LIKELY.contains(&way.mistake.code)).cloned().collect();
        self.together(&ways, 1, &mut Vec::new())
            .or_else(|| self.shuffled())
            .or_else(|| self.rewritten(&[]))
            .or_else(|| self.together(&ways, 2, &mut Vec::new()))
            .or_else(|| self.another_time())
            .or_else(|| self.rewritten(&likely))
            .or_else(|| self.together(&likely, 3, &mut Vec::new()))
            .or_else(|| self.together(&likely, 4, &mut Vec::new()))
    }

    fn makes(&self, recipe: &Recipe) -> bool {
        if self.left.get() == 0 {
            return false;
        }
        let Some(key) = self.keys.of(recipe.secret) else { return false };
        let text = self.signed.by(recipe);
        self.left.set(self.left.get().saturating_sub(text.len() + BYTES_OF_A_SIGNATURE));
        self.reading.algorithm.digest(recipe.mac, &key, text.as_bytes()) == self.reading.digest
    }

    /// Tries every `more` of the ways at once, on top of those that are chosen already.
    fn together<'w>(&self, ways: &'w [Way], more: usize, chosen: &mut Vec<&'w Way>) -> Option<Found> {
        if more == 0 {
            return self.tried(chosen);
        }
        let mut rest = ways;
        while let Some((way, behind)) = rest.split_first() {
            rest = behind;
            chosen.push(way);
            let found = self.together(rest, more - 1, chosen);
            if found.is_some() || self.left.get() == 0 {
                return found;
            }
            chosen.pop();
        }
        None
    }

    fn tried(&self, ways: &[&Way]) -> Option<Found> {
        let mut recipe = Recipe::RIGHT;
        for way in ways {
            (way.change)(&mut recipe);
        }
        // Encoded once and thrice at a time contradict each other.
        if recipe.query.thrice && recipe.query.first == First::By(Encoder::Raw) {
            return None;
        }
        self.makes(&recipe).then(|| {
            let mut mistakes: Vec<_> = ways.iter().map(|way| way.mistake).collect();
            mistakes.dedup_by_key(|mistake| mistake.code);
            Found { mistakes, recipe }
        })
    }

    /// The ways that make a difference to this request, and none twice: of two with the same effect the first.
    fn effective(&self) -> Vec<Way> {
        let made = |recipe: &Recipe| (self.signed.by(recipe), recipe.secret, recipe.mac);
        let mut seen = Vec::from([made(&Recipe::RIGHT)]);
        let mut effective = Vec::new();
        for way in tried().flat_map(|mistake| mistake.ways.iter().map(move |&change| Way { mistake, change })) {
            let mut recipe = Recipe::RIGHT;
            (way.change)(&mut recipe);
            let result = made(&recipe);
            if self.keys.of(recipe.secret).is_some() && !seen.contains(&result) {
                seen.push(result);
                effective.push(way);
            }
        }
        effective
    }

    /// Values in another form than they are sent: one or two of them, or one beside another mistake where there are any.
    fn rewritten(&self, beside: &[Way]) -> Option<Found> {
        let forms: Vec<Rewritten> = self.signed.pairs.iter().enumerate().flat_map(forms_of).collect();
        let tried = |way: Option<&Way>, rewritten: &[&Rewritten]| {
            let mut recipe = Recipe::RIGHT;
            recipe.query.rewritten = rewritten.iter().copied().cloned().collect();
            if let Some(way) = way {
                (way.change)(&mut recipe);
            }
            let mistakes = || way.into_iter().map(|way| way.mistake).collect();
            self.makes(&recipe).then(|| Found { mistakes: mistakes(), recipe: recipe.clone() })
        };
        let also = |form| beside.iter().find_map(|way| tried(Some(way), &[form]));
        if !beside.is_empty() {
            return forms.iter().find_map(also);
        }
        forms.iter().find_map(|form| tried(None, &[form])).or_else(|| {
            let mut two = forms.iter().enumerate().flat_map(|(index, one)| {
                forms.iter().skip(index + 1).filter(|other| other.pair != one.pair).map(move |other| [one, other])
            });
            two.find_map(|two| tried(None, &two))
        })
    }

    /// The query in every order, since the one in which it was signed need not be any of those known.
    fn shuffled(&self) -> Option<Found> {
        let pairs = self.signed.pairs.len();
        let orders = if pairs > MOST_SHUFFLED { 0 } else { (1..=pairs).product() };
        let unsorted = tried().find(|mistake| mistake.code == "query_unsorted")?;
        let mut recipe = Recipe::RIGHT;
        (0..orders).find_map(|number| {
            recipe.query.order = Order::Permutation(number);
            self.makes(&recipe).then(|| Found { mistakes: Vec::from([unsorted]), recipe: recipe.clone() })
        })
    }

    /// The clock was read once for the signature and once more for the header.
    fn another_time(&self) -> Option<Found> {
        let mut recipe = Recipe::RIGHT;
        (1..=CLOCK_MS).flat_map(|by| [-by, by]).find_map(|by| {
            recipe.lines.timestamp = Timestamp::Shifted(by);
            let mistakes = || Vec::from([&TIMESTAMP_READ_TWICE]);
            self.makes(&recipe).then(|| Found { mistakes: mistakes(), recipe: recipe.clone() })
        })
    }
}

/// The other forms of a pair's value. One that counts as false may also be left out; an empty one that is left out is
/// another mistake.
fn forms_of((pair, sent): (usize, &Pair<'_>)) -> Vec<Rewritten> {
    let mut forms: Vec<_> = other_forms(sent.value()).map(|value| Rewritten { pair, value: Some(value) }).collect();
    if counts_as_false(sent.value()) {
        forms.push(Rewritten { pair, value: None });
    }
    forms
}
