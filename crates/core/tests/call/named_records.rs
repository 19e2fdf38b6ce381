//! Answers that must name the records of their request, or say that the service refused them.

use crate::scripted::{Scripted, call, client, outcome, unchecked};
use crate::scripted_answers::{data, token};
use jdy_core::client::Call;
use jdy_core::error::Code;
use serde_json::{Value, json};

/// How a call ends whose answer has this `data`.
fn ends(call: &Call, answered: Value) -> Option<Code> {
    let host = Scripted::answering(vec![token(), data(answered)]);
    outcome(&host, &client(), call).err().map(|failure| failure.error.code)
}

/// A save of several records answers with a row for each.
#[test]
fn each_row_of_an_answer_is_proven() {
    let code = |answered: Value| {
        let save = unchecked("fi.virtual", "save", json!({ "items": [{ "bill_no": "A" }, { "bill_no": "B" }] }));
        ends(&save, answered)
    };
    let saved = json!({ "success": true, "ids": ["1"] });
    let other = json!({ "ids": ["2"] });
    let failed = json!({ "success": false, "ids": [], "message": "refused" });
    let (some, all) = (Some(Code::Incomplete), Some(Code::Business));
    assert_eq!(code(json!({ "rows": [saved, other] })), None);
    assert_eq!(code(json!({ "rows": [{ "ids": ["1", "2"] }] })), None);
    assert_eq!(code(json!({ "rows": [saved, failed] })), some, "the row says that it failed");
    assert_eq!(code(json!({ "rows": [failed, failed] })), all, "both rows say so");
    for unproven in [
        Value::Null,
        json!({}),
        json!({ "rows": null }),
        json!({ "rows": [] }),
        json!({ "rows": "1" }),
        json!({ "rows": [{}] }),
        json!({ "rows": [saved] }),
        json!({ "rows": [saved, saved] }),
        json!({ "rows": [failed] }),
        json!({ "rows": [saved, { "success": true, "ids": [] }] }),
        json!({ "rows": [saved, { "success": false, "ids": ["2"] }] }),
        json!({ "rows": [saved, null] }),
        json!({ "ids": ["1"] }),
    ] {
        assert_eq!(code(unproven.clone()), Some(Code::OutcomeUnknown), "{unproven}");
    }
}

/// Updates of several records name each of them, or say that some failed.
#[test]
fn the_answer_of_several_updates_names_each_record() {
    let items = json!([{ "id": "1", "number": "A" }, { "id": "2", "number": "B" }, { "number": "C" }]);
    let code = |answered: Value| ends(&unchecked("fi.account", "save", json!({ "items": items })), answered);
    let row = |id: &str| json!({ "ids": [id] });
    assert_eq!(code(json!({ "rows": [row("2"), row("1"), row("3")] })), None);
    assert_eq!(code(json!({ "rows": [row("1"), { "success": false }, row("3")] })), Some(Code::Incomplete));
    for unproven in [
        json!({ "rows": [row("1"), row("4"), row("3")] }),
        json!({ "rows": [row("3"), row("4"), { "success": false }] }),
        json!({ "rows": [row("1"), row("2")] }),
    ] {
        assert_eq!(code(unproven.clone()), Some(Code::OutcomeUnknown), "{unproven}");
    }
    // The page of vouchers lists failures beside the ids.
    let vouchers = unchecked("fi.voucher", "save", json!({ "items": [{ "number": "A" }, { "number": "B" }] }));
    assert_eq!(ends(&vouchers, json!({ "ids": ["1", "2"], "errors": [] })), None);
    assert_eq!(ends(&vouchers, json!({ "ids": ["1"], "errors": ["B: refused"] })), Some(Code::Incomplete));
    assert_eq!(ends(&vouchers, json!({ "ids": [], "errors": ["A", "B"] })), Some(Code::Business));
    assert_eq!(ends(&vouchers, json!({ "ids": null, "errors": ["A"] })), Some(Code::OutcomeUnknown));
    assert_eq!(ends(&vouchers, json!({ "ids": ["1"], "errors": null })), Some(Code::OutcomeUnknown));
}

/// An audit or a deletion names each record that it was for.
#[test]
fn the_answer_of_an_action_names_its_records() {
    let action = |given: Value| {
        let mut request = json!({ "entity_number": "sal_bill_outbound", "operate_type": "audit" });
        request.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
        call("sys.commonOperate", "run", request)
    };
    let by_id = action(json!({ "ids": ["1", "2", "2"] }));
    assert_eq!(ends(&by_id, json!({ "ids": ["2", "1"] })), None);
    for unproven in [
        Value::Null,
        json!({}),
        json!([]),
        json!({ "ids": [] }),
        json!({ "ids": ["1"] }),
        json!({ "ids": ["7", "8"] }),
        json!({ "success": false }),
        json!({ "ids": ["1", "2"], "success": false }),
    ] {
        assert_eq!(ends(&by_id, unproven.clone()), Some(Code::OutcomeUnknown), "{unproven}");
    }
    assert_eq!(ends(&by_id, json!({ "ids": ["1"], "errors": [{ "id": "2" }] })), Some(Code::Incomplete));
    let by_number = action(json!({ "numbers": ["A", "B"] }));
    assert_eq!(ends(&by_number, json!({ "ids": ["1", "2"] })), None);
    assert_eq!(ends(&by_number, json!({ "ids": ["1"] })), Some(Code::OutcomeUnknown));
}

/// What programs write in place of an id is none.
#[test]
fn a_word_for_nothing_is_no_id() {
    let save = call("customers", "save", json!({ "name": "A" }));
    for id in [json!("null"), json!("undefined"), json!("NaN"), json!("-1"), json!(-1), json!("00"), json!("0.0")] {
        assert_eq!(ends(&save, json!({ "ids": [id] })), Some(Code::OutcomeUnknown), "{id}");
    }
    // The answer of this save may be empty, but it reports no failure.
    let custom = call("cust", "save", json!({ "biz_type": "a", "data": {} }));
    assert_eq!(ends(&custom, json!({ "success": false })), Some(Code::OutcomeUnknown));
}
