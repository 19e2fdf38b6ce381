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

/// Units of goods.
pub(super) const UNITS: [&str; 4] = ["千克", "箱", "个", "袋"];

/// Warehouses (仓库): number and name.
pub(super) const WAREHOUSES: [(&str, &str); 3] = [("CK001", "主仓库"), ("CK002", "冷库"), ("CK003", "门店仓")];

/// Goods: name, model, place of the unit, place of the group, price.
pub(super) const GOODS: [(&str, &str, usize, usize, u64); 20] = [
    ("红富士苹果", "80mm", 0, 0, 12),
    ("红富士苹果", "10千克/箱", 1, 0, 108),
    ("青苹果", "75mm", 0, 0, 15),
    ("黄元帅苹果", "80mm", 0, 0, 11),
    ("库尔勒香梨", "120g", 0, 0, 16),
    ("赣南脐橙", "5千克/箱", 1, 0, 58),
    ("海南香蕉", "一级", 0, 0, 7),
    ("巨峰葡萄", "2千克/箱", 1, 0, 46),
    ("阳光玫瑰葡萄", "2千克/箱", 1, 0, 98),
    ("蓝莓", "125g", 2, 0, 13),
    ("车厘子", "2.5千克/箱", 1, 0, 268),
    ("麒麟西瓜", "5千克", 2, 0, 35),
    ("苹果汁", "1L", 2, 1, 18),
    ("苹果脆片", "100g", 3, 1, 9),
    ("苹果醋", "500ml", 2, 1, 22),
    ("水果罐头", "425g", 2, 1, 14),
    ("混合坚果", "750g", 3, 1, 79),
    ("水果礼盒", "空盒", 2, 2, 8),
    ("瓦楞纸箱", "40×30×25cm", 2, 2, 5),
    ("网套", "100个", 3, 2, 12),
];

/// Accounts (科目): number, name, kind, and 1 for debit or -1 for credit.
pub(super) const ACCOUNTS: [(&str, &str, &str, &str); 6] = [
    ("1001", "库存现金", "1", "1"),
    ("1002", "银行存款", "1", "1"),
    ("1122", "应收账款", "1", "1"),
    ("2202", "应付账款", "2", "-1"),
    ("6602", "管理费用", "5", "1"),
    ("6001", "主营业务收入", "5", "-1"),
];
