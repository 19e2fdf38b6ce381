//! `routes.ts`: method and path of each operation, for whoever handles requests and makes none.

use std::fmt::Write as _;

use jdy_core::operations::OPERATIONS;

use super::HEADER;

pub(super) fn source() -> String {
    let mut out = HEADER.to_owned();
    out.push_str("\n/** An operation, by the name of the client's method. */\nexport type OperationName =");
    for entry in OPERATIONS {
        let _ = write!(out, "\n  | '{}.{}'", entry.info.group.name, entry.info.name);
    }
    out.push_str(
        ";\n\n/** Method and path of each. */\nexport const routes: Readonly<Record<OperationName, string>> = {\n",
    );
    for entry in OPERATIONS {
        let info = entry.info;
        let _ = writeln!(out, "  '{}.{}': '{} {}',", info.group.name, info.name, info.method.as_str(), info.path);
    }
    out.push_str("};\n");
    out
}
