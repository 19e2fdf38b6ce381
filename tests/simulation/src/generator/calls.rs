//! Makes the calls of a plan.

use crate::action::{Action, Customer, Key};
use crate::outcome::Row;
use crate::plan::{Interruption, PlannedCall};
use crate::random::Random;
use crate::record::{self, Record};

const SECOND_MS: u64 = 1_000;
const HOUR_MS: u64 = 3_600_000;

/// Makes the calls of a plan.
pub(super) struct Calls<'a> {
    pub(super) random: &'a mut Random,
    /// The customers that are there from the beginning.
    pub(super) known: &'a [Row],
    pub(super) clients: usize,
    /// The one customer that all calls update.
    pub(super) changed: Option<u64>,
    pub(super) made: usize,
}

impl Calls<'_> {
    /// Many callers within a minute, each with one call; most of them give up soon.
    pub(super) fn in_queue(&mut self) -> Vec<Vec<PlannedCall>> {
        let callers = self.random.between(15, 40);
        let call = |_| {
            let interruption =
                self.random.chance(800).then(|| (self.random.below(30 * SECOND_MS), Interruption::Signal));
            let pause_ms = self.random.below(60 * SECOND_MS);
            PlannedCall { pause_ms, interruption, ..self.call() }
        };
        (0..callers).map(call).map(|call| vec![call]).collect()
    }

    pub(super) fn callers(&mut self) -> Vec<Vec<PlannedCall>> {
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
        let interruption = match random.below(100) {
            0..=9 => Some(Interruption::Signal),
            10..=13 => Some(Interruption::Drop),
            14 | 15 => Some(Interruption::Freeze),
            _ => None,
        };
        let soon = random.between(0, 13);
        let interruption = interruption.map(|interruption| (random.below(1 << soon), interruption));
        PlannedCall { index, client, pause_ms, action: self.action(index), interruption }
    }

    fn action(&mut self, index: usize) -> Action {
        if self.changed.is_some()
            && let Some(changed) = self.changed_customer(index)
        {
            return Action::SaveCustomer(changed);
        }
        match self.random.below(100) {
            0..=31 => Action::SaveCustomer(self.new_customer(index)),
            32..=39 => self.new_record(index),
            40..=49 => match self.changed_customer(index) {
                Some(changed) => Action::SaveCustomer(changed),
                None => Action::SaveCustomer(self.new_customer(index)),
            },
            50..=59 => {
                // Some callers save the same member.
                let number = if self.random.chance(200) { 0 } else { index };
                Action::SaveMember { mobile: format!("138{number:08}"), name: format!("会员 {index}") }
            }
            60..=69 => {
                let biz_type = self.random.pick(&["cust_visit", "cust_device"]);
                Action::SaveCust { biz_type, raw: self.random.chance(300) }
            }
            70..=84 => Action::Get { key: self.key(), raw: self.random.chance(300) },
            _ => Action::List {
                page_size: u32::try_from(self.random.between(1, 4)).unwrap_or(1),
                order_by: self.random.pick(&["number asc", "number desc", "name asc", "name desc"]),
            },
        }
    }

    /// A record of any resource; four of five have a number.
    fn new_record(&mut self, index: usize) -> Action {
        let drawn = self.random.below(record::saves().len() as u64);
        let operation = record::saves().nth(usize::try_from(drawn).unwrap_or(0)).unwrap_or_default();
        match Record::new(operation, index, self.random.chance(800)) {
            Some(record) => Action::SaveRecord(record),
            None => Action::SaveCustomer(self.new_customer(index)),
        }
    }

    fn new_customer(&mut self, index: usize) -> Customer {
        let known = self.known_row();
        let random = &mut *self.random;
        let number = match (random.below(20), &known) {
            (0..=3, _) => None,
            // The number of an existing customer.
            (4, Some(known)) => Some(known.number.clone()),
            // Another caller may save the same number.
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
            // Two callers save customers that differ only in their credit limits, which lists do not show.
            let name = "客户 甲".to_owned();
            return Customer { id: None, number, name, remark: None, credit_limit, contact: None, ignore_warn };
        }
        Customer { id: None, number, name, remark, credit_limit, contact, ignore_warn }
    }

    /// An update of an existing customer.
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

/// Whether a number comes from [`shared_number`].
fn is_shared(number: &str) -> bool {
    matches!(number, "KH-A" | "KH-B" | "KH-C")
}

/// One of few numbers, so that several callers use the same one.
fn shared_number(random: &mut Random) -> String {
    format!("KH-{}", (b'A' + u8::try_from(random.below(3)).unwrap_or(0)) as char)
}
