//! `cargo xtask pack`: builds the npm package.

use anyhow::Result;

use crate::build::package;
use crate::tools::setup;
use crate::tools::steps::Steps;
use crate::tools::workspace::Workspace;

/// Sets up what the build needs, then builds.
pub(crate) fn pack(workspace: &Workspace, steps: &Steps) -> Result<()> {
    setup::for_pack(workspace, steps)?;
    package::pack(workspace, steps).map(drop)
}
