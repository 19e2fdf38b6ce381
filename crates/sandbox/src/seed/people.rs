//! People: names, telephone numbers, birthdays.

use super::words::{GIVEN, MOBILES, SURNAMES};
use crate::business::records::{Contact, Customer, Gender};
use crate::random::Random;

pub(super) fn name(random: &mut Random) -> (String, Gender) {
    let [men, women] = &GIVEN;
    let (given, gender) = if random.once_in(2) { (men, Gender::Male) } else { (women, Gender::Female) };
    (format!("{}{}", random.pick(&SURNAMES), random.pick(given)), gender)
}

/// A number that no other index below 50,000 has.
pub(super) fn mobile(index: u64) -> String {
    let prefixes = MOBILES.len() as u64;
    let prefix = MOBILES.get(usize::try_from(index % prefixes).unwrap_or(0)).copied().unwrap_or_default();
    // 7919 and 10,000 have no common factor, so the four digits take all values.
    format!("{prefix}{:04}", index / prefixes * 7919 % 10_000)
}

pub(super) fn fill(contact: &mut Contact, customer: &Customer, random: &mut Random, index: u64) {
    let (name, gender) = name(random);
    contact.gender = Some(gender);
    let area_code = random.pick(&["0755", "010", "020", "0571", "028"]);
    let birthday = format!("{}-{:02}-{:02}", 1965 + random.below(38), 1 + random.below(12), 1 + random.below(28));
    let mut set = |name: &'static str, text: String| contact.texts.insert(name, text);
    set("contact_person", name);
    set("mobile", mobile(index));
    set("phone", format!("{area_code}-8600{:04}", random.below(10_000)));
    set("email", format!("contact{index}@example.com"));
    set("qq", (10_000_000 + random.below(90_000_000)).to_string());
    set("wechat", format!("wx_demo_{index}"));
    set("contact_address", customer.text("addr").to_owned());
    if !random.once_in(3) {
        set("birthday", format!("{birthday} 00:00:00"));
    }
    let links = [
        ("contact_country_id", "country_id"),
        ("contact_province_id", "province_id"),
        ("contact_city_id", "city_id"),
        ("contact_district_id", "district_id"),
    ];
    for (name, of_customer) in links {
        set(name, customer.text(of_customer).to_owned());
    }
}
