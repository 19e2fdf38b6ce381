//! Amounts that a request leaves to the service.

use serde_json::{Map, Value};

use crate::catalog::plain;

/// Amounts of a row, with tax (价税合计) and without it (金额), from quantity and price.
pub(super) fn of_row(row: &mut Map<String, Value>, given: &Map<String, Value>) {
    let Some(quantity) = number(row, "qty") else { return };
    let rate = 1.0 + number(row, "cess").unwrap_or(0.0) / 100.0;
    let price = number(row, "price").or_else(|| number(row, "tax_price").map(|price| price / rate));
    let tax_price = number(row, "tax_price").or_else(|| number(row, "price").map(|price| price * rate));
    for (name, price) in [("amount", price), ("all_amount", tax_price)] {
        if let Some(price) = price.filter(|_| !given.contains_key(name)) {
            row.insert(name.into(), cents(quantity * price));
        }
    }
}

/// The totals of a document: of its goods, less its discount; of a voucher's two sides, with its period.
pub(super) fn total(record: &mut Map<String, Value>, given: &Map<String, Value>) {
    let discount = number(record, "bill_dis_amount").unwrap_or(0.0);
    for (name, rows, of_row, less) in [
        ("total_amount", "material_entity", "all_amount", discount),
        ("total_amount_for", "material_entity", "all_amount", discount),
        ("debit_total", "entry_list", "debit_amount", 0.0),
        ("credit_total", "entry_list", "credit_amount", 0.0),
    ] {
        let rows = record.get(rows).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
        let amounts: Vec<f64> = rows.filter_map(|row| number(row, of_row)).collect();
        if !amounts.is_empty() && !given.contains_key(name) {
            record.insert(name.into(), cents(amounts.iter().sum::<f64>() - less));
        }
    }
    let month =
        record.get("date").and_then(Value::as_str).and_then(|date| Some([date.get(..4)?, date.get(5..7)?].concat()));
    if let Some(month) = month.filter(|_| !given.contains_key("period")) {
        record.insert("period".into(), month.into());
    }
}

/// The number in a field, given as a number or as text.
pub(super) fn number(row: &Map<String, Value>, name: &str) -> Option<f64> {
    row.get(name).and_then(|value| plain(value).parse().ok())
}

/// Two decimals, none where it is whole.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates")]
pub(super) fn cents(amount: f64) -> Value {
    let cents = (amount * 100.0).round();
    if cents % 100.0 == 0.0 { ((cents / 100.0) as i64).into() } else { (cents / 100.0).into() }
}
