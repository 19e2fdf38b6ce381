//! The schedules: SCHEDULES says how many, SEED replays one of them and tells its story.
#![allow(clippy::print_stdout, reason = "how many there were, and how fast, is half of what they show")]

use jdy_simulation::careful::Careful;
use jdy_simulation::schedule::Schedule;
use jdy_simulation::story::tell;
use jdy_simulation::survey::Survey;

/// Without optimisation a schedule takes ten times as long.
const SCHEDULES: u64 = if cfg!(debug_assertions) { 2_000 } else { 100_000 };

/// The number that an environment variable holds, where it is set.
fn number(name: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    std::env::var(name).ok().map(|text| text.parse()).transpose()
}

#[test]
fn every_schedule_keeps_every_rule() {
    if let Some(seed) = number("SEED").unwrap() {
        let schedule = Schedule::run(seed, Careful::new).unwrap();
        let breaches = schedule.breaches();
        println!("{}", tell(&schedule, &breaches));
        assert!(breaches.is_empty(), "{} rules broken", breaches.len());
        return;
    }
    let survey = Survey::of(0..number("SCHEDULES").unwrap().unwrap_or(SCHEDULES), Careful::new);
    println!("\n{survey}");
    assert!(
        survey.broken.is_empty() && survey.failed.is_empty(),
        "replay one with SEED=<seed> cargo test --profile simulation -p jdy-simulation --test schedules -- --nocapture"
    );
}
