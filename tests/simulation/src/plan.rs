//! What a seed makes: the service, the clients, their callers, what they ask for, and what happens meanwhile.

use jdy_sandbox::Settings;

use crate::ask::{Ask, Customer, Key, Row};
use crate::audit::Account;
use crate::random::Random;
use crate::weather::Weather;

/// 2026-02-02 in Beijing.
const DAY_ONE_MS: u64 = 1_769_961_600_000;
const SECOND_MS: u64 = 1_000;
const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

/// One schedule, before anything has happened.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The number that all of it follows from.
    pub seed: u64,
    /// When it begins, by the service's clock.
    pub begins: u64,
    /// The service.
    pub settings: Settings,
    /// The account set that is used.
    pub account: Account,
    /// How clients come to its credentials.
    pub access: Access,
    /// How many clients there are, sharing a token store.
    pub clients: usize,
    /// Whether the token store has locks.
    pub locks: bool,
    /// How far the clocks of the clients are ahead.
    pub skews_ms: [i64; 2],
    /// Whether the clients are told so by an option.
    pub skew_known: bool,
    /// How long and how often a call is tried.
    pub trying: Trying,
    /// The network.
    pub weather: Weather,
    /// Of a thousand uses of the token store, how many hang or settle late.
    pub store_faults: u64,
    /// Many callers come at once and wait for few places, and most of them give up.
    pub crowded: bool,
    /// Who calls, each one call after the other.
    pub callers: Vec<Vec<PlannedCall>>,
    /// What happens meanwhile, and how long after the beginning.
    pub happenings: Vec<(u64, Happening)>,
}

/// How a client comes to the credentials of its account set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It has appKey, appSecret and routerAddr.
    Given,
    /// It fetches them through outerInstanceId.
    Fetched,
}

/// How long and how often a call is tried.
#[derive(Clone, Copy, Debug)]
pub struct Trying {
    /// For one answer.
    pub timeout_ms: u32,
    /// For all of them.
    pub total_timeout_ms: u32,
    /// After the first time.
    pub max_retries: u32,
}

/// One call.
#[derive(Clone, Debug)]
pub struct PlannedCall {
    /// Its place among all calls.
    pub index: usize,
    /// The client that makes it.
    pub client: usize,
    /// How long the caller does something else before.
    pub pause_ms: u64,
    /// What is asked for.
    pub ask: Ask,
    /// How it is ended from outside, and how long after it began.
    pub cut: Option<(u64, Cut)>,
}

/// How a call is ended from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The caller's signal fires.
    Signal,
    /// The call is dropped.
    Drop,
    /// Its runtime goes to sleep for ever, as that of a Worker does.
    Freeze,
}

/// What happens meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// Every token ends.
    ExpireTokens,
    /// Every appSecret changes.
    RotateSecrets,
    /// The clocks of the clients are set.
    SetClocks {
        /// By how much.
        by_ms: i64,
    },
}

