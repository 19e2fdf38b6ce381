//! The reviewed operations of the module `sys`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 通用操作.
pub mod common_operate {
    /// The table of `POST /jdy/v2/sys/common_operate`. （通用操作）
    pub const RUN: &str = "POST /jdy/v2/sys/common_operate|ab!;proof=ids|ignore_warn:b;ids:[i;operate_type=delete:删除/audit:审核/unaudit:反审核/close_donothing:订单关闭/invalid:作废/valid:反作废;entity_number;numbers:[t";

    /// What `run` takes. （通用操作）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct CommonOperateRunRequest {
        /// Document or master data type. （单据或基础资料类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub entity_number: Option<alloc::string::String>,
        /// Document IDs. （单据id）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ids: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Whether to ignore warnings. （是否忽略告警信息）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub ignore_warn: Option<bool>,
        /// Numbers. （编码）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub numbers: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Operation type. （操作类型）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub operate_type: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
