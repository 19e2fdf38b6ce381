//! Reads the table of an operation: compact text that is part of a program and is read when it is used.
//!
//! ```text
//! GET /jdy/v2/bd/customer_detail|rq!;one=id,number;proof=|id:i;number~;show_debt:b
//! ```
//!
//! Parts are separated by `|`: the address; what the operation is; a model each, the request first. Entries of a part
//! are separated by `;`.
//!
//! The second part begins with two letters: effect (`r` read, `s` save, `a` action) and place (`q` query, `b` body, `m`
//! a body with files), then `!` if the table was checked by hand. `key=value` entries follow; unknown keys are for
//! other readers.
//!
//! An entry of a model is a field: `name:type` and flags. The type is one letter ([`kind`]), or the index of a model;
//! `[` before it makes a list; text is left out. Flags in this order: `!` required, `~` with a visible character, `*`
//! sensitive, `-` not shown by the detail, `<least,most>`, `#most characters`, `>name in the detail`,
//! `=value:label/value:label`, where `>answered` may follow a label.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;
use core::mem;

use jdy_messages::requests::no_table;

use super::{Effect, LookUp, LookUpAnswer, Operation, Paging, Place, Proof};
use crate::json::Invalid;
use crate::model::{Choice, Field, Kind, Model};

impl Operation {
    /// Reads a table.
    pub fn read(table: &str) -> Result<Self, Invalid> {
        read(table).ok_or_else(|| Invalid::new(no_table, &[]))
    }

    fn set(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "one" => self.one_of = parts(value, b',').map(ToOwned::to_owned).collect(),
            "span" => self.spans.push(pair(value)),
            "with" => self.with.push(pair(value)),
            "proof" if value.is_empty() => self.proof = Proof::Data,
            "proof" => self.proof = Proof::Field(value.to_owned()),
            "look" => self.look_up = Some(look_up(value)),
            "key" => self.external_key = Some(value.to_owned()),
            "page" => {
                let prefix = value.strip_suffix("page_no").or_else(|| value.strip_suffix("page"))?;
                self.paging = Some(Paging { page: value.to_owned(), size: [prefix, "page_size"].concat() });
            }
            "rows" => value.clone_into(&mut self.rows),
            "count" => self.count = (!value.is_empty()).then(|| value.to_owned()),
            _ => {}
        }
        Some(())
    }
}

fn read(mut table: &str) -> Option<Operation> {
    let mut address = cut(&mut table, b'|');
    let mut entries = cut(&mut table, b'|');
    let method = cut(&mut address, b' ').to_owned();
    let &[effect, place, ref reviewed @ ..] = cut(&mut entries, b';').as_bytes() else { return None };
    let effect = match effect {
        b'r' => Effect::Read,
        b's' => Effect::Save,
        b'a' => Effect::Action,
        _ => return None,
    };
    let mut operation = Operation {
        method,
        path: address.to_owned(),
        effect,
        place: if place == b'q' { Place::Query } else { Place::Body },
        is_reviewed: reviewed == b"!",
        models: models(table)?,
        one_of: Vec::new(),
        spans: Vec::new(),
        with: Vec::new(),
        proof: Proof::Nothing,
        look_up: None,
        external_key: None,
        paging: None,
        rows: String::new(),
        count: Some("count".to_owned()),
    };
    for mut entry in parts(entries, b';') {
        operation.set(cut(&mut entry, b'='), entry)?;
    }
    Some(operation)
}

/// `number>/jdy/v2/bd/customer_detail?number,create_time`: one `>` for a record, `>>` for a list of those with the
/// value, `>~` for a list of those that resemble it.
fn look_up(mut text: &str) -> LookUp {
    let by = cut(&mut text, b'>').to_owned();
    let (answer, mut text) = match (text.strip_prefix('>'), text.strip_prefix('~')) {
        (Some(rest), _) => (LookUpAnswer::Rows, rest),
        (_, Some(rest)) => (LookUpAnswer::Resembling, rest),
        _ => (LookUpAnswer::Record, text),
    };
    let path = cut(&mut text, b'?').to_owned();
    let filter = cut(&mut text, b',').to_owned();
    LookUp { by, path, filter, answer, created: text.to_owned() }
}

/// Models, separated by `|`.
pub(super) fn models(text: &str) -> Option<Vec<Model>> {
    let mut models = Vec::new();
    for text in parts(text, b'|') {
        let mut fields = Vec::new();
        for entry in parts(text, b';') {
            fields.push(field(entry)?);
        }
        models.push(Model { open: true, fields: Cow::Owned(fields) });
    }
    Some(models)
}

fn field(text: &str) -> Option<Field> {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.');
    let (name, mut rest) = text.split_at_checked(text.bytes().take_while(is_name).count())?;
    let mut field = Field::named(name.to_owned().into(), Kind::Text, Cow::Borrowed(&[]));
    while let Some(flag) = rest.bytes().next() {
        rest = rest.get(1..)?;
        match flag {
            b':' => {
                if let Some(inner) = rest.strip_prefix('[') {
                    (field.is_list, rest) = (true, inner);
                }
                field.kind = match number(&mut rest) {
                    Some(index) => Kind::Model(usize::try_from(index).ok()?),
                    None => kind(&mut rest)?,
                };
            }
            b'!' => field.required = true,
            b'~' => field.visible = true,
            b'*' => field.sensitive = true,
            b'-' => field.shown = false,
            b'<' => {
                let least = number(&mut rest)?;
                rest = rest.strip_prefix(',')?;
                field.range = Some((least, number(&mut rest)?));
                rest = rest.strip_prefix('>')?;
            }
            b'#' => field.max = usize::try_from(number(&mut rest)?).ok(),
            b'>' => {
                let (answered, after) = rest.split_at_checked(rest.bytes().take_while(is_name).count())?;
                (field.answered, rest) = (answered.to_owned().into(), after);
            }
            b'=' => field.choices = parts(mem::take(&mut rest), b'/').map(choice).collect(),
            _ => return None,
        }
    }
    Some(field)
}

