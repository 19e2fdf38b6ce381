//! The records that others refer to from the beginning. Short ids are those of the official examples.

/// A record with an id, a number (编码) and a name.
pub(crate) struct Reference {
    pub(crate) id: &'static str,
    pub(crate) number: &'static str,
    pub(crate) name: &'static str,
}

const fn reference(id: &'static str, number: &'static str, name: &'static str) -> Reference {
    Reference { id, number, name }
}

/// 客户类别.
pub(crate) const GROUPS: &[Reference] = &[
    reference("1", "001", "经销商"),
    reference("2", "002", "零售门店"),
    reference("3", "003", "餐饮客户"),
    reference("4", "004", "电商渠道"),
    reference("768582155554002944", "005", "大客户"),
];
/// 价格等级.
pub(crate) const LEVELS: &[Reference] =
    &[reference("1", "DJ001", "一级批发价"), reference("2", "DJ002", "二级批发价"), reference("3", "DJ003", "零售价")];
/// 部门.
pub(crate) const DEPARTMENTS: &[Reference] =
    &[reference("1", "001", "销售一部"), reference("2", "002", "销售二部"), reference("3", "003", "电商部")];
/// 业务员.
pub(crate) const SALESPEOPLE: &[Reference] = &[
    reference("1", "001", "王建国"),
    reference("2", "002", "李秀兰"),
    reference("3", "003", "陈志强"),
    reference("4", "004", "赵敏"),
];
/// 结算期限.
pub(crate) const TERMS: &[Reference] =
    &[reference("0009", "0009", "现结"), reference("0010", "0010", "月结30天"), reference("0011", "0011", "月结60天")];
/// 客户成熟度.
pub(crate) const MATURITIES: &[Reference] =
    &[reference("1", "001", "潜在"), reference("2", "002", "意向"), reference("3", "003", "成交")];
/// 会员级别.
pub(crate) const MEMBER_LEVELS: &[Reference] = &[
    reference("1", "001", "普通会员"),
    reference("2", "002", "银卡会员"),
    reference("3", "003", "金卡会员"),
    reference("4", "004", "钻石会员"),
];
/// 门店.
pub(crate) const SHOPS: &[Reference] =
    &[reference("850693217107061760", "MD001", "南山店"), reference("850693217107061761", "MD002", "朝阳店")];

/// 国家.
pub(crate) const COUNTRIES: &[Reference] = &[reference("1000001", "CN", "中国")];
/// 省.
pub(crate) const PROVINCES: &[Reference] = &[
    reference("382", "440000", "广东省"),
    reference("110", "110000", "北京市"),
    reference("330", "330000", "浙江省"),
    reference("370", "370000", "山东省"),
    reference("510", "510000", "四川省"),
];
/// 市.
pub(crate) const CITIES: &[Reference] = &[
    reference("396", "440300", "深圳市"),
    reference("397", "440100", "广州市"),
    reference("1101", "110100", "北京市"),
    reference("3301", "330100", "杭州市"),
    reference("3706", "370600", "烟台市"),
    reference("5101", "510100", "成都市"),
];
/// 区.
pub(crate) const DISTRICTS: &[Reference] = &[
    reference("399", "440305", "南山区"),
    reference("400", "440106", "天河区"),
    reference("110105", "110105", "朝阳区"),
    reference("330106", "330106", "西湖区"),
    reference("370602", "370602", "芝罘区"),
    reference("510104", "510104", "锦江区"),
];

/// The province, city or district of a division code (行政区划代码): the first `digits` are the same.
pub(crate) fn within(table: &'static [Reference], division: &str, digits: usize) -> Option<&'static Reference> {
    table.iter().find(|region| region.number.get(..digits) == division.get(..digits))
}

/// The reference with this id.
pub(crate) fn by_id(table: &'static [Reference], id: &str) -> Option<&'static Reference> {
    table.iter().find(|reference| reference.id == id)
}

/// The reference with this number.
pub(crate) fn by_number(table: &'static [Reference], number: &str) -> Option<&'static Reference> {
    table.iter().find(|reference| reference.number == number)
}
