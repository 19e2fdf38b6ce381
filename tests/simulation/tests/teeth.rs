//! Whether the checker bites: one folly at a time over the same schedules, and each breaks its rule and no other.
#![allow(clippy::print_stdout, reason = "how often each rule was broken is what it shows")]

use std::collections::BTreeSet;

use jdy_simulation::careful::Careful;
use jdy_simulation::careless::Careless;
use jdy_simulation::checker::Rule;
use jdy_simulation::folly::Folly;
use jdy_simulation::survey::Survey;

const SCHEDULES: u64 = if cfg!(debug_assertions) { 2_000 } else { 3_000 };

#[test]
fn every_rule_has_a_folly_that_breaks_it() {
    let broken: BTreeSet<Rule> = Folly::ALL.into_iter().map(|(_, rule)| rule).collect();
    // The books are the simulation's own: no client can put them wrong.
    let breakable = Rule::ALL.into_iter().filter(|rule| *rule != Rule::BooksBalance);
    assert_eq!(broken, breakable.collect());
}

#[test]
fn each_folly_breaks_its_rule_and_no_other() {
    for (folly, rule) in Folly::ALL {
        let survey = Survey::of(0..SCHEDULES, |plan, credentials| Ok(Careless::new(plan, credentials, Some(folly))));
        println!(
            "\n» without care, {folly:?}: {} broken {} times in {SCHEDULES} schedules",
            rule,
            survey.broken.get(&rule).unwrap_or(&0)
        );
        assert!(survey.failed.is_empty(), "{folly:?}: {survey}");
        assert_eq!(survey.rules(), BTreeSet::from([rule]), "{folly:?}: {survey}");
    }
}

#[test]
fn without_a_folly_no_rule_is_broken() {
    let simple = Survey::of(0..SCHEDULES, |plan, credentials| Ok(Careless::new(plan, credentials, None)));
    assert!(simple.broken.is_empty() && simple.failed.is_empty(), "{simple}");
    let careful = Survey::of(0..SCHEDULES, Careful::new);
    assert!(careful.broken.is_empty() && careful.failed.is_empty(), "{careful}");
}
