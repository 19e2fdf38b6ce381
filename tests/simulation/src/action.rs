//! What one call does.

use std::fmt;

use jdy_core::json::Json;

use crate::record::Record;

/// What one call does.
#[derive(Clone, Debug)]
pub enum Action {
    /// Save a customer: a new one, or with `id` an existing one.
    SaveCustomer(Customer),
    /// Save a member.
    SaveMember {
        /// The member's mobile.
        mobile: String,
        /// The member's name.
        name: String,
    },
    /// Save a custom record.
    SaveCust {
        /// Its kind.
        biz_type: &'static str,
        /// By `client.request()` instead of the operation.
        raw: bool,
    },
    /// Save a new record of any other resource.
    SaveRecord(Record),
    /// Read a customer.
    Get {
        /// The parameter that finds the customer.
        key: Key,
        /// By `client.request()` instead of the operation.
        raw: bool,
    },
    /// Read the list of customers, page by page.
    List {
        /// Rows on a page.
        page_size: u32,
        /// The order.
        order_by: &'static str,
    },
}

/// The fields of a saved customer.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Given to change the customer.
    pub id: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its name.
    pub name: String,
    /// A remark.
    pub remark: Option<String>,
    /// Its credit limit, which lists do not show.
    pub credit_limit: Option<i64>,
    /// The name of one contact to add.
    pub contact: Option<String>,
    /// Whether to save although the name is taken.
    pub ignore_warn: bool,
}

/// A parameter that finds a customer.
#[derive(Clone, Debug)]
pub enum Key {
    /// Its id.
    Id(String),
    /// Its number.
    Number(String),
}

impl Action {
    /// Whether it creates a record.
    pub const fn creates(&self) -> bool {
        match self {
            Self::SaveCustomer(customer) => customer.id.is_none(),
            Self::SaveMember { .. } | Self::SaveCust { .. } | Self::SaveRecord(_) => true,
            Self::Get { .. } | Self::List { .. } => false,
        }
    }

    /// The id of the customer that it changes.
    pub fn updates(&self) -> Option<&str> {
        match self {
            Self::SaveCustomer(customer) => customer.id.as_deref(),
            _ => None,
        }
    }

    /// Whether it saves something.
    pub const fn saves(&self) -> bool {
        !matches!(self, Self::Get { .. } | Self::List { .. })
    }

    /// The fields of the request; for a list, of its first page.
    pub fn fields(&self) -> Json<'_> {
        match self {
            Self::SaveCustomer(customer) => customer.fields(),
            Self::SaveMember { mobile, name } => object([("mobile", text(mobile)), ("name", text(name))]),
            Self::SaveCust { biz_type, .. } => {
                object([("biz_type", text(biz_type)), ("data", object([("field", text("value"))]))])
            }
            Self::SaveRecord(record) => record.fields.clone(),
            Self::Get { key: Key::Id(id), .. } => object([("id", text(id))]),
            Self::Get { key: Key::Number(number), .. } => object([("number", text(number))]),
            Self::List { page_size, order_by } => {
                object([("page_size", Json::Integer(i64::from(*page_size))), ("order_by", text(order_by))])
            }
        }
    }
}

impl Customer {
    fn fields(&self) -> Json<'_> {
        let mut fields = vec![("name", text(&self.name))];
        fields.extend(self.id.as_deref().map(|id| ("id", text(id))));
        fields.extend(self.number.as_deref().map(|number| ("number", text(number))));
        fields.extend(self.remark.as_deref().map(|remark| ("remark", text(remark))));
        fields.extend(self.credit_limit.map(|limit| ("credit_limit", Json::Integer(limit))));
        fields.extend(
            self.contact
                .as_deref()
                .map(|name| ("contact_persons", Json::List(vec![object([("contact_person", text(name))])]))),
        );
        fields.extend(self.ignore_warn.then_some(("ignore_warn", Json::Bool(true))));
        object(fields)
    }
}

/// A JSON object.
pub fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Json<'a>)>) -> Json<'a> {
    Json::Object(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

/// A JSON text.
pub fn text(value: &str) -> Json<'_> {
    Json::Text(value.into())
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SaveCustomer(customer) if customer.id.is_some() => write!(f, "change {customer}"),
            Self::SaveCustomer(customer) => write!(f, "save {customer}"),
            Self::SaveMember { mobile, name } => write!(f, "save member {mobile} \"{name}\""),
            Self::SaveRecord(Record { operation, .. }) => write!(f, "{operation}"),
            Self::SaveCust { biz_type, raw } => write!(f, "save {biz_type}{}", as_request(*raw)),
            Self::Get { key: Key::Id(key) | Key::Number(key), raw } => write!(f, "get {key}{}", as_request(*raw)),
            Self::List { page_size, order_by } => write!(f, "list by {page_size}, {order_by}"),
        }
    }
}

const fn as_request(raw: bool) -> &'static str {
    if raw { " by request()" } else { "" }
}

impl fmt::Display for Customer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "customer")?;
        let ids = [&self.id, &self.number];
        ids.into_iter().flatten().try_for_each(|part| write!(f, " {part}"))?;
        write!(f, " \"{}\"", self.name)?;
        let texts = [("remark", &self.remark), ("contact", &self.contact)];
        for (what, part) in texts.into_iter().filter_map(|(what, part)| Some((what, part.as_ref()?))) {
            write!(f, " {what} \"{part}\"")?;
        }
        if let Some(limit) = self.credit_limit {
            write!(f, " credit limit {limit}")?;
        }
        f.write_str(if self.ignore_warn { " ignore_warn" } else { "" })
    }
}
