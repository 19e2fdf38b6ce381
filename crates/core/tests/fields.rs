//! Every field of the official pages is modelled, under its own name, and nothing is required that need not be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use jdy_core::model::{Direction, ModelInfo, Type};
use jdy_core::operations::OPERATIONS;
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
