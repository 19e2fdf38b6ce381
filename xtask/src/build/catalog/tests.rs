//! What the catalog's check finds.

use super::*;

const GLOSSES: &str = "id = \"ID\"\nname = \"Name\"\nids = \"IDs\"\n";
const SAVE: &str = r#"
title = "商品"
resource = "material"

[save]
address = "POST /jdy/v2/bd/material"
title = "商品保存"
summary = "Creates or updates a material."
effect = "save"
in = "body"

[save.request.Body]
name = { type = "text", required = true, zh = "名称" }

[save.answer.Data]
ids = { type = "list<id>", zh = "单据ID" }
"#;

/// The problems of a catalog with one file.
fn problems(text: &str) -> Vec<String> {
    let resource = toml::from_str(text).unwrap();
    let path = "catalog/bd/material.toml".into();
    let file = ResourceFile { module: "bd".into(), path, text: text.into(), resource };
    check::problems(&Catalog::new(vec![file], toml::from_str(GLOSSES).unwrap()))
}

#[test]
fn a_complete_file_has_no_problem() {
    // The gloss of `id` is for another file.
    assert_eq!(problems(SAVE), ["catalog/glossary.toml: `id` is the gloss of no field"]);
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let text = SAVE.replace("effect = ", "efect = ");
    let error = toml::from_str::<Resource>(&text).err().unwrap().to_string();
    assert!(error.contains("line 9") && error.contains("efect"), "{error}");
}

#[test]
fn each_problem_names_its_line() {
    for (from, to, expected) in [
        ("list<id>", "list<@Row>", "catalog/bd/material.toml:16: `Row` is no model of the answer"),
        ("name = {", "label = {", "catalog/bd/material.toml:13: `label` has no gloss in catalog/glossary.toml"),
        (
            "zh = \"名称\"",
            "or = \"number\", zh = \"名称\"",
            "catalog/bd/material.toml:13: `number` of `or` is no field beside `name`",
        ),
        (
            "[save.answer.Data]\nids",
            "[save.answer.Reply]\nids",
            "catalog/bd/material.toml:6: the answer has no model `Data`",
        ),
        (
            "type = \"text\", required = true,",
            "type = \"date\", en = \"Day, `yyyy-MM-dd`\",",
            "catalog/bd/material.toml:13: the gloss of `name` says the format, which its type says",
        ),
        ("ids = {", "name = {", "catalog/bd/material.toml:6: the answer of a save has no ids or id to prove it"),
    ] {
        let found = problems(&SAVE.replace(from, to));
        assert!(found.iter().any(|problem| problem == expected), "{expected}: {found:?}");
    }
}

/// `SAVE` with more fields in the request, and beside it a `get`.
fn with(operation: &str, fields: &str) -> Vec<String> {
    let answer = r#"
[get.answer.Data]
id = { type = "id", zh = "单据ID" }
phone = { type = "text", sensitive = true, zh = "电话", en = "Phone" }
"#;
    with_get(operation, fields, answer)
}

/// The same with more of the `get`.
fn with_get(operation: &str, fields: &str, more: &str) -> Vec<String> {
    let text = SAVE.replace("in = \"body\"", &format!("in = \"body\"\n{operation}"));
    let text = text.replace("[save.answer.Data]", &format!("{fields}\n\n[save.answer.Data]"));
    let get = r#"
[get]
address = "GET /jdy/v2/bd/material_detail"
title = "商品详情"
summary = "Reads a material."
effect = "read"
"#;
    let mut found = problems(&[&text, get, more].concat());
    for problem in &mut found {
        *problem = problem.split_once(": ").map_or("", |(_, problem)| problem).to_owned();
    }
    found
}

fn field(name: &str, kind: &str, keys: &str) -> String {
    format!("{name} = {{ type = \"{kind}\", {keys}zh = \"某\", en = \"Some\" }}\n")
}

#[test]
fn an_answer_may_prove_nothing_only_where_the_file_says_so() {
    let text = SAVE.replace("ids = {", "name = {");
    let unproven = "catalog/bd/material.toml:6: the answer of a save has no ids or id to prove it".to_owned();
    assert!(problems(&text).contains(&unproven));
    let found = problems(&text.replace("in = \"body\"", "in = \"body\"\nproof = \"nothing\""));
    assert!(found.iter().all(|problem| problem.starts_with("catalog/glossary.toml")), "{found:?}");
}

