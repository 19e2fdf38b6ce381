//! `error-code.ts`: the type of a code. `errors.ts`: a class for each code. `error-classes.ts`: the way from a code to
//! its class, for the package alone.

use std::fmt::Write as _;

use jdy_core::error::Code;

use super::{HEADER, doc};

pub(super) fn codes() -> String {
    let codes: Vec<String> = Code::ALL.iter().map(|code| format!("  | '{}'", code.as_str())).collect();
    format!("{HEADER}/** What kind of error it is. Stable. */\nexport type ErrorCode =\n{};\n", codes.join("\n"))
}

pub(super) fn source() -> String {
    let mut out = HEADER.to_owned();
    out.push_str("import { JdyError } from '../jdy-error.js';\n");
    for code in Code::ALL {
        let class = code.class();
        out.push('\n');
        doc(&mut out, "", &[code.meaning(), "", code.hint()]);
        let _ = writeln!(
            out,
            "export class {class} extends JdyError {{\n  readonly code = '{}';\n  override get name(): '{class}' {{\n\
             \x20   return '{class}';\n  }}\n}}",
            code.as_str(),
        );
    }
    out
}

pub(super) fn classes() -> String {
    let mut out = HEADER.to_owned();
    let names: Vec<&str> = Code::ALL.iter().map(|code| code.class()).collect();
    let _ = writeln!(out, "import {{\n  {},\n}} from './errors.js';", names.join(",\n  "));
    out.push_str("\n/** The class of each code. */\nexport const classes = {\n");
    for code in Code::ALL {
        let _ = writeln!(out, "  {}: {},", code.as_str(), code.class());
    }
    out.push_str("} as const;\n\n");
    let wasm = Code::Wasm;
    doc(&mut out, "", &["What an error of WebAssembly itself carries; no Rust is there to say it."]);
    let _ = writeln!(
        out,
        "export const wasmDetails = {{\n  hint: {:?},\n  responsible: '{}',\n  retryable: {},\n}} as const;",
        wasm.hint(),
        wasm.responsible().as_str(),
        wasm.retryable(),
    );
    out
}
