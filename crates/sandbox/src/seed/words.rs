//! The words of the demo data. No person, company or telephone number is real.

/// The seat of a demo company: division code, short city name, street.
pub(super) const PLACES: [(&str, &str, &str); 6] = [
    ("440305", "深圳", "科技园南路"),
    ("440106", "广州", "天河北路"),
    ("110105", "北京", "建国路"),
    ("330106", "杭州", "文三路"),
    ("370602", "烟台", "海港路"),
    ("510104", "成都", "春熙路"),
];

/// Brand names.
pub(super) const BRANDS: [&str; 24] = [
    "青苹果",
    "红苹果",
    "鹏程",
    "瑞丰",
    "和顺",
    "华茂",
    "金穗",
    "兴达",
    "永昌",
    "恒信",
    "嘉禾",
    "万方",
    "天和",
    "德馨",
    "宏远",
    "新月",
    "海纳",
    "东篱",
    "云帆",
    "安泰",
    "盛世",
    "百川",
    "福临",
    "绿野",
];

/// Trades.
pub(super) const TRADES: [&str; 16] = [
    "水果",
    "食品",
    "五金",
    "电子",
    "服装",
    "建材",
    "文具",
    "茶业",
    "农产品",
    "日用百货",
    "机电",
    "家居",
    "医疗器械",
    "汽配",
    "餐饮",
    "图书",
];

/// Legal forms.
pub(super) const LEGAL_FORMS: [&str; 6] = ["有限公司", "贸易有限公司", "科技有限公司", "商行", "经营部", "连锁店"];

pub(super) const BANKS: [&str; 5] = ["工商银行", "建设银行", "招商银行", "中国银行", "农业银行"];

pub(super) const REMARKS: [&str; 6] = ["", "", "月底对账", "送货前先打电话", "老客户", "发票随货"];

/// Family names.
pub(super) const SURNAMES: [&str; 20] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "何", "高", "欧阳",
    "司徒",
];

/// Given names of men, then of women.
pub(super) const GIVEN: [[&str; 12]; 2] = [
    ["伟", "强", "磊", "军", "洋", "勇", "杰", "志明", "建华", "国栋", "文博", "子轩"],
    ["芳", "娜", "敏", "静", "丽", "艳", "娟", "秀英", "桂兰", "雨桐", "梓涵", "思琪"],
];

/// The first digits of mobile numbers. With four more digits they are placeholders, not real numbers.
pub(super) const MOBILES: [&str; 5] = ["1380000", "1390000", "1590000", "1770000", "1880000"];
