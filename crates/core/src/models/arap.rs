//! The reviewed operations of the module `arap`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 付款单.
pub mod ap_credit {
    /// The table of `GET /jdy/v2/arap/ap_credit`. （付款单列表）
    pub const LIST: &str = "GET /jdy/v2/arap/ap_credit|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;dept_id:i;emp_id:i;modify_end_time:m;modify_start_time:m;search;bill_status=C:已审核/A:未审核;end_bill_date:d;start_bill_date:d;supplier_id:i;source_bill_id:i;supplier_group_id:i";
    /// The table of `GET /jdy/v2/arap/ap_credit_detail`. （付款单详情）
    pub const GET: &str = "GET /jdy/v2/arap/ap_credit_detail|rq!;one=id,number;proof=|id:i;number~";

    /// What `list` takes. （付款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditListQuery {
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_id: Option<alloc::string::String>,
        /// Start of document date range, `yyyy-MM-dd`. （单据日期-开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Supplier category ID. （供应商分类id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_group_id: Option<alloc::string::String>,
        /// Supplier ID. （供应商id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （付款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditQuery {
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Number. （编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 收款单.
pub mod ar_credit {
    /// The table of `GET /jdy/v2/arap/ar_credit`. （收款单列表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_credit|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;dept_id:i;emp_id:i;modify_end_time:m;modify_start_time:m;search;bill_status=C:已审核/A:未审核;customer_id:i;end_bill_date:d;start_bill_date:d;customer_group_id:i;source_bill_id:i";
    /// The table of `GET /jdy/v2/arap/ar_credit_detail`. （收款单详情）
    pub const GET: &str = "GET /jdy/v2/arap/ar_credit_detail|rq!;one=id,number;proof=|id:i;number~";

    /// What `list` takes. （收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditListQuery {
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Customer category ID. （客户分类id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_group_id: Option<alloc::string::String>,
        /// Customer ID. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_id: Option<alloc::string::String>,
        /// Start of document date range, `yyyy-MM-dd`. （单据日期-开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （收款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditQuery {
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Number. （编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 往来报表.
pub mod ar_order_statement_report {
    /// The table of `GET /jdy/v2/arap/ar_order_statement_report`. （应收账款明细表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_order_statement_report|rq!;span=start_date,end_date;page=page;rows=rows|page:p;page_size:z;customer_id:i!;end_date:d!;start_date:d!";

    /// What `list` takes. （应收账款明细表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArOrderStatementReportListQuery {
        /// Customer ID. （客户id）
        pub customer_id: alloc::string::String,
        /// End of date range, `yyyy-MM-dd`. （结束日期）
        pub end_date: alloc::string::String,
        /// Start of date range, `yyyy-MM-dd`. （开始日期）
        pub start_date: alloc::string::String,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 预收款单.
pub mod ar_pre_credit {
    /// The table of `GET /jdy/v2/arap/ar_pre_credit`. （预收款单列表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_pre_credit|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;dept_id:i;emp_id:i;modify_end_time:m;modify_start_time:m;search;bill_status=C:已审核/A:未审核;customer_id:i;end_bill_date:d;start_bill_date:d;customer_group_id:i;source_bill_id:i";

    /// What `list` takes. （预收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArPreCreditListQuery {
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Customer category ID. （客户分类id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_group_id: Option<alloc::string::String>,
        /// Customer ID. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_id: Option<alloc::string::String>,
        /// Start of document date range, `yyyy-MM-dd`. （单据日期-开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 往来报表.
pub mod ar_summary_report {
    /// The table of `GET /jdy/v2/arap/ar_summary_report`. （应收账款汇总表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_summary_report|rq!;span=start_date,end_date;page=page;rows=rows|page:p;page_size:z;search;end_date:d!;start_date:d!;dept_ids:[i;emp_ids:[i;include_oth;include_uncheck;not_view_zero;customer_group_ids:[i;customer_ids:[i;is_foreigncur;isshowls;not_view_no_happen;summary_type=item:客户/emp:业务员/dept:部门/group:客户分类;not_invoiced:b";

    /// What `list` takes. （应收账款汇总表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArSummaryReportListQuery {
        /// End of date range, `yyyy-MM-dd`. （结束日期）
        pub end_date: alloc::string::String,
        /// Start of date range, `yyyy-MM-dd`. （开始日期）
        pub start_date: alloc::string::String,
        /// Customer category IDs. （客户类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_group_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Customer IDs. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department IDs. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Salesperson IDs. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Whether to include other receivables. （是否包括其他应收）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub include_oth: Option<alloc::string::String>,
        /// Whether to include unaudited documents. （是否包括未审核）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub include_uncheck: Option<alloc::string::String>,
        /// Whether foreign currency is enabled. （是否启用了外币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_foreigncur: Option<alloc::string::String>,
        /// Whether to show retail balance documents. （是否显示零售结存单）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub isshowls: Option<alloc::string::String>,
        /// Whether to show outbound or returns not yet invoiced. （是否显示已出库/退货未开票）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub not_invoiced: Option<bool>,
        /// Whether to hide rows without activity. （是否不显示无发生额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub not_view_no_happen: Option<alloc::string::String>,
        /// Whether to hide zero balances. （是否不显示余额为0）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub not_view_zero: Option<alloc::string::String>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Summary dimension. （汇总方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub summary_type: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
