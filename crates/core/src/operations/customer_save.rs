//! Customer save (客户保存): creates a customer, or updates the one with the given `id`.

use alloc::string::String;
use alloc::vec::Vec;

use super::customer_detail::{Customer, CustomerContact};
use super::{Group, Info, Method, Operation, Parameters, Proof, Repeat, adds_a_row};
use crate::json::{Invalid, Json};
use crate::model::{Amount, CustomFields, DateTime, Id, NonEmpty, Percent, Plain, TextMap, choice, model};

/// Customers of the account set.
pub const CUSTOMERS: Group =
    Group { name: "customers", class: "Customers", chinese: "客户", docs: "Customers of the account set." };

/// The operation.
#[derive(Debug)]
pub struct CustomersSave;

impl Operation for CustomersSave {
    type Request = CustomerSave;
    type Answer = CustomerSaved;

    const CHINESE: &str = "客户保存";
    const DOCS: &[&str] = &[
        "Creates a customer, or updates the one with the given `id`.",
        "",
        "There is no idempotency key: a save that was cut off may have been carried out. With `id` it is sent again,",
        "unless it adds a contact or another row, which would then be there twice. Without `id` it is looked for by its `number`,",
        "and resolves to the id it got when it had arrived. An unknown outcome is reported as `outcome_unknown`,",
        "and never sent again blindly.",
    ];
    const INFO: Info = Info {
        group: CUSTOMERS,
        name: "save",
        method: Method::Post,
        path: "/jdy/v2/bd/customer",
        parameters: Parameters::Body,
        exactly_one_of: None,
        paged: false,
        proof: Proof::Field("ids"),
    };

    fn check(fields: &Json) -> Result<(), Invalid> {
        if fields.get("id").is_some() && fields.get("number").is_none() {
            return Err(Invalid::new(
                "is required to update a customer and was not given",
                "give the `number` of the customer, or leave `id` out to create one",
            )
            .in_field("number"));
        }
        Ok(())
    }

    fn repeat(fields: &Json) -> Repeat {
        match (fields.get("id"), fields.get("number").and_then(Json::as_text)) {
            // A contact without an id would be there twice.
            (Some(id), _) => Repeat::Update { id: id.digits().unwrap_or_default(), adds: adds_a_row(fields) },
            (None, Some(number)) => Repeat::CheckFirst { number: number.into() },
            (None, None) => Repeat::Never,
        }
    }
}

model! { request
    /// A customer to create, or to update when `id` is given.
    CustomerSave("客户") answered Customer {
        /// Name of the customer.
        name("名称"): NonEmpty,
        /// Number (code) of the customer, unique in the account set. Left out when creating, the service makes one if
        /// the account set has a numbering rule. Required to update.
        number("编码"): Option<NonEmpty>,
        /// Address and telephone of the bank account's branch, for invoices.
        account_open_addr("开户地址电话"): Option<String>,
        /// Street address. Sensitive: answers carry it encrypted, saves take plain text.
        addr("详细地址"): Option<Plain<String>>,
        /// Bank.
        bank("开户银行"): Option<String>,
        /// Bank account number. Sensitive: answers carry it encrypted, saves take plain text.
        bank_account("银行账号"): Option<Plain<String>>,
        /// Id of the price level.
        c_level_id("等级 id"): Option<Id>,
        /// Id of the city.
        city_id("市"): Option<Id>,
        /// Contacts. One with `id` is changed, one without is added.
        contact_persons("联系人对象"): Option<Vec<ContactPerson>>,
        /// Id of the country.
        country_id("国家"): Option<Id>,
        /// Credit limit in the account set's own currency. Left out or 0: no limit is enforced.
        credit_limit("信用额度"): Option<Amount>,
        /// Custom fields, text by key. Keys read `custom_field__<type>__<hash>`; one that refers to auxiliary or base
        /// data ends in `_id`.
        custom_field("自定义字段"): Option<CustomFields>,
        /// Whether advance payments are set off automatically. The service refuses anything but a boolean.
        deduct("是否自动抵扣预收款"): Option<bool>,
        /// Id of the default currency.
        def_currency_id("默认币别 id"): Option<Id>,
        /// Id of the district.
        district_id("区"): Option<Id>,
        /// Id of the customer group.
        group_id("分类 id"): Option<Id>,
        /// Number (code) of the customer group.
        group_number("分类编码"): Option<String>,
        /// Id of the customer to update. Left out: a new customer is created.
        id("客户 id"): Option<Id>,
        /// Whether to save in spite of warnings, such as a name that exists already. Default: false.
        ignore_warn("是否忽略告警信息"): Option<bool>,
        /// E-mail address that invoices go to.
        invoice_email("收票邮箱"): Option<String>,
        /// Name on invoices.
        invoice_name("开票名称"): Option<String>,
        /// Mobile number that invoices go to. Sensitive: answers carry it encrypted, saves take plain text.
        invoice_phone("收票手机号"): Option<Plain<String>>,
        /// Kind of invoice. Answers carry it as text, saves take the number.
        invoice_type("发票类型"): Option<InvoiceType>,
        /// Labels of the customer.
        mul_label("客户标签"): Option<Vec<CustomerLabel>>,
        /// Id of the province.
        province_id("省"): Option<Id>,
        /// VAT rate in percent, as text: `"13"`.
        rate("增值税税率"): Option<Percent>,
        /// Remark.
        remark("备注"): Option<String>,
        /// Id of the department in charge.
        sale_dept_id("部门 id"): Option<Id>,
        /// Number (code) of the department in charge.
        sale_dept_number("部门编码"): Option<String>,
        /// Id of the salesperson in charge.
        saler_id("业务员 id"): Option<Id>,
        /// Number (code) of the salesperson in charge.
        saler_number("业务员编码"): Option<String>,
        /// Id of the terms of payment.
        setting_term_id("结算期限 id"): Option<Id>,
        /// Number (code) of the terms of payment.
        setting_term_number("结算期限编码"): Option<String>,
        /// Taxpayer number on invoices.
        taxpayer_no("开票税号"): Option<String>,
    }
}

