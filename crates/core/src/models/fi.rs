//! The reviewed operations of the module `fi`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 科目.
pub mod account {
    /// The table of `GET /jdy/v2/fi/account`. （科目列表）
    pub const LIST: &str = "GET /jdy/v2/fi/account|rq!;rows=rows;count=total_count|search;enable";

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
}

/// 凭证.
pub mod voucher {
    /// The table of `GET /jdy/v2/fi/voucher`. （凭证列表）
    pub const LIST: &str = "GET /jdy/v2/fi/voucher|rq!;span=create_start_time,create_end_time;span=modify_start_time,modify_end_time;page=page;rows=rows;since=modify_start_time,modify_end_time|number;page:p;page_size:z;create_end_time:m;create_start_time:m;modify_end_time:m;modify_start_time:m;search;bill_status=C:已审核/A:未审核;end_period;explanation;start_period;source_bill_no;account_ids:[i";
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
        /// End of creation time range, milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_end_time: Option<i64>,
        /// Start of creation time range, milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub create_start_time: Option<i64>,
        /// End of accounting period range. （结束期间）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_period: Option<alloc::string::String>,
        /// Fuzzy search text. （模糊搜索）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub explanation: Option<alloc::string::String>,
        /// End of modification time range, milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub modify_end_time: Option<i64>,
        /// Start of modification time range, milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳）
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
}
