//! Member save (会员保存): saves a member of the retail shops.

use alloc::string::String;
use alloc::vec::Vec;

use super::customer_detail::Enabled;
use super::customer_list::in_order;
use super::{Group, Info, Method, Operation, Parameters, Proof, Repeat};
use crate::json::{Invalid, Json};
use crate::model::{Date, Known, NonEmpty, Plain, PositiveNumber, Sensitive, choice, model};

/// Members of the retail shops.
pub const MEMBERS: Group =
    Group { name: "members", class: "Members", chinese: "会员", docs: "Members of the retail shops." };

/// The operation.
#[derive(Debug)]
pub struct MembersSave;

impl Operation for MembersSave {
    type Request = MemberSave;
    type Answer = MemberSaved;

    const CHINESE: &str = "会员保存";
    const DOCS: &[&str] = &[
        "Saves a member.",
        "",
        "There is no idempotency key and nothing to look a member up with: a save that was cut off ends as",
        "`outcome_unknown` and is never sent again blindly.",
    ];
    const INFO: Info = Info {
        group: MEMBERS,
        name: "save",
        method: Method::Post,
        path: "/jdy/v2/ls/member",
        parameters: Parameters::Body,
        exactly_one_of: None,
        paged: false,
        proof: Proof::Field("id"),
    };

    fn check(fields: &Json) -> Result<(), Invalid> {
        in_order(fields, "start_date", "end_date")
    }

    fn repeat(_: &Json) -> Repeat {
        Repeat::Never
    }
}

model! { request
    /// A member.
    MemberSave("会员") {
        /// Mobile number. Sensitive: answers carry it encrypted, saves take plain text.
        mobile("手机号"): Plain<NonEmpty>,
        /// Name.
        name("姓名"): NonEmpty,
        /// Administrative area.
        address("行政区域"): Option<String>,
        /// Birthday, `yyyy-MM-dd`. Sensitive: answers carry it encrypted, saves take plain text.
        birthday("生日"): Option<Plain<Date>>,
        /// Card number of the shop's own.
        custom_no("自定义卡号"): Option<String>,
        /// The customer this member belongs to.
        customer("关联客户"): Option<String>,
        /// Street address. Sensitive: answers carry it encrypted, saves take plain text.
        detail_address("详细地址"): Option<Plain<String>>,
        /// Whether the membership is valid.
        enable("状态"): Option<MemberStatus>,
        /// Last day of validity, `yyyy-MM-dd`.
        end_date("有效结束日期"): Option<Date>,
        /// Whether the member is deleted.
        is_delete("是否删除"): Option<Deleted>,
        /// How the member joined.
        join_way("入会方式"): Option<JoinWay>,
        /// Labels.
        label("标签"): Option<Vec<String>>,
        /// Level of membership: 1 is the ordinary one (普通会员), further ones are the account set's own.
        level("会员级别"): Option<PositiveNumber>,
        /// Membership card of the member who recommended this one.
        mbcard_id("入会推荐人会员卡"): Option<String>,
        /// Whether validity ends.
        period("有效期管理"): Option<MemberPeriod>,
        /// The salesperson who enrolled the member.
        referrere_mp("入会业务员"): Option<String>,
        /// Remark.
        remark("备注"): Option<String>,
        /// The shop where the member buys.
        sale_shop("消费门店"): Option<String>,
        /// Gender. Sensitive: answers carry it encrypted, saves take plain text.
        sex_group("性别"): Option<Plain<MemberGender>>,
        /// The shop that issued the card.
        shop("开卡门店"): Option<String>,
        /// Where the member came from.
        source("会员来源"): Option<MemberSource>,
        /// First day of validity, `yyyy-MM-dd`.
        start_date("有效开始日期"): Option<Date>,
    }
}

choice! {
    /// Whether a membership is valid.
    MemberStatus("状态") {
        /// Valid.
        Valid = Text("1"), "有效";
        /// No longer valid.
        Invalid = Text("0"), "失效";
    }
}

choice! {
    /// Whether a member is deleted.
    Deleted("是否删除") {
        /// Not deleted.
        No = Text("0"), "未删除";
        /// Deleted.
        Yes = Text("1"), "已删除";
    }
}

choice! {
    /// How a member joined.
    JoinWay("入会方式") {
        /// Enrolled by a salesperson.
        Salesperson = Text("1"), "营业员发展";
        /// Recommended by a member.
        Recommendation = Text("2"), "会员推荐";
    }
}

choice! {
    /// Whether a membership ends.
    MemberPeriod("有效期管理") {
        /// It does not end.
        Unlimited = Text("1"), "长期有效";
        /// It ends on `end_date`.
        Limited = Text("2"), "限期有效";
    }
}

choice! {
    /// Gender of a member.
    MemberGender("性别") {
        /// Male.
        Male = Text("1"), "男";
        /// Female.
        Female = Text("2"), "女";
    }
}

choice! {
    /// Where a member came from.
    MemberSource("会员来源") {
        /// A shop.
        Shop = Text("1"), "门店";
        /// WeChat.
        WeChat = Text("2"), "微信";
        /// E-commerce.
        ECommerce = Text("3"), "电商";
        /// The micro-shop.
        MicroShop = Text("4"), "微商城";
        /// A shop of the merchant's own on the web.
        OwnWebShop = Text("5"), "自建商城";
    }
}

model! { answer
    /// What a save gives back.
    MemberSaved("会员保存结果") {
        /// Id of the member.
        id("会员 id"): String,
        /// Card number of the shop's own.
        custom_no("自定义卡号"): Option<String>,
        /// When it was last changed, `yyyy-MM-dd HH:mm:ss`, Beijing time.
        db_modify_time("修改时间"): Option<String>,
        /// Whether it is in use.
        enable("是否启用"): Option<Known<Enabled>>,
        /// Mobile number.
        mobile("会员手机号"): Option<Sensitive>,
        /// Name.
        name("会员名称"): Option<String>,
    }
}
