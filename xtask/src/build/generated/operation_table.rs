//! `docs/operations.md` and its Chinese twin: every operation for readers, by module and resource.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::operation_index::is_paged;
use crate::build::catalog::{Catalog, Effect, Operation, ResourceFile};

/// What each module is about, in the order of the document and of the playground.
pub(super) const MODULES: [(&str, &str, &str); 8] = [
    ("bd", "Master data", "基础资料"),
    ("scm", "Purchase, sales and stock", "进销存"),
    ("arap", "Receivables and payables", "应收应付"),
    ("fi", "Finance", "财务"),
    ("ls", "Retail and members", "零售"),
    ("pm", "Production", "生产"),
    ("sys", "System", "系统"),
    ("cust", "Custom forms", "自定义表单"),
];

/// The words of the document in one language.
struct Words {
    opening: fn(usize) -> String,
    module: fn(&str, &str, &str) -> String,
    columns: &'static str,
    yes: &'static str,
}

const ENGLISH: Words = Words {
    opening: |count| {
        format!(
            "# Operations\n\n{WRITTEN}[中文](operations.zh-CN.md)\n\n\
             The {count} operations of the API by module and resource. *Effect*: `read` changes nothing and may be \
             repeated; `save` saves a record; `action` does anything else and is never repeated blindly. *Pages* marks \
             lists that come in pages.\n\n\
             What this table says is taken from the official pages, not from the live service.\n"
        )
    },
    module: |name, english, chinese| format!("{name}: {english} ({chinese})"),
    columns: "| verb | address | effect | what it does | | pages |\n|---|---|---|---|---|---|\n",
    yes: "yes",
};

const CHINESE: Words = Words {
    opening: |count| {
        format!(
            "# 接口列表\n\n{WRITTEN}[English](operations.md)\n\n\
             全部 {count} 个接口，按模块和资源排列。“作用”一栏：`read` 不修改数据，可以重复调用；`save` 保存记录；\
             `action` 是其他操作，不会盲目重发。“分页”一栏标出分页返回的列表。\n\n\
             本表内容取自官方文档，没有逐一在线上环境中核实。\n"
        )
    },
    module: |name, _, chinese| format!("{name}：{chinese}"),
    columns: "| 方法 | 地址 | 作用 | 说明 | 分页 |\n|---|---|---|---|---|\n",
    yes: "是",
};

const WRITTEN: &str = "<!-- Written by `cargo xtask pack` from catalog/. Change it there. -->\n\n";

pub(super) fn english(catalog: &Catalog) -> String {
    source(catalog, &ENGLISH, |operation| format!("{} | {}", operation.summary, operation.title))
}

pub(super) fn chinese(catalog: &Catalog) -> String {
    source(catalog, &CHINESE, |operation| operation.title.clone())
}

fn source(catalog: &Catalog, words: &Words, described: fn(&Operation) -> String) -> String {
    let mut by_module: BTreeMap<&str, Vec<&ResourceFile>> = BTreeMap::new();
    for file in &catalog.resources {
        by_module.entry(&file.module).or_default().push(file);
    }
    let mut out = (words.opening)(catalog.operations().count());
    for (module, title, chinese) in MODULES {
        let files = by_module.remove(module).unwrap_or_default();
        let _ = write!(out, "\n## {}\n", (words.module)(module, title, chinese));
        for file in files {
            let _ = write!(out, "\n### {} `{}`\n\n", file.resource.title, file.resource.name);
            out.push_str(words.columns);
            for (verb, operation) in &file.resource.operations {
                let address = operation.address.get_ref();
                let effect = match operation.effect {
                    Effect::Read => "read",
                    Effect::Save => "save",
                    Effect::Action => "action",
                };
                let _ = writeln!(
                    out,
                    "| {verb} | `{} {}` | {effect} | {} | {} |",
                    address.method.as_str(),
                    address.path,
                    described(operation),
                    if is_paged(operation) { words.yes } else { "" },
                );
            }
        }
    }
    out
}
