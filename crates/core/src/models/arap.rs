//! The reviewed operations of the module `arap`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 付款单.
pub mod ap_credit {
    /// The table of `GET /jdy/v2/arap/ap_credit`. （付款单列表）
    pub const LIST: &str = "GET /jdy/v2/arap/ap_credit|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|bill_status=C:已审核/A:未审核;create_end_time:m;create_start_time:m;dept_id:i;emp_id:i;end_bill_date:d;modify_end_time:m;modify_start_time:m;page:p;page_size:z;search;source_bill_id:i;start_bill_date:d;supplier_group_id:i;supplier_id:i";
    /// The table of `GET /jdy/v2/arap/ap_credit_detail`. （付款单详情）
    pub const GET: &str = "GET /jdy/v2/arap/ap_credit_detail|rq!;one=id,number;proof=|id:i;number~";

    /// What `list` takes. （付款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditListQuery {
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range (milliseconds since 1970). （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range (milliseconds since 1970). （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// End of document date range. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// End of modification time range. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range. （修改时间-开始时间的时间戳）
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
        /// Start of document date range. （单据日期-开始日期）
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

    /// What `list` gives. （付款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditPage {
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
        pub rows: Option<alloc::vec::Vec<ApCreditRow>>,
        /// Total number of pages. （总页数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_page: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （付款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditRow {
        /// Audit time. （审核时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub audit_date: Option<alloc::string::String>,
        /// Document date. （单据日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_date: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department name. （部门名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson name. （业务员名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_name: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<crate::json::Json<'static>>,
        /// Document ID. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Supplier ID. （供应商id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Supplier name. （供应商名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_name: Option<alloc::string::String>,
        /// Supplier number. （供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_number: Option<alloc::string::String>,
        /// Document total amount. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<crate::json::Json<'static>>,
        /// Document total amount in base currency. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount_for: Option<crate::json::Json<'static>>,
        /// Discount amount. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount: Option<crate::json::Json<'static>>,
        /// Discount amount in base currency. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount_for: Option<crate::json::Json<'static>>,
        /// Total amount written off. （已核销总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_settle_amount: Option<crate::json::Json<'static>>,
        /// Total amount written off in base currency. （已核销总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_settle_amount_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
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

