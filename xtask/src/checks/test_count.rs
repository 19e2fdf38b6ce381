//! Counts the tests that ran, from the output of each runner.

use std::ops::AddAssign;

use anyhow::{Result, ensure};

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TestCount {
    pub passed: u32,
    pub failed: u32,
}

impl AddAssign for TestCount {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl TestCount {
    /// Sums the result lines of one runner: `test result: ok. 5 passed; 0 failed; …` (Rust, wasm-bindgen) or
    /// `5 passed, 0 failed` (tests/runners). No test is an error.
    pub(crate) fn read(output: &str) -> Result<Self> {
        let mut sum = Self::default();
        for line in output.lines().filter_map(result_line) {
            sum += line;
        }
        ensure!(sum.passed + sum.failed > 0, "the runner ended without having run a test");
        Ok(sum)
    }
}

fn result_line(line: &str) -> Option<TestCount> {
    let line = line.trim();
    let counts = line.strip_prefix("test result: ").map_or(Some(line), |rest| Some(rest.split_once(". ")?.1))?;
    let mut parts = counts.split([';', ',']);
    let mut count = |word: &str| parts.next()?.trim().strip_suffix(word)?.trim_end().parse().ok();
    Some(TestCount { passed: count("passed")?, failed: count("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_of_all_runners_are_summed() {
        let output = "running 5 tests\ntest result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 1 passed; 2 failed; 0 ignored\nok 1 passed, all good\n30 passed, 1 failed\n";
        assert_eq!(TestCount::read(output).ok(), Some(TestCount { passed: 36, failed: 3 }));
    }

    #[test]
    fn no_test_is_no_success() {
        assert!(TestCount::read("no tests to run!").is_err());
        assert!(TestCount::read("test result: ok. 0 passed; 0 failed; 0 ignored").is_err());
    }
}
