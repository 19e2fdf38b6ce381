//! The reviewed operations of the module `bd`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 辅助资料.
pub mod aux_info {
    /// The table of `GET /jdy/v2/bd/aux_info_detail`. （辅助资料详情）
    pub const GET: &str = "GET /jdy/v2/bd/aux_info_detail|rq!;one=id,number;proof=|id:i;number~";
    /// The table of `POST /jdy/v2/bd/aux_info`. （辅助资料保存）
    pub const SAVE: &str = "POST /jdy/v2/bd/aux_info|sb!;proof=ids;look=number>/jdy/v2/bd/aux_info_detail?number,create_time|id:i;number!~;remark;name!~;ignore_warn:b-;group_id:i!";

    /// What `get` takes. （辅助资料详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct AuxInfoQuery {
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

    /// What `save` takes. （辅助资料保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct AuxInfoSave {
        /// Category ID. （分类id）
        pub group_id: alloc::string::String,
        /// Name. （名称）
        pub name: alloc::string::String,
        /// Number. （编码）
        pub number: alloc::string::String,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 辅助资料分类.
pub mod aux_info_type {
    /// The table of `GET /jdy/v2/bd/aux_info_type`. （辅助资料分类列表）
    pub const LIST: &str = "GET /jdy/v2/bd/aux_info_type|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;parent:[i";

    /// What `list` takes. （辅助资料分类列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct AuxInfoTypeListQuery {
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
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
        /// Parent category ID. （上级分类id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parent: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Fuzzy search text for name or number. （按名称、编码模糊查询）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 客户.
pub mod customer {
    /// The table of `GET /jdy/v2/bd/customer`. （客户列表）
    pub const LIST: &str = "GET /jdy/v2/bd/customer|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;span=trace_start_date,trace_end_date;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;enable:I=1:启用/0:禁用/-1:不限;group:[i;order_by=number asc:编码升序/number desc:编码降序/name asc:名称升序/name desc:名称降序;is_data_perm:b;sale_dept_id:i;saler_id:i;show_business_time:b;show_contact_detail:b;show_debt:b;show_un_visit_days:b;c_level:i;contact_person_main;customer_maturity:i;mobile_main;show_alarm:b;show_trace_info:b;trace_end_date:d;trace_start_date:d";
    /// The table of `GET /jdy/v2/bd/customer_detail`. （客户详情）
    pub const GET: &str = "GET /jdy/v2/bd/customer_detail|rq!;one=id,number;proof=;secret=addr,bank_account,bomentity[].birthday,bomentity[].contact_address,bomentity[].email,bomentity[].mobile,bomentity[].phone,bomentity[].qq,bomentity[].wechat,invoice_phone|id:i;number~;show_business_time:b;show_debt:b;show_un_visit_days:b;show_period:b";
    /// The table of `POST /jdy/v2/bd/customer`. （客户保存）
    pub const SAVE: &str = "POST /jdy/v2/bd/customer|sb!;with=number,id;proof=ids;look=number>/jdy/v2/bd/customer_detail?number,create_time|id:i;number~;remark;custom_field:M;name!~;ignore_warn:b-;group_id:i;group_number;setting_term_id:i;bank;invoice_type:I=1:纸质专票/2:纸质普票/3:电子普票/4:电子专票/5:全电普票/6:全电专票/0:无需开票;rate:c<0,100>;account_open_addr;addr*;bank_account*;city_id:i;country_id:i;deduct:b;district_id:i;invoice_name;province_id:i;sale_dept_id:i;sale_dept_number;saler_id:i;saler_number;taxpayer_no;c_level_id:i;contact_persons:[2>bomentity;credit_limit:n;def_currency_id:i-;invoice_email;invoice_phone*;mul_label:[1-;setting_term_number|id:i!;number;name|id:i;contact_address*;contact_city_id:i;contact_country_id:i;contact_district_id:i;contact_province_id:i;mobile*;birthday:D*;email*;phone*;contact_person;gender:I=1:男/2:女>0;is_default_linkman:b;qq*;wechat*";

