//! Replaces the code that formats panic messages by a trap.
//!
//! On `wasm32-unknown-unknown` a panic cannot print: it ends in a trap, and its message is lost. Without the formatting
//! code the module is smaller.

use anyhow::{Result, ensure};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// Parts of the names of functions that only panic.
const PANICS: [&str; 11] = [
    "core::panicking::",
    "std::panicking::panic_handler::",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::handle_error",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
];

/// Makes every function that only panics trap.
pub(crate) fn silence(module: &mut Module) -> Result<()> {
    let functions = module.funcs.iter_local().map(|(id, _)| id);
    let silenced: Vec<FunctionId> =
        functions.filter(|id| module.funcs.get(*id).name.as_deref().is_some_and(only_panics)).collect();
    ensure!(!silenced.is_empty(), "no function that panics was found: has Rust named them anew?");
    for id in silenced {
        let kind = module.types.get(module.funcs.get(id).ty());
        let (parameters, results) = (kind.params().to_vec(), kind.results().to_vec());
        let mut trap = FunctionBuilder::new(&mut module.types, &parameters, &results);
        trap.func_body().unreachable();
        let arguments = parameters.into_iter().map(|parameter| module.locals.add(parameter)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(arguments));
    }
    Ok(())
}

fn only_panics(name: &str) -> bool {
    let name = without_hashes(name);
    PANICS.iter().any(|panics| name.contains(panics))
}

/// `core::panicking::panic_fmt` for `core[c5930c85a12de822]::panicking::panic_fmt`.
fn without_hashes(name: &str) -> String {
    const HASH: usize = 16;
    let mut parts = name.split('[');
    let mut plain = String::from(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_at_checked(HASH).and_then(|(_, rest)| rest.strip_prefix(']')) {
            Some(rest) => plain.push_str(rest),
            None => plain.extend(["[", part]),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_that_only_panic_are_found_by_name() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "<std[a543996e6e7dbf1e]::panicking::panic_handler::FormatStringPayload as core[c5930c85a12de822]::panic::PanicPayload>::get",
            "core[c5930c85a12de822]::slice::index::slice_index_fail",
        ] {
            assert!(only_panics(name), "{name}");
        }
        for name in [
            "std[a543996e6e7dbf1e]::panicking::catch_unwind",
            "jdy_core::envelope::failure::h9a7e5e0b4c61cadb",
            "<[u8]>::starts_with",
        ] {
            assert!(!only_panics(name), "{name}");
        }
    }
}
