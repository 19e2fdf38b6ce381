//! Copies of the package's scripts that are bound to another module than the client's.
//!
//! Such an entry has a module of its own, and the scripts of the client. A script that imports the client's bindings,
//! directly or indirectly, is copied to a folder of the entry, where it imports the entry's bindings. All other scripts
//! are shared, also the error classes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::build::wasm::CLIENT;

/// An entry with a module of its own.
struct Bound {
    /// The module's name.
    module: &'static str,
    /// The folder of the entry's scripts, one per condition.
    entry: &'static str,
}

const BOUND: [Bound; 2] = [
    Bound { module: "jdy_relay", entry: "entries/relay-client" },
    Bound { module: "jdy_signer", entry: "entries/signer" },
];

/// Writes the copies of the compiled scripts in `dist`.
pub(crate) fn write(dist: &Path) -> Result<()> {
    for bound in &BOUND {
        let mut scripts = BTreeMap::new();
        for entry in fs::read_dir(dist.join(bound.entry))? {
            let file = entry?.path();
            if file.extension().is_some_and(|extension| extension == "js") {
                read(dist, Path::new(bound.entry).join(file.file_name().unwrap_or_default()), &mut scripts)?;
            }
        }
        for (path, text) in bind(bound, &scripts)? {
            let file = dist.join(path);
            fs::create_dir_all(file.parent().context("a script has a folder")?)?;
            fs::write(file, text)?;
        }
    }
    Ok(())
}

/// Adds a script and all that it imports, by their paths in `dist`.
fn read(dist: &Path, path: PathBuf, scripts: &mut BTreeMap<PathBuf, String>) -> Result<()> {
    if path.extension().is_none_or(|extension| extension != "js") || scripts.contains_key(&path) {
        return Ok(());
    }
    let text = fs::read_to_string(dist.join(&path)).with_context(|| format!("{} is missing", path.display()))?;
    let imported: Vec<PathBuf> = text.lines().filter_map(specifier).map(|one| resolved(&path, one)).collect();
    scripts.insert(path, text);
    for path in imported {
        read(dist, path, scripts)?;
    }
    Ok(())
}

/// The scripts that reach the client's bindings, bound to the entry's: the entry's own in place, the others as copies.
fn bind(bound: &Bound, scripts: &BTreeMap<PathBuf, String>) -> Result<BTreeMap<PathBuf, String>> {
    let glue = PathBuf::from(format!("wasm/{}.js", CLIENT.name));
    let imports = |path: &PathBuf| -> BTreeSet<PathBuf> {
        let text = scripts.get(path).map_or("", String::as_str);
        text.lines().filter_map(specifier).map(|one| resolved(path, one)).collect()
    };
    let mut reaching = BTreeSet::from([glue.clone()]);
    loop {
        let more: Vec<_> =
            scripts.keys().filter(|path| !reaching.contains(*path) && !imports(path).is_disjoint(&reaching)).collect();
        if more.is_empty() {
            break;
        }
        reaching.extend(more.into_iter().cloned());
    }
    ensure!(reaching.remove(&glue) && !reaching.is_empty(), "{} reaches no bindings", bound.entry);
    let own = PathBuf::from(format!("wasm/{}.js", bound.module));
    let copy = |path: &Path| {
        if path.starts_with(bound.entry) { path.to_owned() } else { Path::new("bound").join(bound.module).join(path) }
    };
    let target = |path: PathBuf| match path {
        path if path == glue => own.clone(),
        path if reaching.contains(&path) => copy(&path),
        path => path,
    };
    Ok(reaching
        .iter()
        .filter_map(|path| {
            let to = copy(path);
            let lines = scripts.get(path)?.lines().map(|line| match specifier(line) {
                Some(one) => {
                    line.replace(&format!("'{one}'"), &format!("'{}'", relative(&to, &target(resolved(path, one)))))
                }
                None => line.to_owned(),
            });
            let text = lines.map(|line| line + "\n").collect();
            Some((to, text))
        })
        .collect())
}

/// The relative path that a line of a script imports, as tsc writes it.
fn specifier(line: &str) -> Option<&str> {
    let begins = ["import ", "export ", "} from "].iter().any(|word| line.starts_with(word));
    let (before, path) = line.strip_suffix("';")?.rsplit_once('\'')?;
    let imports = before.ends_with(" from ") || before == "import ";
    (begins && imports && path.starts_with('.')).then_some(path)
}

/// The path in `dist` to which `specifier` leads from the script at `from`.
fn resolved(from: &Path, specifier: &str) -> PathBuf {
    let mut path = from.parent().map(Path::to_owned).unwrap_or_default();
    for part in Path::new(specifier).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

/// How the script at `from` imports the one at `to`.
fn relative(from: &Path, to: &Path) -> String {
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    let up = from.components().count() - shared - 1;
    let down: Vec<_> = to.components().skip(shared).map(|part| part.as_os_str().to_string_lossy()).collect();
    let start = if up == 0 { "./".to_owned() } else { "../".repeat(up) };
    start + &down.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_that_import_the_bindings_are_copied_and_others_shared() {
        let scripts = [
            (
                "entries/relay-client/index.js",
                "import { x } from '../../wasm/start.js';\nexport * from '../../list.js';",
            ),
            ("wasm/start.js", "import * as bindings from './jdy.js';\nimport { E } from '../errors.js';\nx = 'from';"),
            ("wasm/jdy.js", ""),
            ("list.js", "import { E } from './errors.js';"),
            ("errors.js", ""),
        ];
        let scripts = scripts.map(|(path, text)| (PathBuf::from(path), text.to_owned())).into();
        let written = bind(&BOUND[0], &scripts).unwrap();
        let written: Vec<_> = written.iter().map(|(path, text)| (path.to_str().unwrap(), text.as_str())).collect();
        let start = "import * as bindings from '../../../wasm/jdy_relay.js';\n\
                     import { E } from '../../../errors.js';\n\
                     x = 'from';\n";
        let entry = "import { x } from '../../bound/jdy_relay/wasm/start.js';\nexport * from '../../list.js';\n";
        assert_eq!(written, [("bound/jdy_relay/wasm/start.js", start), ("entries/relay-client/index.js", entry)]);
    }
}
