//! The mistakes that are known, each with what to tell whoever made it.

pub(super) mod digest;
pub(super) mod headers;
pub(super) mod lines;
mod path;
pub(super) mod query;
pub(super) mod secret;

use super::recipe::Recipe;

/// A text in the two languages of those who read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bilingual<T> {
    /// Chinese.
    pub zh: T,
    /// English.
    pub en: T,
}

/// A mistake that signers make.
#[derive(Debug)]
pub struct Known {
    /// What it is called, for programs.
    pub code: &'static str,
    /// What was done. `{0}` and `{1}` stand for what only the request can tell.
    pub title: Bilingual<&'static str>,
    /// What to do instead.
    pub fix: Bilingual<&'static str>,
    /// The ways to make it, as changes to what is right. The mistakes that are seen without trying have none.
    pub(super) ways: &'static [fn(&mut Recipe)],
}

impl Known {
    /// A mistake; its texts in Chinese and in English.
    const fn new(
        code: &'static str,
        title: (&'static str, &'static str),
        fix: (&'static str, &'static str),
        ways: &'static [fn(&mut Recipe)],
    ) -> Self {
        let title = Bilingual { zh: title.0, en: title.1 };
        Self { code, title, fix: Bilingual { zh: fix.0, en: fix.1 }, ways }
    }
}

/// The mistakes that can be tried, the likelier ones of a kind first.
pub(super) fn tried() -> impl Iterator<Item = &'static Known> {
    [path::KNOWN, query::KNOWN, lines::KNOWN, secret::KNOWN, digest::TRIED].into_iter().flatten()
}

/// Every mistake there is.
pub fn all() -> impl Iterator<Item = &'static Known> {
    headers::ALL
        .iter()
        .copied()
        .chain(tried())
        .chain([&query::VALUE_REWRITTEN, &query::VALUE_DROPPED, &lines::TIMESTAMP_READ_TWICE])
        .chain(digest::SEEN.iter().copied())
}
