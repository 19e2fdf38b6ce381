//! The demo records of one account set.

use super::{companies, documents, people, references};
use crate::business::members;
use crate::business::records::references::{GROUPS, LEVELS, MATURITIES};
use crate::business::records::{Contact, Customer, Record, Store};
use crate::clock::beijing;
use crate::random::Random;
use crate::settings::Settings;

/// 2024-01-01 in Beijing, when the first demo customer was created.
const FIRST_DAY_MS: u64 = 1_704_038_400_000;
const HOUR_MS: u64 = 3_600_000;
/// A day and a half between one demo customer and the next; less where there are many, so that none is of the future.
const USUAL_STEP_MS: u64 = 36 * HOUR_MS;
const SPAN_MS: u64 = 320 * USUAL_STEP_MS;

pub(super) fn store(seed: u64, settings: &Settings) -> Store {
    let mut random = Random::new(seed);
    let mut store = Store::new(&mut random);
    customers(&mut store, &mut random, settings.customers);
    members(&mut store, &mut random, settings.members);
    references::fill(&mut store, FIRST_DAY_MS);
    store
}

/// Documents and what they refer to.
pub(super) fn add_documents(store: &mut Store, seed: u64) {
    documents::fill(store, &mut Random::new(!seed), FIRST_DAY_MS);
}

fn customers(store: &mut Store, random: &mut Random, count: u32) {
    let first_id = store.ids.record();
    let step = USUAL_STEP_MS.min(SPAN_MS / u64::from(count.max(1)));
    for index in 0..u64::from(count) {
        let id = if index == 0 { first_id.clone() } else { store.ids.record() };
        let number = store.customer_numbers.next(|_| false);
        let created = FIRST_DAY_MS + index * step + random.below(step / 4);
        let mut customer = Customer::new(id, number, companies::name(random, index), created);
        customer.created_by = "系统管理员";
        customer.modified = created + random.below(90 * 24 * HOUR_MS);
        customer.enabled = index % 11 != 7;
        companies::fill(&mut customer, random);
        customer.maturity = Some(random.pick(MATURITIES).id);
        customer.traced = (!random.once_in(3)).then(|| customer.modified + random.below(24 * HOUR_MS));
        customer.settled_by = random.once_in(8).then(|| first_id.clone());
        customer.texts.insert("group_id", random.pick(GROUPS).id.into());
        if !random.once_in(6) {
            customer.texts.insert("c_level_id", random.pick(LEVELS).id.into());
        }
        for seq in 0..random.below(3) + u64::from(index % 5 != 0) {
            let mut contact = Contact::new(store.ids.record(), created);
            contact.is_default = seq == 0;
            people::fill(&mut contact, &customer, random, index * 3 + seq);
            customer.contacts.push(contact);
        }
        store.customers.push(customer);
    }
}

fn members(store: &mut Store, random: &mut Random, count: u32) {
    let time = beijing(FIRST_DAY_MS);
    for index in 0..u64::from(count) {
        let (name, _) = people::name(random);
        let id = store.ids.member();
        let number = store.card_numbers.next(|_| false);
        let mobile = people::mobile(index);
        let enable = if index % 13 == 5 { "0" } else { "1" };
        let others = [("mobile", &*mobile), ("name", &name), ("enable", enable), ("is_delete", "0")];
        let times = [("create_time", &*time), ("modify_time", &time)];
        let fields = members::shown(&id, &number, others.into_iter().chain(times)).collect();
        let (created, modified) = (FIRST_DAY_MS, FIRST_DAY_MS);
        let record = Record { id, number, created, modified, is_void: false, fields };
        store.records.entry("ls.member").or_default().push(record);
    }
}
