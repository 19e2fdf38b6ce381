//! The messages for TypeScript: `messages/`, those that it makes errors of; `reason.ts`, the type of all ids;
//! `chinese.ts`, the Chinese texts.

use std::fmt::Write as _;

use jdy_messages::{Message, OF_TYPESCRIPT, OF_VERIFICATION, Translated, all, fill};

use super::{HEADER, doc};

/// The ids of all messages, and those of a verification.
pub(super) fn reasons() -> String {
    let reasons = union(all());
    let rejections = union(OF_VERIFICATION.iter());
    format!(
        "{HEADER}/** Which message an error has: the same in all languages. docs/errors.md lists them. */\n\
         export type Reason =\n{reasons};\n\n\
         /** Why a request is not accepted. */\nexport type RejectionReason =\n{rejections};\n"
    )
}

fn union<'m>(messages: impl Iterator<Item = &'m Translated>) -> String {
    let ids: Vec<String> = messages.map(|message| format!("  | '{}'", message.english.id())).collect();
    ids.join("\n")
}

/// The English messages of TypeScript's own errors: a file for each part of the package, which loads with that part.
pub(super) fn english() -> impl Iterator<Item = (String, String)> {
    OF_TYPESCRIPT.iter().map(|(part, messages)| {
        let mut out = format!("{HEADER}import type {{ Message }} from '../../messages.js';\n");
        // Those without a text are made errors of in Rust.
        for Translated { english, .. } in messages.iter().filter(|message| !message.english.text().is_empty()) {
            let [text, hint] = numbered(*english, [english.text(), english.hint()]);
            let (name, id) = (camel(english.id()), quoted(english.id()));
            out.push('\n');
            doc(&mut out, "", &[english.text()]);
            let _ = writeln!(out, "export const {name}: Message = [{id}, {}, {}];", quoted(&text), quoted(&hint));
        }
        (format!("messages/{part}.ts"), out)
    })
}

/// The Chinese texts of all messages.
pub(super) fn chinese() -> String {
    let mut out = HEADER.to_owned();
    out.push_str("/** Text and hint of each message in Chinese. `{0}` stands for its first argument. */\n");
    out.push_str("export const TEXTS: Readonly<Record<string, readonly [text: string, hint: string]>> = {\n");
    for Translated { english, chinese } in all() {
        let [text, hint] = numbered(*english, *chinese);
        let _ = writeln!(out, "  {}: [{}, {}],", english.id(), quoted(&text), quoted(&hint));
    }
    out.push_str("};\n");
    out
}

/// Templates with numbers in place of names: numbers are shorter, and every language has the same.
fn numbered(message: Message, templates: [&str; 2]) -> [String; 2] {
    let mut names = Vec::new();
    fill([message.text(), message.hint()], |name| {
        if !names.contains(&name) {
            names.push(name);
        }
        String::new()
    });
    fill(templates, |name| {
        // The cause is an error itself, with a message of its own.
        if name == "cause" {
            return "{cause}".to_owned();
        }
        names.iter().position(|known| *known == name).map_or_else(String::new, |number| format!("{{{number}}}"))
    })
}

/// A JavaScript literal, in the quotes that need no escapes where there are such.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\");
    if text.contains('\'') && !text.contains('"') {
        format!("\"{escaped}\"")
    } else {
        format!("'{}'", escaped.replace('\'', "\\'"))
    }
}

/// `no_text` as `noText`.
fn camel(id: &str) -> String {
    let mut words = id.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_become_numbers_in_the_order_of_english() {
        let numbers = numbered(jdy_messages::values::expected_number_within, ["{most}、{least}、{ least }", "{value}"]);
        assert_eq!(numbers, ["{2}、{1}、{ least }", "{0}"]);
        assert_eq!(camel("no_text"), "noText");
        assert_eq!((quoted("it's").as_str(), quoted("It's \"c\".").as_str()), ("\"it's\"", "'It\\'s \"c\".'"));
    }
}