/// The number that a text begins with.
fn number(text: &mut &str) -> Option<i64> {
    let is_negative = text.starts_with('-');
    let digits = text.get(usize::from(is_negative)..)?;
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = digits.split_at_checked(count)?;
    let mut number = 0_i64;
    for digit in digits.bytes() {
        number = number.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
    }
    if count == 0 {
        return None;
    }
    *text = rest;
    Some(if is_negative { -number } else { number })
}

fn kind(text: &mut &str) -> Option<Kind> {
    let kind = match text.bytes().next()? {
        b't' => Kind::Text,
        b'i' => Kind::Id,
        b'b' => Kind::Boolean,
        b'n' => Kind::Number,
        b'c' => Kind::Decimal,
        b'I' => Kind::Integer,
        b'P' => Kind::PositiveText,
        b'p' => Kind::PageNumber,
        b'z' => Kind::PageSize,
        b'd' => Kind::Date,
        b'D' => Kind::DateTime,
        b'm' => Kind::Millis,
        b'M' => Kind::TextMap,
        b'o' => Kind::Object,
        // A file stays outside: only its name is here.
        b'a' | b'f' => Kind::Any,
        _ => return None,
    };
    *text = text.get(1..)?;
    Some(kind)
}

fn choice(mut text: &str) -> Choice {
    let mut value = cut(&mut text, b'>');
    let answered = text.to_owned().into();
    let of = cut(&mut value, b':').to_owned().into();
    Choice { value: of, label: value.to_owned().into(), answered }
}

fn pair(mut text: &str) -> (String, String) {
    (cut(&mut text, b',').to_owned(), text.to_owned())
}

/// Removes and returns the text before the first separator; the whole text if there is none.
fn cut<'a>(text: &mut &'a str, separator: u8) -> &'a str {
    let end = text.bytes().position(|byte| byte == separator).unwrap_or(text.len());
    let first = text.get(..end).unwrap_or_default();
    *text = text.get(end + 1..).unwrap_or_default();
    first
}

/// The parts between separators; none of an empty text.
fn parts(mut text: &str, separator: u8) -> impl Iterator<Item = &str> {
    core::iter::from_fn(move || (!text.is_empty()).then(|| cut(&mut text, separator)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read() {
        let table = "POST /jdy/v2/bd/customer|sb!;proof=ids;look=number>/jdy/v2/bd/customer_detail?number,create_time;\
                     with=number,id;later=x|name!~;rate:c-<0,100>;people:[1>bomentity;sex:I=1:男/2:女>0|id:i;mobile*#11";
        let operation = Operation::read(table).unwrap();
        assert_eq!((&*operation.method, &*operation.path), ("POST", "/jdy/v2/bd/customer"));
        assert_eq!((operation.effect, operation.place, operation.is_reviewed), (Effect::Save, Place::Body, true));
        assert_eq!(operation.proof, Proof::Field("ids".into()));
        assert_eq!(operation.with, [("number".into(), "id".into())]);
        let look_up = operation.look_up.unwrap();
        assert_eq!((&*look_up.by, &*look_up.filter, &*look_up.created), ("number", "number", "create_time"));
        assert_eq!((&*look_up.path, look_up.answer), ("/jdy/v2/bd/customer_detail", LookUpAnswer::Record));
        let [request, person] = operation.models.as_slice() else { panic!("two models") };
        let [name, rate, people, sex] = &*request.fields else { panic!("four fields") };
        assert!(name.required && name.visible && name.kind == Kind::Text && !name.is_list);
        assert_eq!((rate.kind, rate.range, rate.shown), (Kind::Decimal, Some((0, 100)), false));
        assert_eq!((people.kind, people.is_list, &*people.answered), (Kind::Model(1), true, "bomentity"));
        assert_eq!(*sex.choices, [Choice::new("1", "男"), Choice { answered: "0".into(), ..Choice::new("2", "女") }]);
        let [id, mobile] = &*person.fields else { panic!("two fields") };
        assert_eq!((id.kind, mobile.sensitive, mobile.max), (Kind::Id, true, Some(11)));
    }

    #[test]
    fn pages_of_any_name_are_read() {
        for (page, size) in [("page", "page_size"), ("page_no", "page_size"), ("data.page", "data.page_size")] {
            let operation = Operation::read(&["GET /jdy/v2/x|rq;rows=items;count=;page=", page, "|"].concat()).unwrap();
            assert_eq!(operation.paging, Some(Paging { page: page.into(), size: size.into() }));
            assert_eq!((&*operation.rows, operation.count), ("items", None));
        }
    }

    #[test]
    fn an_invalid_table_is_refused() {
        for text in
            ["", "x", "GET /x", "GET /x|", "GET /x|xq|", "GET /x|rq;page=x|", "GET /x|rq|a:?", "GET /x|rq|a:n<1>"]
        {
            assert!(Operation::read(text).is_err(), "{text}");
        }
    }
}
