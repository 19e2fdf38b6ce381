//! Runs the checks of one test run, reports each failure at once, and sums the tests.

use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Error, Result, bail};

use crate::checks::test_count::TestCount;
use crate::tools::process::Tool;
use crate::tools::steps::{Step, Steps};

/// How many test runners run at once. With more, tests that wait for a moment would miss it.
const AT_A_TIME: usize = 2;

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
        let tally = run_tests(self.steps, name, tool);
        self.sum += tally;
        tally
    }

    /// Runs test runners, [`AT_A_TIME`] of them at once, in their order: most wait for timers and browsers.
    pub(crate) fn tests_at_a_time(&mut self, runners: Vec<(&str, Tool)>) {
        let steps = self.steps.at_a_time();
        let left = Mutex::new(runners.into_iter());
        let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
        let lane = || {
            let mut sum = TestCount::default();
            while let Some((name, tool)) = next() {
                sum += run_tests(&steps, name, tool);
            }
            sum
        };
        thread::scope(|scope| {
            let lanes: Vec<_> = (0..AT_A_TIME).map(|_| scope.spawn(lane)).collect();
            for lane in lanes {
                // A lane that panicked lost its count.
                self.sum += lane.join().unwrap_or(TestCount { passed: 0, failed: 1 });
            }
        });
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

fn run_tests(steps: &Steps, name: &str, tool: Tool) -> TestCount {
    let mut tally = TestCount::default();
    let outcome = steps.run(name, |step| {
        let finished = tool.finish(step)?;
        let counted = TestCount::read(&finished.stdout);
        tally = counted.as_ref().copied().unwrap_or_default();
        for measured in finished.stdout.lines().filter_map(|line| line.strip_prefix("» ")) {
            step.print(&format!("  {measured}"));
        }
        step.print(&format!("  {} passed, {} failed", tally.passed, tally.failed));
        match finished.failure {
            Some(failure) => bail!(failure),
            None => counted.map(drop),
        }
    });
    if let Err(error) = outcome {
        tally.failed = tally.failed.max(1);
        tell(name, &error);
    }
    tally
}

fn tell(name: &str, error: &Error) {
    println!("  {name}: {error:#}\n");
}
