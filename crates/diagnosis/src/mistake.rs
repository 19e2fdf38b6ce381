//! A mistake that was found in a request, with its texts in two languages.

use std::fmt;

use crate::bilingual::Bilingual;
use crate::known::KnownMistake;

/// A mistake that was found in a request.
#[derive(Clone)]
pub struct Mistake {
    known: &'static KnownMistake,
    /// Fill the placeholders `{0}` and `{1}` of its texts.
    details: Vec<Bilingual<String>>,
}

impl Mistake {
    pub(crate) fn new<const N: usize>(known: &'static KnownMistake, details: [&str; N]) -> Self {
        let same = |detail: &str| Bilingual { zh: detail.to_string(), en: detail.to_string() };
        Self { known, details: details.into_iter().map(same).collect() }
    }

    /// A mistake with a detail that differs by language.
    pub(crate) fn with(known: &'static KnownMistake, detail: Bilingual<String>) -> Self {
        Self { known, details: Vec::from([detail]) }
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
        let fill = |text: &str, detail: fn(&Bilingual<String>) -> &str| {
            let details = ["{0}", "{1}"].into_iter().zip(self.details.iter().map(detail));
            details.fold(text.to_string(), |text, (placeholder, detail)| text.replace(placeholder, detail))
        };
        Bilingual { zh: fill(text.zh, |detail| &detail.zh), en: fill(text.en, |detail| &detail.en) }
    }
}

impl fmt::Debug for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:?}", self.known.code, self.details)
    }
}
