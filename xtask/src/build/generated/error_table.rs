//! `docs/errors.md`: what each code means and what to do, for readers.

use std::fmt::Write as _;

use jdy_core::error::Code;

pub(super) fn source() -> String {
    let mut out = "# Errors

<!-- Written by `cargo xtask pack` from crates/core. Change it there. -->

Every error is a `JdyError`: a class of its own, a stable `code`, `hint` (what to do), `retryable`, `responsible`, and where the
service has answered `status`, `errcode`, `description`, `traceId`. `path` names the field that was refused, `cause` says what
happened underneath. `responsible` and `retryable` may differ for single errcodes; the table shows the usual.
[The wire](protocol.md) lists which errcode leads to which code.

| code | class | means | what to do | who | retryable |
|---|---|---|---|---|---|
"
    .to_owned();
    for code in Code::ALL {
        let _ = writeln!(
            out,
            "| `{}` | `{}` | {} | {} | {} | {} |",
            code.as_str(),
            code.class(),
            code.meaning(),
            code.hint(),
            code.responsible().as_str(),
            if code.retryable() { "yes" } else { "no" },
        );
    }
    out
}
