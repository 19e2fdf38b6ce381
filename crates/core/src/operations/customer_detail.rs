//! Customer detail (客户详情): one customer, by id or by number.

use alloc::string::String;
use alloc::vec::Vec;

use super::customer_save::CUSTOMERS;
use super::{Info, Method, Operation, Parameters, Proof, Repeat};
use crate::json::Json;
use crate::model::{Count, Id, Known, NonEmpty, Sensitive, TextMap, choice, model};

/// The operation.
#[derive(Debug)]
pub struct CustomersGet;

impl Operation for CustomersGet {
    type Request = CustomerQuery;
    type Answer = Customer;

    const CHINESE: &str = "客户详情";
    const DOCS: &[&str] = &[
        "One customer, by `id` or by `number`, exactly one of them.",
        "",
        "Sensitive fields come encrypted, unless `decrypt` is set.",
    ];
    const INFO: Info = Info {
        group: CUSTOMERS,
        name: "get",
        method: Method::Get,
        path: "/jdy/v2/bd/customer_detail",
        parameters: Parameters::Query,
        exactly_one_of: Some(("id", "number")),
        paged: false,
        proof: Proof::Data,
    };

    fn repeat(_: &Json) -> Repeat {
        Repeat::Safe
    }
}

model! { request
    /// Which customer, and how much of it.
    CustomerQuery("客户详情查询") {
        /// Id of the customer; either this or `number`.
        id("客户 id"): Option<Id>,
        /// Number (code) of the customer; either this or `id`.
        number("客户编码"): Option<NonEmpty>,
        /// Whether to add the time of the latest trade. Default: false.
        show_business_time("是否查询客户最近交易时间"): Option<bool>,
        /// Whether to add what the customer owes. Default: false.
        show_debt("是否查询客户欠款"): Option<bool>,
        /// Whether to add the period (cycle) information. Default: false.
        show_period("是否查询周期信息"): Option<bool>,
        /// Whether to add the days since the last visit. Default: false.
        show_un_visit_days("是否显示未拜访天数"): Option<bool>,
    }
}

model! { answer
    /// A customer, whole. Empty fields are `""`, some are null.
    Customer("客户") {
        /// Id of the customer that settles the bills.
        settle_customer_id("结算客户 id"): Option<String>,
        /// Address of the bank account's branch, for invoices.
        account_open_addr("开户地址"): Option<String>,
        /// Street address.
        addr("详细地址"): Option<Sensitive>,
        /// Bank.
        bank("开户银行"): Option<String>,
        /// Bank account number.
        bank_account("银行账号"): Option<Sensitive>,
        /// Contacts. They are saved as `contact_persons`.
        bomentity("联系人对象列表"): Option<Vec<CustomerContact>>,
        /// Id of the price level.
        c_level_id("价格等级 id"): Option<String>,
        /// Name of the price level.
        c_level_name("价格等级名称"): Option<String>,
        /// Number (code) of the price level.
        c_level_number("价格等级编码"): Option<String>,
        /// Id of the city.
        city_id("市 id"): Option<String>,
        /// Name of the city.
        city_name("市名称"): Option<String>,
        /// Number (code) of the city.
        city_number("市编码"): Option<String>,
        /// Id of the country.
        country_id("国家 id"): Option<String>,
        /// Name of the country.
        country_name("国家名称"): Option<String>,
        /// Number (code) of the country.
        country_number("国家编码"): Option<String>,
        /// When it was created, `yyyy-MM-dd HH:mm:ss`, Beijing time, sometimes with `.0` at the end.
        create_time("创建时间"): Option<String>,
        /// Who created it.
        creater_field_name("创建人字段"): Option<String>,
        /// Credit limit in the account set's own currency; 0: none is enforced.
        credit_limit("信用额度"): Option<Known<f64>>,
        /// Custom fields, text by key.
        custom_field("自定义字段"): Option<TextMap>,
        /// Whether advance payments are set off automatically.
        deduct("是否自动抵扣预收款"): Option<Known<bool>>,
        /// Id of the district.
        district_id("区 id"): Option<String>,
        /// Name of the district.
        district_name("区名称"): Option<String>,
        /// Number (code) of the district.
        district_number("区编码"): Option<String>,
        /// Whether it is in use.
        enable("状态"): Option<Known<Enabled>>,
        /// Id of the customer group.
        group_id("类别 id"): Option<String>,
        /// Name of the customer group.
        group_name("类别名称"): Option<String>,
        /// Number (code) of the customer group.
        group_number("类别编码"): Option<String>,
        /// Id of the customer.
        id("客户 id"): String,
        /// E-mail address that invoices go to.
        invoice_email("收票邮箱"): Option<String>,
        /// Name on invoices.
        invoice_name("开票名称"): Option<String>,
        /// Mobile number that invoices go to.
        invoice_phone("收票手机号"): Option<Sensitive>,
        /// Kind of invoice, as text; saves take the number.
        invoice_type("发票类型"): Option<Known<InvoiceTypeText>>,
        /// When it was last changed, `yyyy-MM-dd HH:mm:ss`, Beijing time, sometimes with `.0` at the end.
        modify_time("修改时间"): Option<String>,
        /// Name of the customer.
        name("客户名称"): String,
        /// Number (code) of the customer.
        number("客户编码"): String,
        /// Id of the province.
        province_id("省 id"): Option<String>,
        /// Name of the province.
        province_name("省名称"): Option<String>,
        /// Number (code) of the province.
        province_number("省编码"): Option<String>,
        /// VAT rate in percent.
        rate("增值税税率%"): Option<String>,
        /// Remark.
        remark("备注"): Option<String>,
        /// Id of the department in charge.
        sale_dept_id("部门 id"): Option<String>,
        /// Name of the department in charge.
        sale_dept_name("部门名称"): Option<String>,
        /// Number (code) of the department in charge.
        sale_dept_number("部门编码"): Option<String>,
        /// Id of the salesperson in charge.
        saler_id("业务员 id"): Option<String>,
        /// Name of the salesperson in charge.
        saler_name("业务员名称"): Option<String>,
        /// Number (code) of the salesperson in charge.
        saler_number("业务员编码"): Option<String>,
        /// Id of the terms of payment.
        setting_term_id("结算期限 id"): Option<String>,
        /// Name of the terms of payment.
        setting_term_name("结算期限名称"): Option<String>,
        /// Number (code) of the terms of payment.
        setting_term_number("结算期限编码"): Option<String>,
        /// Name of the customer that settles the bills.
        settle_customer_name("结算客户名称"): Option<String>,
        /// Number (code) of the customer that settles the bills.
        settle_customer_number("结算客户编码"): Option<String>,
        /// Taxpayer number on invoices.
        taxpayer_no("开票税号"): Option<String>,
    }
}

