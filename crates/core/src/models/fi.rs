//! The reviewed operations of the module `fi`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 科目.
pub mod account {
    /// The table of `GET /jdy/v2/fi/account`. （科目列表）
    pub const LIST: &str = "GET /jdy/v2/fi/account|rq!;rows=rows;count=total_count|enable;search";

    /// What `list` takes. （科目列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct AccountListQuery {
        /// Enabled status. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<alloc::string::String>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （科目列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct AccountPage {
        /// Rows. （列表）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rows: Option<alloc::vec::Vec<AccountListAnswerAccountList>>,
        /// Total number of accounts. （科目总数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_count: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （科目列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct AccountListAnswerAccountList {
        /// Account category ID. （科目类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_type_id: Option<alloc::string::String>,
        /// Debit/credit direction. （借贷方向）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dc: Option<crate::json::Json<'static>>,
        /// Whether enabled. （是否启用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<crate::json::Json<'static>>,
        /// Account name. （科目名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub full_name: Option<alloc::string::String>,
        /// Mnemonic code. （助记码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub help_code: Option<alloc::string::String>,
        /// Account ID. （科目id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether auxiliary accounting applies. （是否辅助核算）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_assist: Option<crate::json::Json<'static>>,
        /// Whether bank account. （是否银行科目）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_bank: Option<crate::json::Json<'static>>,
        /// Whether cash account. （是否现金科目）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_cash: Option<crate::json::Json<'static>>,
        /// Whether cash equivalent. （是否现金等价物）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_cash_equivalent: Option<crate::json::Json<'static>>,
        /// Whether foreign currency accounting applies. （是否外币核算）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_currency: Option<crate::json::Json<'static>>,
        /// Whether detail account. （是否明细）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_leaf: Option<crate::json::Json<'static>>,
        /// Whether quantity accounting applies. （是否数量核算）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_qty: Option<crate::json::Json<'static>>,
        /// Account level. （科目级次）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub level: Option<crate::json::Json<'static>>,
        /// Account name. （科目名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<alloc::string::String>,
        /// Account number. （科目编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Parent account ID. （父级科目id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pid: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 凭证.
pub mod voucher {
    /// The table of `GET /jdy/v2/fi/voucher`. （凭证列表）
    pub const LIST: &str = "GET /jdy/v2/fi/voucher|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time|account_ids:[i;bill_status=C:已审核/A:未审核;create_end_time:m;create_start_time:m;end_period;explanation;modify_end_time:m;modify_start_time:m;number;page:p;page_size:z;search;source_bill_no;start_period";
    /// The table of `GET /jdy/v2/fi/voucher_detail`. （凭证详情）
    pub const GET: &str = "GET /jdy/v2/fi/voucher_detail|rq!;one=id,number;proof=|id:i;number~";

    /// What `list` takes. （凭证列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherListQuery {
        /// Account IDs. （科目id数组）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range (milliseconds since 1970). （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range (milliseconds since 1970). （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// End of accounting period range. （结束期间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_period: Option<alloc::string::String>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub explanation: Option<alloc::string::String>,
        /// End of modification time range. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Voucher number. （凭证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// External unique key. （外部唯一标识）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_no: Option<alloc::string::String>,
        /// Start of accounting period range. （起始期间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_period: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （凭证列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherPage {
        /// Total count. （总条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub count: Option<alloc::string::String>,
        /// Rows on current page. （当前页条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub current_page_size: Option<crate::json::Json<'static>>,
        /// Current page number. （当前页码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<crate::json::Json<'static>>,
        /// Rows per page. （每页条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<crate::json::Json<'static>>,
        /// Rows. （数据行）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rows: Option<alloc::vec::Vec<VoucherRow>>,
        /// Total number of pages. （总页数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_page: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （凭证列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherRow {
        /// Document status. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Total credit amount. （贷方总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub credit_total: Option<alloc::string::String>,
        /// Voucher date. （凭证日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub date: Option<alloc::string::String>,
        /// Total debit amount. （借方总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub debit_total: Option<alloc::string::String>,
        /// Voucher group ID. （凭证字id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_id: Option<alloc::string::String>,
        /// Voucher group name. （凭证字名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_name: Option<alloc::string::String>,
        /// Voucher group number. （凭证字编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_number: Option<alloc::string::String>,
        /// Whether already reversed. （是否已被冲销）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub have_reverse: Option<crate::json::Json<'static>>,
        /// Voucher ID. （凭证id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether reversal voucher. （是否冲销凭证）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_reverse: Option<crate::json::Json<'static>>,
        /// Voucher number. （凭证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Voucher accounting period. （凭证期间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub period: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Voucher number. （凭证字号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub voucher_no: Option<alloc::string::String>,
        /// External unique key. （外部唯一标识）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_no: Option<alloc::string::String>,
        /// Source documents linked to voucher. （凭证关联的源单信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill: Option<alloc::vec::Vec<VoucherListAnswerSourceBill>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （凭证列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherListAnswerSourceBill {
        /// Business document number. （业务单据number）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_no: Option<alloc::string::String>,
        /// Business document ID. （业务单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_id: Option<alloc::string::String>,
        /// Business document type. （业务单据类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （凭证详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherQuery {
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

