//! Lists: what is asked for next, and whether all that was counted has come.

use crate::scripted::operation;
use jdy_core::client::{ArrayFormat, Call, Page, Pages};
use jdy_core::error::{Code, Error};
use jdy_core::json::Json;
use serde_json::{Value, json};

fn pages(query: Value) -> Result<Pages, Error> {
    let list = operation("customers", "list");
    Pages::new(&list, serde_json::from_value(query).unwrap(), ArrayFormat::Repeat, false)
}

fn next(pages: &Pages) -> String {
    let call: Call = pages.next().unwrap().expect("another page");
    format!("{} {}?{}", call.method, call.path, call.query.as_str())
}

fn take(pages: &mut Pages, ids: std::ops::Range<u32>, count: impl Into<Value>) -> Page<Json<'static>> {
    let rows: Vec<Value> = ids.map(|id| json!({ "id": id.to_string(), "name": "甲" })).collect();
    let data = json!({ "rows": rows, "count": count.into(), "total_page": 1 });
    pages.take(Some(&serde_json::from_value::<Json>(data).unwrap())).unwrap()
}

fn length(page: &Page<Json<'_>>) -> usize {
    match &page.rows {
        Json::List(rows) => rows.len(),
        _ => usize::MAX,
    }
}

fn end(pages: &Pages) -> Result<(), Error> {
    pages.next().map(|call| assert!(call.is_none()))
}

#[test]
fn pages_of_a_hundred_until_all_have_come() {
    let mut pages = pages(json!({ "search": "苹果", "enable": -1 })).unwrap();
    assert_eq!(next(&pages), "GET /jdy/v2/bd/customer?enable=-1&page=1&page_size=100&search=%E8%8B%B9%E6%9E%9C");
    let first = take(&mut pages, 0..100, "205");
    assert_eq!((first.page, first.total_pages, first.count, first.duplicates), (1, Some(3), Some(205), 0));
    assert!(next(&pages).contains("&page=2&"));
    take(&mut pages, 100..200, 205);
    assert!(next(&pages).contains("&page=3&"));
    assert_eq!(length(&take(&mut pages, 200..205, "205")), 5);
    end(&pages).unwrap();
    end(&pages).unwrap();
}

#[test]
fn an_empty_list_is_one_empty_page() {
    let mut pages = pages(Value::Null).unwrap();
    next(&pages);
    let page = take(&mut pages, 0..0, 0);
    assert_eq!((length(&page), page.total_pages), (0, Some(0)));
    end(&pages).unwrap();
}

#[test]
fn a_page_size_beyond_the_largest_is_cut() {
    for (asked, sent) in [(json!(500), 100), (json!(100), 100), (json!(7), 7)] {
        assert!(next(&pages(json!({ "page_size": asked })).unwrap()).ends_with(&format!("page_size={sent}")));
    }
    assert!(next(&pages(json!({ "page": 1, "page_size": 100 })).unwrap()).contains("page=1&page_size=100"));
    for page in [1, 2] {
        let error = pages(json!({ "page": page, "page_size": 500 })).unwrap_err();
        assert_eq!((error.code, error.path.as_deref()), (Code::InvalidRequest, Some("page_size")));
    }
    for (query, path) in [
        (json!({ "page_size": 0 }), "page_size"),
        (json!({ "page_size": "7" }), "page_size"),
        (json!({ "page": 0 }), "page"),
        (json!({ "serach": "" }), "serach"),
    ] {
        assert_eq!(pages(query).unwrap_err().path.as_deref(), Some(path));
    }
    assert_eq!(pages(json!([1])).unwrap_err().code, Code::InvalidRequest);
}

#[test]
fn a_list_may_begin_in_the_middle() {
    let mut pages = pages(json!({ "page": 3, "page_size": 10 })).unwrap();
    assert!(next(&pages).contains("page=3&"));
    take(&mut pages, 20..30, 35);
    assert_eq!(take(&mut pages, 30..35, 35).page, 4);
    end(&pages).unwrap();
}

#[test]
fn missing_rows_are_said() {
    let mut cut = pages(json!({ "page_size": 10 })).unwrap();
    take(&mut cut, 0..10, 35);
    take(&mut cut, 10..18, 35);
    take(&mut cut, 18..28, 35);
    take(&mut cut, 28..33, 35);
    let error = end(&cut).unwrap_err();
    assert_eq!((error.code, error.retryable), (Code::Incomplete, true));
    assert!(error.description.contains("33 rows came of 35"), "{error}");

    let mut empty = pages(json!({ "page_size": 10 })).unwrap();
    take(&mut empty, 0..10, 35);
    take(&mut empty, 0..0, 35);
    assert!(end(&empty).unwrap_err().description.contains("10 rows came of 35"), "an empty page is the last");
}

#[test]
fn duplicates_are_dropped_and_counted() {
    let mut pages = pages(json!({ "page_size": 10 })).unwrap();
    take(&mut pages, 0..10, 19);
    let second = take(&mut pages, 9..19, 19);
    assert_eq!((second.duplicates, length(&second)), (1, 9));
    assert_eq!(
        second.rows,
        serde_json::from_value((10..19).map(|id| json!({ "id": id.to_string(), "name": "甲" })).collect()).unwrap()
    );
    end(&pages).unwrap();
}

