//! What proves that a save was carried out.

use crate::saved_customer::{CREATED, encrypted, unproven};
use crate::scripted::{Scripted, call, client, outcome, unchecked};
use crate::scripted_answers::{data, html, token};
use jdy_core::error::Code;
use serde_json::{Value, json};

type Change = fn(&mut Value);

#[test]
fn a_save_without_its_proof_has_an_unknown_outcome() {
    let member = || call("members", "save", json!({ "name": "A", "mobile": "1" }));
    for answer in [
        data(Value::Null),
        data(json!({})),
        data(json!({ "id": "" })),
        data(json!({ "id": 0 })),
        data(json!({ "id": ["1"] })),
    ] {
        let host = Scripted::answering(vec![token(), answer]);
        assert_eq!(outcome(&host, &client(), &member()).unwrap_err().error.code, Code::OutcomeUnknown);
    }
    // An update names its record, and its answer says nothing of it.
    let update = call("customers", "save", json!({ "name": "A", "number": "KH1", "id": "1" }));
    for answer in unproven() {
        let host = Scripted::answering(vec![token(), answer]);
        assert_eq!(outcome(&host, &client(), &update).unwrap_err().error.code, Code::OutcomeUnknown);
    }
    // The page of this one documents an answer without data.
    let host = Scripted::answering(vec![token(), data(Value::Null)]);
    assert_eq!(outcome(&host, &client(), &call("cust", "save", json!({ "biz_type": "a", "data": {} }))).unwrap(), None);
}

#[test]
fn the_answer_of_an_update_names_its_record() {
    let update = |id: &str| call("customers", "save", json!({ "name": "A", "number": "KH1", "id": id }));
    let code = |ids: Value| {
        let host = Scripted::answering(vec![token(), data(json!({ "ids": ids }))]);
        outcome(&host, &client(), &update("1")).err().map(|failure| failure.error.code)
    };
    for ids in [json!(["1"]), json!([1]), json!([" 1 "]), json!(["2", "1"])] {
        assert_eq!(code(ids.clone()), None, "{ids}");
    }
    for ids in [json!(["2"]), json!([11]), json!(["01"])] {
        assert_eq!(code(ids.clone()), Some(Code::OutcomeUnknown), "{ids}");
    }
    let store = |id: Value| {
        let host = Scripted::answering(vec![token(), data(json!({ "id": id, "number": "S1" }))]);
        let store = unchecked("ls.store", "save", json!({ "id": "7", "name": "A", "number": "S1" }));
        outcome(&host, &client(), &store).err().map(|failure| failure.error.code)
    };
    assert_eq!((store(json!("7")), store(json!("8"))), (None, Some(Code::OutcomeUnknown)));
}

/// A look-up may find several records with the number of a lost save: then it proves nothing.
#[test]
fn the_saved_record_has_its_number_alone() {
    let group = json!({ "name": "A", "number": "G1" });
    let row =
        |id: &str, name: &str, created: &str| json!({ "id": id, "name": name, "number": "G1", "create_time": created });
    let old = || row("3", "A", "2015-03-01 00:00:00");
    let ends = |rows: Value| {
        let host = Scripted::answering(vec![token(), html(502), data(json!({ "rows": rows }))]);
        let save = unchecked("bd.customerGroup", "save", group.clone());
        outcome(&host, &client(), &save).map_err(|failure| failure.error.code)
    };
    assert!(ends(json!([row("9", "A", CREATED)])).unwrap().is_some());
    assert_eq!(ends(json!([old()])), Err(Code::Business));
    let new = || row("9", "A", CREATED);
    for rows in [json!([old(), new()]), json!([new(), old()]), json!([new(), new()]), json!([old(), old()])] {
        assert_eq!(ends(rows.clone()), Err(Code::OutcomeUnknown), "{rows}");
    }
    for id in ["0", "", "null"] {
        assert_eq!(ends(json!([row(id, "A", CREATED)])), Err(Code::OutcomeUnknown), "{id}");
    }
}