#[test]
fn fields_of_which_one_is_given_are_in_the_request_and_not_required() {
    let number = field("number", "text", "");
    assert_eq!(with("one_of = [\"number\", \"code\"]", &(number.clone() + &field("code", "text", ""))), [""; 0]);
    assert_eq!(
        with("one_of = [\"number\", \"name\", \"code\"]", &number),
        ["`name` of `one_of` is required as well", "`code` of `one_of` is no field of the request"]
    );
    assert_eq!(with("one_of = [\"number\"]", &number), ["`one_of` needs two fields or more"]);
}

#[test]
fn spans_are_pairs_of_times_of_the_request() {
    let fields = field("from", "date", "") + &field("to", "date", "") + &field("until", "millis", "");
    assert_eq!(with("spans = [[\"from\", \"to\"]]", &fields), [""; 0]);
    let twice = "are not two times of one type";
    for (span, expected) in [
        ("from\", \"end", "`end` of `spans` is no field of the request".to_owned()),
        ("start\", \"to", "`start` of `spans` is no field of the request".to_owned()),
        ("from\", \"until", format!("`from` and `until` of `spans` {twice}")),
        ("name\", \"name", format!("`name` and `name` of `spans` {twice}")),
    ] {
        assert_eq!(with(&format!("spans = [[\"{span}\"]]"), &fields), [expected]);
    }
}

#[test]
fn a_field_demands_only_what_its_type_can_hold() {
    for kind in ["integer", "number", "decimal"] {
        assert_eq!(with("", &field("rate", kind, "range = [0, 99.5], ")), [""; 0], "{kind}");
    }
    assert_eq!(with("", &field("level", "text", "positive = true, blank = false, ")), [""; 0]);
    for (kind, keys, expected) in [
        ("text", "range = [0, 1], ", "`some` is no number, so it has no `range`"),
        ("list<integer>", "range = [0, 1], ", "`some` is no number, so it has no `range`"),
        ("number", "range = [1, 0], ", "the `range` of `some` ends before it starts"),
        ("integer", "positive = true, ", "`some` is no text, so it is not `positive`"),
        ("id", "blank = false, ", "`some` is no text, so `blank` says nothing"),
        ("text", "required = true, blank = false, ", "`some` is required, so it is more than blanks anyway"),
        ("file", "", "`some` is a file, and only `in = \"multipart\"` carries files"),
        ("text", "required_with = \"ids\", ", "`ids` of `required_with` is no field beside `some`"),
    ] {
        assert_eq!(with("", &field("some", kind, keys)), [expected]);
    }
}

#[test]
fn a_number_that_begins_anew_in_each_period_looks_nothing_up() {
    let number = field("number", "text", "");
    let parameter = "\n[get.request.Query]\nnumber = { type = \"text\", zh = \"某\", en = \"Some\" }\n";
    let lookup = "lookup = { by = \"number\", in = \"get\" }";
    let problems = |get: &str| with_get(lookup, &number, &["in = \"query\"\n", parameter, get].concat());
    let data = "\n[get.answer.Data]\nid = { type = \"id\", zh = \"单据ID\" }\n";
    assert_eq!(problems(data), [""; 0]);
    let period = field("period", "text", "");
    assert_eq!(
        problems(&[data, &period].concat()),
        ["`number` begins anew in each period, so `lookup` by it proves nothing"]
    );
}

#[test]
fn a_save_knows_the_answered_names_and_the_sensitive_fields() {
    assert_eq!(with("", &field("persons", "list<any>", "answered = \"phone\", ")), [""; 0]);
    assert_eq!(
        with("", &field("persons", "list<any>", "answered = \"people\", ")),
        ["`people` of `answered` is no field of the answer of `get`"]
    );
    assert_eq!(with("", &field("phone", "text", "sensitive = true, ")), [""; 0]);
    assert_eq!(
        with("", &field("phone", "text", "")),
        ["`phone` is sensitive in an answer of this resource, but not here"]
    );
}

#[test]
fn the_catalog_of_this_repository_is_complete() {
    let catalog = Catalog::load(&Workspace::load().unwrap()).unwrap();
    assert_eq!(catalog.operations().count(), 375);
}
