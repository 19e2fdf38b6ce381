//! What `cargo xtask test` checks, and the count of the tests that ran.

pub(crate) mod check_run;
pub(crate) mod dependency_rules;
pub(crate) mod layers;
pub(crate) mod line_length;
pub(crate) mod lints;
pub(crate) mod made_up;
pub(crate) mod module_circles;
mod module_graph;
pub(crate) mod runtimes;
pub(crate) mod test_count;
