//! A list, page by page: which page to request next, and whether all rows that the service counted have arrived.

use alloc::rc::Rc;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jdy_messages::answers::{answer_without_rows, count_unreadable};
use jdy_messages::calls::{list_changed, page_repeated, rows_missing};
use jdy_messages::requests::page_size_with_page;

use super::{ArrayFormat, Call};
use crate::error::{Code, Error};
use crate::id_set::{IdSet, digest};
use crate::json::{Input, Invalid, Json};
use crate::operations::{Operation, Paging};
use crate::value::Value;

/// The most rows that the service gives in one page, whatever page size is asked for.
const LARGEST: i64 = 100;
/// The number of rows that a service gives at once is a multiple of this.
const ROUND: u64 = 10;

/// The pages of one list, one after the other.
#[derive(Debug)]
pub struct Pages {
    operation: Rc<Operation>,
    /// The query without page and page size, as JSON.
    query: String,
    format: ArrayFormat,
    unchecked: bool,
    size: u64,
    first: u64,
    next: u64,
    /// The ids of the rows that have arrived. An id is a number; another text is kept as its hash.
    seen: IdSet,
    /// The number of different rows that have arrived.
    rows: u64,
    /// The count of the whole list, as the first page and as the latest page say it.
    counts: Option<(u64, u64)>,
    ended: bool,
    /// A page had no new row: the service repeats the same page.
    repeats: bool,
}

/// One page.
#[derive(Debug)]
pub struct Page<V> {
    /// Its number, from 1.
    pub page: u64,
    /// Pages of the whole list, where the service has counted.
    pub total_pages: Option<u64>,
    /// Rows of the whole list, where the service has counted.
    pub count: Option<u64>,
    /// The rows, without those that an earlier page had.
    pub rows: V,
    /// The number of rows that were left out because an earlier page had them.
    pub duplicates: usize,
}

impl Pages {
    /// Checks the query of a list. A larger page size than the service gives is reduced to that, unless a page is asked
    /// for by its number. `unchecked` sends the query as it is.
    pub fn new(
        operation: &Rc<Operation>,
        input: Json<'_>,
        format: ArrayFormat,
        unchecked: bool,
    ) -> Result<Self, Error> {
        let given = |name: &str| input.get(name).and_then(Json::digits).and_then(|digits| digits.parse::<i64>().ok());
        let paging = operation.paging.as_ref();
        let asked = paging.and_then(|paging| given(&paging.size));
        let cut = asked.is_some_and(|size| size > LARGEST);
        let page = paging.and_then(|paging| given(&paging.page));
        if let Some(Paging { size, .. }) = paging
            && cut
            && page.is_some()
        {
            return Err(Invalid::new(page_size_with_page, &[]).in_field(size).into());
        }
        let first = page.unwrap_or(1);
        let size = if cut { LARGEST } else { asked.unwrap_or(LARGEST) };
        let input = match input {
            Json::Object(mut fields) => {
                fields.retain(|(key, _)| !(cut && paging.is_some_and(|paging| *key == paging.size)));
                Json::Object(fields)
            }
            Json::Null => Json::Object(Vec::new()),
            other => other,
        };
        let mut fields = if unchecked { input } else { operation.check(input)?.fields };
        if let (Json::Object(fields), Some(paging)) = (&mut fields, paging) {
            fields.retain(|(key, _)| *key != paging.page && *key != paging.size);
        }
        // Both were checked: they are above 0.
        let (size, first) = (size.unsigned_abs().max(1), first.unsigned_abs().max(1));
        let (seen, counts) = (IdSet::default(), None);
        Ok(Self {
            operation: Rc::clone(operation),
            query: fields.to_text(),
            format,
            unchecked,
            size,
            first,
            next: first,
            seen,
            rows: 0,
            counts,
            ended: false,
            repeats: false,
        })
    }

    /// The call of the next page; nothing after the last one, unless rows are missing.
    pub fn next(&self) -> Result<Option<Call>, Error> {
        if self.ended {
            return self.complete().map(|()| None);
        }
        let number = |number: u64| i64::try_from(number).map_or(Json::Null, Json::Integer);
        let mut query = Input::read(&self.query)?.value;
        if let (Json::Object(fields), Some(paging)) = (&mut query, &self.operation.paging) {
            let Paging { page, size } = paging;
            fields.extend([(page.as_str().into(), number(self.next)), (size.as_str().into(), number(self.size))]);
        }
        let mut call = Call::of(&self.operation, query, self.format, self.unchecked)?;
        if self.next > self.first {
            // The warnings were reported with the first page.
            call.warnings.clear();
        }
        Ok(Some(call))
    }

