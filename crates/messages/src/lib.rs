//! The texts of all errors and refusals, in English and Chinese side by side, and the codes of errors.
//!
//! A [`Message`] has an id, which programs may compare, a text (what happened) and a hint (what to do). Both may hold
//! placeholders, as `{field}`. An error has the id and the arguments, so its message can be written in any language.
//!
//! The Chinese texts are in [`all`] alone. A WebAssembly module that does not call it has none of them: the npm package
//! ships them as a script of its own.
//!
//! ```
//! use jdy_messages::requests::missing_field;
//!
//! assert_eq!(missing_field.id(), "missing_field");
//! assert_eq!(missing_field.with(&["name"]), ["is required and was not given", "Give `name`."]);
//! ```
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

/// A module of messages: a constant of each, and `ALL`, which has the Chinese texts as well.
macro_rules! messages {
    ($($id:ident [$text:literal, $hint:literal] [$chinese_text:literal, $chinese_hint:literal];)+) => {
        use crate::{Message, Translated};

        $(
            #[doc = concat!($text, " ", $hint)]
            #[expect(non_upper_case_globals, reason = "its name is the id")]
            pub const $id: Message = Message(concat!(stringify!($id), "\n", $text, "\n", $hint));
        )+

        pub(crate) static ALL: &[Translated] =
            &[$(Translated { english: $id, chinese: [$chinese_text, $chinese_hint] }),+];
    };
}

pub mod answers;
pub mod calls;
pub mod client;
mod codes;
pub mod environment;
pub mod extras;
pub mod input;
pub mod options;
pub mod pasted;
pub mod reconciled;
pub mod relay_answers;
pub mod relay_options;
pub mod requests;
pub mod sandbox;
pub mod servers;
pub mod values;
pub mod verdicts;
pub mod worker;

pub use codes::{Code, Responsible};

/// A message in English: its id, text and hint, a line each. (One string takes a third of the space of three.)
///
/// Placeholders such as `{field}` stand for its arguments, which are in the order in which the placeholders come first
/// in text and hint. `{cause}` is the description of its cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(&'static str);

/// A message with its Chinese text and hint.
#[derive(Debug)]
pub struct Translated {
    /// The message in English.
    pub english: Message,
    /// Text and hint in Chinese.
    pub chinese: [&'static str; 2],
}

impl Message {
    fn line(self, index: usize) -> &'static str {
        self.0.split('\n').nth(index).unwrap_or_default()
    }

    /// What programs may compare. Stable.
    pub fn id(self) -> &'static str {
        self.line(0)
    }

    /// What happened. Empty: what the error's code says.
    pub fn text(self) -> &'static str {
        self.line(1)
    }

    /// What to do. Empty: what the error's code says.
    pub fn hint(self) -> &'static str {
        self.line(2)
    }

    /// Text and hint with their arguments.
    pub fn with<A: AsRef<str>>(self, arguments: &[A]) -> [String; 2] {
        let mut names = Vec::new();
        let argument = |name| {
            let index = names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            });
            arguments.get(index).map_or("", |argument| argument.as_ref()).to_owned()
        };
        fill([self.text(), self.hint()], argument)
    }
}

/// Templates in which each `{name}` is replaced by what `argument` gives for the name.
pub fn fill<'t, const N: usize>(templates: [&'t str; N], mut argument: impl FnMut(&'t str) -> String) -> [String; N] {
    templates.map(|template| {
        let (mut filled, mut rest) = (String::new(), template);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            rest = after;
            match after.split_once('}') {
                Some((name, after)) if is_name(name) => {
                    filled.push_str(&argument(name));
                    rest = after;
                }
                _ => filled.push('{'),
            }
        }
        filled.push_str(rest);
        filled
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Every message in both languages. The codes come first; their ids are the codes.
pub fn all() -> impl Iterator<Item = &'static Translated> {
    let of_rust =
        [codes::ALL, requests::ALL, values::ALL, options::ALL, answers::ALL, calls::ALL, verdicts::ALL, sandbox::ALL];
    of_rust.into_iter().chain(OF_TYPESCRIPT.map(|(_, messages)| messages)).flatten()
}

/// Why a request that was received is not accepted.
pub const OF_VERIFICATION: &[Translated] = verdicts::ALL;

/// The messages that only TypeScript makes errors of, by the part of the package that does.
pub const OF_TYPESCRIPT: [(&str, &[Translated]); 10] = [
    ("client", client::ALL),
    ("environment", environment::ALL),
    ("extras", extras::ALL),
    ("input", input::ALL),
    ("pasted", pasted::ALL),
    ("reconciled", reconciled::ALL),
    ("relay-answers", relay_answers::ALL),
    ("relay-options", relay_options::ALL),
    ("servers", servers::ALL),
    ("worker", worker::ALL),
];

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    fn names(text: &str) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        fill([text], |name| {
            names.insert(name);
            String::new()
        });
        names
    }

    #[test]
    fn placeholders_are_filled_in_their_order() {
        let message = Message("m\n{b} of {a}, { c: {} }\n{c} {b}{b}");
        assert_eq!(message.with(&["1", "2", "3"]), ["1 of 2, { c: {} }", "3 11"]);
        assert_eq!(message.with(&["1"]), ["1 of , { c: {} }", " 11"]);
    }

    #[test]
    fn every_message_has_both_languages_with_the_same_placeholders() {
        let mut ids = BTreeSet::new();
        for Translated { english, chinese: [text, hint] } in all() {
            let id = english.id();
            assert!(ids.insert(id), "two messages have the id {id}");
            assert!(!(english.text().is_empty() && english.hint().is_empty()), "{id} is empty");
            for (english, chinese) in [(english.text(), text), (english.hint(), hint)] {
                assert_eq!(english.is_empty(), chinese.is_empty(), "{id} has one language only");
                assert_eq!(names(english), names(chinese), "{id} has other placeholders in Chinese");
                let is_chinese = chinese.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
                let is_argument = chinese.starts_with('{') && chinese.ends_with('}');
                assert!(chinese.is_empty() || is_chinese || is_argument, "{id} is not Chinese: {chinese}");
            }
            assert!(english.hint().is_empty() || english.hint().ends_with('.'), "the hint of {id} is no sentence");
            assert!(
                hint.is_empty() || hint.ends_with('。') || hint.ends_with("'。"),
                "the hint of {id} is no sentence"
            );
        }
        assert!(ids.len() > 150, "only {} messages were found", ids.len());
    }

    /// A text stands after its field and a colon: `JDY_CLIENT_ID：值的前后有空格`.
    #[test]
    fn no_chinese_text_continues_the_name_of_its_field() {
        for Translated { english, chinese: [text, _] } in all() {
            assert!(!text.starts_with('的'), "{} begins with 的: {text}", english.id());
        }
    }

    /// As the official pages: `app-token` is the service's, `令牌` that of a relay's caller; the service is `服务端`.
    #[test]
    fn chinese_has_one_word_for_each_thing() {
        for Translated { english, chinese } in all() {
            for text in chinese {
                let id = english.id();
                let text = text.replace("app-token", "").replace("服务端", "").replace("服务器", "");
                assert!(!text.contains(" token") && !text.contains("token "), "{id} says token: {text}");
                assert!(!text.contains("服务"), "{id} says 服务: {text}");
            }
        }
    }
}
