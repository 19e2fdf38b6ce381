//! One file per command of `cargo xtask`.

pub(crate) mod bench;
pub(crate) mod demo;
pub(crate) mod docs;
pub(crate) mod pack;
pub(crate) mod test;
pub(crate) mod version;
