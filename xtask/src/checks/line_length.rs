//! Checks the length of lines of code and of Markdown prose. rustfmt and Biome leave strings and comments as they are.

use std::fs;

use anyhow::{Result, ensure};

use crate::tools::process::Tool;
use crate::tools::steps::Step;
use crate::tools::workspace::Workspace;

/// The most characters of a line, as in rustfmt.toml and biome.json.
const MOST: usize = 120;

const MARKDOWN: &str = ".md";
const ENDINGS: [&str; 8] = ["*.css", "*.js", "*.md", "*.mjs", "*.rs", "*.toml", "*.ts", "*.tsx"];

/// Generated files, and the catalog, in which each field is one line.
const LEFT_OUT: [&str; 6] = [
    "catalog/",
    "crates/core/src/models/",
    "docs/benchmarks.md",
    "docs/errors.",
    "docs/operations.",
    "pkg-template/src/generated/",
];

/// Fails and lists every line that is too long.
pub(crate) fn check(workspace: &Workspace, step: &Step) -> Result<()> {
    let listed = Tool::new("git").args(["ls-files", "-z"]).args(ENDINGS).dir(&workspace.root).run(step)?;
    let mut long = Vec::new();
    let is_held = |file: &&str| !file.is_empty() && !LEFT_OUT.iter().any(|left| file.starts_with(left));
    for file in listed.split('\0').filter(is_held) {
        // A file that was removed and not yet committed is listed.
        let Ok(text) = fs::read_to_string(workspace.root.join(file)) else { continue };
        let found = if file.ends_with(MARKDOWN) { too_long_prose(&text) } else { too_long(&text) };
        long.extend(found.into_iter().map(|(line, length)| format!("{file}:{line} has {length} characters")));
    }
    ensure!(long.is_empty(), "a line has at most {MOST} characters:\n{}", long.join("\n"));
    Ok(())
}

/// The lines that are too long, by number and length.
fn too_long(text: &str) -> Vec<(usize, usize)> {
    lines_over_most(text).filter(|(line, ..)| !is_table_row(line) && !is_one_text(line)).map(numbers).collect()
}

/// The lines of a Markdown document that are too long. Code blocks, tables, headings and HTML cannot be broken, and
/// neither can a line of one word or link.
fn too_long_prose(text: &str) -> Vec<(usize, usize)> {
    const UNBROKEN: [&str; 3] = ["|", "#", "<"];
    let mut is_code = false;
    let mut prose = String::new();
    for line in text.lines() {
        let begin = line.trim_start();
        let is_fence = begin.starts_with("```");
        is_code ^= is_fence;
        if !is_code && !is_fence && !UNBROKEN.iter().any(|sign| begin.starts_with(sign)) {
            prose.push_str(line);
        }
        prose.push('\n');
    }
    lines_over_most(&prose).filter(|(line, ..)| !is_one_word(line)).map(numbers).collect()
}

/// The lines with more than the most characters, with their number and length.
fn lines_over_most(text: &str) -> impl Iterator<Item = (&str, usize, usize)> {
    let counted = text.lines().zip(1..).map(|(line, number)| (line, number, line.chars().count()));
    counted.filter(|(.., length)| *length > MOST)
}

const fn numbers((_, number, length): (&str, usize, usize)) -> (usize, usize) {
    (number, length)
}

/// Whether a line of Markdown is one word or one link, after the sign of a list.
fn is_one_word(line: &str) -> bool {
    let line = line.trim().trim_start_matches(|sign: char| "-*+>.)".contains(sign) || sign.is_ascii_digit()).trim();
    let target = line.strip_prefix('[').and_then(|rest| rest.split_once("](")).map(|(_, target)| target);
    let is_link = target.is_some_and(|target| !target.trim_end_matches(['.', ',', ';', ')']).contains([')', ' ']));
    is_link || !line.contains(' ') && line.is_ascii()
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
        too_long(text).iter().map(|(number, _)| *number).collect()
    }

    fn prose(text: &str) -> Vec<usize> {
        too_long_prose(text).iter().map(|(number, _)| *number).collect()
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

    #[test]
    fn prose_of_markdown_is_held_to_the_length() {
        let words = "word ".repeat(25);
        assert_eq!(prose(&format!("# Title\n\n{words}\n- {words}\n  {words}\n")), [3, 4, 5]);
        assert_eq!(prose(&format!("[a link](docs/a.md) {words}\n")), [1]);
        assert_eq!(prose(&"苹果".repeat(61)), [1], "Chinese has no blanks between words");
        let most = "苹".repeat(120);
        assert_eq!(prose(&format!("{most}\n{most}。\n")), [2]);
    }

    #[test]
    fn what_markdown_cannot_break_is_one_line() {
        let words = "word ".repeat(25);
        let link = format!("[a link](https://example.com/{})", "a".repeat(120));
        for text in [
            format!("| {words} |"),
            format!("## {words}"),
            format!("<p>{words}</p>"),
            format!("```js\n{words}\n```"),
            format!("- text\n  ```sh\n  {words}\n  ```"),
            format!("- {link}"),
            link,
            format!("https://example.com/{}", "a".repeat(120)),
        ] {
            assert_eq!(prose(&text), [0; 0], "{text}");
        }
        assert_eq!(prose(&format!("```\n```\n{words}\n")), [3], "the code has ended");
    }
}
