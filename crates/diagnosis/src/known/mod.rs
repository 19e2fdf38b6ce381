//! The known mistakes, with their texts.

pub(super) mod digest;
pub(super) mod headers;
pub(super) mod lines;
mod path;
pub(super) mod query;
pub(super) mod secret;

use crate::bilingual::Bilingual;
use crate::procedure::Procedure;

/// A mistake that signers make.
#[derive(Debug)]
pub struct KnownMistake {
    /// A code for programs.
    pub code: &'static str,
    /// What is wrong. `{0}` and `{1}` are placeholders for details of a request.
    pub title: Bilingual<&'static str>,
    /// What to do instead.
    pub fix: Bilingual<&'static str>,
    /// The changes to the correct procedure that the search tries. Empty for mistakes that are found without a search.
    pub(super) variants: &'static [fn(&mut Procedure)],
}

impl KnownMistake {
    /// A mistake. Its texts are pairs of Chinese and English.
    const fn new(
        code: &'static str,
        title: (&'static str, &'static str),
        fix: (&'static str, &'static str),
        variants: &'static [fn(&mut Procedure)],
    ) -> Self {
        let title = Bilingual { zh: title.0, en: title.1 };
        Self { code, title, fix: Bilingual { zh: fix.0, en: fix.1 }, variants }
    }
}

/// The mistakes that the search tries, the likelier ones of a kind first.
pub(super) fn searchable() -> impl Iterator<Item = &'static KnownMistake> {
    [path::SEARCHABLE, query::SEARCHABLE, lines::SEARCHABLE, secret::SEARCHABLE, digest::SEARCHABLE]
        .into_iter()
        .flatten()
}

/// Every known mistake.
pub fn all() -> impl Iterator<Item = &'static KnownMistake> {
    headers::ALL
        .iter()
        .copied()
        .chain(searchable())
        .chain([&query::VALUE_REWRITTEN, &query::VALUE_DROPPED, &lines::TIMESTAMP_OTHER, &lines::TIMESTAMP_READ_TWICE])
        .chain(digest::DECODED.iter().copied())
}
