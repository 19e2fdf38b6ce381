//! `routes.ts`: method and path of each operation, for whoever handles requests and makes none.

use std::fmt::Write as _;

use jdy_core::operations::OPERATIONS;

use super::HEADER;

pub(super) fn source() -> String {
    let mut out = HEADER.to_owned();
    out.push_str(
        "\n/** Method and path of the operations, by the names of the client's methods. */\nexport const routes = {\n",
    );
    for entry in OPERATIONS {
        let info = entry.info;
        let _ = writeln!(out, "  '{}.{}': '{} {}',", info.group.name, info.name, info.method.as_str(), info.path);
    }
    out.push_str("} as const;\n");
    out
}
