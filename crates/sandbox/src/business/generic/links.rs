//! The records that a record refers to: `x_id` or `x_number` brings `x_name` and the other one.

use serde_json::{Map, Value};

use crate::business::records::Store;
use crate::catalog::{address, plain};

/// How fields that refer to records of a resource end, without `_id`.
const STEMS: [(&str, &str); 45] = [
    ("settle_customer", "bd.customer"),
    ("customer", "bd.customer"),
    ("customer_group", "bd.customerGroup"),
    ("supplier", "bd.supplier"),
    ("supplier_group", "bd.supplierGroup"),
    ("vender", "bd.supplier"),
    ("material", "bd.material"),
    ("product", "bd.material"),
    ("emp", "bd.emp"),
    ("saler", "bd.emp"),
    ("purchase", "bd.emp"),
    ("storekeeper", "bd.emp"),
    ("deliveryman", "bd.emp"),
    ("dept", "bd.department"),
    ("department", "bd.department"),
    ("stock", "bd.store"),
    ("unit", "bd.measureUnit"),
    ("baseunit", "bd.measureUnit"),
    ("currency", "bd.currency"),
    ("sp", "bd.space"),
    ("space", "bd.space"),
    ("settle_account", "bd.settlementAccount"),
    ("pay_type", "bd.settlementType"),
    ("settle_type", "bd.settlementType"),
    ("setting_term", "bd.settlingTerm"),
    ("pacct_type", "bd.payoutType"),
    ("payout_type", "bd.payoutType"),
    ("income_name", "bd.incomeType"),
    ("brand", "bd.materialBrand"),
    ("express_company", "bd.logisticsCompany"),
    ("f_logistics", "bd.logisticsCompany"),
    ("bd_aux_info_type", "bd.auxInfoType"),
    ("label", "bd.label"),
    ("aux_prop", "bd.auxAttribute"),
    ("account", "fi.account"),
    ("voucher", "fi.voucher"),
    ("location", "fi.faLocation"),
    ("alter_mode", "fi.faAltermode"),
    ("member", "ls.member"),
    ("shop", "ls.store"),
    ("mb_level", "ls.mbLevel"),
    ("bom", "bd.bom"),
    ("check_task", "scm.invCheckTask"),
    ("currency_for", "bd.currency"),
    ("src_order", "scm.salOrder"),
];

/// The resource that the stem refers to, in a record of `resource`.
fn resource_of(stem: &str, resource: &str) -> Option<&'static str> {
    match stem {
        // A shop (门店) in ls, a warehouse (仓库) elsewhere.
        "store" => return Some(if resource.starts_with("ls.") { "ls.store" } else { "bd.store" }),
        // Groups of materials are called parents.
        "group" | "parent" => return group_of(resource),
        _ => {}
    }
    // The longest ending that fits: `sale_dept` is a department.
    let ends = |known: &str| stem.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('_'));
    let known = STEMS.iter().filter(|(known, _)| ends(known));
    known.max_by_key(|(known, _)| known.len()).map(|(_, resource)| *resource)
}

fn group_of(resource: &str) -> Option<&'static str> {
    // A group is within a group; a department within a department.
    let (module, name) = resource.split_once('.')?;
    [["bd.", name, "Group"].concat(), [module, ".", name, "Type"].concat(), resource.to_owned()]
        .iter()
        .find_map(|group| address_name(&[group, ".list"].concat()))
}

/// The resource of an operation that exists.
fn address_name(name: &str) -> Option<&'static str> {
    address(name)?;
    crate::catalog::named(name).map(|known| known.resource)
}

/// The ids, numbers and names that a record of `resource` lacks beside the references that it has, rows included.
pub(crate) fn links(store: &Store, resource: &str, record: &mut Map<String, Value>) {
    let mut found = Vec::new();
    for (name, value) in &*record {
        let by_id = name.strip_suffix("_id");
        let Some(stem) = by_id.or_else(|| name.strip_suffix("_number")) else { continue };
        // Sales orders call the department so.
        let stem = if stem == "deptid" { "dept" } else { stem };
        let text = plain(value);
        let linked = resource_of(stem, resource).filter(|_| !text.is_empty());
        if let Some(linked) = linked.and_then(|linked| store.reference(linked, by_id.is_some(), &text)) {
            // The id counts where both are given.
            if by_id.is_some() || record.get(&[stem, "_id"].concat()).is_none_or(|id| plain(id).is_empty()) {
                found.push((stem.to_owned(), linked));
            }
        }
    }
    for (stem, linked) in found {
        for (end, text) in [("_id", linked.id), ("_number", linked.number), ("_name", linked.name)] {
            record.insert([&stem, end].concat(), text.into());
        }
    }
    for value in record.values_mut() {
        match value {
            Value::Object(object) => links(store, resource, object),
            Value::Array(rows) => {
                rows.iter_mut().filter_map(Value::as_object_mut).for_each(|row| links(store, resource, row));
            }
            _ => {}
        }
    }
}
