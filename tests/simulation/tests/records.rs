//! Lost saves of documents and master data: found, or `outcome_unknown`, never doubled.
#![allow(clippy::print_stdout, reason = "how the lost saves ended is what it shows")]

use std::collections::BTreeSet;

use jdy_core::error::{Code, Error};
use jdy_sandbox::Credentials;
use jdy_simulation::action::Action;
use jdy_simulation::checker::{Rule, check};
use jdy_simulation::client_under_test::ClientUnderTest;
use jdy_simulation::generator;
use jdy_simulation::mutant::Mutant;
use jdy_simulation::naive_client::NaiveClient;
use jdy_simulation::outcome::Outcome;
use jdy_simulation::plan::Plan;
use jdy_simulation::record::{self, Record};
use jdy_simulation::schedule::Schedule;
use jdy_simulation::sdk_client::SdkClient;

const SCHEDULES: u64 = if cfg!(debug_assertions) { 60 } else { 600 };
/// A sales order, a purchase order, a voucher, a material and a supplier.
const SAVES: [&str; 5] =
    ["scm.salOrder.save", "scm.purOrder.save", "fi.voucher.save", "bd.material.save", "bd.supplier.save"];

/// Of saves whose request was carried out and whose first answer did not come: how they ended.
#[derive(Debug, Default)]
struct Lost {
    found: u64,
    unknown: u64,
    broken: BTreeSet<Rule>,
}

/// The plans of the generator, in which every call saves such a record; half of them with a number.
fn run<S: ClientUnderTest>(
    operation: &'static str,
    make: impl Fn(&Plan, &Credentials) -> Result<S, Error> + Copy,
) -> Result<Lost, String> {
    let mut lost = Lost::default();
    for seed in 0..SCHEDULES {
        let mut plan = generator::plan(seed, |_, _| Vec::new());
        plan.settings.customers = 3;
        for call in plan.callers.iter_mut().flatten() {
            let record = Record::new(operation, call.index, call.index % 2 == 0);
            call.action = Action::SaveRecord(record.ok_or(operation)?);
        }
        let schedule = Schedule::of(plan, make)?;
        lost.broken.extend(check(&schedule).iter().map(|breach| breach.rule));
        let carried_out: BTreeSet<usize> = schedule.log.accepted().iter().map(|(sent, ..)| sent.call).collect();
        for (index, call) in schedule.log.calls.iter().enumerate().filter(|(index, _)| carried_out.contains(index)) {
            let unanswered =
                |sent: &jdy_simulation::log::SentRequest| sent.received.is_none() && sent.arrival.is_some();
            match &call.ended {
                Some((_, Outcome::Saved(_))) if schedule.log.of(index).any(unanswered) => lost.found += 1,
                Some((_, Outcome::Failed(error))) if error.code == Code::OutcomeUnknown => lost.unknown += 1,
                _ => {}
            }
        }
    }
    Ok(lost)
}

#[test]
fn a_lost_save_is_found_or_unknown_and_never_doubled() {
    for operation in SAVES {
        let lost = run(operation, SdkClient::new).unwrap();
        println!("\n» {operation}: {} lost saves found, {} outcome_unknown", lost.found, lost.unknown);
        assert!(lost.broken.is_empty(), "{operation}: {lost:?}");
        assert!(lost.found > 0 && lost.unknown > 0, "{operation}: {lost:?}");
    }
}

#[test]
fn a_client_that_sends_lost_saves_again_doubles_each_of_them() {
    // A supplier must have a number, for which the service refuses the second one.
    for operation in SAVES.into_iter().filter(|name| *name != "bd.supplier.save") {
        let resends = |plan: &Plan, credentials: &Credentials| {
            Ok(NaiveClient::new(plan, credentials, Some(Mutant::ResendsUncertainSaves)))
        };
        let lost = run(operation, resends).unwrap();
        assert_eq!(lost.broken, BTreeSet::from([Rule::NoDuplicates]), "{operation}");
    }
}

#[test]
fn schedules_draw_from_all_saves_of_the_catalog() {
    assert!(record::saves().len() > 80, "{}", record::saves().len());
    assert!(SAVES.iter().all(|name| record::saves().any(|known| known == *name)));
}