impl Plan {
    /// The plan of a seed. `rows` says with which customers an account set begins.
    pub fn of(seed: u64, rows: impl FnOnce(&Settings, Account) -> Vec<Row>) -> Self {
        let random = &mut Random::of(&[seed, 0x706C_616E]);
        let crowded = random.chance(40);
        let weather = if crowded { Weather::CALM } else { weather(random) };
        let clients = if !crowded && random.chance(200) { 2 } else { 1 };
        let locks = clients == 2 || random.chance(300);
        let limits = match clients {
            1 if crowded => (u32::try_from(random.between(3, 12)).unwrap_or(3), 100),
            1 => limits(random),
            _ => (500, 100),
        };
        let settings = Settings {
            seed: random.below(4),
            customers: random.pick(&[0, 3, 3, 6]),
            members: 0,
            requests_per_minute: limits.0,
            requests_per_second: limits.1,
            // What we send is strict.
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
        let callers = if crowded { calls.crowd() } else { calls.callers() };
        let happenings = if crowded { Vec::new() } else { happenings(random) };
        // Random numbers of its own, so that all else in the plan stays what the seed made before.
        let store_faults = Random::of(&[seed, 0x7374_6F72]).pick(&[0, 0, 0, 100, 400]);
        Self {
            seed,
            begins: DAY_ONE_MS + random.below(DAY_MS),
            settings,
            account,
            access,
            clients,
            locks,
            skews_ms: [skew_ms(random), skew_ms(random)],
            skew_known: random.chance(100),
            trying: Trying {
                timeout_ms: random.pick(&[1_000, 5_000, 30_000, 60_000]),
                total_timeout_ms: random.pick(&[3_000, 30_000, 120_000, 120_000]),
                max_retries: random.pick(&[0, 1, 2, 2, 2, 4]),
            },
            weather,
            store_faults: if crowded { 0 } else { store_faults },
            crowded,
            callers,
            happenings,
        }
    }

    /// Every call.
    pub fn calls(&self) -> impl Iterator<Item = &PlannedCall> {
        self.callers.iter().flatten()
    }

    /// Nothing goes wrong, and nothing happens meanwhile.
    pub fn is_calm(&self) -> bool {
        self.weather.faults == 0 && self.weather.slow == 0 && self.store_faults == 0 && self.happenings.is_empty()
    }
}

fn weather(random: &mut Random) -> Weather {
    let (faults, slow) = random.pick(&[(0, 0), (50, 10), (50, 10), (200, 30), (200, 30), (200, 0), (500, 30)]);
    Weather { faults, slow, ..Weather::CALM }
}

/// Calls a minute and a second. Few of them, so that few calls come to the limit.
fn limits(random: &mut Random) -> (u32, u32) {
    match random.below(10) {
        0..=5 => (500, 100),
        6..=8 => (u32::try_from(random.between(3, 12)).unwrap_or(3), 100),
        _ => (500, u32::try_from(random.between(1, 3)).unwrap_or(1)),
    }
}

/// Most clocks are right within a second, some by far not, and a few are off by about what the service takes.
fn skew_ms(random: &mut Random) -> i64 {
    let (most, least) = match random.below(10) {
        0..=5 => (SECOND_MS, 0),
        6..=8 => (12 * HOUR_MS, 0),
        _ => (310 * SECOND_MS, 230 * SECOND_MS),
    };
    let skew = random.between(least, most).cast_signed();
    if random.chance(500) { skew } else { -skew }
}

/// By some seconds or minutes, forward or back: what a limit of a minute would meet.
fn step_ms(random: &mut Random) -> i64 {
    let step = random.between(SECOND_MS, 150 * SECOND_MS).cast_signed();
    if random.chance(500) { step } else { -step }
}

fn happenings(random: &mut Random) -> Vec<(u64, Happening)> {
    let mut happenings = Vec::new();
    for (per_mille, happening) in [
        (250, Happening::ExpireTokens),
        (100, Happening::ExpireTokens),
        (150, Happening::RotateSecrets),
        (60, Happening::SetClocks { by_ms: skew_ms(random) }),
        (100, Happening::SetClocks { by_ms: step_ms(random) }),
        (50, Happening::SetClocks { by_ms: step_ms(random) }),
    ] {
        if random.chance(per_mille) {
            let within_ms = if matches!(happening, Happening::SetClocks { .. }) { 90 } else { 30 } * SECOND_MS;
            happenings.push((random.below(within_ms), happening));
        }
    }
    happenings.sort_by_key(|(at, _)| *at);
    happenings
}

/// Makes up calls.
struct Calls<'a> {
    random: &'a mut Random,
    known: &'a [Row],
    clients: usize,
    /// All calls change one customer, this one.
    changed: Option<u64>,
    made: usize,
}

