//! Each mutant breaks its rule and no other, over the same schedules: so the checker can fail.
#![allow(clippy::print_stdout, reason = "how often each rule was broken is what it shows")]

use std::collections::BTreeSet;

use jdy_simulation::batch::Batch;
use jdy_simulation::checker::Rule;
use jdy_simulation::mutant::Mutant;
use jdy_simulation::naive_client::NaiveClient;
use jdy_simulation::sdk_client::SdkClient;

const SCHEDULES: u64 = if cfg!(debug_assertions) { 2_000 } else { 3_000 };

#[test]
fn every_rule_has_a_mutant_that_breaks_it() {
    let broken: BTreeSet<Rule> = Mutant::ALL.into_iter().map(|(_, rule)| rule).collect();
    // This rule checks the simulation itself: no client can break it.
    let breakable = Rule::ALL.into_iter().filter(|rule| *rule != Rule::HistoryMatchesRecords);
    assert_eq!(broken, breakable.collect());
}

#[test]
fn each_mutant_breaks_its_rule_and_no_other() {
    for (mutant, rule) in Mutant::ALL {
        let batch = Batch::of(0..SCHEDULES, |plan, credentials| Ok(NaiveClient::new(plan, credentials, Some(mutant))));
        println!(
            "\n» {mutant:?}: {} broken {} times in {SCHEDULES} schedules",
            rule,
            batch.broken.get(&rule).unwrap_or(&0)
        );
        assert!(batch.failed.is_empty(), "{mutant:?}: {batch}");
        assert_eq!(batch.rules(), BTreeSet::from([rule]), "{mutant:?}: {batch}");
    }
}

#[test]
fn without_a_mutant_no_rule_is_broken() {
    let naive = Batch::of(0..SCHEDULES, |plan, credentials| Ok(NaiveClient::new(plan, credentials, None)));
    assert!(naive.broken.is_empty() && naive.failed.is_empty(), "{naive}");
    let sdk = Batch::of(0..SCHEDULES, SdkClient::new);
    assert!(sdk.broken.is_empty() && sdk.failed.is_empty(), "{sdk}");
}
