//! `GET /jdy/v2/bd/customer`, with pages as the service makes them.

use serde_json::{Value, json};

use super::filter::Filter;
use crate::business::accepted::Accepted;
use crate::business::error::BusinessError;
use crate::business::parameters::Parameters;
use crate::business::records::{Customer, Store};
use crate::call::Call;

/// The rows of a page where `page_size` is not given.
pub(crate) const DEFAULT_PAGE_SIZE: usize = 10;
/// The most rows of a page, whatever `page_size` says.
pub(crate) const MAX_PAGE_SIZE: usize = 100;

/// Parameters without a described effect. Only their type is checked.
const FLAGS: [&str; 7] = [
    "is_data_perm",
    "show_alarm",
    "show_business_time",
    "show_contact_detail",
    "show_debt",
    "show_trace_info",
    "show_un_visit_days",
];

pub(crate) fn list(store: &Store, call: &Call<'_>) -> Result<Accepted, BusinessError> {
    let parameters = Parameters::parse(call.query);
    for name in FLAGS {
        parameters.boolean(name)?;
    }
    let filter = Filter::read(&parameters)?;
    let mut found: Vec<&Customer> = store.customers.iter().filter(|customer| filter.matches(customer)).collect();
    sort(&mut found, parameters.text("order_by").unwrap_or("number asc"))?;

    let page = parameters.positive("page")?.unwrap_or(1);
    let page_size = parameters.positive("page_size")?.unwrap_or(DEFAULT_PAGE_SIZE);
    // As the service: `page_size` and `total_page` repeat the requested number, though rows are missing.
    let shown = page_size.min(MAX_PAGE_SIZE);
    let rows: Vec<&&Customer> = found.iter().skip((page - 1).saturating_mul(shown)).take(shown).collect();

    let odd = page % 2 == 1;
    let count = if odd { json!(found.len().to_string()) } else { json!(found.len()) };
    let data = json!({
        "count": count,
        "current_page": page,
        (if odd { "current_page_size" } else { "cur_page_size" }): rows.len(),
        "page": page,
        "page_size": page_size,
        "rows": rows.iter().map(|customer| row(customer, store)).collect::<Vec<_>>(),
        "total_page": found.len().div_ceil(page_size),
    });
    let ids = rows.iter().map(|customer| customer.id.clone()).collect();
    Ok(Accepted { data, ids, ..Accepted::default() })
}

fn sort(customers: &mut [&Customer], order_by: &str) -> Result<(), BusinessError> {
    match order_by {
        "number asc" => customers.sort_by(|one, other| one.number.cmp(&other.number)),
        "number desc" => customers.sort_by(|one, other| other.number.cmp(&one.number)),
        "name asc" => customers.sort_by(|one, other| one.name.cmp(&other.name)),
        "name desc" => customers.sort_by(|one, other| other.name.cmp(&one.name)),
        _ => return Err(BusinessError::wrong_format("order_by", order_by)),
    }
    Ok(())
}

fn row(customer: &Customer, store: &Store) -> Value {
    let level = customer.text("c_level_id");
    let group = store.reference("bd.customerGroup", true, customer.text("group_id"));
    json!({
        "id": customer.id,
        "number": customer.number,
        "name": customer.name,
        "enable": if customer.enabled { "1" } else { "0" },
        // Empty is null in this field and "" in the others.
        "c_level_id": (!level.is_empty()).then_some(level),
        // The official document calls it an id. The service gives the name.
        "group_name": group.as_ref().map_or("", |group| &group.name),
        "remark": customer.text("remark"),
    })
}
