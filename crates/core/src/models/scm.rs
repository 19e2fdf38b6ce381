//! The reviewed operations of the module `scm`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 其它出库.
pub mod inv_other_out {
    /// The table of `GET /jdy/v2/scm/inv_other_out`. （其他出库单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/inv_other_out|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time;secret=rows[].contact_address,rows[].contact_phone|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;dept_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;customer_id:[i;end_bill_date:d;material_number;start_bill_date:d;customer_number;dept_number;material_model;material_name;customer_name";

    /// What `list` takes. （其他出库单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct InvOtherOutListQuery {
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Customer ID. （客户ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Department ID. （部门ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
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
        /// Start of document date range, `yyyy-MM-dd`. （开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 仓存报表.
pub mod inventory {
    /// The table of `GET /jdy/v2/scm/inventory`. （商品库存列表）
    pub const LIST: &str = "GET /jdy/v2/scm/inventory|rq!;span=modify_start_time,modify_end_time;page=page;rows=rows|page:p;page_size:z;modify_end_time:m;modify_start_time:m;aux_prop_ids:[i;material_ids:[i;sp_ids:[i;stock_ids:[i;aux_prop_numbers:[t;include_batch_kf_period:b;include_package;material_numbers:[t;point_date:d;sp_numbers:[t;stock_numbers:[t";

    /// What `list` takes. （商品库存列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct InventoryListQuery {
        /// Material auxiliary attribute IDs. （商品辅助属性ID集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Material auxiliary attribute numbers. （商品辅助属性number集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_numbers: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Whether to include batch and shelf life. （是否包含批次、保质期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub include_batch_kf_period: Option<bool>,
        /// Whether to total whole packages and loose items. （启用整件散包合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub include_package: Option<alloc::string::String>,
        /// Material IDs. （商品ID集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Material numbers. （商品number集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_numbers: Option<alloc::vec::Vec<alloc::string::String>>,
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
        /// The day whose stock is asked for, `yyyy-MM-dd`. （是否按指定日期查库存）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub point_date: Option<alloc::string::String>,
        /// Bin location IDs. （仓位ID集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Bin location numbers. （仓位number集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_numbers: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Warehouse IDs. （仓库ID集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Warehouse numbers. （仓库number集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_numbers: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 采购入库.
pub mod pur_inbound {
    /// The table of `GET /jdy/v2/scm/pur_inbound`. （采购入库单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/pur_inbound|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;dept_id:[i;emp_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;end_bill_date:d;material_number;start_bill_date:d;supplier_id:[i;dept_number;material_model;material_name;settle_status=A:未付款/B:部分付款/C:全部付款;supplier_number;supplier_name";
    /// The table of `GET /jdy/v2/scm/pur_inbound_detail`. （采购入库单详情）
    pub const GET: &str = "GET /jdy/v2/scm/pur_inbound_detail|rq!;one=id,number;proof=;secret=contact_address,contact_phone,dispatcher_address,dispatcher_phone|id:i;number~";
    /// The table of `POST /jdy/v2/scm/pur_inbound`. （采购入库单保存）
    pub const SAVE: &str = "POST /jdy/v2/scm/pur_inbound|sb!;proof=ids;look=bill_no>/jdy/v2/scm/pur_inbound_detail?number,create_time;key=outside_pk_id|id:i;bill_no;currency_id:i;dept_id:i;emp_id:i;remark;bill_date:d!;custom_field:M;material_entity:[7!;operation_key-=audit:审核/submit:提交;supplier_id:i;attachments_url:[6;bill_dis_amount:n;dept_number;emp_number;exchange_rate:n;ignore_warn:b-;reverse_condition_calculate:b-;total_amount:n;allocate_rule-=1:按价税合计分摊/2:按数量分摊;cost_fee_entity:3;deduction_balance:c-;diff_amount:n-;dispatcher_address*;dispatcher_city_id:i;dispatcher_country_id:i;dispatcher_phone*;dispatcher_province_id:i;due_date:d;payment_entry:[1;setting_term_id:i;settle_supplier_id:i-;supplier_number;trans_type=1:现购/2:赊购/3:直运采购/4:受托入库;contact_info-;currency_number-;deduction_entry:[2-;is_estimation:b-;outside_pk_id-;dispatcher_district-|pay_type_id:i;settle_account_id:i;paid_amount:n-;pay_comment|id:i;arap_cur_settle_amount:c!;arap_src_bill_type_id!~=ap_prepaybill:预付款单/ap_initbasebill:客户应付初始单据;arap_src_inter_id:i!|del_ids-;fee_records:[4|id:i;currency_id:i;all_amount:c;amount:c;comment;supplier_id:i;cess:c;exchange_rate:c;tax_amount:c;all_amount_for:c;amount_for:c;pacct_type_id:i;receive_info_entity:[5;settle_supplier_id:i;settle_supplier_number|pay_type_id:i;settle_account_id:i;receive_amount:c|url;panel|id:i;all_amount:n;amount:n-;aux_prop_id:i;aux_qty:n;aux_unit_id:i;barcode;batch_no;comment;custom_entity_field:M;kf_date:d;kf_period:I;kf_type;material_id:i;material_number;pro_license;pro_reg_no;qty:n!;sp_id:i;src_bill_type_id;stock_id:i;unit_id:i!;valid_date;act_non_tax_amount:n-;cess:n;cost:n-;cur_settle_amount:n-;dis_amount:n-;dis_price:n-;discount:n;is_free:I;price:n;sn_list;sn_list_id:i;src_entry_id:i;src_inter_id:i;stock_number;tax_amount:n-;tax_price:n;unit_cost:n-;act_tax_price:n-;all_amount_for:n;bill_dis_before_amount:n-;bill_dis_distribution:n-;dis_rate:n;divide_diff_amount:n-;fee:n-;outside_material_number-;outside_material_unit-;src_seq:I;pick_inspect_entry_id:i-;pick_inspect_id:i-;prop_lace-;src_order_bill_no-";