    /// What `list` takes. （客户列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct CustomerListQuery {
        /// Id of the price level. （价格等级 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub c_level: Option<alloc::string::String>,
        /// Name of the main contact. （主要联系人名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_person_main: Option<alloc::string::String>,
        /// Created until, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳(毫秒)）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Created from, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳(毫秒)）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Id of the maturity (stage of the relationship). （成熟度 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_maturity: Option<alloc::string::String>,
        /// Which customers by status. Left out, the service lists those in use only. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<i64>,
        /// Ids of customer groups. An empty list is left out. （类别 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Whether data permissions are applied. Default: false. （是否添加数据权限校验）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_data_perm: Option<bool>,
        /// Telephone of the main contact. （主要联系人电话）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mobile_main: Option<alloc::string::String>,
        /// Changed until, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳(毫秒)）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Changed from, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳(毫秒)）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_start_time: Option<i64>,
        /// Order. Default: by number, ascending. （排序）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub order_by: Option<alloc::string::String>,
        /// The page to begin with, from 1. Default: 1. （当前页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page: Option<i64>,
        /// Rows on a page. Default: 100; more are fetched 100 at a time, since the service would lose rows silently. （每页显示条数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub page_size: Option<i64>,
        /// Id of the department in charge. （部门 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_dept_id: Option<alloc::string::String>,
        /// Id of the salesperson in charge. （业务员 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub saler_id: Option<alloc::string::String>,
        /// Part of the name. （模糊搜索-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Whether to add warnings about the customer. Default: false. （是否显示客户预警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_alarm: Option<bool>,
        /// Whether to add the time of the latest trade. Default: false. （是否显示最近交易时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_business_time: Option<bool>,
        /// Whether to add contacts. Default: false. （是否显示客户联系人信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_contact_detail: Option<bool>,
        /// Whether to add what customers owe. （是否显示客户欠款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_debt: Option<bool>,
        /// Whether to add the latest follow-up record. （是否显示最近一条跟进记录）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_trace_info: Option<bool>,
        /// Whether to add the days since the last visit. Default: false. （是否显示未拜访天数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_un_visit_days: Option<bool>,
        /// Followed up until, `yyyy-MM-dd`. （跟进结束时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub trace_end_date: Option<alloc::string::String>,
        /// Followed up from, `yyyy-MM-dd`. （跟进开始时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub trace_start_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （客户详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct CustomerQuery {
        /// Id of the customer; either this or `number`. （客户 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Number (code) of the customer; either this or `id`. （客户编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Whether to add the time of the latest trade. Default: false. （是否查询客户最近交易时间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_business_time: Option<bool>,
        /// Whether to add what the customer owes. Default: false. （是否查询客户欠款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_debt: Option<bool>,
        /// Whether to add the period (cycle) information. Default: false. （是否查询周期信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_period: Option<bool>,
        /// Whether to add the days since the last visit. Default: false. （是否显示未拜访天数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_un_visit_days: Option<bool>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （客户保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct CustomerSave {
        /// Name of the customer. （名称）
        pub name: alloc::string::String,
        /// Number (code) of the customer, unique in the account set. Left out when creating, the service makes one if the account set has a numbering rule. Required to update. （编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Address and telephone of the bank account's branch, for invoices. （开户地址电话）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_open_addr: Option<alloc::string::String>,
        /// Street address. （详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub addr: Option<alloc::string::String>,
        /// Bank. （开户银行）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bank: Option<alloc::string::String>,
        /// Bank account number. （银行账号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bank_account: Option<alloc::string::String>,
        /// Id of the price level. （等级 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub c_level_id: Option<alloc::string::String>,
        /// Id of the city. （市）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub city_id: Option<alloc::string::String>,
        /// Contacts. One with `id` is changed, one without is added. （联系人对象）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_persons: Option<alloc::vec::Vec<CustomerSaveContactPerson>>,
        /// Id of the country. （国家）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub country_id: Option<alloc::string::String>,
        /// Credit limit in the account set's own currency. Left out or 0: no limit is enforced. （信用额度）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub credit_limit: Option<f64>,
        /// Custom fields, text by key. Keys read `custom_field__<type>__<hash>`; one that refers to auxiliary or base data ends in `_id`. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Whether advance payments are set off automatically. The service refuses anything but a boolean. （是否自动抵扣预收款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deduct: Option<bool>,
        /// Id of the default currency. （默认币别 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub def_currency_id: Option<alloc::string::String>,
        /// Id of the district. （区）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub district_id: Option<alloc::string::String>,
        /// Id of the customer group. （分类 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_id: Option<alloc::string::String>,
        /// Number (code) of the customer group. （分类编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_number: Option<alloc::string::String>,
        /// Id of the customer to update. Left out: a new customer is created. （客户 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to save in spite of warnings, such as a name that exists already. Default: false. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// E-mail address that invoices go to. （收票邮箱）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub invoice_email: Option<alloc::string::String>,
        /// Name on invoices. （开票名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub invoice_name: Option<alloc::string::String>,
        /// Mobile number that invoices go to. （收票手机号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub invoice_phone: Option<alloc::string::String>,
        /// Kind of invoice. Answers carry it as text, saves take the number. （发票类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub invoice_type: Option<i64>,
        /// Labels of the customer. （客户标签）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mul_label: Option<alloc::vec::Vec<CustomerSaveLabel>>,
        /// Id of the province. （省）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub province_id: Option<alloc::string::String>,
        /// VAT rate in percent, as text: `"13"`. （增值税税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rate: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Id of the department in charge. （部门 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_dept_id: Option<alloc::string::String>,
        /// Number (code) of the department in charge. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_dept_number: Option<alloc::string::String>,
        /// Id of the salesperson in charge. （业务员 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub saler_id: Option<alloc::string::String>,
        /// Number (code) of the salesperson in charge. （业务员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub saler_number: Option<alloc::string::String>,
        /// Id of the terms of payment. （结算期限 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub setting_term_id: Option<alloc::string::String>,
        /// Number (code) of the terms of payment. （结算期限编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub setting_term_number: Option<alloc::string::String>,
        /// Taxpayer number on invoices. （开票税号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub taxpayer_no: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （客户保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct CustomerSaveContactPerson {
        /// Birthday, `yyyy-MM-dd HH:mm:ss`, Beijing time. （生日）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub birthday: Option<alloc::string::String>,
        /// Street address. （详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_address: Option<alloc::string::String>,
        /// Id of the city. （市）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_id: Option<alloc::string::String>,
        /// Id of the country. （国家）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_id: Option<alloc::string::String>,
        /// Id of the district. （区）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_id: Option<alloc::string::String>,
        /// Name of the contact. （联系人名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_person: Option<alloc::string::String>,
        /// Id of the province. （省）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_id: Option<alloc::string::String>,
        /// E-mail address. （邮箱）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<alloc::string::String>,
        /// Gender. Answers carry it as text with 0 for female, saves take the number with 2 for female. （性别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub gender: Option<i64>,
        /// Id of the contact to change. Left out: the contact is added. （联系人 id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether this is the main contact. （是否首要联系人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_default_linkman: Option<bool>,
        /// Mobile number. （手机）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mobile: Option<alloc::string::String>,
        /// Landline number. （座机）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<alloc::string::String>,
        /// QQ number. （QQ）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub qq: Option<alloc::string::String>,
        /// WeChat id. （微信）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub wechat: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （客户保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct CustomerSaveLabel {
        /// Id of the label. （标签 id）
        pub id: alloc::string::String,
        /// Name of the label. （名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<alloc::string::String>,
        /// Number (code) of the label. （标签编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 部门.
pub mod department {
    /// The table of `GET /jdy/v2/bd/department`. （部门列表）
    pub const LIST: &str = "GET /jdy/v2/bd/department|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;parent_id:[i;ids:[i";

