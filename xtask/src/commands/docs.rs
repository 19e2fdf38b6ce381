//! `cargo xtask docs`: makes the pages of the API.

use anyhow::Result;

use crate::build::{api_docs, package};
use crate::tools::setup;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;

/// Packs first: that generates the missing sources.
pub(crate) fn docs(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_pack(workspace, steps)?;
    setup::npm_of_docs(workspace, steps)?;
    package::build(workspace, steps)?;
    steps.run("make the pages of the API", |step| api_docs::build(workspace, step))?;
    println!("{}", workspace.shown(&workspace.api_docs().join("index.html")));
    Ok(())
}