    /// What `list` takes. （采购入库单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundListQuery {
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Department ID. （调入部门）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Employee ID. （职员ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// End of document date range, `yyyy-MM-dd`. （结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
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
        /// Payment status. （付款状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_status: Option<alloc::string::String>,
        /// Start of document date range, `yyyy-MM-dd`. （开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Supplier ID. （供应商ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Supplier name. （供应商名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_name: Option<alloc::string::String>,
        /// Supplier number. （供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （采购入库单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundQuery {
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

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSave {
        /// Document date, `yyyy-MM-dd`. （单据日期）
        pub bill_date: alloc::string::String,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Material lines. （商品分录）
        pub material_entity: alloc::vec::Vec<PurInboundSaveMaterialEntity>,
        /// Supplier ID. （供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Expense allocation rule. （销售费用分摊规则）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub allocate_rule: Option<alloc::string::String>,
        /// Attachment URLs. （上传的附件url）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url: Option<alloc::vec::Vec<PurInboundSaveAttachmentsUrl>>,
        /// Document discount amount. （整单折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_amount: Option<f64>,
        /// Contact information. （联系信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_info: Option<alloc::string::String>,
        /// Purchase expense details. （采购费用明细）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee_entity: Option<PurInboundSaveCostFeeEntity>,
        /// Currency ID. （币别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Currency number. （币别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_number: Option<alloc::string::String>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Prepayment deducted. （抵扣预付款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deduction_balance: Option<alloc::string::String>,
        /// Prepayment deduction lines. （抵扣预付款分录体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deduction_entry: Option<alloc::vec::Vec<PurInboundSaveDeductionEntry>>,
        /// Department ID. （部门）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Payment rounding-off amount. （付款抹零）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub diff_amount: Option<f64>,
        /// Dispatch address. （详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_address: Option<alloc::string::String>,
        /// Dispatch city ID. （城市）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_city_id: Option<alloc::string::String>,
        /// Contact country ID. （联系国家）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_country_id: Option<alloc::string::String>,
        /// Dispatch district. （区域）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_district: Option<alloc::string::String>,
        /// Receiving contact phone. （收货人联系电话）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_phone: Option<alloc::string::String>,
        /// Dispatch province ID. （省份）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_province_id: Option<alloc::string::String>,
        /// Settlement date, `yyyy-MM-dd`. （结算日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub due_date: Option<alloc::string::String>,
        /// Salesperson ID. （业务员）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<f64>,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to ignore warnings. （忽略操作确认提示）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Whether estimated. （是否暂估）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_estimation: Option<bool>,
        /// Operation type. （操作类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub operation_key: Option<alloc::string::String>,
        /// External document number. （外部单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_pk_id: Option<alloc::string::String>,
        /// Receiving account lines. （收款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_entry: Option<alloc::vec::Vec<PurInboundSavePaymentEntry>>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Whether unit price is calculated backwards. （是否从反算单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reverse_condition_calculate: Option<bool>,
        /// Settlement term ID. （结算期限id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub setting_term_id: Option<alloc::string::String>,
        /// Settlement supplier ID. （结算供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_id: Option<alloc::string::String>,
        /// Supplier number. （供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_number: Option<alloc::string::String>,
        /// Document transaction amount. （本单成交）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<f64>,
        /// Business type. （业务类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub trans_type: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSaveMaterialEntity {
        /// Material ID. （商品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_id: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// Quantity. （数量）
        pub qty: f64,
        /// Warehouse ID. （仓库）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_id: Option<alloc::string::String>,
        /// Warehouse number. （仓库编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_number: Option<alloc::string::String>,
        /// Unit ID. （单位）
        pub unit_id: alloc::string::String,
        /// Actual amount excluding tax. （实际不含税金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_non_tax_amount: Option<f64>,
        /// Actual unit price including tax. （实际含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_tax_price: Option<f64>,
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<f64>,
        /// Total with tax in base currency. （价税合计本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount_for: Option<f64>,
        /// Amount after discount. （折后金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<f64>,
        /// Auxiliary attribute ID. （辅助属性）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_id: Option<alloc::string::String>,
        /// Quantity in auxiliary unit. （辅助数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_qty: Option<f64>,
        /// Auxiliary unit ID. （辅助单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_unit_id: Option<alloc::string::String>,
        /// Barcode. （条形码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode: Option<alloc::string::String>,
        /// Batch number. （批次号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub batch_no: Option<alloc::string::String>,
        /// Total with tax before document discount. （整单折前价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_before_amount: Option<f64>,
        /// Allocated document discount amount. （整单折扣分配额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_distribution: Option<f64>,
        /// VAT rate. （税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<f64>,
        /// Line remark. （行备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Inbound cost. （入库成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost: Option<f64>,
        /// Amount written off this time. （本次核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cur_settle_amount: Option<f64>,
        /// Custom fields of line. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_entity_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Discount amount. （折扣额度）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_amount: Option<f64>,
        /// Unit price after discount. （折扣单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_price: Option<f64>,
        /// Discount rate. （折扣率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_rate: Option<f64>,
        /// Discount. （折扣）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discount: Option<f64>,
        /// Allocated discount amount. （优惠分摊金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub divide_diff_amount: Option<f64>,
        /// Allocated purchase expense. （采购费用分摊）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee: Option<f64>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether gift. （是否赠品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_free: Option<i64>,
        /// Production date, `yyyy-MM-dd`. （生产日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_date: Option<alloc::string::String>,
        /// Shelf life in days. （保质期天数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_period: Option<i64>,
        /// Shelf life unit. （保质期类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_type: Option<alloc::string::String>,
        /// External material number. （外部商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_number: Option<alloc::string::String>,
        /// External material unit. （外部商品单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_unit: Option<alloc::string::String>,
        /// Picking document line ID. （拣货单分录内码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pick_inspect_entry_id: Option<alloc::string::String>,
        /// Picking document ID. （拣货单内码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pick_inspect_id: Option<alloc::string::String>,
        /// Price. （价格）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<f64>,
        /// Production license number. （生产许可证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_license: Option<alloc::string::String>,
        /// Registration certificate number. （注册证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_reg_no: Option<alloc::string::String>,
        /// Place of origin. （产地）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub prop_lace: Option<alloc::string::String>,
        /// Serial numbers. （序列号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sn_list: Option<alloc::string::String>,
        /// Serial number flow ID. （序列号流转id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sn_list_id: Option<alloc::string::String>,
        /// Bin location ID. （仓位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<alloc::string::String>,
        /// Source document type ID. （源单类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type_id: Option<alloc::string::String>,
        /// Source document line ID. （源单分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_entry_id: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_inter_id: Option<alloc::string::String>,
        /// Purchase order number. （采购订单单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_order_bill_no: Option<alloc::string::String>,
        /// Source document line number. （源单行号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_seq: Option<i64>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<f64>,
        /// Unit price including tax. （含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_price: Option<f64>,
        /// Inbound unit cost. （入库单位成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_cost: Option<f64>,
        /// Expiry date. （有效日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSaveAttachmentsUrl {
        /// Attachment type. （附件类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub panel: Option<alloc::string::String>,
        /// Attachment URL. （服务器返回的附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSaveCostFeeEntity {
        /// IDs of purchase expense lines to delete. （需要删除的采购费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub del_ids: Option<alloc::string::String>,
        /// Purchase expense lines. （采购费用分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_records: Option<alloc::vec::Vec<PurInboundSaveCostFeeRows>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSaveCostFeeRows {
        /// Supplier ID. （供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<alloc::string::String>,
        /// Total with tax in base currency. （价税合计本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount_for: Option<alloc::string::String>,
        /// Expense amount. （费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<alloc::string::String>,
        /// Expense amount in base currency. （费用本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<alloc::string::String>,
        /// VAT rate. （税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<alloc::string::String>,
        /// Expense line ID. （销售费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Expenditure type ID. （支出类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pacct_type_id: Option<alloc::string::String>,
        /// Payment lines. （付款信息单据体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_info_entity: Option<alloc::vec::Vec<PurInboundSaveReceiveInfoRows>>,
        /// Settlement supplier ID. （结算供应商id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_id: Option<alloc::string::String>,
        /// Settlement supplier number. （结算供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_number: Option<alloc::string::String>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSaveReceiveInfoRows {
        /// Expenditure category ID. （支出类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Payment amount. （付款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_amount: Option<alloc::string::String>,
        /// Payment account ID. （付款账户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSaveDeductionEntry {
        /// Amount written off this time. （本次核销金额）
        pub arap_cur_settle_amount: alloc::string::String,
        /// Source document type. （单据类型）
        pub arap_src_bill_type_id: alloc::string::String,
        /// Source document ID. （源单）
        pub arap_src_inter_id: alloc::string::String,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购入库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurInboundSavePaymentEntry {
        /// Receipt amount. （收款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub paid_amount: Option<f64>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_comment: Option<alloc::string::String>,
        /// Payment method ID. （付款方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Payment account ID. （付款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 采购订单.
pub mod pur_order {
    /// The table of `GET /jdy/v2/scm/pur_order`. （采购订单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/pur_order|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;dept_id:[i;emp_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;end_bill_date:d;material_number;start_bill_date:d;supplier_id:[i;dept_number;material_model;material_name;supplier_number;out_side_pks:[t;supplier_name";
    /// The table of `GET /jdy/v2/scm/pur_order_detail`. （采购订单详情）
    pub const GET: &str = "GET /jdy/v2/scm/pur_order_detail|rq!;one=id,number;proof=;secret=contact_address,contact_phone,dispatcher_address,dispatcher_phone|id:i;number~";
    /// The table of `POST /jdy/v2/scm/pur_order`. （采购订单保存）
    pub const SAVE: &str = "POST /jdy/v2/scm/pur_order|sb!;proof=ids;look=bill_no>/jdy/v2/scm/pur_order_detail?number,create_time;key=outside_pk_id|id:i;bill_no;currency_id:i;dept_id:i;emp_id:i;remark;bill_date:d!;custom_field:M;material_entity:[6!;operation_key-=audit:审核/submit:提交;supplier_id:i;attachments_url:[5;bill_dis_amount:c-;contact_address*;contact_city_id:i;contact_country_id:i;contact_district_id:i;contact_linkman-;contact_phone*;contact_province_id:i;emp_number;ignore_warn:b-;reverse_condition_calculate-;total_amount:n-;allocate_rule-=1:按价税合计分摊/2:按数量分摊;bill_dis_rate:c-;cost_fee:c-;cost_fee_entity:2;dispatcher_address*;dispatcher_city_id:i;dispatcher_country_id:i;dispatcher_district_id:i;dispatcher_linkman;dispatcher_phone*;dispatcher_province_id:i;due_date:d;payment_entry:[1-;setting_term_id:i;settle_supplier_id:i-;supplier_number;total_ins_amount:n-;outside_pk_id-;recevice_delivery-|id:i;pay_type_id:i;seq:I;settle_account_id:i;pay_comment;trans_number;pay_amount:c|del_ids-;fee_records:[3|id:i;currency_id:i;all_amount:c;amount:c;comment;supplier_id:i;cess:c;exchange_rate:c;tax_amount:c;all_amount_for:c;amount_for:c;pacct_type_id:i;receive_info_entity:[4;settle_supplier_id:i;linked_bill_no|pay_type_id:i;settle_account_id:i;receive_amount:c|url|id:i;all_amount:c;amount:c;aux_prop_id:i;barcode;batch_no;comment;custom_entity_field:M;material_id:i;material_number;pro_license;pro_place;pro_reg_no;qty:n!;sp_id:i;src_bill_type_id;stock_id:i;unit_id:i;act_non_tax_amount:c;cess:c;dis_amount:c;dis_price:c;discount;is_free:b;price:c;src_entry_id:i;src_inter_id:i;stock_number;tax_amount:c;tax_price:c;act_tax_price:c;bill_dis_before_amount:c-;bill_dis_distribution;dis_rate:c;outside_material_number-;outside_material_unit-;pre_dis_amount:c;unit_number;act_non_tax_price:c-;delivery_date:d;dis_tax_amount:n";

    /// What `list` takes. （采购订单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderListQuery {
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Department ID. （调入部门）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Employee ID. （职员ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// End of document date range, `yyyy-MM-dd`. （结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// External keys. （外部标识集合）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub out_side_pks: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Start of document date range, `yyyy-MM-dd`. （开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Supplier ID. （供应商ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Supplier name. （供应商名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_name: Option<alloc::string::String>,
        /// Supplier number. （供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （采购订单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderQuery {
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

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSave {
        /// Order date, `yyyy-MM-dd`. （出库日期）
        pub bill_date: alloc::string::String,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Material lines. （商品分录）
        pub material_entity: alloc::vec::Vec<PurOrderSaveMaterialEntity>,
        /// Supplier ID. （供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Supplier number. （供应商编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_number: Option<alloc::string::String>,
        /// Expense allocation rule. （销售费用分摊规则）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub allocate_rule: Option<alloc::string::String>,
        /// Attachment URLs. （上传的附件url）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url: Option<alloc::vec::Vec<PurOrderSaveAttachments>>,
        /// Document discount amount. （整单折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_amount: Option<alloc::string::String>,
        /// Document discount rate (%). （整单折扣率%）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_rate: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Supplier dispatch address. （供应商发货地址-详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_address: Option<alloc::string::String>,
        /// Supplier dispatch city ID. （供应商发货地址-市ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_id: Option<alloc::string::String>,
        /// Supplier dispatch country ID. （供应商发货地址-国家ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_id: Option<alloc::string::String>,
        /// Supplier dispatch district ID. （供应商发货地址-区ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_id: Option<alloc::string::String>,
        /// Supplier dispatch contact person. （供应商发货地址-联系人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_linkman: Option<alloc::string::String>,
        /// Supplier dispatch contact phone. （供应商发货地址-联系方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_phone: Option<alloc::string::String>,
        /// Supplier dispatch province ID. （供应商发货地址-省ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_id: Option<alloc::string::String>,
        /// Purchase expense. （采购费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee: Option<alloc::string::String>,
        /// Purchase expense details. （采购费用明细）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee_entity: Option<PurOrderSaveCostFeeEntity>,
        /// Currency ID. （币别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Receiving address. （收货地址-详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_address: Option<alloc::string::String>,
        /// Receiving city ID. （收货地址-市ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_city_id: Option<alloc::string::String>,
        /// Receiving country ID. （收货地址国家id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_country_id: Option<alloc::string::String>,
        /// Receiving district ID. （收货地址-区ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_district_id: Option<alloc::string::String>,
        /// Receiving contact person. （收货地址人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_linkman: Option<alloc::string::String>,
        /// Receiving contact phone. （收货地址联系电话）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_phone: Option<alloc::string::String>,
        /// Receiving province ID. （收货地址-省ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_province_id: Option<alloc::string::String>,
        /// Settlement date, `yyyy-MM-dd`. （结算日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub due_date: Option<alloc::string::String>,
        /// Salesperson ID. （业务员）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Operation type. （操作类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub operation_key: Option<alloc::string::String>,
        /// External document number. （外部单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_pk_id: Option<alloc::string::String>,
        /// Payment account lines. （付款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_entry: Option<alloc::vec::Vec<PurOrderSavePaymentEntry>>,
        /// Receiving address. （收货地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub recevice_delivery: Option<alloc::string::String>,
        /// Document remark. （单据备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Whether unit price is calculated backwards. （是否从反算单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reverse_condition_calculate: Option<alloc::string::String>,
        /// Settlement term ID. （结算期限id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub setting_term_id: Option<alloc::string::String>,
        /// Settlement supplier ID. （结算供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_id: Option<alloc::string::String>,
        /// Payable amount this time. （本次应付账款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<f64>,
        /// Payment amount this time. （本次付款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_ins_amount: Option<f64>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSaveMaterialEntity {
        /// Delivery date, `yyyy-MM-dd`. （交货日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_date: Option<alloc::string::String>,
        /// Material ID. （商品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_id: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// Quantity. （数量）
        pub qty: f64,
        /// Unit ID. （单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_id: Option<alloc::string::String>,
        /// Unit number. （单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_number: Option<alloc::string::String>,
        /// Actual amount excluding tax. （实际不含税金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_non_tax_amount: Option<alloc::string::String>,
        /// Actual unit price excluding tax. （实际不含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_non_tax_price: Option<alloc::string::String>,
        /// Actual unit price including tax. （实际含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_tax_price: Option<alloc::string::String>,
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<alloc::string::String>,
        /// Amount after discount. （折后金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<alloc::string::String>,
        /// Auxiliary attribute ID. （辅助属性）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_id: Option<alloc::string::String>,
        /// Barcode. （条形码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode: Option<alloc::string::String>,
        /// Batch number. （批次号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub batch_no: Option<alloc::string::String>,
        /// Total with tax before document discount. （整单折前价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_before_amount: Option<alloc::string::String>,
        /// Allocated document discount amount. （整单折扣分配额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_distribution: Option<alloc::string::String>,
        /// VAT rate. （商品增值税税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<alloc::string::String>,
        /// Line remark. （行备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Custom fields of line. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_entity_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Discount amount. （折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_amount: Option<alloc::string::String>,
        /// Unit price after discount. （折后单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_price: Option<alloc::string::String>,
        /// Discount rate. （折扣率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_rate: Option<alloc::string::String>,
        /// Discount amount including tax. （含税折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_tax_amount: Option<f64>,
        /// Discount. （折扣）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discount: Option<alloc::string::String>,
        /// Material line ID. （商品分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether gift. （是否赠品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_free: Option<bool>,
        /// External material number. （外部商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_number: Option<alloc::string::String>,
        /// External material unit. （外部商品单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_unit: Option<alloc::string::String>,
        /// Amount before discount. （折前金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_dis_amount: Option<alloc::string::String>,
        /// Unit price. （单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<alloc::string::String>,
        /// Production license number. （生产许可证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_license: Option<alloc::string::String>,
        /// Place of origin. （产地）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_place: Option<alloc::string::String>,
        /// Registration certificate number. （注册证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_reg_no: Option<alloc::string::String>,
        /// Bin location ID. （仓位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<alloc::string::String>,
        /// Source document type ID. （源单类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type_id: Option<alloc::string::String>,
        /// Source document line ID. （源单分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_entry_id: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_inter_id: Option<alloc::string::String>,
        /// Warehouse ID. （仓库）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_id: Option<alloc::string::String>,
        /// Warehouse number. （仓库编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_number: Option<alloc::string::String>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<alloc::string::String>,
        /// Unit price including tax. （含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_price: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSaveAttachments {
        /// Attachment URL. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSaveCostFeeEntity {
        /// IDs of purchase expense lines to delete. （需要删除的采购费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub del_ids: Option<alloc::string::String>,
        /// Purchase expense lines. （采购费用分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_records: Option<alloc::vec::Vec<PurOrderSaveFeeRecord>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSaveFeeRecord {
        /// Amount payable. （应付金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<alloc::string::String>,
        /// Amount payable in base currency. （应付金额本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount_for: Option<alloc::string::String>,
        /// Amount excluding tax. （不含税金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<alloc::string::String>,
        /// Amount excluding tax in base currency. （不含税金额本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<alloc::string::String>,
        /// VAT rate. （税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<alloc::string::String>,
        /// Expense line ID. （销售费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Number of generated other payable document. （生成的其他应付单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub linked_bill_no: Option<alloc::string::String>,
        /// Expenditure category ID. （支出类别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pacct_type_id: Option<alloc::string::String>,
        /// Payment lines. （付款信息单据体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_info_entity: Option<alloc::vec::Vec<PurOrderSaveReceiveInfoEntity>>,
        /// Settlement supplier ID. （结算供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_id: Option<alloc::string::String>,
        /// Supplier ID. （供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSaveReceiveInfoEntity {
        /// Expenditure category ID. （支出类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Payment amount. （付款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_amount: Option<alloc::string::String>,
        /// Payment account ID. （付款账户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （采购订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurOrderSavePaymentEntry {
        /// Payment ID. （付款ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Receipt amount. （收款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_amount: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_comment: Option<alloc::string::String>,
        /// Payment method ID. （支付方式id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Sequence number. （序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<i64>,
        /// Receiving account ID. （收款账户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Transaction or bill number. （交易号/票据号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub trans_number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 采购申请单.
pub mod pur_request {
    /// The table of `GET /jdy/v2/scm/pur_request`. （采购申请单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/pur_request|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;dept_id:[i;emp_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;end_bill_date:d;material_number;start_bill_date:d;dept_number;material_model;material_name;total_fields;bill_close_state=C:未关闭/S:已关闭/H:手动关闭;order_by=number asc:编码升序/number desc:编码降序/name asc:名称升序/name desc:名称降序;show_material_total:b;pur_chase_status=A:全部采购/P:部分采购/N:未采购/B:待采购";

    /// What `list` takes. （采购申请单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct PurRequestListQuery {
        /// Document close status. （单据关闭状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_close_state: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Department ID. （调入部门）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Employee ID. （职员ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// End of document date range, `yyyy-MM-dd`. （结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Sort order. （排序）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order_by: Option<alloc::string::String>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Purchase status. （采购状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pur_chase_status: Option<alloc::string::String>,
        /// Whether to total material kinds, quantities and amounts. （是否统计商品种类和申请数量、批准数量、单据价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_material_total: Option<bool>,
        /// Start of document date range, `yyyy-MM-dd`. （开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Custom total fields. （自定义合计字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_fields: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 销售退货.
pub mod sal_in_bound {
    /// The table of `GET /jdy/v2/scm/sal_in_bound`. （销售退货单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/sal_in_bound|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;dept_id:[i;emp_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;customer_id:[i;end_bill_date:d;material_number;start_bill_date:d;customer_number;dept_number;emp_number;material_model;material_name;customer_name;settle_status=C:全部收款/B:部分收款/A:未收款;order_by=number asc:编码升序/number desc:编码降序/name asc:名称升序/name desc:名称降序";

    /// What `list` takes. （销售退货单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalInBoundListQuery {
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Customer ID. （客户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Department ID. （部门ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Employee ID. （职员ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （单据日期-结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Sort order. （排序）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order_by: Option<alloc::string::String>,
        /// Current page number. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows per page. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Payment status. （付款状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_status: Option<alloc::string::String>,
        /// Start of document date range, `yyyy-MM-dd`. （单据日期-开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 销售订单.
pub mod sal_order {
    /// The table of `GET /jdy/v2/scm/sal_order`. （销售订单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/sal_order|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;dept_id:[i;emp_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;end_bill_date:d;material_number;start_bill_date:d;customer_number;dept_number;emp_number;material_model;material_name;customer_name;total_fields;bill_close_state=C:未关闭/S:已关闭/H:手动关闭;show_material_total:b;io_status=C:全部执行/Z:部分执行/A:未执行;real_io_status=C:全部出库/Z:部分出库/A:未出库";
    /// The table of `GET /jdy/v2/scm/sal_order_detail`. （销售订单详情）
    pub const GET: &str = "GET /jdy/v2/scm/sal_order_detail|rq!;one=id,number;proof=;secret=contact_address,contact_phone,dispatcher_address,dispatcher_phone|id:i;number~";
    /// The table of `POST /jdy/v2/scm/sal_order`. （销售订单保存）
    pub const SAVE: &str = "POST /jdy/v2/scm/sal_order|sb!;proof=ids;look=bill_no>/jdy/v2/scm/sal_order_detail?number,create_time|id:i;bill_no;currency_id:i;emp_id:i;remark;bill_date:d!;custom_field:M;customer_id:i;material_entity:[7!;operation_key-=audit:审核/submit:提交;attachments_url:[6;bill_dis_amount:n;contact_address*;contact_city_id:i;contact_country_id:i;contact_district_id:i;contact_linkman;contact_phone*;contact_province_id:i;customer_number;emp_number;exchange_rate:n;ignore_warn:b-;reverse_condition_calculate:b-;allocate_rule-=1:按价税合计分摊/2:按数量分摊;bill_dis_rate:n;bill_stock_id:i-;cost_fee:n;cost_fee_entity:3;cus_currency_id:i-;cus_exchange_rate:c-;delivery_type_id:i;dispatcher_address*;dispatcher_city_id:i;dispatcher_country_id:i;dispatcher_district_id:i;dispatcher_linkman;dispatcher_phone*;dispatcher_province_id:i;due_date:d;payment_entry:[1;setting_term_id:i;cus_bear_fee_entry:[2;cus_bear_fee_status-=B:计入应收账款/O:计入其他收入;ivc_type=1:普票/2:专票;settle_customer_id:i;required_invoice:b-;deptid_id:i-;enable_directional:b-;settle_customer_number|pay_type_id:i;settle_account_id:i;paid_amount:n-;pay_comment|income_amount:c;income_comment;income_name_id:i|del_ids-;fee_records:[4|id:i;currency_id:i;all_amount:c;amount:c;comment;supplier_id:i;cess:c;exchange_rate:c;tax_amount:c;all_amount_for:c;amount_for:c;pacct_type_id:i;receive_info_entity:[5;settle_supplier_id:i;linked_bill_no|pay_type_id:i;settle_account_id:i;receive_amount:c|url|id:i;all_amount:n;amount:n;aux_prop_id:i;aux_qty:n;aux_unit_id:i;batch_no;comment;custom_entity_field:M;kf_date:d;kf_period:I;kf_type;material_id:i;material_number;pro_license;qty:n!;sp_id:i;stock_id:i;unit_id:i;valid_date;cess:c;dis_amount:n;discount:n;is_free:b!;price:n;tax_amount:c;tax_price:n;aux_unit_number;bill_dis_before_amount:n;material_is_kf_period:b;outside_material_number;outside_material_unit;pre_dis_amount:n;unit_number;delivery_date:d;dis_tax_amount:n;cus_bill_no;regain_price:b-";

    /// What `list` takes. （销售订单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderListQuery {
        /// Document close status. （单据关闭状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_close_state: Option<alloc::string::String>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Department ID. （调入部门）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Employee ID. （职员ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Execution status. （执行状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub io_status: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
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
        /// Outbound status. （出库状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub real_io_status: Option<alloc::string::String>,
        /// Whether to total material kinds and quantity per document. （是否统计商品种类和数量到单据）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_material_total: Option<bool>,
        /// Start of document date range, `yyyy-MM-dd`. （开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Total fields. （合计值字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_fields: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （销售订单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderQuery {
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

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSave {
        /// Order date, `yyyy-MM-dd`. （出库日期）
        pub bill_date: alloc::string::String,
        /// Customer ID. （客户信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Material lines. （商品分录）
        pub material_entity: alloc::vec::Vec<SalOrderSaveMaterialEntity>,
        /// Sales expense allocation rule. （销售费用分摊规则）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub allocate_rule: Option<alloc::string::String>,
        /// Attachment URLs. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url: Option<alloc::vec::Vec<SalOrderSaveAttachmentsUrl>>,
        /// Document discount amount. （整单折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_amount: Option<f64>,
        /// Document discount rate (%). （整单折扣率%）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_rate: Option<f64>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Warehouse ID. （仓库）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_stock_id: Option<alloc::string::String>,
        /// Contact address. （联系信息-详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_address: Option<alloc::string::String>,
        /// Contact city ID. （联系信息-市ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_id: Option<alloc::string::String>,
        /// Contact country ID. （联系信息-国家ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_id: Option<alloc::string::String>,
        /// Contact district ID. （联系信息-区ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_id: Option<alloc::string::String>,
        /// Contact person. （联系信息-联系人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_linkman: Option<alloc::string::String>,
        /// Contact phone. （联系信息-联系方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_phone: Option<alloc::string::String>,
        /// Contact province ID. （联系信息-省ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_id: Option<alloc::string::String>,
        /// Sales expense. （销售费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee: Option<f64>,
        /// Sales expense details. （销售费用明细）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee_entity: Option<SalOrderSaveCostFeeEntity>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Customer-borne expense lines. （客户承担费用单据体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bear_fee_entry: Option<alloc::vec::Vec<SalOrderSaveCusBearFeeEntry>>,
        /// Customer-borne expense parameter status. （客户承担费用参数状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bear_fee_status: Option<alloc::string::String>,
        /// Customer-borne expense currency ID. （客户承担费用币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_currency_id: Option<alloc::string::String>,
        /// Customer-borne expense exchange rate. （客户承担费用汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_exchange_rate: Option<alloc::string::String>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Delivery method ID. （交货方式id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_type_id: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deptid_id: Option<alloc::string::String>,
        /// Dispatch address. （发货地址-详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_address: Option<alloc::string::String>,
        /// Dispatch city ID. （发货地址-市ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_city_id: Option<alloc::string::String>,
        /// Dispatch country ID. （发货国家id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_country_id: Option<alloc::string::String>,
        /// Dispatch district ID. （发货地址-区ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_district_id: Option<alloc::string::String>,
        /// Dispatch contact person. （发货人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_linkman: Option<alloc::string::String>,
        /// Dispatch contact phone. （发货联系电话）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_phone: Option<alloc::string::String>,
        /// Dispatch province ID. （发货地址-省ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispatcher_province_id: Option<alloc::string::String>,
        /// Settlement date, `yyyy-MM-dd`. （结算日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub due_date: Option<alloc::string::String>,
        /// Salesperson ID. （业务员信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Whether deduction is directed. （是否定向抵扣）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable_directional: Option<bool>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<f64>,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Invoice type. （发票类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ivc_type: Option<alloc::string::String>,
        /// Operation type. （操作类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub operation_key: Option<alloc::string::String>,
        /// Receiving account lines. （收款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_entry: Option<alloc::vec::Vec<SalOrderSavePaymentEntry>>,
        /// Document remark. （单据备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Whether invoice is required. （是否需要开票）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub required_invoice: Option<bool>,
        /// Whether unit price is calculated backwards. （是否从反算单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reverse_condition_calculate: Option<bool>,
        /// Settlement term ID. （结算期限id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub setting_term_id: Option<alloc::string::String>,
        /// Settlement customer ID. （结算客户id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_customer_id: Option<alloc::string::String>,
        /// Settlement customer number. （结算客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_customer_number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSaveMaterialEntity {
        /// Whether gift. （是否赠品）
        pub is_free: bool,
        /// Material ID. （商品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_id: Option<alloc::string::String>,
        /// Unit price. （单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<f64>,
        /// Quantity. （数量）
        pub qty: f64,
        /// Unit ID. （单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_id: Option<alloc::string::String>,
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<f64>,
        /// Amount. （金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<f64>,
        /// Auxiliary attribute ID. （辅助属性）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_id: Option<alloc::string::String>,
        /// Quantity in auxiliary unit. （辅助数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_qty: Option<f64>,
        /// Auxiliary unit ID. （辅助单位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_unit_id: Option<alloc::string::String>,
        /// Auxiliary unit number. （辅助单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_unit_number: Option<alloc::string::String>,
        /// Batch number. （批次）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub batch_no: Option<alloc::string::String>,
        /// Total with tax before document discount. （整单折前价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_before_amount: Option<f64>,
        /// VAT rate. （商品增值税税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<alloc::string::String>,
        /// Material line remark. （商品行备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Customer order number. （客户订单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bill_no: Option<alloc::string::String>,
        /// Custom fields of line. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_entity_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Expected delivery date, `yyyy-MM-dd`. （预计交货日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_date: Option<alloc::string::String>,
        /// Discount amount. （折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_amount: Option<f64>,
        /// Discount amount including tax. （含税折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_tax_amount: Option<f64>,
        /// Discount. （折扣）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discount: Option<f64>,
        /// Material line ID. （商品分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Production date, `yyyy-MM-dd`. （生产日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_date: Option<alloc::string::String>,
        /// Shelf life in days. （保质期天数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_period: Option<i64>,
        /// Shelf life unit. （保质期类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_type: Option<alloc::string::String>,
        /// Whether material has shelf life enabled. （商品是否开启保质期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_is_kf_period: Option<bool>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// External material number. （外部商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_number: Option<alloc::string::String>,
        /// External material unit. （外部商品单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_unit: Option<alloc::string::String>,
        /// Amount before discount. （折前金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_dis_amount: Option<f64>,
        /// Production license number. （生产许可证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_license: Option<alloc::string::String>,
        /// Whether price is fetched again. （是否重新取价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub regain_price: Option<bool>,
        /// Bin location ID. （仓位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<alloc::string::String>,
        /// Warehouse ID. （仓库）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_id: Option<alloc::string::String>,
        /// Material tax amount. （商品税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<alloc::string::String>,
        /// Unit price including tax. （含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_price: Option<f64>,
        /// Unit number. （单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_number: Option<alloc::string::String>,
        /// Expiry date. （有效日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSaveAttachmentsUrl {
        /// Attachment URL. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSaveCostFeeEntity {
        /// IDs of sales expense lines to delete. （需要删除的销售费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub del_ids: Option<alloc::string::String>,
        /// Sales expense lines. （销售费用分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_records: Option<alloc::vec::Vec<SalOrderSaveCostFeeRows>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSaveCostFeeRows {
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<alloc::string::String>,
        /// Total with tax in base currency. （价税合计本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount_for: Option<alloc::string::String>,
        /// Expense amount. （费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<alloc::string::String>,
        /// Expense amount in base currency. （费用本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<alloc::string::String>,
        /// VAT rate. （税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<alloc::string::String>,
        /// Sales expense line ID. （销售费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Number of generated other payable document. （生成的其他应付单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub linked_bill_no: Option<alloc::string::String>,
        /// Expenditure type ID. （支出类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pacct_type_id: Option<alloc::string::String>,
        /// Payment lines. （付款信息单据体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_info_entity: Option<alloc::vec::Vec<SalOrderSaveReceiveInfoRows>>,
        /// Settlement supplier ID. （结算供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_id: Option<alloc::string::String>,
        /// Supplier ID. （供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSaveReceiveInfoRows {
        /// Payment method ID. （付款方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Payment amount. （付款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_amount: Option<alloc::string::String>,
        /// Payment account ID. （付款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSaveCusBearFeeEntry {
        /// Income amount. （收入金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub income_amount: Option<alloc::string::String>,
        /// Customer-borne expense remark. （客户承担费用备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub income_comment: Option<alloc::string::String>,
        /// Income type ID. （收入名称id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub income_name_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售订单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOrderSavePaymentEntry {
        /// Receipt amount. （收款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub paid_amount: Option<f64>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_comment: Option<alloc::string::String>,
        /// Receipt method ID. （收款方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Receiving account ID. （收款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 销售出库.
pub mod sal_out_bound {
    /// The table of `GET /jdy/v2/scm/sal_out_bound`. （销售出库单列表）
    pub const LIST: &str = "GET /jdy/v2/scm/sal_out_bound|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=start_bill_date,end_bill_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;bill_no;create_end_time:m;create_start_time:m;currency_id:[i;dept_id:[i;emp_id:[i;modify_end_time:m;modify_start_time:m;bill_status=C:已审核/Z:未审核;customer_id:[i;end_bill_date:d;material_number;start_bill_date:d;customer_number;dept_number;emp_number;material_model;material_name;creator_id:[i;customer_name;settle_status=C:全部收款/B:部分收款/A:未收款;src_bill_no;total_fields;delivery_type;payment_flag=1:是/0:否;show_material_total:b;delivery_status=A:全部配送/P:部分配送/N:未配送/C:无需配送;filter_zero;top:I";
    /// The table of `GET /jdy/v2/scm/sal_out_bound_detail`. （销售出库单详情）
    pub const GET: &str = "GET /jdy/v2/scm/sal_out_bound_detail|rq!;one=id,number;proof=;secret=contact_address,contact_phone,dispatcher_address,dispatcher_phone|id:i;number~";
    /// The table of `POST /jdy/v2/scm/sal_out_bound`. （销售出库单保存）
    pub const SAVE: &str = "POST /jdy/v2/scm/sal_out_bound|sb!;proof=ids;look=bill_no>/jdy/v2/scm/sal_out_bound_detail?number,create_time|id:i;bill_no;currency_id:i;dept_id:i;emp_id:i;remark;bill_date:d!;custom_field:M;customer_id:i;material_entity:[10!;operation_key-=audit:审核/submit:提交;attachments_url:[9;bill_dis_amount:n;contact_address*;contact_city_id:i;contact_country_id:i;contact_district_id:i;contact_linkman;contact_phone*;contact_province_id:i;customer_number;dept_number;emp_number;ignore_warn:b-;reverse_condition_calculate:b-;total_amount:n;allocate_rule-=1:按价税合计分摊/2:按数量分摊;bill_dis_rate:n;bill_sp_id:i-;bill_stock_id:i-;cost_fee:n;cost_fee_entity:6;cus_currency_id:i-;cus_exchange_rate:c-;deduction_balance:n;delivery_type_id:i;diff_amount:n-;due_date:d;payment_entry:[3;setting_term_id:i;total_ins_amount:n-;cus_bear_fee_entry:[5;cus_bear_fee_status-=B:计入应收账款/O:计入其他收入;express_entity:[4;total_un_settle_amount:n;cus_bear_amount:c-;input_coefficient_option-;vrp_entity:[1|id:i;delivery_remark;deliveryman:[2-;driver:[2-;vehicle_id:i;vrp_delivery_time:D-|number|pay_type_id:i;settle_account_id:i;paid_amount:n-;pay_comment|id:i;seq:I;delivery_bill_no;delivery_time:D;express_company_id:i;express_company_number|income_amount:c;income_comment;income_name_id:i|del_ids-;fee_records:[7|id:i;currency_id:i;all_amount:c;amount:c;comment;supplier_id:i;cess:c;exchange_rate:c;tax_amount:c;all_amount_for:c;amount_for:c;pacct_type_id:i;receive_info_entity:[8;settle_supplier_id:i;linked_bill_no|pay_type_id:i;settle_account_id:i;receive_amount:c|url|id:i;all_amount:n;amount:n;aux_prop_id:i;aux_qty:n;aux_unit_id:i;barcode;batch_no;comment;custom_entity_field:M;kf_date:d;kf_period:I;kf_type;material_id:i;material_number;pro_license;pro_place;pro_reg_no;qty:n!;sp_id:i;src_bill_type_id;stock_id:i;unit_id:i;valid_date;act_non_tax_amount:n;aux_id1;aux_id2;aux_id3;cess:n;cost:n;cur_settle_amount:n;dis_amount:n;dis_price:n;discount:n;is_free:b;material_model;price:n;seq:I;sn_list;sn_list_id:i;src_entry_id:i;src_inter_id:i;stock_number;tax_amount:n;tax_price:n;unit_cost:n;act_tax_price:n;aux_id4;aux_id5;aux_number1;aux_number2;aux_number3;aux_unit_number;base_unit_id:i;base_unit_number;bill_dis_distribution:n;dis_rate:n;divide_diff_amount:n;fee:n;inv_qty:n;material_is_kf_period:b;outside_material_number-;outside_material_unit-;pre_dis_amount:n;sp_number;stock_is_allow_freight:b;unit_number;aux_prop_number;dis_tax_amount:n;entry_settle_status=A:未收款/B:部分收款/C:全部收款;entry_status;inv_base_qty:n;material_help_code;material_is_asst_attr:b;material_is_batch:b;material_is_multi_unit:b;material_is_serial:b;picture;return_qty:n;return_qty_unit:n-;cus_bill_no;pick_inspect_entry_id:i-;pick_inspect_id:i-;scheme_id:i-;aux_number4;aux_number5;fee_for:c-";

    /// What `list` takes. （销售出库单列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundListQuery {
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Document status. （单据状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_status: Option<alloc::string::String>,
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Creator ID. （创建人ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub creator_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Currency ID. （币别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Customer ID. （客户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Customer name. （客户名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_name: Option<alloc::string::String>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Delivery status. （配送状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_status: Option<alloc::string::String>,
        /// Delivery method number. （交货方式编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_type: Option<alloc::string::String>,
        /// Department ID. （部门ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Employee ID. （职员ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// End of document date range, `yyyy-MM-dd`. （结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_bill_date: Option<alloc::string::String>,
        /// Fields whose rows with the value 0 are left out. （过滤字段值为0记录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub filter_zero: Option<alloc::string::String>,
        /// Material specification. （商品规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material name. （商品名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_name: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
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
        /// Whether receipt is taken on same document. （是否同单收款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_flag: Option<alloc::string::String>,
        /// Payment status. （付款状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_status: Option<alloc::string::String>,
        /// Whether to total material kinds and quantity per document. （是否统计商品种类和数量到单据）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_material_total: Option<bool>,
        /// Source document number. （源单单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_no: Option<alloc::string::String>,
        /// Start of document date range, `yyyy-MM-dd`. （开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_bill_date: Option<alloc::string::String>,
        /// Number of top rows to return. （返回前几条）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub top: Option<i64>,
        /// Total fields. （合计值字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_fields: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （销售出库单详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundQuery {
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

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSave {
        /// Outbound date, `yyyy-MM-dd`. （出库日期）
        pub bill_date: alloc::string::String,
        /// Customer ID. （客户信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<alloc::string::String>,
        /// Material lines. （商品分录）
        pub material_entity: alloc::vec::Vec<SalOutBoundSaveMaterialEntity>,
        /// Sales expense allocation rule. （销售费用分摊规则）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub allocate_rule: Option<alloc::string::String>,
        /// Attachment URLs. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url: Option<alloc::vec::Vec<SalOutBoundSaveAttachmentsUrl>>,
        /// Document discount amount. （整单折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_amount: Option<f64>,
        /// Document discount rate (%). （整单折扣率%）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_rate: Option<f64>,
        /// Document number. （单据编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_no: Option<alloc::string::String>,
        /// Bin location ID. （仓位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_sp_id: Option<alloc::string::String>,
        /// Warehouse ID. （仓库）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_stock_id: Option<alloc::string::String>,
        /// Contact address. （联系信息-详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_address: Option<alloc::string::String>,
        /// Contact city ID. （联系信息-市ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_id: Option<alloc::string::String>,
        /// Contact country ID. （联系信息-国家ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_id: Option<alloc::string::String>,
        /// Contact district ID. （联系信息-区ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_id: Option<alloc::string::String>,
        /// Contact person. （联系信息-联系人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_linkman: Option<alloc::string::String>,
        /// Contact phone. （联系信息-联系方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_phone: Option<alloc::string::String>,
        /// Contact province ID. （联系信息-省ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_id: Option<alloc::string::String>,
        /// Sales expense. （销售费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee: Option<f64>,
        /// Sales expense details. （销售费用明细）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_fee_entity: Option<SalOutBoundSaveCostFeeEntity>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Customer-borne expense. （客户承担费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bear_amount: Option<alloc::string::String>,
        /// Customer-borne expense lines. （客户承担费用单据体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bear_fee_entry: Option<alloc::vec::Vec<SalOutBoundSaveCusBearFeeEntry>>,
        /// Customer-borne expense parameter status. （客户承担费用参数状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bear_fee_status: Option<alloc::string::String>,
        /// Customer-borne expense currency ID. （客户承担费用币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_currency_id: Option<alloc::string::String>,
        /// Customer-borne expense exchange rate. （客户承担费用汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_exchange_rate: Option<alloc::string::String>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Customer number. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_number: Option<alloc::string::String>,
        /// Advance receipt deducted. （抵扣预收款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deduction_balance: Option<f64>,
        /// Delivery method ID: 6 logistics, 8 vehicle, 9 customer pickup. （交货方式id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_type_id: Option<alloc::string::String>,
        /// Department ID. （部门信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_number: Option<alloc::string::String>,
        /// Rounding-off amount. （抹零金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub diff_amount: Option<f64>,
        /// Settlement date, `yyyy-MM-dd`. （结算日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub due_date: Option<alloc::string::String>,
        /// Salesperson ID. （业务员信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_id: Option<alloc::string::String>,
        /// Salesperson number. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub emp_number: Option<alloc::string::String>,
        /// Logistics details. （物流配送明细）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub express_entity: Option<alloc::vec::Vec<SalOutBoundSaveExpressEntity>>,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Conversion rate input option. （换算率录入方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub input_coefficient_option: Option<alloc::string::String>,
        /// Operation type. （操作类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub operation_key: Option<alloc::string::String>,
        /// Receiving account lines. （收款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_entry: Option<alloc::vec::Vec<SalOutBoundSavePaymentEntry>>,
        /// Document remark. （单据备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Whether unit price is calculated backwards. （是否从反算单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reverse_condition_calculate: Option<bool>,
        /// Settlement term ID. （结算期限id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub setting_term_id: Option<alloc::string::String>,
        /// Receivable amount this time. （本次应收账款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_amount: Option<f64>,
        /// Receipt amount this time. （本次收款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_ins_amount: Option<f64>,
        /// Document amount not yet received. （本单未收）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub total_un_settle_amount: Option<f64>,
        /// Vehicle delivery information. （车辆配送信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub vrp_entity: Option<alloc::vec::Vec<SalOutBoundSaveVrpEntity>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveMaterialEntity {
        /// Material ID. （商品id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_id: Option<alloc::string::String>,
        /// Unit price. （单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<f64>,
        /// Quantity. （数量）
        pub qty: f64,
        /// Warehouse ID. （仓库id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_id: Option<alloc::string::String>,
        /// Unit ID. （单位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_id: Option<alloc::string::String>,
        /// Actual amount excluding tax. （实际不含税金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_non_tax_amount: Option<f64>,
        /// Actual unit price including tax. （实际含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub act_tax_price: Option<f64>,
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<f64>,
        /// Amount. （金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<f64>,
        /// Auxiliary attribute 1 ID. （辅助属性1id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id1: Option<alloc::string::String>,
        /// Auxiliary attribute 2 ID. （辅助属性2id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id2: Option<alloc::string::String>,
        /// Auxiliary attribute 3 ID. （辅助属性3id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id3: Option<alloc::string::String>,
        /// Auxiliary attribute 4 ID. （辅助属性4id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id4: Option<alloc::string::String>,
        /// Auxiliary attribute 5 ID. （辅助属性5id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id5: Option<alloc::string::String>,
        /// Auxiliary attribute 1 number. （辅助属性1编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_number1: Option<alloc::string::String>,
        /// Auxiliary attribute 2 number. （辅助属性2编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_number2: Option<alloc::string::String>,
        /// Auxiliary attribute 3 number. （辅助属性3编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_number3: Option<alloc::string::String>,
        /// Auxiliary attribute 4 number. （辅助属性4编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_number4: Option<alloc::string::String>,
        /// Auxiliary attribute 5 number. （辅助属性5编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_number5: Option<alloc::string::String>,
        /// Auxiliary attribute ID. （辅助属性id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_id: Option<alloc::string::String>,
        /// Auxiliary attribute number. （辅助属性编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_prop_number: Option<alloc::string::String>,
        /// Quantity in auxiliary unit. （辅助数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_qty: Option<f64>,
        /// Auxiliary unit ID. （辅助单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_unit_id: Option<alloc::string::String>,
        /// Auxiliary unit number. （辅助单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_unit_number: Option<alloc::string::String>,
        /// Barcode. （条形码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode: Option<alloc::string::String>,
        /// Base unit ID. （基本单位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub base_unit_id: Option<alloc::string::String>,
        /// Base unit number. （基本单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub base_unit_number: Option<alloc::string::String>,
        /// Batch number. （批次号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub batch_no: Option<alloc::string::String>,
        /// Allocated document discount amount. （整单折扣分配额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bill_dis_distribution: Option<f64>,
        /// VAT rate. （增值税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<f64>,
        /// Line remark. （行备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Cost. （成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost: Option<f64>,
        /// Amount written off this time. （本次核销金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cur_settle_amount: Option<f64>,
        /// Customer order number. （客户订单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cus_bill_no: Option<alloc::string::String>,
        /// Custom fields of line. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_entity_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Discount amount. （折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_amount: Option<f64>,
        /// Unit price after discount. （折扣单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_price: Option<f64>,
        /// Discount rate. （折算率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_rate: Option<f64>,
        /// Discount amount including tax. （含税折扣额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dis_tax_amount: Option<f64>,
        /// Discount. （折扣）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub discount: Option<f64>,
        /// Allocated discount amount. （优惠分摊金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub divide_diff_amount: Option<f64>,
        /// Line write-off status. （分录核销状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub entry_settle_status: Option<alloc::string::String>,
        /// Line status. （分录状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub entry_status: Option<alloc::string::String>,
        /// Allocated sales expense. （销售费用分摊）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee: Option<f64>,
        /// Allocated sales expense in base currency. （销售费用分摊本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_for: Option<alloc::string::String>,
        /// Material line ID. （商品分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Stock quantity in base unit. （基本库存数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inv_base_qty: Option<f64>,
        /// Stock quantity. （库存数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inv_qty: Option<f64>,
        /// Whether gift. （是否赠品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_free: Option<bool>,
        /// Production date, `yyyy-MM-dd`. （生产日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_date: Option<alloc::string::String>,
        /// Shelf life in days. （保质期天数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_period: Option<i64>,
        /// Shelf life unit. （保质期类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_type: Option<alloc::string::String>,
        /// Material mnemonic code. （商品助记码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_help_code: Option<alloc::string::String>,
        /// Whether material has auxiliary attributes enabled. （商品是否启用辅助属性）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_is_asst_attr: Option<bool>,
        /// Whether material is batch-managed. （商品是否开启批次）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_is_batch: Option<bool>,
        /// Whether material has shelf life enabled. （商品是否开启保质期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_is_kf_period: Option<bool>,
        /// Whether material has multiple units. （商品是否多单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_is_multi_unit: Option<bool>,
        /// Whether material is serial-number-managed. （商品是否序列号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_is_serial: Option<bool>,
        /// Material specification. （商品规格）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_model: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_number: Option<alloc::string::String>,
        /// External material number. （外部商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_number: Option<alloc::string::String>,
        /// External material unit. （外部商品单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub outside_material_unit: Option<alloc::string::String>,
        /// Picking document line ID. （拣货单分录内码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pick_inspect_entry_id: Option<alloc::string::String>,
        /// Picking document ID. （拣货单内码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pick_inspect_id: Option<alloc::string::String>,
        /// Image URL. （图片url）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub picture: Option<alloc::string::String>,
        /// Amount before discount. （折前金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pre_dis_amount: Option<f64>,
        /// Production license number. （生产许可证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_license: Option<alloc::string::String>,
        /// Place of origin. （产地）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_place: Option<alloc::string::String>,
        /// Registration certificate number. （注册证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_reg_no: Option<alloc::string::String>,
        /// Return quantity in base unit. （退货基本数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub return_qty: Option<f64>,
        /// Return quantity. （退货数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub return_qty_unit: Option<f64>,
        /// Customer price scheme ID. （客户价格方案id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub scheme_id: Option<alloc::string::String>,
        /// Line sequence number. （分录序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<i64>,
        /// Serial numbers. （序列号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sn_list: Option<alloc::string::String>,
        /// Serial number flow ID. （序列号流转ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sn_list_id: Option<alloc::string::String>,
        /// Bin location ID. （仓位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_id: Option<alloc::string::String>,
        /// Bin location number. （仓位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sp_number: Option<alloc::string::String>,
        /// Source document type ID. （源单类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_bill_type_id: Option<alloc::string::String>,
        /// Source document line ID. （源单分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_entry_id: Option<alloc::string::String>,
        /// Source document ID. （源单id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub src_inter_id: Option<alloc::string::String>,
        /// Whether warehouse has bin locations enabled. （仓库启用仓位管理）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_is_allow_freight: Option<bool>,
        /// Warehouse number. （仓库编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_number: Option<alloc::string::String>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<f64>,
        /// Unit price including tax. （含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_price: Option<f64>,
        /// Unit cost. （单位成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_cost: Option<f64>,
        /// Unit number. （单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub unit_number: Option<alloc::string::String>,
        /// Expiry date. （有效日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub valid_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveAttachmentsUrl {
        /// Attachment URL. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveCostFeeEntity {
        /// IDs of sales expense lines to delete. （需要删除的销售费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub del_ids: Option<alloc::string::String>,
        /// Sales expense lines. （销售费用分录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_records: Option<alloc::vec::Vec<SalOutBoundSaveCostFeeRows>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveCostFeeRows {
        /// Total with tax. （价税合计）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount: Option<alloc::string::String>,
        /// Total with tax in base currency. （价税合计本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub all_amount_for: Option<alloc::string::String>,
        /// Expense amount. （费用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<alloc::string::String>,
        /// Expense amount in base currency. （费用本位币）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount_for: Option<alloc::string::String>,
        /// VAT rate. （税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cess: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub comment: Option<alloc::string::String>,
        /// Currency ID. （币别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency_id: Option<alloc::string::String>,
        /// Exchange rate. （汇率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub exchange_rate: Option<alloc::string::String>,
        /// Sales expense line ID. （销售费用分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Number of generated other payable document. （生成的其他应付单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub linked_bill_no: Option<alloc::string::String>,
        /// Expenditure type ID. （支出类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pacct_type_id: Option<alloc::string::String>,
        /// Payment lines. （付款信息单据体）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_info_entity: Option<alloc::vec::Vec<SalOutBoundSaveReceiveInfoRows>>,
        /// Settlement supplier ID. （结算供应商id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_supplier_id: Option<alloc::string::String>,
        /// Supplier ID. （供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub supplier_id: Option<alloc::string::String>,
        /// Tax amount. （税额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_amount: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveReceiveInfoRows {
        /// Payment method ID. （付款方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Payment amount. （付款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub receive_amount: Option<alloc::string::String>,
        /// Payment account ID. （付款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveCusBearFeeEntry {
        /// Income amount. （收入金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub income_amount: Option<alloc::string::String>,
        /// Customer-borne expense remark. （客户承担费用备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub income_comment: Option<alloc::string::String>,
        /// Income type ID. （收入名称id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub income_name_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveExpressEntity {
        /// Logistics tracking number. （物流单号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_bill_no: Option<alloc::string::String>,
        /// Dispatch time, `yyyy-MM-dd HH:mm:ss`, Beijing time. （发货时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_time: Option<alloc::string::String>,
        /// Logistics company ID. （物流公司id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub express_company_id: Option<alloc::string::String>,
        /// Logistics company number. （物流公司编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub express_company_number: Option<alloc::string::String>,
        /// Line ID. （分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Line sequence number. （分录序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<i64>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSavePaymentEntry {
        /// Receipt amount. （收款金额）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub paid_amount: Option<f64>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_comment: Option<alloc::string::String>,
        /// Receipt method ID. （收款方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pay_type_id: Option<alloc::string::String>,
        /// Receiving account ID. （收款账户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settle_account_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveVrpEntity {
        /// Delivery remark. （配送备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_remark: Option<alloc::string::String>,
        /// Delivery persons. （配送员）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deliveryman: Option<alloc::vec::Vec<SalOutBoundSaveVrpCommon>>,
        /// Drivers. （司机）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub driver: Option<alloc::vec::Vec<SalOutBoundSaveVrpCommon>>,
        /// Line ID. （分录ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Vehicle (license plate) ID. （车牌号id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub vehicle_id: Option<alloc::string::String>,
        /// Delivery time, `yyyy-MM-dd HH:mm:ss`, Beijing time. （配送时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub vrp_delivery_time: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （销售出库单保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SalOutBoundSaveVrpCommon {
        /// Number. （编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
