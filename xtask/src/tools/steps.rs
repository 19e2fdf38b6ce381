//! Prints the progress of a command: the name of each step, a heartbeat, and its time.

use std::io::{Write as _, stdout};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// The interval of the heartbeat of a long step.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// Runs the steps of one command.
pub(crate) struct Steps {
    verbose: bool,
    /// Whether a step says its name before it runs, and not only with its time.
    announced: bool,
}

/// A running step, which receives the output of its processes.
pub(crate) struct Step {
    verbose: bool,
    last_line: Arc<Mutex<String>>,
}

impl Steps {
    pub(crate) fn new(verbose: bool) -> Self {
        Self { verbose, announced: true }
    }

    /// The same steps, each told by one line, when it is done.
    pub(crate) fn brief(&self) -> Self {
        Self { verbose: self.verbose, announced: false }
    }

    /// Runs `work` as the step `name`.
    pub(crate) fn run<T>(&self, name: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
        if self.announced {
            println!("▸ {name}");
        }
        let started = Instant::now();
        let step = Step { verbose: self.verbose, last_line: Arc::default() };
        let last_line = Arc::clone(&step.last_line);
        let (finish, finished) = channel::<()>();
        let heartbeat = thread::spawn(move || {
            while finished.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                let line = last_line.lock().unwrap_or_else(PoisonError::into_inner).clone();
                println!("  … {:.0} s  {line}", started.elapsed().as_secs_f32());
            }
        });
        let outcome = work(&step);
        drop(finish);
        // A panic of the heartbeat must not fail the step.
        let _ended = heartbeat.join();
        let mark = if outcome.is_ok() { '✓' } else { '✗' };
        println!("{mark} {name}  {:.1} s", started.elapsed().as_secs_f32());
        let _flushed = stdout().flush();
        outcome
    }
}

impl Step {
    /// Takes one line of a tool's output.
    pub(crate) fn line(&self, line: &str) {
        if self.verbose {
            println!("  {line}");
        }
        if !line.trim().is_empty() {
            let shown = line.trim().chars().take(100).collect();
            *self.last_line.lock().unwrap_or_else(PoisonError::into_inner) = shown;
        }
    }

    /// Prints the output of a failed tool, unless it was printed already.
    pub(crate) fn failed(&self, log: &[String]) {
        if !self.verbose {
            for line in log {
                println!("  {line}");
            }
        }
    }
}
