//! Custom record save (自定义接口保存): saves a record of a kind that the account set defines itself.

use super::{Group, Info, Method, Operation, Parameters, Proof, Repeat};
use crate::json::Json;
use crate::model::{Known, NonEmpty, Object, model};

/// Custom records: kinds that the account set defines itself.
pub const CUST: Group = Group {
    name: "cust",
    class: "Cust",
    chinese: "自定义",
    docs: "Custom records: kinds that the account set defines itself.",
};

/// The operation.
#[derive(Debug)]
pub struct CustSave;

impl Operation for CustSave {
    type Request = CustRecord;
    type Answer = CustSaved;

    const CHINESE: &str = "自定义接口保存";
    const DOCS: &[&str] = &[
        "Saves a custom record.",
        "",
        "There is no idempotency key and nothing to look a record up with: a save that was cut off ends as",
        "`outcome_unknown` and is never sent again blindly.",
    ];
    const INFO: Info = Info {
        group: CUST,
        name: "save",
        method: Method::Post,
        path: "/jdy/v2/cust/save",
        parameters: Parameters::Body,
        exactly_one_of: None,
        paged: false,
        proof: Proof::Nothing,
    };

    fn repeat(_: &Json) -> Repeat {
        Repeat::Never
    }
}

model! { request
    /// A record of a kind that the account set defines itself.
    CustRecord("自定义单据") {
        /// The kind of record.
        biz_type("自定义单据类型"): NonEmpty,
        /// The record's fields, as the account set defines them.
        data("自定义字段值"): Object,
    }
}

model! { answer
    /// What a save gives back: the record nested once more, or null.
    CustSaved("自定义接口保存结果") {
        /// The record, or null.
        data("业务返回具体对象"): Option<Known<Object>>,
    }
}
