//! Amounts that a request leaves to the service.

use serde_json::{Map, Value};

use crate::catalog::plain;

/// The rows with goods.
const GOODS: &str = "material_entity";

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

/// The total of the rows, less the discount of the document.
pub(super) fn total(record: &mut Map<String, Value>, given: &Map<String, Value>) {
    let Some(rows) = record.get(GOODS).and_then(Value::as_array).filter(|rows| !rows.is_empty()) else { return };
    let sum: f64 = rows.iter().filter_map(Value::as_object).filter_map(|row| number(row, "all_amount")).sum();
    let total = cents(sum - number(record, "bill_dis_amount").unwrap_or(0.0));
    for name in ["total_amount", "total_amount_for"] {
        if !given.contains_key(name) {
            record.insert(name.into(), total.clone());
        }
    }
}

fn number(row: &Map<String, Value>, name: &str) -> Option<f64> {
    row.get(name).and_then(|value| plain(value).parse().ok())
}

fn cents(amount: f64) -> Value {
    ((amount * 100.0).round() / 100.0).into()
}