    /// What `get` gives. （付款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCredit {
        /// Attachment URLs. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url_list: Option<alloc::vec::Vec<ApCreditAttachmentsUrl>>,
        /// Document date. （单据日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_date: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Creation time. （创建时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_time: Option<alloc::string::String>,
        /// Creator ID. （创建者ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub creator_id: Option<alloc::string::String>,
        /// Creator name. （创建者名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub creator_name: Option<alloc::string::String>,
        /// Creator number. （创建者编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub creator_number: Option<alloc::string::String>,
        /// Creator phone. （创建者电话）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub creator_phone: Option<alloc::string::String>,
        /// Base currency ID. （本位币币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_for_id: Option<alloc::string::String>,
        /// Base currency name. （本位币币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_for_name: Option<alloc::string::String>,
        /// Base currency number. （本位币币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_for_number: Option<alloc::string::String>,
        /// Currency ID. （币别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Total payment amount this time. （本次付款总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub current_total_instant_amount: Option<crate::json::Json<'static>>,
        /// Total payment amount this time in base currency. （本次付款总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub current_total_instant_amount_for: Option<crate::json::Json<'static>>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department name. （部门名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson name. （业务员名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_name: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Document ID. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether written off across currencies. （是否跨币别核销）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_multi_currency: Option<crate::json::Json<'static>>,
        /// Payment lines. （付款信息分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_entry_list: Option<alloc::vec::Vec<ApCreditPayEntry>>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Source document lines. （源单信息分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_entry_list: Option<alloc::vec::Vec<ApCreditSourceBillEntry>>,
        /// Settlement supplier receiving account number. （结算供应商收款账号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_account: Option<alloc::string::String>,
        /// Settlement supplier bank of deposit. （结算供应商开户行）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_bank_name: Option<alloc::string::String>,
        /// Supplier ID. （供应商id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Supplier name. （供应商名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_name: Option<alloc::string::String>,
        /// Supplier number. （供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_number: Option<alloc::string::String>,
        /// Document total amount. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<crate::json::Json<'static>>,
        /// Document total amount in base currency. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount_for: Option<crate::json::Json<'static>>,
        /// Discount amount. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount: Option<crate::json::Json<'static>>,
        /// Discount amount in base currency. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （付款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditAttachmentsUrl {
        /// Attachment URL. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （付款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditPayEntry {
        /// Payment amount. （付款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<crate::json::Json<'static>>,
        /// Payment amount in base currency. （付款金额本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<crate::json::Json<'static>>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Custom fields of line. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_entity_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Expenditure category ID. （支出类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Payment method name. （付款方式名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_name: Option<alloc::string::String>,
        /// Payment method number. （付款方式编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_number: Option<alloc::string::String>,
        /// Line sequence number. （分录序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<alloc::string::String>,
        /// Payment account ID. （付款账户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Payment account name. （付款账户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_name: Option<alloc::string::String>,
        /// Payment account number. （付款账户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_number: Option<alloc::string::String>,
        /// Transaction or bill number. （交易号、票据号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub trans_number: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （付款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ApCreditSourceBillEntry {
        /// Amount written off this time. （本次核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cur_settle_amount: Option<crate::json::Json<'static>>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Sequence number. （序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<alloc::string::String>,
        /// Source document amount written off. （源单已核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_amount: Option<crate::json::Json<'static>>,
        /// Source document amount. （源单金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_amount: Option<crate::json::Json<'static>>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_id: Option<alloc::string::String>,
        /// Source document type ID. （源单类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type_id: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_comment: Option<alloc::string::String>,
        /// Source document line ID. （源单的分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_entry_id: Option<alloc::string::String>,
        /// Source document material ID. （源单商品id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_material_id: Option<alloc::string::String>,
        /// Source document material name. （源单商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_material_name: Option<alloc::string::String>,
        /// Source document material number. （源单商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_material_number: Option<alloc::string::String>,
        /// Source document price including tax. （源单含税价格）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_price: Option<crate::json::Json<'static>>,
        /// Source document quantity. （源单数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_qty: Option<crate::json::Json<'static>>,
        /// Source document supplier ID. （源单供应商id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_supplier_id: Option<alloc::string::String>,
        /// Source document supplier name. （源单供应商名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_supplier_name: Option<alloc::string::String>,
        /// Source document supplier number. （源单供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_supplier_number: Option<alloc::string::String>,
        /// Source document amount not written off. （源单未核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unsettle_amount: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 收款单.
pub mod ar_credit {
    /// The table of `GET /jdy/v2/arap/ar_credit`. （收款单列表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_credit|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|bill_status=C:已审核/A:未审核;create_end_time:m;create_start_time:m;customer_group_id:i;customer_id:i;dept_id:i;emp_id:i;end_bill_date:d;modify_end_time:m;modify_start_time:m;page:p;page_size:z;search;source_bill_id:i;start_bill_date:d";
    /// The table of `GET /jdy/v2/arap/ar_credit_detail`. （收款单详情）
    pub const GET: &str = "GET /jdy/v2/arap/ar_credit_detail|rq!;one=id,number;proof=|id:i;number~";

    /// What `list` takes. （收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditListQuery {
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range (milliseconds since 1970). （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range (milliseconds since 1970). （创建时间-开始时间的时间戳）
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
        /// End of document date range. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// End of modification time range. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range. （修改时间-开始时间的时间戳）
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
        /// Start of document date range. （单据日期-开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditPage {
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
        pub rows: Option<alloc::vec::Vec<ArCreditRow>>,
        /// Total number of pages. （总页数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_page: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditRow {
        /// Audit time. （审核时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub audit_date: Option<alloc::string::String>,
        /// Document date. （单据日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_date: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Customer ID. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department name. （部门名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson name. （业务员名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_name: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<crate::json::Json<'static>>,
        /// Document ID. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Document total amount. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<crate::json::Json<'static>>,
        /// Document total amount in base currency. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount_for: Option<crate::json::Json<'static>>,
        /// Discount amount. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount: Option<crate::json::Json<'static>>,
        /// Discount amount in base currency. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount_for: Option<crate::json::Json<'static>>,
        /// Total amount written off. （已核销总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_settle_amount: Option<crate::json::Json<'static>>,
        /// Total amount written off in base currency. （已核销总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_settle_amount_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
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

