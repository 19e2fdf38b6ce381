//! Checks a schedule against the rules, by the service's journal and the log of the network.

mod endings;
mod history;
mod needless_failures;
mod rate_limit;
mod reads;
mod replays;
mod rule;
mod saves;

use crate::schedule::Schedule;
use history::History;
pub use rule::{Breach, Rule};

/// The rules that a schedule broke.
pub fn check(schedule: &Schedule) -> Vec<Breach> {
    let history = History::of(schedule);
    let mut breaches = history.unbalanced(&schedule.after);
    saves::check(schedule, &history, &mut breaches);
    reads::check(schedule, &history, &mut breaches);
    endings::check(schedule, &mut breaches);
    needless_failures::check(schedule, &mut breaches);
    rate_limit::check(schedule, &mut breaches);
    replays::check(schedule, &mut breaches);
    breaches
}
