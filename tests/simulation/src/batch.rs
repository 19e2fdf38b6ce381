//! Runs many schedules on all cores, counts their results, and keeps the first seed that broke each rule.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::num::NonZero;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use jdy_core::error::Error;
use jdy_sandbox::Credentials;

use crate::checker::{Breach, Rule, check};
use crate::client_under_test::ClientUnderTest;
use crate::log::Target;
use crate::outcome::Outcome;
use crate::plan::Plan;
use crate::schedule::Schedule;

/// How many seeds a thread takes at once.
const PORTION: u64 = 64;

/// The results of many schedules.
#[derive(Debug, Default)]
pub struct Batch {
    /// How many schedules there were.
    pub schedules: u64,
    /// How many calls, by how they ended.
    pub calls: BTreeMap<&'static str, u64>,
    /// How many requests, by their faults.
    pub requests: BTreeMap<&'static str, u64>,
    /// How often a function of the token store hung or settled late.
    pub store_faults: u64,
    /// How often each rule was broken.
    pub broken: BTreeMap<Rule, u64>,
    /// The first seed that broke each rule, and how.
    pub first: BTreeMap<Rule, (u64, String)>,
    /// Seeds whose schedules failed to run, and why.
    pub failed: Vec<(u64, String)>,
    /// How long it took.
    pub seconds: f64,
    /// On how many threads.
    pub threads: usize,
}

impl Batch {
    /// Runs the schedules of these seeds.
    pub fn of<S, M>(seeds: Range<u64>, make: M) -> Self
    where
        S: ClientUnderTest,
        M: Fn(&Plan, &Credentials) -> Result<S, Error> + Sync,
    {
        let began = Instant::now();
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let next = AtomicU64::new(seeds.start);
        let work = || {
            let mut own = Self::default();
            loop {
                let from = next.fetch_add(PORTION, Ordering::Relaxed);
                if from >= seeds.end {
                    return own;
                }
                for seed in from..(from + PORTION).min(seeds.end) {
                    own.add(seed, &make);
                }
            }
        };
        let mut sum = thread::scope(|scope| {
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            threads.into_iter().filter_map(|thread| thread.join().ok()).fold(Self::default(), Self::with)
        });
        (sum.seconds, sum.threads) = (began.elapsed().as_secs_f64(), threads);
        sum
    }

    /// The rules that were broken.
    pub fn rules(&self) -> BTreeSet<Rule> {
        self.broken.keys().copied().collect()
    }

    fn add<S: ClientUnderTest>(&mut self, seed: u64, make: impl Fn(&Plan, &Credentials) -> Result<S, Error>) {
        self.schedules += 1;
        // A panic is reported with its seed, so that it can be run again.
        let run = catch_unwind(AssertUnwindSafe(|| Schedule::run(seed, make)));
        match run.unwrap_or_else(|_| Err("panic".into())) {
            Ok(schedule) => self.count(&schedule),
            Err(problem) => self.failed.push((seed, problem)),
        }
    }

    fn count(&mut self, schedule: &Schedule) {
        let mut calls = |what| *self.calls.entry(what).or_default() += 1;
        for call in &schedule.log.calls {
            calls(match &call.ended {
                None => "no end",
                Some((_, Outcome::Failed(error))) => error.code.as_str(),
                Some((_, Outcome::Saved(_))) => "saved",
                Some((_, Outcome::Read(_))) => "read",
                Some((_, Outcome::Listed(_))) => "listed",
            });
        }
        self.store_faults += schedule.log.calls.iter().map(|call| call.store_faults.len() as u64).sum::<u64>();
        let mut requests = |what| *self.requests.entry(what).or_default() += 1;
        for sent in &schedule.log.requests {
            requests(sent.transit.fault.map_or("no fault", |fault| fault.kind()));
            if sent.given_up_before_arrival() {
                requests("(arrived after being given up)");
            }
            if sent.timestamp_refused() {
                requests("(refused for the timestamp)");
            }
            if sent.target == Target::Token {
                requests("(for a token)");
            }
        }
        for Breach { rule, call, how } in check(schedule) {
            *self.broken.entry(rule).or_default() += 1;
            let first = self.first.entry(rule).or_insert_with(|| (u64::MAX, String::new()));
            if schedule.plan.seed < first.0 {
                let call = call.map(|call| format!("call {call}: ")).unwrap_or_default();
                *first = (schedule.plan.seed, format!("{call}{how}"));
            }
        }
    }

    fn with(mut self, other: Self) -> Self {
        self.schedules += other.schedules;
        self.store_faults += other.store_faults;
        for (mine, its) in [(&mut self.calls, other.calls), (&mut self.requests, other.requests)] {
            for (what, count) in its {
                *mine.entry(what).or_default() += count;
            }
        }
        for (rule, count) in other.broken {
            *self.broken.entry(rule).or_default() += count;
        }
        for (rule, first) in other.first {
            let mine = self.first.entry(rule).or_insert_with(|| first.clone());
            if first.0 < mine.0 {
                *mine = first;
            }
        }
        self.failed.extend(other.failed);
        self
    }
}

impl fmt::Display for Batch {
    #[expect(clippy::cast_precision_loss, reason = "a speed")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { schedules, calls, requests, seconds, threads, .. } = self;
        let sum = |counts: &BTreeMap<&str, u64>| {
            counts.iter().filter(|(what, _)| !what.starts_with('(')).map(|(_, count)| count).sum::<u64>()
        };
        let list = |counts: &BTreeMap<&str, u64>| {
            let shown: Vec<String> = counts.iter().map(|(what, count)| format!("{what} {count}")).collect();
            shown.join(" · ")
        };
        let speed = *schedules as f64 / seconds;
        writeln!(f, "» {schedules} schedules in {seconds:.1} s, {speed:.0} a second on {threads} threads")?;
        writeln!(f, "» {} calls: {}", sum(calls), list(calls))?;
        write!(f, "» {} requests: {}", sum(requests), list(requests))?;
        write!(f, "\n» {} faults of the token store", self.store_faults)?;
        for (rule, count) in &self.broken {
            write!(f, "\n✗ {rule}: broken {count} times")?;
            if let Some((seed, how)) = self.first.get(rule) {
                write!(f, ", first by seed {seed}: {how}")?;
            }
        }
        self.failed.iter().try_for_each(|(seed, problem)| write!(f, "\n✗ seed {seed}: {problem}"))
    }
}