    /// What `get` gives. （收款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCredit {
        /// Attachment URLs. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url_list: Option<alloc::vec::Vec<ArCreditAttachmentsUrl>>,
        /// Document date. （单据日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_date: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Base currency ID. （本位币币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_for_id: Option<alloc::string::String>,
        /// Base currency name. （本位币币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_for_name: Option<alloc::string::String>,
        /// Base currency number. （本位币币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_for_number: Option<alloc::string::String>,
        /// Currency ID. （币别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Total receipt amount this time. （本次收款总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub current_total_instant_amount: Option<crate::json::Json<'static>>,
        /// Total receipt amount this time in base currency. （本次收款总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub current_total_instant_amount_for: Option<crate::json::Json<'static>>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Customer ID. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department name. （部门名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson name. （业务员名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_name: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Document ID. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Receipt lines. （收款信息分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_entry_list: Option<alloc::vec::Vec<ArCreditPayEntry>>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Source document lines. （源单信息分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source_bill_entry_list: Option<alloc::vec::Vec<ArCreditSourceBillEntry>>,
        /// Document total amount. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<crate::json::Json<'static>>,
        /// Document total amount in base currency. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount_for: Option<crate::json::Json<'static>>,
        /// Discount amount. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount: Option<crate::json::Json<'static>>,
        /// Discount amount in base currency. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （收款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditAttachmentsUrl {
        /// Attachment URL. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （收款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditPayEntry {
        /// Receipt amount. （收款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<crate::json::Json<'static>>,
        /// Receipt amount in base currency. （收款金额本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<crate::json::Json<'static>>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Custom fields of line. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_entity_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Income category ID. （收入类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Receipt method name. （收款方式名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_name: Option<alloc::string::String>,
        /// Receipt method number. （收款方式编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_number: Option<alloc::string::String>,
        /// Line sequence number. （分录序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<alloc::string::String>,
        /// Receiving account ID. （收款账户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Receiving account name. （收款账户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_name: Option<alloc::string::String>,
        /// Receiving account number. （收款账户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_number: Option<alloc::string::String>,
        /// Transaction or bill number. （交易号、票据号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub trans_number: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` gives. （收款单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArCreditSourceBillEntry {
        /// Amount written off this time. （本次核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cur_settle_amount: Option<crate::json::Json<'static>>,
        /// Amount written off this time in base currency. （本次核销金额本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cur_settle_amount_for: Option<crate::json::Json<'static>>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Source document amount written off. （源单已核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_amount: Option<crate::json::Json<'static>>,
        /// Source document amount. （源单金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_amount: Option<crate::json::Json<'static>>,
        /// Source document remark. （源单备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_comment: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_currency_number: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_id: Option<alloc::string::String>,
        /// Source document number. （源单编号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_no: Option<alloc::string::String>,
        /// Source document type ID. （源单类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type_id: Option<alloc::string::String>,
        /// Source document type name. （源单类型名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type_name: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_comment: Option<alloc::string::String>,
        /// Source document amount not written off. （源单未核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub un_settle_amount: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 往来报表.
pub mod ar_order_statement_report {
    /// The table of `GET /jdy/v2/arap/ar_order_statement_report`. （应收账款明细表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_order_statement_report|rq!;span=start_date,end_date;page=page;rows=rows|customer_id:i!;end_date:d!;start_date:d!;page:p;page_size:z";

    /// What `list` takes. （应收账款明细表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArOrderStatementReportListQuery {
        /// Customer ID. （客户id）
        pub customer_id: alloc::string::String,
        /// End of date range. （结束日期）
        pub end_date: alloc::string::String,
        /// Start of date range. （开始日期）
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

    /// What `list` gives. （应收账款明细表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArOrderStatementReportPage {
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
        /// Prior period balance. （上期余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_total_amount: Option<crate::json::Json<'static>>,
        /// Rows. （数据行）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rows: Option<alloc::vec::Vec<ArOrderStatementReportRow>>,
        /// Current period balance. （当期余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<crate::json::Json<'static>>,
        /// Total payables. （应付合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount_for: Option<crate::json::Json<'static>>,
        /// Total number of pages. （总页数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_page: Option<crate::json::Json<'static>>,
        /// Total paid. （已付合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_rp_amount_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （应收账款明细表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArOrderStatementReportRow {
        /// Document amount. （单据金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<crate::json::Json<'static>>,
        /// Amount receivable. （应收金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<crate::json::Json<'static>>,
        /// Balance. （余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub balance_for: Option<crate::json::Json<'static>>,
        /// Document date. （单据日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_date: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document type number. （单据类型编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_type: Option<alloc::string::String>,
        /// Document type name. （单据类型名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_type_name: Option<alloc::string::String>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Document ID. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Other receivables amount. （其他应收金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub oth_amount_for: Option<crate::json::Json<'static>>,
        /// Other receivables balance. （其他应收余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub oth_balance_for: Option<crate::json::Json<'static>>,
        /// Advance receipt amount. （预收金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_amount_for: Option<crate::json::Json<'static>>,
        /// Advance receipt balance. （预收款余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_balance_for: Option<crate::json::Json<'static>>,
        /// Total receipts. （收款合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rp_amount_for: Option<crate::json::Json<'static>>,
        /// Receipts of other receivables. （收其他应收款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rp_oth_amount_for: Option<crate::json::Json<'static>>,
        /// Receipts of sales receivables. （收销售款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rp_scm_amount_for: Option<crate::json::Json<'static>>,
        /// Sales receivables amount. （销售应收金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub scm_amount_for: Option<crate::json::Json<'static>>,
        /// Sales receivables balance. （销售应收余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub scm_balance_for: Option<crate::json::Json<'static>>,
        /// Type of payment item. （款项类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub type_name: Option<alloc::string::String>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 预收款单.
pub mod ar_pre_credit {
    /// The table of `GET /jdy/v2/arap/ar_pre_credit`. （预收款单列表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_pre_credit|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|bill_status=C:已审核/A:未审核;create_end_time:m;create_start_time:m;customer_group_id:i;customer_id:i;dept_id:i;emp_id:i;end_bill_date:d;modify_end_time:m;modify_start_time:m;page:p;page_size:z;search;source_bill_id:i;start_bill_date:d";