model! { request
    /// A contact of a customer to add, or to change when `id` is given.
    ContactPerson("联系人") answered CustomerContact {
        /// Birthday, `yyyy-MM-dd HH:mm:ss`. Sensitive: answers carry it encrypted, saves take plain text.
        birthday("生日"): Option<Plain<DateTime>>,
        /// Street address. Sensitive: answers carry it encrypted, saves take plain text.
        contact_address("详细地址"): Option<Plain<String>>,
        /// Id of the city.
        contact_city_id("市"): Option<Id>,
        /// Id of the country.
        contact_country_id("国家"): Option<Id>,
        /// Id of the district.
        contact_district_id("区"): Option<Id>,
        /// Name of the contact.
        contact_person("联系人名称"): Option<String>,
        /// Id of the province.
        contact_province_id("省"): Option<Id>,
        /// E-mail address. Sensitive: answers carry it encrypted, saves take plain text.
        email("邮箱"): Option<Plain<String>>,
        /// Gender. Answers carry it as text with 0 for female, saves take the number with 2 for female.
        gender("性别"): Option<Gender>,
        /// Id of the contact to change. Left out: the contact is added.
        id("联系人 id"): Option<Id>,
        /// Whether this is the main contact.
        is_default_linkman("是否首要联系人"): Option<bool>,
        /// Mobile number. Sensitive: answers carry it encrypted, saves take plain text.
        mobile("手机"): Option<Plain<String>>,
        /// Landline number. Sensitive: answers carry it encrypted, saves take plain text.
        phone("座机"): Option<Plain<String>>,
        /// QQ number. Sensitive: answers carry it encrypted, saves take plain text.
        qq("QQ"): Option<Plain<String>>,
        /// WeChat id. Sensitive: answers carry it encrypted, saves take plain text.
        wechat("微信"): Option<Plain<String>>,
    }
}

model! { request
    /// A label of a customer.
    CustomerLabel("客户标签") {
        /// Id of the label.
        id("标签 id"): Id,
        /// Name of the label.
        name("名称"): Option<String>,
        /// Number (code) of the label.
        number("标签编码"): Option<String>,
    }
}

choice! {
    /// The kind of invoice a customer gets.
    InvoiceType("发票类型") {
        /// Special VAT invoice on paper.
        PaperSpecial = Integer(1), "纸质专票";
        /// General invoice on paper.
        PaperGeneral = Integer(2), "纸质普票";
        /// Electronic general invoice.
        ElectronicGeneral = Integer(3), "电子普票";
        /// Electronic special VAT invoice.
        ElectronicSpecial = Integer(4), "电子专票";
        /// Fully digital general invoice.
        DigitalGeneral = Integer(5), "全电普票";
        /// Fully digital special VAT invoice.
        DigitalSpecial = Integer(6), "全电专票";
        /// No invoice.
        NoInvoice = Integer(0), "无需开票";
    }
}

choice! {
    /// Gender of a contact, as saves take it.
    Gender("性别") {
        /// Male.
        Male = Integer(1), "男";
        /// Female.
        Female = Integer(2), "女";
    }
}

model! { answer
    /// What a save gives back.
    CustomerSaved("客户保存结果") {
        /// Ids of the saved customers: of the one that was sent.
        ids("单据 id 数组"): Vec<String>,
        /// Number (code) by id.
        id_number_map("id 与编码 map"): Option<TextMap>,
    }
}
