//! The layers of the sources, and a check that none uses one above it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use super::module_graph;
use crate::tools::files;
use crate::tools::workspace::Workspace;

/// The sources in a folder, and their layers, the lowest first. A layer is a list of files and folders, without
/// extension. If two entries contain a file, the longer one decides. Within a layer files may use each other.
struct Sources {
    folder: &'static str,
    layers: &'static [&'static [&'static str]],
}

const SOURCES: [Sources; 10] = [
    Sources {
        folder: "crates/core/src",
        layers: &[
            &["calendar", "excerpt", "id_set", "nearest", "wire"],
            &["json"],
            &["model", "models", "value"],
            &["operations"],
            &["error"],
            &["ended"],
            &["host"],
            &["envelope"],
            &["client"],
            &["signable"],
        ],
    },
    Sources {
        folder: "crates/diagnosis/src",
        layers: &[
            &["bilingual", "encoder"],
            &["procedure"],
            &["hash", "keys", "query_line", "string_to_sign", "value_forms"],
            &["known"],
            &["decoding", "mistake"],
            &["headers", "search"],
            &["request"],
            &["wasm"],
        ],
    },
    Sources {
        folder: "crates/signing/src",
        layers: &[&["encoding", "packed", "secret"], &["privacy", "query"], &["signature"], &["verification"]],
    },
    Sources {
        folder: "crates/messages/src",
        layers: &[&[
            "answers",
            "calls",
            "client",
            "codes",
            "environment",
            "extras",
            "input",
            "options",
            "pasted",
            "reconciled",
            "relay_answers",
            "relay_options",
            "requests",
            "sandbox",
            "servers",
            "values",
            "verdicts",
            "worker",
        ]],
    },
    Sources { folder: "crates/module-text/src", layers: &[&["opcode", "text"], &["module"], &["wasm"]] },
    Sources {
        folder: "crates/sandbox/src",
        layers: &[
            &["call", "clock", "credentials", "options", "random"],
            &["settings", "business/error"],
            &["catalog"],
            &["operation"],
            &["business"],
            &["gateway"],
            &["control", "seed"],
            &["sandbox"],
            &["samples", "wasm"],
        ],
    },
    Sources {
        folder: "tests/simulation/src",
        layers: &[
            &["executor", "oneshot", "race", "random", "record"],
            &["action"],
            &["substitute"],
            &["network"],
            &["outcome", "token_store"],
            &["audit", "log"],
            &["plan"],
            &["environment"],
            &["transit"],
            &["host"],
            &["client_under_test", "generator", "sdk_client"],
            &["schedule"],
            &["checker"],
            &["mutant"],
            &["naive_client"],
            &["batch", "timeline"],
        ],
    },
    Sources {
        folder: "src",
        layers: &[
            &["engine"],
            &["host_functions", "output", "value"],
            &["task"],
            &["event", "fetch", "shared"],
            &["host"],
            &["client"],
            &["direct", "functions", "signer"],
        ],
    },
    Sources { folder: "xtask/src", layers: &[&["tools"], &["build"], &["checks"], &["commands"], &["main"]] },
    Sources {
        folder: "pkg-template/src",
        layers: &[
            // What an error is.
            &[
                "generated",
                "jdy-error",
                "errors",
                "messages",
                "util/fill",
                "util/readable",
                "wasm/error-data",
                "wasm/secrets",
            ],
            &["util"],
            // What users give and get.
            &["call", "options", "hooks", "decrypt", "signable-request", "token-store", "wasm/caller"],
            &["wasm"],
            &["app-signature", "bulk", "list", "resource", "signer", "verify"],
            &["generated/catalog"],
            &["api-client", "client", "relay-client"],
            &[
                "entries",
                "diagnose",
                "env",
                "miniprogram",
                "node",
                "opentelemetry",
                "receiver",
                "records",
                "relay",
                "sandbox",
                "sync",
                "zh",
            ],
            &["command", "worker"],
        ],
    },
];

/// Fails and lists every use of a higher layer, and every file without a layer.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let mut broken = Vec::new();
    for Sources { folder, layers } in SOURCES {
        let path = workspace.root.join(folder);
        let uses = if folder.starts_with("pkg-template") { imports(&path)? } else { modules(&path)? };
        broken.extend(upward(&uses, layers).into_iter().map(|problem| format!("{folder}: {problem}")));
    }
    ensure!(broken.is_empty(), "{}", broken.join("\n"));
    Ok(())
}

/// Each file, without extension, and the files that it uses.
type Uses = BTreeMap<String, BTreeSet<String>>;

