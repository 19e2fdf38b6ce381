//! Checks the length of lines. rustfmt and Biome leave strings and comments as they are.

use std::fs;

use anyhow::{Result, ensure};

use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;

/// The most characters of a line, as in rustfmt.toml and biome.json.
const MOST: usize = 120;

const ENDINGS: [&str; 7] = ["*.css", "*.js", "*.mjs", "*.rs", "*.toml", "*.ts", "*.tsx"];

/// Generated files, and the catalog, in which each field is one line.
const LEFT_OUT: [&str; 3] = ["catalog/", "crates/core/src/models/", "pkg-template/src/generated/"];

/// Fails and lists every line that is too long.
pub(crate) fn check(workspace: &Workspace, step: &Step) -> Result<()> {
    let listed = Tool::new("git").args(["ls-files", "-z"]).args(ENDINGS).dir(&workspace.root).run(step)?;
    let mut long = Vec::new();
    let is_held = |file: &&str| !file.is_empty() && !LEFT_OUT.iter().any(|left| file.starts_with(left));
    for file in listed.split('\0').filter(is_held) {
        // A file that was removed and not yet committed is listed.
        let Ok(text) = fs::read_to_string(workspace.root.join(file)) else { continue };
        long.extend(too_long(&text).map(|(line, length)| format!("{file}:{line} has {length} characters")));
    }
    ensure!(long.is_empty(), "a line has at most {MOST} characters:\n{}", long.join("\n"));
    Ok(())
}

/// The lines that are too long, by number and length.
fn too_long(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.lines().zip(1..).filter_map(|(line, number)| {
        let length = line.chars().count();
        (length > MOST && !is_table_row(line) && !is_one_text(line)).then_some((number, length))
    })
}

/// Whether it is a row of a table in a doc comment, which Markdown cannot break.
fn is_table_row(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("//! |") || line.starts_with("/// |")
}

/// Whether it is a string alone, or a name and a string. Such a text stays in one line, so that a search finds it.
fn is_one_text(line: &str) -> bool {
    const QUOTES: [char; 3] = ['"', '\'', '`'];
    let line = line.trim();
    let is_name = |name: &str| name.chars().all(|character| character.is_alphanumeric() || "_-.$".contains(character));
    let named = [": ", " = "].iter().find_map(|sign| line.split_once(sign).filter(|(name, _)| is_name(name)));
    let value = named.map_or(line, |(_, value)| value).trim_end_matches([',', ';']);
    let Some(quote) = value.chars().next().filter(|first| QUOTES.contains(first)) else { return false };
    let unescaped = value.replace(r"\\", "").replace(&format!(r"\{quote}"), "");
    unescaped.ends_with(quote) && unescaped.matches(quote).count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<usize> {
        too_long(text).map(|(number, _)| number).collect()
    }

    #[test]
    fn code_and_comments_are_held_to_the_length() {
        let most = format!("// {}", "苹".repeat(117));
        assert_eq!(numbers(&format!("{most}\n{most}。\n{most}\n")), [2]);
        let string = "a".repeat(120);
        assert_eq!(numbers(&format!("    call(\"{string}\");\n")), [1]);
        assert_eq!(numbers(&format!("  ['{string}', 'b'],\n")), [1]);
        assert_eq!(numbers(&format!("    \"{string}\" => \"b\",\n")), [1], "two strings are no text");
        assert_eq!(numbers(&format!("const a = \"{string}\" + b + \"c\";\n")), [1]);
    }

    #[test]
    fn a_text_and_a_row_of_a_table_are_one_line() {
        let text = "a ".repeat(60);
        for line in [
            format!("//! | {text} |"),
            format!("    \"{text}\","),
            format!("    en: '{text}',"),
            format!("description = \"{text}\""),
            format!("    zh: 'the \\'{text}\\'',"),
        ] {
            assert_eq!(numbers(&line), [0; 0], "{line}");
        }
    }
}
