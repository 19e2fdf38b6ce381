//! Many callers of one client at once, without faults.
#![allow(clippy::print_stdout, reason = "how long it took beside the least that it can take is what it shows")]

use std::collections::BTreeMap;

use jdy_sandbox::Settings;
use jdy_simulation::action::{Action, Key};
use jdy_simulation::audit::Account;
use jdy_simulation::checker::check;
use jdy_simulation::log::Target;
use jdy_simulation::network::Network;
use jdy_simulation::outcome::Outcome;
use jdy_simulation::plan::{Access, CallLimits, Interruption, Plan, PlannedCall};
use jdy_simulation::schedule::Schedule;
use jdy_simulation::sdk_client::SdkClient;

const BEGINS_MS: u64 = 1_770_000_000_000;
const PER_MINUTE: u32 = 500;
const MINUTE_MS: u64 = 60_000;

/// A plan in which all callers begin at once.
fn plan_of(callers: usize, calls_of_each: usize, action: impl Fn(usize) -> Action) -> Plan {
    let call = |index| PlannedCall { index, client: 0, pause_ms: 0, action: action(index), interruption: None };
    let calls = |caller| (0..calls_of_each).map(move |turn| caller * calls_of_each + turn);
    Plan {
        seed: 1,
        begins: BEGINS_MS,
        settings: Settings { customers: 3, members: 0, requests_per_minute: PER_MINUTE, ..Settings::default() },
        account: Account::Only,
        access: Access::Given,
        clients: 1,
        locks: false,
        skews_ms: [0, 0],
        skew_known: false,
        limits: CallLimits { timeout_ms: 30_000, total_timeout_ms: 120_000, max_retries: 2 },
        network: Network { faults: 0, slow: 0, ..Network::CALM },
        store_faults: 0,
        has_queue: false,
        callers: (0..callers).map(|caller| calls(caller).map(call).collect()).collect(),
        incidents: Vec::new(),
    }
}

fn carry_out(plan: Plan) -> Result<Schedule, String> {
    let schedule = Schedule::of(plan, SdkClient::new)?;
    let breaches: Vec<String> = check(&schedule).iter().map(ToString::to_string).collect();
    assert!(breaches.is_empty(), "{breaches:#?}");
    Ok(schedule)
}

#[test]
fn ten_thousand_saves_take_the_least_time_that_the_rate_limit_allows() {
    const CALLERS: usize = 80;
    const SAVES: usize = 10_000;
    let mobile = |index| Action::SaveMember { mobile: format!("138{index:08}"), name: format!("会员 {index}") };
    let schedule = carry_out(plan_of(CALLERS, SAVES / CALLERS, mobile)).unwrap();

    let calls = &schedule.log.calls;
    let saved = calls.iter().filter(|call| matches!(call.ended, Some((_, Outcome::Saved(_))))).count();
    let limited = schedule.log.requests.iter().filter(|sent| sent.pauses());
    let ended = calls.iter().filter_map(|call| call.ended.as_ref()).map(|(at, _)| *at).max().unwrap();
    assert_eq!((saved, calls.len(), limited.count()), (SAVES, SAVES, 0));
    let took = ended - BEGINS_MS;
    let bound = SAVES as u64 * MINUTE_MS / u64::from(PER_MINUTE);
    let per_mille = took * 1000 / bound;
    println!(
        "\n» {SAVES} saves at {PER_MINUTE} a minute: {} s of virtual time, {per_mille} ‰ of the bound",
        took / 1000
    );
    assert!(per_mille <= 1010, "{per_mille}");
}

#[test]
fn a_burst_of_first_calls_makes_one_token_call() {
    const BURST: usize = 200;
    // The call that fetches the token may be interrupted in any way; the others still get one.
    for (interruption, token_calls) in [
        (None, 1),
        (Some((120, Interruption::Signal)), 2),
        (Some((120, Interruption::Drop)), 2),
        (Some((120, Interruption::Freeze)), 2),
    ] {
        let known = Key::Number("KH000001".into());
        let mut plan = plan_of(BURST, 1, |_| Action::Get { key: known.clone(), raw: false });
        if let Some(first) = plan.callers.first_mut().and_then(|calls| calls.first_mut()) {
            first.interruption = interruption;
        }
        let schedule = carry_out(plan).unwrap();
        let read = schedule.log.calls.iter().filter(|call| matches!(call.ended, Some((_, Outcome::Read(_)))));
        let sent = schedule.log.requests.iter().filter(|sent| sent.target == Target::Token);
        let counts = (read.count(), sent.count());
        let (answered, fetched) = counts;
        println!(
            "\n» {BURST} first calls, the first one ended by {interruption:?}: {answered} answered, {fetched} token calls"
        );
        assert_eq!(counts, (BURST - usize::from(interruption.is_some()), token_calls));
    }
}

#[test]
fn calls_given_up_in_the_queue_take_no_slot() {
    const MINUTES: u64 = 10;
    const TIMES: u64 = 8;
    // Each minute has eight times as many calls as slots, and no call waits longer than 20 s.
    let calls = usize::try_from(MINUTES * TIMES * u64::from(PER_MINUTE)).unwrap();
    let mut plan = plan_of(calls, 1, |index| Action::SaveMember {
        mobile: format!("139{index:08}"),
        name: format!("会员 {index}"),
    });
    for (index, call) in plan.callers.iter_mut().flatten().enumerate() {
        call.pause_ms = index as u64 * MINUTE_MS / TIMES / u64::from(PER_MINUTE);
        call.interruption = Some((2_000 + index as u64 * 7_919 % 18_000, Interruption::Signal));
    }
    let schedule = carry_out(plan).unwrap();
    let good = schedule.log.calls.iter().filter(|call| matches!(call.ended, Some((_, Outcome::Saved(_)))));
    let (good, most) = (good.count() as u64, MINUTES * u64::from(PER_MINUTE));
    println!("\n» {calls} saves in {MINUTES} minutes, most of them given up in the queue: {good} of {most} slots used");
    // The slots of the last minute come free after the last callers have given up.
    assert!(good <= most + u64::from(PER_MINUTE) && good * 100 >= most * 95, "{good} of {most}");
}

#[test]
fn calls_end_in_time_although_every_use_of_the_token_store_hangs_or_is_late() {
    const CALLERS: usize = 20;
    let known = Key::Number("KH000001".into());
    let mut counts = BTreeMap::new();
    for seed in 0..40 {
        let mut plan = plan_of(CALLERS, 2, |_| Action::Get { key: known.clone(), raw: false });
        (plan.seed, plan.store_faults, plan.locks) = (seed, 1000, true);
        // The checker compares the duration of each call with `total_timeout_ms`.
        let schedule = carry_out(plan).unwrap();
        for call in &schedule.log.calls {
            let result = match &call.ended {
                Some((_, Outcome::Read(_))) => "read",
                Some((_, Outcome::Failed(error))) => error.code.as_str(),
                _ => "another result",
            };
            *counts.entry(result).or_insert(0) += 1;
        }
    }
    println!("\n» with a token store that hangs or is late: {counts:?}");
    assert_eq!(counts.keys().copied().collect::<Vec<_>>(), ["read", "timeout"]);
}
