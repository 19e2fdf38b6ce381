//! Customer list (客户列表): the customers that match, in pages.

use alloc::string::String;
use alloc::vec::Vec;

use super::customer_detail::Enabled;
use super::customer_save::CUSTOMERS;
use super::{Info, Method, Operation, Parameters, Proof, Repeat};
use crate::json::{Invalid, Json};
use crate::model::{Count, Date, Id, Known, Millis, PageNumber, PageSize, choice, model};

/// The operation.
#[derive(Debug)]
pub struct CustomersList;

impl Operation for CustomersList {
    type Request = CustomerListQuery;
    type Answer = CustomerPage;

    const CHINESE: &str = "客户列表";
    const DOCS: &[&str] = &["The customers that match."];
    const INFO: Info = Info {
        group: CUSTOMERS,
        name: "list",
        method: Method::Get,
        path: "/jdy/v2/bd/customer",
        parameters: Parameters::Query,
        exactly_one_of: None,
        paged: true,
        proof: Proof::Nothing,
    };

    fn check(fields: &Json) -> Result<(), Invalid> {
        in_order(fields, "create_start_time", "create_end_time")?;
        in_order(fields, "modify_start_time", "modify_end_time")?;
        in_order(fields, "trace_start_date", "trace_end_date")
    }

    fn repeat(_: &Json) -> Repeat {
        Repeat::Safe
    }
}

/// A span that ends before it starts matches nothing, and the service says nothing about it.
///
/// Both ends are texts of one length whose order is that of time.
pub(super) fn in_order(fields: &Json, start: &str, end: &str) -> Result<(), Invalid> {
    let text = |name| fields.get(name).and_then(Json::as_text);
    match (text(start), text(end)) {
        (Some(from), Some(to)) if to < from => {
            Err(Invalid::new("is before the start", "give an end that is not before its start").in_field(end))
        }
        _ => Ok(()),
    }
}

model! { request
    /// Which customers, in which order, from which page.
    CustomerListQuery("客户列表查询") {
        /// Id of the price level.
        c_level("价格等级 id"): Option<Id>,
        /// Name of the main contact.
        contact_person_main("主要联系人名称"): Option<String>,
        /// Created until: milliseconds since the epoch, 13 digits.
        create_end_time("创建时间-结束时间的时间戳(毫秒)"): Option<Millis>,
        /// Created from: milliseconds since the epoch, 13 digits.
        create_start_time("创建时间-开始时间的时间戳(毫秒)"): Option<Millis>,
        /// Id of the maturity (stage of the relationship).
        customer_maturity("成熟度 id"): Option<Id>,
        /// Which customers by status. Left out, the service lists those in use only.
        enable("状态"): Option<StatusFilter>,
        /// Ids of customer groups. An empty list is left out.
        group("类别 id"): Option<Vec<Id>>,
        /// Whether data permissions are applied. Default: false.
        is_data_perm("是否添加数据权限校验"): Option<bool>,
        /// Telephone of the main contact.
        mobile_main("主要联系人电话"): Option<String>,
        /// Changed until: milliseconds since the epoch, 13 digits.
        modify_end_time("修改时间-结束时间的时间戳(毫秒)"): Option<Millis>,
        /// Changed from: milliseconds since the epoch, 13 digits.
        modify_start_time("修改时间-开始时间的时间戳(毫秒)"): Option<Millis>,
        /// Order. Default: by number, ascending.
        order_by("排序"): Option<CustomerOrder>,
        /// The page to begin with, from 1. Default: 1.
        page("当前页"): Option<PageNumber>,
        /// Rows on a page. Default: 100; more are fetched 100 at a time, since the service would lose rows silently.
        page_size("每页显示条数"): Option<PageSize>,
        /// Id of the department in charge.
        sale_dept_id("部门 id"): Option<Id>,
        /// Id of the salesperson in charge.
        saler_id("业务员 id"): Option<Id>,
        /// Part of the name.
        search("模糊搜索-名称"): Option<String>,
        /// Whether to add warnings about the customer. Default: false.
        show_alarm("是否显示客户预警信息"): Option<bool>,
        /// Whether to add the time of the latest trade. Default: false.
        show_business_time("是否显示最近交易时间"): Option<bool>,
        /// Whether to add contacts. Default: false.
        show_contact_detail("是否显示客户联系人信息"): Option<bool>,
        /// Whether to add what customers owe.
        show_debt("是否显示客户欠款"): Option<bool>,
        /// Whether to add the latest follow-up record.
        show_trace_info("是否显示最近一条跟进记录"): Option<bool>,
        /// Whether to add the days since the last visit. Default: false.
        show_un_visit_days("是否显示未拜访天数"): Option<bool>,
        /// Followed up until, `yyyy-MM-dd`.
        trace_end_date("跟进结束时间"): Option<Date>,
        /// Followed up from, `yyyy-MM-dd`.
        trace_start_date("跟进开始时间"): Option<Date>,
    }
}

choice! {
    /// Which customers by status.
    StatusFilter("状态") {
        /// In use.
        Enabled = Integer(1), "启用";
        /// Out of use.
        Disabled = Integer(0), "禁用";
        /// All of them.
        All = Integer(-1), "不限";
    }
}

choice! {
    /// The order of a list of customers.
    CustomerOrder("排序") {
        /// By number, ascending.
        NumberAscending = Text("number asc"), "编码升序";
        /// By number, descending.
        NumberDescending = Text("number desc"), "编码降序";
        /// By name, ascending.
        NameAscending = Text("name asc"), "名称升序";
        /// By name, descending.
        NameDescending = Text("name desc"), "名称降序";
    }
}

model! { answer
    /// One page of customers.
    CustomerPage("客户列表") {
        /// Rows of the whole list, as number or text.
        count("总条数"): Option<Count>,
        /// Number of this page.
        current_page("当前页码"): Option<Count>,
        /// Rows on this page, by its one name.
        current_page_size("当前页条数"): Option<Count>,
        /// Rows on this page, by the name that some answers use instead.
        cur_page_size("当前页条数"): Option<Count>,
        /// Number of this page.
        page("当前页码"): Option<Count>,
        /// Rows on a page, as asked for.
        page_size("每页条数"): Option<Count>,
        /// The rows.
        rows("数据行"): Vec<CustomerRow>,
        /// Pages of the whole list, computed from the page size that was asked for.
        total_page("总页数"): Option<Count>,
    }
}

model! { answer
    /// A customer in a list.
    CustomerRow("客户列表行") {
        /// Id of the customer.
        id("客户 id"): String,
        /// Id of the price level.
        c_level_id("等级对象 id"): Option<String>,
        /// Whether it is in use.
        enable("状态"): Option<Known<Enabled>>,
        /// Name of the customer group.
        group_name("类别名称"): Option<String>,
        /// Name of the customer.
        name("名称"): String,
        /// Number (code) of the customer.
        number("编码"): String,
        /// Remark.
        remark("备注"): Option<String>,
    }
}
