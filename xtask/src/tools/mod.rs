//! What every command needs: processes with their progress, npm, files, and the set-up of a fresh machine.

pub(crate) mod files;
pub(crate) mod npm;
pub(crate) mod process;
pub(crate) mod setup;
pub(crate) mod steps;
pub(crate) mod workspace;
