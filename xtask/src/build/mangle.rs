//! Shortens the names that a WebAssembly module and its script use for each other.
//!
//! wasm-bindgen puts a hash into the names of imports, which does not compress. The names are private to the two files,
//! so both use one or two letters instead.

use std::collections::BTreeMap;

use walrus::Module;

/// Short names by long names: the mangle cache of esbuild.
pub(crate) type Names = BTreeMap<String, String>;

/// Renames all imports and wasm-bindgen's own exports. The crate's own exports keep their names, since
/// these words may also be properties of other objects in the script.
pub(crate) fn shorten(module: &mut Module) -> Names {
    let mut names = Names::new();
    let mut rename = |name: &mut String| {
        let next = short(names.len());
        let short = names.entry(name.clone()).or_insert(next);
        name.clone_from(short);
    };
    for import in module.imports.iter_mut() {
        rename(&mut import.module);
        rename(&mut import.name);
    }
    let own = ["__", "wasm_bindgen__"];
    for export in module.exports.iter_mut().filter(|export| own.iter().any(|prefix| export.name.starts_with(prefix))) {
        rename(&mut export.name);
    }
    names
}

/// The regular expression of exactly these names.
pub(crate) fn pattern(names: &Names) -> String {
    let escaped: Vec<_> = names.keys().map(|name| name.replace('.', "\\.")).collect();
    format!("^({})$", escaped.join("|"))
}

/// `a` to `z`, then `ba` and so on.
fn short(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.extend(char::from_digit(u32::try_from(index % 26).unwrap_or_default() + 10, 36));
        index /= 26;
        if index == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_differ_and_are_short() {
        let names: std::collections::BTreeSet<_> = (0..600).map(short).collect();
        assert_eq!(names.len(), 600);
        assert!(names.iter().all(|name| name.len() <= 2));
        assert_eq!([short(0), short(25), short(26), short(53)], ["a", "z", "ba", "cb"]);
    }
}