model! { answer
    /// A contact of a customer. It is saved as `ContactPerson`.
    CustomerContact("联系人") {
        /// Birthday.
        birthday("生日"): Option<Sensitive>,
        /// Street address.
        contact_address("地址"): Option<Sensitive>,
        /// Id of the city.
        contact_city_id("市 id"): Option<String>,
        /// Name of the city.
        contact_city_name("市名称"): Option<String>,
        /// Number (code) of the city.
        contact_city_number("市编码"): Option<String>,
        /// Id of the country.
        contact_country_id("国家 id"): Option<String>,
        /// Name of the country.
        contact_country_name("国家名称"): Option<String>,
        /// Number (code) of the country.
        contact_country_number("国家编码"): Option<String>,
        /// Id of the district.
        contact_district_id("区 id"): Option<String>,
        /// Name of the district.
        contact_district_name("区名称"): Option<String>,
        /// Number (code) of the district.
        contact_district_number("区编码"): Option<String>,
        /// Name of the contact.
        contact_person("联系人名称"): Option<String>,
        /// Id of the province.
        contact_province_id("省 id"): Option<String>,
        /// Name of the province.
        contact_province_name("省名称"): Option<String>,
        /// Number (code) of the province.
        contact_province_number("省编码"): Option<String>,
        /// When it was created, `yyyy-MM-dd HH:mm:ss`, Beijing time.
        create_time_contact("创建时间"): Option<String>,
        /// E-mail address.
        email("邮箱"): Option<Sensitive>,
        /// Gender, as text with 0 for female; saves take the number with 2 for female.
        gender("性别"): Option<Known<ContactGender>>,
        /// Id of the contact.
        id("联系人 id"): Option<String>,
        /// Whether this is the main contact.
        is_default_linkman("是否首要联系人"): Option<Known<bool>>,
        /// Mobile number.
        mobile("手机"): Option<Sensitive>,
        /// Landline number.
        phone("座机"): Option<Sensitive>,
        /// QQ number.
        qq("QQ"): Option<Sensitive>,
        /// Place among the contacts, as number or text.
        seq("序号"): Option<Count>,
        /// WeChat id.
        wechat("微信"): Option<Sensitive>,
    }
}

choice! {
    /// Whether a record is in use, as answers carry it.
    Enabled("状态") {
        /// In use.
        Yes = Text("1"), "可用";
        /// Out of use.
        No = Text("0"), "不可用";
    }
}

choice! {
    /// The kind of invoice a customer gets, as answers carry it.
    InvoiceTypeText("发票类型") {
        /// Special VAT invoice on paper.
        PaperSpecial = Text("1"), "纸质专票";
        /// General invoice on paper.
        PaperGeneral = Text("2"), "纸质普票";
        /// Electronic general invoice.
        ElectronicGeneral = Text("3"), "电子普票";
        /// Electronic special VAT invoice.
        ElectronicSpecial = Text("4"), "电子专票";
        /// Fully digital general invoice.
        DigitalGeneral = Text("5"), "全电普票";
        /// Fully digital special VAT invoice.
        DigitalSpecial = Text("6"), "全电专票";
        /// No invoice.
        NoInvoice = Text("0"), "无需开票";
    }
}

choice! {
    /// Gender of a contact, as answers carry it.
    ContactGender("性别") {
        /// Male.
        Male = Text("1"), "男";
        /// Female.
        Female = Text("0"), "女";
    }
}