    /// What `list` takes. （部门列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct DepartmentListQuery {
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// IDs. （id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ids: Option<alloc::vec::Vec<alloc::string::String>>,
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
        /// Parent department ID. （上级部门）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parent_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Fuzzy search text for name. （模糊搜索-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 职员.
pub mod emp {
    /// The table of `GET /jdy/v2/bd/emp`. （职员列表）
    pub const LIST: &str = "GET /jdy/v2/bd/emp|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time;secret=rows[].id_number,rows[].mobile|page:p;page_size:z;create_end_time:m;create_start_time:m;dept_id:[i;modify_end_time:m;modify_start_time:m;search;enable=1:可用/0:禁用";
    /// The table of `POST /jdy/v2/bd/emp`. （职员保存）
    pub const SAVE: &str = "POST /jdy/v2/bd/emp|sb!;proof=ids;look=number>/jdy/v2/bd/emp_detail?number,create_time|id:i;number!~;name!~;ignore_warn:b-;mobile*;birthday*;email*;gender;hire_date:d;id_number*;wechat*;department_id:i;department_number";

    /// What `list` takes. （职员列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct EmpListQuery {
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Department ID. （部门ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dept_id: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Enabled status. （可用状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<alloc::string::String>,
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
        /// Fuzzy search text for name. （模糊搜索-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （职员保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct EmpSave {
        /// Name. （名称）
        pub name: alloc::string::String,
        /// Number. （编码）
        pub number: alloc::string::String,
        /// Birthday. （生日）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub birthday: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub department_id: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub department_number: Option<alloc::string::String>,
        /// Email. （邮箱）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<alloc::string::String>,
        /// Gender. （性别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub gender: Option<alloc::string::String>,
        /// Hire date, `yyyy-MM-dd`. （入职日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub hire_date: Option<alloc::string::String>,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Identity card number. （身份证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id_number: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Mobile phone. （手机号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mobile: Option<alloc::string::String>,
        /// WeChat ID. （微信号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub wechat: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 商品信息.
pub mod material {
    /// The table of `GET /jdy/v2/bd/material`. （商品列表）
    pub const LIST: &str = "GET /jdy/v2/bd/material|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;enable=1:可用/0:禁用/-1:全部;ids:[i;parent:[i;is_data_perm:b;show_units:b";
    /// The table of `GET /jdy/v2/bd/material_detail`. （商品详情）
    pub const GET: &str = "GET /jdy/v2/bd/material_detail|rq!;one=id,number;proof=|id:i;number~";
    /// The table of `POST /jdy/v2/bd/material`. （商品保存）
    pub const SAVE: &str = "POST /jdy/v2/bd/material|sb!;proof=ids;look=number>/jdy/v2/bd/material_detail?number,create_time|id:i;number;remark;aux_unit_id:i;barcode;custom_field:M;enable;kf_period;name!~;pro_license;stock_id:i;attachments_url:[6;ignore_warn:b-;parent_id:i;base_unit_id:i!;parent_number;check_type=1:普通/2:套装/3:服务;help_code;model;space_id:i;tax_rate:c;alarm_day;aux_entity:[5;barcode_entity:[4;bomentity:[3>bom_entity;brand_id:i;brand_number-;coefficient1:n;coefficient2:n;coefficient3:n;computation_rule:I-=1:按金额分摊/2:按成本分摊;conversion_unit1_id:i-;conversion_unit_id2;conversion_unit_id3;cost_method=1:移动平均法/2:加权平均法/3:先进先出法;fetch_category_id;fix_unit_id1;fix_unit_id2;fix_unit_id3;gross_weight:c;high;images:[t;in_tax_rate:c;inv_mgr_type=0:统一库存/1:分仓库存;is_assembly:b;is_asst_attr:b;is_aux_cost:b-;is_bat_ch_cost:b-;is_batch:b;is_float:b-;is_inv_aux_set:b-;is_kf_period:b;is_multi_unit:b;is_out_source:b-;is_purchase:b;is_sale:b;is_self_restraint:b-;is_serial:b;is_subpart:b;is_weight:b;kf_period_type=1:天/2:月/3:年;length;max_inventory_qty:c;min_inventory_qty:c;mul_label_number-;net_weight:c;price_entity:[2;producing_pace;product_department_id:i;product_department_number;purchase_id:i;purchase_unit_id:i;refistration_number;sale_unit_id:i;sec_inventory_qty:c;store_entity:[1-;store_unit_id:i;vender_id:i;volume:c;volume_unit_id:i-;weight_unit_id:i;wide|id:i;store_id:i!;sku_id:i;space_id:i;max_qty:c;min_qty:c;sec_qty:c|id:i;price_barcode;price_cost_price:c;price_distribution_price:c;price_max_purchase_price:c;price_min_pur_tax_price:c;price_min_sales_price:c;price_near_pur_price:c;price_near_pur_tax_price:c;price_near_pur_unit_cost:c;price_near_sal_price:c;price_near_sal_tax_price:c;price_near_supplier;price_outsourceprice:c;price_purchase_price:c;price_retail_price:c;price_sale_price1:c;price_sale_price10:c;price_sale_price2:c;price_sale_price3:c;price_sale_price4:c;price_sale_price5:c;price_sale_price6:c;price_sale_price7:c;price_sale_price8:c;price_sale_price9:c;price_trade_price:c;price_unit_id:i;price_unit_name;price_unit_number|id:i;material_id:i!;qty:c!;unit_id:i!;aux_id1-;aux_id2-;aux_id3-;is_free:b;price:c;aux_id4-;aux_id5-;aux_id:i-;entry_cost_price:c;is_replace:b;material_replace|id:i;barcode;barcode_remark;barcode_unit_id:i|id:i;aux_id1;aux_id2;aux_id3;aux_id4;aux_id5;sku_id:i;aux1_name;aux2_name;aux3_name;aux4_name;aux5_name;aux_combination_name;aux_enable;aux_type_id1;aux_type_id2;aux_type_id3;aux_type_id4;aux_type_id5;concat_type_id;picture_url;sku_number|url";

