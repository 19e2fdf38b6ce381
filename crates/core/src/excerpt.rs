//! An excerpt of an unreadable answer for an error text, with secrets masked.

use alloc::string::String;

/// The length of an excerpt in characters.
const SHOWN: usize = 120;
/// A value is masked if its name contains one of these.
const SECRETS: [&[u8]; 4] = [b"secret", b"token", b"signature", b"password"];

/// The beginning of a text, with the values of secrets masked; `None` for an empty text.
///
/// It finds secrets by their names, so it works for JSON, JSON inside a JSON text, XML and queries, also if they are
/// cut off.
pub(crate) fn excerpt(text: &str) -> Option<String> {
    let text = text.trim();
    let mut shown = String::new();
    let mut rest = text;
    let mut left = SHOWN;
    while left > 0 {
        if let Some(after) = secret_name(rest) {
            let value = rest.get(after..).unwrap_or_default();
            shown.push_str(rest.get(..after).unwrap_or_default());
            left = left.saturating_sub(after);
            let end = value.find(ends_value).unwrap_or(value.len());
            if end > 0 {
                shown.push('…');
            }
            rest = value.get(end..).unwrap_or_default();
            continue;
        }
        let Some(next) = rest.chars().next() else { break };
        shown.push(if next.is_control() { ' ' } else { next });
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
        left -= 1;
    }
    if !rest.is_empty() {
        shown.push('…');
    }
    (!shown.is_empty()).then_some(shown)
}

/// If `text` begins with the name of a secret: the offset of its value.
fn secret_name(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let begins = |name: &&&[u8]| bytes.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    let length = SECRETS.iter().find(begins)?.len();
    let rest = bytes.get(length..)?;
    let name = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    let between = rest.iter().skip(name).take_while(|byte| b"\"'\\:=> \t\r\n".contains(byte)).count();
    let mut separators = rest.iter().skip(name).take(between);
    separators.any(|byte| b":=>".contains(byte)).then_some(length + name + between)
}

fn ends_value(character: char) -> bool {
    matches!(character, '"' | '\'' | '\\' | ',' | '}' | ']' | '&' | '<' | '>' | ' ' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::excerpt;
    use alloc::string::String;

    #[test]
    fn values_of_secrets_are_masked() {
        for (text, shown) in [
            (r#"{"code":200,"data":{"appSecret":"MARKER"#, r#"{"code":200,"data":{"appSecret":"…"#),
            (r#"ok {"app-token":"MARKER","uid":1}"#, r#"ok {"app-token":"…","uid":1}"#),
            (r#"{"x":"{\"access_token\": \"MARKER\"}"}"#, r#"{"x":"{\"access_token\": \"…\"}"}"#),
            ("<oldAppSecret>MARKER</oldAppSecret>", "<oldAppSecret>…</oldAppSecret>"),
            ("?app_key=k&app_signature=MARKER&uid=1", "?app_key=k&app_signature=…&uid=1"),
            ("the token expired", "the token expired"),
            ("深圳\r\n<h1>502</h1>", "深圳  <h1>502</h1>"),
        ] {
            assert_eq!(excerpt(text).as_deref(), Some(shown));
        }
        assert_eq!(excerpt(" \n"), None);
    }

    #[test]
    fn a_long_text_is_cut() {
        let long: String = "深".repeat(1_000);
        let shown = excerpt(&long).unwrap_or_default();
        assert_eq!((shown.chars().count(), shown.ends_with('…')), (121, true));
    }
}
