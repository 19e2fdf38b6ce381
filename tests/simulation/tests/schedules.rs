//! Runs random schedules. `SCHEDULES` sets how many; `SEED` runs one of them and prints its timeline.
#![allow(clippy::print_stdout, reason = "how many there were, and how fast, is half of what they show")]

use jdy_simulation::batch::Batch;
use jdy_simulation::checker::check;
use jdy_simulation::schedule::Schedule;
use jdy_simulation::sdk_client::SdkClient;
use jdy_simulation::timeline::timeline;

/// Without optimisation a schedule takes ten times as long.
const SCHEDULES: u64 = if cfg!(debug_assertions) { 2_000 } else { 100_000 };

/// The number that an environment variable holds, where it is set.
fn number(name: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    std::env::var(name).ok().map(|text| text.parse()).transpose()
}

#[test]
fn every_schedule_keeps_every_rule() {
    if let Some(seed) = number("SEED").unwrap() {
        let schedule = Schedule::run(seed, SdkClient::new).unwrap();
        let breaches = check(&schedule);
        println!("{}", timeline(&schedule, &breaches));
        assert!(breaches.is_empty(), "{} rules broken", breaches.len());
        return;
    }
    let batch = Batch::of(0..number("SCHEDULES").unwrap().unwrap_or(SCHEDULES), SdkClient::new);
    println!("\n{batch}");
    assert!(
        batch.broken.is_empty() && batch.failed.is_empty(),
        "replay one with SEED=<seed> cargo test --profile simulation -p jdy-simulation --test schedules -- --nocapture"
    );
}
