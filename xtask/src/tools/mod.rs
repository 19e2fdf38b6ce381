//! Tools of every command: processes with their progress, npm, files, and the set-up of a new machine.

pub(crate) mod files;
pub(crate) mod npm;
pub(crate) mod process;
pub(crate) mod setup;
pub(crate) mod steps;
pub(crate) mod workspace;
