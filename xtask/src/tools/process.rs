//! Runs child processes. Their output is shown when they fail, and the error names the command line.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead as _, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use anyhow::{Context as _, Result, bail};

use crate::tools::steps::Step;

/// A program to run, built up like [`Command`].
pub(crate) struct Tool(Command);

/// How a program ended.
pub(crate) struct Finished {
    /// The message for the user if it failed.
    pub failure: Option<String>,
    /// Its standard output.
    pub stdout: String,
}

enum Line {
    Out(String),
    Err(String),
}

impl Tool {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        Self(command)
    }

    pub(crate) fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.0.args(args);
        self
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.0.arg(arg);
        self
    }

    pub(crate) fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(key, value);
        self
    }

    pub(crate) fn dir(mut self, dir: &Path) -> Self {
        self.0.current_dir(dir);
        self
    }

    /// Runs it and returns its standard output; a failure is an error.
    pub(crate) fn run(self, step: &Step) -> Result<String> {
        let finished = self.finish(step)?;
        match finished.failure {
            Some(failure) => bail!(failure),
            None => Ok(finished.stdout),
        }
    }

    /// Runs it and returns how it ended.
    pub(crate) fn finish(mut self, step: &Step) -> Result<Finished> {
        let shown = self.shown();
        let mut child = self.0.spawn().with_context(|| format!("cannot start: {shown}"))?;
        let (sender, lines) = channel();
        let readers = [
            child.stdout.take().map(|pipe| read(pipe, sender.clone(), Line::Out)),
            child.stderr.take().map(|pipe| read(pipe, sender, Line::Err)),
        ];
        let (mut stdout, mut log) = (String::new(), Vec::new());
        for line in lines {
            let text = match line {
                Line::Out(text) => {
                    stdout.push_str(&text);
                    stdout.push('\n');
                    text
                }
                Line::Err(text) => text,
            };
            step.line(&text);
            log.push(text);
        }
        for reader in readers.into_iter().flatten() {
            let _ended = reader.join();
        }
        let status = child.wait()?;
        let failure = (!status.success()).then(|| format!("{status}: {shown}"));
        if failure.is_some() {
            step.failed(&log);
        }
        Ok(Finished { failure, stdout })
    }

    fn shown(&self) -> String {
        let words: Vec<OsString> =
            std::iter::once(self.0.get_program()).chain(self.0.get_args()).map(OsString::from).collect();
        words.join(OsStr::new(" ")).to_string_lossy().into_owned()
    }
}

fn read(
    pipe: impl Read + Send + 'static,
    sender: Sender<Line>,
    wrap: impl Fn(String) -> Line + Send + 'static,
) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut bytes = Vec::new();
        // Output may contain invalid UTF-8, which must not end the reading.
        while reader.read_until(b'\n', &mut bytes).is_ok_and(|count| count > 0) {
            let text = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            if sender.send(wrap(text)).is_err() {
                return;
            }
            bytes.clear();
        }
    })
}
