//! Makes the plan of a seed.

mod calls;

use jdy_sandbox::Settings;

use crate::audit::Account;
use crate::network::Network;
use crate::outcome::Row;
use crate::plan::{Access, CallLimits, Incident, Plan};
use crate::random::Random;
use calls::Calls;

/// 2026-02-02 in Beijing.
const DAY_ONE_MS: u64 = 1_769_961_600_000;
const SECOND_MS: u64 = 1_000;
const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

/// The plan of a seed. `rows` gives the first customers of an account set.
pub fn plan(seed: u64, rows: impl FnOnce(&Settings, Account) -> Vec<Row>) -> Plan {
    let random = &mut Random::of(&[seed, 0x706C_616E]);
    let has_queue = random.chance(40);
    let network = if has_queue { Network::CALM } else { network(random) };
    let clients = if !has_queue && random.chance(200) { 2 } else { 1 };
    let locks = clients == 2 || random.chance(300);
    let limits = match clients {
        1 if has_queue => (u32::try_from(random.between(3, 12)).unwrap_or(3), 100),
        1 => limits(random),
        _ => (500, 100),
    };
    let settings = Settings {
        seed: random.below(4),
        customers: random.pick(&[0, 3, 3, 6]),
        members: 0,
        requests_per_minute: limits.0,
        requests_per_second: limits.1,
        // The client sends what the strictest service takes.
        strict: true,
        ..Settings::default()
    };
    let (account, access) = match random.below(8) {
        0..=5 => (Account::Only, Access::Given),
        6 => (Account::Only, Access::Fetched),
        _ => (Account::OneOfSeveral, Access::Fetched),
    };
    let known = rows(&settings, account);
    let changed = random.chance(150).then(|| random.below(6));
    let mut calls = Calls { random, known: &known, clients, changed, made: 0 };
    let callers = if has_queue { calls.in_queue() } else { calls.callers() };
    let incidents = if has_queue { Vec::new() } else { incidents(random) };
    // Its own random numbers: the rest of the plan does not depend on it.
    let store_faults = Random::of(&[seed, 0x7374_6F72]).pick(&[0, 0, 0, 100, 400]);
    Plan {
        seed,
        begins: DAY_ONE_MS + random.below(DAY_MS),
        settings,
        account,
        access,
        clients,
        locks,
        skews_ms: [skew_ms(random), skew_ms(random)],
        skew_known: random.chance(100),
        limits: CallLimits {
            timeout_ms: random.pick(&[1_000, 5_000, 30_000, 60_000]),
            total_timeout_ms: random.pick(&[3_000, 30_000, 120_000, 120_000]),
            max_retries: random.pick(&[0, 1, 2, 2, 2, 4]),
        },
        network,
        store_faults: if has_queue { 0 } else { store_faults },
        has_queue,
        callers,
        incidents,
    }
}

fn network(random: &mut Random) -> Network {
    let (faults, slow) = random.pick(&[(0, 0), (50, 10), (50, 10), (200, 30), (200, 30), (200, 0), (500, 30)]);
    Network { faults, slow, ..Network::CALM }
}

/// Calls a minute and a second; often few, so that few calls reach the limit.
fn limits(random: &mut Random) -> (u32, u32) {
    match random.below(10) {
        0..=5 => (500, 100),
        6..=8 => (u32::try_from(random.between(3, 12)).unwrap_or(3), 100),
        _ => (500, u32::try_from(random.between(1, 3)).unwrap_or(1)),
    }
}

/// Most clocks are off by less than a second, some by hours, a few by about what the service tolerates.
fn skew_ms(random: &mut Random) -> i64 {
    let (most, least) = match random.below(10) {
        0..=5 => (SECOND_MS, 0),
        6..=8 => (12 * HOUR_MS, 0),
        _ => (310 * SECOND_MS, 230 * SECOND_MS),
    };
    let skew = random.between(least, most).cast_signed();
    if random.chance(500) { skew } else { -skew }
}

/// Seconds or minutes, forward or back: about the span of a limit a minute.
fn step_ms(random: &mut Random) -> i64 {
    let step = random.between(SECOND_MS, 150 * SECOND_MS).cast_signed();
    if random.chance(500) { step } else { -step }
}

fn incidents(random: &mut Random) -> Vec<(u64, Incident)> {
    let mut incidents = Vec::new();
    for (per_mille, incident) in [
        (250, Incident::ExpireTokens),
        (100, Incident::ExpireTokens),
        (150, Incident::RotateSecrets),
        (60, Incident::SetClocks { by_ms: skew_ms(random) }),
        (100, Incident::SetClocks { by_ms: step_ms(random) }),
        (50, Incident::SetClocks { by_ms: step_ms(random) }),
    ] {
        if random.chance(per_mille) {
            let within_ms = if matches!(incident, Incident::SetClocks { .. }) { 90 } else { 30 } * SECOND_MS;
            incidents.push((random.below(within_ms), incident));
        }
    }
    incidents.sort_by_key(|(at, _)| *at);
    incidents
}