#[test]
fn a_list_that_changed_while_it_was_read_is_said() {
    let mut grown = pages(json!({ "page_size": 10 })).unwrap();
    take(&mut grown, 0..10, 20);
    // One was put in before: what was the last of the first page comes again.
    take(&mut grown, 9..19, 21);
    take(&mut grown, 19..20, 21);
    let error = end(&grown).unwrap_err();
    assert!(
        error.description.contains("20 rows came of 21") && error.description.contains("from 20 rows to 21"),
        "{error}"
    );

    let mut shrunk = pages(json!({ "page_size": 10 })).unwrap();
    take(&mut shrunk, 0..10, 20);
    take(&mut shrunk, 11..20, 19);
    assert!(
        end(&shrunk).unwrap_err().description.contains("from 20 rows to 19"),
        "one was taken out, one was never seen"
    );
}

#[test]
fn without_a_count_a_short_page_is_the_last() {
    let mut pages = pages(json!({ "page_size": 10 })).unwrap();
    let page = take(&mut pages, 0..10, Value::Null);
    assert_eq!((page.count, page.total_pages), (None, None));
    take(&mut pages, 10..13, Value::Null);
    end(&pages).unwrap();
}

/// A service may give fewer rows at once than it is asked for.
#[test]
fn without_a_count_a_page_of_a_round_length_may_not_be_the_last() {
    let asked = |lengths: &[u32]| {
        let mut pages = pages(json!({ "page_size": 100 })).unwrap();
        let mut from = 0;
        for length in lengths {
            take(&mut pages, from..from + length, Value::Null);
            from += length;
        }
        end(&pages).unwrap();
    };
    asked(&[50, 50, 50, 20, 0]);
    asked(&[50, 49]);
    asked(&[0]);
    // One that gives the same short page again ignores the page number, and has given all.
    let mut same = pages(json!({ "page_size": 100 })).unwrap();
    take(&mut same, 0..50, Value::Null);
    take(&mut same, 0..50, Value::Null);
    end(&same).unwrap();
}

#[test]
fn ids_of_any_form_are_told_apart() {
    let mut pages = pages(json!({ "page_size": 100 })).unwrap();
    let ids = ["7", "07", "007", "", "a", "b", "18446744073709551615", "18446744073709551616", "0", "00", "+7", "-7"];
    let rows: Vec<Value> = ids.iter().map(|id| json!({ "id": id })).chain([json!({}), json!({})]).collect();
    let data: Json = serde_json::from_value(json!({ "rows": rows, "count": 14 })).unwrap();
    assert_eq!(pages.take(Some(&data)).unwrap().duplicates, 0);
    // Empty text and zeros are no ids: such rows are known only where their whole page is.
    let again: Json = serde_json::from_value(json!({ "rows": rows[..12], "count": 14 })).unwrap();
    assert_eq!(pages.take(Some(&again)).unwrap().duplicates, 9);
    assert_eq!(pages.take(Some(&again)).unwrap().duplicates, 12);
}

#[test]
fn an_answer_without_rows_is_an_error() {
    for data in [json!({}), json!({ "count": 1 }), json!({ "rows": null })] {
        let error = pages(json!({})).unwrap().take(Some(&serde_json::from_value::<Json>(data).unwrap())).unwrap_err();
        assert_eq!(error.code, Code::Protocol);
    }
}

#[test]
fn rows_that_are_no_records_are_an_error() {
    for row in [json!(null), json!(1), json!("abc"), json!(true), json!([]), json!([{ "id": "2" }])] {
        let data = json!({ "rows": [{ "id": "1" }, row], "count": 2 });
        let error = pages(json!({})).unwrap().take(Some(&serde_json::from_value::<Json>(data).unwrap())).unwrap_err();
        assert_eq!(error.reason, "answer_without_rows", "{row}");
    }
}

#[test]
fn a_count_that_is_no_whole_number_is_an_error() {
    let read = |count: &Value| {
        let data = json!({ "rows": [{ "id": "1" }], "count": count });
        pages(json!({})).unwrap().take(Some(&serde_json::from_value::<Json>(data).unwrap())).map(|page| page.count)
    };
    for count in [json!(true), json!(-1), json!("-1"), json!(1.5), json!("1.5"), json!("abc"), json!([1]), json!({})] {
        assert_eq!(read(&count).unwrap_err().reason, "count_unreadable", "{count}");
    }
    for (count, expected) in [(json!(null), None), (json!(""), None), (json!(" 1 "), Some(1)), (json!(1), Some(1))] {
        assert_eq!(read(&count).unwrap(), expected, "{count}");
    }
}

#[test]
fn data_or_rows_may_be_null_where_a_list_is_empty() {
    for data in [None, Some(json!({ "rows": null, "count": 0 })), Some(json!({ "rows": null, "count": "0" }))] {
        let mut pages = pages(json!({})).unwrap();
        let data = data.map(|data| serde_json::from_value::<Json>(data).unwrap());
        assert_eq!(length(&pages.take(data.as_ref()).unwrap()), 0);
        end(&pages).unwrap();
    }
    let mut cut = pages(json!({ "page_size": 10 })).unwrap();
    take(&mut cut, 0..10, 35);
    cut.take::<Json>(None).unwrap();
    assert_eq!(end(&cut).unwrap_err().code, Code::Incomplete);
}

#[test]
fn a_page_that_comes_again_ends_the_list() {
    let nameless: Json = serde_json::from_value(json!({ "rows": vec![json!({ "name": "甲" }); 10] })).unwrap();
    for (count, ids) in [(Value::Null, true), (Value::Null, false), (json!(35), true)] {
        let mut pages = pages(json!({ "page_size": 10 })).unwrap();
        let mut read = || {
            if ids { take(&mut pages, 0..10, count.clone()) } else { pages.take(Some(&nameless)).unwrap() }
        };
        assert_eq!((length(&read()), length(&read())), (10, 0));
        let error = end(&pages).unwrap_err();
        assert_eq!(error.code, Code::Incomplete, "{error}");
    }
}
