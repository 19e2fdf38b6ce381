//! The reviewed operations of the module `ls`.
// Written by `cargo xtask pack` from catalog/. Change it there.

/// 会员资料.
pub mod member {
    /// The table of `POST /jdy/v2/ls/member`. （会员保存）
    pub const SAVE: &str = "POST /jdy/v2/ls/member|sb!;span=start_date,end_date;proof=id;secret=mobile|remark;enable=1:有效/0:失效;end_date:d;name!~;start_date:d;mobile!~*;address;birthday:d*;level:P;period=1:长期有效/2:限期有效;customer;source=1:门店/2:微信/3:电商/4:微商城/5:自建商城;custom_no;detail_address*;is_delete=0:未删除/1:已删除;join_way=1:营业员发展/2:会员推荐;label:[t;mbcard_id;referrere_mp;sale_shop;sex_group*=1:男/2:女;shop";

    /// What `save` takes. （会员保存）
    #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    pub struct MemberSave {
        /// Mobile number. （手机号）
        pub mobile: alloc::string::String,
        /// Name. （姓名）
        pub name: alloc::string::String,
        /// Administrative area. （行政区域）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address: Option<alloc::string::String>,
        /// Birthday, `yyyy-MM-dd`. （生日）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub birthday: Option<alloc::string::String>,
        /// Card number of the shop's own. （自定义卡号）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub custom_no: Option<alloc::string::String>,
        /// The customer this member belongs to. （关联客户）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer: Option<alloc::string::String>,
        /// Street address. （详细地址）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub detail_address: Option<alloc::string::String>,
        /// Whether the membership is valid. （状态）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enable: Option<alloc::string::String>,
        /// Last day of validity, `yyyy-MM-dd`. （有效结束日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub end_date: Option<alloc::string::String>,
        /// Whether the member is deleted. （是否删除）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub is_delete: Option<alloc::string::String>,
        /// How the member joined. （入会方式）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub join_way: Option<alloc::string::String>,
        /// Labels. （标签）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<alloc::vec::Vec<alloc::string::String>>,
        /// Level of membership: 1 is the ordinary one (普通会员), further ones are the account set's own. （会员级别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub level: Option<alloc::string::String>,
        /// Membership card of the member who recommended this one. （入会推荐人会员卡）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mbcard_id: Option<alloc::string::String>,
        /// Whether validity ends. （有效期管理）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub period: Option<alloc::string::String>,
        /// The salesperson who enrolled the member. （入会业务员）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub referrere_mp: Option<alloc::string::String>,
        /// Remark. （备注）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub remark: Option<alloc::string::String>,
        /// The shop where the member buys. （消费门店）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sale_shop: Option<alloc::string::String>,
        /// Gender. （性别）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sex_group: Option<alloc::string::String>,
        /// The shop that issued the card. （开卡门店）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub shop: Option<alloc::string::String>,
        /// Where the member came from. （会员来源）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub source: Option<alloc::string::String>,
        /// First day of validity, `yyyy-MM-dd`. （有效开始日期）
        #[serde(skip_serializing_if = "Option::is_none")]
        pub start_date: Option<alloc::string::String>,
        /// Fields that are newer than this version, sent as they are.
        #[serde(skip_serializing_if = "alloc::collections::BTreeMap::is_empty")]
        pub extra: alloc::collections::BTreeMap<alloc::string::String, crate::json::Json<'static>>,
    }
}
