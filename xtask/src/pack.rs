//! `cargo xtask pack`: from the crates and pkg-template to the npm package.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::command::Tool;
use crate::machine::Machine;
use crate::steps::{Step, Steps};
use crate::wasm::{self, Built, MODULES, Module};
use crate::workspace::Workspace;
use crate::{files, generated, npm, shipped, sizes, versions};

/// Builds the package, holds it to its budgets, prints its sizes, and gives the path of its tarball.
pub(crate) fn pack(workspace: &Workspace, steps: &Steps) -> Result<PathBuf> {
    let tarball = build(workspace, steps)?;
    let minified = workspace.target.join("pkg-build/minified");
    steps.run("minify a copy", |step| minify(workspace, &workspace.package(), &minified, step))?;
    steps.run("measure", |_| sizes::report(&minified))?;
    println!("{}", workspace.shown(&tarball));
    Ok(tarball)
}

/// Builds the package and gives the path of its tarball.
pub(crate) fn build(workspace: &Workspace, steps: &Steps) -> Result<PathBuf> {
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
    for file in ["tsconfig.json", "tsconfig.command.json", "package.json"] {
        fs::copy(template.join(file), work.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    // tsc looks for the types of what the package depends on above its sources.
    files::copy_tree(&workspace.root.join("xtask/node_modules/jose"), &work.join("node_modules/jose"))?;
    for module in &MODULES {
        let built = wasm::build(workspace, steps, module, &work.join("bindings"))?;
        place(&built, module, &work.join("src"), &dist)?;
    }
    steps.run("compile the TypeScript", |step| {
        tsc(workspace, &work.join("tsconfig.json"), &dist).run(step)?;
        let types = workspace.root.join("xtask/node_modules/@types");
        tsc(workspace, &work.join("tsconfig.command.json"), &dist).arg("--typeRoots").arg(types).run(step)
    })?;
    steps.run("pack", |step| {
        describe(workspace, &template, &package)?;
        shipped::write(workspace, &package, step)?;
        Machine::of(workspace, step)?.is_not_named_in(&package)?;
        npm::pack(workspace, &package, step)
    })
}

fn tsc(workspace: &Workspace, project: &Path, dist: &Path) -> Tool {
    npm::tool(workspace, "typescript/bin/tsc").arg("--project").arg(project).arg("--outDir").arg(dist)
}

/// Puts a module where tsc finds its types and where the compiled package finds its code.
fn place(built: &Built, module: &Module, sources: &Path, dist: &Path) -> Result<()> {
    let name = module.name;
    fs::create_dir_all(dist.join("lib"))?;
    fs::copy(&built.wasm, dist.join(format!("{name}.wasm")))?;
    fs::copy(&built.script, dist.join(format!("lib/{name}.js")))?;
    // tsc reads declarations but does not copy them.
    for folder in [sources, dist] {
        fs::copy(&built.types, folder.join(format!("lib/{name}.d.ts")))?;
        fs::write(folder.join(format!("{name}.d.wasm.ts")), WASM_TYPES)?;
    }
    let base64 = BASE64.encode(fs::read(&built.wasm)?);
    let inlined = format!("/** {name}.wasm in base64. */\nexport const base64: string =\n  '{base64}';\n");
    fs::write(sources.join(format!("lib/{name}-inlined.ts")), inlined)?;
    Ok(())
}

/// The types of `jdy-wasm/jdy.wasm`: what a bundler or runtime that knows WebAssembly hands out.
const WASM_TYPES: &str = "declare const module: WebAssembly.Module;\nexport default module;\n";

/// Makes a copy of the package as bundlers make of it what users load, to be measured. The package itself is readable:
/// an engine shows the lines around an uncaught error.
fn minify(workspace: &Workspace, package: &Path, copy: &Path, step: &Step) -> Result<()> {
    files::copy_tree(package, copy)?;
    let dist = copy.join("dist");
    let is_script = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "js");
    let scripts = files::all_in(&dist)?.into_iter().filter(is_script);
    let esbuild = npm::tool(workspace, "esbuild/bin/esbuild").args(scripts);
    esbuild
        .args(["--minify", "--allow-overwrite", "--log-level=warning"])
        .arg(format!("--outdir={}", dist.display()))
        .run(step)
        .map(drop)
}

/// Adds what npm and its readers look for.
fn describe(workspace: &Workspace, template: &Path, package: &Path) -> Result<()> {
    let ours = ["package.json", "README.md", "CHANGELOG.md"].map(|file| (template, file));
    let licences = ["LICENSE-MIT", "LICENSE-APACHE"].map(|file| (workspace.root.as_path(), file));
    for (folder, file) in ours.into_iter().chain(licences) {
        fs::copy(folder.join(file), package.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    Ok(())
}
