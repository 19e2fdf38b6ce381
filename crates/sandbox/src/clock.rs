//! Texts of a moment on the wire. In the code a moment is milliseconds since the epoch.

use time::format_description::BorrowedFormatItem;
use time::macros::{format_description, offset};
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcOffset};

const BEIJING: UtcOffset = offset!(+8);
const DATE: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const MOMENT: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
const HTTP: &[BorrowedFormatItem<'_>] =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");

/// One day in milliseconds.
pub(crate) const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// The last millisecond of the year 9999. Later moments cannot be formatted, and sums of them might overflow.
pub(crate) const LAST_MS: u64 = 253_402_300_799_999;

fn moment(ms: u64) -> OffsetDateTime {
    let seconds = i64::try_from(ms / 1000).unwrap_or(0);
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// `yyyy-MM-dd HH:mm:ss` in Beijing.
pub(crate) fn beijing(ms: u64) -> String {
    moment(ms).to_offset(BEIJING).format(MOMENT).unwrap_or_default()
}

/// The value of an HTTP `Date` header.
pub(crate) fn http_date(ms: u64) -> String {
    moment(ms).format(HTTP).unwrap_or_default()
}

/// True for `yyyy-MM-dd HH:mm:ss` of a day and time that exist.
pub(crate) fn is_moment(text: &str) -> bool {
    text.len() == 19 && PrimitiveDateTime::parse(text, MOMENT).is_ok()
}

/// The first millisecond, in Beijing, of a day written `yyyy-MM-dd`.
pub(crate) fn day(text: &str) -> Option<u64> {
    let date = Date::parse(text, DATE).ok().filter(|_| text.len() == 10)?;
    u64::try_from(date.midnight().assume_offset(BEIJING).unix_timestamp()).ok().map(|seconds| seconds * 1000)
}