/// What was sent, what the customer shows, and whether that proves the save.
#[test]
fn only_a_record_with_every_given_field_proves_a_save() {
    let given = json!({
        "name": "甲", "number": "KH1", "credit_limit": 11.1, "custom_field": { "custom_field__1__a": "x" },
        "deduct": true, "invoice_type": 3, "rate": "13", "addr": "深圳", "group_id": "7", "remark": " r ",
        "contact_persons": [
            { "contact_person": "A", "gender": 2, "mobile": "13912345678", "birthday": "2000-01-02 00:00:00" },
            { "contact_person": "B" },
        ],
    });
    let shown = |change: &dyn Fn(&mut Value)| {
        let mut customer = json!({
            "id": "42", "number": "KH1", "name": "甲", "create_time": CREATED, "credit_limit": "11.10",
            "custom_field": { "custom_field__1__a": "x", "custom_field__1__b": "" }, "deduct": true,
            "invoice_type": "3", "rate": "13.00", "addr": encrypted("深圳"), "group_id": "7", "remark": "r",
            "bomentity": [
                { "contact_person": "B", "gender": null },
                {
                    "contact_person": "A", "gender": "0", "mobile": encrypted("13912345678"),
                    "birthday": encrypted("2000-01-02 00:00:00.0"),
                },
            ],
        });
        change(&mut customer);
        let host = Scripted::answering(vec![token(), html(502), data(customer)]);
        outcome(&host, &client(), &call("customers", "save", given.clone())).map_err(|failure| failure.error)
    };
    shown(&|_| ()).unwrap();
    shown(&|customer| customer["credit_limit"] = json!(11.1)).unwrap();
    shown(&|customer| customer["deduct"] = json!("true")).unwrap();
    shown(&|customer| customer["addr"] = json!("深圳")).unwrap();
    let differences: [(&str, Change); 22] = [
        ("credit_limit", |customer| customer["credit_limit"] = json!("11.11")),
        ("credit_limit", |customer| customer["credit_limit"] = json!(111)),
        ("credit_limit", |customer| customer["credit_limit"] = json!(null)),
        ("custom_field", |customer| customer["custom_field"]["custom_field__1__a"] = json!("y")),
        ("custom_field", |customer| customer["custom_field"] = json!({})),
        ("deduct", |customer| customer["deduct"] = json!(false)),
        ("deduct", |customer| customer["deduct"] = json!(9)),
        ("invoice_type", |customer| customer["invoice_type"] = json!("4")),
        ("rate", |customer| customer["rate"] = json!("3")),
        ("addr", |customer| customer["addr"] = json!(encrypted("广州"))),
        ("addr", |customer| customer["addr"] = json!("q1w2e3==")),
        ("addr", |customer| customer["addr"] = json!("")),
        ("group_id", |customer| customer["group_id"] = json!("8")),
        ("remark", |customer| customer["remark"] = json!(null)),
        ("contact_persons", |customer| customer["bomentity"][1]["mobile"] = json!(encrypted("13900000000"))),
        ("contact_persons", |customer| customer["bomentity"][1]["gender"] = json!("1")),
        ("contact_persons", |customer| customer["bomentity"][1]["birthday"] = json!(encrypted("2000-01-03 00:00:00"))),
        ("contact_persons", |customer| customer["bomentity"][0]["contact_person"] = json!("C")),
        ("create_time", |customer| customer["create_time"] = json!(null)),
        ("create_time", |customer| customer["create_time"] = json!(1_425_139_200_000_u64)),
        ("create_time", |customer| customer["create_time"] = json!("2015-03-01T00:00:00+08:00")),
        ("create_time", |customer| customer["create_time"] = json!("2015/03/01 00:00:00")),
    ];
    for (field, change) in differences {
        let error = shown(&change).unwrap_err();
        assert_eq!(error.code, Code::OutcomeUnknown, "{field}: {error}");
        assert!(error.hint.contains(&format!("`{field}`")), "{field}: {}", error.hint);
    }
    // Created in time to come.
    let error = shown(&|customer| customer["create_time"] = json!("2027-11-18 19:07:40")).unwrap_err();
    assert!(error.code == Code::OutcomeUnknown && error.hint.contains("`create_time`"), "{error}");
}

/// What the service fills by itself is no difference. It fills no rows, no custom and no sensitive fields.
#[test]
fn a_record_that_has_more_than_was_given_may_be_anothers() {
    let shown = |given: &Value, change: Change| {
        let mut customer = json!({
            "id": "42", "number": "KH1", "name": "甲", "create_time": CREATED, "enable": "1", "level_name": "普通",
            "addr": "", "custom_field": { "custom_field__1__a": "" }, "bomentity": [],
        });
        change(&mut customer);
        let host = Scripted::answering(vec![token(), html(502), data(customer)]);
        outcome(&host, &client(), &call("customers", "save", given.clone())).map_err(|failure| failure.error)
    };
    let without = json!({ "name": "甲", "number": "KH1" });
    let with = json!({ "name": "甲", "number": "KH1", "contact_persons": [{ "contact_person": "A" }] });
    shown(&without, |_| ()).unwrap();
    shown(&with, |customer| customer["bomentity"] = json!([{ "contact_person": "A", "phone": "", "id": "7" }]))
        .unwrap();
    let additions: [(&Value, &str, Change); 5] = [
        (&without, "addr", |customer| customer["addr"] = json!(encrypted("深圳"))),
        (&without, "custom_field", |customer| customer["custom_field"]["custom_field__1__a"] = json!("x")),
        (&without, "contact_persons", |customer| customer["bomentity"] = json!([{ "contact_person": "B" }])),
        (&with, "contact_persons", |customer| {
            customer["bomentity"] = json!([{ "contact_person": "A", "mobile": encrypted("13912345678") }]);
        }),
        (&with, "contact_persons", |customer| {
            customer["bomentity"] = json!([{ "contact_person": "A" }, { "contact_person": "B" }]);
        }),
    ];
    for (given, field, change) in additions {
        let error = shown(given, change).unwrap_err();
        assert_eq!(error.code, Code::OutcomeUnknown, "{field}: {error}");
        assert!(error.hint.contains(&format!("`{field}`")), "{field}: {}", error.hint);
    }
}

#[test]
fn values_are_compared_by_what_they_mean() {
    let table = [
        ("credit_limit", json!(0), json!("0"), true),
        ("credit_limit", json!(0), json!("0.5"), false),
        ("deduct", json!(false), json!("false"), true),
        ("deduct", json!(false), json!("true"), false),
        ("remark", json!("2026-01-02 03:04:05 发货"), json!("2026-01-02 03:04:05 退货"), false),
        ("remark", json!("2026-01-02 03:04:05"), json!("2026-01-02 03:04:05.0"), true),
        ("remark", json!("2026-01-02"), json!("2026-01-02 00:00:00"), true),
        ("remark", json!("2026-01-02"), json!("2026-01-02 00:00:01"), false),
        ("remark", json!("0"), json!(0), false),
    ];
    for (field, given, shown, is_same) in table {
        let customer = json!({ "id": "42", "number": "KH1", "name": "甲", "create_time": CREATED, field: shown });
        let host = Scripted::answering(vec![token(), html(502), data(customer)]);
        let save = call("customers", "save", json!({ "name": "甲", "number": "KH1", field: given }));
        assert_eq!(outcome(&host, &client(), &save).is_ok(), is_same, "{field}: {given}, {shown}");
    }
}
