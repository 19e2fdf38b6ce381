//! Runs the checks of one test run, reports each failure at once, and sums the tests.

use anyhow::{Error, Result, bail};

use crate::checks::test_count::TestCount;
use crate::tools::process::Tool;
use crate::tools::steps::{Step, Steps};

/// A test run.
pub(crate) struct Checks<'a> {
    steps: &'a Steps,
    sum: TestCount,
}

impl<'a> Checks<'a> {
    pub(crate) fn new(steps: &'a Steps) -> Self {
        Self { steps, sum: TestCount::default() }
    }

    /// The tests of all runners. A check without tests counts as one failure if it fails, and else not at all.
    pub(crate) fn sum(&self) -> TestCount {
        self.sum
    }

    /// Runs a test runner. A runner that fails without a failed test counts as one failure. Lines that begin with `» `
    /// are measurements; they are printed.
    pub(crate) fn tests(&mut self, name: &str, tool: Tool) -> TestCount {
        let mut tally = TestCount::default();
        let outcome = self.steps.run(name, |step| {
            let finished = tool.finish(step)?;
            let counted = TestCount::read(&finished.stdout);
            tally = counted.as_ref().copied().unwrap_or_default();
            for measured in finished.stdout.lines().filter_map(|line| line.strip_prefix("» ")) {
                println!("  {measured}");
            }
            println!("  {} passed, {} failed", tally.passed, tally.failed);
            match finished.failure {
                Some(failure) => bail!(failure),
                None => counted.map(drop),
            }
        });
        if let Err(error) = outcome {
            tally.failed = tally.failed.max(1);
            tell(name, &error);
        }
        self.sum += tally;
        tally
    }

    /// Runs a tool that passes or fails as a whole.
    pub(crate) fn tool(&mut self, name: &str, tool: Tool) -> bool {
        self.check(name, |step| tool.run(step).map(drop))
    }

    /// Runs a check that passes or fails as a whole.
    pub(crate) fn check(&mut self, name: &str, work: impl FnOnce(&Step) -> Result<()>) -> bool {
        let outcome = self.steps.run(name, work);
        self.note(name, outcome).is_some()
    }

    /// Counts and prints a failure; returns the value of a success.
    pub(crate) fn note<T>(&mut self, name: &str, outcome: Result<T>) -> Option<T> {
        outcome
            .inspect_err(|error| {
                tell(name, error);
                self.sum += TestCount { passed: 0, failed: 1 };
            })
            .ok()
    }
}

fn tell(name: &str, error: &Error) {
    println!("  {name}: {error:#}\n");
}
