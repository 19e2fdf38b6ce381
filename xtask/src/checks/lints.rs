//! Linters of everything that is not Rust, and of the licences of dependencies.

use crate::checks::check_run::Checks;
use crate::tools::process::Tool;
use crate::tools::workspace::Workspace;
use crate::tools::{npm, setup};

/// Formatting and lints of TypeScript, unused exports, licences and sources of crates.
pub(crate) fn check(workspace: &Workspace, checks: &mut Checks<'_>) {
    let biome = npm::test_tool(workspace, "@biomejs/biome/bin/biome")
        .args(["check", "--error-on-warnings"])
        .dir(&workspace.root);
    checks.tool("format and lint of TypeScript, JavaScript and CSS", biome);
    for folder in ["pkg-template", "tests"] {
        let knip = npm::test_tool(workspace, "knip/bin/knip.js").args(["--no-progress", "--no-config-hints"]);
        checks.tool(&format!("unused code in {folder}"), knip.dir(&workspace.root.join(folder)));
    }
    let deny = Tool::new(setup::cargo_deny_path(workspace)).args(["check", "licenses", "bans", "sources"]);
    checks.tool("licences and sources of crates", deny.dir(&workspace.root));
}