fn upward(uses: &Uses, layers: &[&[&str]]) -> Vec<String> {
    let layer = |file: &str| {
        let contains =
            |part: &str| file.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let all = layers.iter().enumerate().flat_map(|(height, parts)| parts.iter().map(move |part| (part, height)));
        all.filter(|(part, _)| contains(part)).max_by_key(|(part, _)| part.len()).map(|(_, height)| height)
    };
    let mut problems = Vec::new();
    for (file, targets) in uses {
        let Some(own) = layer(file) else {
            problems.push(format!("{file} is in no layer"));
            continue;
        };
        let above = targets.iter().filter(|target| layer(target) > Some(own));
        problems.extend(above.map(|target| format!("{file} uses {target}, which is in a layer above it")));
    }
    problems
}

/// The modules of a crate. Its root only re-exports them, so it is in no layer.
fn modules(folder: &Path) -> Result<Uses> {
    let graph = module_graph::read(folder)?;
    let named = |modules: BTreeSet<Vec<String>>| {
        modules.into_iter().filter(|module| !module.is_empty()).map(|module| module.join("/")).collect()
    };
    let modules = graph.into_iter().filter(|(module, _)| !module.is_empty());
    Ok(modules.map(|(module, used)| (module.join("/"), named(used))).collect())
}

/// The files of TypeScript, and what they import. Imports of types and dynamic imports count as well.
fn imports(folder: &Path) -> Result<Uses> {
    let mut uses = Uses::new();
    for file in files::all_in(folder)? {
        let relative = file.strip_prefix(folder)?;
        let Some(name) = relative.to_str().and_then(|name| name.strip_suffix(".ts")) else { continue };
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        uses.insert(name.to_owned(), imported(relative, &text));
    }
    ensure!(!uses.is_empty(), "{} has no sources", folder.display());
    Ok(uses)
}

/// The files of this package that a file imports, without modules of WebAssembly and their bindings.
fn imported(file: &Path, text: &str) -> BTreeSet<String> {
    let after = |word: &str| text.split(word).skip(1).map(str::to_owned).collect::<Vec<_>>();
    let specifiers = [after("from '"), after("import('"), after("import '")].concat();
    let own = specifiers.iter().filter_map(|rest| rest.split('\'').next()).filter(|from| from.starts_with('.'));
    let target = |from: &str| {
        let path = resolved(&file.parent()?.join(from.strip_suffix(".js")?));
        let name = path.to_str()?.to_owned();
        let is_binding = name.strip_prefix("wasm/").is_some_and(|name| name.starts_with("jdy"));
        (!is_binding).then_some(name)
    };
    own.filter_map(target).collect()
}

/// A path without `.` and `..`.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(resolved.pop()),
            Component::CurDir => {}
            other => resolved.push(other),
        }
    }
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYERS: &[&[&str]] = &[&["util", "wasm/errors"], &["wasm"], &["client"]];

    fn problems(file: &str, text: &str) -> Vec<String> {
        let uses = [(file.to_owned(), imported(&Path::new(file).with_extension("ts"), text))];
        upward(&uses.into(), LAYERS)
    }

    #[test]
    fn the_same_and_lower_layers_may_be_used() {
        assert!(problems("client", "import { a } from './wasm/host.js';\nimport './util/b.js';").is_empty());
        assert!(problems("wasm/host", "export * from './task.js';\nimport x from 'jose';").is_empty());
        assert!(problems("util/a", "import { b } from '../wasm/errors.js';").is_empty());
    }

    #[test]
    fn a_use_of_a_higher_layer_is_found_in_each_form_of_import() {
        let above = |target: &str| [format!("util/a uses {target}, which is in a layer above it")];
        assert_eq!(problems("util/a", "import type {\n  B,\n} from '../client.js';"), above("client"));
        assert_eq!(problems("util/a", "const b = await import('../wasm/host.js');"), above("wasm/host"));
        assert_eq!(problems("util/a", "import '../client.js';"), above("client"));
        assert_eq!(problems("util/a", "export { c } from './../client.js';"), above("client"));
    }

    #[test]
    fn a_file_in_no_layer_is_named() {
        assert_eq!(problems("clients", ""), ["clients is in no layer"]);
    }

    #[test]
    fn modules_of_rust_are_compared_in_the_same_way() {
        let folder = std::env::temp_dir().join(format!("layers-{}", std::process::id()));
        fs::create_dir_all(folder.join("wasm")).unwrap();
        fs::write(folder.join("lib.rs"), "mod util; mod wasm; pub use wasm::Host;").unwrap();
        fs::write(folder.join("util.rs"), "use crate::Host;").unwrap();
        fs::write(folder.join("wasm/mod.rs"), "pub struct Host; fn f() { crate::util::g() }").unwrap();
        let found = upward(&modules(&folder).unwrap(), LAYERS);
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(found, ["util uses wasm, which is in a layer above it"]);
    }
}
