//! A mistake that was found in a request, with its texts in two languages.

use std::fmt;

use crate::bilingual::Bilingual;
use crate::known::KnownMistake;

/// A mistake that was found in a request.
#[derive(Clone)]
pub struct Mistake {
    known: &'static KnownMistake,
    /// Fill the placeholders `{0}` and `{1}` of its texts.
    details: Vec<String>,
}

impl Mistake {
    pub(crate) fn new<const N: usize>(known: &'static KnownMistake, details: [&str; N]) -> Self {
        Self { known, details: details.into_iter().map(ToString::to_string).collect() }
    }

    /// Its code, for programs.
    pub fn code(&self) -> &'static str {
        self.known.code
    }

    /// What is wrong.
    pub fn title(&self) -> Bilingual<String> {
        self.filled(self.known.title)
    }

    /// What to do instead.
    pub fn fix(&self) -> Bilingual<String> {
        self.filled(self.known.fix)
    }

    fn filled(&self, text: Bilingual<&str>) -> Bilingual<String> {
        let fill = |text: &str| {
            let details = ["{0}", "{1}"].into_iter().zip(&self.details);
            details.fold(text.to_string(), |text, (placeholder, detail)| text.replace(placeholder, detail))
        };
        Bilingual { zh: fill(text.zh), en: fill(text.en) }
    }
}

impl fmt::Debug for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:?}", self.known.code, self.details)
    }
}
