//! Every field of the official pages is modelled, under its own name, and nothing is required that need not be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use jdy_core::json::Json;
use jdy_core::model::{Direction, ModelInfo, Type};
use jdy_core::operations::{Entry, OPERATIONS};
use serde::Deserialize;

#[derive(Deserialize)]
struct Documented {
    required: Option<bool>,
}

/// Where we require something else than the page says, and why.
const DECIDED: &[(&str, &str, bool)] = &[
    // "Required, generated when missing": required only to update, which `CustomersSave::check` sees to.
    ("CustomerSave", "number", false),
    // "One of two": either is enough, which `exactly_one_of` sees to.
    ("CustomerQuery", "id", false),
];

/// What live answers carry beyond their page.
const UNDOCUMENTED: &[(&str, &[&str])] = &[
    (
        "CustomerContact",
        &[
            "id",
            "seq",
            "gender",
            "is_default_linkman",
            "mobile",
            "phone",
            "email",
            "qq",
            "wechat",
            "create_time_contact",
        ],
    ),
    ("CustomerPage", &["cur_page_size"]),
];

fn collect(model: &'static ModelInfo, into: &mut BTreeMap<&'static str, &'static ModelInfo>) {
    into.insert(model.name, model);
    for inner in model.fields.iter().filter_map(|field| field.kind.model()) {
        collect(inner, into);
    }
}

#[test]
fn models_have_the_fields_of_the_pages() {
    let pages: BTreeMap<String, BTreeMap<String, Documented>> =
        serde_json::from_str(include_str!("../../../tests/vectors/fields.json")).unwrap();
    let mut models = BTreeMap::new();
    for entry in OPERATIONS {
        collect(entry.request, &mut models);
        collect(entry.answer, &mut models);
    }
    assert_eq!(models.keys().copied().collect::<Vec<_>>(), pages.keys().map(String::as_str).collect::<Vec<_>>());
    let mut seen = 0;
    for (name, page) in &pages {
        let model = models[name.as_str()];
        let extra = UNDOCUMENTED.iter().find(|(model, _)| model == name).map_or(&[][..], |(_, fields)| *fields);
        let mut expected: Vec<&str> = page.keys().map(String::as_str).chain(extra.iter().copied()).collect();
        let mut modelled: Vec<&str> = model.fields.iter().map(|field| field.name).collect();
        expected.sort_unstable();
        modelled.sort_unstable();
        assert_eq!(modelled, expected, "{name}");
        for field in model.fields {
            seen += 1;
            assert!(!field.chinese.is_empty() && !field.docs.concat().trim().is_empty(), "{name}.{}", field.name);
            let decided = DECIDED.iter().find(|(model, known, _)| model == name && *known == field.name);
            let documented = page.get(field.name).and_then(|documented| documented.required);
            if let (Direction::Request, Some(required)) = (model.docs.direction, decided.map(|d| d.2).or(documented)) {
                assert_eq!(field.required, required, "{name}.{}", field.name);
            }
        }
    }
    assert_eq!(seen, 208);
}

#[test]
fn sensitive_fields_are_marked() {
    let mut models = BTreeMap::new();
    for entry in OPERATIONS {
        collect(entry.answer, &mut models);
    }
    let marked = models.values().map(|model| {
        let fields = model.fields.iter().filter(|field| matches!(field.kind, Type::Sensitive));
        (model.name, fields.map(|field| field.name).collect::<Vec<_>>())
    });
    let marked: Vec<_> = marked.filter(|(_, fields)| !fields.is_empty()).collect();
    let expected = [
        ("Customer", vec!["addr", "bank_account", "invoice_phone"]),
        ("CustomerContact", vec!["birthday", "contact_address", "email", "mobile", "phone", "qq", "wechat"]),
        ("MemberSaved", vec!["mobile"]),
    ];
    assert_eq!(marked, expected);
}

#[test]
fn an_operation_is_paged_where_its_answer_has_rows() {
    for entry in OPERATIONS {
        let named = |model: &ModelInfo, name| model.fields.iter().any(|field| field.name == name);
        assert_eq!(entry.info.paged, named(entry.answer, "rows"), "{}", entry.info.path);
        assert_eq!(entry.info.paged, named(entry.request, "page"), "{}", entry.info.path);
    }
}

/// What a save says to a row that has this field of an answer.
fn refused_field(path: &[&str]) -> Option<(String, String)> {
    let mut value = Json::Text("1".into());
    for name in path.iter().rev() {
        let fields = Json::Object(vec![((*name).to_owned().into(), value)]);
        value = if *name == path[0] { fields } else { Json::List(vec![fields]) };
    }
    let invalid = Entry::named("customers", "save").unwrap().check(value).err()?.into_parts();
    (invalid.problem == "is only in answers").then_some((invalid.path, invalid.hint))
}

#[test]
fn a_save_says_of_each_field_that_only_answers_have_what_to_do() {
    let (save, get) = (Entry::named("customers", "save").unwrap(), Entry::named("customers", "get").unwrap());
    let contacts = save.request.fields.iter().find(|field| field.name == "contact_persons").unwrap();
    let bomentity = get.answer.fields.iter().find(|field| field.name == "bomentity").unwrap();
    let (contact, answered) = (contacts.kind.model().unwrap(), bomentity.kind.model().unwrap());
    let mut only = 0;
    for (request, answer, outer) in [(save.request, get.answer, None), (contact, answered, Some("contact_persons"))] {
        for field in answer.fields {
            let path: Vec<&str> = outer.into_iter().chain([field.name]).collect();
            let told = refused_field(&path);
            let known = request.fields.iter().any(|known| known.name == field.name);
            assert_eq!(told.is_none(), known, "{path:?}");
            let Some((at, hint)) = told else { continue };
            only += 1;
            assert_eq!(
                at,
                if outer.is_some() { format!("contact_persons[0].{}", field.name) } else { field.name.into() }
            );
            let renamed = field.name == "bomentity";
            assert_eq!(hint, if renamed { "it is called `contact_persons` in requests" } else { "leave it out" });
        }
    }
    assert!(only > 30, "{only}");
    // The rows of a list have nothing else.
    let page = Entry::named("customers", "list").unwrap().answer;
    let row = page.fields.iter().find_map(|field| field.kind.model()).unwrap();
    for field in row.fields {
        let known = save.request.fields.iter().any(|known| known.name == field.name);
        assert_eq!(refused_field(&[field.name]).is_none(), known, "{}", field.name);
    }
    // What neither has is newer than this version, or misspelt.
    assert_eq!(refused_field(&["loyalty"]), None);
}

#[test]
fn a_request_marks_each_field_that_answers_carry_encrypted() {
    let mut models = BTreeMap::new();
    for entry in OPERATIONS {
        collect(entry.request, &mut models);
        collect(entry.answer, &mut models);
    }
    let mut marked = 0;
    for model in models.values().filter(|model| model.docs.direction == Direction::Request) {
        let answer = models.get(model.answer);
        for field in model.fields {
            let in_answer = answer.and_then(|answer| answer.fields.iter().find(|known| known.name == field.name));
            let is_encrypted = in_answer.is_some_and(|known| matches!(known.kind, Type::Sensitive));
            let told = field.docs.iter().any(|line| line.contains("Sensitive: "));
            assert_eq!(field.sensitive, told, "{}.{}", model.name, field.name);
            assert!(field.sensitive || !is_encrypted, "{}.{}", model.name, field.name);
            marked += usize::from(field.sensitive);
        }
    }
    assert_eq!(marked, 14);
}
