//! Prints the progress of a command: the name of each step, a heartbeat, and its time.

use std::io::{Write as _, stdout};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// The interval of the heartbeat of a long step.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// Runs the steps of one command.
pub(crate) struct Steps {
    verbose: bool,
    shown: Shown,
}

/// When the output of a step is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// At once, below its name.
    AtOnce,
    /// At once, without its name.
    Brief,
    /// When it is done, since other steps run at the same time.
    Afterwards,
}

/// A running step, which receives the output of its processes.
pub(crate) struct Step {
    verbose: bool,
    last_line: Arc<Mutex<String>>,
    /// The lines that are printed when it is done.
    kept: Option<Mutex<String>>,
}

impl Steps {
    pub(crate) fn new(verbose: bool) -> Self {
        Self { verbose, shown: Shown::AtOnce }
    }

    /// The same steps, each told by one line, when it is done.
    pub(crate) fn brief(&self) -> Self {
        Self { verbose: self.verbose, shown: Shown::Brief }
    }

    /// The same steps, several at a time.
    pub(crate) fn at_a_time(&self) -> Self {
        Self { verbose: self.verbose, shown: Shown::Afterwards }
    }

    /// Runs `work` as the step `name`.
    pub(crate) fn run<T>(&self, name: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
        let kept = (self.shown == Shown::Afterwards).then(Mutex::default);
        let step = Step { verbose: self.verbose, last_line: Arc::default(), kept };
        if self.shown != Shown::Brief {
            step.print(&format!("▸ {name}"));
        }
        let started = Instant::now();
        let last_line = Arc::clone(&step.last_line);
        let (finish, finished) = channel::<()>();
        let prefix = if step.kept.is_some() { format!("{name}: ") } else { String::new() };
        let heartbeat = thread::spawn(move || {
            while finished.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                let line = locked(&last_line).clone();
                println!("  … {:.0} s  {prefix}{line}", started.elapsed().as_secs_f32());
            }
        });
        let outcome = work(&step);
        drop(finish);
        // A panic of the heartbeat must not fail the step.
        let _ended = heartbeat.join();
        let mark = if outcome.is_ok() { '✓' } else { '✗' };
        step.print(&format!("{mark} {name}  {:.1} s", started.elapsed().as_secs_f32()));
        if let Some(kept) = &step.kept {
            print!("{}", locked(kept));
        }
        let _flushed = stdout().flush();
        outcome
    }
}

impl Step {
    /// Takes one line of a tool's output.
    pub(crate) fn line(&self, line: &str) {
        if self.verbose {
            self.print(&format!("  {line}"));
        }
        if !line.trim().is_empty() {
            *locked(&self.last_line) = line.trim().chars().take(100).collect();
        }
    }

    /// Prints the output of a failed tool, unless it was printed already.
    pub(crate) fn failed(&self, log: &[String]) {
        if !self.verbose {
            for line in log {
                self.print(&format!("  {line}"));
            }
        }
    }

    /// Prints a line of this step.
    pub(crate) fn print(&self, line: &str) {
        match &self.kept {
            Some(kept) => {
                let mut kept = locked(kept);
                kept.push_str(line);
                kept.push('\n');
            }
            None => println!("{line}"),
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