    /// What `get` gives. （凭证详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct Voucher {
        /// Document status. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Total credit amount. （贷方总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub credit_total: Option<alloc::string::String>,
        /// Voucher date. （凭证日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub date: Option<alloc::string::String>,
        /// Total debit amount. （借方总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub debit_total: Option<alloc::string::String>,
        /// Voucher group ID. （凭证字id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_id: Option<alloc::string::String>,
        /// Voucher group name. （凭证字名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_name: Option<alloc::string::String>,
        /// Voucher group number. （凭证字编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_number: Option<alloc::string::String>,
        /// Whether already reversed. （是否已被冲销）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub have_reverse: Option<crate::json::Json<'static>>,
        /// Voucher ID. （凭证id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether reversal voucher. （是否冲销凭证）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_reverse: Option<crate::json::Json<'static>>,
        /// Voucher number. （凭证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Voucher accounting period. （凭证期间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub period: Option<alloc::string::String>,
        /// Voucher number. （凭证字号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub voucher_no: Option<alloc::string::String>,
        /// Voucher lines. （凭证分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub entry_list: Option<alloc::vec::Vec<VoucherEntry>>,
        /// Source documents linked to voucher. （凭证关联的源单信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill: Option<alloc::vec::Vec<VoucherSourceBill>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （凭证详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherEntry {
        /// Account ID. （科目）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_id: Option<alloc::string::String>,
        /// Account name. （科目）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_name: Option<alloc::string::String>,
        /// Account number. （科目）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_number: Option<alloc::string::String>,
        /// Amount. （金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<crate::json::Json<'static>>,
        /// Auxiliary accounting items of account. （辅助核算）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub assist: Option<alloc::vec::Vec<VoucherAssist>>,
        /// Credit amount. （贷方金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub credit_amount: Option<crate::json::Json<'static>>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Debit/credit direction. （借贷方向）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dc: Option<alloc::string::String>,
        /// Debit amount. （借方金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub debit_amount: Option<crate::json::Json<'static>>,
        /// Summary. （摘要）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub explanation: Option<alloc::string::String>,
        /// Line ID. （分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Unit of measure ID. （单位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub measure_unit_id: Option<alloc::string::String>,
        /// Unit of measure name. （单位名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub measure_unit_name: Option<alloc::string::String>,
        /// Unit of measure number. （单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub measure_unit_number: Option<alloc::string::String>,
        /// Unit price. （单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<crate::json::Json<'static>>,
        /// Quantity. （数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub quantity: Option<crate::json::Json<'static>>,
        /// Line sequence number. （分录序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （凭证详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherAssist {
        /// Auxiliary accounting type. （辅助核算类别）
        #[serde(rename = "type")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub type_: Option<alloc::string::String>,
        /// Auxiliary data category ID. （辅助资料类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bd_aux_info_type_id: Option<alloc::string::String>,
        /// Auxiliary data category name. （辅助资料类别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bd_auxinfo_type_name: Option<alloc::string::String>,
        /// Auxiliary accounting item ID. （辅助核算id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Auxiliary accounting item name. （辅助核算名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<alloc::string::String>,
        /// Auxiliary accounting item number. （辅助核算编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Auxiliary accounting type name. （核算类别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub type_name: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （凭证详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct VoucherSourceBill {
        /// Business document number. （业务单据number）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_no: Option<alloc::string::String>,
        /// Business document ID. （业务单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_id: Option<alloc::string::String>,
        /// Business document type. （业务单据类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
