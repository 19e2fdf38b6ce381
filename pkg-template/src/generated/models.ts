// Written by `cargo xtask pack` from crates/core. Change it there.

/** A customer to create, or to update when `id` is given. （客户） */
export interface CustomerSave {
  /** Name of the customer. （名称） */
  name: string;
  /**
   * Number (code) of the customer, unique in the account set. Left out when creating, the service makes one if
   * the account set has a numbering rule. Required to update. （编码）
   */
  number?: string | null | undefined;
  /** Address and telephone of the bank account's branch, for invoices. （开户地址电话） */
  account_open_addr?: string | null | undefined;
  /** Street address. Sensitive: answers carry it encrypted, saves take plain text. （详细地址） */
  addr?: string | null | undefined;
  /** Bank. （开户银行） */
  bank?: string | null | undefined;
  /** Bank account number. Sensitive: answers carry it encrypted, saves take plain text. （银行账号） */
  bank_account?: string | null | undefined;
  /** Id of the price level. （等级 id） */
  c_level_id?: string | null | undefined;
  /** Id of the city. （市） */
  city_id?: string | null | undefined;
  /** Contacts. One with `id` is changed, one without is added. （联系人对象） */
  contact_persons?: readonly ContactPerson[] | null | undefined;
  /** Id of the country. （国家） */
  country_id?: string | null | undefined;
  /** Credit limit in the account set's own currency. Left out or 0: no limit is enforced. （信用额度） */
  credit_limit?: number | null | undefined;
  /**
   * Custom fields, text by key. Keys read `custom_field__<type>__<hash>`; one that refers to auxiliary or base
   * data ends in `_id`. （自定义字段）
   */
  custom_field?: Readonly<Record<string, string>> | null | undefined;
  /** Whether advance payments are set off automatically. The service refuses anything but a boolean. （是否自动抵扣预收款） */
  deduct?: boolean | null | undefined;
  /** Id of the default currency. （默认币别 id） */
  def_currency_id?: string | null | undefined;
  /** Id of the district. （区） */
  district_id?: string | null | undefined;
  /** Id of the customer group. （分类 id） */
  group_id?: string | null | undefined;
  /** Number (code) of the customer group. （分类编码） */
  group_number?: string | null | undefined;
  /** Id of the customer to update. Left out: a new customer is created. （客户 id） */
  id?: string | null | undefined;
  /** Whether to save in spite of warnings, such as a name that exists already. Default: false. （是否忽略告警信息） */
  ignore_warn?: boolean | null | undefined;
  /** E-mail address that invoices go to. （收票邮箱） */
  invoice_email?: string | null | undefined;
  /** Name on invoices. （开票名称） */
  invoice_name?: string | null | undefined;
  /** Mobile number that invoices go to. Sensitive: answers carry it encrypted, saves take plain text. （收票手机号） */
  invoice_phone?: string | null | undefined;
  /**
   * Kind of invoice. Answers carry it as text, saves take the number. （发票类型）
   * - `1`: Special VAT invoice on paper. （纸质专票）
   * - `2`: General invoice on paper. （纸质普票）
   * - `3`: Electronic general invoice. （电子普票）
   * - `4`: Electronic special VAT invoice. （电子专票）
   * - `5`: Fully digital general invoice. （全电普票）
   * - `6`: Fully digital special VAT invoice. （全电专票）
   * - `0`: No invoice. （无需开票）
   */
  invoice_type?: 1 | 2 | 3 | 4 | 5 | 6 | 0 | null | undefined;
  /** Labels of the customer. （客户标签） */
  mul_label?: readonly CustomerLabel[] | null | undefined;
  /** Id of the province. （省） */
  province_id?: string | null | undefined;
  /** VAT rate in percent, as text: `"13"`. （增值税税率） */
  rate?: string | null | undefined;
  /** Remark. （备注） */
  remark?: string | null | undefined;
  /** Id of the department in charge. （部门 id） */
  sale_dept_id?: string | null | undefined;
  /** Number (code) of the department in charge. （部门编码） */
  sale_dept_number?: string | null | undefined;
  /** Id of the salesperson in charge. （业务员 id） */
  saler_id?: string | null | undefined;
  /** Number (code) of the salesperson in charge. （业务员编码） */
  saler_number?: string | null | undefined;
  /** Id of the terms of payment. （结算期限 id） */
  setting_term_id?: string | null | undefined;
  /** Number (code) of the terms of payment. （结算期限编码） */
  setting_term_number?: string | null | undefined;
  /** Taxpayer number on invoices. （开票税号） */
  taxpayer_no?: string | null | undefined;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A contact of a customer to add, or to change when `id` is given. （联系人） */
export interface ContactPerson {
  /** Birthday, `yyyy-MM-dd HH:mm:ss`. Sensitive: answers carry it encrypted, saves take plain text. （生日） */
  birthday?: string | null | undefined;
  /** Street address. Sensitive: answers carry it encrypted, saves take plain text. （详细地址） */
  contact_address?: string | null | undefined;
  /** Id of the city. （市） */
  contact_city_id?: string | null | undefined;
  /** Id of the country. （国家） */
  contact_country_id?: string | null | undefined;
  /** Id of the district. （区） */
  contact_district_id?: string | null | undefined;
  /** Name of the contact. （联系人名称） */
  contact_person?: string | null | undefined;
  /** Id of the province. （省） */
  contact_province_id?: string | null | undefined;
  /** E-mail address. Sensitive: answers carry it encrypted, saves take plain text. （邮箱） */
  email?: string | null | undefined;
  /**
   * Gender. Answers carry it as text with 0 for female, saves take the number with 2 for female. （性别）
   * - `1`: Male. （男）
   * - `2`: Female. （女）
   */
  gender?: 1 | 2 | null | undefined;
  /** Id of the contact to change. Left out: the contact is added. （联系人 id） */
  id?: string | null | undefined;
  /** Whether this is the main contact. （是否首要联系人） */
  is_default_linkman?: boolean | null | undefined;
  /** Mobile number. Sensitive: answers carry it encrypted, saves take plain text. （手机） */
  mobile?: string | null | undefined;
  /** Landline number. Sensitive: answers carry it encrypted, saves take plain text. （座机） */
  phone?: string | null | undefined;
  /** QQ number. Sensitive: answers carry it encrypted, saves take plain text. （QQ） */
  qq?: string | null | undefined;
  /** WeChat id. Sensitive: answers carry it encrypted, saves take plain text. （微信） */
  wechat?: string | null | undefined;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A label of a customer. （客户标签） */
export interface CustomerLabel {
  /** Id of the label. （标签 id） */
  id: string;
  /** Name of the label. （名称） */
  name?: string | null | undefined;
  /** Number (code) of the label. （标签编码） */
  number?: string | null | undefined;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * What a save gives back. （客户保存结果）
 *
 * Fields that are newer than this version come as they are.
 */
export interface CustomerSaved {
  /** Ids of the saved customers: of the one that was sent. （单据 id 数组） */
  ids: string[];
  /** Number (code) by id. （id 与编码 map） */
  id_number_map?: Record<string, string> | null;
}

/** Which customer, and how much of it. （客户详情查询） */
export type CustomerQuery = {
  /** Whether to add the time of the latest trade. Default: false. （是否查询客户最近交易时间） */
  show_business_time?: boolean | null | undefined;
  /** Whether to add what the customer owes. Default: false. （是否查询客户欠款） */
  show_debt?: boolean | null | undefined;
  /** Whether to add the period (cycle) information. Default: false. （是否查询周期信息） */
  show_period?: boolean | null | undefined;
  /** Whether to add the days since the last visit. Default: false. （是否显示未拜访天数） */
  show_un_visit_days?: boolean | null | undefined;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
} & (
  | {
      /** Id of the customer; either this or `number`. （客户 id） */
      id: string;
      /** Not beside `id`. */
      number?: null | undefined;
    }
  | {
      /** Not beside `number`. */
      id?: null | undefined;
      /** Number (code) of the customer; either this or `id`. （客户编码） */
      number: string;
    }
);

/**
 * A customer, whole. Empty fields are `""`, some are null. （客户）
 *
 * Fields that are newer than this version come as they are.
 */
export interface Customer {
  /** Id of the customer that settles the bills. （结算客户 id） */
  settle_customer_id?: string | null;
  /** Address of the bank account's branch, for invoices. （开户地址） */
  account_open_addr?: string | null;
  /** Street address. Sensitive: encrypted. （详细地址） */
  addr?: string | null;
  /** Bank. （开户银行） */
  bank?: string | null;
  /** Bank account number. Sensitive: encrypted. （银行账号） */
  bank_account?: string | null;
  /** Contacts. They are saved as `contact_persons`. （联系人对象列表） */
  bomentity?: CustomerContact[] | null;
  /** Id of the price level. （价格等级 id） */
  c_level_id?: string | null;
  /** Name of the price level. （价格等级名称） */
  c_level_name?: string | null;
  /** Number (code) of the price level. （价格等级编码） */
  c_level_number?: string | null;
  /** Id of the city. （市 id） */
  city_id?: string | null;
  /** Name of the city. （市名称） */
  city_name?: string | null;
  /** Number (code) of the city. （市编码） */
  city_number?: string | null;
  /** Id of the country. （国家 id） */
  country_id?: string | null;
  /** Name of the country. （国家名称） */
  country_name?: string | null;
  /** Number (code) of the country. （国家编码） */
  country_number?: string | null;
  /** When it was created, `yyyy-MM-dd HH:mm:ss`, Beijing time, sometimes with `.0` at the end. （创建时间） */
  create_time?: string | null;
  /** Who created it. （创建人字段） */
  creater_field_name?: string | null;
  /** Credit limit in the account set's own currency; 0: none is enforced. （信用额度） */
  credit_limit?: number | null;
  /** Custom fields, text by key. （自定义字段） */
  custom_field?: Record<string, string> | null;
  /** Whether advance payments are set off automatically. （是否自动抵扣预收款） */
  deduct?: boolean | null;
  /** Id of the district. （区 id） */
  district_id?: string | null;
  /** Name of the district. （区名称） */
  district_name?: string | null;
  /** Number (code) of the district. （区编码） */
  district_number?: string | null;
  /**
   * Whether it is in use. （状态）
   * - `'1'`: In use. （可用）
   * - `'0'`: Out of use. （不可用）
   */
  enable?: '1' | '0' | (string & {}) | null;
  /** Id of the customer group. （类别 id） */
  group_id?: string | null;
  /** Name of the customer group. （类别名称） */
  group_name?: string | null;
  /** Number (code) of the customer group. （类别编码） */
  group_number?: string | null;
  /** Id of the customer. （客户 id） */
  id: string;
  /** E-mail address that invoices go to. （收票邮箱） */
  invoice_email?: string | null;
  /** Name on invoices. （开票名称） */
  invoice_name?: string | null;
  /** Mobile number that invoices go to. Sensitive: encrypted. （收票手机号） */
  invoice_phone?: string | null;
  /**
   * Kind of invoice, as text; saves take the number. （发票类型）
   * - `'1'`: Special VAT invoice on paper. （纸质专票）
   * - `'2'`: General invoice on paper. （纸质普票）
   * - `'3'`: Electronic general invoice. （电子普票）
   * - `'4'`: Electronic special VAT invoice. （电子专票）
   * - `'5'`: Fully digital general invoice. （全电普票）
   * - `'6'`: Fully digital special VAT invoice. （全电专票）
   * - `'0'`: No invoice. （无需开票）
   */
  invoice_type?: '1' | '2' | '3' | '4' | '5' | '6' | '0' | (string & {}) | null;
  /** When it was last changed, `yyyy-MM-dd HH:mm:ss`, Beijing time, sometimes with `.0` at the end. （修改时间） */
  modify_time?: string | null;
  /** Name of the customer. （客户名称） */
  name: string;
  /** Number (code) of the customer. （客户编码） */
  number: string;
  /** Id of the province. （省 id） */
  province_id?: string | null;
  /** Name of the province. （省名称） */
  province_name?: string | null;
  /** Number (code) of the province. （省编码） */
  province_number?: string | null;
  /** VAT rate in percent. （增值税税率%） */
  rate?: string | null;
  /** Remark. （备注） */
  remark?: string | null;
  /** Id of the department in charge. （部门 id） */
  sale_dept_id?: string | null;
  /** Name of the department in charge. （部门名称） */
  sale_dept_name?: string | null;
  /** Number (code) of the department in charge. （部门编码） */
  sale_dept_number?: string | null;
  /** Id of the salesperson in charge. （业务员 id） */
  saler_id?: string | null;
  /** Name of the salesperson in charge. （业务员名称） */
  saler_name?: string | null;
  /** Number (code) of the salesperson in charge. （业务员编码） */
  saler_number?: string | null;
  /** Id of the terms of payment. （结算期限 id） */
  setting_term_id?: string | null;
  /** Name of the terms of payment. （结算期限名称） */
  setting_term_name?: string | null;
  /** Number (code) of the terms of payment. （结算期限编码） */
  setting_term_number?: string | null;
  /** Name of the customer that settles the bills. （结算客户名称） */
  settle_customer_name?: string | null;
  /** Number (code) of the customer that settles the bills. （结算客户编码） */
  settle_customer_number?: string | null;
  /** Taxpayer number on invoices. （开票税号） */
  taxpayer_no?: string | null;
}

/**
 * A contact of a customer. It is saved as `ContactPerson`. （联系人）
 *
 * Fields that are newer than this version come as they are.
 */
export interface CustomerContact {
  /** Birthday. Sensitive: encrypted. （生日） */
  birthday?: string | null;
  /** Street address. Sensitive: encrypted. （地址） */
  contact_address?: string | null;
  /** Id of the city. （市 id） */
  contact_city_id?: string | null;
  /** Name of the city. （市名称） */
  contact_city_name?: string | null;
  /** Number (code) of the city. （市编码） */
  contact_city_number?: string | null;
  /** Id of the country. （国家 id） */
  contact_country_id?: string | null;
  /** Name of the country. （国家名称） */
  contact_country_name?: string | null;
  /** Number (code) of the country. （国家编码） */
  contact_country_number?: string | null;
  /** Id of the district. （区 id） */
  contact_district_id?: string | null;
  /** Name of the district. （区名称） */
  contact_district_name?: string | null;
  /** Number (code) of the district. （区编码） */
  contact_district_number?: string | null;
  /** Name of the contact. （联系人名称） */
  contact_person?: string | null;
  /** Id of the province. （省 id） */
  contact_province_id?: string | null;
  /** Name of the province. （省名称） */
  contact_province_name?: string | null;
  /** Number (code) of the province. （省编码） */
  contact_province_number?: string | null;
  /** When it was created, `yyyy-MM-dd HH:mm:ss`, Beijing time. （创建时间） */
  create_time_contact?: string | null;
  /** E-mail address. Sensitive: encrypted. （邮箱） */
  email?: string | null;
  /**
   * Gender, as text with 0 for female; saves take the number with 2 for female. （性别）
   * - `'1'`: Male. （男）
   * - `'0'`: Female. （女）
   */
  gender?: '1' | '0' | (string & {}) | null;
  /** Id of the contact. （联系人 id） */
  id?: string | null;
  /** Whether this is the main contact. （是否首要联系人） */
  is_default_linkman?: boolean | null;
  /** Mobile number. Sensitive: encrypted. （手机） */
  mobile?: string | null;
  /** Landline number. Sensitive: encrypted. （座机） */
  phone?: string | null;
  /** QQ number. Sensitive: encrypted. （QQ） */
  qq?: string | null;
  /** Place among the contacts, as number or text. （序号） */
  seq?: number | string | null;
  /** WeChat id. Sensitive: encrypted. （微信） */
  wechat?: string | null;
}

/** Which customers, in which order, from which page. （客户列表查询） */
export interface CustomerListQuery {
  /** Id of the price level. （价格等级 id） */
  c_level?: string | null | undefined;
  /** Name of the main contact. （主要联系人名称） */
  contact_person_main?: string | null | undefined;
  /** Created until: milliseconds since the epoch, 13 digits. （创建时间-结束时间的时间戳(毫秒)） */
  create_end_time?: number | string | null | undefined;
  /** Created from: milliseconds since the epoch, 13 digits. （创建时间-开始时间的时间戳(毫秒)） */
  create_start_time?: number | string | null | undefined;
  /** Id of the maturity (stage of the relationship). （成熟度 id） */
  customer_maturity?: string | null | undefined;
  /**
   * Which customers by status. Left out, the service lists those in use only. （状态）
   * - `1`: In use. （启用）
   * - `0`: Out of use. （禁用）
   * - `-1`: All of them. （不限）
   */
  enable?: 1 | 0 | -1 | null | undefined;
  /** Ids of customer groups. An empty list is left out. （类别 id） */
  group?: readonly string[] | null | undefined;
  /** Whether data permissions are applied. Default: false. （是否添加数据权限校验） */
  is_data_perm?: boolean | null | undefined;
  /** Telephone of the main contact. （主要联系人电话） */
  mobile_main?: string | null | undefined;
  /** Changed until: milliseconds since the epoch, 13 digits. （修改时间-结束时间的时间戳(毫秒)） */
  modify_end_time?: number | string | null | undefined;
  /** Changed from: milliseconds since the epoch, 13 digits. （修改时间-开始时间的时间戳(毫秒)） */
  modify_start_time?: number | string | null | undefined;
  /**
   * Order. Default: by number, ascending. （排序）
   * - `'number asc'`: By number, ascending. （编码升序）
   * - `'number desc'`: By number, descending. （编码降序）
   * - `'name asc'`: By name, ascending. （名称升序）
   * - `'name desc'`: By name, descending. （名称降序）
   */
  order_by?: 'number asc' | 'number desc' | 'name asc' | 'name desc' | null | undefined;
  /** The page to begin with, from 1. Default: 1. （当前页） */
  page?: number | null | undefined;
  /** Rows on a page. Default: 100; more are fetched 100 at a time, since the service would lose rows silently. （每页显示条数） */
  page_size?: number | null | undefined;
  /** Id of the department in charge. （部门 id） */
  sale_dept_id?: string | null | undefined;
  /** Id of the salesperson in charge. （业务员 id） */
  saler_id?: string | null | undefined;
  /** Part of the name. （模糊搜索-名称） */
  search?: string | null | undefined;
  /** Whether to add warnings about the customer. Default: false. （是否显示客户预警信息） */
  show_alarm?: boolean | null | undefined;
  /** Whether to add the time of the latest trade. Default: false. （是否显示最近交易时间） */
  show_business_time?: boolean | null | undefined;
  /** Whether to add contacts. Default: false. （是否显示客户联系人信息） */
  show_contact_detail?: boolean | null | undefined;
  /** Whether to add what customers owe. （是否显示客户欠款） */
  show_debt?: boolean | null | undefined;
  /** Whether to add the latest follow-up record. （是否显示最近一条跟进记录） */
  show_trace_info?: boolean | null | undefined;
  /** Whether to add the days since the last visit. Default: false. （是否显示未拜访天数） */
  show_un_visit_days?: boolean | null | undefined;
  /** Followed up until, `yyyy-MM-dd`. （跟进结束时间） */
  trace_end_date?: string | null | undefined;
  /** Followed up from, `yyyy-MM-dd`. （跟进开始时间） */
  trace_start_date?: string | null | undefined;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * One page of customers. （客户列表）
 *
 * Fields that are newer than this version come as they are.
 */
export interface CustomerPage {
  /** Rows of the whole list, as number or text. （总条数） */
  count?: number | string | null;
  /** Number of this page. （当前页码） */
  current_page?: number | string | null;
  /** Rows on this page, by its one name. （当前页条数） */
  current_page_size?: number | string | null;
  /** Rows on this page, by the name that some answers use instead. （当前页条数） */
  cur_page_size?: number | string | null;
  /** Number of this page. （当前页码） */
  page?: number | string | null;
  /** Rows on a page, as asked for. （每页条数） */
  page_size?: number | string | null;
  /** The rows. （数据行） */
  rows: CustomerRow[];
  /** Pages of the whole list, computed from the page size that was asked for. （总页数） */
  total_page?: number | string | null;
}

/**
 * A customer in a list. （客户列表行）
 *
 * Fields that are newer than this version come as they are.
 */
export interface CustomerRow {
  /** Id of the customer. （客户 id） */
  id: string;
  /** Id of the price level. （等级对象 id） */
  c_level_id?: string | null;
  /**
   * Whether it is in use. （状态）
   * - `'1'`: In use. （可用）
   * - `'0'`: Out of use. （不可用）
   */
  enable?: '1' | '0' | (string & {}) | null;
  /** Name of the customer group. （类别名称） */
  group_name?: string | null;
  /** Name of the customer. （名称） */
  name: string;
  /** Number (code) of the customer. （编码） */
  number: string;
  /** Remark. （备注） */
  remark?: string | null;
}

/** A member. （会员） */
export interface MemberSave {
  /** Mobile number. Sensitive: answers carry it encrypted, saves take plain text. （手机号） */
  mobile: string;
  /** Name. （姓名） */
  name: string;
  /** Administrative area. （行政区域） */
  address?: string | null | undefined;
  /** Birthday, `yyyy-MM-dd`. Sensitive: answers carry it encrypted, saves take plain text. （生日） */
  birthday?: string | null | undefined;
  /** Card number of the shop's own. （自定义卡号） */
  custom_no?: string | null | undefined;
  /** The customer this member belongs to. （关联客户） */
  customer?: string | null | undefined;
  /** Street address. Sensitive: answers carry it encrypted, saves take plain text. （详细地址） */
  detail_address?: string | null | undefined;
  /**
   * Whether the membership is valid. （状态）
   * - `'1'`: Valid. （有效）
   * - `'0'`: No longer valid. （失效）
   */
  enable?: '1' | '0' | null | undefined;
  /** Last day of validity, `yyyy-MM-dd`. （有效结束日期） */
  end_date?: string | null | undefined;
  /**
   * Whether the member is deleted. （是否删除）
   * - `'0'`: Not deleted. （未删除）
   * - `'1'`: Deleted. （已删除）
   */
  is_delete?: '0' | '1' | null | undefined;
  /**
   * How the member joined. （入会方式）
   * - `'1'`: Enrolled by a salesperson. （营业员发展）
   * - `'2'`: Recommended by a member. （会员推荐）
   */
  join_way?: '1' | '2' | null | undefined;
  /** Labels. （标签） */
  label?: readonly string[] | null | undefined;
  /** Level of membership: 1 is the ordinary one (普通会员), further ones are the account set's own. （会员级别） */
  level?: string | null | undefined;
  /** Membership card of the member who recommended this one. （入会推荐人会员卡） */
  mbcard_id?: string | null | undefined;
  /**
   * Whether validity ends. （有效期管理）
   * - `'1'`: It does not end. （长期有效）
   * - `'2'`: It ends on `end_date`. （限期有效）
   */
  period?: '1' | '2' | null | undefined;
  /** The salesperson who enrolled the member. （入会业务员） */
  referrere_mp?: string | null | undefined;
  /** Remark. （备注） */
  remark?: string | null | undefined;
  /** The shop where the member buys. （消费门店） */
  sale_shop?: string | null | undefined;
  /**
   * Gender. Sensitive: answers carry it encrypted, saves take plain text. （性别）
   * - `'1'`: Male. （男）
   * - `'2'`: Female. （女）
   */
  sex_group?: '1' | '2' | null | undefined;
  /** The shop that issued the card. （开卡门店） */
  shop?: string | null | undefined;
  /**
   * Where the member came from. （会员来源）
   * - `'1'`: A shop. （门店）
   * - `'2'`: WeChat. （微信）
   * - `'3'`: E-commerce. （电商）
   * - `'4'`: The micro-shop. （微商城）
   * - `'5'`: A shop of the merchant's own on the web. （自建商城）
   */
  source?: '1' | '2' | '3' | '4' | '5' | null | undefined;
  /** First day of validity, `yyyy-MM-dd`. （有效开始日期） */
  start_date?: string | null | undefined;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * What a save gives back. （会员保存结果）
 *
 * Fields that are newer than this version come as they are.
 */
export interface MemberSaved {
  /** Id of the member. （会员 id） */
  id: string;
  /** Card number of the shop's own. （自定义卡号） */
  custom_no?: string | null;
  /** When it was last changed, `yyyy-MM-dd HH:mm:ss`, Beijing time. （修改时间） */
  db_modify_time?: string | null;
  /**
   * Whether it is in use. （是否启用）
   * - `'1'`: In use. （可用）
   * - `'0'`: Out of use. （不可用）
   */
  enable?: '1' | '0' | (string & {}) | null;
  /** Mobile number. Sensitive: encrypted. （会员手机号） */
  mobile?: string | null;
  /** Name. （会员名称） */
  name?: string | null;
}

/** A record of a kind that the account set defines itself. （自定义单据） */
export interface CustRecord {
  /** The kind of record. （自定义单据类型） */
  biz_type: string;
  /** The record's fields, as the account set defines them. （自定义字段值） */
  data: Readonly<Record<string, unknown>>;
  /** Fields that are newer than this version, sent as they are. */
  extra?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * What a save gives back: the record nested once more, or null. （自定义接口保存结果）
 *
 * Fields that are newer than this version come as they are.
 */
export interface CustSaved {
  /** The record, or null. （业务返回具体对象） */
  data?: Record<string, unknown> | null;
}
