//! Companies: names, addresses, banks, tax numbers.

use serde_json::Number;

use super::people;
use super::words::{BANKS, BRANDS, LEGAL_FORMS, PLACES, REMARKS, TRADES};
use crate::business::records::Customer;
use crate::business::records::references::{
    CITIES, COUNTRIES, DEPARTMENTS, DISTRICTS, PROVINCES, SALESPEOPLE, TERMS, within,
};
use crate::random::Random;

/// A name that no other index has. The index decides city, brand and trade; only the legal form is random.
pub(super) fn name(random: &mut Random, index: u64) -> String {
    let combinations = (PLACES.len() * BRANDS.len() * TRADES.len()) as u64;
    // 1307 is prime, so each combination occurs once, and neighbours differ.
    let mut rest = usize::try_from(index % combinations * 1307 % combinations).unwrap_or(0);
    let mut digit = |base: usize| {
        let digit = rest % base;
        rest /= base;
        digit
    };
    let city = PLACES.get(digit(PLACES.len())).map_or("", |(_, city, _)| city);
    let brand = BRANDS.get(digit(BRANDS.len())).unwrap_or(&"");
    let trade = TRADES.get(digit(TRADES.len())).unwrap_or(&"");
    let form = random.pick(&LEGAL_FORMS);
    match index / combinations {
        0 => format!("{city}{brand}{trade}{form}"),
        branch => format!("{city}{brand}{trade}{form}第{branch}分公司"),
    }
}

pub(super) fn fill(customer: &mut Customer, random: &mut Random) {
    let place = PLACES.iter().find(|(_, city, _)| customer.name.starts_with(city));
    let (division, city, street) = place.copied().unwrap_or_default();
    let (area, house) = (random.pick(&["东区", "西区", "中段", ""]), 1 + random.below(299));
    let bank = random.pick(&BANKS);
    let mut set = |name: &'static str, text: String| customer.texts.insert(name, text);

    let id_of = |reference: Option<&crate::business::records::references::Reference>| {
        reference.map_or("", |found| found.id).to_owned()
    };
    set("country_id", id_of(COUNTRIES.first()));
    set("province_id", id_of(within(PROVINCES, division, 2)));
    set("city_id", id_of(within(CITIES, division, 4)));
    set("district_id", id_of(within(DISTRICTS, division, 6)));
    set("sale_dept_id", random.pick(DEPARTMENTS).id.into());
    set("saler_id", random.pick(SALESPEOPLE).id.into());
    if !random.once_in(4) {
        set("setting_term_id", random.pick(TERMS).id.into());
    }
    set("addr", format!("{city}市{street}{area}{house}号"));
    set("bank", format!("{bank}{city}分行"));
    set("bank_account", format!("6222{:06}{:09}", random.below(1_000_000), random.below(1_000_000_000)));
    set("account_open_addr", format!("{city}市{street}{}号", 1 + random.below(99)));
    set("taxpayer_no", format!("91{division}MA{:07}X", random.below(10_000_000)));
    set("rate", (*random.pick(&["13", "9", "6", "3"])).to_owned());
    set("remark", (*random.pick(&REMARKS)).to_owned());
    set("invoice_email", format!("fapiao{}@example.com", random.below(100_000)));
    set("invoice_phone", people::mobile(random.below(50_000)));
    let name = customer.name.clone();
    customer.texts.insert("invoice_name", name);

    customer.invoice_type = *random.pick(&[0, 1, 2, 3, 4, 5, 6]);
    customer.deduct = random.once_in(2);
    customer.credit_limit = Number::from(random.below(50) * 1000);
    let custom = [("custom_field__1__2e9zj0gt5q1n", "华南片区"), ("custom_field__2__8wq3k6xm4d7b", "3")];
    if random.once_in(3) {
        customer.custom_field = custom.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
    }
}