impl Calls<'_> {
    /// Callers who come within a minute with one call each, and most of whom do not wait for long.
    fn crowd(&mut self) -> Vec<Vec<PlannedCall>> {
        let callers = self.random.between(15, 40);
        let call = |_| {
            let cut = self.random.chance(800).then(|| (self.random.below(30 * SECOND_MS), Cut::Signal));
            let pause_ms = self.random.below(60 * SECOND_MS);
            PlannedCall { pause_ms, cut, ..self.call() }
        };
        (0..callers).map(call).map(|call| vec![call]).collect()
    }

    fn callers(&mut self) -> Vec<Vec<PlannedCall>> {
        let callers = self.random.between(1, 6);
        let mut left = self.random.between(3, 15).max(callers);
        let mut made = Vec::new();
        for caller in (0..callers).rev() {
            let own = if caller == 0 { left } else { self.random.between(1, left - caller) };
            left -= own;
            made.push((0..own).map(|_| self.call()).collect());
        }
        made
    }

    fn call(&mut self) -> PlannedCall {
        let index = self.made;
        self.made += 1;
        let random = &mut *self.random;
        let client = usize::try_from(random.below(self.clients as u64)).unwrap_or(0);
        let pause_ms = match random.below(100) {
            0..=39 => 0,
            40..=79 => random.below(2 * SECOND_MS),
            80..=97 => random.below(90 * SECOND_MS),
            _ => 20 * HOUR_MS + random.below(6 * HOUR_MS),
        };
        let cut = match random.below(100) {
            0..=9 => Some(Cut::Signal),
            10..=13 => Some(Cut::Drop),
            14 | 15 => Some(Cut::Freeze),
            _ => None,
        };
        let soon = random.between(0, 13);
        let cut = cut.map(|cut| (random.below(1 << soon), cut));
        PlannedCall { index, client, pause_ms, ask: self.ask(index), cut }
    }

    fn ask(&mut self, index: usize) -> Ask {
        if self.changed.is_some()
            && let Some(changed) = self.changed_customer(index)
        {
            return Ask::SaveCustomer(changed);
        }
        match self.random.below(100) {
            0..=39 => Ask::SaveCustomer(self.new_customer(index)),
            40..=49 => match self.changed_customer(index) {
                Some(changed) => Ask::SaveCustomer(changed),
                None => Ask::SaveCustomer(self.new_customer(index)),
            },
            50..=59 => {
                // Now and then two callers save the same member.
                let number = if self.random.chance(200) { 0 } else { index };
                Ask::SaveMember { mobile: format!("138{number:08}"), name: format!("会员 {index}") }
            }
            60..=69 => {
                let biz_type = self.random.pick(&["cust_visit", "cust_device"]);
                Ask::SaveCust { biz_type, raw: self.random.chance(300) }
            }
            70..=84 => Ask::Get { key: self.key(), raw: self.random.chance(300) },
            _ => Ask::List {
                page_size: u32::try_from(self.random.between(1, 4)).unwrap_or(1),
                order_by: self.random.pick(&["number asc", "number desc", "name asc", "name desc"]),
            },
        }
    }

    fn new_customer(&mut self, index: usize) -> Customer {
        let known = self.known_row();
        let random = &mut *self.random;
        let number = match (random.below(20), &known) {
            (0..=3, _) => None,
            // Taken by somebody who was there before.
            (4, Some(known)) => Some(known.number.clone()),
            // Perhaps taken by another caller meanwhile.
            (5..=8, _) => Some(shared_number(random)),
            _ => Some(format!("KH-{index}")),
        };
        let name = match (random.below(10), known) {
            (0, Some(known)) => known.name,
            (1 | 2, _) => format!("客户 {}", random.pick(&["甲", "乙"])),
            _ => format!("客户 {index}"),
        };
        let remark = match random.below(10) {
            0..=2 => None,
            3 | 4 => Some("备注".into()),
            _ => Some(format!("第 {index} 次")),
        };
        let contact = random.chance(100).then(|| format!("联系人 {index}"));
        let ignore_warn = random.chance(600);
        let credit_limit = random.chance(300).then(|| i64::try_from(index + 1).unwrap_or(1));
        if number.as_deref().is_some_and(is_shared) && random.chance(500) {
            // Another caller saves a customer of this number that differs in nothing but its credit limit.
            let name = "客户 甲".to_owned();
            return Customer { id: None, number, name, remark: None, credit_limit, contact: None, ignore_warn };
        }
        Customer { id: None, number, name, remark, credit_limit, contact, ignore_warn }
    }

    /// A change of a customer that is there from the beginning.
    fn changed_customer(&mut self, index: usize) -> Option<Customer> {
        let one = self.changed.and_then(|changed| self.known.get(usize::try_from(changed).ok()?));
        let known = one.cloned().or_else(|| self.known_row())?;
        let random = &mut *self.random;
        Some(Customer {
            id: Some(known.id),
            number: Some(known.number),
            name: if random.chance(500) { known.name } else { format!("客户 {index}") },
            remark: Some(format!("第 {index} 次")),
            credit_limit: random.chance(300).then(|| i64::try_from(index + 1).unwrap_or(1)),
            contact: random.chance(200).then(|| format!("联系人 {index}")),
            ignore_warn: random.chance(700),
        })
    }

    fn key(&mut self) -> Key {
        match (self.known_row(), self.random.below(10)) {
            (Some(known), 0..=3) => Key::Id(known.id),
            (Some(known), 4..=6) => Key::Number(known.number),
            _ => Key::Number(shared_number(self.random)),
        }
    }

    fn known_row(&mut self) -> Option<Row> {
        (!self.known.is_empty()).then(|| self.random.pick(self.known))
    }
}

/// Whether a number is one of those that [`shared_number`] gives.
fn is_shared(number: &str) -> bool {
    matches!(number, "KH-A" | "KH-B" | "KH-C")
}

/// One of few numbers, so that callers meet.
fn shared_number(random: &mut Random) -> String {
    format!("KH-{}", (b'A' + u8::try_from(random.below(3)).unwrap_or(0)) as char)
}
