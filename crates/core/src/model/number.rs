//! Exact decimal numbers as text. Code that reads floats would be a tenth of the WebAssembly.

use alloc::string::String;

/// The digits that a double holds of any decimal number. A number with more digits has lost some already.
const EXACT_DIGITS: usize = 15;

/// Whether two texts are numbers of one value, exactly.
pub(crate) fn is_same_number(one: &str, other: &str) -> bool {
    number(one).is_some_and(|one| number(other) == Some(one))
}

/// Whether a text is a decimal number.
pub(super) fn is_number(text: &str) -> bool {
    number(text).is_some()
}

/// Whether a number has no more significant digits than a double holds.
pub(super) fn is_exact(text: &str) -> bool {
    number(text).is_some_and(|(digits, _)| digits.trim_start_matches('-').len() <= EXACT_DIGITS)
}

/// Whether a decimal number without an exponent is from `least` to `most`.
pub(super) fn is_within(text: &str, least: i64, most: i64) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let Ok(whole) = whole.parse::<i64>() else { return false };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let beyond = i64::from(fraction.bytes().any(|byte| byte != b'0'));
    let (floor, ceiling) = if text.starts_with('-') { (whole - beyond, whole) } else { (whole, whole + beyond) };
    least <= floor && ceiling <= most
}

/// A decimal number: its sign and digits without zeros at either end, and the power of ten of the last of them.
fn number(text: &str) -> Option<(String, i64)> {
    let mut digits = String::new();
    let (mut exponent, mut is_fraction, mut rest) = (0, false, text.bytes());
    while let Some(byte) = rest.next() {
        match byte {
            b'0'..=b'9' => {
                digits.push(char::from(byte));
                exponent -= i64::from(is_fraction);
            }
            b'-' if rest.len() + 1 == text.len() => {}
            b'.' if !is_fraction && !digits.is_empty() => is_fraction = true,
            b'e' | b'E' if !digits.is_empty() => {
                exponent += text.get(text.len() - rest.len()..)?.parse::<i32>().map(i64::from).ok()?;
                break;
            }
            _ => return None,
        }
    }
    let is_number = !digits.is_empty() && !text.ends_with('.');
    while digits.ends_with('0') {
        digits.pop();
        exponent += 1;
    }
    let digits = digits.trim_start_matches('0');
    let sign = if text.starts_with('-') { "-" } else { "" };
    let zero = digits.is_empty();
    is_number.then(|| if zero { (String::new(), 0) } else { (String::from(sign) + digits, exponent) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value() {
        for (one, other) in [("11.1", "11.10"), ("0", "-0.00"), ("1e3", "1000"), ("0012", "12"), ("1.5E-2", "0.015")] {
            assert_eq!(number(one), number(other), "{one} {other}");
        }
        for (one, other) in [("11.1", "11.01"), ("1", "-1"), ("9007199254740993", "9007199254740992"), ("1", "10")] {
            assert_ne!(number(one), number(other), "{one} {other}");
        }
        for text in ["", "-", ".", "5.", "1.2.3", "1e", "x", "1 2", "0x1", "1-", "--1"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_double_holds_fifteen_digits() {
        for text in ["0.1", "123456789012345", "-0.000123", "1e300", "100000000000000000000"] {
            assert!(is_exact(text), "{text}");
        }
        for text in ["0.30000000000000004", "1234567890123456", "x"] {
            assert!(!is_exact(text), "{text}");
        }
    }

    #[test]
    fn ends_of_a_range_belong_to_it() {
        for text in ["0", "100", "100.00", "0.5", "13", "-0"] {
            assert!(is_within(text, 0, 100), "{text}");
        }
        for text in ["-1", "-0.5", "100.01", "101", "1e1", "", "1.x", "99999999999999999999"] {
            assert!(!is_within(text, 0, 100), "{text}");
        }
    }
}
