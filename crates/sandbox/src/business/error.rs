//! Errors of the business layer: HTTP 200, a ten-digit errcode, a text.

/// One error. The constructors are the table of codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BusinessError {
    pub(crate) errcode: u64,
    pub(crate) description: String,
}

impl BusinessError {
    fn new(errcode: u64, description: String) -> Self {
        Self { errcode, description }
    }

    /// A required value is missing or empty (为空).
    pub(crate) fn empty(field: &str) -> Self {
        Self::new(1_030_002_000, format!("参数{field}不能为空"))
    }

    /// A value has the wrong type (类型错误); the text is the decoder's.
    pub(crate) fn wrong_type(text: String) -> Self {
        Self::new(1_030_002_001, text)
    }

    /// A value that must be unique exists already (已存在).
    pub(crate) fn exists(what: &str, value: &str) -> Self {
        Self::new(1_030_002_002, format!("{what}[{value}]已存在"))
    }

    /// No record has this id, number or name (不存在).
    pub(crate) fn not_found(what: &str, value: &str) -> Self {
        Self::new(1_030_002_003, format!("{what}[{value}]不存在"))
    }

    /// An audited document stays as it is (已审核).
    pub(crate) fn audited(number: &str) -> Self {
        Self::new(1_030_002_004, format!("单据[{number}]已审核，请先反审核"))
    }

    /// A value is longer than allowed (超出限制).
    pub(crate) fn over_limit(what: &str, limit: usize) -> Self {
        Self::new(1_030_002_005, format!("{what}超出限制{limit}"))
    }

    /// A value has the wrong format (格式错误).
    pub(crate) fn wrong_format(field: &str, value: &str) -> Self {
        Self::new(1_030_002_006, format!("参数{field}格式错误: {value}"))
    }

    /// The error with this code, and its text in the service's list of codes.
    pub(crate) fn with_code(errcode: u64) -> Self {
        let text = match errcode {
            1_000_002_001 => "服务异常",
            1_000_202_001 => "token已过期",
            1_020_002_008 | 1_040_002_000 => "授权信息有误，请检查app_key",
            1_030_002_000 => "参数为空",
            1_030_002_001 => "参数类型错误",
            1_030_002_002 => "数据已存在",
            1_030_002_003 => "数据不存在",
            1_030_002_004 => "数据已被使用",
            1_030_002_005 => "数据超出限制",
            1_030_002_006 => "参数格式错误",
            _ => "系统错误",
        };
        Self::new(errcode, text.into())
    }

    /// The answer of the token endpoint to an appSecret that is not in force.
    pub(crate) fn stale_app_secret() -> Self {
        Self::new(1_030_002_006, "app_signature错误，请检查appSecret是否已更新".into())
    }

    /// The answer of the token endpoint to an unknown appKey.
    pub(crate) fn unknown_app_key() -> Self {
        Self::with_code(1_020_002_008)
    }
}
