//! The third line of the string to sign, as somebody may have made it.

use std::collections::BinaryHeap;

use super::encoder::{Encoder, decoded, in_case};
use super::recipe::{Empty, First, Keys, Order, Query, Repeated, Shape};

/// One pair of the query, as it was sent and as it was meant.
#[derive(Clone)]
pub(super) struct Pair<'a> {
    sent: (&'a str, &'a str),
    raw: (Vec<u8>, Vec<u8>),
}

impl Pair<'_> {
    /// Its value as it was meant.
    pub(super) fn value(&self) -> &[u8] {
        &self.raw.1
    }

    /// The pair as it was sent, and as it is with another value.
    pub(super) fn shown(&self, value: Option<&str>) -> String {
        [self.sent.0, "=", value.unwrap_or(self.sent.1)].concat()
    }
}

/// The pairs of a query in the URL's order. As the service does, it leaves out those without a name.
pub(super) fn pairs(query: &str) -> Vec<Pair<'_>> {
    let parts = query.split('&').filter(|part| !part.is_empty() && !part.starts_with('='));
    let split = parts.map(|part| part.split_once('=').unwrap_or((part, "")));
    split.map(|sent| Pair { sent, raw: (decoded(sent.0), decoded(sent.1)) }).collect()
}

/// One pair on its way into the line: after the first encoding, and as it was meant.
struct Part<'a> {
    key: String,
    value: String,
    pair: &'a Pair<'a>,
}

/// The line of a query; nothing where the recipe has no such line.
pub(super) fn line(pairs: &[Pair<'_>], recipe: &Query) -> Option<String> {
    let mut parts: Vec<Part<'_>> = pairs.iter().enumerate().filter_map(|pair| part(pair, recipe)).collect();
    if recipe.empty == Empty::Dropped {
        parts.retain(|part| !part.value.is_empty());
    }
    merge(&mut parts, recipe.repeated);
    sort(&mut parts, recipe);
    let mut line = String::new();
    for part in &parts {
        if !line.is_empty() {
            line.push('&');
        }
        push(&mut line, part, recipe);
    }
    match recipe.shape {
        Shape::Line => {}
        Shape::Whole => {
            let joined: Vec<String> = parts.iter().map(Part::joined).collect();
            line = recipe.second.of(joined.join("&").as_bytes());
        }
        Shape::QuestionMark | Shape::TrailingAmpersand if line.is_empty() => {}
        Shape::QuestionMark => line.insert(0, '?'),
        Shape::TrailingAmpersand => line.push('&'),
        Shape::Unsigned => line.clear(),
        Shape::Missing => return None,
        Shape::MissingIfEmpty => return Some(line).filter(|line| !line.is_empty()),
    }
    Some(line)
}

impl Part<'_> {
    fn joined(&self) -> String {
        [&*self.key, "=", &*self.value].concat()
    }
}

/// A pair as it is signed; nothing where it is not.
fn part<'a>((index, pair): (usize, &'a Pair<'a>), recipe: &Query) -> Option<Part<'a>> {
    let part = first(pair, recipe.first);
    match recipe.rewritten.iter().find(|rewritten| rewritten.pair == index) {
        Some(rewritten) => rewritten.value.map(|value| Part { value: value.into(), ..part }),
        None => Some(part),
    }
}

fn first<'a>(pair: &'a Pair<'a>, first: First) -> Part<'a> {
    let part = |sent: &str, raw: &[u8]| match first {
        First::AsSent => sent.into(),
        First::By(encoder) => encoder.of(raw),
        First::SpaceAsPercent => sent.replace('+', "%20"),
        First::SpaceAsPlus => sent.replace("%20", "+"),
        First::Lower => in_case(sent, u8::to_ascii_lowercase),
        First::Upper => in_case(sent, u8::to_ascii_uppercase),
        First::PlusAsPercent => sent.replace('+', "%2B"),
    };
    Part { key: part(pair.sent.0, &pair.raw.0), value: part(pair.sent.1, &pair.raw.1), pair }
}

/// What a map makes of keys that come more than once.
fn merge(parts: &mut Vec<Part<'_>>, repeated: Repeated) {
    let mut merged: Vec<Part<'_>> = Vec::with_capacity(parts.len());
    if repeated == Repeated::Kept {
        return;
    }
    for part in parts.drain(..) {
        match merged.iter_mut().find(|known| known.key == part.key) {
            None => merged.push(part),
            Some(known) => match repeated {
                Repeated::Last => known.value = part.value,
                Repeated::Joined => {
                    known.value.push_str("%2C");
                    known.value.push_str(&part.value);
                }
                Repeated::First | Repeated::Kept => {}
            },
        }
    }
    *parts = merged;
}

fn sort(parts: &mut Vec<Part<'_>>, recipe: &Query) {
    let key = |part: &Part<'_>| match recipe.order {
        Order::AsSent => Vec::new(),
        Order::Pairs | Order::Descending | Order::Permutation(_) => part.joined().into_bytes(),
        Order::RawPairs => [&*part.pair.raw.0, b"=", &*part.pair.raw.1].concat(),
        Order::Keys => part.key.clone().into_bytes(),
        Order::IgnoringCase => part.joined().to_ascii_lowercase().into_bytes(),
        Order::Twice => {
            let mut twice = String::new();
            push(&mut twice, part, recipe);
            twice.into_bytes()
        }
    };
    // A heap is a tenth of the code of `sort`; the position keeps what is equal in its order.
    let keys: BinaryHeap<_> = parts.iter().enumerate().map(|(position, part)| (key(part), position)).collect();
    let mut left: Vec<_> = keys.into_sorted_vec().into_iter().map(|(_, position)| position).collect();
    if recipe.order == Order::Descending {
        left.reverse();
    }
    if let Order::Permutation(mut number) = recipe.order {
        left = (1..=left.len())
            .rev()
            .map(|more| {
                let chosen = left.remove(number % more);
                number /= more;
                chosen
            })
            .collect();
    }
    let mut unsorted: Vec<_> = parts.drain(..).map(Some).collect();
    parts.extend(left.into_iter().filter_map(|position| unsorted.get_mut(position)?.take()));
}

fn push(line: &mut String, part: &Part<'_>, recipe: &Query) {
    match recipe.keys {
        Keys::Encoded => second(line, &part.key, recipe),
        Keys::Once => line.push_str(&part.key),
        Keys::Raw => line.push_str(&Encoder::Raw.of(&part.pair.raw.0)),
    }
    if recipe.empty == Empty::Bare && part.value.is_empty() {
        return;
    }
    line.push('=');
    second(line, &part.value, recipe);
}

fn second(line: &mut String, part: &str, recipe: &Query) {
    let mut encoded = recipe.second.of(part.as_bytes());
    if recipe.thrice {
        encoded = recipe.second.of(encoded.as_bytes());
    }
    if recipe.second_lower {
        encoded = in_case(&encoded, u8::to_ascii_lowercase);
    }
    line.push_str(&encoded);
}