    /// What `list` takes. （商品列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialListQuery {
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Enabled status. （可用状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<alloc::string::String>,
        /// Material IDs. （商品id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Whether to check data permissions. （是否添加数据权限校验）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_data_perm: Option<bool>,
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
        /// Parent ID. （上级id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parent: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Fuzzy search text for name. （模糊搜索-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Whether to return multiple units. （是否返回多单位信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_units: Option<bool>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `get` takes. （商品详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialQuery {
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

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSave {
        /// Unit of measure ID. （计量单位id）
        pub base_unit_id: alloc::string::String,
        /// Material name. （商品名称）
        pub name: alloc::string::String,
        /// Warning days. （预警天数）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub alarm_day: Option<alloc::string::String>,
        /// Attachment URLs. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub attachments_url: Option<alloc::vec::Vec<MaterialSaveAttachmentsUrl>>,
        /// Auxiliary attributes. （辅助属性）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_entity: Option<alloc::vec::Vec<MaterialSaveAuxentity>>,
        /// Report auxiliary unit ID. （报表辅助单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_unit_id: Option<alloc::string::String>,
        /// Barcode. （条形码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode: Option<alloc::string::String>,
        /// Material barcodes. （商品条码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode_entity: Option<alloc::vec::Vec<MaterialSaveBarcodeEntitySave>>,
        /// Bundle components. （套装信息对象）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bomentity: Option<alloc::vec::Vec<MaterialSaveBomentity>>,
        /// Brand ID. （品牌id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub brand_id: Option<alloc::string::String>,
        /// Brand number. （品牌编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub brand_number: Option<alloc::string::String>,
        /// Material type. （商品类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub check_type: Option<alloc::string::String>,
        /// Conversion rate 1. （换算率1）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub coefficient1: Option<f64>,
        /// Conversion rate 2. （换算率2）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub coefficient2: Option<f64>,
        /// Conversion rate 3. （换算率3）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub coefficient3: Option<f64>,
        /// Bundle allocation rule. （套装分摊规则）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub computation_rule: Option<i64>,
        /// Conversion unit 1 ID. （换算单位1）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub conversion_unit1_id: Option<alloc::string::String>,
        /// Conversion unit 2 ID. （换算单位2）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub conversion_unit_id2: Option<alloc::string::String>,
        /// Conversion unit 3 ID. （换算单位3）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub conversion_unit_id3: Option<alloc::string::String>,
        /// Costing method. （成本计算方法）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cost_method: Option<alloc::string::String>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Enabled status. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<alloc::string::String>,
        /// Tax classification code. （税收分类编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fetch_category_id: Option<alloc::string::String>,
        /// Auxiliary unit 1 ID. （辅助单位1）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fix_unit_id1: Option<alloc::string::String>,
        /// Auxiliary unit 2 ID. （辅助单位2）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fix_unit_id2: Option<alloc::string::String>,
        /// Auxiliary unit 3 ID. （辅助单位3）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fix_unit_id3: Option<alloc::string::String>,
        /// Gross weight. （毛重）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub gross_weight: Option<alloc::string::String>,
        /// Mnemonic code. （助记码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub help_code: Option<alloc::string::String>,
        /// Height. （高）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub high: Option<alloc::string::String>,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Material images. （商品图片）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub images: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Input tax rate. （进项税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub in_tax_rate: Option<alloc::string::String>,
        /// Stock management method. （库存管理方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inv_mgr_type: Option<alloc::string::String>,
        /// Whether usable as component. （是否可为组件）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_assembly: Option<bool>,
        /// Whether auxiliary attributes are enabled. （是否启用辅助属性）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_asst_attr: Option<bool>,
        /// Whether cost is calculated by auxiliary attribute. （按辅助属性核算成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_aux_cost: Option<bool>,
        /// Whether cost is calculated by batch. （按批次核算成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_bat_ch_cost: Option<bool>,
        /// Whether material is batch-managed. （是否启用批次管理）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_batch: Option<bool>,
        /// Whether floating unit. （是否启浮动单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_float: Option<bool>,
        /// Whether stock warning is set. （库存预警）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_inv_aux_set: Option<bool>,
        /// Whether shelf life is enabled. （是否启用保质期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_kf_period: Option<bool>,
        /// Whether multiple units are enabled. （是否启用多单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_multi_unit: Option<bool>,
        /// Whether subcontracting is allowed. （是否可委外）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_out_source: Option<bool>,
        /// Whether purchasable. （是否可采购）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_purchase: Option<bool>,
        /// Whether saleable. （是否可销售）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_sale: Option<bool>,
        /// Whether self-produced. （是否可自制）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_self_restraint: Option<bool>,
        /// Whether serial number management is enabled. （是否启用序列号管理）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_serial: Option<bool>,
        /// Whether usable as subcomponent. （是否可为子件）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_subpart: Option<bool>,
        /// Whether weighing is enabled. （是否启用称重）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_weight: Option<bool>,
        /// Shelf life. （保质期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_period: Option<alloc::string::String>,
        /// Shelf life unit. （保质期单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub kf_period_type: Option<alloc::string::String>,
        /// Length. （长）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub length: Option<alloc::string::String>,
        /// Maximum stock quantity. （最高库存）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub max_inventory_qty: Option<alloc::string::String>,
        /// Minimum stock quantity. （最低库存）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub min_inventory_qty: Option<alloc::string::String>,
        /// Specification. （规格型号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub model: Option<alloc::string::String>,
        /// Material label number. （商品标签编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mul_label_number: Option<alloc::string::String>,
        /// Net weight. （净重）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub net_weight: Option<alloc::string::String>,
        /// Material number. （商品编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub number: Option<alloc::string::String>,
        /// Material category ID. （商品类别id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parent_id: Option<alloc::string::String>,
        /// Material category number. （商品类别编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parent_number: Option<alloc::string::String>,
        /// Material prices. （商品价格）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_entity: Option<alloc::vec::Vec<MaterialSavePriceEntitySave>>,
        /// Production license number. （生产许可证）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub pro_license: Option<alloc::string::String>,
        /// Place of origin. （产地）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub producing_pace: Option<alloc::string::String>,
        /// Default workshop ID. （默认生产车间id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub product_department_id: Option<alloc::string::String>,
        /// Default workshop number. （默认生产车间编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub product_department_number: Option<alloc::string::String>,
        /// Purchaser ID. （采购员）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub purchase_id: Option<alloc::string::String>,
        /// Purchase unit ID. （采购单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub purchase_unit_id: Option<alloc::string::String>,
        /// Registration certificate number. （注册证号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub refistration_number: Option<alloc::string::String>,
        /// Description. （描述）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Sales unit ID. （销售单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_unit_id: Option<alloc::string::String>,
        /// Warning stock level. （预警库存）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sec_inventory_qty: Option<alloc::string::String>,
        /// Default bin location ID. （默认仓位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub space_id: Option<alloc::string::String>,
        /// Default warehouse ID. （默认仓库）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub stock_id: Option<alloc::string::String>,
        /// Stock management settings. （库存管理）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub store_entity: Option<alloc::vec::Vec<MaterialSaveStore>>,
        /// Stock unit ID. （库存单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub store_unit_id: Option<alloc::string::String>,
        /// Output tax rate. （销项税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub tax_rate: Option<alloc::string::String>,
        /// Default supplier ID. （默认供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub vender_id: Option<alloc::string::String>,
        /// Volume. （体积）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub volume: Option<alloc::string::String>,
        /// Volume unit ID. （体积单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub volume_unit_id: Option<alloc::string::String>,
        /// Weight unit ID. （重量单位）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub weight_unit_id: Option<alloc::string::String>,
        /// Width. （宽）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub wide: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSaveAttachmentsUrl {
        /// Attachment URL. （附件地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSaveAuxentity {
        /// Auxiliary attribute 1 name. （辅助属性1名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux1_name: Option<alloc::string::String>,
        /// Auxiliary attribute 2 name. （辅助属性2名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux2_name: Option<alloc::string::String>,
        /// Auxiliary attribute 3 name. （辅助属性3名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux3_name: Option<alloc::string::String>,
        /// Auxiliary attribute 4 name. （辅助属性4名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux4_name: Option<alloc::string::String>,
        /// Auxiliary attribute 5 name. （辅助属性5名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux5_name: Option<alloc::string::String>,
        /// Combined auxiliary attribute name. （辅助属性名称连接）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_combination_name: Option<alloc::string::String>,
        /// Whether auxiliary attribute is enabled. （辅助属性是否启用）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_enable: Option<alloc::string::String>,
        /// Auxiliary attribute 1 ID. （辅助属性1）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id1: Option<alloc::string::String>,
        /// Auxiliary attribute 2 ID. （辅助属性2）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id2: Option<alloc::string::String>,
        /// Auxiliary attribute 3 ID. （辅助属性3）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id3: Option<alloc::string::String>,
        /// Auxiliary attribute 4 ID. （辅助属性4）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id4: Option<alloc::string::String>,
        /// Auxiliary attribute 5 ID. （辅助属性5）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id5: Option<alloc::string::String>,
        /// Auxiliary attribute type 1 ID. （辅助属性类型1）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_type_id1: Option<alloc::string::String>,
        /// Auxiliary attribute type 2 ID. （辅助属性类型2）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_type_id2: Option<alloc::string::String>,
        /// Auxiliary attribute type 3 ID. （辅助属性类型3）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_type_id3: Option<alloc::string::String>,
        /// Auxiliary attribute type 4 ID. （辅助属性类型4）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_type_id4: Option<alloc::string::String>,
        /// Auxiliary attribute type 5 ID. （辅助属性类型5）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_type_id5: Option<alloc::string::String>,
        /// Concatenated auxiliary attribute IDs. （多个辅助属性id连接串）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub concat_type_id: Option<alloc::string::String>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Main image URL of auxiliary attribute. （辅助属性主图）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub picture_url: Option<alloc::string::String>,
        /// Auxiliary attribute ID. （辅助属性id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sku_id: Option<alloc::string::String>,
        /// SKU number. （SKU编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sku_number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSaveBarcodeEntitySave {
        /// Barcode. （条形码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode: Option<alloc::string::String>,
        /// Barcode remark. （条码备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode_remark: Option<alloc::string::String>,
        /// Barcode unit ID. （条码单位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub barcode_unit_id: Option<alloc::string::String>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSaveBomentity {
        /// Bundle component material ID. （套装商品id）
        pub material_id: alloc::string::String,
        /// Quantity. （数量）
        pub qty: alloc::string::String,
        /// Bundle component unit ID. （套装单位id）
        pub unit_id: alloc::string::String,
        /// Auxiliary attribute ID. （辅助属性id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub aux_id: Option<alloc::string::String>,
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
        /// Bundle reference cost. （套装参考成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub entry_cost_price: Option<alloc::string::String>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether gift. （是否赠品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_free: Option<bool>,
        /// Whether replaceable. （是否替换）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_replace: Option<bool>,
        /// Substitute materials. （替换商品）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub material_replace: Option<alloc::string::String>,
        /// Unit price. （单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSavePriceEntitySave {
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Barcode. （条形码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_barcode: Option<alloc::string::String>,
        /// Reference cost. （参考成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_cost_price: Option<alloc::string::String>,
        /// Distribution price. （配送价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_distribution_price: Option<alloc::string::String>,
        /// Maximum purchase price. （最高采购价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_max_purchase_price: Option<alloc::string::String>,
        /// Minimum purchase price including tax. （最低含税采购价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_min_pur_tax_price: Option<alloc::string::String>,
        /// Minimum sales price. （最低销售价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_min_sales_price: Option<alloc::string::String>,
        /// Most recent purchase unit price. （最近采购单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_near_pur_price: Option<alloc::string::String>,
        /// Most recent purchase unit price including tax. （最近采购含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_near_pur_tax_price: Option<alloc::string::String>,
        /// Most recent purchase inbound cost. （最近采购入库成本）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_near_pur_unit_cost: Option<alloc::string::String>,
        /// Most recent sales unit price. （最近销售单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_near_sal_price: Option<alloc::string::String>,
        /// Most recent sales unit price including tax. （最近销售含税单价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_near_sal_tax_price: Option<alloc::string::String>,
        /// Most recent transaction supplier. （最近成交供应商）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_near_supplier: Option<alloc::string::String>,
        /// Subcontracting price. （委外价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_outsourceprice: Option<alloc::string::String>,
        /// Purchase price. （采购价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_purchase_price: Option<alloc::string::String>,
        /// Retail price. （零售价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_retail_price: Option<alloc::string::String>,
        /// Price level 1. （价格等级1）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price1: Option<alloc::string::String>,
        /// Price level 10. （价格等级10）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price10: Option<alloc::string::String>,
        /// Price level 2. （价格等级2）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price2: Option<alloc::string::String>,
        /// Price level 3. （价格等级3）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price3: Option<alloc::string::String>,
        /// Price level 4. （价格等级4）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price4: Option<alloc::string::String>,
        /// Price level 5. （价格等级5）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price5: Option<alloc::string::String>,
        /// Price level 6. （价格等级6）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price6: Option<alloc::string::String>,
        /// Price level 7. （价格等级7）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price7: Option<alloc::string::String>,
        /// Price level 8. （价格等级8）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price8: Option<alloc::string::String>,
        /// Price level 9. （价格等级9）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_sale_price9: Option<alloc::string::String>,
        /// Wholesale price. （批发价）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_trade_price: Option<alloc::string::String>,
        /// Price unit ID. （价格单位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_unit_id: Option<alloc::string::String>,
        /// Price unit name. （价格单位名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_unit_name: Option<alloc::string::String>,
        /// Price unit number. （价格单位编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub price_unit_number: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （商品保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialSaveStore {
        /// Warehouse ID. （仓库id）
        pub store_id: alloc::string::String,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Maximum stock quantity. （最高库存数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub max_qty: Option<alloc::string::String>,
        /// Minimum stock quantity. （最低库存数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub min_qty: Option<alloc::string::String>,
        /// Safety stock quantity. （安全库存数量）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sec_qty: Option<alloc::string::String>,
        /// SKU ID. （SKUID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sku_id: Option<alloc::string::String>,
        /// Bin location ID. （仓位id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub space_id: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 商品分类.
pub mod material_group {
    /// The table of `GET /jdy/v2/bd/material_group`. （商品分类列表）
    pub const LIST: &str = "GET /jdy/v2/bd/material_group|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time|page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;parent:[i";

    /// What `list` takes. （商品分类列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MaterialGroupListQuery {
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
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
        /// Parent material category ID. （上级商品分类ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub parent: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Fuzzy search text for name. （模糊搜索-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}

/// 计量单位.
pub mod measure_unit {
    /// The table of `GET /jdy/v2/bd/measure_unit_detail`. （计量单位详情）
    pub const GET: &str = "GET /jdy/v2/bd/measure_unit_detail|rq!;one=id,number;proof=|id:i;number~";

    /// What `get` takes. （计量单位详情）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MeasureUnitQuery {
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

/// 供应商.
pub mod supplier {
    /// The table of `GET /jdy/v2/bd/supplier`. （供应商列表）
    pub const LIST: &str = "GET /jdy/v2/bd/supplier|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time;secret=rows[].bank_account,rows[].bom_entity[].birthday,rows[].bom_entity[].contact_address,rows[].bom_entity[].email,rows[].bom_entity[].mobile,rows[].bom_entity[].phone,rows[].bom_entity[].qq,rows[].bom_entity[].wechat|page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;enable=1:启用/0:禁用/-1:不限;un_page;group:[i;is_data_perm:b;show_contact_detail:b;show_debt:b";
    /// The table of `POST /jdy/v2/bd/supplier`. （供应商保存）
    pub const SAVE: &str = "POST /jdy/v2/bd/supplier|sb!;proof=ids;look=number>/jdy/v2/bd/supplier_detail?number,create_time|id:i;number!~;remark;custom_field:M;name!~;ignore_warn:b-;group_id:i-;group_number-;bank-;rate:c-<0,100>;account_open_addr-;addr-;bank_account*-;city_id:i-;country_id:i-;deduct:b;district_id:i-;invoice_name-;province_id:i-;sale_dept_id:i-;sale_dept_number-;saler_id:i-;saler_number-;taxpayer_no;bom_entity:[1|id:i;contact_address*;contact_city_id:i;contact_country_id:i;contact_district_id:i;contact_province_id:i;seq;group_number;mobile*;birthday*;email*;phone*;rate:c;contact_city_number;contact_country_number;contact_district_number;contact_person;contact_province_number;gender=1:男/2:女;is_default_linkman:b;qq*;wechat*;contact_city_name;contact_country_name;contact_district_name;contact_province_name";

    /// What `list` takes. （供应商列表）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SupplierListQuery {
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// Enabled status. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<alloc::string::String>,
        /// Supplier category ID. （供应商分类ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Whether to check data permissions. （是否添加数据权限校验）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_data_perm: Option<bool>,
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
        /// Fuzzy search text for name. （模糊搜索-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub search: Option<alloc::string::String>,
        /// Whether to show supplier contacts. （是否显示供应商联系人信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_contact_detail: Option<bool>,
        /// Whether to show amount owed to supplier. （是否显示供应商欠款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub show_debt: Option<bool>,
        /// Whether all rows come at once: `1` for all, anything else for pages. （是否分页）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub un_page: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （供应商保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SupplierSave {
        /// Name. （名称）
        pub name: alloc::string::String,
        /// Number. （编码）
        pub number: alloc::string::String,
        /// Account-opening bank address. （开户地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_open_addr: Option<alloc::string::String>,
        /// Detailed address. （详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub addr: Option<alloc::string::String>,
        /// Bank of deposit. （开户银行）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bank: Option<alloc::string::String>,
        /// Bank account number. （银行账号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bank_account: Option<alloc::string::String>,
        /// Contacts. （联系人对象联系人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub bom_entity: Option<alloc::vec::Vec<SupplierSaveBomentity>>,
        /// City ID. （市）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub city_id: Option<alloc::string::String>,
        /// Country ID. （国家/地区）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub country_id: Option<alloc::string::String>,
        /// Custom fields. （自定义字段）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_field: Option<alloc::collections::BTreeMap<alloc::string::String, alloc::string::String>>,
        /// Whether advance receipts are deducted automatically. （是否自动抵扣预收款）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub deduct: Option<bool>,
        /// District ID. （区）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub district_id: Option<alloc::string::String>,
        /// Category ID. （分类id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_id: Option<alloc::string::String>,
        /// Category number. （分类编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_number: Option<alloc::string::String>,
        /// Document ID. （单据ID）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Invoicing name. （开票名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub invoice_name: Option<alloc::string::String>,
        /// Province ID. （省）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub province_id: Option<alloc::string::String>,
        /// VAT rate. （增值税税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rate: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// Department ID. （部门id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_dept_id: Option<alloc::string::String>,
        /// Department number. （部门编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_dept_number: Option<alloc::string::String>,
        /// Purchaser ID. （采购员id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub saler_id: Option<alloc::string::String>,
        /// Purchaser number. （采购员编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub saler_number: Option<alloc::string::String>,
        /// Invoicing tax number. （开票税号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub taxpayer_no: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }

    /// What `save` takes. （供应商保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct SupplierSaveBomentity {
        /// Birthday. （生日）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub birthday: Option<alloc::string::String>,
        /// Address. （地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_address: Option<alloc::string::String>,
        /// Contact city ID. （市-id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_id: Option<alloc::string::String>,
        /// Contact city name. （市-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_name: Option<alloc::string::String>,
        /// Contact city number. （市-编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_city_number: Option<alloc::string::String>,
        /// Contact country ID. （国家-id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_id: Option<alloc::string::String>,
        /// Contact country name. （国家-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_name: Option<alloc::string::String>,
        /// Contact country number. （国家-编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_country_number: Option<alloc::string::String>,
        /// Contact district ID. （区-id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_id: Option<alloc::string::String>,
        /// Contact district name. （区-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_name: Option<alloc::string::String>,
        /// Contact district number. （区-编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_district_number: Option<alloc::string::String>,
        /// Contact person name. （联系人名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_person: Option<alloc::string::String>,
        /// Contact province ID. （省-id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_id: Option<alloc::string::String>,
        /// Contact province name. （省-名称）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_name: Option<alloc::string::String>,
        /// Contact province number. （省-编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub contact_province_number: Option<alloc::string::String>,
        /// Email. （邮箱）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub email: Option<alloc::string::String>,
        /// Gender. （性别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub gender: Option<alloc::string::String>,
        /// Category number. （分类编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub group_number: Option<alloc::string::String>,
        /// Line ID. （分录id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<alloc::string::String>,
        /// Whether primary contact. （是否首要联系人）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_default_linkman: Option<bool>,
        /// Mobile phone. （手机）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mobile: Option<alloc::string::String>,
        /// Landline phone. （座机）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub phone: Option<alloc::string::String>,
        /// QQ number. （QQ）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub qq: Option<alloc::string::String>,
        /// Tax rate (exchange rate of a currency). （税率）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rate: Option<alloc::string::String>,
        /// Contact sequence number. （联系人序号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seq: Option<alloc::string::String>,
        /// WeChat ID. （微信）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub wechat: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
