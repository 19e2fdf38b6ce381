//! The reviewed operations of the module `cust`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 自定义接口.
pub mod biz {
    /// The table of `POST /jdy/v2/cust/save`. （自定义接口保存）
    pub const SAVE: &str = "POST /jdy/v2/cust/save|sb!|biz_type!~;data:o!";

    /// What `save` takes. （自定义接口保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct BizSave {
        /// The kind of record. （自定义单据类型）
        pub biz_type: alloc::string::String,
        /// The record's fields, as the account set defines them. （自定义字段值）
        pub data: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
