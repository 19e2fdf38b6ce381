//! Builds the npm package and its tarball from the crates and pkg-template.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::build::build_paths::Machine;
use crate::build::wasm::{self, Built, MINIPROGRAM, MODULES, Module};
use crate::build::{bound, catalog_sizes, generated, miniprogram, module_text, sbom, sizes, versions};
use crate::tools::process::Tool;
use crate::tools::steps::{Step, Steps};
use crate::tools::workspace::Workspace;
use crate::tools::{files, npm};

/// Files of pkg-template that npm and its readers look for.
const DESCRIPTIONS: [&str; 6] =
    ["package.json", "README.md", "README.zh-CN.md", "CHANGELOG.md", "llms.txt", "llms.zh-CN.txt"];
/// The licences of this project, files of the repository.
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Builds the package, holds it to its budgets, prints its sizes, and gives the path of its tarball.
pub(crate) fn pack(workspace: &Workspace, steps: &Steps) -> Result<PathBuf> {
    let tarball = build(workspace, steps)?;
    let minified = workspace.target.join("pkg-build/minified");
    steps.run("minify a copy", |step| minify(workspace, &workspace.package(), &minified, step))?;
    steps.run("measure", |_| sizes::report(&minified))?;
    steps.run("measure the catalog", |step| catalog_sizes::report(workspace, &workspace.package(), step))?;
    println!("{}", workspace.shown(&tarball));
    Ok(tarball)
}

/// Builds the package and gives the path of its tarball.
pub(crate) fn build(workspace: &Workspace, steps: &Steps) -> Result<PathBuf> {
    build_with(workspace, steps, |module, folder| wasm::build(workspace, steps, module, folder))
}

/// The folder with the modules of the package that was built last.
pub(crate) fn modules(workspace: &Workspace) -> PathBuf {
    workspace.target.join("pkg-build/bindings")
}

/// The same with modules that `made` gives, which may build them into a folder.
pub(crate) fn build_with(
    workspace: &Workspace,
    steps: &Steps,
    made: impl Fn(&Module, &Path) -> Result<Built>,
) -> Result<PathBuf> {
    let work = workspace.target.join("pkg-build");
    let package = workspace.package();
    let dist = package.join("dist");
    for folder in [&work, &package] {
        files::remove(folder)?;
    }
    versions::check(workspace)?;
    generated::write(workspace)?;
    let template = workspace.root.join("pkg-template");
    files::copy_tree(&template.join("src"), &work.join("src"))?;
    // tsc asks package.json whether these are ES modules.
    for file in ["tsconfig.json", "tsconfig.command.json", "tsconfig.node.json", "package.json"] {
        fs::copy(template.join(file), work.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    // tsc looks for the types of what the package depends on above its sources.
    for peer in ["@opentelemetry/api", "jose"] {
        let of_build = workspace.root.join("xtask/node_modules").join(peer);
        files::copy_tree(&of_build, &work.join("node_modules").join(peer))?;
    }
    for module in &MODULES {
        let built = made(module, &modules(workspace))?;
        place_module(&built, module, &work.join("src"), &dist)?;
    }
    place_reader(&wasm::build_reader(workspace, steps, &work)?, &work.join("src"))?;
    let built = wasm::build(workspace, steps, &MINIPROGRAM, &work.join("bindings"))?;
    miniprogram::place_module(&built, &work.join("src"), &dist)?;
    steps.run("compile the TypeScript", |step| {
        tsc(workspace, &work.join("tsconfig.json"), &dist).run(step)?;
        let types = workspace.root.join("xtask/node_modules/@types");
        for project in ["tsconfig.command.json", "tsconfig.node.json"] {
            tsc(workspace, &work.join(project), &dist).arg("--typeRoots").arg(&types).run(step)?;
        }
        bound::write(&dist)
    })?;
    steps.run("bundle for mini-programs", |step| miniprogram::bundle(workspace, &dist, step))?;
    steps.run("pack", |step| {
        copy_descriptions(workspace, &template, &package)?;
        generated::write_descriptions(workspace, &dist)?;
        sbom::write(workspace, &package, step)?;
        Machine::of(workspace, step)?.is_not_named_in(&package)?;
        npm::pack(workspace, &package, &[&DESCRIPTIONS[..], &LICENCES, &[sbom::LICENCES]].concat(), step)
    })
}

fn tsc(workspace: &Workspace, project: &Path, dist: &Path) -> Tool {
    npm::tool(workspace, "typescript/bin/tsc").arg("--project").arg(project).arg("--outDir").arg(dist)
}

/// Copies a module to the sources, for tsc, and to the compiled package.
fn place_module(built: &Built, module: &Module, sources: &Path, dist: &Path) -> Result<()> {
    let name = module.name;
    fs::create_dir_all(dist.join("wasm"))?;
    fs::copy(&built.wasm, dist.join(format!("{name}.wasm")))?;
    fs::copy(&built.script, dist.join(format!("wasm/{name}.js")))?;
    // tsc reads declarations but does not emit them.
    for folder in [sources, dist] {
        fs::copy(&built.types, folder.join(format!("wasm/{name}.d.ts")))?;
        fs::write(folder.join(format!("{name}.d.wasm.ts")), WASM_TYPES)?;
    }
    let text = module_text::encode(&fs::read(&built.wasm)?).with_context(|| format!("{name}.wasm has no text"))?;
    let inlined =
        format!("/** {name}.wasm, as wasm/module-text.ts reads it. */\nexport const text: string =\n  \"{text}\";\n");
    fs::write(sources.join(format!("wasm/{name}-inlined.ts")), inlined)?;
    Ok(())
}

/// Writes the module that reads texts to the sources.
fn place_reader(module: &Path, sources: &Path) -> Result<()> {
    let reader = STANDARD.encode(fs::read(module)?);
    let script = format!(
        "/** The module that reads those of `-inlined.js`, in base64: crates/module-text. */\n\
         export const reader: string =\n  '{reader}';\n"
    );
    fs::write(sources.join("wasm/text-reader.ts"), script).context("cannot write the reader")
}

/// The types of `jdy-wasm/jdy.wasm`, as bundlers and runtimes with WebAssembly imports give it.
const WASM_TYPES: &str = "declare const module: WebAssembly.Module;\nexport default module;\n";

/// Minifies a copy of the package, as bundlers do, for measuring. The package itself stays readable: engines print the
/// source line of an uncaught error.
fn minify(workspace: &Workspace, package: &Path, copy: &Path, step: &Step) -> Result<()> {
    files::copy_tree(package, copy)?;
    let dist = copy.join("dist");
    let is_script = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "js");
    let scripts = files::all_in(&dist)?.into_iter().filter(is_script);
    let esbuild = npm::tool(workspace, "esbuild/bin/esbuild").args(scripts);
    // Vite, Rollup and webpack leave Chinese as it is; esbuild alone escapes it by default.
    esbuild
        .args(["--minify", "--charset=utf8", "--allow-overwrite", "--log-level=warning"])
        .arg(format!("--outdir={}", dist.display()))
        .run(step)
        .map(drop)
}

fn copy_descriptions(workspace: &Workspace, template: &Path, package: &Path) -> Result<()> {
    let descriptions = DESCRIPTIONS.map(|file| (template, file));
    let licences = LICENCES.map(|file| (workspace.root.as_path(), file));
    for (folder, file) in descriptions.into_iter().chain(licences) {
        fs::copy(folder.join(file), package.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    Ok(())
}
