//! Goods, suppliers, warehouses, and the documents (单据) about them.

use serde_json::{Value, json};

use super::references::save_all;
use super::words::{ACCOUNTS, GOODS, UNITS, WAREHOUSES};
use super::{companies, people};
use crate::business::records::Store;
use crate::business::records::references::{DEPARTMENTS, SALESPEOPLE};
use crate::clock::{DAY_MS, beijing};
use crate::random::Random;

const SUPPLIERS: u64 = 8;
const DOCUMENTS: u64 = 6;
/// Names of suppliers come after those of customers.
const FIRST_SUPPLIER: u64 = 2000;
/// From the first document to the last one.
const DAYS_BETWEEN: u64 = 9;

/// The records that documents refer to, by id.
struct Ids {
    materials: Vec<Goods>,
    suppliers: Vec<String>,
    customers: Vec<String>,
    warehouses: Vec<String>,
}

struct Goods {
    id: String,
    unit: String,
    price: u64,
}

pub(super) fn fill(store: &mut Store, random: &mut Random, now: u64) {
    let units = UNITS.map(|name| json!({ "name": name, "precision": "2" }));
    let units = save_all(store, "bd.measureUnit", &units, now);
    let groups = [("01", "水果"), ("02", "食品"), ("03", "包装")];
    let groups = groups.map(|(number, name)| json!({ "number": number, "name": name }));
    let groups = save_all(store, "bd.materialGroup", &groups, now);
    let warehouses =
        WAREHOUSES.map(|(number, name)| json!({ "number": number, "name": name, "is_allow_freight": false }));
    let warehouses = save_all(store, "bd.store", &warehouses, now);
    let materials = materials(store, random, &units, &groups, now);
    money(store, now);
    let buyer = json!({ "number": "005", "name": "周文博", "department_id": "1" });
    save_all(store, "bd.emp", &[buyer], now);
    let suppliers: Vec<Value> = (0..SUPPLIERS).map(|index| supplier(random, index)).collect();
    let suppliers = save_all(store, "bd.supplier", &suppliers, now);
    let customers = store.customers.iter().take(40).map(|customer| customer.id.clone()).collect();
    let ids = Ids { materials, suppliers, customers, warehouses };
    for index in 0..DOCUMENTS {
        let at = now + index * DAYS_BETWEEN * DAY_MS;
        for (resource, is_sale) in
            [("scm.purOrder", false), ("scm.purInbound", false), ("scm.salOrder", true), ("scm.salOutBound", true)]
        {
            let document = document(&ids, random, is_sale, index, at);
            save_all(store, resource, &[document], at);
        }
    }
    bookkeeping(store, now);
}

fn materials(store: &mut Store, random: &mut Random, units: &[String], groups: &[String], now: u64) -> Vec<Goods> {
    let mut materials = Vec::new();
    for (index, (name, model, unit, group, price)) in (1_u64..).zip(GOODS) {
        let unit = units.get(unit).cloned().unwrap_or_default();
        let barcode = format!("690{:010}", random.below(10_000_000_000));
        let material = json!({
            "number": format!("SP{index:04}"),
            "name": name,
            "model": model,
            "barcode": barcode,
            "base_unit_id": unit,
            "parent_id": groups.get(group),
            "check_type": "1",
            "cost_method": "1",
            "is_purchase": true,
            "is_sale": true,
            "enable": "1",
            "price_entity": [{
                "price_unit_id": unit,
                "price_barcode": barcode,
                "price_retail_price": price.to_string(),
            }],
        });
        let saved = save_all(store, "bd.material", &[material], now);
        materials.extend(saved.into_iter().map(|id| Goods { id, unit: unit.clone(), price }));
    }
    materials
}

/// Ways to pay and accounts.
fn money(store: &mut Store, now: u64) {
    let types = ["现金", "银行转账", "微信支付", "支付宝"].map(|name| json!({ "name": name, "enable": "1" }));
    save_all(store, "bd.settlementType", &types, now);
    let accounts = [("001", "现金账户"), ("002", "招商银行基本户")];
    let accounts = accounts.map(|(number, name)| json!({ "number": number, "name": name, "currency_number": "CNY" }));
    save_all(store, "bd.settlementAccount", &accounts, now);
}

fn supplier(random: &mut Random, index: u64) -> Value {
    let (person, _) = people::name(random);
    json!({
        "number": format!("GYS{:03}", index + 1),
        "name": companies::name(random, FIRST_SUPPLIER + index),
        "bom_entity": [{
            "contact_person": person,
            "mobile": people::mobile(40_000 + index),
            "is_default_linkman": true,
        }],
    })
}

fn document(ids: &Ids, random: &mut Random, is_sale: bool, index: u64, at: u64) -> Value {
    let warehouse = random.pick(&ids.warehouses).clone();
    let rows = (0..2 + random.below(2)).map(|_| {
        let Goods { id, unit, price } = random.pick(&ids.materials);
        let price = if is_sale { *price } else { *price * 7 / 10 };
        json!({
            "material_id": id,
            "unit_id": unit,
            "stock_id": warehouse,
            "qty": 1 + random.below(40),
            "price": price,
            "is_free": false,
        })
    });
    let rows: Vec<Value> = rows.collect();
    let emp = random.pick(SALESPEOPLE).id;
    let department = random.pick(DEPARTMENTS).id;
    let mut document = json!({
        "bill_date": beijing(at).get(..10),
        "emp_id": emp,
        "dept_id": department,
        // Sales orders call it so.
        "deptid_id": department,
        "currency_id": "1",
        "exchange_rate": 1,
        "material_entity": Value::Array(rows),
        // The last ones are not audited yet.
        "operation_key": if index + 2 < DOCUMENTS { "audit" } else { "submit" },
    });
    let (name, partner) = if is_sale { ("customer_id", &ids.customers) } else { ("supplier_id", &ids.suppliers) };
    if let (Value::Object(document), false) = (&mut document, partner.is_empty()) {
        document.insert(name.into(), random.pick(partner).clone().into());
    }
    document
}

/// Accounts (科目) and vouchers (凭证).
fn bookkeeping(store: &mut Store, now: u64) {
    let accounts = ACCOUNTS.map(|(number, name, kind, dc)| {
        json!({ "number": number, "name": name, "account_type_id": kind, "dc": dc, "level": "1", "enable": "1" })
    });
    let accounts = save_all(store, "fi.account", &accounts, now);
    let account = |index: usize| accounts.get(index);
    for (index, (debit, credit, amount, explanation)) in
        (0_u64..).zip([(0, 1, 2000, "提取备用金"), (1, 2, 38_600, "收到货款"), (4, 1, 1260, "支付办公费")])
    {
        let at = now + index * DAYS_BETWEEN * DAY_MS;
        let entry = |account: Option<&String>, dc: &str| {
            let is_debit = dc == "1";
            json!({
                "account_id": account,
                "currency_id": "1",
                "dc": dc,
                "explanation": explanation,
                "amount_for": amount.to_string(),
                "debit_amount": if is_debit { amount.to_string() } else { "0".into() },
                "credit_amount": if is_debit { "0".into() } else { amount.to_string() },
            })
        };
        let date = beijing(at);
        let voucher = json!({
            "date": date.get(..10),
            "number": (index + 1).to_string(),
            "group_id": "1",
            "entry_list": [entry(account(debit), "1"), entry(account(credit), "-1")],
        });
        save_all(store, "fi.voucher", &[voucher], at);
    }
}
