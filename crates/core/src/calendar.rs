//! Dates and times in the format of the service.

/// Whether the text is `yyyy-MM-dd` and an existing day of the Gregorian calendar.
pub(crate) fn is_date(text: &str) -> bool {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return false };
    let (Some(century), Some(year), Some(month), Some(day)) =
        (number(y1, y2), number(y3, y4), number(m1, m2), number(d1, d2))
    else {
        return false;
    };
    let year = u16::from(century) * 100 + u16::from(year);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    year > 0 && (1..=last).contains(&day)
}

/// Whether the text is `yyyy-MM-dd HH:mm:ss` and an existing time.
pub(crate) fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(' ') else { return false };
    let [h1, h2, b':', m1, m2, b':', s1, s2] = *time.as_bytes() else { return false };
    let below = |tens, ones, limit| number(tens, ones).is_some_and(|value| value < limit);
    is_date(date) && below(h1, h2, 24) && below(m1, m2, 60) && below(s1, s2, 60)
}

/// Whether two texts are the same moment: a date is midnight, and a fraction of a second is ignored.
pub(crate) fn is_same_moment(given: &str, shown: &str) -> bool {
    if is_date(given) {
        return matches!(shown.strip_prefix(given), Some(" 00:00:00" | " 00:00:00.0"));
    }
    beijing_ms(given).is_some_and(|moment| beijing_ms(shown) == Some(moment))
}

/// Converts `yyyy-MM-dd HH:mm:ss`, Beijing time, to milliseconds since the epoch. Ignores a fraction of a second.
pub(crate) fn beijing_ms(text: &str) -> Option<u64> {
    const AHEAD_S: u64 = 8 * 3600;
    let (text, fraction) = text.split_at_checked(19).filter(|(text, _)| is_date_time(text))?;
    if !fraction.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u64>().ok();
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    // Counts years from March, so the leap day is the last day of a year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day;
    let since_1970 = days.checked_sub(719_469)?;
    let seconds = since_1970 * 86_400 + part(11, 13)? * 3600 + part(14, 16)? * 60 + part(17, 19)?;
    Some(seconds.checked_sub(AHEAD_S)? * 1000)
}

fn number(tens: u8, ones: u8) -> Option<u8> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_existing_days_alone() {
        for day in ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"] {
            assert!(is_date(day), "{day}");
        }
        for day in [
            "2023-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "2026/01/01",
            "0000-01-01",
            "",
        ] {
            assert!(!is_date(day), "{day}");
        }
    }

    #[test]
    fn converts_beijing_time() {
        for (text, ms) in [
            ("1970-01-01 08:00:00", 0),
            ("2000-02-29 08:00:01.0", 951_782_401_000),
            ("2026-11-21 20:15:15", 1_795_263_315_000),
            ("2000-03-01 08:00:00", 951_868_800_000),
        ] {
            assert_eq!(beijing_ms(text), Some(ms), "{text}");
        }
        for text in [
            "",
            "2026-11-21",
            "1970-01-01 07:59:59",
            "2026-02-30 00:00:00",
            "2026-11-21 20:15:15 发货",
            "深圳深圳深圳深圳深圳深圳",
        ] {
            assert_eq!(beijing_ms(text), None, "{text}");
        }
    }

    #[test]
    fn accepts_existing_times_alone() {
        assert!(is_date_time("2019-09-25 00:00:00"));
        for time in
            ["2019-09-25", "2019-09-25T00:00:00", "2019-09-25 24:00:00", "2019-09-25 00:60:00", "2019-09-25 00:00:00.0"]
        {
            assert!(!is_date_time(time), "{time}");
        }
    }
}