    /// Takes the answer of the call that [`Self::next`] gave.
    pub fn take<V: Value>(&mut self, data: Option<&V>) -> Result<Page<V>, Error> {
        let name = self.operation.count.as_deref();
        let given = name.zip(data).and_then(|(name, data)| Some((data.get(name)?, data.digits_of(name))));
        let count: Option<u64> = match given {
            Some((_, Some(digits))) if digits.is_empty() => None,
            Some((_, digits)) => Some(digits.and_then(|digits| digits.parse().ok()).ok_or_else(unreadable_count)?),
            None => None,
        };
        // `data` or `rows` of an empty list may be null.
        let is_empty = data.is_none() || count == Some(0);
        let rows =
            data.and_then(|data| data.get(&self.operation.rows)).or_else(|| is_empty.then(|| V::list(Vec::new())));
        let ids = rows.as_ref().and_then(|rows| rows.column("id"));
        // 0 and empty text are no ids: rows that have them are different rows.
        let is_id = |id: &String| !id.bytes().all(|byte| byte == b'0');
        let ids = ids.map(|ids| ids.into_iter().map(|id| id.filter(is_id)).collect::<Vec<_>>());
        let (Some(rows), Some(ids)) = (rows, ids) else {
            return Err(Error::new(Code::Protocol, answer_without_rows, &[]));
        };
        if let Some(count) = count {
            self.counts = Some((self.counts.map_or(count, |(first, _)| first), count));
        }
        // A row without an id is known if its whole page is.
        let is_known = ids.iter().any(Option::is_none) && !self.seen.insert(number_of(&rows.json()));
        let mut fresh = Vec::with_capacity(ids.len());
        for (index, id) in ids.iter().enumerate() {
            if !is_known && id.as_deref().is_none_or(|id| self.seen.insert(number_of(id))) {
                fresh.push(index);
            }
        }
        let (length, duplicates) = (ids.len() as u64, ids.len() - fresh.len());
        self.rows += fresh.len() as u64;
        let page = self.next;
        let here = page.saturating_mul(self.size);
        let is_full = length >= self.size;
        self.repeats = is_full && fresh.is_empty();
        // Where nothing is counted, a page that is cut at a round number may be all that the service gives at once.
        let is_last = || !is_full && !length.is_multiple_of(ROUND);
        let is_whole = self.operation.paging.is_none();
        self.ended = is_whole || fresh.is_empty() || count.map_or_else(is_last, |count| here >= count);
        self.next += 1;
        let rows =
            if duplicates > 0 { V::list(fresh.into_iter().filter_map(|row| rows.item(row)).collect()) } else { rows };
        Ok(Page { page, total_pages: count.map(|count| count.div_ceil(self.size)), count, rows, duplicates })
    }

    /// Whether as many rows have arrived as the service counted.
    fn complete(&self) -> Result<(), Error> {
        let Some((first, latest)) = self.counts else {
            if self.repeats {
                return Err(Error::new(Code::Incomplete, page_repeated, &[&self.rows.to_string()]));
            }
            return Ok(());
        };
        let skipped = (self.first - 1).saturating_mul(self.size);
        let expected = latest.saturating_sub(skipped);
        if self.rows == expected && first == latest {
            return Ok(());
        }
        let message = if first == latest { rows_missing } else { list_changed };
        let numbers = [self.rows, expected, first, latest].map(|number| number.to_string());
        let numbers = numbers.each_ref().map(String::as_str);
        let used = if first == latest { numbers.get(..2) } else { numbers.get(..) };
        Err(Error::new(Code::Incomplete, message, used.unwrap_or_default()))
    }
}

fn unreadable_count() -> Error {
    Error::new(Code::Protocol, count_unreadable, &[])
}

/// An id as a number.
fn number_of(id: &str) -> u64 {
    // `007` and `7` are different ids.
    let plain = !id.starts_with('0') && id.bytes().all(|byte| byte.is_ascii_digit());
    let number = if plain { id.parse().ok() } else { None };
    number.unwrap_or_else(|| digest(id))
}
