//! The filters of a customer list.

use crate::business::error::BusinessError;
use crate::business::parameters::Parameters;
use crate::business::records::{Contact, Customer};
use crate::clock::DAY_MS;

/// The checked filters of one call.
pub(super) struct Filter {
    /// `None`: both.
    enabled: Option<bool>,
    groups: Vec<String>,
    search: Option<String>,
    contact_person: Option<String>,
    contact_mobile: Option<String>,
    level: Option<String>,
    department: Option<String>,
    salesperson: Option<String>,
    maturity: Option<String>,
    created: Span,
    modified: Span,
    traced: Span,
}

/// From and to, both inclusive. `None` is open.
struct Span(Option<u64>, Option<u64>);

impl Span {
    fn contains(&self, at: Option<u64>) -> bool {
        let Self(from, to) = self;
        match at {
            Some(at) => from.is_none_or(|from| from <= at) && to.is_none_or(|to| at <= to),
            None => from.is_none() && to.is_none(),
        }
    }
}

impl Filter {
    pub(super) fn read(parameters: &Parameters) -> Result<Self, BusinessError> {
        let text = |name| parameters.text(name).map(str::to_owned);
        let enabled = match parameters.integer("enable")? {
            None | Some(1) => Some(true),
            Some(0) => Some(false),
            Some(-1) => None,
            Some(other) => return Err(BusinessError::wrong_format("enable", &other.to_string())),
        };
        let last_moment = |day| day + DAY_MS - 1;
        Ok(Self {
            enabled,
            groups: parameters.array("group")?,
            search: parameters.text("search").map(str::to_lowercase),
            contact_person: text("contact_person_main"),
            contact_mobile: text("mobile_main"),
            level: text("c_level"),
            department: text("sale_dept_id"),
            salesperson: text("saler_id"),
            maturity: text("customer_maturity"),
            created: Span(parameters.moment("create_start_time")?, parameters.moment("create_end_time")?),
            modified: Span(parameters.moment("modify_start_time")?, parameters.moment("modify_end_time")?),
            traced: Span(parameters.day("trace_start_date")?, parameters.day("trace_end_date")?.map(last_moment)),
        })
    }

    pub(super) fn matches(&self, customer: &Customer) -> bool {
        let is = |wanted: &Option<String>, name| wanted.as_deref().is_none_or(|wanted| wanted == customer.text(name));
        let main = |wanted: &Option<String>, name| {
            let given = customer.main_contact().map_or("", |contact: &Contact| contact.text(name));
            wanted.as_deref().is_none_or(|wanted| given.contains(wanted))
        };
        self.enabled.is_none_or(|enabled| enabled == customer.enabled)
            && (self.groups.is_empty() || self.groups.iter().any(|group| group == customer.text("group_id")))
            && self.search.as_deref().is_none_or(|search| customer.name.to_lowercase().contains(search))
            && main(&self.contact_person, "contact_person")
            && main(&self.contact_mobile, "mobile")
            && is(&self.level, "c_level_id")
            && is(&self.department, "sale_dept_id")
            && is(&self.salesperson, "saler_id")
            && self.maturity.as_deref().is_none_or(|wanted| customer.maturity == Some(wanted))
            && self.created.contains(Some(customer.created))
            && self.modified.contains(Some(customer.modified))
            && self.traced.contains(customer.traced)
    }
}
