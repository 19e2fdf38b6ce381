//! Builds the package and the playground with one more file in the catalog. This shows that a new operation needs no
//! code, from the generator to the form.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::build::wasm::{self, Built, SANDBOX};
use crate::build::{package, playground};
use crate::tools::process::Tool;
use crate::tools::steps::{Step, Steps};
use crate::tools::workspace::Workspace;
use crate::tools::{files, npm};

/// The file, and its place in the copy.
const FILE: (&str, &str) = ("tests/made-up/made_up_note.toml", "catalog/bd/made_up_note.toml");

/// Makes a project with the package, and the folder of the playground. It reuses modules of the package that was packed
/// before.
pub(crate) fn build(workspace: &Workspace, steps: &Steps) -> Result<[PathBuf; 2]> {
    let folder = workspace.target.join("made-up");
    let copy = steps
        .run("copy the repository, with a made-up operation", |step| copied(workspace, &folder.join("source"), step))?;
    // Only this module contains the catalog.
    let tarball = package::build_with(&copy, steps, |module, to| match module.name {
        name if name == SANDBOX.name => wasm::build(&copy, steps, module, to),
        name => Ok(Built::in_folder(&package::modules(workspace), name)),
    })?;
    let project = folder.join("consumer");
    steps.run("install the package with a made-up operation", |step| npm::install_tarball(&project, &tarball, step))?;
    playground::build(&copy, steps)?;
    Ok([project, copy.playground()])
}

/// Copies the sources. A file that is the same keeps its time of change, so that cargo does not compile it again.
fn copied(workspace: &Workspace, copy: &Path, step: &Step) -> Result<Workspace> {
    let listed = Tool::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .dir(&workspace.root)
        .run(step)?;
    let (made_up, place) = FILE;
    // Biome refuses to run where it finds a second configuration.
    let listed = listed.lines().filter(|file| *file != "biome.json").map(|file| (file, file));
    let all = listed.chain([(made_up, place)]);
    // The build reads every file in these folders, so files of an earlier copy must go.
    for folder in ["catalog", "pkg-template/src"] {
        files::remove(&copy.join(folder))?;
    }
    for (file, place) in all {
        let (from, to) = (workspace.root.join(file), copy.join(place));
        // A file that was removed and not yet committed is listed.
        let Ok(bytes) = fs::read(&from) else { continue };
        if fs::read(&to).is_ok_and(|there| there == bytes) {
            continue;
        }
        to.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&to, bytes).with_context(|| to.display().to_string())?;
    }
    npm::install(&copy.join("xtask"), step)?;
    Workspace::at(copy)
}