    /// What `list` takes. （预收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArPreCreditListQuery {
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range (milliseconds since 1970). （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range (milliseconds since 1970). （创建时间-开始时间的时间戳）
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
        /// End of document date range. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// End of modification time range. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range. （修改时间-开始时间的时间戳）
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
        /// Start of document date range. （单据日期-开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （预收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArPreCreditPage {
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
        pub rows: Option<alloc::vec::Vec<ArPreCreditRow>>,
        /// Total number of pages. （总页数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_page: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （预收款单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArPreCreditRow {
        /// Audit time. （审核时间过滤）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub audit_date: Option<alloc::string::String>,
        /// Document date. （单据日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_date: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency name. （币别名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_name: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Customer ID. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department name. （部门名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson name. （业务员名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_name: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<crate::json::Json<'static>>,
        /// Document ID. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Document total amount. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<crate::json::Json<'static>>,
        /// Document total amount in base currency. （本单合计金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount_for: Option<crate::json::Json<'static>>,
        /// Discount amount. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount: Option<crate::json::Json<'static>>,
        /// Discount amount in base currency. （优惠金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_discount_amount_for: Option<crate::json::Json<'static>>,
        /// Total amount written off. （已核销总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_settle_amount: Option<crate::json::Json<'static>>,
        /// Total amount written off in base currency. （已核销总金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_settle_amount_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 往来报表.
pub mod ar_summary_report {
    /// The table of `GET /jdy/v2/arap/ar_summary_report`. （应收账款汇总表）
    pub const LIST: &str = "GET /jdy/v2/arap/ar_summary_report|rq!;span=start_date,end_date;page=page;rows=rows|end_date:d!;start_date:d!;customer_group_ids:[i;customer_ids:[i;dept_ids:[i;emp_ids:[i;include_oth;include_uncheck;is_foreigncur;isshowls;not_invoiced:b;not_view_no_happen;not_view_zero;page:p;page_size:z;search;summary_type=item:客户/emp:业务员/dept:部门/group:客户分类";

    /// What `list` takes. （应收账款汇总表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArSummaryReportListQuery {
        /// End of date range. （结束日期）
        pub end_date: alloc::string::String,
        /// Start of date range. （开始日期）
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

    /// What `list` gives. （应收账款汇总表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArSummaryReportPage {
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
        pub rows: Option<alloc::vec::Vec<ArSummaryReportRow>>,
        /// Total number of pages. （总页数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_page: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `list` gives. （应收账款汇总表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct ArSummaryReportRow {
        /// Receivable balance. （余额-应收）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub balance_for: Option<crate::json::Json<'static>>,
        /// Customer category ID. （客户分类id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_group_id: Option<alloc::string::String>,
        /// Customer category name. （客户分类名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_group_name: Option<alloc::string::String>,
        /// Customer ID. （客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department name. （部门名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_name: Option<alloc::string::String>,
        /// Salesperson ID. （业务员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson name. （业务员名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_name: Option<alloc::string::String>,
        /// Other receivables balance. （其他应收余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub oth_balance_for: Option<crate::json::Json<'static>>,
        /// Advance receipt balance. （预收款余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_balance_for: Option<crate::json::Json<'static>>,
        /// Receipts of sales receivables. （收销售款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rp_scm_amount_for: Option<crate::json::Json<'static>>,
        /// Sales receivables balance. （销售应收余额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub scm_balance_for: Option<crate::json::Json<'static>>,
        /// Fields that are newer than this version.
        #[serde(flatten)]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
