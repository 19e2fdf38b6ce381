//! `mistakes.ts`: the codes of the mistakes that `diagnose` knows.

use std::fmt::Write as _;

use jdy_diagnosis::known_mistakes;

use super::{HEADER, doc};

pub(super) fn source() -> String {
    let mut out = HEADER.to_owned();
    out.push_str("/** A mistake that signers make. */\nexport type MistakeCode =");
    for mistake in known_mistakes() {
        out.push('\n');
        let title = ["{0}", "{1}"].iter().fold(mistake.title.en.to_owned(), |title, place| title.replace(place, "…"));
        doc(&mut out, "  ", &[&title]);
        let _ = write!(out, "  | '{}'", mistake.code);
    }
    out.push_str(";\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_says_how_many_there_are() {
        let said = format!("which of {} known mistakes", known_mistakes().count());
        assert!(include_str!("../../../../pkg-template/README.md").contains(&said), "{said}");
    }
}
